// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/fleetcontext.h"
#include "session/preflight.h"

#include <functional>
#include <stop_token>

namespace thrifty::session {

/// Asks every connected cluster and the control plane, all at once, reading only. `told` comes on any thread, once for
/// each as it is done; may be empty. Error: cancelled.
[[nodiscard]] domain::Expected<Preflight> runPreflight(FleetContext& fleet, const PreflightRequest& request,
                                                       const std::function<void(const ClusterPreflight&)>& told,
                                                       std::stop_token stop);

/// How far the server's clock is ahead of ours, from an HTTP Date ("Sun, 22 Nov 2026 08:49:37 GMT") that came in answer
/// to a request between the two times. None: not a date. Zero: no difference that such a date could show.
[[nodiscard]] std::optional<std::chrono::seconds> clockAhead(std::string_view date,
                                                             std::chrono::system_clock::time_point sent,
                                                             std::chrono::system_clock::time_point received);

} // namespace thrifty::session
