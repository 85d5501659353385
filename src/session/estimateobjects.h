// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/plannerservice.h"

#include <string>
#include <vector>

namespace thrifty::fleet {
struct FleetTraits;
}

namespace thrifty::session {

struct ProbePlan;

/// The name of the order that spreads the copies of a run to the clusters that are asked.
[[nodiscard]] std::string spreadOrderName(const domain::Namespace& ns, const std::string& digits);

/// What a run of the plan makes on the control plane: the order that spreads the copies, then every copy.
[[nodiscard]] std::vector<domain::ObjectId> writtenObjects(const ProbePlan& plan, const fleet::FleetTraits& traits,
                                                           const domain::Namespace& ns, const std::string& digits);

/// What an estimate of these variants would make there, without asking anybody. Eight digits of each name are drawn
/// when a run starts; `digits` stands for them. Errors: a workload that has no pods to price.
[[nodiscard]] domain::Expected<std::vector<domain::ObjectId>>
estimateObjects(const std::vector<VariantInput>& variants, const domain::Namespace& ns, const std::string& digits);

} // namespace thrifty::session
