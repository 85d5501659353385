// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/yourwords.h"

#include <algorithm>
#include <map>

namespace thrifty::report {

using domain::ClusterEstimate;
using domain::ClusterState;
using domain::EstimateResult;

std::optional<domain::Money> listTotalBeside(const ClusterEstimate& cluster) {
    const bool sold = cluster.state != ClusterState::Static || !cluster.addOns.empty();
    return cluster.yoursPerHour && sold ? cluster.totalPerHour : std::nullopt;
}

std::string listBeside(const ClusterEstimate& cluster, const ShownUnit& unit) {
    const auto list = listTotalBeside(cluster);
    if (!list)
        return {};
    return *list == *cluster.yoursPerHour ? "list" : "list " + unit.text(*list);
}

std::string changeWords(const domain::PriceChange& change) {
    if (const auto* price = std::get_if<domain::Money>(&change))
        return price->text() + " per node";
    const auto share = std::get<domain::PriceShare>(change);
    return (share.millionths > 0 ? "+" : "") + domain::percentText(share) + " %";
}

std::string bookName(const domain::PriceBookUse& book) {
    return book.file + " of " + book.date + ", SHA-256 " + book.sha256;
}

std::string rankedByWords(const EstimateResult& result) {
    if (!result.priceBook)
        return {};
    return "Ranked by what you pay (" + result.priceBook->file + " of " + result.priceBook->date +
           "); list prices stand beside it.";
}

std::string UsedPrice::what() const {
    const auto* price = std::get_if<domain::Money>(&change);
    return addOn.empty() || price == nullptr ? changeWords(change) : addOn + " +" + price->text();
}

std::vector<UsedPrice> usedPrices(const EstimateResult& result) {
    std::map<int, UsedPrice> byLine;
    const auto add = [&](int line, const std::string& addOn, const domain::PriceChange& change, const std::string& note,
                         const domain::ClusterName& cluster) {
        UsedPrice& used = byLine[line];
        used.line = line;
        used.addOn = addOn;
        used.change = change;
        used.note = note;
        const auto at = std::lower_bound(used.clusters.begin(), used.clusters.end(), cluster);
        if (at == used.clusters.end() || *at != cluster)
            used.clusters.insert(at, cluster);
    };
    for (const domain::VariantEstimate& variant : result.variants) {
        for (const ClusterEstimate& cluster : variant.clusters) {
            const auto addAll = [&](const std::vector<domain::GroupEstimate>& groups,
                                    const std::vector<domain::AddOn>& addOns) {
                for (const domain::GroupEstimate& group : groups) {
                    if (group.yours)
                        add(group.yours->line, {}, group.yours->change, group.yours->note, cluster.name);
                }
                for (const domain::AddOn& addOn : addOns)
                    add(addOn.line, addOn.name, addOn.perHour, addOn.note, cluster.name);
            };
            addAll(cluster.groups, cluster.addOns);
            if (cluster.listPrice)
                addAll(cluster.listPrice->groups, cluster.listPrice->addOns);
        }
    }
    std::vector<UsedPrice> all;
    for (auto& [line, used] : byLine)
        all.push_back(std::move(used));
    return all;
}

} // namespace thrifty::report
