// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QPlainTextEdit;
class QWidget;

namespace thrifty::app {

/// Lines of a dialog that are read and copied, not edited: in the frame of a panel, clear of its edge.
[[nodiscard]] QWidget* framed(QPlainTextEdit& lines);

} // namespace thrifty::app
