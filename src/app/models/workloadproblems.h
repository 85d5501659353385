// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/fleetcontroller.h"
#include "app/control/workloadcontroller.h"
#include "app/models/issuemodel.h"

namespace thrifty::app {

/// What is wrong with the workload, or worth knowing, in the window's words. Ids: "error", "label", "namespace",
/// "hook", "term" (these four can be fixed), "balancer", "nopods", "notpriced", "managed", "follows".
/// What is only known of some clusters is loud where the fleet has such.
[[nodiscard]] QVector<Issue> workloadProblems(const WorkloadController& workload, const FleetController& fleet);

} // namespace thrifty::app
