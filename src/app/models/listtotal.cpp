// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/listtotal.h"

#include <algorithm>

namespace thrifty::app {

bool mayBeSpot(const std::string& nodeType, const domain::ClusterEstimate* estimate) {
    if (estimate == nullptr)
        return false;
    const auto spotOf = [&](bool anyType) {
        return std::any_of(estimate->groups.begin(), estimate->groups.end(), [&](const domain::GroupEstimate& group) {
            return group.category == domain::PriceCategory::Spot && (anyType || group.nodeType == nodeType);
        });
    };
    // One that was estimated was so for a category; of another one nobody knows for which pods it came.
    const bool estimated = std::any_of(estimate->groups.begin(), estimate->groups.end(),
                                       [&](const auto& group) { return group.nodeType == nodeType; });
    return spotOf(!estimated);
}

bool mayBeSpot(const session::Hop& hop, const domain::ClusterEstimate* estimate) {
    return std::any_of(hop.nodes.begin(), hop.nodes.end(),
                       [&](const auto& node) { return mayBeSpot(node.first, estimate); });
}

std::optional<domain::Money> listPrice(const session::Hop& hop, const std::string& nodeType, std::int64_t count,
                                       const domain::ClusterEstimate* estimate) {
    const auto each = hop.listPrices.find(nodeType);
    if (each == hop.listPrices.end() || mayBeSpot(nodeType, estimate))
        return std::nullopt;
    const auto sum = domain::Money::multiply(each->second, count);
    return sum ? std::optional(*sum) : std::nullopt;
}

std::optional<domain::Money> listTotal(const session::Hop& hop, const domain::ClusterEstimate* estimate) {
    if (hop.nodes.empty())
        return std::nullopt;
    domain::Money sum;
    for (const auto& [type, count] : hop.nodes) {
        const auto part = listPrice(hop, type, count, estimate);
        if (!part)
            return std::nullopt;
        const auto next = domain::Money::add(sum, *part);
        if (!next)
            return std::nullopt;
        sum = *next;
    }
    return sum;
}

} // namespace thrifty::app
