// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace thrifty::app {

/// Version, libraries and licences, with a button that copies them.
void showAbout(QWidget* parent);

} // namespace thrifty::app
