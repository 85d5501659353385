// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clusterorder.h"

#include "domain/ranking.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace thrifty::domain {

namespace {

tl::unexpected<Error> unknownCluster(const ClusterName& name, const VariantEstimate& estimate) {
    std::string known;
    for (const ClusterEstimate& cluster : estimate.clusters)
        known += (known.empty() ? "" : ", ") + cluster.name.str();
    return fail(ErrorCode::InvalidArgument, "the estimate has no cluster \"" + name.str() + "\"", {},
                "It has: " + known);
}

/// Where the cluster stands in the list; an error when it does not, or when it cannot have that place.
Expected<std::size_t> indexFor(const std::vector<OrderEntry>& entries, const OrderEdits::Place& place) {
    const auto at =
        std::find_if(entries.begin(), entries.end(), [&](const OrderEntry& e) { return e.name == place.cluster; });
    if (at == entries.end())
        return fail(ErrorCode::InvalidArgument, "\"" + place.cluster.str() + "\" is not in the order", {},
                    "It has no price or was excluded; keep clusters without a price to place it.");
    if (place.rank < 1 || static_cast<std::size_t>(place.rank) > entries.size())
        return fail(ErrorCode::InvalidArgument, "place " + std::to_string(place.rank) + " for \"" +
                                                    place.cluster.str() + "\" is outside 1 to " +
                                                    std::to_string(entries.size()));
    return static_cast<std::size_t>(at - entries.begin());
}

OrderEntry takeOut(std::vector<OrderEntry>& entries, std::size_t index) {
    OrderEntry entry = std::move(entries[index]);
    entries.erase(entries.begin() + static_cast<std::ptrdiff_t>(index));
    return entry;
}

Expected<void> move(std::vector<OrderEntry>& entries, const OrderEdits::Place& place) {
    const auto index = indexFor(entries, place);
    if (!index)
        return fail(index.error());
    OrderEntry entry = takeOut(entries, *index);
    entry.moved = true;
    entries.insert(entries.begin() + (place.rank - 1), std::move(entry));
    return {};
}

/// Takes every pinned cluster out before any is put in, lowest place first: a later pin then cannot push an earlier
/// one.
Expected<void> pinAll(std::vector<OrderEntry>& entries, const std::vector<OrderEdits::Place>& pins) {
    for (const auto& place : pins) {
        if (const auto index = indexFor(entries, place); !index)
            return fail(index.error());
    }
    std::vector<OrderEntry> pinned;
    for (const auto& place : pins) {
        pinned.push_back(takeOut(entries, *indexFor(entries, {place.cluster, 1})));
        pinned.back().pinned = true;
    }
    for (std::size_t i = 0; i < pins.size(); ++i)
        entries.insert(entries.begin() + (pins[i].rank - 1), std::move(pinned[i]));
    return {};
}

/// What a cluster without a price ranks by; none: nothing.
std::optional<Money> rankingListPrice(const ClusterEstimate& cluster, const OrderEdits& edits) {
    return edits.rankListPrices ? listedPerHour(cluster) : std::nullopt;
}

/// Puts those with a list price before the first that costs more, each in turn: by amount, then by name.
void insertByListPrice(std::vector<OrderEntry>& entries, std::vector<OrderEntry> listed) {
    std::sort(listed.begin(), listed.end(), [](const OrderEntry& a, const OrderEntry& b) {
        return std::tie(*a.listPerHour, a.name) < std::tie(*b.listPerHour, b.name);
    });
    for (OrderEntry& each : listed) {
        const auto dearer = std::find_if(entries.begin(), entries.end(), [&](const OrderEntry& entry) {
            return (entry.totalPerHour ? *entry.totalPerHour : *entry.listPerHour) > *each.listPerHour;
        });
        entries.insert(dearer, std::move(each));
    }
}

/// A fact shuts the cluster out, and nobody pinned it.
const KnownFact* shutOutBy(const OrderBasis& basis, const OrderEdits& edits, const ClusterName& cluster) {
    const bool pinned = std::any_of(edits.pin.begin(), edits.pin.end(),
                                    [&](const OrderEdits::Place& place) { return place.cluster == cluster; });
    return pinned ? nullptr : basis.against(cluster);
}

const GroupEstimate* reclaimedTooOften(const ClusterEstimate& cluster, const OrderEdits& edits) {
    return edits.reclaim && cluster.priced() ? domain::reclaimedTooOften(cluster, *edits.reclaim) : nullptr;
}

} // namespace

const KnownFact* OrderBasis::against(const ClusterName& cluster) const {
    const auto found = std::find_if(m_against.begin(), m_against.end(),
                                    [&](const KnownFact& fact) { return fact.cluster == cluster; });
    return found == m_against.end() ? nullptr : &*found;
}

OrderBasis OrderBasis::inSpiteOf(const std::vector<OrderEdits::Place>& places) const {
    OrderBasis without = *this;
    std::erase_if(without.m_against, [&](const KnownFact& fact) {
        return std::any_of(places.begin(), places.end(),
                           [&](const OrderEdits::Place& place) { return place.cluster == fact.cluster; });
    });
    return without;
}

