// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ranking.h"

#include <algorithm>

namespace thrifty::domain {

void rank(VariantEstimate& variant) {
    std::sort(variant.clusters.begin(), variant.clusters.end(), [](const ClusterEstimate& a, const ClusterEstimate& b) {
        if (a.priced() != b.priced())
            return a.priced();
        if (a.priced() && *a.totalPerHour != *b.totalPerHour)
            return *a.totalPerHour < *b.totalPerHour;
        return a.name < b.name;
    });
    variant.order.clear();
    int place = 0;
    const ClusterEstimate* previous = nullptr; // the last cluster that got a rank
    for (ClusterEstimate& cluster : variant.clusters) {
        cluster.rank.reset();
        if (!cluster.priced())
            continue;
        variant.order.push_back(cluster.name);
        if (cluster.fits == Fits::No)
            continue;
        ++place;
        const bool tie = previous != nullptr && *previous->totalPerHour == *cluster.totalPerHour;
        cluster.rank = tie ? *previous->rank : place;
        previous = &cluster;
    }
}

void sumGroups(ClusterEstimate& cluster) {
    Money sum;
    bool known = !cluster.groups.empty();
    bool any = false;
    cluster.totalPerHour.reset();
    cluster.atLeastPerHour.reset();
    for (const GroupEstimate& group : cluster.groups) {
        if (!group.countedWith.empty()) {
            // Its nodes are in the other group's count, which must be there and have one of its own.
            known = known && std::any_of(cluster.groups.begin(), cluster.groups.end(), [&](const GroupEstimate& other) {
                        return other.group == group.countedWith && other.countedWith.empty();
                    });
            continue;
        }
        const auto perHour = group.perHour();
        const auto next = perHour ? Money::add(sum, *perHour) : fail(ErrorCode::NotFound, "no figure");
        if (!next) {
            known = false;
            continue;
        }
        sum = *next;
        any = true;
    }
    if (known)
        cluster.totalPerHour = sum;
    else if (any)
        cluster.atLeastPerHour = sum;
}

} // namespace thrifty::domain
