// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quantity.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

namespace thrifty::domain {
namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

Quantity q(std::string_view text) {
    const auto parsed = Quantity::parse(text);
    EXPECT_TRUE(parsed) << text;
    return parsed.value_or(Quantity());
}

TEST(Quantity, readsWhatKubernetesReads) {
    struct Case {
        const char* text;
        std::int64_t milli;
    };
    for (const auto& [text, milli] :
         {Case{"0", 0},  {"2", 2'000},       {"500m", 500},       {"1.5", 1'500},     {".5", 500},
          {"5.", 5'000}, {"+3", 3'000},      {"-3", -3'000},      {"1e3", 1'000'000}, {"1E3", 1'000'000},
          {"1e-3", 1},   {"2.5e+1", 25'000}, {"1k", 1'000'000},   {"1Ki", 1'024'000}, {"0.1Ki", 102'400},
          {"1500u", 2},  {"1n", 1},          {"100000000n", 100}, {"0.0001", 1},      {"0.00000000000000000001", 1}})
        EXPECT_EQ(q(text).milli(), milli) << text;
}

TEST(Quantity, readsBytes) {
    EXPECT_EQ(q("16Gi").units(), std::int64_t{16} << 30);
    EXPECT_EQ(q("1.5Gi").units(), std::int64_t{3} << 29);
    EXPECT_EQ(q("16G").units(), 16'000'000'000);
    EXPECT_EQ(q("1Mi").units(), 1'048'576);
    EXPECT_EQ(q("1Pi").units(), std::int64_t{1} << 50);
    EXPECT_EQ(q("1E").units(), 1'000'000'000'000'000'000);
    EXPECT_EQ(q("128974848").units(), 128'974'848);
    EXPECT_EQ(q("129e6").units(), 129'000'000);
    EXPECT_EQ(q("129M").units(), 129'000'000);
}

TEST(Quantity, refusesTheRest) {
    for (const char* text : {"",    " ",     "m",    "Gi", "1 Gi", "1K",   "1GiB",  "1GB", "1gi", "1mi", "1.2.3", "1e",
                             "1e+", "1e1.5", "1ee3", "e3", "--1",  "0x10", "1_000", "1,5", "NaN", "inf", "1Ki "})
        EXPECT_FALSE(Quantity::parse(text)) << text;
}

TEST(Quantity, saturatesInsteadOfWrapping) {
    for (const char* text : {"8Ei", "10E", "1e30", "1e999999999", "99999999999999999999999999999999999999999999999"}) {
        EXPECT_EQ(q(text).units(), most) << text;
        EXPECT_EQ(q("-" + std::string(text)).units(), -most) << text;
    }
    EXPECT_EQ(q("9E").milli(), most);
    EXPECT_EQ((q("9E") + q("9E")).units(), most);
    EXPECT_EQ((Quantity() - q("9E") - q("9E")).units(), -most);
    EXPECT_EQ(q("9E").times(most).units(), most);
    EXPECT_EQ(q("9E").times(std::numeric_limits<std::int64_t>::min()).units(), -most);
    EXPECT_EQ(q("1").times(std::numeric_limits<std::int64_t>::min()).units(), -most);
    EXPECT_EQ(q("9E").fits(q("1n")), most);
}

TEST(Quantity, roundsUpWhenAskedForCoarserUnits) {
    EXPECT_EQ(q("0.0001").milli(), 1);
    EXPECT_EQ(q("1100m").units(), 2);
    EXPECT_EQ(q("-1100m").units(), -1);
    EXPECT_EQ(q("0.0000000001"), q("1n")) << "finer than a billionth: rounded up, as the API server does";
}

TEST(Quantity, writesTheShortestExactText) {
    EXPECT_EQ(q("2000m").text(), "2");
    EXPECT_EQ(q("0.5").text(), "500m");
    EXPECT_EQ(q("0.0005").text(), "500u");
    EXPECT_EQ(q("0.0000005").text(), "500n");
    EXPECT_EQ(q("16Gi").text(true), "16Gi");
    EXPECT_EQ(q("1.5Gi").text(true), "1536Mi");
    EXPECT_EQ(q("1000").text(true), "1000");
    EXPECT_EQ(q("16G").text(), "16G");
    EXPECT_EQ(q("0").text(), "0");
    EXPECT_EQ(q("-2048").text(true), "-2Ki");
}

TEST(Quantity, textReadsBackEqual) {
    std::mt19937_64 random(7);
    for (int i = 0; i < 5'000; ++i) {
        const int shift = static_cast<int>(random() % 62);
        const auto raw = static_cast<std::int64_t>(random() >> (1 + shift));
        const std::string suffix = std::vector<std::string>{"", "m", "u", "n", "k", "Ki", "Mi"}[random() % 7];
        const Quantity value = q((random() % 2 == 0 ? "-" : "") + std::to_string(raw) + suffix);
        EXPECT_EQ(q(value.text()), value) << raw << suffix;
        EXPECT_EQ(q(value.text(true)), value) << raw << suffix;
    }
}

TEST(Quantity, arithmeticIsExact) {
    std::mt19937_64 random(11);
    for (int i = 0; i < 2'000; ++i) {
        const Quantity a = Quantity::fromMilli(static_cast<std::int64_t>(random() % 1'000'000'000));
        const Quantity b = Quantity::fromMilli(static_cast<std::int64_t>(random() % 1'000'000 + 1));
        EXPECT_EQ(a + b - b, a);
        EXPECT_EQ(b.times(3), b + b + b);
        const std::int64_t n = a.fits(b);
        EXPECT_LE(b.times(n), a);
        EXPECT_GT(b.times(n + 1), a);
    }
}

TEST(ResourceLists, addRaiseAndCount) {
    ResourceList a{{"cpu", q("1")}, {"memory", q("1Gi")}};
    const ResourceList b{{"cpu", q("500m")}, {"nvidia.com/gpu", q("2")}};
    addTo(a, b);
    EXPECT_EQ(amountOf(a, "cpu"), q("1500m"));
    EXPECT_EQ(amountOf(a, "nvidia.com/gpu"), q("2"));
    EXPECT_TRUE(amountOf(a, "ephemeral-storage").isZero());
    raiseTo(a, {{"cpu", q("1")}, {"memory", q("2Gi")}});
    EXPECT_EQ(amountOf(a, "cpu"), q("1500m"));
    EXPECT_EQ(amountOf(a, "memory"), q("2Gi"));
    EXPECT_EQ(gpuCount(a), 2);
    EXPECT_EQ(gpuCount({{"nvidia.com/gpu.shared", q("4")}, {"nvidia.com/mig-1g.5gb", q("1")}}), 0);
    EXPECT_EQ(gpuCount({{"nvidia.com/gpu", q("9E")}, {"amd.com/gpu", q("9E")}}), most);
}

} // namespace
} // namespace thrifty::domain
