// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include <gtest/gtest.h>

#include <locale>
#include <string>

namespace thrifty::domain {
namespace {

TEST(Money, readsWhatPriceListsAndEventsWrite) {
    struct Case {
        const char* text;
        std::int64_t micros;
    };
    for (const auto& [text, micros] : {Case{"0.226", 226'000},
                                       {"0.226000", 226'000},
                                       {"21.957600", 21'957'600},
                                       {"1,234.567", 1'234'567'000},
                                       {"4.75", 4'750'000},
                                       {"0", 0},
                                       {"-0.5", -500'000},
                                       {".5", 500'000},
                                       {"5.", 5'000'000},
                                       {"1e-3", 1'000},
                                       {"2.5E2", 250'000'000},
                                       {"0.0000005", 0},
                                       {"0.0000015", 2},
                                       {"0.00000051", 1},
                                       {"65535", 65'535'000'000}}) {
        const auto money = Money::parse(text);
        ASSERT_TRUE(money) << text << ": " << money.error().text();
        EXPECT_EQ(money->micros(), micros) << text;
    }
}

// W42: where people write a decimal comma, amounts mean and look the same.
TEST(Money, doesNotDependOnTheLocale) {
    struct Comma : std::numpunct<char> {
        char do_decimal_point() const override { return ','; }
        char do_thousands_sep() const override { return '.'; }
        std::string do_grouping() const override { return "\3"; }
    };
    const std::locale before = std::locale::global(std::locale(std::locale::classic(), new Comma));
    const auto money = Money::parse("1234.5");
    const std::string text = money ? money->text(4) : std::string();
    std::locale::global(before);
    ASSERT_TRUE(money);
    EXPECT_EQ(text, "1234.5000");
}

TEST(Money, refusesWhatIsNoAmount) {
    for (const char* text : {"", "-", "abc", "$0.5", "1.2.3", "1 2", "e5", "1e", "1e5x", "999999999999999999999999",
                             "1e300", "nan", "inf", ","})
        EXPECT_FALSE(Money::parse(text)) << text;
}

// A comma is 210 dollars to one reader and 2.10 to another: what limits spending is refused, not guessed.
TEST(Money, takesFromPeopleOnlyWhatMeansOneThing) {
    for (const auto& [text, micros] : {std::pair{"0", std::int64_t(0)},
                                       {"2.10", 2'100'000},
                                       {"0.000001", 1},
                                       {"12", 12'000'000},
                                       {"1000000", 1'000'000'000'000}}) {
        const auto money = Money::typed(text);
        ASSERT_TRUE(money) << text << ": " << money.error().text();
        EXPECT_EQ(money->micros(), micros) << text;
    }
    for (const char* text : {"", "2,10", "1,234.5", "-1", "+1", "1e3", ".5", "5.", "1.2.3", "0.0000001", "1000001",
                             " 1", "1 ", "$1", "1_000", "nan"})
        EXPECT_FALSE(Money::typed(text)) << text;
}

TEST(Money, roundsHalfToEvenWhenShown) {
    EXPECT_EQ(Money::fromMicros(4'254'800).text(4), "4.2548");
    EXPECT_EQ(Money::fromMicros(500'000).text(0), "0");
    EXPECT_EQ(Money::fromMicros(1'500'000).text(0), "2");
    EXPECT_EQ(Money::fromMicros(1'734'350).text(4), "1.7344");
    EXPECT_EQ(Money::fromMicros(1'734'250).text(4), "1.7342");
    EXPECT_EQ(Money::fromMicros(-4).text(4), "0.0000");
    EXPECT_EQ(Money::fromMicros(-1'200'000).text(2), "-1.20");
    EXPECT_EQ(Money::fromMicros(7).text(), "0.000007");
}

TEST(Money, neverWraps) {
    const Money most = Money::fromMicros(INT64_MAX);
    EXPECT_FALSE(Money::add(most, Money::fromMicros(1)));
    EXPECT_FALSE(Money::multiply(most, 2));
    EXPECT_EQ(Money::add(Money::fromMicros(226'000), Money::fromMicros(4'028'800))->micros(), 4'254'800);
    EXPECT_EQ(Money::divide(Money::fromMicros(21'957'600), 8).micros(), 2'744'700);
}

} // namespace
} // namespace thrifty::domain
