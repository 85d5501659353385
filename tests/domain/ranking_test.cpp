// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/ranking.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <random>

namespace thrifty::domain {
namespace {

using testing::ElementsAre;

ClusterEstimate cluster(const char* name, std::optional<std::int64_t> micros, Fits fits = Fits::Yes) {
    ClusterEstimate cluster;
    cluster.name = ClusterName(name);
    cluster.state = micros ? ClusterState::Estimated : ClusterState::NoEstimate;
    cluster.fits = fits;
    if (micros)
        cluster.totalPerHour = Money::fromMicros(*micros);
    return cluster;
}

std::vector<std::string> names(const std::vector<ClusterName>& list) {
    std::vector<std::string> out;
    for (const ClusterName& name : list)
        out.push_back(name.str());
    return out;
}

std::vector<int> ranks(const VariantEstimate& variant) {
    std::vector<int> out;
    for (const ClusterEstimate& each : variant.clusters)
        out.push_back(each.rank.value_or(0));
    return out;
}

// W26: ties share a rank; W9: no price is so high that it means "impossible".
TEST(Rank, ordersByPriceThenNameAndLeavesUnknownsOut) {
    VariantEstimate variant;
    variant.clusters = {cluster("z-unknown", std::nullopt),
                        cluster("b", 5),
                        cluster("a-unknown", std::nullopt),
                        cluster("c", 3),
                        cluster("a", 5),
                        cluster("d", 70'000'000'000)};
    rank(variant);
    EXPECT_THAT(names(variant.order), ElementsAre("c", "a", "b", "d"));
    EXPECT_THAT(ranks(variant), ElementsAre(1, 2, 2, 4, 0, 0)) << "ties share a rank, the next place is skipped";
    EXPECT_EQ(variant.clusters[4].name.str(), "a-unknown");
    EXPECT_EQ(variant.clusters[5].name.str(), "z-unknown");
}

TEST(Rank, aClusterThatDoesNotFitKeepsItsPlaceWithoutARank) {
    VariantEstimate variant;
    variant.clusters = {cluster("full", 0, Fits::No), cluster("silent", 0, Fits::Unknown), cluster("cloud", 7)};
    rank(variant);
    EXPECT_THAT(names(variant.order), ElementsAre("full", "silent", "cloud"));
    EXPECT_THAT(ranks(variant), ElementsAre(0, 1, 2));
}

TEST(Rank, nothingPricedGivesAnEmptyOrder) {
    VariantEstimate variant;
    variant.clusters = {cluster("a", std::nullopt)};
    variant.order = {ClusterName("stale")};
    variant.clusters[0].rank = 3;
    rank(variant);
    EXPECT_TRUE(variant.order.empty());
    EXPECT_FALSE(variant.clusters[0].rank);
}

TEST(Rank, doesNotDependOnTheOrderItIsGiven) {
    std::mt19937 random(3);
    for (int round = 0; round < 300; ++round) {
        VariantEstimate variant;
        const int count = static_cast<int>(random() % 12);
        for (int i = 0; i < count; ++i) {
            const bool known = random() % 4 != 0;
            variant.clusters.push_back(cluster(("c" + std::to_string(i)).c_str(),
                                               known ? std::optional<std::int64_t>(random() % 5) : std::nullopt,
                                               random() % 4 == 0 ? Fits::No : Fits::Yes));
        }
        VariantEstimate shuffled = variant;
        std::shuffle(shuffled.clusters.begin(), shuffled.clusters.end(), random);
        rank(variant);
        rank(shuffled);
        EXPECT_EQ(variant, shuffled);
        const VariantEstimate once = variant;
        rank(variant);
        EXPECT_EQ(variant, once) << "ranking twice changes nothing";
        for (std::size_t i = 1; i < variant.clusters.size(); ++i) {
            const ClusterEstimate& a = variant.clusters[i - 1];
            const ClusterEstimate& b = variant.clusters[i];
            EXPECT_FALSE(!a.priced() && b.priced()) << "an unknown never stands before a price";
            if (a.priced() && b.priced()) {
                EXPECT_LE(*a.totalPerHour, *b.totalPerHour);
                if (a.rank && b.rank) {
                    EXPECT_EQ(*a.rank == *b.rank, *a.totalPerHour == *b.totalPerHour);
                }
            }
        }
    }
}

GroupEstimate group(const char* name, std::optional<std::int64_t> micros, std::optional<std::int64_t> nodes,
                    const char* with = "") {
    GroupEstimate group;
    group.group = GroupName(name);
    if (micros)
        group.pricePerNodeHour = Money::fromMicros(*micros);
    group.nodeCount = nodes;
    group.countedWith = GroupName(with);
    return group;
}

ClusterEstimate summed(std::vector<GroupEstimate> groups) {
    ClusterEstimate cluster;
    cluster.groups = std::move(groups);
    cluster.totalPerHour = Money::fromMicros(1); // stale values must go
    cluster.atLeastPerHour = Money::fromMicros(1);
    sumGroups(cluster);
    return cluster;
}

TEST(SumGroups, isExact) {
    EXPECT_EQ(summed({group("head", 226'000, 1), group("gpu", 2'014'400, 2)}).totalPerHour->text(), "4.254800");
    EXPECT_EQ(
        summed({group("head", 226'000, 1), group("a", 2'014'400, 2), group("b", 2'014'400, 2)}).totalPerHour->text(),
        "8.283600")
        << "two groups that cost the same are two groups";
    std::mt19937_64 random(5);
    for (int round = 0; round < 500; ++round) {
        std::vector<GroupEstimate> groups;
        std::int64_t expected = 0;
        for (std::uint64_t i = 0; i <= random() % 6; ++i) {
            const auto price = static_cast<std::int64_t>(random() % 100'000'000);
            const auto nodes = static_cast<std::int64_t>(random() % 1'000);
            expected += price * nodes;
            groups.push_back(group(("g" + std::to_string(i)).c_str(), price, nodes));
        }
        EXPECT_EQ(summed(groups).totalPerHour->micros(), expected);
    }
}

TEST(SumGroups, countsAnEqualSetOnce) {
    const auto cluster = summed({group("head", 226'000, 1), group("a", 2'000'000, 3), group("b", {}, {}, "a")});
    EXPECT_EQ(cluster.totalPerHour->text(), "6.226000");
    EXPECT_FALSE(cluster.atLeastPerHour);
}

TEST(SumGroups, anUnknownGroupMakesTheTotalUnknown) {
    for (const GroupEstimate& unknown : {group("x", {}, 2), group("x", 5, {}), group("x", {}, {})}) {
        const auto cluster = summed({group("head", 226'000, 1), unknown});
        EXPECT_FALSE(cluster.totalPerHour);
        EXPECT_EQ(cluster.atLeastPerHour->text(), "0.226000");
    }
}

TEST(SumGroups, neverMakesZeroOutOfNothing) {
    for (const auto& groups : std::vector<std::vector<GroupEstimate>>{
             {},
             {group("x", {}, {})},
             {group("x", {}, {}, "gone")},
             {group("x", {}, {}, "y"), group("y", {}, {}, "x")},
             {group("x", {}, {}, "x")},
         }) {
        const auto cluster = summed(groups);
        EXPECT_FALSE(cluster.totalPerHour);
        EXPECT_FALSE(cluster.atLeastPerHour);
    }
}

TEST(SumGroups, tooMuchMoneyIsUnknown) {
    const auto huge = std::numeric_limits<std::int64_t>::max();
    EXPECT_FALSE(summed({group("x", huge, 2)}).totalPerHour);
    EXPECT_FALSE(summed({group("x", huge, 1), group("y", 1, 1)}).totalPerHour);
}

} // namespace
} // namespace thrifty::domain
