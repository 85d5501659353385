// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/spotresult.h"

#include "support/results.h"

namespace thrifty::tests {

domain::EstimateResult spotResult() {
    domain::EstimateResult result = publishedResult(1);
    for (domain::ClusterEstimate& cluster : result.variants.front().clusters) {
        const bool eks = cluster.name.str() == "autoscale-eks";
        if (!eks && cluster.name.str() != "autoscale-gke-a")
            continue;
        domain::GroupEstimate& group = cluster.groups.at(1);
        group.category = domain::PriceCategory::Spot;
        domain::SpotRisk risk{eks ? "aws" : "gcp",
                              eks ? "us-west-2" : "us-central1",
                              eks,
                              eks ? domain::bucketFrom(">20%", "2025-06-28") : std::nullopt,
                              domain::Money::parse("4.0288").value(),
                              "2025-04-04"};
        group.spotRisk = std::move(risk);
    }
    return result;
}

} // namespace thrifty::tests
