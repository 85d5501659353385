// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/fleetcontext.h"

namespace thrifty::session {

/// Every check, the server-side dry run of every object and its difference to what is there. Writes nothing.
[[nodiscard]] domain::Expected<ApplyReview> reviewPlan(FleetContext& fleet, const ApplyRequest& request,
                                                       std::stop_token stop);
/// Applies what was reviewed: the order first, then the ungated workload. Refuses when a check failed or when anything
/// that was shown has changed meanwhile. What was there before is stored first, for withdraw.
[[nodiscard]] domain::Expected<ApplyOutcome> applyPlan(FleetContext& fleet, const ApplyRequest& request,
                                                       const ApplyReview& reviewed, const RunObserver& observer,
                                                       std::stop_token stop);

} // namespace thrifty::session
