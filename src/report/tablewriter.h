// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::report {

struct TableOptions {
    std::size_t width = 80; ///< columns of the terminal; 0: no limit
    bool nodes = true;      ///< what is bought on each cluster, below the prices
    bool reasons = true;    ///< why a cluster has no price
};

/// The result for a person at a terminal: headline, a matrix of clusters and variants with price and rank, the nodes
/// behind every price, why prices are missing, and what no price contains. Plain text without colour; matrices that are
/// too wide are split by variant.
[[nodiscard]] std::string table(const domain::EstimateResult& result, const TableOptions& options = {});

/// What was estimated: "serving/llm-serving, app.kubernetes.io/instance=llm-serving".
[[nodiscard]] std::string subject(const domain::EstimateResult& result);

/// "2025-11-18 10:00 UTC": when, for people; files keep the exact time.
[[nodiscard]] std::string minuteText(domain::Timestamp time);

/// What a price of this result does not contain, a sentence each: the general things first, then the result's notes and
/// the groups that an autoscaler may enlarge.
[[nodiscard]] std::vector<std::string> notInTheFigures(const domain::EstimateResult& result);

} // namespace thrifty::report
