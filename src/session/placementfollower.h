// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/fleetcontext.h"

namespace thrifty::session {

/// Watches until all expected pods run on one cluster or the time is over (then `settled` is false); with a timeout of
/// zero until it is told to stop, so that a later fail-over is seen as well. `changed` is called on this thread with
/// the whole story after each change.
[[nodiscard]] domain::Expected<PlacementStory>
followPlacement(FleetContext& fleet, const FollowRequest& request,
                const std::function<void(const PlacementStory&)>& changed, std::stop_token stop);

} // namespace thrifty::session
