// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/capshutout.h"

#include <algorithm>

namespace thrifty::session {

std::vector<CapShutOut> shutOutByCaps(const domain::VariantEstimate& variant, const domain::ClusterOrder& order,
                                      const std::map<domain::GroupName, domain::Money>& caps) {
    std::vector<CapShutOut> found;
    for (const auto& [name, cap] : caps) {
        CapShutOut shutOut{name, cap, {}, order.entries.size()};
        for (const domain::OrderEntry& entry : order.entries) {
            const domain::ClusterEstimate* cluster = variant.find(entry.name);
            if (cluster == nullptr)
                continue;
            const auto tooDear =
                std::find_if(cluster->groups.begin(), cluster->groups.end(), [&](const domain::GroupEstimate& group) {
                    return group.group == name && group.pricePerNodeHour && *group.pricePerNodeHour > cap;
                });
            if (tooDear != cluster->groups.end())
                shutOut.clusters.push_back({entry.name, tooDear->nodeType, *tooDear->pricePerNodeHour});
        }
        if (!shutOut.clusters.empty())
            found.push_back(std::move(shutOut));
    }
    return found;
}

std::string warningText(const CapShutOut& shutOut) {
    std::string names;
    for (const CapShutOut::Cluster& cluster : shutOut.clusters)
        names += (names.empty() ? "" : ", ") + cluster.name.str();
    return "the cap of " + shutOut.cap.text() + " $/hr for " + shutOut.group.str() + " shuts out " +
           std::to_string(shutOut.clusters.size()) + " of " + std::to_string(shutOut.ordered) +
           " clusters of the order: " + names;
}

} // namespace thrifty::session
