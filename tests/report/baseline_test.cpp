// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/baseline.h"

#include "support/golden.h"
#include "support/results.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::report {
namespace {

using domain::ClusterName;
using domain::ClusterState;
using domain::EstimateResult;
using domain::Money;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

domain::ClusterEstimate& cluster(EstimateResult& result, std::size_t variant, const char* name) {
    for (auto& each : result.variants[variant].clusters) {
        if (each.name.str() == name)
            return each;
    }
    throw std::logic_error(name);
}

TEST(Baseline, ofTheSameResultHasNoChange) {
    const auto same = compareWithBaseline(tests::publishedResult(), tests::publishedResult());
    EXPECT_FALSE(same.orderDiffers());
    EXPECT_FALSE(same.pricesDiffer());
    EXPECT_EQ(same.variants.size(), 3u);
    EXPECT_THAT(same.added, IsEmpty());
    EXPECT_THAT(same.gone, IsEmpty());
    EXPECT_THAT(same.warnings, IsEmpty());
    EXPECT_THAT(baselineText(same), HasSubstr("is that of the baseline"));
}

TEST(Baseline, priceChangesThatKeepTheOrderAreNoDifferentOrder) {
    EstimateResult now = tests::publishedResult(1);
    cluster(now, 0, "autoscale-eks").totalPerHour = Money::parse("4.9").value();
    domain::rank(now.variants[0]);
    const auto change = compareWithBaseline(tests::publishedResult(1), now);
    EXPECT_FALSE(change.orderDiffers());
    ASSERT_TRUE(change.pricesDiffer());
    EXPECT_THAT(
        change.variants[0].prices,
        ElementsAre(PriceChange{ClusterName("autoscale-eks"), Money::parse("4.2548").value(),
                                Money::parse("4.9").value(), ClusterState::Estimated, ClusterState::Estimated}));
    EXPECT_THAT(baselineText(change), HasSubstr("+0.6452"));
}

EstimateResult stockOut() {
    EstimateResult now = tests::publishedResult(1);
    auto& a = cluster(now, 0, "autoscale-gke-a");
    a.state = ClusterState::NoNodeType;
    a.totalPerHour.reset();
    cluster(now, 0, "autoscale-aks").totalPerHour = Money::parse("4.1").value();
    domain::rank(now.variants[0]);
    return now;
}

TEST(Baseline, tellsWhichClustersMovedCameAndWent) {
    const auto change = compareWithBaseline(tests::publishedResult(1), stockOut());
    EXPECT_TRUE(change.orderDiffers());
    EXPECT_THAT(change.variants[0].places, ElementsAre(PlaceChange{ClusterName("autoscale-aks"), 4, 2},
                                                       PlaceChange{ClusterName("autoscale-gke-a"), 2, std::nullopt}));
    const std::string text = baselineText(change);
    EXPECT_EQ(text, tests::golden("baseline.txt", text));
}

TEST(Baseline, comparesFirstVariantsWhateverTheirNamesAndOthersByName) {
    EstimateResult baseline = tests::publishedResult(3);
    baseline.variants[0].name = domain::VariantName("old name");
    EstimateResult now = tests::publishedResult(2);
    now.variants.push_back(now.variants[1]);
    now.variants.back().name = domain::VariantName("new");
    const auto change = compareWithBaseline(baseline, now);
    ASSERT_EQ(change.variants.size(), 2u);
    EXPECT_FALSE(change.orderDiffers());
    EXPECT_THAT(change.added, ElementsAre(domain::VariantName("new")));
    EXPECT_THAT(change.gone, ElementsAre(domain::VariantName("2x A100")));
}

TEST(Baseline, warnsWhenItAnswersAnotherQuestion) {
    EstimateResult other = tests::publishedResult(1);
    other.ns = domain::Namespace("elsewhere");
    other.group.value = "another";
    other.workload[0].sha256 = std::string(64, 'b');
    EXPECT_EQ(compareWithBaseline(other, tests::publishedResult(1)).warnings.size(), 3u);
}

TEST(Baseline, aClusterThatWasNotPartOfTheBaselineSaysSo) {
    EstimateResult baseline = tests::publishedResult(1);
    auto& clusters = baseline.variants[0].clusters;
    std::erase_if(clusters, [](const auto& c) { return c.name.str() == "autoscale-eks"; });
    domain::rank(baseline.variants[0]);
    const auto change = compareWithBaseline(baseline, tests::publishedResult(1));
    EXPECT_TRUE(change.orderDiffers());
    EXPECT_EQ(change.variants[0].prices[0].stateBefore, std::nullopt);
    EXPECT_THAT(baselineText(change), HasSubstr("not part of it"));
}

} // namespace
} // namespace thrifty::report
