// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what a person knows about clusters: a fact shuts out the clusters that it is about and no others, its words
// can be read back, and an order leaves out what is known unless it was pinned.
#include "domain/knownfact.h"

#include "domain/clusterorder.h"
#include "domain/orderediting.h"
#include "domain/ranking.h"
#include "support/results.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace thrifty::domain {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* today = "2026-11-22";

KnownFact fact(const char* cluster, NodeCondition nodes = {}) {
    KnownFact made;
    made.cluster = ClusterName(cluster);
    made.nodes = std::move(nodes);
    made.noted = "2026-11-20";
    made.line = 2;
    return made;
}

KnownFacts known(std::vector<KnownFact> facts) {
    return {"known-facts.yaml", today, std::move(facts)};
}

GroupEstimate group(const char* name, const char* type, const char* sku, PriceCategory category) {
    GroupEstimate made;
    made.group = GroupName(name);
    made.pods = 1;
    made.nodeCount = 1;
    made.nodeType = type;
    made.gpuSku = sku;
    made.category = category;
    made.pricePerNodeHour = Money::fromMicros(1'000'000);
    return made;
}

/// A head on a plain node on demand, workers on spot L4 nodes.
ClusterEstimate spotL4() {
    ClusterEstimate cluster;
    cluster.name = ClusterName("eks");
    cluster.state = ClusterState::Estimated;
    cluster.groups = {group("head", "r5a.xlarge", "", PriceCategory::OnDemand),
                      group("gpu", "g6.8xlarge", "L4", PriceCategory::Spot)};
    return cluster;
}

struct Hit {
    const char* name;
    const char* cluster;
    NodeCondition nodes;
    bool shutsOut;
};
class Facts : public testing::TestWithParam<Hit> {};

TEST_P(Facts, shutOutWhatTheyAreAbout) {
    const Hit& hit = GetParam();
    EXPECT_EQ(factAgainst(known({fact(hit.cluster, hit.nodes)}), spotL4()) != nullptr, hit.shutsOut);
}

constexpr auto spot = PriceCategory::Spot, onDemand = PriceCategory::OnDemand;
INSTANTIATE_TEST_SUITE_P(
    Conditions, Facts,
    testing::Values(Hit{"whole", "eks", {}, true}, Hit{"another_cluster", "aks", {}, false},
                    Hit{"names_are_exact", "EKS", {}, false}, Hit{"sku", "eks", {"", "L4", {}}, true},
                    Hit{"sku_in_lower_case", "eks", {"", "l4", {}}, true},
                    Hit{"another_sku", "eks", {"", "L40S", {}}, false}, Hit{"any_gpu", "eks", {"", "*", {}}, true},
                    Hit{"type", "eks", {"g6.8xlarge", "", {}}, true}, Hit{"types", "eks", {"G6.*", "", {}}, true},
                    Hit{"a_plain_type", "eks", {"r5a.xlarge", "", {}}, true},
                    Hit{"another_type", "eks", {"g6", "", {}}, false}, Hit{"category", "eks", {"", "", spot}, true},
                    Hit{"spot_sku", "eks", {"", "L4", spot}, true},
                    Hit{"all_in_one_group", "eks", {"g6.*", "L4", spot}, true},
                    // On demand is the head, the L4 the workers: no group is both.
                    Hit{"over_two_groups", "eks", {"", "L4", onDemand}, false},
                    Hit{"type_and_sku_over_two_groups", "eks", {"r5a.*", "L4", {}}, false}),
    [](const auto& hit) { return hit.param.name; });

