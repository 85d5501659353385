// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "report/shownunit.h"

#include <string>

namespace thrifty::report {

/// Whether the figures of a cell do not add up as they are shown: nodes to their pod group, or those and add-ons to the
/// cell's figure. Every one is right; each is rounded by itself.
[[nodiscard]] bool roundsApart(const domain::ClusterEstimate& cluster, const ShownUnit& unit);

/// What a report says where that is so in any of its cells; "": everything adds up.
[[nodiscard]] std::string roundingNote(const domain::EstimateResult& result, const ShownUnit& unit);

} // namespace thrifty::report
