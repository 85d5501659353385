// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/page.h"
#include "app/worker/jobthread.h"
#include "session/runjournal.h"

#include <QVector>

namespace thrifty::app {

/// What a run could not remove, on every page until it is gone: it must not be missed by whoever looked elsewhere when
/// the run ended. At the start also the runs that ended with their program, until their control plane is connected:
/// from then on the Fleet page says what they left.
class LeftoverNotice : public QObject {
    Q_OBJECT

  public:
    explicit LeftoverNotice(Workbench& workbench, QObject* parent = nullptr);
    void addPage(Page* page);

  private:
    void refresh();
    void refresh(Page* page);
    void refreshDead(Page* page);
    void forgetConnected();
    [[nodiscard]] QString loginCommand() const;
    Workbench& m_workbench;
    QVector<Page*> m_pages;
    std::vector<session::JournalRun> m_dead;
    JobThread m_reader; ///< of the journals: the window does not wait for the disk
};

} // namespace thrifty::app
