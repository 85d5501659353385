// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/runrecord.h"

#include <set>

namespace thrifty::store {

namespace {

bool answered(const domain::ClusterEstimate& cluster) {
    return cluster.state == domain::ClusterState::Static || cluster.state == domain::ClusterState::Estimated ||
           cluster.state == domain::ClusterState::NoNodeType;
}

} // namespace

RunRecord recordOf(const domain::EstimateResult& result, std::string json) {
    RunRecord record;
    record.run = result.run;
    record.startedAt = result.startedAt;
    record.finishedAt = result.finishedAt;
    record.workload = result.workloadName;
    record.ns = result.ns;
    record.group = result.group.key + "=" + result.group.value;
    record.novaContext = result.novaContext;
    record.variants = static_cast<int>(result.variants.size());
    record.result = std::move(json);
    std::set<std::string> words;
    for (const domain::VariantEstimate& variant : result.variants) {
        words.insert(variant.name.str());
        for (const domain::ClusterEstimate& cluster : variant.clusters) {
            ++record.cells;
            record.answered += answered(cluster) ? 1 : 0;
            record.priced += cluster.rank ? 1 : 0;
            words.insert(cluster.name.str());
            for (const domain::GroupEstimate& group : cluster.groups)
                words.insert({group.group.str(), group.nodeType, group.gpuSku});
        }
    }
    words.erase("");
    record.words.assign(words.begin(), words.end());
    return record;
}

} // namespace thrifty::store
