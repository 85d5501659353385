// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/fleetcontext.h"

#include <functional>
#include <memory>

namespace thrifty::session {

/// Reads the kubeconfigs, asks the fleet manager for its clusters, maps them to contexts and asks each mapped cluster
/// for version, user, estimator and rights, all at once. A cluster that cannot be reached is a row of the snapshot;
/// only kubeconfigs that cannot be read at all and a control plane that cannot be asked are errors.
[[nodiscard]] domain::Expected<std::unique_ptr<FleetContext>>
connect(const PlannerService::Settings& settings, const ConnectRequest& request, std::stop_token stop);

/// The way to the API server of a context.
using WayTo = std::function<domain::Expected<std::shared_ptr<kube::Transport>>(const domain::ContextName&)>;
/// The part of connect() that asks: `fleet` has its settings, kubeconfig and prices, everything else is filled in.
[[nodiscard]] domain::Expected<void> attach(FleetContext& fleet, const ConnectRequest& request, const WayTo& way,
                                            std::stop_token stop);

} // namespace thrifty::session
