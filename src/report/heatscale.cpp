// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/heatscale.h"

#include <algorithm>
#include <cmath>

namespace thrifty::report {

namespace {

bool hasHeat(const domain::ClusterEstimate& cluster) {
    return cluster.state == domain::ClusterState::Estimated && cluster.rank && cluster.payPerHour() &&
           cluster.payPerHour()->micros() > 0;
}

} // namespace

HeatScale::HeatScale(const domain::EstimateResult& result) {
    for (const domain::VariantEstimate& variant : result.variants) {
        for (const domain::ClusterEstimate& cluster : variant.clusters) {
            if (!hasHeat(cluster))
                continue;
            m_lowest = std::min(m_lowest.value_or(*cluster.payPerHour()), *cluster.payPerHour());
            m_highest = std::max(m_highest.value_or(*cluster.payPerHour()), *cluster.payPerHour());
        }
    }
}

std::optional<int> HeatScale::stepOf(const domain::ClusterEstimate& cluster) const {
    if (!hasHeat(cluster) || !m_lowest)
        return std::nullopt;
    const double lowest = static_cast<double>(m_lowest->micros());
    const double span = static_cast<double>(m_highest->micros()) / lowest;
    if (span < 1.05)
        return 2;
    const double place = std::log(static_cast<double>(cluster.payPerHour()->micros()) / lowest) / std::log(span);
    return 1 + std::clamp(static_cast<int>(place * steps), 0, steps - 1);
}

} // namespace thrifty::report
