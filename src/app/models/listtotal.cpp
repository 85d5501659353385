// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/listtotal.h"

namespace thrifty::app {

std::optional<domain::Money> listTotal(const session::Hop& hop) {
    if (hop.nodes.empty())
        return std::nullopt;
    domain::Money sum;
    for (const auto& [type, count] : hop.nodes) {
        const auto each = hop.listPrices.find(type);
        if (each == hop.listPrices.end())
            return std::nullopt;
        const auto part = domain::Money::multiply(each->second, count);
        const auto next = part ? domain::Money::add(sum, *part) : part;
        if (!next)
            return std::nullopt;
        sum = *next;
    }
    return sum;
}

} // namespace thrifty::app
