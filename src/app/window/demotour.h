// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/mainwindow.h"

#include <QString>

namespace thrifty::app {

/// The whole job without anybody at the window: estimate, order, export, apply, follow, and a picture of every page in
/// `directory`. What people see on a machine without a display; prints the table to standard output. Only for the
/// embedded fleet: it writes without asking. Returns the program's exit code.
[[nodiscard]] int runDemoTour(MainWindow& window, const QString& directory);

} // namespace thrifty::app
