// SPDX-License-Identifier: GPL-3.0-or-later
// What dragging, pinning and leaving out do to an order: exactly what the user saw, whatever was done before.
#include "domain/orderediting.h"

#include "domain/ranking.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace thrifty::domain {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

VariantEstimate estimateOf(int priced, int unpriced) {
    VariantEstimate variant;
    for (int i = 0; i < priced; ++i) {
        ClusterEstimate cluster;
        cluster.name = ClusterName(std::string(1, static_cast<char>('a' + i)));
        cluster.state = ClusterState::Estimated;
        cluster.fits = Fits::Yes;
        cluster.totalPerHour = Money::fromMicros(1'000'000 * (i + 1));
        variant.clusters.push_back(cluster);
    }
    for (int i = 0; i < unpriced; ++i) {
        ClusterEstimate cluster;
        cluster.name = ClusterName(std::string(1, static_cast<char>('x' + i)));
        variant.clusters.push_back(cluster);
    }
    rank(variant);
    return variant;
}

std::string shown(const VariantEstimate& estimate, const OrderEdits& edits) {
    std::string text;
    const auto order = orderFrom(estimate, edits);
    for (const OrderEntry& entry : order ? order->entries : std::vector<OrderEntry>{})
        text += entry.name.str() + (entry.pinned ? "!" : entry.moved ? "*" : "");
    return text;
}

ClusterName name(const char* text) {
    return ClusterName(text);
}

TEST(OrderEditing, aDraggedClusterAloneCountsAsMoved) {
    const auto e = estimateOf(4, 0);
    EXPECT_EQ(shown(e, placedAt(e, {}, name("a"), 4)), "bcda*");
    EXPECT_EQ(shown(e, placedAt(e, {}, name("d"), 1)), "d*abc");
    const auto twice = placedAt(e, placedAt(e, {}, name("a"), 4), name("d"), 1);
    EXPECT_EQ(shown(e, twice), "d*bca*");
    const auto back = placedAt(e, placedAt(e, {}, name("a"), 4), name("a"), 1);
    EXPECT_EQ(back, OrderEdits{}) << "dragged back, nothing is left of it";
    EXPECT_EQ(placedAt(e, {}, name("nobody"), 1), OrderEdits{});
    EXPECT_EQ(placedAt(e, {}, name("a"), 5), OrderEdits{});
}

// Either of two neighbours that change places may be said to have moved: it is the one that the user took.
TEST(OrderEditing, ofTwoNeighboursTheOneThatWasTakenCountsAsMoved) {
    const auto e = estimateOf(4, 0);
    EXPECT_EQ(shown(e, placedAt(e, {}, name("c"), 2)), "ac*bd");
    EXPECT_EQ(shown(e, placedAt(e, {}, name("b"), 3)), "acb*d");
    const auto both = placedAt(e, placedAt(e, {}, name("b"), 1), name("d"), 3);
    EXPECT_EQ(shown(e, both), "b*ad*c");
    EXPECT_EQ(shown(e, excluded(e, both, name("c"))), "b*ad") << "and still, once others leave";
}

TEST(OrderEditing, pinsStayWhereTheyAre) {
    const auto e = estimateOf(4, 0);
    const auto pinned = pinToggled(e, {}, name("b"));
    EXPECT_EQ(shown(e, pinned), "ab!cd");
    EXPECT_EQ(shown(e, placedAt(e, pinned, name("d"), 1)), "d*b!ac");
    EXPECT_EQ(shown(e, placedAt(e, pinned, name("b"), 4)), "acdb!");
    EXPECT_EQ(pinToggled(e, pinned, name("b")), OrderEdits{});
    const auto two = pinToggled(e, pinned, name("c"));
    EXPECT_EQ(shown(e, placedAt(e, two, name("b"), 3)), "ac!b!d") << "pins change places";
    EXPECT_EQ(shown(e, pinnedFirst(e, two, name("d"))), "d!ab!c!");
}

TEST(OrderEditing, leavingOutClosesUp) {
    const auto e = estimateOf(4, 0);
    const auto pinned = pinToggled(e, {}, name("d"));
    EXPECT_EQ(shown(e, excluded(e, pinned, name("a"))), "bcd!");
    EXPECT_EQ(shown(e, excluded(e, pinned, name("d"))), "abc");
    EXPECT_EQ(included(e, excluded(e, {}, name("b")), name("b")), OrderEdits{});
    const auto moved = placedAt(e, {}, name("a"), 4);
    EXPECT_EQ(shown(e, included(e, excluded(e, moved, name("c")), name("c"))), "bcda*");
    OrderEdits one;
    one.exclude = {name("a"), name("b"), name("c")};
    EXPECT_EQ(excluded(e, one, name("d")), one) << "the last one stays";
}

