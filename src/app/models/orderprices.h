// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/format/text.h"
#include "domain/clusterorder.h"

#include <QString>

#include <vector>

namespace thrifty::app {

/// What an order leads to when one cluster after the other turns the workload away: the dearest of it, against where it
/// starts, and that it begins again. Empty: it names one cluster at most.
[[nodiscard]] QString worstText(const domain::VariantEstimate& estimate, const domain::ClusterOrder& order,
                                PriceUnit unit);

/// Which totals are others in an order that stands as before, "autoscale-gke-a 3.6494 → 3.9000 $/hr", in its order;
/// empty: none.
[[nodiscard]] QString movedPrices(const std::vector<domain::OrderEntry>& before,
                                  const std::vector<domain::OrderEntry>& now, PriceUnit unit);

} // namespace thrifty::app
