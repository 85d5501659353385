// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "report/shownunit.h"

#include <optional>
#include <string>
#include <vector>

namespace thrifty::report {

// What stands beside figures that go by the user's price book. Without a price book all of these are empty.

/// The list's total that stands beside what the user pays; none without a price book, without a price, and where nobody
/// sells what a static cluster has.
[[nodiscard]] std::optional<domain::Money> listTotalBeside(const domain::ClusterEstimate& cluster);
/// That in words: "list 4.2548", or "list" where the user pays just that.
[[nodiscard]] std::string listBeside(const domain::ClusterEstimate& cluster, const ShownUnit& unit = {});

/// "-20 %", "2.100000 per node": what the rule does to the list price.
[[nodiscard]] std::string changeWords(const domain::PriceChange& change);

/// "price-book.yaml of 2026-11-01, SHA-256 3f2a..."
[[nodiscard]] std::string bookName(const domain::PriceBookUse& book);

/// What ranks, in one line: "Ranked by what you pay (price-book.yaml of ...); list prices stand beside it."
[[nodiscard]] std::string rankedByWords(const domain::EstimateResult& result);

/// A rule or add-on that made a figure of this result.
struct UsedPrice {
    int line = 0;
    std::string addOn;          ///< the name of the add-on; empty: a rule about nodes
    domain::PriceChange change; ///< what the rule does to a list price, or what the add-on costs an hour
    std::string note;
    std::vector<domain::ClusterName> clusters; ///< where, by name
    [[nodiscard]] std::string what() const;    ///< "-20 %", "egress +0.350000"
    bool operator==(const UsedPrice&) const = default;
};
/// All of them, by line.
[[nodiscard]] std::vector<UsedPrice> usedPrices(const domain::EstimateResult& result);

} // namespace thrifty::report
