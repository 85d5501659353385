// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/htmlreport.h"
#include "report/markdownreport.h"
#include "report/rounding.h"
#include "support/results.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::report {
namespace {

using domain::Money;
using testing::HasSubstr;
using testing::Not;

const ShownUnit& hour = shownUnits[0];
const ShownUnit& month = shownUnits[3];

TEST(Rounding, isSeenOnlyWhereItHappens) {
    const auto money = [](std::int64_t micros) { return Money::fromMicros(micros); };
    // 330.69 and 330.69 a month: 331 and 331, together 661.
    EXPECT_TRUE(month.roundsApart({money(453'000), money(453'000)}, money(906'000)));
    EXPECT_FALSE(hour.roundsApart({money(453'000), money(453'000)}, money(906'000)));
    EXPECT_TRUE(month.roundsApart(money(453'000), 2, money(906'000)));
    EXPECT_FALSE(month.roundsApart(money(1'000'000), 2, money(2'000'000)));
    EXPECT_FALSE(month.roundsApart({money(1)}, money(2'000'000))) << "these never were the parts of it";
    EXPECT_FALSE(month.roundsApart({money(INT64_MAX)}, money(INT64_MAX))) << "words do not round";
}

TEST(Rounding, isSaidInReportsThatRound) {
    const domain::EstimateResult result = tests::publishedResult();
    constexpr const char* said = "sums may differ in the last digit";
    ASSERT_FALSE(roundingNote(result, month).empty());
    EXPECT_EQ(roundingNote(result, hour), "");
    EXPECT_THAT(markdown(result, month), HasSubstr(said));
    EXPECT_THAT(markdown(result, hour), Not(HasSubstr(said)));
    HtmlOptions options;
    EXPECT_THAT(html(result, options), Not(HasSubstr(said)));
    options.unit = month;
    EXPECT_THAT(html(result, options), HasSubstr(said));
}

} // namespace
} // namespace thrifty::report
