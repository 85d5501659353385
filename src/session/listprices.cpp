// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/listprices.h"

#include "catalog/binpacking.h"
#include "domain/ranking.h"
#include "fleet/products.h"
#include "session/askedgroup.h"
#include "session/clustertriage.h"
#include "session/prices.h"
#include "session/probe/probeplan.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace thrifty::session {

using domain::GroupEstimate;
using domain::ListPrice;
using domain::PriceCategory;

namespace {

/// One place where nodes are sold, and what pods would cost there.
class Market {
  public:
    Market(const fleet::Estimator& estimator, const catalog::PriceCatalog& prices, const domain::Cluster& cluster,
           const std::string& notBefore)
        : m_estimator(estimator)
        , m_prices(prices)
        , m_cluster(cluster)
        , m_provider(catalog::providerKey(cluster.provider)) {
        m_options.useListedSpot = true;
        m_options.listedSpotNotBefore = notBefore;
    }

    /// None: no node type of the list holds one of the groups, or nobody knows what its pods ask for.
    [[nodiscard]] std::optional<ListPrice> of(const ProbeVariant& variant) const {
        const catalog::BinPackingSettings packing;
        ListPrice list;
        std::vector<catalog::PodDemand> shared; // small pods stand on nodes together
        std::size_t sharedAt = 0;
        for (const ProbeGroup& each : variant.groups) {
            const domain::PodGroup& group = each.group;
            const auto request = m_estimator.nodeRequest(group);
            if (!request || each.priceless || group.requestsUnknown)
                return std::nullopt;
            if (group.pods == 0)
                continue;
            GroupEstimate estimate = askedFor(group, m_estimator);
            if (catalog::isBinPacked(*request, packing)) {
                if (shared.empty())
                    sharedAt = list.groups.size();
                else
                    estimate.countedWith = list.groups[sharedAt].group;
                shared.push_back({*request, group.pods});
            } else if (!take(list, estimate,
                             catalog::binSelect(m_prices, m_provider, m_cluster.region, m_cluster.zone,
                                                {*request, group.pods}, m_options))) {
                return std::nullopt;
            }
            list.groups.push_back(std::move(estimate));
        }
        if (!shared.empty() &&
            !take(list, list.groups[sharedAt],
                  catalog::binPack(m_prices, m_provider, m_cluster.region, m_cluster.zone, shared, packing, m_options)))
            return std::nullopt;
        const std::optional<domain::Money> total = domain::totalOf(list.groups);
        if (!total)
            return std::nullopt;
        list.perHour = *total;
        return list;
    }

  private:
    [[nodiscard]] bool take(ListPrice& list, GroupEstimate& group,
                            const domain::Expected<std::optional<catalog::NodePlan>>& plan) const {
        if (!plan || !*plan)
            return false;
        const catalog::Candidate& node = (*plan)->candidate;
        group.nodeType = node.type->name;
        group.category = node.category;
        group.pricePerNodeHour = node.perHour;
        group.nodeCount = (*plan)->nodes;
        group.gpuSku = node.type->gpuSku;
        group.gpusPerNode = node.type->wholeGpus();
        group.gpuMemoryGib = m_prices.gpuMemoryGib(*node.type);
        list.halfRate = list.halfRate || (node.category == PriceCategory::Spot && !listedAt(node));
        if (list.asOf.empty() || node.asOf < list.asOf)
            list.asOf = node.asOf;
        return true;
    }

    /// The spot price is the list's own, not a share of on-demand.
    [[nodiscard]] bool listedAt(const catalog::Candidate& node) const {
        const auto listed = m_prices.price(m_provider, m_cluster.region, node.type->name, PriceCategory::Spot);
        return listed && listed->perHour == node.perHour && listed->asOf == node.asOf;
    }

    const fleet::Estimator& m_estimator;
    const catalog::PriceCatalog& m_prices;
    const domain::Cluster& m_cluster;
    std::string m_provider;
    catalog::NodeSelectorOptions m_options;
};

} // namespace

ListPrices listPrices(const ProbePlan& plan, const FleetSnapshot& fleet, const fleet::Estimator& estimator,
                      const catalog::PriceCatalog& prices, const domain::PriceBook* book, domain::Timestamp now) {
    const std::string notBefore = domain::toRfc3339(now - std::chrono::days(365)).substr(0, 10);
    // A fleet has many clusters in a few places.
    std::map<std::tuple<std::string, std::string, std::string>, std::vector<std::optional<ListPrice>>> known;
    ListPrices list;
    for (const ClusterConnection& connection : fleet.clusters) {
        const domain::Cluster& cluster = connection.cluster;
        if (cluster.allocation == domain::Allocation::Static)
            continue;
        const auto [place, fresh] = known.try_emplace({cluster.provider, cluster.region, cluster.zone});
        if (fresh) {
            const Market market(estimator, prices, cluster, notBefore);
            for (const ProbeVariant& variant : plan.variants)
                place->second.push_back(market.of(variant));
        }
        for (std::size_t v = 0; v < plan.variants.size(); ++v) {
            if (!place->second[v])
                continue;
            domain::ListPrice price = *place->second[v];
            if (book)
                domain::applyPriceBook(price, *book, placeOf(cluster));
            list.emplace(std::pair(plan.variants[v].name, cluster.name), std::move(price));
        }
    }
    return list;
}

void putListPrices(domain::EstimateResult& result, const ListPrices& prices) {
    for (domain::VariantEstimate& variant : result.variants) {
        for (domain::ClusterEstimate& cluster : variant.clusters) {
            const auto found = prices.find({variant.name, cluster.name});
            if (cluster.wantsListPrice() && found != prices.end())
                cluster.listPrice = found->second;
        }
    }
}

domain::Expected<ListPrices> listPrices(const EstimateRequest& request, const FleetSnapshot& fleet,
                                        const std::string& pricesDirectory, domain::Timestamp now) {
    const auto prices = loadPrices(pricesDirectory);
    if (!prices)
        return domain::fail(prices.error());
    const auto estimator = fleet::makeEstimator();
    // The same groups as an estimate would price; none of the copies that this plan describes is ever made.
    const ProbeMark nobody{domain::RunId("list-prices"), "00000000", request.ns, {}, {}};
    const auto plan = planProbe(request.variants, nobody, *estimator);
    if (!plan)
        return domain::fail(plan.error());
    return listPrices(*plan, fleet, *estimator, **prices, request.priceBook.get(), now);
}

} // namespace thrifty::session
