// SPDX-License-Identifier: GPL-3.0-or-later
// Protects "list and yours": every form of a result shows both, ranks by yours, and is as ever without a price book.
#include "report/yourwords.h"

#include "manifest/json.h"
#include "report/baseline.h"
#include "report/csvreport.h"
#include "report/heatscale.h"
#include "report/htmlreport.h"
#include "report/markdownreport.h"
#include "report/resultfile.h"
#include "report/tablewriter.h"
#include "support/golden.h"
#include "support/results.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::report {
namespace {

using manifest::Value;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

const std::string hash = std::string(60, 'a') + "0123";

TEST(YourPrices, comeBackFromJsonAsTheyWere) {
    const domain::EstimateResult result = tests::yoursResult();
    const auto back = readResult(toJson(result), "result.json");
    ASSERT_TRUE(back) << back.error().text();
    EXPECT_EQ(*back, result);
    const Value tree = toValue(result);
    EXPECT_EQ(tree["priceBook"],
              Value::object({{"file", "price-book.yaml"}, {"sha256", hash}, {"date", "2025-11-01"}}));
    const Value& eks = tree["variants"][0]["clusters"][1];
    EXPECT_EQ(eks["name"], Value("autoscale-eks"));
    EXPECT_EQ(eks["rank"], Value(2));
    EXPECT_EQ(eks["totalPerHour"], Value("4.254800")) << "the list's figure keeps its field";
    EXPECT_EQ(eks["yoursPerHour"], Value("3.453840"));
    EXPECT_EQ(eks["addOns"][0],
              Value::object({{"name", "egress"}, {"perHour", "0.050000"}, {"line", 12}, {"note", "measured"}}));
    EXPECT_EQ(
        eks["groups"][1]["yours"],
        Value::object(
            {{"pricePerNodeHour", "1.611520"}, {"percent", "-20"}, {"line", 7}, {"note", "enterprise agreement"}}));
}

TEST(YourPrices, addNothingToAResultByList) {
    const std::string json = toJson(tests::publishedResult());
    for (const char* field : {"priceBook", "yours", "addOns"})
        EXPECT_THAT(json, Not(HasSubstr(field)));
}

struct Forgery {
    const char *from, *to, *error;
};
class Forged : public testing::TestWithParam<Forgery> {};

TEST_P(Forged, isRefused) {
    std::string json = toJson(tests::yoursResult(1));
    const auto at = json.find(GetParam().from);
    ASSERT_NE(at, std::string::npos);
    json.replace(at, std::string_view(GetParam().from).size(), GetParam().to);
    const auto back = readResult(json, "result.json");
    ASSERT_FALSE(back);
    EXPECT_THAT(back.error().text(), HasSubstr(GetParam().error));
}

INSTANTIATE_TEST_SUITE_P(
    Results, Forged,
    testing::Values(Forgery{"\"priceBook\"", "\"pricebook\"", "priceBook: is missing, but 2x1 GPU"},
                    Forgery{"\"yoursPerHour\"", "\"other\"", "has a list price and no yoursPerHour"},
                    Forgery{"\"percent\": \"-20\"", "\"percent\": \"twenty\"", "is not a percentage"},
                    Forgery{"\"yoursPerHour\": null", "\"yoursPerHour\": \"0.000000\"",
                            "yoursPerHour: must be null without a price"}));

TEST(YourPrices, standInTheTableAsReviewed) {
    const std::string one = table(tests::yoursResult(1), {100});
    EXPECT_EQ(one, tests::golden("estimate-yours-one.txt", one));
    const std::string two = table(tests::yoursResult(2), {100});
    EXPECT_EQ(two, tests::golden("estimate-yours.txt", two));
}

TEST(YourPrices, standInMarkdownAsReviewed) {
    const std::string text = markdown(tests::yoursResult(2));
    EXPECT_EQ(text, tests::golden("estimate-yours.md", text));
}

TEST(YourPrices, standInTheSpreadsheetsBesideTheListsColumns) {
    const domain::EstimateResult result = tests::yoursResult(1);
    const std::string rows = csv(result);
    EXPECT_THAT(
        rows, HasSubstr("your_usd_per_hour,your_at_least_usd_per_hour,add_ons,price_book_sha256,price_book_date\r\n"));
    EXPECT_THAT(rows,
                AllOf(HasSubstr(",4.254800,"), HasSubstr(",3.453840,,egress: 0.050000," + hash + ",2025-11-01\r\n")));
    EXPECT_THAT(rows, HasSubstr(",,,," + hash)) << "no node type, so no lower bound";
    const std::string groups = groupsCsv(result);
    EXPECT_THAT(groups, HasSubstr(",1.611520,3.223040,7,'-20 %\r\n"));
    EXPECT_THAT(groups, HasSubstr(",2.750000,5.500000,3,2.750000 per node\r\n"));
    EXPECT_THAT(groups, HasSubstr(",1.734300,3.468600,,list\r\n"));
    EXPECT_THAT(csv(tests::publishedResult()), Not(HasSubstr("your_")));
}

TEST(YourPrices, standInThePageDownToTheRule) {
    const std::string page = html(tests::yoursResult());
    EXPECT_THAT(page, HasSubstr("Ranked by what you pay (price-book.yaml of 2025-11-01)"));
    EXPECT_THAT(page, HasSubstr("price-book.yaml of 2025-11-01, SHA-256 " + hash + "; amounts are per hour.</p>"));
    EXPECT_THAT(page, HasSubstr("<b>3.4538</b>"));
    EXPECT_THAT(page, HasSubstr("<span>list 4.2548</span>"));
    EXPECT_THAT(page, HasSubstr("2 x g6.8xlarge @ 2.0144 -&gt; 1.6115"));
    EXPECT_THAT(page, HasSubstr("2 x g2-standard-32 @ 1.7343 list"));
    EXPECT_THAT(page,
                HasSubstr("<td class=\"n\">7</td><td>-20 %</td><td>autoscale-eks</td><td>enterprise agreement</td>"));
    EXPECT_THAT(page, HasSubstr("committed until &lt;June&gt;"));
    EXPECT_THAT(page, HasSubstr("<td>+ egress</td>"));
    EXPECT_THAT(page, HasSubstr("add-ons</span>")) << "the bars have a part for them";
}

TEST(YourPrices, scaleTheHeatAndTheRatios) {
    const domain::EstimateResult result = tests::yoursResult();
    EXPECT_EQ(HeatScale(result).lowest()->text(), "3.453840");
}

TEST(YourPrices, areNamedOnceEachWithTheirClusters) {
    const auto used = usedPrices(tests::yoursResult());
    EXPECT_THAT(used, ElementsAre(UsedPrice{3,
                                            "",
                                            domain::Money::parse("2.75").value(),
                                            "committed until <June>",
                                            {domain::ClusterName("autoscale-aks")}},
                                  UsedPrice{7,
                                            "",
                                            domain::parsePercent("-20").value(),
                                            "enterprise agreement",
                                            {domain::ClusterName("autoscale-eks")}},
                                  UsedPrice{12,
                                            "egress",
                                            domain::Money::parse("0.05").value(),
                                            "measured",
                                            {domain::ClusterName("autoscale-eks")}}));
}

// Against prices of another kind every cluster would seem to have changed.
TEST(YourPrices, areNotComparedWithListPrices) {
    for (const auto& [before, after] : {std::pair(tests::publishedResult(2), tests::yoursResult()),
                                        std::pair(tests::yoursResult(), tests::publishedResult(2))}) {
        const BaselineComparison comparison = compareWithBaseline(before, after);
        EXPECT_FALSE(comparison.pricesDiffer());
        EXPECT_THAT(comparison.otherPrices, HasSubstr("prices are compared by list"));
    }
    domain::EstimateResult cheaper = tests::yoursResult();
    cheaper.variants[0].clusters[1].yoursPerHour = domain::Money::fromMicros(1);
    EXPECT_TRUE(compareWithBaseline(tests::yoursResult(), cheaper).pricesDiffer())
        << "by what is paid where both say it";
}

TEST(YourPrices, anotherPriceBookIsSaidInAComparison) {
    const auto text = [](const domain::EstimateResult& before, const domain::EstimateResult& after) {
        return baselineText(compareWithBaseline(before, after), 0);
    };
    domain::EstimateResult changed = tests::yoursResult();
    changed.priceBook->sha256 = std::string(64, 'b');
    EXPECT_THAT(text(tests::publishedResult(2), tests::yoursResult()), HasSubstr("this run by a price book"));
    EXPECT_THAT(text(tests::yoursResult(), tests::publishedResult(2)), HasSubstr("this run by list prices"));
    EXPECT_THAT(text(tests::yoursResult(), changed), HasSubstr("the price book has changed"));
    EXPECT_THAT(text(tests::yoursResult(), tests::yoursResult()), Not(HasSubstr("price book")));
}

} // namespace
} // namespace thrifty::report
