// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/orderstability.h"
#include "report/shownunit.h"

#include <string>
#include <vector>

namespace thrifty::report {

/// One pair of neighbours: `cluster` stays before `next` until its price rises by `rise`.
struct FirmnessRow {
    domain::ClusterName cluster, next;
    std::string rise;  ///< "more than 0.6054", "0.6054 or more" where the name of `next` comes first, "same price"
    std::string share; ///< "16.6 %"; empty over a total of 0 and in a tie
    std::string note;  ///< "close", "tie, by name"; empty: neither
};
[[nodiscard]] FirmnessRow firmnessRow(const domain::OrderMargin& margin, const ShownUnit& unit = {});
/// Of the variant's order by price.
[[nodiscard]] std::vector<domain::OrderMargin> marginsOf(const domain::VariantEstimate& variant);

/// "a stays before b until its price rises by more than 0.6054 $/hr (16.6 %)"; a tie says what decides.
[[nodiscard]] std::string firmnessText(const domain::OrderMargin& margin);
/// A line for each close pair and each tie: what a reader of an order must know even where there is no room for all.
[[nodiscard]] std::vector<std::string> shakyPairs(const std::vector<domain::OrderMargin>& margins);

} // namespace thrifty::report
