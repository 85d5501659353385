// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/runrecord.h"

#include <optional>
#include <vector>

namespace thrifty::app {

/// How much more the nodes that came cost than was estimated for that cluster, both at list prices, in tenths of a
/// percent. None: one of them is not known, or nothing was to be bought.
[[nodiscard]] std::optional<int> offBy(const store::PlacementRecord& placement);

/// The same over all placements on one cluster.
struct EstimateAccuracy {
    domain::ClusterName cluster;
    int placements = 0; ///< those of which it is known
    domain::Timestamp last;
    domain::Money estimated, obtained;                ///< the last time
    int lastly = 0, least = 0, usually = 0, most = 0; ///< in tenths of a percent; usually: the median
};

/// Of each cluster that something is known about, by name.
[[nodiscard]] std::vector<EstimateAccuracy> accuracyOf(const std::vector<store::RunSummary>& runs);

} // namespace thrifty::app
