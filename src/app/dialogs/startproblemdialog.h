// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace thrifty::app {

/// Why the program does not start, for those who started it without a terminal. Closing it is the end.
class StartProblemDialog : public QDialog {
    Q_OBJECT

  public:
    /// `file`: what can be corrected, empty: nothing can.
    StartProblemDialog(const QString& problem, const QString& file);
};

} // namespace thrifty::app
