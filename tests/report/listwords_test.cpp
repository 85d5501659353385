// SPDX-License-Identifier: GPL-3.0-or-later
// List prices in the files: beside a cell without a price, dated and explained, and never where a figure counts.
#include "report/listwords.h"

#include "report/csvreport.h"
#include "report/htmlreport.h"
#include "report/markdownreport.h"
#include "support/results.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::report {
namespace {

using testing::HasSubstr;
using testing::Not;

/// A list price for every cell, so that only the rule decides where one is seen.
domain::ListPrices forAll(const domain::EstimateResult& result, bool half = false) {
    domain::ListPrices list;
    for (const auto& variant : result.variants) {
        for (const auto& cluster : variant.clusters)
            list[{variant.name, cluster.name}] = {domain::Money::parse("9.87").value(), "2026-08-03", half, {}};
    }
    return list;
}

TEST(ListWords, standOnlyBesideACellThatNobodyPriced) {
    const auto result = tests::difficultResult();
    const auto list = forAll(result);
    int seen = 0;
    for (const auto& variant : result.variants) {
        for (const auto& cluster : variant.clusters) {
            const std::string words = listCell(list, variant.name, cluster);
            EXPECT_EQ(words.empty(), !domain::wantsListPrice(cluster)) << cluster.name.str();
            seen += words.empty() ? 0 : 1;
        }
    }
    EXPECT_GT(seen, 0);
}

TEST(ListWords, everyFormNamesThemAndExplainsThem) {
    const auto result = tests::difficultResult();
    const auto list = forAll(result);
    HtmlOptions options;
    options.list = list;
    const std::string page = html(result, options), text = markdown(result, list), table = csv(result, list);
    EXPECT_THAT(page, HasSubstr("list \xE2\x89\x88 9.8700"));
    EXPECT_THAT(text, HasSubstr("list \xE2\x89\x88 9.8700"));
    for (const std::string& file : {page, text})
        EXPECT_THAT(file, HasSubstr("oldest figure: 2026"));
    EXPECT_THAT(table, HasSubstr("finished_at,list_usd_per_hour,list_as_of,list_note\r\n"));
    EXPECT_THAT(table, HasSubstr(",9.870000,2026-08-03,\r\n"));
    EXPECT_THAT(csv(result, forAll(result, true)), HasSubstr(",9.870000,2026-08-03,half rate\r\n"));
    EXPECT_THAT(listNote(result, forAll(result, true)), HasSubstr("Half rate"));
    EXPECT_THAT(csv(result), Not(HasSubstr("list_usd"))) << "no columns that are always empty";
    EXPECT_EQ(listNote(tests::publishedResult(1), {}), "");
}

} // namespace
} // namespace thrifty::report
