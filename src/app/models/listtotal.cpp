// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/listtotal.h"

namespace thrifty::app {

std::optional<domain::Money> listPrice(const session::Hop& hop, const std::string& nodeType, std::int64_t count) {
    const auto each = hop.listPrices.find(nodeType);
    const auto sum = each == hop.listPrices.end() ? domain::fail(domain::ErrorCode::NotFound, "not in the list")
                                                  : domain::Money::multiply(each->second, count);
    return sum ? std::optional(*sum) : std::nullopt;
}

std::optional<domain::Money> listTotal(const session::Hop& hop) {
    if (hop.nodes.empty())
        return std::nullopt;
    domain::Money sum;
    for (const auto& [type, count] : hop.nodes) {
        const auto part = listPrice(hop, type, count);
        if (!part)
            return std::nullopt;
        const auto next = domain::Money::add(sum, *part);
        if (!next)
            return std::nullopt;
        sum = *next;
    }
    return sum;
}

} // namespace thrifty::app
