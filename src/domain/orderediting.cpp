// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/orderediting.h"

#include "domain/ranking.h"

#include <algorithm>
#include <set>
#include <utility>

namespace thrifty::domain {

namespace {

using Names = std::vector<ClusterName>;
using Place = OrderEdits::Place;

Names listOf(const OrderBasis& basis, const OrderEdits& edits) {
    Names names;
    if (const auto order = orderFrom(basis, edits)) {
        for (const OrderEntry& entry : order->entries)
            names.push_back(entry.name);
    }
    return names;
}

std::size_t indexIn(const Names& names, const ClusterName& name) {
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
}

bool has(const std::vector<Place>& places, const ClusterName& name) {
    return std::any_of(places.begin(), places.end(), [&](const Place& place) { return place.cluster == name; });
}

void drop(std::vector<Place>& places, const ClusterName& name) {
    std::erase_if(places, [&](const Place& place) { return place.cluster == name; });
}

/// The names of `wanted` that keep the order of `base`: a longest run of rising indices (patience sorting is not worth
/// it for a list that people read). Of several that are as long, one without those that the user took by the hand.
std::set<ClusterName> keepTheirPlace(const Names& base, const Names& wanted, const std::vector<Place>& byHand) {
    const std::size_t n = wanted.size();
    std::vector<std::size_t> at(n), worth(n), length(n), before(n, n);
    for (std::size_t i = 0; i < n; ++i) {
        at[i] = indexIn(base, wanted[i]);
        // All of those together weigh less than one more name that keeps its place.
        length[i] = worth[i] = has(byHand, wanted[i]) ? n : n + 1;
    }
    std::size_t best = 0;
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            if (at[j] < at[i] && length[j] + worth[i] > length[i]) {
                length[i] = length[j] + worth[i];
                before[i] = j;
            }
        }
        if (length[i] > length[best])
            best = i;
    }
    std::set<ClusterName> kept;
    for (std::size_t i = best; i < n; i = before[i])
        kept.insert(wanted[i]);
    return kept;
}

/// An amount puts the cluster at its place: its own price, or the list's where the user allows that.
bool ranks(const ClusterEstimate& cluster, const OrderEdits& edits) {
    return cluster.priced() || (edits.rankListPrices && listedPerHour(cluster));
}

/// Puts the name before the first that stands behind it in `base`: back at its place by price.
void insertAsIn(const Names& base, Names& names, const ClusterName& name) {
    const std::size_t own = indexIn(base, name);
    const auto at =
        std::find_if(names.begin(), names.end(), [&](const ClusterName& other) { return indexIn(base, other) > own; });
    names.insert(at, name);
}

/// Moves that turn the list without moves into one in which the clusters without a pin stand as in `wanted`. Those that
/// the edits move are moved rather than their neighbours.
std::vector<Place> movesFor(const OrderBasis& basis, OrderEdits edits, const Names& wanted) {
    const std::vector<Place> byHand = std::exchange(edits.move, {});
    const std::vector<Place> pins = std::exchange(edits.pin, {});
    Names list = listOf(basis.inSpiteOf(pins), edits);
    Names free, base;
    for (const ClusterName& name : wanted) {
        if (!has(pins, name))
            free.push_back(name);
    }
    for (const ClusterName& name : list) {
        if (!has(pins, name))
            base.push_back(name);
    }
    std::set<ClusterName> settled = keepTheirPlace(base, free, byHand);
    std::vector<Place> moves;
    for (std::size_t i = 0; i < free.size(); ++i) {
        if (settled.contains(free[i]))
            continue;
        // Before the next one that stands already: what still has to move cannot disturb that.
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(indexIn(list, free[i])));
        std::size_t target = list.size();
        for (std::size_t next = i + 1; next < free.size(); ++next) {
            if (settled.contains(free[next])) {
                target = indexIn(list, free[next]);
                break;
            }
        }
        list.insert(list.begin() + static_cast<std::ptrdiff_t>(target), free[i]);
        moves.push_back({free[i], static_cast<int>(target) + 1});
        settled.insert(free[i]);
    }
    return moves;
}

