// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/resultmerge.h"

#include "domain/ranking.h"

#include <algorithm>
#include <set>

namespace thrifty::app {

domain::EstimateResult merged(domain::EstimateResult earlier, const domain::EstimateResult& later,
                              const std::vector<std::pair<domain::VariantName, domain::ClusterName>>& cells) {
    const std::set wanted(cells.begin(), cells.end());
    int replaced = 0;
    for (domain::VariantEstimate& variant : earlier.variants) {
        const auto again = std::find_if(later.variants.begin(), later.variants.end(),
                                        [&](const auto& each) { return each.name == variant.name; });
        if (again == later.variants.end())
            continue;
        for (domain::ClusterEstimate& cluster : variant.clusters) {
            if (wanted.count({variant.name, cluster.name}) == 0)
                continue;
            const domain::ClusterEstimate* answer = again->find(cluster.name);
            if (answer == nullptr)
                continue;
            cluster = *answer;
            ++replaced;
        }
        domain::rank(variant);
    }
    if (replaced > 0)
        earlier.notes.push_back(std::to_string(replaced) + (replaced == 1 ? " cell is" : " cells are") + " of run " +
                                later.run.str() + " of " + domain::toRfc3339(later.startedAt));
    earlier.leftovers.insert(earlier.leftovers.end(), later.leftovers.begin(), later.leftovers.end());
    return earlier;
}

} // namespace thrifty::app
