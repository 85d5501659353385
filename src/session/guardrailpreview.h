// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/plannerservice.h"

#include <vector>

namespace thrifty::session {

/// The guardrails held against an order without a control plane: what goes into a repository is applied by others, who
/// do not have them. Only `fleet` (null: not connected) knows providers and regions, and only a control plane what was
/// applied last; where a limit asks for what is not known, that is said as a violation. Reads the file: call it from a
/// job. A file that cannot be read is a check that failed.
[[nodiscard]] std::vector<Check> guardrailPreview(const PlannerService::Settings& settings,
                                                  const domain::VariantEstimate& estimate,
                                                  const domain::ClusterOrder& order, const FleetSnapshot* fleet);

} // namespace thrifty::session
