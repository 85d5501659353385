// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what is said of how firm an order is: up to the margin the order stays, beyond it the two swap.
#include "domain/orderstability.h"

#include "domain/moneytext.h"
#include "domain/ranking.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

namespace thrifty::domain {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

void add(VariantEstimate& variant, const std::string& name, std::optional<std::int64_t> micros) {
    ClusterEstimate cluster;
    cluster.name = ClusterName(name);
    cluster.state = micros ? ClusterState::Estimated : ClusterState::NoEstimate;
    if (micros)
        cluster.totalPerHour = Money::fromMicros(*micros);
    variant.clusters.push_back(cluster);
}

std::size_t placeOf(const ClusterOrder& order, const ClusterName& name) {
    std::size_t at = 0;
    while (at < order.entries.size() && order.entries[at].name != name)
        ++at;
    return at;
}

std::vector<ClusterName> names(const ClusterOrder& order) {
    std::vector<ClusterName> out;
    for (const OrderEntry& entry : order.entries)
        out.push_back(entry.name);
    return out;
}

ClusterOrder ordered(VariantEstimate variant, const OrderEdits& edits) {
    rank(variant);
    auto order = orderFrom(variant, edits);
    EXPECT_TRUE(order) << order.error().text();
    return order ? *order : ClusterOrder();
}

VariantEstimate raised(VariantEstimate variant, const ClusterName& name, Money by) {
    for (ClusterEstimate& cluster : variant.clusters) {
        if (cluster.name == name)
            cluster.totalPerHour = Money::fromMicros(cluster.totalPerHour->micros() + by.micros());
    }
    return variant;
}

TEST(OrderMargins, holdUpToTheMarginAndSwapBeyondIt) {
    std::mt19937 random(20261122);
    const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
    int pairs = 0, ties = 0;
    for (int round = 0; round < 3000; ++round) {
        VariantEstimate variant;
        const int clusters = 2 + upTo(6);
        for (int i = 0; i < clusters; ++i) {
            // Few different prices, so that ties and neighbours a micro-dollar apart are common.
            const int kind = upTo(9);
            const std::int64_t base = std::int64_t(1'000'000) * upTo(3);
            add(variant, "c" + std::to_string((i * 5) % 9) + std::to_string(i),
                kind == 0 ? std::nullopt : std::optional(base + upTo(2)));
        }
        OrderEdits edits;
        edits.keepUnpriced = upTo(1) == 1;
        const ClusterOrder plain = [&] {
            VariantEstimate copy = variant;
            rank(copy);
            return orderFrom(copy, edits).value_or(ClusterOrder());
        }();
        if (plain.entries.empty())
            continue;
        const auto size = static_cast<int>(plain.entries.size());
        if (upTo(2) == 0)
            edits.pin = {{plain.entries[static_cast<std::size_t>(upTo(size - 1))].name, 1 + upTo(size - 1)}};
        if (upTo(2) == 0)
            edits.move = {{plain.entries[static_cast<std::size_t>(upTo(size - 1))].name, 1 + upTo(size - 1)},
                          {plain.entries[static_cast<std::size_t>(upTo(size - 1))].name, 1 + upTo(size - 1)}};
        const ClusterOrder order = ordered(variant, edits);
        for (const OrderMargin& margin : orderMargins(variant, order)) {
            ++pairs;
            ties += margin.tie() ? 1 : 0;
            const ClusterOrder kept = ordered(raised(variant, margin.cluster, margin.largestRise()), edits);
            EXPECT_LT(placeOf(kept, margin.cluster), placeOf(kept, margin.next));
            // A move counts places in a list in which others still stand by price, so only the pair is promised then.
            if (edits.move.empty()) {
                EXPECT_EQ(names(kept), names(order));
            }
            const Money beyond = Money::fromMicros(margin.largestRise().micros() + 1);
            const ClusterOrder swapped = ordered(raised(variant, margin.cluster, beyond), edits);
            EXPECT_LT(placeOf(swapped, margin.next), placeOf(swapped, margin.cluster));
        }
    }
    EXPECT_GT(pairs, 5000);
    EXPECT_GT(ties, 500);
}

TEST(OrderMargins, tellTiesCloseOnesAndShares) {
    VariantEstimate variant;
    add(variant, "b", 1'000'000);
    add(variant, "a", 1'000'000);
    add(variant, "c", 1'019'999);
    add(variant, "d", 1'040'399);
    add(variant, "e", std::nullopt);
    OrderEdits edits;
    edits.keepUnpriced = true;
    const auto margins = orderMargins(variant, ordered(variant, edits));
    ASSERT_EQ(margins.size(), 3u) << "a cluster without a price is nobody's next";
    EXPECT_TRUE(margins[0].tie());
    EXPECT_FALSE(margins[0].close());
    EXPECT_EQ(margins[0].largestRise(), Money()) << "by name: any rise swaps them";
    EXPECT_EQ(margins[1].cluster.str(), "b");
    EXPECT_TRUE(margins[1].close()) << "1.9999 %";
    EXPECT_EQ(margins[1].permille(), 20);
    EXPECT_FALSE(margins[2].close()) << "2.00001 %";
}

TEST(OrderMargins, theNameOfTheNextComingFirstCostsAMicroDollar) {
    VariantEstimate variant;
    add(variant, "z", 1'000'000);
    add(variant, "a", 1'500'000);
    const auto margins = orderMargins(variant, ordered(variant, {}));
    ASSERT_EQ(margins.size(), 1u);
    EXPECT_FALSE(margins[0].nameDecides);
    EXPECT_EQ(margins[0].largestRise(), Money::fromMicros(499'999));
    EXPECT_EQ(margins[0].permille(), 500);
}

TEST(OrderMargins, whatTheUserPlacedHasNoneAndATotalOfNothingHasNoShare) {
    VariantEstimate variant;
    add(variant, "free", 0);
    add(variant, "b", 1'000'000);
    add(variant, "c", 2'000'000);
    OrderEdits edits;
    edits.pin = {{ClusterName("b"), 2}};
    const auto margins = orderMargins(variant, ordered(variant, edits));
    ASSERT_EQ(margins.size(), 1u);
    EXPECT_EQ(margins[0].cluster.str(), "free");
    EXPECT_EQ(margins[0].next.str(), "c") << "past the pinned one";
    EXPECT_FALSE(margins[0].permille());
    EXPECT_FALSE(margins[0].close());
    EXPECT_THAT(orderMargins(variant, {}), IsEmpty());
}

TEST(OrderMargins, passOverAClusterOnWhichTheWorkloadDoesNotFit) {
    VariantEstimate variant;
    add(variant, "full", 0);
    add(variant, "b", 1'000'000);
    add(variant, "c", 2'000'000);
    variant.clusters[0].fits = Fits::No;
    const ClusterOrder order = ordered(variant, {});
    ASSERT_EQ(names(order).front(), ClusterName("full")) << "it stays in the order: room may come";
    const auto margins = orderMargins(variant, order);
    ASSERT_EQ(margins.size(), 1u);
    EXPECT_EQ(margins[0].cluster.str(), "b");
    EXPECT_EQ(margins[0].next.str(), "c");
}

TEST(Share, isRoundedHalfUpAwayFromZeroAndNeverOfNothing) {
    const auto share = [](std::int64_t part, std::int64_t of) {
        return permilleOf(Money::fromMicros(part), Money::fromMicros(of));
    };
    EXPECT_EQ(share(15, 10'000), 2);
    EXPECT_EQ(share(-15, 10'000), -2);
    EXPECT_EQ(share(14, 10'000), 1);
    EXPECT_EQ(share(-14, 10'000), -1);
    EXPECT_EQ(share(INT64_MAX, 1), 1'000'000'000) << "far, and no overflow";
    EXPECT_EQ(share(1, 0), std::nullopt);
    EXPECT_EQ(share(1, -1), std::nullopt);
}

TEST(MoneyText, showsWhatItMustAndNoMore) {
    EXPECT_EQ(exactText(Money::fromMicros(4'254'800)), "4.2548");
    EXPECT_EQ(exactText(Money::fromMicros(4'254'850)), "4.25485");
    EXPECT_EQ(exactText(Money::fromMicros(3'999'999)), "3.999999");
    EXPECT_EQ(exactText(Money()), "0.0000");
}

} // namespace
} // namespace thrifty::domain