TEST(OrderEditing, aClusterWithoutAPriceIsPutInAlone) {
    const auto e = estimateOf(2, 3);
    const auto one = included(e, {}, name("y"));
    EXPECT_EQ(shown(e, one), "aby");
    EXPECT_EQ(shown(e, included(e, one, name("x"))), "abxy");
    EXPECT_EQ(shown(e, unpricedKept(e, {}, true)), "abxyz");
    EXPECT_EQ(shown(e, unpricedKept(e, one, true)), "abxyz");
    EXPECT_EQ(unpricedKept(e, unpricedKept(e, one, true), false), OrderEdits{});
    const auto first = placedAt(e, unpricedKept(e, {}, true), name("z"), 1);
    EXPECT_EQ(shown(e, first), "z*abxy");
    EXPECT_EQ(shown(e, unpricedKept(e, first, false)), "ab");
}

TEST(OrderEditing, rankingByListPricesKeepsPinsAndGoesBack) {
    auto e = estimateOf(3, 2);
    for (ClusterEstimate& cluster : e.clusters) {
        if (cluster.name == name("x"))
            cluster.listPrice = ListPrice{Money::fromMicros(1'500'000), "2026-08-03", false, {}};
    }
    const auto kept = unpricedKept(e, {}, true);
    EXPECT_EQ(shown(e, kept), "abcxy");
    EXPECT_EQ(shown(e, listPricesRanked(e, kept, true)), "axbcy");
    EXPECT_EQ(listPricesRanked(e, listPricesRanked(e, kept, true), false), kept);
    EXPECT_EQ(listPricesRanked(e, listPricesRanked(e, {}, true), false), OrderEdits{});
    const auto pinned = pinToggled(e, listPricesRanked(e, {}, true), name("x"));
    EXPECT_EQ(shown(e, pinned), "ax!bc");
    EXPECT_EQ(shown(e, listPricesRanked(e, pinned, false)), "abc") << "it left the list, and its pin with it";
    EXPECT_EQ(shown(e, listPricesRanked(e, pinToggled(e, kept, name("x")), true)), "abcx!y") << "the pin holds it";
    EXPECT_EQ(shown(e, included(e, listPricesRanked(e, {}, true), name("y"))), "axbcy") << "alone, and x stays";
}

