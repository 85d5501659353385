// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/runcomparison.h"

#include "app/format/statetext.h"

#include <algorithm>

namespace thrifty::app {

RunComparison::RunComparison(const domain::EstimateResult& a, const domain::EstimateResult& b)
    : m_byPriceBook(a.priceBook && b.priceBook) {
    std::vector<bool> met(a.variants.size());
    for (std::size_t i = 0; i < b.variants.size(); ++i) {
        const domain::VariantEstimate& now = b.variants[i];
        const auto before =
            std::find_if(a.variants.begin(), a.variants.end(), [&](const domain::VariantEstimate& each) {
                return i == 0 ? &each == &a.variants.front() : each.name == now.name;
            });
        if (before == a.variants.end()) {
            for (const domain::ClusterEstimate& cluster : now.clusters)
                m_cells.push_back({now.name, cluster.name, nullptr, &cluster, ComparedCell::In::OnlyB});
            continue;
        }
        met[static_cast<std::size_t>(before - a.variants.begin())] = true;
        for (const domain::ClusterEstimate& cluster : now.clusters)
            m_cells.push_back({now.name, cluster.name, before->find(cluster.name), &cluster});
        for (const domain::ClusterEstimate& cluster : before->clusters) {
            if (now.find(cluster.name) == nullptr)
                m_cells.push_back({now.name, cluster.name, &cluster, nullptr});
        }
    }
    for (std::size_t i = 0; i < a.variants.size(); ++i) {
        if (met[i])
            continue;
        for (const domain::ClusterEstimate& cluster : a.variants[i].clusters)
            m_cells.push_back({a.variants[i].name, cluster.name, &cluster, nullptr, ComparedCell::In::OnlyA});
    }
}

std::optional<domain::Money> RunComparison::figure(const domain::ClusterEstimate* answer) const {
    if (answer == nullptr || !isPriced(*answer))
        return std::nullopt;
    return m_byPriceBook ? answer->payPerHour() : answer->totalPerHour;
}

bool RunComparison::changed(const ComparedCell& cell) const {
    const auto was = figure(cell.was), is = figure(cell.is);
    if (was || is)
        return was != is;
    if (cell.was == nullptr || cell.is == nullptr)
        return cell.was != cell.is;
    return stateText(*cell.was, std::nullopt) != stateText(*cell.is, std::nullopt);
}

} // namespace thrifty::app
