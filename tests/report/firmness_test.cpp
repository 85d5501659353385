// SPDX-License-Identifier: GPL-3.0-or-later
// How firm an order is, in words: what a price may rise by, ties with what decides them, close pairs by name.
#include "report/firmness.h"

#include "report/htmlreport.h"
#include "report/markdownreport.h"
#include "report/tablewriter.h"
#include "support/results.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::report {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;
using tests::resultOf;

TEST(Firmness, saysWhatThePriceMayRiseBy) {
    struct {
        std::vector<std::pair<const char*, std::int64_t>> clusters;
        const char* text;
        bool shaky;
    } const cases[] = {
        {{{"a", 4'000'000}, {"b", 5'000'000}},
         "a stays before b until its price rises by more than 1.0000 $/hr (25.0 %)",
         false},
        {{{"z", 4'000'000}, {"b", 5'000'000}},
         "z stays before b until its price rises by 1.0000 $/hr or more (25.0 %)",
         false},
        {{{"a", 4'000'000}, {"b", 4'000'005}},
         "a stays before b until its price rises by more than 0.000005 $/hr (less than 0.1 %)",
         true},
        {{{"a", 0}, {"b", 5'000'000}}, "a stays before b until its price rises by more than 5.0000 $/hr", false},
        {{{"a", 4'000'000}, {"b", 4'000'000}},
         "a and b cost the same: a stands first by name, until its price rises",
         true},
    };
    for (const auto& each : cases) {
        const auto margins = marginsOf(resultOf(each.clusters).variants[0]);
        ASSERT_EQ(margins.size(), 1u);
        EXPECT_EQ(firmnessText(margins[0]), each.text);
        EXPECT_EQ(shakyPairs(margins).size(), each.shaky ? 1u : 0u) << each.text;
    }
}

TEST(Firmness, closePairsAndTiesStandInTheTableTheRestDoesNot) {
    const auto result = resultOf({{"a", 4'000'000}, {"b", 4'040'000}, {"c", 4'040'000}, {"d", 9'000'000}});
    const std::string text = table(result, {});
    EXPECT_THAT(text,
                AllOf(HasSubstr("\nClose: a stays before b until its price rises by more than 0.0400 $/hr (1.0 %)\n"),
                      HasSubstr("\nTie: b and c cost the same: b stands first by name"), Not(HasSubstr("before d"))));
    EXPECT_THAT(table(resultOf({{"a", 1}, {"b", 9}}), {}), Not(HasSubstr("until its price")));
}

TEST(Firmness, everyPairStandsInTheReports) {
    const auto result = resultOf({{"a|<b>", 4'000'000}, {"b", 4'040'000}, {"c", 4'040'000}});
    EXPECT_THAT(markdown(result),
                AllOf(HasSubstr("| until its price rises by, $/hour |"),
                      HasSubstr("| more than 0.0400 | 1.0 % | **close** |"),
                      HasSubstr("| b | c | same price | | **tie, by name** |"), Not(HasSubstr("a|<b>"))));
    EXPECT_THAT(html(result), AllOf(HasSubstr("<h3>How firm the order is</h3>"), HasSubstr("<b>close</b>"),
                                    HasSubstr("more than 0.0400</td><td class=\"n\">1.0 %"), Not(HasSubstr("<b>b"))));
    EXPECT_THAT(html(resultOf({{"a", 1}})), Not(HasSubstr("How firm"))) << "one cluster has no neighbour";
}

} // namespace
} // namespace thrifty::report
