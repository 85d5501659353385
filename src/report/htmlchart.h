// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "report/shownunit.h"

#include <map>
#include <string>
#include <vector>

namespace thrifty::report {

/// Marks on an axis from zero: three to five round steps, the last at or above `highest`.
struct AxisTicks {
    domain::Money step;
    int count = 0; ///< without the zero
};
[[nodiscard]] AxisTicks axisTicks(domain::Money highest);

/// "0", "2.5", "15": as few decimals as the step needs.
[[nodiscard]] std::string tickText(domain::Money value, domain::Money step);

/// Bars of one variant as an SVG element: a cluster a row in price order, stacked by pod group, each with its value;
/// clusters without a price have words where the bar would begin. `colourOf` tells the CSS class of a cluster's swatch.
[[nodiscard]] std::string barChart(const domain::VariantEstimate& variant,
                                   const std::map<domain::ClusterName, std::string>& colourOf,
                                   const ShownUnit& unit = {});

} // namespace thrifty::report
