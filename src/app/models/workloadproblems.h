// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/fleetcontroller.h"
#include "app/control/workloadcontroller.h"
#include "app/models/issuemodel.h"

namespace thrifty::app {

/// What is wrong with the workload, or worth knowing, in the window's words. Ids: "error", "label", "namespace",
/// "hook", "term", "variable" (these five can be fixed), "shell", "balancer", "nopods", "notpriced", "managed",
/// "follows". What is only known of some clusters is loud where the fleet has such.
[[nodiscard]] QVector<Issue> workloadProblems(const WorkloadController& workload, const FleetController& fleet);
/// The same for the page: each of several files by its name, all that cannot be read, and what is still to be chosen
/// ("choose-namespace", "choose-group") where a fleet waits for it.
[[nodiscard]] QVector<Issue> workloadProblems(const WorkloadController& workload, const FleetController& fleet,
                                              const PlanState& state);
/// "app = web"
[[nodiscard]] QString groupText(const domain::GroupLabel& label);

} // namespace thrifty::app