TEST(KnownFact, whatIsNotSaidIsNotTakenForIt) {
    ClusterEstimate silent;
    silent.name = ClusterName("eks");
    silent.state = ClusterState::NoEstimate;
    silent.groups = {group("gpu", "", "", PriceCategory::Unknown)};
    for (const NodeCondition& nodes :
         {NodeCondition{"*", "", {}}, NodeCondition{"", "*", {}}, NodeCondition{"", "", spot}})
        EXPECT_EQ(factAgainst(known({fact("eks", nodes)}), silent), nullptr) << claimText(nodes);
    EXPECT_NE(factAgainst(known({fact("eks")}), silent), nullptr) << "the whole cluster needs no answer";
    ClusterEstimate plain = spotL4();
    plain.groups.pop_back();
    EXPECT_EQ(factAgainst(known({fact("eks", {"", "*", {}})}), plain), nullptr) << "no GPU is bought";
}

TEST(KnownFact, aGroupThatIsCountedWithAnotherBuysNothingItself) {
    ClusterEstimate cluster = spotL4();
    cluster.groups[0].countedWith = GroupName("gpu");
    EXPECT_EQ(factAgainst(known({fact("eks", {"r5a.*", "", {}})}), cluster), nullptr);
}

TEST(KnownFact, aStaticClusterBuysNothing) {
    ClusterEstimate own = spotL4();
    own.state = ClusterState::Static;
    EXPECT_EQ(factAgainst(known({fact("eks", {"", "L4", {}})}), own), nullptr);
    EXPECT_NE(factAgainst(known({fact("eks")}), own), nullptr);
    EXPECT_THAT(claimsAbout(own), ElementsAre(NodeCondition{}));
}

TEST(KnownFact, holdsThroughItsLastDayAndIsSaidToHaveExpiredAfterwards) {
    KnownFact old = fact("eks", {"", "L4", {}});
    for (const auto& [until, holds] :
         {std::pair("", true), std::pair("2026-11-23", true), std::pair(today, true), std::pair("2026-11-21", false)}) {
        old.until = until;
        EXPECT_EQ(factAgainst(known({old}), spotL4()) != nullptr, holds) << until;
        EXPECT_EQ(expiredFacts(known({old})).empty(), holds) << until;
    }
    EXPECT_THAT(expiredFacts(known({old})),
                ElementsAre("known-facts.yaml:2: what you noted about eks expired on 2026-11-21 and does nothing (no "
                            "L4 here)"));
    // One that has expired does not stand before one that holds.
    EXPECT_EQ(factAgainst(known({old, fact("eks")}), spotL4())->nodes, NodeCondition{});
}

TEST(KnownFact, offersWhatTheWorkloadWouldBuyThere) {
    EXPECT_THAT(claimsAbout(spotL4()),
                ElementsAre(NodeCondition{"", "L4", {}}, NodeCondition{"", "L4", spot},
                            NodeCondition{"g6.8xlarge", "", {}}, NodeCondition{"r5a.xlarge", "", {}},
                            NodeCondition{"", "", spot}, NodeCondition{}));
}

struct Claim {
    NodeCondition nodes;
    const char* text;
};
class Claims : public testing::TestWithParam<Claim> {};

TEST_P(Claims, areSaidAndReadBack) {
    EXPECT_EQ(claimText(GetParam().nodes), GetParam().text);
    EXPECT_EQ(claimFrom(GetParam().text), GetParam().nodes);
    KnownFact said = fact("eks", GetParam().nodes);
    for (const char* note : {"", "quota 0 in westus2", "asked (twice) for more here (ticket 123)", "no L4 here"}) {
        said.note = note;
        EXPECT_EQ(claimOfFactText(factText(said)), GetParam().nodes) << factText(said);
    }
}

INSTANTIATE_TEST_SUITE_P(All, Claims,
                         testing::Values(Claim{{}, "leave this cluster out"}, Claim{{"", "A100", {}}, "no A100 here"},
                                         Claim{{"", "L4", spot}, "no spot L4 here"},
                                         Claim{{"p4d.24xlarge", "", {}}, "no nodes of type p4d.24xlarge here"},
                                         Claim{{"", "", spot}, "no spot nodes here"},
                                         Claim{{"g6.*", "", onDemand}, "no on-demand nodes of type g6.* here"},
                                         Claim{{"g6.*", "L4", spot}, "no spot L4 on g6.* here"}));

