// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"
#include "app/widgets/messagebar.h"

#include <QObject>

#include <functional>
#include <vector>

namespace thrifty::app {

/// What the message bar of the Estimates page says about a run, and what can be done about it.
class EstimateMessages : public QObject {
    Q_OBJECT

  public:
    EstimateMessages(Workbench& workbench, MessageBar& bar, QObject* parent);

    /// Says what this view and the last run give reason to; one bar at a time, each a fact and what to do about it.
    void refresh(const BoardView& view);
    /// Nothing was asked of a run that has begun.
    void forgetQuestions();
    /// Says what a run would write and offers to unlock for it; then `act` goes on.
    void offerUnlock(const QString& sentence, std::function<void()> act);

  signals:
    void estimateAsked(const std::vector<thrifty::domain::ClusterName>& without);
    void cellsAsked(const std::vector<thrifty::app::CellId>& cells);
    void causesAsked();

  private:
    void sayWaitingFor();
    void sayWhyStopped(const domain::Error& error);
    void sayAborted();
    void sayUnreached(const BoardView& view);
    void sayForeign(const BoardView& view);
    void saySilent(const BoardView& view);
    void saySlept();
    void sayAge(const BoardView& view);

    Workbench& m_workbench;
    MessageBar& m_bar;
};

} // namespace thrifty::app
