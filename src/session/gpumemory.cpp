// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/gpumemory.h"

#include "session/prices.h"

#include <set>

namespace thrifty::session {

domain::Expected<std::map<std::string, std::int64_t>> gpuMemory(const domain::EstimateResult& result,
                                                                const std::string& pricesDirectory) {
    std::set<std::string> types;
    for (const domain::VariantEstimate& variant : result.variants) {
        for (const domain::ClusterEstimate& cluster : variant.clusters) {
            for (const domain::GroupEstimate& group : cluster.groups) {
                if (!group.gpuSku.empty() && !group.nodeType.empty())
                    types.insert(group.nodeType);
            }
        }
    }
    std::map<std::string, std::int64_t> memory;
    if (types.empty())
        return memory;
    const auto prices = loadPrices(pricesDirectory);
    if (!prices)
        return domain::fail(prices.error());
    for (const std::string& type : types) {
        // Clouds share no type names, so whichever knows it is right.
        for (const char* provider : {"aws", "azure", "gcp"}) {
            const catalog::InstanceType* found = (*prices)->find(provider, type);
            if (found != nullptr && found->gpuMemoryMib > 0) {
                memory.emplace(type, found->gpuMemoryMib);
                break;
            }
        }
    }
    return memory;
}

} // namespace thrifty::session
