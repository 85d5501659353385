// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/rounding.h"

#include "report/statewords.h"

#include <algorithm>

namespace thrifty::report {

using domain::ClusterEstimate;
using domain::Money;

bool roundsApart(const ClusterEstimate& cluster, const ShownUnit& unit) {
    std::vector<Money> parts;
    for (const domain::GroupEstimate& group : cluster.groups) {
        const auto perHour = group.payPerHour();
        if (!perHour || !group.countedWith.empty())
            continue;
        if (unit.roundsApart(*group.payPerNodeHour(), *group.nodeCount, *perHour))
            return true;
        parts.push_back(*perHour);
    }
    for (const domain::AddOn& addOn : cluster.addOns)
        parts.push_back(addOn.perHour);
    const std::optional<Money> figure = cluster.payPerHour() ? cluster.payPerHour() : lowerBound(cluster);
    return figure && !parts.empty() && unit.roundsApart(parts, *figure);
}

std::string roundingNote(const domain::EstimateResult& result, const ShownUnit& unit) {
    const bool apart = std::any_of(result.variants.begin(), result.variants.end(), [&](const auto& variant) {
        return std::any_of(variant.clusters.begin(), variant.clusters.end(),
                           [&](const ClusterEstimate& cluster) { return roundsApart(cluster, unit); });
    });
    return apart ? "Each figure is rounded by itself, so sums may differ in the last digit." : std::string();
}

} // namespace thrifty::report
