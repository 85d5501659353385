// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace thrifty::app {

/// What a crash left, as text to read, copy and pass on. Accepted: it is to be deleted.
class CrashReportDialog : public QDialog {
    Q_OBJECT

  public:
    explicit CrashReportDialog(const QString& text, QWidget* parent = nullptr);
};

} // namespace thrifty::app
