// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/spotrisks.h"

namespace thrifty::session {

domain::SpotRisk spotRiskOf(const catalog::PriceCatalog& prices, const domain::Cluster& cluster,
                            std::string_view nodeType) {
    domain::SpotRisk risk;
    risk.provider = catalog::providerKey(cluster.provider);
    risk.region = cluster.region;
    risk.published = catalog::publishesInterruptions(risk.provider);
    const catalog::InstanceType* type = nodeType.empty() ? nullptr : prices.find(risk.provider, nodeType);
    if (type == nullptr)
        return risk;
    risk.reclaimed = prices.spotInterruption(risk.provider, risk.region, type->name);
    if (auto listed = prices.price(risk.provider, risk.region, type->name, domain::PriceCategory::OnDemand)) {
        risk.onDemandPerNodeHour = listed->perHour;
        risk.onDemandAsOf = std::move(listed->asOf);
    }
    return risk;
}

} // namespace thrifty::session
