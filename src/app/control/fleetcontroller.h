// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/planner.h"
#include "app/control/writelock.h"
#include "app/document/plandocument.h"
#include "session/usersettings.h"

#include <QObject>

#include <memory>
#include <optional>

namespace thrifty::app {

/// The connected fleet. Opening kubeconfigs runs nothing and sends nothing; connect() does.
class FleetController : public QObject {
    Q_OBJECT

  public:
    enum class State { Empty, Opened, Connecting, Connected, Failed };

    FleetController(PlanDocument& document, Planner& planner, WriteLock& lock, session::UserSettings& settings,
                    bool trustPlugins, QObject* parent = nullptr);

    [[nodiscard]] State state() const { return m_state; }
    /// Null until connected; kept while connecting again.
    [[nodiscard]] std::shared_ptr<const session::FleetSnapshot> snapshot() const { return m_snapshot; }
    [[nodiscard]] const std::optional<domain::Error>& error() const { return m_error; }

    /// Contacts the chosen contexts, reading only.
    void connectFleet();
    /// What another lane needs to reach the same fleet.
    [[nodiscard]] session::ConnectRequest request() const;

    /// A cluster keeps its colour everywhere, by order of joining.
    [[nodiscard]] int colorIndex(const domain::ClusterName& name);

  signals:
    void changed();

  private:
    PlanDocument& m_document;
    Planner& m_planner;
    WriteLock& m_lock;
    session::UserSettings& m_settings;
    const bool m_trustPlugins;
    State m_state = State::Empty;
    std::shared_ptr<const session::FleetSnapshot> m_snapshot;
    std::optional<domain::Error> m_error;
    std::map<domain::ClusterName, int> m_colors;
};

} // namespace thrifty::app
