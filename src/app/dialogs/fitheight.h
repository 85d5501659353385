// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QDialog;

namespace thrifty::app {

/// As high as its sentences are at the width that it gets. Of itself a dialog takes the height that they need where
/// they wrap earlier, and leaves the rest empty. To be called before it is shown.
void fitHeight(QDialog& dialog);

} // namespace thrifty::app
