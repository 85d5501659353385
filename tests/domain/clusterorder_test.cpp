// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/clusterorder.h"

#include "domain/ranking.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <set>

namespace thrifty::domain {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

VariantEstimate estimate() {
    VariantEstimate variant;
    const auto add = [&](const char* name, std::optional<std::int64_t> micros) {
        ClusterEstimate cluster;
        cluster.name = ClusterName(name);
        cluster.state = micros ? ClusterState::Estimated : ClusterState::NoEstimate;
        if (micros)
            cluster.totalPerHour = Money::fromMicros(*micros);
        else
            cluster.reason = "no event in 120 s";
        variant.clusters.push_back(cluster);
    };
    add("a", 1'000'000);
    add("b", 2'000'000);
    add("c", 3'000'000);
    add("d", 4'000'000);
    add("y", std::nullopt);
    add("x", std::nullopt);
    rank(variant);
    return variant;
}

std::vector<std::string> names(const ClusterOrder& order) {
    std::vector<std::string> out;
    for (const OrderEntry& entry : order.entries)
        out.push_back(entry.name.str());
    return out;
}

std::vector<std::string> ordered(const OrderEdits& edits) {
    const auto order = orderFrom(estimate(), edits);
    EXPECT_TRUE(order) << order.error().text();
    return order ? names(*order) : std::vector<std::string>{};
}

OrderEdits::Place place(const char* name, int rank) {
    return {ClusterName(name), rank};
}

TEST(ClusterOrder, isThePriceOrderAndNamesWhatIsLeftOut) {
    const auto order = orderFrom(estimate(), {});
    ASSERT_TRUE(order);
    EXPECT_THAT(names(*order), ElementsAre("a", "b", "c", "d"));
    EXPECT_THAT(order->leftOut, ElementsAre(LeftOut{ClusterName("x"), "no price: no event in 120 s"},
                                            LeftOut{ClusterName("y"), "no price: no event in 120 s"}));
    EXPECT_EQ(order->entries[1].totalPerHour->text(), "2.000000");
}

TEST(ClusterOrder, excludesCapsAndKeeps) {
    OrderEdits edits;
    edits.exclude = {ClusterName("b"), ClusterName("y")};
    edits.maxTotalPerHour = Money::fromMicros(3'000'000);
    edits.keepUnpriced = true;
    const auto order = orderFrom(estimate(), edits);
    ASSERT_TRUE(order);
    EXPECT_THAT(names(*order), ElementsAre("a", "c", "x"));
    EXPECT_FALSE(order->entries[2].totalPerHour);
    ASSERT_EQ(order->leftOut.size(), 3u);
    EXPECT_EQ(order->leftOut[0].why, "excluded by you");
    EXPECT_EQ(order->leftOut[1].why, "above the maximum of 3.000000 per hour");
}

TEST(ClusterOrder, leavesOutSpotNodesThatAreReclaimedTooOften) {
    VariantEstimate variant = estimate();
    const auto spot = [&](const char* name, const char* bucket) {
        for (ClusterEstimate& cluster : variant.clusters) {
            if (cluster.name.str() != name)
                continue;
            GroupEstimate group;
            group.nodeType = "g6.12xlarge";
            group.category = PriceCategory::Spot;
            group.spotRisk = SpotRisk{"aws", "us-west-2", true, bucketFrom(bucket, "2025-06-28"), {}, {}};
            cluster.groups = {group};
        }
    };
    spot("a", ">20%");
    spot("b", "5-10%");
    spot("c", "");
    OrderEdits edits;
    EXPECT_THAT(names(*orderFrom(variant, edits)), ElementsAre("a", "b", "c", "d")) << "nobody said so";
    edits.reclaim = ReclaimLimit{10, false};
    const auto order = orderFrom(variant, edits);
    ASSERT_TRUE(order);
    EXPECT_THAT(names(*order), ElementsAre("b", "c", "d")) << "an unknown rate is said, and left in";
    EXPECT_THAT(order->leftOut,
                testing::Contains(LeftOut{ClusterName("a"), "reclaimed too often: >20% of the spot nodes of type "
                                                            "g6.12xlarge are reclaimed in a month"}));
    edits.reclaim = ReclaimLimit{5, true};
    EXPECT_THAT(names(*orderFrom(variant, edits)), ElementsAre("d"));
    EXPECT_THAT(orderFrom(variant, edits)->leftOut,
                testing::Contains(LeftOut{ClusterName("c"), "reclaimed too often: how often spot nodes of type "
                                                            "g6.12xlarge are reclaimed is not known"}));
}

TEST(ClusterOrder, listPricesRankOnlyWhereTheUserSaysSo) {
    VariantEstimate listed = estimate();
    const auto list = [&](const char* name, std::int64_t micros) {
        for (ClusterEstimate& cluster : listed.clusters) {
            if (cluster.name.str() == name)
                cluster.listPrice = ListPrice{Money::fromMicros(micros), "2026-08-03", false, {}};
        }
    };
    list("y", 2'000'000);
    EXPECT_THAT(names(*orderFrom(listed, {})), ElementsAre("a", "b", "c", "d")) << "nobody said so";
    OrderEdits edits;
    edits.rankListPrices = true;
    const auto order = orderFrom(listed, edits);
    ASSERT_TRUE(order);
    EXPECT_THAT(names(*order), ElementsAre("a", "b", "y", "c", "d")) << "behind the price that b named itself";
    EXPECT_FALSE(order->entries[2].totalPerHour) << "it is still no price";
    EXPECT_EQ(order->entries[2].listPerHour, Money::fromMicros(2'000'000));
    EXPECT_EQ(order->entries[1].listPerHour, std::nullopt);
    EXPECT_THAT(order->leftOut, ElementsAre(LeftOut{ClusterName("x"), "no price: no event in 120 s"}));

    edits.keepUnpriced = true;
    EXPECT_THAT(names(*orderFrom(listed, edits)), ElementsAre("a", "b", "y", "c", "d", "x"));
    list("x", 500'000);
    EXPECT_THAT(names(*orderFrom(listed, edits)), ElementsAre("x", "a", "b", "y", "c", "d"));
    list("x", 2'000'000);
    EXPECT_THAT(names(*orderFrom(listed, edits)), ElementsAre("a", "b", "x", "y", "c", "d")) << "two of them by name";

    edits.maxTotalPerHour = Money::fromMicros(1'500'000);
    const auto capped = orderFrom(listed, edits);
    ASSERT_TRUE(capped);
    EXPECT_THAT(names(*capped), ElementsAre("a"));
    EXPECT_THAT(capped->leftOut,
                testing::Contains(LeftOut{ClusterName("y"), "above the maximum of 1.500000 per hour by list price"}));
}

TEST(ClusterOrder, aListPriceIsNoPromiseThatTheWorkloadStartsThere) {
    VariantEstimate listed = estimate();
    for (ClusterEstimate& cluster : listed.clusters) {
        cluster.fits = cluster.priced() ? Fits::Yes : Fits::Unknown;
        if (cluster.name.str() == "x")
            cluster.listPrice = ListPrice{Money::fromMicros(1), "2026-08-03", false, {}};
    }
    OrderEdits edits;
    edits.rankListPrices = true;
    const auto order = orderFrom(listed, edits);
    ASSERT_TRUE(order);
    EXPECT_EQ(order->entries.front().name.str(), "x");
    EXPECT_EQ(startOf(listed, *order)->name.str(), "a");
}

TEST(ClusterOrder, movesOneAfterTheOther) {
    OrderEdits edits;
    edits.move = {place("d", 1), place("a", 4)};
    EXPECT_THAT(ordered(edits), ElementsAre("d", "b", "c", "a"));
    edits.move = {place("a", 1)};
    EXPECT_THAT(ordered(edits), ElementsAre("a", "b", "c", "d"));
}

TEST(ClusterOrder, pinsHoldTheirPlacesWhateverElseIsPinned) {
    OrderEdits edits;
    edits.pin = {place("c", 2), place("a", 3)};
    EXPECT_THAT(ordered(edits), ElementsAre("b", "c", "a", "d"));
    edits.pin = {place("a", 4), place("d", 1)};
    edits.move = {place("b", 1)};
    const auto order = orderFrom(estimate(), edits);
    ASSERT_TRUE(order);
    EXPECT_THAT(names(*order), ElementsAre("d", "b", "c", "a"));
    EXPECT_TRUE(order->entries[0].pinned && !order->entries[0].moved);
    EXPECT_TRUE(order->entries[1].moved && !order->entries[1].pinned);
}

TEST(ClusterOrder, everySetOfPinsIsHonoured) {
    std::mt19937 random(17);
    const std::vector<std::string> all{"a", "b", "c", "d", "x", "y"};
    for (int round = 0; round < 1'000; ++round) {
        OrderEdits edits;
        edits.keepUnpriced = true;
        std::vector<std::string> who = all;
        std::vector<int> where{1, 2, 3, 4, 5, 6};
        std::shuffle(who.begin(), who.end(), random);
        std::shuffle(where.begin(), where.end(), random);
        for (std::size_t i = 0; i < random() % 7; ++i)
            edits.pin.push_back(place(who[i].c_str(), where[i]));
        const auto order = orderFrom(estimate(), edits);
        ASSERT_TRUE(order) << order.error().text();
        ASSERT_EQ(order->entries.size(), all.size());
        std::vector<std::string> free;
        for (const auto& pin : edits.pin)
            EXPECT_EQ(order->entries[static_cast<std::size_t>(pin.rank) - 1].name, pin.cluster);
        for (const OrderEntry& entry : order->entries) {
            if (!entry.pinned)
                free.push_back(entry.name.str());
        }
        EXPECT_TRUE(std::is_sorted(free.begin(), free.end())) << "the others keep their order";
    }
}

TEST(ClusterOrder, refusesEditsThatMakeNoSense) {
    struct Case {
        OrderEdits edits;
        const char* message;
    };
    const auto edits = [](auto&& set) {
        OrderEdits made;
        set(made);
        return made;
    };
    for (const auto& [made, message] : std::vector<Case>{
             {edits([](auto& e) { e.exclude = {ClusterName("nowhere")}; }), "no cluster \"nowhere\""},
             {edits([](auto& e) { e.move = {place("nowhere", 1)}; }), "no cluster \"nowhere\""},
             {edits([](auto& e) { e.pin = {place("nowhere", 1)}; }), "no cluster \"nowhere\""},
             {edits([](auto& e) { e.move = {place("a", 0)}; }), "outside 1 to 4"},
             {edits([](auto& e) { e.move = {place("a", 5)}; }), "outside 1 to 4"},
             {edits([](auto& e) { e.pin = {place("a", 5)}; }), "outside 1 to 4"},
             {edits([](auto& e) { e.pin = {place("a", -1)}; }), "outside 1 to 4"},
             {edits([](auto& e) {
                  e.pin = {place("a", 1), place("b", 1)};
              }),
              "pinned twice"},
             {edits([](auto& e) {
                  e.pin = {place("a", 1), place("a", 2)};
              }),
              "pinned twice"},
             {edits([](auto& e) { e.pin = {place("x", 1)}; }), "not in the order"},
             {edits([](auto& e) {
                  e.exclude = {ClusterName("a")};
                  e.move = {place("a", 1)};
              }),
              "not in the order"},
             {edits([](auto& e) { e.maxTotalPerHour = Money::fromMicros(1); }), "no cluster is left"},
         }) {
        const auto order = orderFrom(estimate(), made);
        ASSERT_FALSE(order) << message;
        EXPECT_THAT(order.error().message, HasSubstr(message));
    }
}

TEST(ClusterOrder, startsAtTheFirstThatIsKnownToTakeIt) {
    VariantEstimate variant = estimate();
    const auto order = orderFrom(variant, {});
    ASSERT_TRUE(order);
    EXPECT_EQ(startOf(variant, *order)->name.str(), "a") << "none is known to: the first";
    variant.clusters[2].fits = Fits::Yes;
    EXPECT_EQ(startOf(variant, *order)->name.str(), "c");
    variant.clusters[1].fits = Fits::Yes;
    EXPECT_EQ(startOf(variant, *order)->name.str(), "b");
    EXPECT_EQ(startOf(variant, {}), nullptr);
}

} // namespace
} // namespace thrifty::domain
