// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clusterorder.h"

#include <map>
#include <string>
#include <vector>

namespace thrifty::session {

/// A cap on the price of a node below what was estimated on clusters of the order: they may not be able to take the
/// pod group.
struct CapShutOut {
    struct Cluster {
        domain::ClusterName name;
        std::string nodeType; ///< that was estimated there; empty: not told
        domain::Money pricePerNodeHour;
    };
    domain::GroupName group;
    domain::Money cap;
    std::vector<Cluster> clusters; ///< as they stand in the order
    std::size_t ordered = 0;       ///< so many clusters the order has
};

/// By pod group; only caps that shut out a cluster. What has no price is not said to be shut out.
[[nodiscard]] std::vector<CapShutOut> shutOutByCaps(const domain::VariantEstimate& variant,
                                                    const domain::ClusterOrder& order,
                                                    const std::map<domain::GroupName, domain::Money>& caps);

/// "the cap of 1.900000 $/hr for gpu-group shuts out 1 of 4 clusters of the order: autoscale-eks"
[[nodiscard]] std::string warningText(const CapShutOut& shutOut);

} // namespace thrifty::session
