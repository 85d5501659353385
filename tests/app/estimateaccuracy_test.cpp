// SPDX-License-Identifier: GPL-3.0-or-later
// How far estimates were off: unknown counts for nothing, and neither does what was never to be bought.
#include "app/models/estimateaccuracy.h"

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using domain::Money;

store::RunSummary placed(const char* cluster, int day, std::optional<std::int64_t> estimated,
                         std::optional<std::int64_t> obtained) {
    const auto money = [](std::optional<std::int64_t> micros) {
        return micros ? std::optional(Money::fromMicros(*micros)) : std::nullopt;
    };
    store::PlacementRecord placement;
    placement.cluster = domain::ClusterName(cluster);
    placement.since = domain::Timestamp(std::chrono::hours(24 * day));
    placement.estimatedPerHour = money(estimated);
    placement.listPerHour = money(obtained);
    store::RunSummary run;
    run.placement = placement;
    return run;
}

TEST(EstimateAccuracy, isKnownOnlyWhereBothFiguresAre) {
    EXPECT_EQ(offBy(*placed("eks", 1, 4'000'000, 4'100'000).placement), 25);
    EXPECT_EQ(offBy(*placed("eks", 1, 4'000'000, 3'000'000).placement), -250);
    EXPECT_EQ(offBy(*placed("eks", 1, 4'000'000, 4'000'000).placement), 0);
    EXPECT_EQ(offBy(*placed("eks", 1, std::nullopt, 4'000'000).placement), std::nullopt);
    EXPECT_EQ(offBy(*placed("eks", 1, 4'000'000, std::nullopt).placement), std::nullopt) << "a type without list price";
    EXPECT_EQ(offBy(*placed("static", 1, 0, 4'000'000).placement), std::nullopt) << "nothing was to be bought";
}

TEST(EstimateAccuracy, isSummedUpByClusterWithTheLastTimeFirst) {
    const auto all = accuracyOf({placed("gke", 2, 1'000'000, 1'300'000), placed("eks", 9, 2'000'000, 2'100'000),
                                 placed("eks", 3, 1'000'000, 1'000'000), placed("eks", 5, 1'000'000, 900'000),
                                 placed("eks", 7, std::nullopt, 5'000'000), store::RunSummary{}});
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].cluster.str(), "eks");
    EXPECT_EQ(all[0].placements, 3);
    EXPECT_EQ(all[0].obtained.text(2), "2.10");
    EXPECT_EQ(all[0].lastly, 50);
    EXPECT_EQ(all[0].least, -100);
    EXPECT_EQ(all[0].usually, 0);
    EXPECT_EQ(all[0].most, 50);
    EXPECT_EQ(all[1].cluster.str(), "gke");
    EXPECT_EQ(all[1].usually, 300);
    EXPECT_TRUE(accuracyOf({}).empty());
}

} // namespace
} // namespace thrifty::app
