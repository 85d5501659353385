// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/plan.h"
#include "session/plannerservice.h"

#include <map>
#include <string>
#include <vector>

namespace thrifty::session {

/// The estimate that a plan means: its manifests read, its variables put in, each enabled variant built. The first is
/// the base ("base" when the plan names none), whether it is enabled or not: the others are compared with it. `more`
/// are values of variables beside the plan's (they win). Errors: a manifest or a variant that cannot be built ("spot:
/// serve.yaml:12: ..."), no namespace or no label.
[[nodiscard]] domain::Expected<EstimateRequest> estimateRequestOf(const Plan& plan,
                                                                  const std::map<std::string, std::string>& more = {});

/// How to reach the fleet of the plan; plugins and rights to write are the caller's.
[[nodiscard]] ConnectRequest connectRequestOf(const Plan& plan);

} // namespace thrifty::session