/// The edits, if an order can be made of them; else the earlier ones.
OrderEdits valid(const OrderBasis& basis, OrderEdits now, const OrderEdits& before) {
    return orderFrom(basis, now) ? now : before;
}

/// Pins and moves of clusters that are no longer in the list go; pins close up and stay inside it.
OrderEdits tidied(const OrderBasis& basis, const OrderEdits& edits, const Names& wanted) {
    OrderEdits now = edits;
    now.pin.clear();
    now.move.clear();
    const Names there = listOf(basis.inSpiteOf(edits.pin), now);
    const auto inList = [&](const ClusterName& name) { return indexIn(there, name) < there.size(); };
    Names kept;
    for (const ClusterName& name : wanted) {
        if (inList(name))
            kept.push_back(name);
    }
    for (const ClusterName& name : there) {
        if (indexIn(kept, name) == kept.size())
            insertAsIn(there, kept, name);
    }
    for (std::size_t i = 0; i < kept.size(); ++i) {
        if (has(edits.pin, kept[i]))
            now.pin.push_back({kept[i], static_cast<int>(i) + 1});
    }
    now.move = edits.move;
    now.move = movesFor(basis, now, kept);
    return now;
}

/// The list that the edits ask for, as far as its clusters are there: a place beyond the end is the end.
Names closedUp(const VariantEstimate& estimate, OrderEdits edits) {
    const std::vector<Place> moves = std::exchange(edits.move, {});
    std::vector<Place> pins = std::exchange(edits.pin, {});
    Names list = listOf(estimate, edits);
    const auto insert = [&](const Place& place) {
        const auto last = static_cast<std::ptrdiff_t>(list.size());
        list.insert(list.begin() + std::clamp<std::ptrdiff_t>(place.rank - 1, 0, last), place.cluster);
    };
    for (const Place& move : moves) {
        if (std::erase(list, move.cluster) > 0)
            insert(move);
    }
    std::stable_sort(pins.begin(), pins.end(), [](const Place& a, const Place& b) { return a.rank < b.rank; });
    std::vector<Place> there;
    for (const Place& pin : pins) {
        if (std::erase(list, pin.cluster) > 0)
            there.push_back(pin);
    }
    for (const Place& pin : there)
        insert(pin);
    return list;
}

} // namespace

OrderEdits placedAt(const OrderBasis& basis, const OrderEdits& edits, const ClusterName& cluster, int place) {
    Names list = listOf(basis, edits);
    const std::size_t index = indexIn(list, cluster);
    if (index == list.size() || place < 1 || static_cast<std::size_t>(place) > list.size())
        return edits;
    OrderEdits now = edits;
    if (has(edits.pin, cluster)) {
        // Whoever was pinned there changes places with it.
        for (Place& pin : now.pin) {
            if (pin.rank == place)
                pin.rank = static_cast<int>(index) + 1;
        }
        for (Place& pin : now.pin) {
            if (pin.cluster == cluster)
                pin.rank = place;
        }
        return valid(basis, now, edits);
    }
    list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
    list.insert(list.begin() + (place - 1), cluster);
    now.move.push_back({cluster, place});
    now.move = movesFor(basis, now, list);
    return valid(basis, now, edits);
}

OrderEdits pinToggled(const OrderBasis& basis, const OrderEdits& edits, const ClusterName& cluster) {
    const Names list = listOf(basis, edits);
    const std::size_t index = indexIn(list, cluster);
    if (index == list.size())
        return edits;
    OrderEdits now = edits;
    if (!has(edits.pin, cluster)) {
        now.pin.push_back({cluster, static_cast<int>(index) + 1});
        now.move = movesFor(basis, now, list);
        return valid(basis, now, edits);
    }
    drop(now.pin, cluster);
    if (basis.against(cluster) != nullptr)
        now = tidied(basis, now, list); // only the pin kept it
    else
        now.move = movesFor(basis, now, list);
    return valid(basis, now, edits);
}

