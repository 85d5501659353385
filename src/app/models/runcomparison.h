// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"

#include <optional>
#include <vector>

namespace thrifty::app {

/// One cluster for one variant in two runs.
struct ComparedCell {
    domain::VariantName variant;
    domain::ClusterName cluster;
    const domain::ClusterEstimate *was = nullptr, *is = nullptr; ///< null: not asked
    enum class In { Both, OnlyA, OnlyB } in = In::Both;          ///< which of the runs has the variant at all
};

/// Two runs cell by cell, like with like: what the user pays where both were made with a price book, the list's prices
/// where one or none was. The first variant of each is compared with the other's first, further ones by name. Variants
/// that B alone has stand in their place, those that A alone has after all others. Both results must outlive it.
class RunComparison {
  public:
    RunComparison(const domain::EstimateResult& a, const domain::EstimateResult& b);

    [[nodiscard]] const std::vector<ComparedCell>& cells() const { return m_cells; }
    /// The figures are what the user pays.
    [[nodiscard]] bool byPriceBook() const { return m_byPriceBook; }
    /// What is compared of an answer; none: it has no price, or nothing fits there.
    [[nodiscard]] std::optional<domain::Money> figure(const domain::ClusterEstimate* answer) const;
    /// The price is another one, or what stands in its place is.
    [[nodiscard]] bool changed(const ComparedCell& cell) const;

  private:
    std::vector<ComparedCell> m_cells;
    bool m_byPriceBook;
};

} // namespace thrifty::app
