// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/listwords.h"

#include "domain/ranking.h"

#include <algorithm>

namespace thrifty::report {

std::string listCell(const domain::ClusterEstimate& cluster, const ShownUnit& unit) {
    const auto& price = cluster.listPrice;
    if (!price)
        return {};
    const std::optional<domain::Money> pay = domain::listedPerHour(cluster);
    return (price->halfRate ? "half rate \xE2\x89\x88 " : "list \xE2\x89\x88 ") + unit.text(price->perHour) +
           (pay && *pay != price->perHour ? ", yours \xE2\x89\x88 " + unit.text(*pay) : std::string());
}

bool anyListPrice(const domain::EstimateResult& result) {
    return std::any_of(result.variants.begin(), result.variants.end(), [](const domain::VariantEstimate& variant) {
        return std::any_of(variant.clusters.begin(), variant.clusters.end(),
                           [](const domain::ClusterEstimate& cluster) { return cluster.listPrice.has_value(); });
    });
}

std::string listNote(const domain::EstimateResult& result) {
    std::string oldest;
    bool half = false;
    for (const domain::VariantEstimate& variant : result.variants) {
        for (const domain::ClusterEstimate& cluster : variant.clusters) {
            const auto& price = cluster.listPrice;
            if (!price)
                continue;
            half = half || price->halfRate;
            if (oldest.empty() || price->asOf < oldest)
                oldest = price->asOf;
        }
    }
    if (oldest.empty())
        return {};
    return "list ≈ is what the public prices of the clouds come to (this program's price list, oldest figure: " +
           oldest +
           (half ? ") where a cluster named no price. It is in no sum, and has no rank unless the order says so. Half "
                   "rate: spot at half of on-demand, because the listed spot price is missing or over a year old."
                 : ") where a cluster named no price. It is in no sum, and has no rank unless the order says so.");
}

} // namespace thrifty::report
