// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/fleetcontroller.h"
#include "app/models/issuemodel.h"

namespace thrifty::app {

/// What stands in the way of an estimate on the connected fleet, one row each, clusters first. The id is "KIND:NAME":
/// "rights:CLUSTER" (empty: the control plane), "login:CLUSTER", "reach:CLUSTER", "consent:CLUSTER", "ready:CLUSTER",
/// "map:CLUSTER", "namespace:", "kind:KIND", "leftover:RUN", "file:".
[[nodiscard]] QVector<Issue> fleetIssues(const FleetController& fleet);

} // namespace thrifty::app
