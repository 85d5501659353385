// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/desktopnotifications.h"
#include "app/worker/jobthread.h"

#include <memory>
#include <optional>
#include <vector>

class QAction;
class QMenu;

namespace thrifty::app {

class MainWindow;

/// "Notify when" in the Tools menu, and what follows from it: tells what the user chose to be told of, while no window
/// of the program is the active one. What happened before the program started is no news.
class Notifier : public QObject {
    Q_OBJECT

  public:
    Notifier(Workbench& workbench, AppSettings& settings, MainWindow& window,
             DesktopNotifications::Bus bus = QDBusConnection::sessionBus);

    [[nodiscard]] QMenu& menu() { return *m_menu; }
    /// Where the workload of this apply settled has been looked at, and no limit is being read for it any more.
    [[nodiscard]] bool hasLookedAt(const domain::RunId& apply) const {
        return m_followed.run == apply && !m_followed.settledOn.empty() && (!m_guardrails || m_guardrails->idle());
    }

  private:
    void addChoice(const QString& name, const QString& text);
    /// Whether to tell of it now.
    [[nodiscard]] bool wanted(const QString& event) const;
    void setAvailable(bool available);
    void lookAtPlacement();
    /// `started`: it is the first cluster that had it.
    void tellOfStay(const session::Hop& hop, bool started);
    [[nodiscard]] Stay stayOf(const session::Hop& hop) const;
    void tellOfLimit(const Stay& stay, bool started);

    Workbench& m_workbench;
    AppSettings& m_settings;
    DesktopNotifications m_desktop;
    const domain::Timestamp m_since;
    QMenu* m_menu;
    QAction* m_nobody; ///< says that nobody shows notifications here
    std::vector<QAction*> m_choices;
    bool m_estimating = false;
    /// What is known of the workload that is followed.
    struct Followed {
        domain::RunId run;
        std::ptrdiff_t left = 0; ///< clusters
        domain::ClusterName settledOn;
    };
    Followed m_followed;
    std::optional<JobThread> m_guardrails; ///< reads them when they are asked for; last: ends first
};

} // namespace thrifty::app
