// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ranking.h"

#include <algorithm>

namespace thrifty::domain {

void rank(VariantEstimate& variant) {
    std::sort(variant.clusters.begin(), variant.clusters.end(), [](const ClusterEstimate& a, const ClusterEstimate& b) {
        if (a.priced() != b.priced())
            return a.priced();
        if (a.priced() && *a.payPerHour() != *b.payPerHour())
            return *a.payPerHour() < *b.payPerHour();
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
        const bool tie = previous != nullptr && *previous->payPerHour() == *cluster.payPerHour();
        cluster.rank = tie ? *previous->rank : place;
        previous = &cluster;
    }
}

namespace {

struct Sum {
    std::optional<Money> total, atLeast;
};

/// Adds up the groups to `begin`, each with the figure that `perHour` finds.
Sum sumOf(const std::vector<GroupEstimate>& groups, Money begin,
          std::optional<Money> (GroupEstimate::*perHour)() const) {
    Money sum = begin;
    bool known = !groups.empty();
    bool any = false;
    for (const GroupEstimate& group : groups) {
        if (!group.countedWith.empty()) {
            // Its nodes are in the other group's count, which must be there and have one of its own.
            known = known && std::any_of(groups.begin(), groups.end(), [&](const GroupEstimate& other) {
                        return other.group == group.countedWith && other.countedWith.empty();
                    });
            continue;
        }
        const auto figure = (group.*perHour)();
        const auto next = figure ? Money::add(sum, *figure) : fail(ErrorCode::NotFound, "no figure");
        if (!next) {
            known = false;
            continue;
        }
        sum = *next;
        any = true;
    }
    Sum result;
    if (known)
        result.total = sum;
    else if (any)
        result.atLeast = sum;
    return result;
}

Expected<Money> sumOf(const std::vector<AddOn>& addOns) {
    Expected<Money> sum = Money();
    for (const AddOn& addOn : addOns) {
        if (sum)
            sum = Money::add(*sum, addOn.perHour);
    }
    return sum;
}

} // namespace

std::optional<Money> totalOf(const std::vector<GroupEstimate>& groups) {
    return sumOf(groups, {}, &GroupEstimate::perHour).total;
}

void sumGroups(ClusterEstimate& cluster) {
    const Sum sum = sumOf(cluster.groups, {}, &GroupEstimate::perHour);
    cluster.totalPerHour = sum.total;
    cluster.atLeastPerHour = sum.atLeast;
}

std::optional<Money> listedPerHour(const ClusterEstimate& cluster) {
    if (cluster.priced() || !cluster.listPrice)
        return std::nullopt;
    const ListPrice& list = *cluster.listPrice;
    const bool byBook = !list.addOns.empty() || std::any_of(list.groups.begin(), list.groups.end(),
                                                            [](const auto& group) { return group.yours.has_value(); });
    if (!byBook)
        return list.perHour;
    const Expected<Money> more = sumOf(list.addOns);
    return more ? sumOf(list.groups, *more, &GroupEstimate::payPerHour).total : std::nullopt;
}

void sumYours(ClusterEstimate& cluster) {
    cluster.yoursPerHour.reset();
    cluster.yoursAtLeastPerHour.reset();
    const Expected<Money> more = sumOf(cluster.addOns);
    if (!more)
        return;
    if (cluster.state == ClusterState::Static) {
        const auto sum =
            cluster.totalPerHour ? Money::add(*cluster.totalPerHour, *more) : fail(ErrorCode::NotFound, "no figure");
        if (sum)
            cluster.yoursPerHour = *sum;
        return;
    }
    const Sum sum = sumOf(cluster.groups, *more, &GroupEstimate::payPerHour);
    if (cluster.totalPerHour)
        cluster.yoursPerHour = sum.total;
    else if (cluster.atLeastPerHour)
        cluster.yoursAtLeastPerHour = sum.atLeast;
}

} // namespace thrifty::domain
