// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace thrifty::app {

/// SIGTERM, SIGINT and SIGHUP (kill, Ctrl+C, a logout) as a signal of Qt. The first asks the program to end, the second
/// ends it at once. One that was ignored at the start stays so (nohup).
class EndSignals : public QObject {
    Q_OBJECT

  public:
    explicit EndSignals(QObject* parent = nullptr);
    ~EndSignals() override;

  signals:
    void asked();
};

} // namespace thrifty::app
