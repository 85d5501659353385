// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace thrifty::report {

/// A cluster whose place in the order is not what it was; none: it is not in that order.
struct PlaceChange {
    domain::ClusterName cluster;
    std::optional<std::size_t> before, after; ///< 1-based
    bool operator==(const PlaceChange&) const = default;
};

/// A cluster whose total or state is not what it was. A state is none where the cluster was not part of that run.
struct PriceChange {
    domain::ClusterName cluster;
    std::optional<domain::Money> before, after;
    std::optional<domain::ClusterState> stateBefore, stateAfter;
    bool operator==(const PriceChange&) const = default;
};

struct VariantComparison {
    domain::VariantName name;
    bool orderDiffers = false; ///< other clusters, or the same in another order
    std::vector<domain::ClusterName> orderBefore, orderAfter;
    std::vector<PlaceChange> places; ///< in the new order, then those that left it
    std::vector<PriceChange> prices; ///< by name
};

/// What changed since an earlier result.
struct BaselineComparison {
    std::vector<VariantComparison> variants;      ///< those that both results have, in the new result's order
    std::vector<domain::VariantName> added, gone; ///< variants of only one of them
    std::vector<std::string> warnings;            ///< other workload, namespace or label: not the same question
    std::string otherPrices;                      ///< that they do not go by the same price book; empty: they do
    [[nodiscard]] bool orderDiffers() const;      ///< of any variant that both have
    [[nodiscard]] bool pricesDiffer() const;
};

/// Compares by cluster name; the first variants with each other whatever they are called, the others by name. Like with
/// like: prices by what the user pays where both were made with a price book, else by list.
[[nodiscard]] BaselineComparison compareWithBaseline(const domain::EstimateResult& baseline,
                                                     const domain::EstimateResult& now);

/// For a person: what moved, what costs more or less, or that nothing changed. Lines of at most `width` columns.
[[nodiscard]] std::string baselineText(const BaselineComparison& comparison, std::size_t width = 80);

} // namespace thrifty::report
