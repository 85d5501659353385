// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"
#include "app/worker/jobthread.h"

#include <QObject>

#include <vector>

namespace thrifty::app {

/// Holds the guardrails against an order that is not reviewed, because nothing is connected: their file is read on a
/// thread of its own.
class GuardrailWatch : public QObject {
    Q_OBJECT

  public:
    explicit GuardrailWatch(Workbench& workbench, QObject* parent = nullptr);

    /// Of the order as it is now; empty: there are none, or they are being read.
    [[nodiscard]] const std::vector<session::Check>& checks() const { return m_checks; }
    /// Looks again; changed() follows if they say something else.
    void look();

  signals:
    void changed();

  private:
    void take(std::vector<session::Check> checks);

    Workbench& m_workbench;
    std::vector<session::Check> m_checks;
    int m_turn = 0;     ///< answers about an earlier order are not shown
    JobThread m_thread; ///< last: ends first
};

} // namespace thrifty::app
