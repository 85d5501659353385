// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/spotwords.h"

#include "domain/reclaim.h"
#include "domain/words.h"

#include <algorithm>

namespace thrifty::report {

using domain::GroupEstimate;

namespace {

/// Reports name the same nodes once, however many variants and pod groups buy them.
template <class Take>
void eachSpotGroup(const domain::EstimateResult& result, Take&& take) {
    for (const domain::VariantEstimate& variant : result.variants) {
        for (const domain::ClusterEstimate& cluster : variant.clusters) {
            for (const GroupEstimate& group : cluster.groups) {
                if (group.spotRisk && group.countedWith.empty())
                    take(cluster, group);
            }
        }
    }
}

} // namespace

std::string cloudName(const std::string& provider) {
    return provider == "gcp"     ? "Google Cloud"
           : provider == "azure" ? "Azure"
           : provider == "aws"   ? "AWS"
           : provider.empty()    ? "this cloud"
                                 : provider;
}

std::string reclaimedWords(const GroupEstimate& group) {
    if (!group.spotRisk)
        return {};
    const domain::SpotRisk& risk = *group.spotRisk;
    if (risk.reclaimed)
        return risk.reclaimed->words() + " reclaimed in a month (Spot Instance Advisor, " +
               domain::dayText(risk.reclaimed->asOf) + ")";
    if (!risk.published)
        return "no published rate for " + cloudName(risk.provider);
    return "how often they are reclaimed is not in this program's list" +
           (risk.region.empty() ? std::string() : " for " + risk.region);
}

std::string expectedWords(const GroupEstimate& group, const ShownUnit& unit) {
    const auto expected = domain::expectedPrice(group);
    if (const auto* why = std::get_if<domain::NoExpectedPrice>(&expected)) {
        switch (*why) {
        case domain::NoExpectedPrice::NoRate:
            break;
        case domain::NoExpectedPrice::NoSpotPrice:
            return "no expected price: what they cost is not known";
        case domain::NoExpectedPrice::NoOnDemandPrice:
            return "no expected price: what they cost on demand is not listed";
        case domain::NoExpectedPrice::SpotIsDearer:
            return "no expected price: on demand is listed below this spot price";
        case domain::NoExpectedPrice::TooLarge:
            return "no expected price: too large";
        }
        return {};
    }
    const auto& price = std::get<domain::ExpectedPrice>(expected);
    return std::string(price.atMost ? "at most " : "at least ") + unit.text(price.perNodeHour) +
           " a node = " + unit.text(*group.pricePerNodeHour) + " x " + std::to_string(100 - price.percent) + " % + " +
           unit.text(*group.spotRisk->onDemandPerNodeHour) + " x " + std::to_string(price.percent) +
           " % on demand (list of " + domain::dayText(group.spotRisk->onDemandAsOf) + ")";
}

bool anySpotRisk(const domain::EstimateResult& result) {
    bool any = false;
    eachSpotGroup(result, [&](const auto&, const auto&) { any = true; });
    return any;
}

std::vector<std::string> spotLines(const domain::EstimateResult& result, const ShownUnit& unit) {
    std::vector<std::string> lines;
    eachSpotGroup(result, [&](const domain::ClusterEstimate& cluster, const GroupEstimate& group) {
        const std::string expected = expectedWords(group, unit);
        std::string line = cluster.name.str() + ", " +
                           (group.nodeType.empty() ? std::string("type not said") : group.nodeType) + ": " +
                           reclaimedWords(group) + (expected.empty() ? "" : "; " + expected);
        if (std::find(lines.begin(), lines.end(), line) == lines.end())
            lines.push_back(std::move(line));
    });
    return lines;
}

std::string spotNote() {
    return "Where a figure stands here, it is what a spot node comes to when the reclaimed share of its hours is "
           "bought "
           "on demand: spot x (1 - r) + on-demand list price x r, with r the upper end of the published range (at "
           "most) "
           "or, where it is open, the lower (at least). It is in no sum and ranks nothing.";
}

} // namespace thrifty::report
