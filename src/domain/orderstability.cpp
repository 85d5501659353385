// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/orderstability.h"

namespace thrifty::domain {

namespace {

__extension__ using Wide = __int128;

constexpr int closePercent = 2;

} // namespace

std::optional<std::int64_t> permilleOf(Money part, Money of) {
    if (of.micros() <= 0)
        return std::nullopt;
    const bool less = part.micros() < 0;
    const Wide size = less ? -Wide(part.micros()) : Wide(part.micros());
    const Wide share = (size * 2000 + of.micros()) / (Wide(of.micros()) * 2);
    constexpr std::int64_t most = 1'000'000'000; // beyond, it only says "far"
    const auto found = static_cast<std::int64_t>(share > most ? Wide(most) : share);
    return less ? -found : found;
}

bool OrderMargin::close() const {
    return !tie() && Wide(gap.micros()) * 100 < Wide(total.micros()) * closePercent;
}

std::vector<OrderMargin> orderMargins(const VariantEstimate& estimate, const ClusterOrder& order) {
    std::vector<OrderMargin> margins;
    const OrderEntry* before = nullptr;
    for (const OrderEntry& entry : order.entries) {
        if (entry.pinned || entry.moved || !entry.totalPerHour)
            continue;
        const ClusterEstimate* cluster = estimate.find(entry.name);
        if (cluster != nullptr && cluster->fits == Fits::No)
            continue;
        if (before != nullptr)
            margins.push_back({before->name, entry.name, *before->totalPerHour,
                               Money::fromMicros(entry.totalPerHour->micros() - before->totalPerHour->micros()),
                               before->name < entry.name});
        before = &entry;
    }
    return margins;
}

} // namespace thrifty::domain
