// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/timestamp.h"

#include <gtest/gtest.h>

#include <random>

namespace thrifty::domain {
namespace {

using namespace std::chrono_literals;

TEST(Timestamp, readsRfc3339) {
    const Timestamp base = parseRfc3339("2025-11-18T10:00:20Z").value();
    EXPECT_EQ(base, std::chrono::sys_days(std::chrono::year(2025) / 11 / 18) + 10h + 20s);
    EXPECT_EQ(parseRfc3339("2025-11-18T10:00:20.000000Z").value(), base);
    EXPECT_EQ(parseRfc3339("2025-11-18T10:00:20.5Z").value(), base + 500ms);
    EXPECT_EQ(parseRfc3339("2025-11-18T10:00:20.123456789Z").value(), base + 123'456us);
    EXPECT_EQ(parseRfc3339("2025-11-18T11:30:20+01:30").value(), base);
    EXPECT_EQ(parseRfc3339("2025-11-18t05:00:20-05:00").value(), base);
    EXPECT_EQ(parseRfc3339("2025-11-18t10:00:20z").value(), base);
    EXPECT_EQ(parseRfc3339("2025-11-18T10:00:60Z").value(), base + 40s) << "a leap second";
    EXPECT_EQ(parseRfc3339("2024-02-29T00:00:00Z").value(), std::chrono::sys_days(std::chrono::year(2024) / 2 / 29));
}

TEST(Timestamp, refusesTheRest) {
    for (const char* text :
         {"", "2025-11-18", "2025-11-18T10:00:20", "2025-11-18 10:00:20Z", "2025-02-29T00:00:00Z",
          "2025-13-01T00:00:00Z", "2025-00-01T00:00:00Z", "2025-11-18T24:00:00Z", "2025-11-18T10:60:00Z",
          "2025-11-18T10:00:61Z", "2025-11-18T10:00:20.Z", "2025-11-18T10:00:20Zx", "2025-11-18T10:00:20+1:00",
          "2025-11-18T10:00:20+24:00", "2025-11-18T10:00:20+01:60", "25-11-18T10:00:20Z", "2025-1-18T10:00:20Z", "now",
          "+2025-11-18T10:00:20Z"})
        EXPECT_FALSE(parseRfc3339(text)) << text;
}

TEST(Timestamp, writesMicrosecondsOnlyWhenThereAreAny) {
    EXPECT_EQ(toRfc3339(Timestamp()), "1970-01-01T00:00:00Z");
    EXPECT_EQ(toRfc3339(Timestamp(1us)), "1970-01-01T00:00:00.000001Z");
    EXPECT_EQ(toRfc3339(Timestamp(-1us)), "1969-12-31T23:59:59.999999Z");
    EXPECT_EQ(toRfc3339(parseRfc3339("2025-11-18T11:30:20+01:30").value()), "2025-11-18T10:00:20Z");
}

TEST(Timestamp, readsBackWhatItWrote) {
    std::mt19937_64 random(23);
    for (int i = 0; i < 5'000; ++i) {
        // from the year 1000 to 3000
        const Timestamp time(std::chrono::microseconds(static_cast<std::int64_t>(random() % 63'000'000'000'000'000) -
                                                       30'600'000'000'000'000));
        const std::string text = toRfc3339(time);
        ASSERT_TRUE(parseRfc3339(text)) << text;
        EXPECT_EQ(*parseRfc3339(text), time) << text;
    }
}

} // namespace
} // namespace thrifty::domain