Expected<ClusterOrder> orderFrom(const OrderBasis& basis, const OrderEdits& edits) {
    const VariantEstimate& estimate = basis.estimate();
    for (const ClusterName& name : edits.exclude) {
        if (estimate.find(name) == nullptr)
            return unknownCluster(name, estimate);
    }
    std::vector<OrderEdits::Place> pins = edits.pin;
    std::sort(pins.begin(), pins.end(), [](const auto& a, const auto& b) { return a.rank < b.rank; });
    std::set<ClusterName> pinned;
    for (std::size_t i = 0; i < pins.size(); ++i) {
        if (estimate.find(pins[i].cluster) == nullptr)
            return unknownCluster(pins[i].cluster, estimate);
        if (i > 0 && pins[i].rank == pins[i - 1].rank)
            return fail(ErrorCode::InvalidArgument, "place " + std::to_string(pins[i].rank) + " is pinned twice: \"" +
                                                        pins[i - 1].cluster.str() + "\" and \"" +
                                                        pins[i].cluster.str() + "\"");
        if (!pinned.insert(pins[i].cluster).second)
            return fail(ErrorCode::InvalidArgument, "\"" + pins[i].cluster.str() + "\" is pinned twice");
    }
    for (const auto& place : edits.move) {
        if (estimate.find(place.cluster) == nullptr)
            return unknownCluster(place.cluster, estimate);
        if (const KnownFact* fact = shutOutBy(basis, edits, place.cluster))
            return fail(ErrorCode::InvalidArgument,
                        "\"" + place.cluster.str() + "\" is not in the order: " + factText(*fact), {},
                        "Pin it to keep it all the same.");
    }

    ClusterOrder order;
    std::vector<OrderEntry> listed, unpriced;
    for (const ClusterEstimate& cluster : estimate.clusters) {
        if (std::find(edits.exclude.begin(), edits.exclude.end(), cluster.name) != edits.exclude.end()) {
            order.leftOut.push_back({cluster.name, "excluded by you"});
        } else if (const KnownFact* fact = shutOutBy(basis, edits, cluster.name)) {
            order.leftOut.push_back({cluster.name, factText(*fact), *fact});
        } else if (const GroupEstimate* worst = reclaimedTooOften(cluster, edits)) {
            order.leftOut.push_back({cluster.name, "reclaimed too often: " + reclaimText(*worst)});
        } else {
            const std::optional<Money> byList = rankingListPrice(cluster, edits);
            const std::optional<Money>& amount = cluster.priced() ? cluster.payPerHour() : byList;
            if (amount && edits.maxTotalPerHour && *amount > *edits.maxTotalPerHour)
                order.leftOut.push_back({cluster.name, "above the maximum of " + edits.maxTotalPerHour->text() +
                                                           " per hour" + (byList ? " by list price" : "")});
            else if (byList)
                listed.push_back({cluster.name, {}, false, false, {}, byList});
            else if (!amount && edits.keepUnpriced)
                unpriced.push_back({cluster.name, std::nullopt, false, false});
            else if (!amount)
                order.leftOut.push_back(
                    {cluster.name,
                     "no price: " + (cluster.reason.empty() ? std::string(toString(cluster.state)) : cluster.reason)});
        }
    }
    for (const ClusterName& name : estimate.order) {
        const ClusterEstimate* cluster = estimate.find(name);
        const bool out =
            std::any_of(order.leftOut.begin(), order.leftOut.end(), [&](const LeftOut& l) { return l.name == name; });
        if (cluster != nullptr && !out)
            order.entries.push_back({name, cluster->payPerHour(), false, false});
    }
    insertByListPrice(order.entries, std::move(listed));
    std::sort(unpriced.begin(), unpriced.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    order.entries.insert(order.entries.end(), unpriced.begin(), unpriced.end());

    for (const auto& place : edits.move) {
        if (auto moved = move(order.entries, place); !moved)
            return fail(std::move(moved.error()));
    }
    if (auto placed = pinAll(order.entries, pins); !placed)
        return fail(std::move(placed.error()));
    for (OrderEntry& entry : order.entries) {
        if (const KnownFact* fact = basis.against(entry.name))
            entry.inSpiteOf = *fact;
    }
    if (order.entries.empty())
        return fail(ErrorCode::Refused, "no cluster is left for the policy", {},
                    std::any_of(order.leftOut.begin(), order.leftOut.end(),
                                [](const LeftOut& left) { return left.fact.has_value(); })
                        ? "Estimate again, exclude fewer clusters, or take back what you noted about them."
                        : "Estimate again, exclude fewer clusters, or keep clusters without a price.");
    return order;
}

const OrderEntry* startOf(const VariantEstimate& estimate, const ClusterOrder& order) {
    const auto found = std::find_if(order.entries.begin(), order.entries.end(), [&](const OrderEntry& entry) {
        const ClusterEstimate* cluster = estimate.find(entry.name);
        return cluster != nullptr && cluster->priced() && cluster->fits == Fits::Yes;
    });
    return order.entries.empty() ? nullptr : found == order.entries.end() ? &order.entries.front() : &*found;
}

} // namespace thrifty::domain