TEST(KnownFact, isSaidWithItsDayAndReason) {
    KnownFact said = fact("aks", {"", "A100", {}});
    said.noted = "2026-11-02";
    said.note = "quota 0 in westus2, ticket 123";
    EXPECT_EQ(factText(said), "you noted on 2 Nov 2026: no A100 here (quota 0 in westus2, ticket 123)");
    for (const char* other : {"", "excluded by you", "no price: silent", "you noted on x", "you noted on 1 Jan 2026: ",
                              "you noted on 1 Jan 2026: no  here", "you noted on 1 Jan 2026: something"})
        EXPECT_EQ(claimOfFactText(other), std::nullopt) << other;
}

// ---- the order

std::vector<std::string> names(const Expected<ClusterOrder>& order) {
    std::vector<std::string> out;
    if (!order)
        return {order.error().text()};
    for (const OrderEntry& entry : order->entries)
        out.push_back(entry.name.str());
    return out;
}

VariantEstimate a100() {
    return tests::publishedResult().variants[2];
}

OrderBasis without(const VariantEstimate& estimate, std::vector<KnownFact> facts) {
    return {estimate, factsAgainst(known(std::move(facts)), estimate)};
}

TEST(OrderByFacts, leavesOutWhatIsKnownAndSaysSo) {
    const VariantEstimate estimate = a100();
    EXPECT_THAT(names(orderFrom(estimate, {})),
                ElementsAre("static-gke", "autoscale-aks", "autoscale-gke-a", "autoscale-gke-f", "autoscale-eks"));
    KnownFact aks = fact("autoscale-aks", {"", "A100", {}});
    aks.note = "quota 0 in westus2";
    const auto order = orderFrom(without(estimate, {aks, fact("static-gke", {"", "A100", {}})}), {});
    EXPECT_THAT(names(order), ElementsAre("static-gke", "autoscale-gke-a", "autoscale-gke-f", "autoscale-eks"));
    EXPECT_THAT(order->leftOut,
                ElementsAre(LeftOut{ClusterName("autoscale-aks"),
                                    "you noted on 20 Nov 2026: no A100 here (quota 0 in westus2)", aks}));
    EXPECT_EQ(estimate, a100()) << "the estimate stays as it was";
    OrderEdits excluded;
    excluded.exclude = {ClusterName("autoscale-aks")};
    EXPECT_EQ(orderFrom(without(estimate, {aks}), excluded)->leftOut.front().why, "excluded by you");
}

TEST(OrderByFacts, aPinWinsAndIsSaidToStandAgainstWhatIsKnown) {
    const VariantEstimate estimate = a100();
    const OrderBasis basis = without(estimate, {fact("autoscale-aks", {"", "A100", {}})});
    OrderEdits edits;
    edits.pin = {{ClusterName("autoscale-aks"), 1}};
    const auto order = orderFrom(basis, edits);
    EXPECT_EQ(names(order).front(), "autoscale-aks");
    EXPECT_THAT(order->leftOut, IsEmpty());
    ASSERT_TRUE(order->entries[0].inSpiteOf);
    EXPECT_EQ(claimText(order->entries[0].inSpiteOf->nodes), "no A100 here");
    EXPECT_FALSE(order->entries[1].inSpiteOf);
    edits.pin.clear();
    edits.move = {{ClusterName("autoscale-aks"), 1}};
    const auto moved = orderFrom(basis, edits);
    ASSERT_FALSE(moved);
    EXPECT_THAT(moved.error().text(), HasSubstr("you noted on 20 Nov 2026: no A100 here"));
}

TEST(OrderByFacts, anOrderWithoutAnyClusterSaysWhatToDo) {
    const VariantEstimate estimate = a100();
    std::vector<KnownFact> all;
    for (const ClusterEstimate& cluster : estimate.clusters)
        all.push_back(fact(cluster.name.str().c_str()));
    const auto none = orderFrom(without(estimate, all), {});
    ASSERT_FALSE(none);
    EXPECT_THAT(none.error().text(), HasSubstr("take back what you noted"));
}

