// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what reports say of spot nodes that are reclaimed: the rate, the two prices behind the expected one, and the
// reason where there is none.
#include "report/spotwords.h"

#include "report/csvreport.h"
#include "report/htmlreport.h"
#include "report/markdownreport.h"
#include "report/resultfile.h"
#include "report/tablewriter.h"
#include "support/results.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::report {
namespace {

using domain::GroupEstimate;
using domain::Money;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

GroupEstimate spot(const char* provider, const char* bucket, const char* onDemand) {
    GroupEstimate group;
    group.group = domain::GroupName("gpu-group");
    group.pods = 2;
    group.nodeType = "g6.12xlarge";
    group.category = domain::PriceCategory::Spot;
    group.pricePerNodeHour = Money::parse("1.7486").value();
    group.nodeCount = 1;
    domain::SpotRisk risk{
        provider, "us-west-2", std::string_view(provider) == "aws", domain::bucketFrom(bucket, "2025-06-28"), {}, {}};
    if (*onDemand != '\0') {
        risk.onDemandPerNodeHour = Money::parse(onDemand).value();
        risk.onDemandAsOf = "2025-04-04";
    }
    group.spotRisk = risk;
    return group;
}

/// One cluster whose nodes are reclaimed often, one of a cloud that does not say.
domain::EstimateResult spotResult() {
    auto result = tests::resultOf({{"eks", 1'748'600}, {"gke", 1'800'000}, {"static", 0}});
    auto& clusters = result.variants.front().clusters;
    for (auto& cluster : clusters) {
        if (cluster.name.str() == "eks")
            cluster.groups = {spot("aws", ">20%", "4.6016")};
        if (cluster.name.str() == "gke")
            cluster.groups = {spot("gcp", "", "4.0017")};
    }
    return result;
}

TEST(SpotWords, nameTheRateItsSourceAndItsDay) {
    EXPECT_EQ(reclaimedWords(spot("aws", ">20%", "")),
              "more than 20 % reclaimed in a month (Spot Instance Advisor, 28 Jun 2025)");
    EXPECT_EQ(reclaimedWords(spot("gcp", "", "")), "no published rate for Google Cloud");
    EXPECT_EQ(reclaimedWords(spot("azure", "", "")), "no published rate for Azure");
    EXPECT_EQ(reclaimedWords(spot("aws", "", "")),
              "how often they are reclaimed is not in this program's list for us-west-2");
    EXPECT_EQ(reclaimedWords(GroupEstimate()), "");
}

TEST(SpotWords, showTheFormulaWithBothPrices) {
    EXPECT_EQ(expectedWords(spot("aws", ">20%", "4.6016")),
              "at least 2.3192 a node = 1.7486 x 80 % + 4.6016 x 20 % on demand (list of 4 Apr 2025)");
    EXPECT_EQ(expectedWords(spot("aws", "5-10%", "4.6016")),
              "at most 2.0339 a node = 1.7486 x 90 % + 4.6016 x 10 % on demand (list of 4 Apr 2025)");
    EXPECT_EQ(expectedWords(spot("aws", "<5%", "")), "no expected price: what they cost on demand is not listed");
    EXPECT_EQ(expectedWords(spot("aws", "<5%", "1")), "no expected price: on demand is listed below this spot price");
    EXPECT_EQ(expectedWords(spot("gcp", "", "4.0017")), "") << "the rate that is missing is said beside it";
}

TEST(SpotWords, standInEveryFormOfAResult) {
    const auto result = spotResult();
    EXPECT_THAT(spotLines(result),
                ElementsAre("eks, g6.12xlarge: more than 20 % reclaimed in a month (Spot Instance Advisor, 28 Jun "
                            "2025); at least 2.3192 a node = 1.7486 x 80 % + 4.6016 x 20 % on demand (list of 4 Apr "
                            "2025)",
                            "gke, g6.12xlarge: no published rate for Google Cloud"));
    for (const std::string& text : {table(result), markdown(result), html(result)}) {
        EXPECT_THAT(text, HasSubstr("at least 2.3192 a node"));
        EXPECT_THAT(text, HasSubstr("no published rate for Google Cloud"));
        EXPECT_THAT(text, HasSubstr("It is in no sum and ranks nothing"));
    }
    EXPECT_THAT(csv(result), HasSubstr(",spot_reclaimed_per_month\r\n"));
    EXPECT_THAT(csv(result), HasSubstr(",gpu-group: >20%\r\n"));
    EXPECT_THAT(csv(result), HasSubstr(",gpu-group: unknown\r\n"));
    EXPECT_THAT(groupsCsv(result), HasSubstr(",>20%,2025-06-28,4.601600,2.319200,at least\r\n"));
    EXPECT_THAT(groupsCsv(result), HasSubstr(",unknown,,4.001700,,\r\n"));
    const auto without = tests::publishedResult(1);
    for (const std::string& text : {table(without), markdown(without), html(without), csv(without), groupsCsv(without)})
        EXPECT_THAT(text, Not(HasSubstr("reclaimed"))) << "nothing is said where nothing is reclaimed";
}

TEST(SpotWords, comeBackFromTheResultFile) {
    const auto result = spotResult();
    const std::string json = toJson(result);
    EXPECT_THAT(json, HasSubstr("\"reclaimed\": \">20%\""));
    EXPECT_THAT(json, HasSubstr("\"expectedPerNodeHour\": \"2.319200\""));
    EXPECT_THAT(json, HasSubstr("\"expectedIs\": \"at-least\""));
    EXPECT_THAT(json, HasSubstr("\"reclaimed\": null"));
    const auto read = readResult(json, "result.json");
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(*read, result);
    std::string wrong = json;
    wrong.replace(wrong.find("\">20%\""), 6, "\"often\"");
    EXPECT_FALSE(readResult(wrong, "result.json"));
}

} // namespace
} // namespace thrifty::report
