// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/railstate.h"

#include <QTimer>

#include <set>

namespace thrifty::app {

class Rail;

/// Keeps what the rail says of each page, whether it has been made or not. News of one turn of the event loop are
/// looked at once; what grows old by itself is looked at every minute.
class RailWatch : public QObject {
    Q_OBJECT

  public:
    RailWatch(Workbench& workbench, Rail& rail, QObject* parent = nullptr);

  private:
    template <class Sender, class... Signals>
    void watch(PageId page, Sender& sender, Signals... signs);
    void refresh();

    Workbench& m_workbench;
    Rail& m_rail;
    std::set<PageId> m_stale;
    QTimer m_later;
};

} // namespace thrifty::app
