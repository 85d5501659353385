// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"

#include <optional>

namespace thrifty::report {

/// How warm a priced cell of a matrix is: seven steps from the lowest to the highest price in view, on a logarithmic
/// scale. Where all prices are within 5 % of each other nothing is warm: every cell takes step 2.
class HeatScale {
  public:
    static constexpr int steps = 7;

    HeatScale() = default;
    /// Over the prices of all variants that are ranked and above zero: static cells and words have no heat.
    explicit HeatScale(const domain::EstimateResult& result);

    /// 1 to 7; none for a cell without heat.
    [[nodiscard]] std::optional<int> stepOf(const domain::ClusterEstimate& cluster) const;
    [[nodiscard]] std::optional<domain::Money> lowest() const { return m_lowest; }
    [[nodiscard]] std::optional<domain::Money> highest() const { return m_highest; }

  private:
    std::optional<domain::Money> m_lowest, m_highest;
};

} // namespace thrifty::report
