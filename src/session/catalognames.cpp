// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/catalognames.h"

#include "session/prices.h"

#include <algorithm>
#include <functional>
#include <set>

namespace thrifty::session {

namespace {

/// A list is put together from several sources: the date that says most of it. A provider without prices has none.
std::string dateOf(const catalog::PriceCatalog& prices, const std::string& provider) {
    std::map<std::string, int, std::less<>> counts;
    for (const std::string& region : prices.regions(provider)) {
        prices.visit(provider, region, {}, [&](const catalog::OfferView& offer) {
            if (offer.category != domain::PriceCategory::OnDemand)
                return;
            if (const auto known = counts.find(offer.asOf); known != counts.end())
                ++known->second;
            else
                counts.emplace(offer.asOf, 1);
        });
    }
    const auto most = std::max_element(counts.begin(), counts.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    return most == counts.end() ? std::string() : most->first;
}

} // namespace

domain::Expected<CatalogNames> catalogNames(const std::string& pricesDirectory) {
    const auto prices = loadPrices(pricesDirectory);
    if (!prices)
        return domain::fail(prices.error());
    std::map<std::string, std::set<std::int64_t>> gpus;
    std::set<std::string> families, providers;
    for (const catalog::InstanceType& type : (*prices)->types()) {
        families.insert(type.family);
        providers.insert(type.provider);
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
    for (const std::string& provider : providers) {
        if (std::string date = dateOf(**prices, provider); !date.empty())
            names.dates.emplace(provider, std::move(date));
    }
    return names;
}

} // namespace thrifty::session
