// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/guardedtotal.h"

#include "session/prices.h"

namespace thrifty::session {

std::optional<domain::Money> guardedTotal(const PlannerService::Settings& settings, bool started, bool spot) {
    const auto prices = loadPrices(settings.pricesDirectory);
    if (!prices)
        return std::nullopt;
    const auto guardrails = settings.guardrails.load((*prices)->gpuSkus());
    if (!guardrails || !*guardrails)
        return std::nullopt;
    const auto limitOf = [&](const TotalLimits& limits) {
        return spot && limits.spotPerHour ? limits.spotPerHour : limits.perHour;
    };
    std::optional<domain::Money> limit = limitOf((*guardrails)->kept);
    if (const auto first = limitOf((*guardrails)->first); started && first && (!limit || *first < *limit))
        limit = first;
    return limit;
}

} // namespace thrifty::session