TEST(OrderEditing, aLimitClosesUpMovesAndPinsAndGivesThemBack) {
    const auto e = estimateOf(5, 0);
    OrderEdits edits = pinToggled(e, placedAt(e, placedAt(e, {}, name("a"), 4), name("e"), 1), name("d"));
    ASSERT_EQ(shown(e, edits), "e*bcd!a*");
    const OrderEdits before = edits;
    edits.maxTotalPerHour = Money::fromMicros(3'500'000);
    EXPECT_FALSE(orderFrom(e, edits)) << "e and d are above the limit";
    EXPECT_EQ(shown(e, fitted(e, edits)), "bca*");
    edits.maxTotalPerHour = Money::fromMicros(500'000);
    const auto nothing = orderFrom(e, fitted(e, edits));
    ASSERT_FALSE(nothing);
    EXPECT_EQ(nothing.error().code, ErrorCode::Refused) << nothing.error().text();
    edits.maxTotalPerHour.reset();
    EXPECT_EQ(fitted(e, edits), before) << "what fits stays as it is";
}

TEST(OrderEditing, whatAFewerClustersEstimateDoesNotHaveIsPassedOver) {
    const auto more = estimateOf(5, 0), fewer = estimateOf(3, 0);
    const OrderEdits edits = excluded(more, placedAt(more, placedAt(more, {}, name("a"), 5), name("e"), 2), name("d"));
    ASSERT_EQ(shown(more, edits), "be*ca*");
    EXPECT_EQ(shown(fewer, fitted(fewer, edits)), "bca*");
}

// Whatever was done to the order of one estimate, or written into a plan by hand, can be laid over any other.
TEST(OrderEditing, randomEditsFitAnyOtherEstimateLimitAndFact) {
    std::mt19937 random(11);
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    const auto some = [&] {
        auto e = estimateOf(static_cast<int>(below(8)), static_cast<int>(below(4)));
        for (ClusterEstimate& cluster : e.clusters) {
            if (!cluster.priced() && below(2) == 0)
                cluster.listPrice =
                    ListPrice{Money::fromMicros(static_cast<std::int64_t>(below(9'000'000))), "2026-08-03", false, {}};
        }
        return e;
    };
    const char* all[] = {"a", "b", "c", "d", "e", "f", "g", "h", "x", "y", "z", "nobody"};
    int orders = 0;
    for (int round = 0; round < 3000; ++round) {
        const auto e = some(), other = some();
        OrderEdits edits;
        if (below(4) == 0) {
            for (std::size_t n = below(4); n > 0; --n)
                edits.move.push_back({name(all[below(12)]), static_cast<int>(below(14)) - 1});
            for (std::size_t n = below(4); n > 0; --n)
                edits.pin.push_back({name(all[below(12)]), static_cast<int>(below(14)) - 1});
            for (std::size_t n = below(3); n > 0; --n)
                edits.exclude.push_back(name(all[below(12)]));
        } else {
            for (std::size_t step = below(8); step > 0 && !e.clusters.empty(); --step) {
                const ClusterName who = e.clusters[below(e.clusters.size())].name;
                switch (below(6)) {
                case 0:
                case 1:
                    edits = placedAt(e, edits, who, static_cast<int>(below(e.clusters.size())) + 1);
                    break;
                case 2:
                    edits = pinToggled(e, edits, who);
                    break;
                case 3:
                    edits = excluded(e, edits, who);
                    break;
                case 4:
                    edits = listPricesRanked(e, edits, below(2) == 0);
                    break;
                default:
                    edits = unpricedKept(e, edits, below(2) == 0);
                }
            }
        }
        if (orderFrom(e, edits)) {
            ASSERT_EQ(fitted(e, edits), edits);
        }
        if (below(2) == 0)
            edits.maxTotalPerHour = Money::fromMicros(static_cast<std::int64_t>(below(9'000'000)));
        std::vector<KnownFact> facts;
        for (const ClusterEstimate& cluster : other.clusters) {
            if (below(5) == 0) {
                facts.emplace_back();
                facts.back().cluster = cluster.name;
            }
        }
        const OrderBasis basis(other, facts);
        const auto order = orderFrom(basis, fitted(basis, edits));
        if (!order) {
            ASSERT_EQ(order.error().code, ErrorCode::Refused) << order.error().text();
            continue;
        }
        ++orders;
        ASSERT_EQ(order->entries.size() + order->leftOut.size(), other.clusters.size());
        for (const OrderEntry& entry : order->entries) {
            ASSERT_FALSE(edits.maxTotalPerHour && entry.totalPerHour && *entry.totalPerHour > *edits.maxTotalPerHour);
            ASSERT_EQ(std::find(edits.exclude.begin(), edits.exclude.end(), entry.name), edits.exclude.end());
        }
    }
    EXPECT_GT(orders, 1000) << "the rounds are about something";
}

TEST(OrderEditing, randomGesturesGiveWhatWasSeen) {
    std::mt19937 random(7);
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    for (int round = 0; round < 100; ++round) {
        const auto e = estimateOf(1 + static_cast<int>(below(8)), static_cast<int>(below(4)));
        OrderEdits edits;
        for (int step = 0; step < 25; ++step) {
            const auto before = orderFrom(e, edits);
            ASSERT_TRUE(before);
            std::vector<ClusterName> list;
            for (const auto& entry : before->entries)
                list.push_back(entry.name);
            const ClusterName some = e.clusters[below(e.clusters.size())].name;
            const OrderEdits last = edits;
            switch (below(6)) {
            case 0:
            case 1: {
                const ClusterName dragged = list[below(list.size())];
                const std::size_t place = below(list.size()) + 1;
                edits = placedAt(e, edits, dragged, static_cast<int>(place));
                const bool anyPin = !last.pin.empty();
                const auto after = orderFrom(e, edits);
                ASSERT_TRUE(after);
                if (!anyPin) {
                    std::erase(list, dragged);
                    list.insert(list.begin() + static_cast<std::ptrdiff_t>(place - 1), dragged);
                    std::vector<ClusterName> now;
                    for (const auto& entry : after->entries)
                        now.push_back(entry.name);
                    ASSERT_EQ(now, list);
                }
                for (const auto& pin : edits.pin)
                    ASSERT_EQ(after->entries[static_cast<std::size_t>(pin.rank - 1)].name, pin.cluster);
                break;
            }
            case 2:
                edits = pinToggled(e, edits, some);
                ASSERT_EQ(orderFrom(e, edits)->entries.size(), list.size());
                break;
            case 3:
                edits = excluded(e, edits, some);
                break;
            case 4:
                edits = included(e, edits, some);
                break;
            default:
                edits = unpricedKept(e, edits, below(2) == 0);
            }
            const auto after = orderFrom(e, edits);
            ASSERT_TRUE(after) << after.error().text();
            ASSERT_EQ(after->entries.size() + after->leftOut.size(), e.clusters.size());
        }
    }
}

} // namespace
} // namespace thrifty::domain