OrderEdits pinnedFirst(const OrderBasis& basis, const OrderEdits& edits, const ClusterName& cluster) {
    OrderEdits now = edits;
    std::erase(now.exclude, cluster);
    Names list = listOf(basis, now);
    if (const std::size_t index = indexIn(list, cluster); index < list.size())
        list.erase(list.begin() + static_cast<std::ptrdiff_t>(index));
    else if (basis.against(cluster) == nullptr)
        return edits;
    list.insert(list.begin(), cluster);
    drop(now.pin, cluster);
    now.pin.insert(now.pin.begin(), {cluster, 1});
    now = tidied(basis, now, list);
    return valid(basis, now, edits);
}

OrderEdits excluded(const OrderBasis& basis, const OrderEdits& edits, const ClusterName& cluster) {
    const Names list = listOf(basis, edits);
    if (indexIn(list, cluster) == list.size() || list.size() == 1)
        return edits;
    OrderEdits now = edits;
    now.exclude.push_back(cluster);
    now = tidied(basis, now, list);
    return valid(basis, now, edits);
}

OrderEdits included(const OrderBasis& basis, const OrderEdits& edits, const ClusterName& cluster) {
    const Names list = listOf(basis, edits);
    OrderEdits now = edits;
    std::erase(now.exclude, cluster);
    for (const ClusterEstimate& other : basis.estimate().clusters) {
        if (other.name == cluster && !ranks(other, now) && !now.keepUnpriced) {
            now.keepUnpriced = true;
            for (const ClusterEstimate& silent : basis.estimate().clusters) {
                const bool out = ranks(silent, now) || silent.name == cluster ||
                                 std::find(now.exclude.begin(), now.exclude.end(), silent.name) != now.exclude.end();
                if (!out)
                    now.exclude.push_back(silent.name);
            }
        }
    }
    // Back at its place by price, not behind what was moved.
    OrderEdits plain = now;
    plain.pin.clear();
    plain.move.clear();
    const bool pins = basis.against(cluster) != nullptr && !has(now.pin, cluster);
    std::vector<Place> wantedAnyway = now.pin;
    wantedAnyway.push_back({cluster, 1});
    const Names byPrice = listOf(basis.inSpiteOf(wantedAnyway), plain);
    if (indexIn(byPrice, cluster) == byPrice.size())
        return edits;
    Names wanted = list;
    if (indexIn(wanted, cluster) == wanted.size())
        insertAsIn(byPrice, wanted, cluster);
    if (pins)
        now.pin.push_back({cluster, static_cast<int>(indexIn(wanted, cluster)) + 1});
    now = tidied(basis, now, wanted);
    return valid(basis, now, edits);
}

OrderEdits unpricedKept(const OrderBasis& basis, const OrderEdits& edits, bool keep) {
    OrderEdits now = edits;
    now.keepUnpriced = keep;
    for (const ClusterEstimate& cluster : basis.estimate().clusters) {
        if (!ranks(cluster, now))
            std::erase(now.exclude, cluster.name);
    }
    now = tidied(basis, now, listOf(basis, edits));
    return valid(basis, now, edits);
}

OrderEdits listPricesRanked(const OrderBasis& basis, const OrderEdits& edits, bool rank) {
    OrderEdits now = edits;
    now.rankListPrices = rank;
    // Who stood at the end for want of a price goes to its place by list, and back: only a pin holds it.
    Names wanted = listOf(basis, edits);
    std::erase_if(wanted, [&](const ClusterName& name) {
        const ClusterEstimate* cluster = basis.estimate().find(name);
        return cluster != nullptr && listedPerHour(*cluster) && !has(edits.pin, name);
    });
    now = tidied(basis, now, wanted);
    return valid(basis, now, edits);
}

OrderEdits fitted(const OrderBasis& basis, const OrderEdits& edits) {
    if (orderFrom(basis, edits))
        return edits;
    OrderEdits now = edits;
    std::erase_if(now.exclude, [&](const ClusterName& name) { return basis.estimate().find(name) == nullptr; });
    // As it stood before what is known took clusters away; else as it stood before the limit did, too.
    Names wanted = listOf(basis.estimate(), now);
    if (wanted.empty()) {
        OrderEdits wide = now;
        wide.maxTotalPerHour.reset();
        wide.reclaim.reset();
        wanted = closedUp(basis.estimate(), wide);
    }
    return tidied(basis, now, wanted);
}

} // namespace thrifty::domain