TEST(OrderByFacts, puttingInPinsAtThePlaceOfThePriceAndTakingThePinOutLeavesOut) {
    const VariantEstimate estimate = a100();
    const OrderBasis basis = without(estimate, {fact("autoscale-gke-a"), fact("autoscale-eks")});
    const ClusterName gke("autoscale-gke-a");
    const OrderEdits in = included(basis, {}, gke);
    EXPECT_EQ(in.pin, (std::vector<OrderEdits::Place>{{gke, 3}}));
    EXPECT_THAT(names(orderFrom(basis, in)),
                ElementsAre("static-gke", "autoscale-aks", "autoscale-gke-a", "autoscale-gke-f"));
    EXPECT_EQ(pinToggled(basis, in, gke), OrderEdits{});
    EXPECT_EQ(names(orderFrom(basis, pinnedFirst(basis, {}, gke))).front(), "autoscale-gke-a");
    EXPECT_EQ(excluded(basis, in, gke).exclude, (std::vector<ClusterName>{gke}));
}

TEST(OrderByFacts, editsAreFittedAndComeBackWithTheCluster) {
    const VariantEstimate estimate = a100();
    OrderEdits edits;
    edits.move = {{ClusterName("autoscale-eks"), 1}};
    edits.pin = {{ClusterName("autoscale-gke-f"), 5}};
    ASSERT_TRUE(orderFrom(estimate, edits));
    const OrderBasis basis = without(estimate, {fact("autoscale-eks")});
    const OrderEdits less = fitted(basis, edits);
    EXPECT_THAT(names(orderFrom(basis, less)),
                ElementsAre("static-gke", "autoscale-aks", "autoscale-gke-a", "autoscale-gke-f"));
    EXPECT_EQ(less.pin, (std::vector<OrderEdits::Place>{{ClusterName("autoscale-gke-f"), 4}}));
    EXPECT_THAT(less.move, IsEmpty());
    EXPECT_EQ(fitted(estimate, edits), edits);
    edits.pin = {{ClusterName("nobody"), 1}};
    EXPECT_EQ(names(orderFrom(basis, fitted(basis, edits))), names(orderFrom(basis, {})))
        << "what is said of a cluster that this estimate does not have waits for one that has it";
}

/// Whatever is known and done, the edits make an order, and what is shut out is only in it with a pin.
TEST(OrderByFacts, everyEditIsValid) {
    std::mt19937 random(11);
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random() % n); };
    const VariantEstimate estimate = a100();
    for (int round = 0; round < 200; ++round) {
        std::vector<KnownFact> facts;
        for (std::size_t i = 0; i < 2; ++i)
            facts.push_back(fact(estimate.clusters[below(estimate.clusters.size())].name.str().c_str()));
        const OrderBasis basis = without(estimate, facts);
        OrderEdits edits;
        for (int step = 0; step < 20; ++step) {
            const ClusterName some = estimate.clusters[below(estimate.clusters.size())].name;
            switch (below(6)) {
            case 0:
                edits = placedAt(basis, edits, some, static_cast<int>(below(5)) + 1);
                break;
            case 1:
                edits = pinToggled(basis, edits, some);
                break;
            case 2:
                edits = pinnedFirst(basis, edits, some);
                break;
            case 3:
                edits = excluded(basis, edits, some);
                break;
            case 4:
                edits = included(basis, edits, some);
                break;
            default:
                edits = unpricedKept(basis, edits, below(2) == 0);
                break;
            }
            const auto order = orderFrom(basis, edits);
            ASSERT_TRUE(order) << order.error().text();
            for (const OrderEntry& entry : order->entries)
                ASSERT_TRUE(basis.against(entry.name) == nullptr || (entry.pinned && entry.inSpiteOf));
        }
    }
}

} // namespace
} // namespace thrifty::domain
