// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace thrifty::domain {

/// What the nodes of a variant would cost by public list prices. It stands beside a cluster that names no price itself
/// and is never part of an estimate: no rank, no sum, no heat.
struct ListPrice {
    Money perHour;
    std::string asOf;      ///< of the oldest price in it; ISO 8601, reduced precision allowed
    bool halfRate = false; ///< a spot price in it is half of on-demand: the list has none that is young enough
    std::vector<GroupEstimate> groups; ///< the nodes that it is the sum of
    bool operator==(const ListPrice&) const = default;
};

/// By variant and cluster; one that the list cannot price is missing.
using ListPrices = std::map<std::pair<VariantName, ClusterName>, ListPrice>;

/// Whether a list price belongs beside this answer: it has no price, and nobody said that there can be none.
[[nodiscard]] inline bool wantsListPrice(const ClusterEstimate& answer) {
    return !answer.priced() && answer.state != ClusterState::Static && answer.state != ClusterState::NoNodeType;
}

/// The list price that belongs beside this answer; null: none.
[[nodiscard]] inline const ListPrice* listPriceBeside(const ListPrices& list, const VariantName& variant,
                                                      const ClusterEstimate& answer) {
    const auto found = wantsListPrice(answer) ? list.find({variant, answer.name}) : list.end();
    return found == list.end() ? nullptr : &found->second;
}

} // namespace thrifty::domain
