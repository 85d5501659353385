// SPDX-License-Identifier: GPL-3.0-or-later
// List prices in the files: beside a cell without a price, dated and explained, and never where a figure counts.
#include "report/listwords.h"

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

using testing::HasSubstr;
using testing::Not;

/// The result with a list price in every cell that takes one.
domain::EstimateResult listed(domain::EstimateResult result, bool half = false) {
    for (auto& variant : result.variants) {
        for (auto& cluster : variant.clusters) {
            if (cluster.wantsListPrice())
                cluster.listPrice = domain::ListPrice{domain::Money::parse("9.87").value(), "2026-08-03", half, {}};
        }
    }
    return result;
}

TEST(ListWords, everyFormNamesThemAndExplainsThem) {
    const auto result = listed(tests::difficultResult());
    const std::string page = html(result), text = markdown(result), rows = csv(result);
    EXPECT_THAT(page, HasSubstr("list \xE2\x89\x88 9.8700"));
    EXPECT_THAT(text, HasSubstr("list \xE2\x89\x88 9.8700"));
    for (const std::string& file : {page, text})
        EXPECT_THAT(file, HasSubstr("oldest figure: 2026"));
    EXPECT_THAT(rows, HasSubstr("finished_at,list_usd_per_hour,list_as_of,list_note\r\n"));
    EXPECT_THAT(rows, HasSubstr(",9.870000,2026-08-03,\r\n"));
    const auto halved = listed(tests::difficultResult(), true);
    EXPECT_THAT(csv(halved), HasSubstr(",9.870000,2026-08-03,half rate\r\n"));
    EXPECT_THAT(listNote(halved), HasSubstr("Half rate"));
    EXPECT_THAT(csv(tests::publishedResult(1)), Not(HasSubstr("list_usd"))) << "no columns that are always empty";
    EXPECT_EQ(listNote(tests::publishedResult(1)), "");
}

// What is read in a terminal says no less than a file.
TEST(ListWords, standInTheTableOfTheCommandLineToo) {
    auto two = listed(tests::difficultResult());
    two.variants.push_back(two.variants.front());
    two.variants.back().name = domain::VariantName("again");
    for (const auto& result : {listed(tests::difficultResult()), two}) {
        const std::string text = table(result);
        EXPECT_THAT(text, HasSubstr("list \xE2\x89\x88 9.8700"));
        EXPECT_THAT(text, HasSubstr("oldest figure: 2026-08-03"));
    }
    EXPECT_THAT(table(tests::publishedResult(1)), Not(HasSubstr("list \xE2\x89\x88")));
}

// A result keeps them, so that every later report and order has the same.
TEST(ListWords, standInTheResultFileAndComeBackFromIt) {
    const auto result = listed(tests::difficultResult(), true);
    const auto read = readResult(toJson(result), "result.json");
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(*read, result);
    EXPECT_THAT(toJson(tests::publishedResult(1)), Not(HasSubstr("listPrice"))) << "only where there is one";
}

TEST(ListWords, aPriceAndAListPriceExcludeEachOther) {
    auto result = tests::publishedResult(1);
    auto& cluster = result.variants.front().clusters.front();
    ASSERT_TRUE(cluster.priced());
    cluster.listPrice = domain::ListPrice{domain::Money::parse("9.87").value(), "2026-08-03", false, {}};
    const auto read = readResult(toJson(result), "result.json");
    ASSERT_FALSE(read);
    EXPECT_THAT(read.error().text(), HasSubstr("listPrice"));
}

} // namespace
} // namespace thrifty::report
