// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/pricecatalog.h"
#include "fleet/estimator.h"
#include "fleet/fleetmanager.h"
#include "kube/apiclient.h"
#include "kube/kubeconfig.h"
#include "session/plannerservice.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace thrifty::session {

/// A connected fleet: what every job of the session works with. Made by connect(); jobs only read it, the clients and
/// the two products are thread-safe. Members are destroyed from the last to the first, so the pool outlives its users.
struct FleetContext {
    PlannerService::Settings settings; ///< with the directories filled in
    kube::Kubeconfig kubeconfig;
    std::unique_ptr<kube::TransportPool> pool;
    std::shared_ptr<kube::ApiClient> control;                                 ///< the fleet manager's control plane
    std::map<domain::ClusterName, std::shared_ptr<kube::ApiClient>> clusters; ///< those with a context
    std::unique_ptr<fleet::FleetManager> manager;
    std::unique_ptr<fleet::Estimator> estimator;
    std::shared_ptr<const catalog::PriceCatalog> prices; ///< never null, may be empty
    FleetSnapshot snapshot;

    /// The client of a cluster, or null where no context is mapped to it.
    [[nodiscard]] kube::ApiClient* client(const domain::ClusterName& name) const;
    [[nodiscard]] const ClusterConnection* connection(const domain::ClusterName& name) const;
};

/// Fills in the default directories ($XDG_STATE_HOME/thrifty-nova or ~/.local/state/thrifty-nova).
[[nodiscard]] PlannerService::Settings withDefaults(PlannerService::Settings settings);

/// Refuses to write to contexts that are marked as production and were not allowed by name; names them all.
[[nodiscard]] domain::Expected<void> mayWriteTo(const PlannerService::Settings& settings,
                                                const std::vector<domain::ContextName>& contexts);

} // namespace thrifty::session
