// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/fleetcontext.h"

#include <optional>
#include <string>
#include <vector>

namespace thrifty::session {

/// What runs left on this control plane: this machine's journal and what carries our run label there.
[[nodiscard]] domain::Expected<std::vector<Leftover>> findLeftovers(FleetContext& fleet, std::stop_token stop);
/// Removes them (or those of one run); returns what could not be removed, a line each: "CONTEXT KIND NS/NAME: why".
[[nodiscard]] domain::Expected<std::vector<std::string>> removeLeftovers(FleetContext& fleet,
                                                                         const std::optional<domain::RunId>& run,
                                                                         const RunObserver& observer,
                                                                         std::stop_token stop);

} // namespace thrifty::session
