// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/fleetcontext.h"

namespace thrifty::session {

/// One whole run: leftovers of this journal first, then journal, spread policy, gated copies, answers, clean-up. A
/// cancelled run cleans up before it returns ErrorCode::Cancelled.
[[nodiscard]] domain::Expected<domain::EstimateResult> runEstimate(FleetContext& fleet, const EstimateRequest& request,
                                                                   const RunObserver& observer, std::stop_token stop);

} // namespace thrifty::session
