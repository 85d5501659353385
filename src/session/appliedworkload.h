// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/plannerservice.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace thrifty::session {

/// An apply that was not withdrawn, as it is needed to follow it again after the program was closed.
struct AppliedWorkload {
    domain::RunId run; ///< for withdraw
    domain::Timestamp at;
    std::vector<domain::ClusterName> order; ///< first to last
    FollowRequest follow;
    domain::RunId estimate; ///< the run whose figures ordered it; empty: it was not kept
    domain::VariantName variant;
    std::map<domain::ClusterName, domain::Money> totals; ///< what that estimated an hour, at list prices
};

/// What is applied on this control plane, as far as this machine keeps it, the newest first: of each namespace and
/// group the newest apply, which stands on those before it. `stateDirectory` as in PlannerService::Settings (empty: the
/// default).
[[nodiscard]] std::vector<AppliedWorkload>
appliedWorkloads(const std::string& stateDirectory, const domain::ContextName& context, const std::string& server);

} // namespace thrifty::session
