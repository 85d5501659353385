// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/catalognames.h"

#include "session/prices.h"

#include <map>
#include <set>

namespace thrifty::session {

domain::Expected<CatalogNames> catalogNames(const std::string& pricesDirectory) {
    const auto prices = loadPrices(pricesDirectory);
    if (!prices)
        return domain::fail(prices.error());
    std::map<std::string, std::set<std::int64_t>> gpus;
    std::set<std::string> families;
    for (const catalog::InstanceType& type : (*prices)->types()) {
        families.insert(type.family);
        if (type.gpuSku.empty() || type.retired)
            continue;
        auto& memories = gpus[type.gpuSku];
        if (type.wholeGpus() > 0) // slices have a part of the memory
            memories.insert(type.gpuMemoryMib / 1024);
    }
    CatalogNames names;
    for (const auto& [sku, memories] : gpus)
        names.gpus.push_back({sku, {memories.begin(), memories.end()}});
    names.families.assign(families.begin(), families.end());
    return names;
}

} // namespace thrifty::session
