// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/firmness.h"

#include "domain/moneytext.h"

namespace thrifty::report {

namespace {

/// Tenths of a percent; what rounds to nothing is not nothing. A tie has no share.
std::string shareText(const domain::OrderMargin& margin) {
    const auto permille = margin.permille();
    if (!permille || margin.tie())
        return {};
    if (*permille == 0)
        return "less than 0.1 %";
    return std::to_string(*permille / 10) + "." + std::to_string(*permille % 10) + " %";
}

} // namespace

FirmnessRow firmnessRow(const domain::OrderMargin& margin, const ShownUnit& unit) {
    FirmnessRow row{margin.cluster, margin.next, {}, shareText(margin), {}};
    const std::string gap = unit.exact(margin.gap);
    row.rise = margin.tie() ? "same price" : margin.nameDecides ? "more than " + gap : gap + " or more";
    row.note = margin.tie() ? "tie, by name" : margin.close() ? "close" : "";
    return row;
}

std::vector<domain::OrderMargin> marginsOf(const domain::VariantEstimate& variant) {
    const auto order = domain::orderFrom(variant, {});
    return order ? domain::orderMargins(variant, *order) : std::vector<domain::OrderMargin>();
}

std::string firmnessText(const domain::OrderMargin& margin) {
    const std::string cluster = margin.cluster.str(), next = margin.next.str();
    if (margin.tie())
        return cluster + " and " + next + " cost the same: " + cluster + " stands first by name, until its price rises";
    const std::string gap = domain::exactText(margin.gap) + " $/hr";
    const std::string share = shareText(margin);
    return cluster + " stays before " + next + " until its price rises by " +
           (margin.nameDecides ? "more than " + gap : gap + " or more") + (share.empty() ? "" : " (" + share + ")");
}

std::vector<std::string> shakyPairs(const std::vector<domain::OrderMargin>& margins) {
    std::vector<std::string> lines;
    for (const domain::OrderMargin& margin : margins) {
        if (margin.tie())
            lines.push_back("Tie: " + firmnessText(margin));
        else if (margin.close())
            lines.push_back("Close: " + firmnessText(margin));
    }
    return lines;
}

} // namespace thrifty::report
