// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/control/fleetcontroller.h"

#include "app/worker/deliver.h"

namespace thrifty::app {

FleetController::FleetController(PlanDocument& document, Planner& planner, WriteLock& lock,
                                 session::UserSettings& settings, bool trustPlugins, QObject* parent)
    : QObject(parent)
    , m_document(document)
    , m_planner(planner)
    , m_lock(lock)
    , m_settings(settings)
    , m_trustPlugins(trustPlugins) {
    connect(&document, &PlanDocument::changed, this, [this](PlanParts parts) {
        if (!parts.testFlag(PlanPart::Fleet) || m_state == State::Connecting)
            return;
        m_snapshot.reset();
        m_error.reset();
        m_state = m_document.plan().kubeconfigs.empty() ? State::Empty : State::Opened;
        emit changed();
    });
}

session::ConnectRequest FleetController::request() const {
    const session::Plan& plan = m_document.plan();
    session::ConnectRequest request;
    request.kubeconfigs = plan.kubeconfigs;
    request.novaContext = plan.novaContext;
    request.map = plan.map;
    request.mayWrite = m_lock.mayWrite();
    request.allowPlugin = [all = m_trustPlugins, settings = m_settings](const auto& plugin, const auto&) {
        return all || settings.trusts(plugin.consentKey());
    };
    return request;
}

void FleetController::connectFleet() {
    m_state = State::Connecting;
    m_error.reset();
    emit changed();
    m_planner.run(tr("Connecting to the fleet"),
                  [this, request = request()](session::PlannerService& service, std::stop_token stop) {
                      auto answer = service.connectFleet(request, stop);
                      deliver(this, [this, answer = std::move(answer)] {
                          if (answer) {
                              m_snapshot = std::make_shared<const session::FleetSnapshot>(*answer);
                              for (const session::ClusterConnection& cluster : m_snapshot->clusters)
                                  (void)colorIndex(cluster.cluster.name);
                              m_state = State::Connected;
                          } else {
                              m_error = answer.error();
                              m_state = State::Failed;
                          }
                          emit changed();
                      });
                  });
}

int FleetController::colorIndex(const domain::ClusterName& name) {
    return m_colors.emplace(name, static_cast<int>(m_colors.size())).first->second;
}

} // namespace thrifty::app
