// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/reclaim.h"

#include "domain/ranking.h"

#include <utility>

namespace thrifty::domain {

namespace {

/// Worse is more; an unknown rate is worse than none and better than a known one that is too high.
int badness(const GroupEstimate& group) {
    const auto& bucket = group.spotRisk ? group.spotRisk->reclaimed : std::nullopt;
    return !bucket ? 0 : bucket->toPercent ? *bucket->toPercent : 100 + bucket->fromPercent;
}

bool above(const GroupEstimate& group, const ReclaimLimit& limit) {
    if (group.category != PriceCategory::Spot)
        return false;
    const auto& bucket = group.spotRisk ? group.spotRisk->reclaimed : std::nullopt;
    return bucket ? !bucket->toPercent || *bucket->toPercent > limit.percent : limit.needsRate;
}

} // namespace

std::variant<ExpectedPrice, NoExpectedPrice> expectedPrice(const GroupEstimate& group) {
    if (!group.spotRisk || !group.spotRisk->reclaimed)
        return NoExpectedPrice::NoRate;
    if (!group.pricePerNodeHour)
        return NoExpectedPrice::NoSpotPrice;
    const auto& onDemand = group.spotRisk->onDemandPerNodeHour;
    if (!onDemand)
        return NoExpectedPrice::NoOnDemandPrice;
    if (*onDemand < *group.pricePerNodeHour)
        return NoExpectedPrice::SpotIsDearer;
    const InterruptionBucket& bucket = *group.spotRisk->reclaimed;
    ExpectedPrice expected;
    expected.percent = bucket.toPercent.value_or(bucket.fromPercent);
    expected.atMost = bucket.toPercent.has_value();
    const auto kept = Money::multiply(*group.pricePerNodeHour, 100 - expected.percent);
    const auto bought = Money::multiply(*onDemand, expected.percent);
    if (!kept || !bought)
        return NoExpectedPrice::TooLarge;
    const auto hundredfold = Money::add(*kept, *bought);
    if (!hundredfold)
        return NoExpectedPrice::TooLarge;
    expected.perNodeHour = Money::divide(*hundredfold, 100);
    return expected;
}

const GroupEstimate* reclaimedTooOften(const ClusterEstimate& answer, const ReclaimLimit& limit) {
    const GroupEstimate* worst = nullptr;
    for (const GroupEstimate& group : answer.groups) {
        if (above(group, limit) && (worst == nullptr || badness(group) > badness(*worst)))
            worst = &group;
    }
    return worst;
}

ClusterEstimate seenWith(const ReclaimLimit& limit, ClusterEstimate answer) {
    const GroupEstimate* worst = answer.priced() ? reclaimedTooOften(answer, limit) : nullptr;
    if (worst == nullptr)
        return answer;
    answer.reasonCode = ReasonCode::ReclaimedOften;
    answer.reason = reclaimText(*worst);
    answer.totalPerHour.reset();
    answer.atLeastPerHour.reset();
    answer.yoursPerHour.reset();
    answer.yoursAtLeastPerHour.reset();
    answer.rank.reset();
    return answer;
}

EstimateResult seenWith(const ReclaimLimit& limit, EstimateResult result) {
    for (VariantEstimate& variant : result.variants) {
        for (ClusterEstimate& cluster : variant.clusters)
            cluster = seenWith(limit, std::move(cluster));
        rank(variant);
    }
    result.notes.push_back("clusters whose spot nodes are reclaimed more often than " + std::to_string(limit.percent) +
                           " % in a month are without price and rank here" +
                           (limit.needsRate ? ", and those where it is not known" : ""));
    return result;
}

std::string reclaimText(const GroupEstimate& group) {
    const std::string type = group.nodeType.empty() ? "(not said)" : group.nodeType;
    if (!group.spotRisk || !group.spotRisk->reclaimed)
        return "how often spot nodes of type " + type + " are reclaimed is not known";
    return group.spotRisk->reclaimed->label() + " of the spot nodes of type " + type + " are reclaimed in a month";
}

} // namespace thrifty::domain
