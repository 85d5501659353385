// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/tablewriter.h"

#include "report/textwidth.h"
#include "support/golden.h"
#include "support/results.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>

namespace thrifty::report {
namespace {

using testing::HasSubstr;
using testing::Not;

std::vector<std::string> lines(const std::string& text) {
    std::vector<std::string> all;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        all.push_back(line);
    return all;
}

TEST(Table, ofOneVariantLooksAsReviewed) {
    const std::string text = table(tests::publishedResult(1));
    EXPECT_EQ(text, tests::golden("estimate-one.txt", text));
}

TEST(Table, ofThreeVariantsLooksAsReviewed) {
    const std::string text = table(tests::publishedResult(3));
    EXPECT_EQ(text, tests::golden("estimate-three.txt", text));
}

TEST(Table, ofEveryStateLooksAsReviewed) {
    const std::string text = table(tests::difficultResult());
    EXPECT_EQ(text, tests::golden("estimate-states.txt", text));
}

TEST(Table, staysWithinTheWidthAndHasNoTrailingSpaces) {
    domain::EstimateResult many = tests::publishedResult(3);
    for (int i = 0; i < 5; ++i) {
        many.variants.push_back(many.variants[static_cast<std::size_t>(i) % 3]);
        many.variants.back().name = domain::VariantName("variant number " + std::to_string(i));
    }
    for (const std::size_t width : {std::size_t{80}, std::size_t{100}, std::size_t{120}}) {
        for (const auto& result :
             {tests::publishedResult(1), tests::publishedResult(3), tests::difficultResult(), many}) {
            for (const std::string& line : lines(table(result, {width, true, true}))) {
                EXPECT_LE(displayWidth(line), width) << line;
                EXPECT_FALSE(line.ends_with(' ')) << '"' << line << '"';
            }
        }
    }
}

TEST(Table, wideMatricesAreSplitByVariantAndLoseNone) {
    domain::EstimateResult many = tests::publishedResult(3);
    for (int i = 0; i < 6; ++i) {
        many.variants.push_back(many.variants[0]);
        many.variants.back().name = domain::VariantName("extra-" + std::to_string(i));
    }
    const std::string text = table(many, {60, false, false});
    for (const auto& variant : many.variants)
        EXPECT_THAT(text, HasSubstr(variant.name.str()));
}

TEST(Table, aClusterWithoutAPriceHasWordsAndNeverADigitInThePriceColumn) {
    const domain::EstimateResult result = tests::difficultResult();
    for (const auto& cluster : result.variants[0].clusters) {
        if (cluster.priced())
            continue;
        const auto all = lines(table(result, {200, false, false}));
        const auto row = std::find_if(all.begin(), all.end(), [&](const std::string& line) {
            return line.find(printable(cluster.name.str())) != std::string::npos;
        });
        ASSERT_NE(row, all.end()) << cluster.name.str();
        EXPECT_THAT(*row, Not(HasSubstr("N/A")));
        EXPECT_THAT(*row, Not(HasSubstr("0.0000")));
        EXPECT_TRUE(row->starts_with("-")) << "no rank: " << *row;
    }
}

TEST(Table, foreignTextCannotSteerTheTerminal) {
    const std::string text = table(tests::difficultResult());
    EXPECT_EQ(text.find('\x1b'), std::string::npos);
    EXPECT_EQ(text.find("\xE2\x80\xAE"), std::string::npos);
}

TEST(Table, partsCanBeLeftOut) {
    const std::string text = table(tests::publishedResult(1), {80, false, false});
    EXPECT_THAT(text, Not(HasSubstr("Nodes")));
    EXPECT_THAT(text, Not(HasSubstr("Why")));
    EXPECT_THAT(text, HasSubstr("4.2548"));
}

} // namespace
} // namespace thrifty::report
