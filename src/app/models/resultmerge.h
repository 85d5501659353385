// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"

#include <utility>
#include <vector>

namespace thrifty::app {

/// The earlier result with the answers of a later run in place of its own, for these cells only, ranked again. Run,
/// time and inputs stay the earlier ones': the whole is as old as its oldest part, and a note names the later run.
[[nodiscard]] domain::EstimateResult
merged(domain::EstimateResult earlier, const domain::EstimateResult& later,
       const std::vector<std::pair<domain::VariantName, domain::ClusterName>>& cells);

} // namespace thrifty::app
