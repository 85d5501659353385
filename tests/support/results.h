// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "domain/pricebook.h"
#include "domain/ranking.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace thrifty::tests {

/// The published fleet with the posts' prices: three variants, one cluster without the GPUs.
[[nodiscard]] domain::EstimateResult publishedResult(std::size_t variants = 3);
/// The same by a price book: a fifth off on AWS, a price of its own for one node type, egress for one cluster. eks
/// comes before gke-a then.
[[nodiscard]] domain::EstimateResult yoursResult(std::size_t variants = 2);
/// One variant, ranked: clusters that fit at these micro-dollars an hour, nothing else about them.
[[nodiscard]] domain::EstimateResult resultOf(const std::vector<std::pair<const char*, std::int64_t>>& clusters);
/// Every state, reason and odd text that a result can have.
[[nodiscard]] domain::EstimateResult difficultResult();

/// The published A100 figures: a static cluster, three that will have no quota, one that works; the last has no answer.
[[nodiscard]] domain::EstimateResult a100Result();

} // namespace thrifty::tests
