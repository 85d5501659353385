// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what is said of spot nodes that are taken back: an unknown rate is no low one, and the price that is
// expected bounds what it says it bounds.
#include "domain/reclaim.h"

#include "domain/ranking.h"
#include "domain/words.h"

#include <gtest/gtest.h>

namespace thrifty::domain {
namespace {

GroupEstimate spot(const char* bucket, std::int64_t price = 1'000'000,
                   std::optional<std::int64_t> onDemand = 3'000'000) {
    GroupEstimate group;
    group.group = GroupName("gpu-group");
    group.nodeType = "g6.12xlarge";
    group.category = PriceCategory::Spot;
    group.pricePerNodeHour = Money::fromMicros(price);
    group.nodeCount = 2;
    SpotRisk risk{"aws", "us-west-2", true, bucketFrom(bucket, "2025-06-28"), {}, {}};
    if (onDemand)
        risk.onDemandPerNodeHour = Money::fromMicros(*onDemand);
    group.spotRisk = risk;
    return group;
}

std::string expected(const GroupEstimate& group) {
    const auto price = expectedPrice(group);
    if (const auto* why = std::get_if<NoExpectedPrice>(&price))
        return "none, " + std::to_string(static_cast<int>(*why));
    const auto& known = std::get<ExpectedPrice>(price);
    return (known.atMost ? "at most " : "at least ") + known.perNodeHour.text() + " at " +
           std::to_string(known.percent) + " %";
}

TEST(InterruptionBucket, isReadAndSaidAsItIsPublished) {
    for (const auto& [label, words] : {std::pair("<5%", "less than 5 %"), std::pair("5-10%", "5 to 10 %"),
                                       std::pair("10-15%", "10 to 15 %"), std::pair(">20%", "more than 20 %")}) {
        const auto bucket = bucketFrom(label, "2025-06-28");
        ASSERT_TRUE(bucket) << label;
        EXPECT_EQ(bucket->label(), label);
        EXPECT_EQ(bucket->words(), words);
        EXPECT_EQ(bucket->asOf, "2025-06-28");
    }
    for (const char* none :
         {"", "%", "5", "5%", "<%", ">%", "10-5%", "5-5%", "-5%", "5-%", "<0%", "<101%", ">x%", "5-10"})
        EXPECT_FALSE(bucketFrom(none, "2025")) << none;
    EXPECT_EQ(dayText("2025-06-28"), "28 Jun 2025");
    EXPECT_EQ(dayText("2025-11"), "2025-11");
}

TEST(ExpectedPrice, boundsWhatReclaimedHoursCost) {
    EXPECT_EQ(expected(spot("<5%")), "at most 1.100000 at 5 %");
    EXPECT_EQ(expected(spot("10-15%")), "at most 1.300000 at 15 %");
    EXPECT_EQ(expected(spot(">20%")), "at least 1.400000 at 20 %") << "the top range has no upper bound";
    EXPECT_EQ(expected(spot("<5%", 1, 12)), "at most 0.000002 at 5 %") << "1.55 micro-dollars, rounded once";
    EXPECT_EQ(expected(spot("<5%", 1, 11)), "at most 0.000002 at 5 %") << "1.5, half to even";
    EXPECT_EQ(expected(spot("5-10%", 1'000'000, 1'000'000)), "at most 1.000000 at 10 %");
}

TEST(ExpectedPrice, isNoneWhereSomethingIsUnknown) {
    const auto why = [](NoExpectedPrice reason) { return "none, " + std::to_string(static_cast<int>(reason)); };
    EXPECT_EQ(expected(spot("")), why(NoExpectedPrice::NoRate)) << "not known is not 0 %";
    EXPECT_EQ(expected(GroupEstimate()), why(NoExpectedPrice::NoRate));
    EXPECT_EQ(expected(spot("<5%", 1, std::nullopt)), why(NoExpectedPrice::NoOnDemandPrice));
    EXPECT_EQ(expected(spot("<5%", 2, 1)), why(NoExpectedPrice::SpotIsDearer)) << "\"at most\" would be wrong";
    EXPECT_EQ(expected(spot("<5%", 1, INT64_MAX)), why(NoExpectedPrice::TooLarge));
    GroupEstimate unpriced = spot("<5%");
    unpriced.pricePerNodeHour.reset();
    EXPECT_EQ(expected(unpriced), why(NoExpectedPrice::NoSpotPrice));
}

TEST(ReclaimLimit, isAboutTheWorstSpotNodes) {
    ClusterEstimate answer;
    const auto worst = [&](int percent, bool needsRate = false) -> std::string {
        const GroupEstimate* group = reclaimedTooOften(answer, {percent, needsRate});
        return group == nullptr ? "fine" : reclaimText(*group);
    };
    answer.groups = {spot("<5%"), spot("10-15%")};
    EXPECT_EQ(worst(20), "fine");
    EXPECT_EQ(worst(15), "fine") << "a range that ends at the limit is within it";
    EXPECT_EQ(worst(10), "10-15% of the spot nodes of type g6.12xlarge are reclaimed in a month");
    answer.groups.push_back(spot(">20%"));
    EXPECT_EQ(worst(20), ">20% of the spot nodes of type g6.12xlarge are reclaimed in a month");
    EXPECT_EQ(worst(5), worst(20)) << "the worst is named";

    answer.groups = {spot("")};
    EXPECT_EQ(worst(5), "fine");
    EXPECT_EQ(worst(20, true), "how often spot nodes of type g6.12xlarge are reclaimed is not known");
    answer.groups[0].spotRisk.reset(); // a result of an earlier version
    EXPECT_EQ(worst(20, true), "how often spot nodes of type g6.12xlarge are reclaimed is not known");
    answer.groups[0].category = PriceCategory::OnDemand;
    EXPECT_EQ(worst(5, true), "fine") << "nobody reclaims on-demand nodes";
}

TEST(ReclaimLimit, showsAnAnswerWithoutPriceAndRankAndKeepsTheResult) {
    EstimateResult result;
    VariantEstimate& variant = result.variants.emplace_back();
    for (const auto& [name, bucket, micros] :
         {std::tuple("a", ">20%", 1'000'000), std::tuple("b", "<5%", 2'000'000), std::tuple("c", "", 3'000'000)}) {
        ClusterEstimate cluster;
        cluster.name = ClusterName(name);
        cluster.state = ClusterState::Estimated;
        cluster.fits = Fits::Yes;
        cluster.groups = {spot(bucket)};
        cluster.totalPerHour = cluster.yoursPerHour = Money::fromMicros(micros);
        variant.clusters.push_back(cluster);
    }
    rank(variant);
    const EstimateResult seen = seenWith({20, false}, result);
    const VariantEstimate& shown = seen.variants.front();
    EXPECT_EQ(shown.order, (std::vector{ClusterName("b"), ClusterName("c")}));
    EXPECT_EQ(shown.find(ClusterName("b"))->rank, 1);
    const ClusterEstimate& hidden = *shown.find(ClusterName("a"));
    EXPECT_FALSE(hidden.priced() || hidden.payPerHour() || hidden.rank);
    EXPECT_EQ(hidden.reasonCode, ReasonCode::ReclaimedOften);
    EXPECT_EQ(hidden.groups, variant.find(ClusterName("a"))->groups) << "what it would buy is still explained";
    ASSERT_EQ(seen.notes.size(), 1u);
    EXPECT_NE(seen.notes[0].find("more often than 20 % in a month"), std::string::npos);
    EXPECT_TRUE(result.notes.empty());
    EXPECT_EQ(result.variants.front().find(ClusterName("a"))->rank, 1);
}

} // namespace
} // namespace thrifty::domain
