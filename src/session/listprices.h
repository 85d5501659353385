// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listprice.h"
#include "session/plannerservice.h"

#include <string>

namespace thrifty::session {

/// What every variant of the request would cost on the autoscaled clusters of the fleet by the public price list: the
/// cheapest node type of the region that holds each pod group, the nodes that its pods need, the listed price. A spot
/// price that is older than a year before `now` gives way to half of on-demand. An order of magnitude, never an answer;
/// nobody is asked and nothing is written. Errors: a list that cannot be read, a workload that has no pods to price.
/// Reads the list of `pricesDirectory` (empty: the shipped one), which takes tens of milliseconds: call it from a job.
[[nodiscard]] domain::Expected<domain::ListPrices> listPrices(const EstimateRequest& request,
                                                              const FleetSnapshot& fleet,
                                                              const std::string& pricesDirectory,
                                                              domain::Timestamp now);

} // namespace thrifty::session
