// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/estimateaccuracy.h"

#include "app/format/text.h"

#include <algorithm>
#include <map>

namespace thrifty::app {

std::optional<int> offBy(const store::PlacementRecord& placement) {
    if (!placement.listPerHour || !placement.estimatedPerHour)
        return std::nullopt;
    return permille(domain::Money::fromMicros(placement.listPerHour->micros() - placement.estimatedPerHour->micros()),
                    *placement.estimatedPerHour);
}

std::vector<EstimateAccuracy> accuracyOf(const std::vector<store::RunSummary>& runs) {
    std::map<domain::ClusterName, std::vector<const store::PlacementRecord*>> byCluster;
    for (const store::RunSummary& run : runs) {
        if (run.placement && offBy(*run.placement))
            byCluster[run.placement->cluster].push_back(&*run.placement);
    }
    std::vector<EstimateAccuracy> all;
    for (const auto& [cluster, placements] : byCluster) {
        const store::PlacementRecord& last = **std::max_element(
            placements.begin(), placements.end(), [](const auto* a, const auto* b) { return a->since < b->since; });
        std::vector<int> shares;
        for (const store::PlacementRecord* placement : placements)
            shares.push_back(*offBy(*placement));
        std::sort(shares.begin(), shares.end());
        const std::size_t half = shares.size() / 2;
        EstimateAccuracy one{cluster, static_cast<int>(shares.size()), last.since, *last.estimatedPerHour,
                             *last.listPerHour};
        one.lastly = *offBy(last);
        one.least = shares.front();
        one.most = shares.back();
        one.usually = shares.size() % 2 == 1 ? shares[half] : (shares[half - 1] + shares[half]) / 2;
        all.push_back(std::move(one));
    }
    return all;
}

} // namespace thrifty::app
