// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "report/shownunit.h"

#include <string>
#include <vector>

namespace thrifty::report {

/// "Google Cloud"; a cloud that we have no name for stays as it is.
[[nodiscard]] std::string cloudName(const std::string& provider);

/// "more than 20 % reclaimed in a month (Spot Instance Advisor, 28 Jun 2025)", "no published rate for Google Cloud":
/// how often such spot nodes are reclaimed. "": they are no spot nodes.
[[nodiscard]] std::string reclaimedWords(const domain::GroupEstimate& group);

/// "at least 1.0188 a node = 0.7453 x 80 % + 2.0144 x 20 % on demand (list of 4 Apr 2025)", or why there is no such
/// figure. "": nothing is to be expected, because how often the nodes are reclaimed is not known.
[[nodiscard]] std::string expectedWords(const domain::GroupEstimate& group, const ShownUnit& unit = {});

/// Some cluster of the result would buy spot nodes of which it was looked up how often they are reclaimed.
[[nodiscard]] bool anySpotRisk(const domain::EstimateResult& result);
/// All that a reader is told about that, a line for each cluster and node type: "autoscale-eks, g6.8xlarge: ...".
[[nodiscard]] std::vector<std::string> spotLines(const domain::EstimateResult& result, const ShownUnit& unit = {});
/// What the figures in those lines are: the formula, and that they are in no sum.
[[nodiscard]] std::string spotNote();

} // namespace thrifty::report
