// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what a user pays: exact rounding, the first rule that holds, unknown that stays unknown.
#include "domain/pricebook.h"

#include "domain/clusterorder.h"
#include "domain/glob.h"
#include "domain/ranking.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>

namespace thrifty::domain {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

Money usd(const char* text) {
    return Money::parse(text).value();
}

struct Rounding {
    const char *list, *percent, *yours;
};

class Rounded : public testing::TestWithParam<Rounding> {};

TEST_P(Rounded, halfToEvenToTheMicroDollar) {
    const auto share = parsePercent(GetParam().percent);
    ASSERT_TRUE(share) << share.error().text();
    const auto price = changedPrice(*share, usd(GetParam().list));
    ASSERT_TRUE(price);
    EXPECT_EQ(price->text(), GetParam().yours);
}

INSTANTIATE_TEST_SUITE_P(
    Percent, Rounded,
    testing::Values(Rounding{"4.254800", "-20", "3.403840"}, Rounding{"2.014400", "-12.5", "1.762600"},
                    Rounding{"0.000001", "-50", "0.000000"}, // half to even: 0.5 is 0
                    Rounding{"0.000003", "-50", "0.000002"}, // 1.5 is 2
                    Rounding{"0.000005", "-50", "0.000002"}, // 2.5 is 2
                    Rounding{"0.000003", "-50.0001", "0.000001"}, Rounding{"1.000000", "0.0001", "1.000001"},
                    Rounding{"1.000000", "+8", "1.080000"}, Rounding{"1.000000", "0", "1.000000"},
                    Rounding{"7.572000", "-100", "0.000000"}, Rounding{"3.000000", "1000", "33.000000"}));

TEST(Percent, readsAndWritesTheSame) {
    for (const char* text : {"-12.5", "0", "8", "-0.0001", "1000", "-100", "33.3333"})
        EXPECT_EQ(percentText(parsePercent(text).value()), text);
    EXPECT_EQ(percentText(parsePercent("-7.50").value()), "-7.5");
    for (const char* text :
         {"", "-", "ten", "1e2", "-100.0001", "1000.0001", "1.00001", ".5", "5.", "1,5", "--1", "99999"})
        EXPECT_FALSE(parsePercent(text)) << text;
}

TEST(Percent, moreThanMoneyCanCountIsAnError) {
    EXPECT_FALSE(changedPrice(PriceShare{10'000'000}, Money::fromMicros(std::numeric_limits<std::int64_t>::max() / 2)));
}

TEST(Glob, onlyTheStarIsSpecial) {
    EXPECT_TRUE(globMatches("p4d.*", "p4d.24xlarge"));
    EXPECT_TRUE(globMatches("*-a100-*", "a2-a100-x"));
    EXPECT_FALSE(globMatches("p4d.*", "p4de24xlarge"));
    EXPECT_FALSE(globMatches("p4d", "p4d.24xlarge"));
    EXPECT_TRUE(globMatches("*-24*", "g2-standard-24"));
    EXPECT_FALSE(globMatches("g6*", "g2-standard-24"));
    EXPECT_TRUE(globMatches("*", ""));
}

GroupEstimate group(const char* name, const char* type, const char* price, std::int64_t nodes, const char* sku = "") {
    GroupEstimate group;
    group.group = GroupName(name);
    group.pods = nodes;
    group.nodeType = type;
    group.gpuSku = sku;
    group.category = PriceCategory::OnDemand;
    group.pricePerNodeHour = usd(price);
    group.nodeCount = nodes;
    return group;
}

ClusterEstimate eks() {
    ClusterEstimate cluster;
    cluster.name = ClusterName("autoscale-eks");
    cluster.state = ClusterState::Estimated;
    cluster.fits = Fits::Yes;
    cluster.groups = {group("headgroup", "r5a.xlarge", "0.2260", 1),
                      group("gpu-group", "g6.8xlarge", "2.0144", 2, "L4")};
    sumGroups(cluster);
    return cluster;
}

PriceRule percent(const char* text, int line) {
    PriceRule rule;
    rule.change = parsePercent(text).value();
    rule.line = line;
    return rule;
}

const PricePlace virginia{"aws", "us-east-1", ClusterName("autoscale-eks")};

TEST(PriceBook, theFirstRuleThatHoldsMakesThePriceAndTheListStays) {
    PriceBook book;
    book.day = "2026-11-22";
    PriceRule gpus;
    gpus.scope.provider = "AWS";
    gpus.nodes.nodeType = "G6.*";
    gpus.change = usd("1.50");
    gpus.line = 3;
    gpus.note = "committed use";
    book.rules = {gpus, percent("-10", 7)};
    ClusterEstimate cluster = eks();
    applyPriceBook(cluster, book, virginia);
    EXPECT_EQ(cluster.totalPerHour, usd("4.2548")) << "the list's figure stays";
    EXPECT_EQ(cluster.groups[0].yours, (YourPrice{usd("0.2034"), PriceShare{-100'000}, 7, ""}));
    EXPECT_EQ(cluster.groups[1].yours, (YourPrice{usd("1.50"), usd("1.50"), 3, "committed use"}));
    EXPECT_EQ(cluster.yoursPerHour, usd("3.2034"));
    EXPECT_EQ(cluster.payPerHour(), usd("3.2034"));
    EXPECT_EQ(cluster.groups[1].payPerHour(), usd("3"));

    ClusterEstimate elsewhere = eks();
    applyPriceBook(elsewhere, book, {"gcp", "us-east1", ClusterName("autoscale-eks")});
    EXPECT_EQ(elsewhere.groups[1].yours->line, 7) << "the first rule is for another provider";
}

struct Condition {
    const char* what;
    std::function<void(PriceRule&)> set;
    bool holds;
};
class Conditions : public testing::TestWithParam<Condition> {};

TEST_P(Conditions, holdOrDoNot) {
    PriceRule rule = percent("-10", 1);
    GetParam().set(rule);
    PriceBook book;
    book.day = "2026-11-22";
    book.rules = {rule};
    EXPECT_EQ(ruleFor(book, eks().groups[1], virginia) != nullptr, GetParam().holds) << GetParam().what;
}

INSTANTIATE_TEST_SUITE_P(
    OfRules, Conditions,
    testing::Values(Condition{"none", [](PriceRule&) {}, true},
                    Condition{"region", [](PriceRule& r) { r.scope.region = "US-EAST-1"; }, true},
                    Condition{"other region", [](PriceRule& r) { r.scope.region = "us-east-2"; }, false},
                    Condition{"cluster", [](PriceRule& r) { r.scope.cluster = ClusterName("autoscale-eks"); }, true},
                    Condition{"cluster in capitals",
                              [](PriceRule& r) { r.scope.cluster = ClusterName("Autoscale-eks"); }, false},
                    Condition{"node type", [](PriceRule& r) { r.nodes.nodeType = "*8xlarge"; }, true},
                    Condition{"other node type", [](PriceRule& r) { r.nodes.nodeType = "g6"; }, false},
                    Condition{"GPU", [](PriceRule& r) { r.nodes.gpuSku = "l4"; }, true},
                    Condition{"other GPU", [](PriceRule& r) { r.nodes.gpuSku = "L40S"; }, false},
                    Condition{"category", [](PriceRule& r) { r.nodes.category = PriceCategory::OnDemand; }, true},
                    Condition{"spot", [](PriceRule& r) { r.nodes.category = PriceCategory::Spot; }, false},
                    Condition{"first day", [](PriceRule& r) { r.scope.from = "2026-11-22"; }, true},
                    Condition{"from tomorrow", [](PriceRule& r) { r.scope.from = "2026-11-23"; }, false},
                    Condition{"last day", [](PriceRule& r) { r.scope.until = "2026-11-22"; }, true},
                    Condition{"until yesterday", [](PriceRule& r) { r.scope.until = "2026-11-21"; }, false}));

TEST(PriceBook, unknownStaysUnknown) {
    PriceBook book;
    book.rules = {percent("-10", 2)};
    book.addOns = {{{"aws", "", {}, "", ""}, {"egress", usd("0.35"), 4, ""}}};
    ClusterEstimate cluster = eks();
    cluster.groups[1].pricePerNodeHour.reset();
    sumGroups(cluster);
    cluster.state = ClusterState::NoEstimate;
    applyPriceBook(cluster, book, virginia);
    EXPECT_FALSE(cluster.priced());
    EXPECT_FALSE(cluster.yoursPerHour);
    EXPECT_FALSE(cluster.groups[1].yours);
    EXPECT_EQ(cluster.yoursAtLeastPerHour, usd("0.5534"));

    ClusterEstimate silent;
    silent.name = ClusterName("silent");
    applyPriceBook(silent, book, virginia);
    EXPECT_TRUE(silent.addOns.empty()) << "an add-on alone is no price";
    EXPECT_FALSE(silent.yoursPerHour || silent.yoursAtLeastPerHour);
}

TEST(PriceBook, aStaticClusterCostsItsOwnersPriceAndTheAddOns) {
    PriceBook book;
    book.rules = {percent("-50", 2)};
    book.addOns = {{{"", "", ClusterName("on-site"), "", ""}, {"power", usd("0.40"), 4, ""}},
                   {{"", "", ClusterName("other"), "", ""}, {"power", usd("9"), 5, ""}}};
    ClusterEstimate cluster;
    cluster.name = ClusterName("on-site");
    cluster.state = ClusterState::Static;
    cluster.totalPerHour = usd("1.10");
    applyPriceBook(cluster, book, {"", "", ClusterName("on-site")});
    EXPECT_EQ(cluster.yoursPerHour, usd("1.50"));
    EXPECT_EQ(cluster.totalPerHour, usd("1.10"));
}

TEST(PriceBook, whatCannotBeCountedIsNoPrice) {
    PriceBook book;
    book.rules = {percent("1000", 2)};
    ClusterEstimate cluster = eks();
    cluster.groups[1].pricePerNodeHour = Money::fromMicros(std::numeric_limits<std::int64_t>::max() / 4);
    sumGroups(cluster);
    ASSERT_TRUE(cluster.priced());
    applyPriceBook(cluster, book, virginia);
    EXPECT_FALSE(cluster.priced());
    EXPECT_FALSE(cluster.yoursPerHour) << "not by the list price in its place";
    EXPECT_EQ(cluster.state, ClusterState::NoEstimate);
    EXPECT_THAT(cluster.reason, HasSubstr("price book"));
}

TEST(PriceBook, whatIsPaidRanks) {
    VariantEstimate variant;
    ClusterEstimate gke = eks();
    gke.name = ClusterName("autoscale-gke-a");
    gke.groups = {group("gpu-group", "g2-standard-32", "1.8247", 2, "L4")};
    sumGroups(gke);
    variant.clusters = {eks(), gke};
    rank(variant);
    EXPECT_THAT(variant.order, ElementsAre(ClusterName("autoscale-gke-a"), ClusterName("autoscale-eks")));
    PriceBook book;
    PriceRule aws = percent("-20", 2);
    aws.scope.provider = "aws";
    book.rules = {aws};
    for (ClusterEstimate& cluster : variant.clusters)
        applyPriceBook(cluster, book,
                       cluster.name.str() == "autoscale-eks" ? virginia : PricePlace{"gcp", "", cluster.name});
    rank(variant);
    EXPECT_THAT(variant.order, ElementsAre(ClusterName("autoscale-eks"), ClusterName("autoscale-gke-a")));

    OrderEdits edits;
    edits.maxTotalPerHour = usd("3.5"); // eks is above it by list and below it by what is paid
    const auto order = orderFrom(variant, edits);
    ASSERT_TRUE(order);
    ASSERT_EQ(order->entries.size(), 1u);
    EXPECT_EQ(order->entries[0].name.str(), "autoscale-eks");
    EXPECT_EQ(order->entries[0].totalPerHour, usd("3.40384"));
}

TEST(PriceBook, namesWhatHasExpired) {
    PriceBook book;
    book.use.file = "price-book.yaml";
    book.day = "2026-11-22";
    book.rules = {percent("-10", 2), percent("-20", 9)};
    book.rules[0].scope.until = "2026-11-21";
    book.rules[0].note = "old contract";
    book.addOns = {{{"aws", "", {}, "", "2025-12-31"}, {"egress", usd("0.35"), 12, ""}}};
    EXPECT_THAT(expiredRules(book),
                ElementsAre("price-book.yaml:2: this price expired on 2026-11-21 and does nothing (old contract)",
                            "price-book.yaml:12: this add-on expired on 2025-12-31 and does nothing (egress)"));
}

TEST(PriceBook, aRuleCoversWhatItLeavesNothingTo) {
    const PriceRule all = percent("-10", 1);
    PriceRule a100 = all;
    a100.nodes.gpuSku = "A100";
    PriceRule thisYear = all;
    thisYear.scope.from = "2026-01-01";
    thisYear.scope.until = "2026-12-31";
    PriceRule november = thisYear;
    november.scope.from = "2026-11-01";
    november.scope.until = "2026-11-30";
    PriceRule types = all, narrower = all;
    types.nodes.nodeType = "p4*";
    narrower.nodes.nodeType = "P4d.*";
    EXPECT_TRUE(all.covers(a100));
    EXPECT_FALSE(a100.covers(all));
    EXPECT_TRUE(thisYear.covers(november));
    EXPECT_FALSE(november.covers(thisYear));
    EXPECT_FALSE(thisYear.covers(a100)) << "it ends";
    EXPECT_TRUE(types.covers(narrower));
    EXPECT_FALSE(narrower.covers(types));
}

} // namespace
} // namespace thrifty::domain
