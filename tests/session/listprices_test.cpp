// SPDX-License-Identifier: GPL-3.0-or-later
// What the price list says where no autoscaler does: the published node types and sums, dated, and never as an answer.
#include "session/listprices.h"

#include "domain/pricebook.h"
#include "domain/ranking.h"
#include "manifest/podtemplates.h"
#include "resources/resources.h"

#include <gtest/gtest.h>

namespace thrifty::session {
namespace {

using domain::ClusterState;
using domain::Money;

domain::Timestamp at(const char* time) {
    return *domain::parseRfc3339(time);
}
const domain::Timestamp now = at("2026-11-22T12:00:00Z");

ClusterConnection cluster(const char* name, const char* provider, const char* region, const char* zone = "") {
    ClusterConnection one;
    one.cluster.name = domain::ClusterName(name);
    one.cluster.provider = provider;
    one.cluster.region = region;
    one.cluster.zone = zone;
    one.cluster.allocation = domain::Allocation::Autoscaled;
    return one;
}

Manifest manifestOf(const char* name) {
    const auto text = resources::find(std::string("samples/") + name);
    EXPECT_TRUE(text) << name;
    Manifest manifest;
    auto file = manifest::parseFile(name, std::string(*text));
    EXPECT_TRUE(file) << file.error().text();
    manifest.files.push_back(std::move(*file));
    auto workload = manifest::workloadOf(manifest.files);
    EXPECT_TRUE(workload) << workload.error().text();
    manifest.workload = std::move(*workload);
    return manifest;
}

EstimateRequest requestOf(const char* sample) {
    EstimateRequest request;
    request.variants.push_back({domain::VariantName("base"), manifestOf(sample)});
    request.ns = domain::Namespace("serving");
    request.group = {"app.kubernetes.io/instance", "llm-serving"};
    return request;
}

/// None: the list has nothing to say about that cluster.
std::optional<domain::ListPrice> priceOf(const EstimateRequest& request, const ClusterConnection& where,
                                         domain::Timestamp time = now) {
    FleetSnapshot fleet;
    fleet.clusters = {where};
    const auto list = listPrices(request, fleet, {}, time);
    EXPECT_TRUE(list) << list.error().text();
    const auto found = list->find({domain::VariantName("base"), where.cluster.name});
    return found == list->end() ? std::nullopt : std::optional(found->second);
}

TEST(ListPrices, areTheSumOfTheCheapestNodesThatHoldEachGroup) {
    const auto request = requestOf("llm-2x1gpu.yaml");
    const auto eks = priceOf(request, cluster("eks", "aws", "us-west-2"));
    ASSERT_TRUE(eks);
    EXPECT_EQ(eks->perHour, Money::parse("4.2548").value()) << "as published";
    EXPECT_FALSE(eks->halfRate);
    EXPECT_GE(eks->asOf.size(), 4u) << eks->asOf;
    ASSERT_EQ(eks->groups.size(), 2u);
    EXPECT_EQ(eks->groups[1].nodeType, "g6.8xlarge");
    EXPECT_EQ(eks->groups[1].nodeCount, 2);
    EXPECT_EQ(eks->groups[1].gpuSku, "L4");
    // Nova's word for the cloud, and a zone that has the type.
    const auto gke = priceOf(request, cluster("gke", "gce", "us-central1", "us-central1-a"));
    ASSERT_TRUE(gke);
    EXPECT_EQ(gke->groups[1].nodeType, "g2-standard-32");
}

TEST(ListPrices, aSpotPriceOverAYearOldIsHalfOfOnDemandAndSaysSo) {
    const auto request = requestOf("llm-2x1gpu-spot.yaml");
    const auto where = cluster("eks", "aws", "us-west-2");
    const auto today = priceOf(request, where);
    ASSERT_TRUE(today);
    EXPECT_TRUE(today->halfRate) << "the listed spot prices are of June 2025";
    EXPECT_EQ(today->groups[1].category, domain::PriceCategory::Spot);
    EXPECT_EQ(today->groups[1].pricePerNodeHour, Money::parse("1.0072").value());
    const auto then = priceOf(request, where, at("2026-02-28T00:00:00Z"));
    ASSERT_TRUE(then);
    EXPECT_FALSE(then->halfRate);
    EXPECT_LT(then->perHour, today->perHour);
}

TEST(ListPrices, whatTheListDoesNotKnowHasNoFigure) {
    auto request = requestOf("llm-2x1gpu.yaml");
    EXPECT_FALSE(priceOf(request, cluster("attic", "onprem", "cellar")));
    EXPECT_FALSE(priceOf(request, cluster("eks", "aws", "nowhere-1")));
    auto fixed = cluster("fixed", "aws", "us-west-2");
    fixed.cluster.allocation = domain::Allocation::Static;
    EXPECT_FALSE(priceOf(request, fixed)) << "nothing is bought there";
    request.variants[0].manifest.workload.groups[0].requestsUnknown = true;
    EXPECT_FALSE(priceOf(request, cluster("eks", "aws", "us-west-2"))) << "the operator decides what the pods ask for";
}

// Where list prices rank they stand among what the user pays, so the user's own prices hold for them too.
TEST(ListPrices, haveThePricesOfTheBookBesideThem) {
    domain::PriceBook book;
    book.use = {"price-book.yaml", std::string(64, 'a'), "2026-11-01"};
    book.day = "2026-11-20";
    domain::PriceRule rule;
    rule.scope.cluster = domain::ClusterName("eks");
    rule.nodes.gpuSku = "L4";
    rule.change = domain::parsePercent("-50").value();
    rule.line = 3;
    book.rules = {rule};
    book.addOns = {{{"", "", domain::ClusterName("eks"), "", ""}, {"egress", Money::parse("0.1").value(), 7, ""}}};
    auto request = requestOf("llm-2x1gpu.yaml");
    request.priceBook = std::make_shared<const domain::PriceBook>(book);
    domain::ClusterEstimate silent;
    silent.listPrice = priceOf(request, cluster("eks", "aws", "us-west-2"));
    ASSERT_TRUE(silent.listPrice);
    EXPECT_EQ(silent.listPrice->perHour, Money::parse("4.2548").value()) << "the list's, as without a book";
    EXPECT_EQ(listedPerHour(silent), Money::parse("2.3404").value()) << "less half of 2 x 2.0144, and 0.1 more";
    silent.listPrice = priceOf(request, cluster("other", "aws", "us-west-2"));
    EXPECT_EQ(listedPerHour(silent), Money::parse("4.2548").value()) << "the book says nothing about this one";
    silent.totalPerHour = Money();
    EXPECT_FALSE(listedPerHour(silent)) << "it has a price";
}

TEST(ListPrices, everyClusterOfAPlaceIsAnswered) {
    FleetSnapshot fleet;
    fleet.clusters = {cluster("one", "aws", "us-west-2"), cluster("two", "aws", "us-west-2")};
    const auto list = listPrices(requestOf("llm-2x1gpu.yaml"), fleet, {}, now);
    ASSERT_TRUE(list);
    EXPECT_EQ(list->size(), 2u);
}

TEST(ListPrices, standOnlyWhereNobodyNamedAPriceOrSaidThatThereIsNone) {
    domain::ClusterEstimate answer;
    for (const ClusterState state : {ClusterState::NoEstimate, ClusterState::Unparsed, ClusterState::Unreachable,
                                     ClusterState::Forbidden, ClusterState::NotReady}) {
        answer.state = state;
        EXPECT_TRUE(answer.wantsListPrice()) << toString(state);
    }
    for (const ClusterState state : {ClusterState::NoNodeType, ClusterState::Static}) {
        answer.state = state;
        EXPECT_FALSE(answer.wantsListPrice()) << toString(state);
    }
    answer.state = ClusterState::Estimated;
    answer.totalPerHour = Money();
    EXPECT_FALSE(answer.wantsListPrice());
}

} // namespace
} // namespace thrifty::session
