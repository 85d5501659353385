// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "domain/knownfact.h"
#include "domain/reclaim.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace thrifty::domain {

/// What the user changed about the order before it becomes a policy. Applied in this order: exclude, rank by list
/// price, keep unpriced, move, pin.
struct OrderEdits {
    struct Place {
        ClusterName cluster;
        int rank = 1; ///< 1-based place in the final list
        bool operator==(const Place&) const = default;
    };
    std::vector<ClusterName> exclude;
    std::vector<Place> move;               ///< put the cluster at a place once; others close up
    std::vector<Place> pin;                ///< like move, but wins over price: applied last, lowest place first
    bool rankListPrices = false;           ///< put a cluster that named no price where its list price belongs
    bool keepUnpriced = false;             ///< append the others without a price, by name, instead of leaving them out
    std::optional<Money> maxTotalPerHour;  ///< leave out clusters for which the user would pay more
    std::optional<ReclaimLimit> reclaim{}; ///< leave out clusters whose spot nodes are reclaimed more often
    bool operator==(const OrderEdits&) const = default;
};

/// What an order is made from: an estimate, and what the user knows that shuts clusters out of it. The estimate must
/// outlive it.
class OrderBasis {
  public:
    /// Implicit: where nothing is known, an estimate is all there is.
    OrderBasis(const VariantEstimate& estimate)
        : OrderBasis(estimate, std::vector<KnownFact>()) {}
    /// `against` as factsAgainst() finds them.
    OrderBasis(const VariantEstimate& estimate, std::vector<KnownFact> against)
        : m_estimate(&estimate)
        , m_against(std::move(against)) {}

    [[nodiscard]] const VariantEstimate& estimate() const { return *m_estimate; }
    /// What shuts this cluster out; null: nothing does.
    [[nodiscard]] const KnownFact* against(const ClusterName& cluster) const;
    /// The same for a user who wants these clusters whatever is known about them.
    [[nodiscard]] OrderBasis inSpiteOf(const std::vector<OrderEdits::Place>& places) const;

  private:
    const VariantEstimate* m_estimate;
    std::vector<KnownFact> m_against;
};

struct OrderEntry {
    ClusterName name;
    std::optional<Money> totalPerHour; ///< what ranked it: the estimate's payPerHour
    bool pinned = false, moved = false;
    std::optional<KnownFact> inSpiteOf{}; ///< what the user knows would shut it out; the pin wins
    std::optional<Money> listPerHour{};   ///< instead of a total: the list price that ranked it, as the user allowed
    bool operator==(const OrderEntry&) const = default;
};
struct LeftOut {
    ClusterName name;
    std::string why; ///< "no price: no event in 120 s", "excluded by you", "above the maximum of 5.000000",
                     ///< "reclaimed too often: >20% of the spot nodes of type g6.12xlarge are reclaimed in a month"
    std::optional<KnownFact> fact{}; ///< what the user knows that shuts it out; `why` says it
    bool operator==(const LeftOut&) const = default;
};

/// The list that becomes a policy, and what is not in it and why.
struct ClusterOrder {
    std::vector<OrderEntry> entries;
    std::vector<LeftOut> leftOut;
    bool operator==(const ClusterOrder&) const = default;
};

/// At the same amount, a price that a cluster named stands before one that only the list says.
///
/// A cluster that a known fact shuts out is left out, unless the user pinned it: a pin is kept whatever is known, as it
/// is whatever the cluster costs. Errors: an edit that names a cluster which is not in the estimate, a move of one that
/// a fact shuts out, a place out of range, two pins on one place, an empty result.
[[nodiscard]] Expected<ClusterOrder> orderFrom(const OrderBasis& basis, const OrderEdits& edits);

/// The entry at which the workload starts: the first that is known to take it. Where none is known to, the first;
/// null only for an empty order.
[[nodiscard]] const OrderEntry* startOf(const VariantEstimate& estimate, const ClusterOrder& order);

} // namespace thrifty::domain
