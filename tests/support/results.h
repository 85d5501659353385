// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "domain/ranking.h"

#include <string>
#include <vector>

namespace thrifty::tests {

/// The published fleet with the posts' prices: three variants, one cluster without the GPUs.
[[nodiscard]] domain::EstimateResult publishedResult(std::size_t variants = 3);
/// Every state, reason and odd text that a result can have.
[[nodiscard]] domain::EstimateResult difficultResult();

/// The published A100 figures: a static cluster, three that will have no quota, one that works; the last has no answer.
[[nodiscard]] domain::EstimateResult a100Result();

} // namespace thrifty::tests
