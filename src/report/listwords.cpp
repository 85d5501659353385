// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/listwords.h"

namespace thrifty::report {

std::string listCell(const domain::ListPrices& list, const domain::VariantName& variant,
                     const domain::ClusterEstimate& cluster, int decimals) {
    const domain::ListPrice* price = domain::listPriceBeside(list, variant, cluster);
    if (price == nullptr)
        return {};
    return (price->halfRate ? "half rate \xE2\x89\x88 " : "list \xE2\x89\x88 ") + price->perHour.text(decimals);
}

std::string listNote(const domain::EstimateResult& result, const domain::ListPrices& list) {
    std::string oldest;
    bool half = false;
    for (const domain::VariantEstimate& variant : result.variants) {
        for (const domain::ClusterEstimate& cluster : variant.clusters) {
            const domain::ListPrice* price = domain::listPriceBeside(list, variant.name, cluster);
            if (price == nullptr)
                continue;
            half = half || price->halfRate;
            if (oldest.empty() || price->asOf < oldest)
                oldest = price->asOf;
        }
    }
    if (oldest.empty())
        return {};
    return "list \xE2\x89\x88 is what the public prices of the clouds come to (this program's price list, oldest "
           "figure: " +
           oldest + ") where a cluster named no price. It has no rank and is in no sum." +
           (half ? " Half rate: spot at half of on-demand, because the listed spot price is missing or over a year old."
                 : "");
}

} // namespace thrifty::report
