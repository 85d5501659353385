// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clusterorder.h"

#include <optional>
#include <vector>

namespace thrifty::domain {

/// What `part` is of `of` in tenths of a percent, half away from zero and at most a million times; none of nothing.
[[nodiscard]] std::optional<std::int64_t> permilleOf(Money part, Money of);

/// How firmly a cluster stands before the next one that its price could bring it behind.
struct OrderMargin {
    ClusterName cluster, next;
    Money total;             ///< of `cluster`, an hour
    Money gap;               ///< what `next` costs more; 0: a tie, in which names decide
    bool nameDecides = true; ///< at equal prices `cluster` still stands before `next`: its name comes first

    [[nodiscard]] bool tie() const { return gap == Money(); }
    /// The largest rise of the cluster's price that leaves it before `next`; a micro-dollar more swaps the two.
    [[nodiscard]] Money largestRise() const { return Money::fromMicros(gap.micros() - (nameDecides ? 0 : 1)); }
    /// The gap in tenths of a percent of the cluster's total; none over a total of 0.
    [[nodiscard]] std::optional<std::int64_t> permille() const { return permilleOf(gap, total); }
    /// No tie, but less than 2 % apart: a small move of a list price swaps them.
    [[nodiscard]] bool close() const;
    bool operator==(const OrderMargin&) const = default;
};

/// One for each cluster whose place its price decides and that has another such cluster behind it. Pinned and moved
/// clusters stand where the user put them whatever they cost, those without a price stand last, and one on which the
/// workload does not fit is passed over whatever it costs: they have no margin and are nobody's next. Equal prices
/// stand by name, in byte order. `estimate` is what the order was made from.
[[nodiscard]] std::vector<OrderMargin> orderMargins(const VariantEstimate& estimate, const ClusterOrder& order);

} // namespace thrifty::domain
