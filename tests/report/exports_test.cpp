// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/csvreport.h"
#include "report/htmlreport.h"
#include "report/markdownreport.h"
#include "report/statewords.h"
#include "support/golden.h"
#include "support/results.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::report {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

/// A plain RFC 4180 reader, to read back what was written.
std::vector<std::vector<std::string>> readCsv(const std::string& text) {
    std::vector<std::vector<std::string>> rows(1, std::vector<std::string>(1));
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string& field = rows.back().back();
        if (quoted) {
            if (text[i] != '"')
                field += text[i];
            else if (i + 1 < text.size() && text[i + 1] == '"')
                field += text[++i];
            else
                quoted = false;
        } else if (text[i] == '"') {
            quoted = true;
        } else if (text[i] == ',') {
            rows.back().emplace_back();
        } else if (text.compare(i, 2, "\r\n") == 0) {
            ++i;
            rows.emplace_back(1);
        } else {
            field += text[i];
        }
    }
    rows.pop_back(); // after the last line end
    return rows;
}

TEST(Csv, looksAsReviewed) {
    EXPECT_EQ(csv(tests::publishedResult()), tests::golden("estimate.csv", csv(tests::publishedResult())));
    EXPECT_EQ(groupsCsv(tests::publishedResult(1)),
              tests::golden("estimate-groups.csv", groupsCsv(tests::publishedResult(1))));
}

TEST(Csv, hasOneRowPerVariantAndClusterAndReadsBack) {
    for (const auto& result : {tests::publishedResult(), tests::difficultResult()}) {
        const auto rows = readCsv(csv(result));
        std::size_t expected = 1;
        for (const auto& variant : result.variants)
            expected += variant.clusters.size();
        ASSERT_EQ(rows.size(), expected);
        std::size_t row = 1;
        for (const auto& variant : result.variants) {
            for (const auto& cluster : variant.clusters) {
                ASSERT_EQ(rows[row].size(), rows[0].size());
                EXPECT_EQ(rows[row][6], cluster.rank ? cluster.totalPerHour->text() : "");
                EXPECT_EQ(rows[row][4], toString(cluster.state));
                ++row;
            }
        }
        for (const auto& fields : readCsv(groupsCsv(result)))
            EXPECT_EQ(fields.size(), 18u);
    }
}

TEST(Csv, textThatLooksLikeAFormulaIsNeutral) {
    EXPECT_EQ(csvField("=1+1"), "'=1+1");
    EXPECT_EQ(csvField("+49 30"), "'+49 30");
    EXPECT_EQ(csvField("-2"), "'-2");
    EXPECT_EQ(csvField("@SUM(A1)"), "'@SUM(A1)");
    EXPECT_EQ(csvField("\tx"), "'\tx");
    EXPECT_EQ(csvField("  =x"), "'  =x");
    EXPECT_EQ(csvField("\r=x"), "\"'\r=x\"");
    EXPECT_EQ(csvField("\xEF\xBC\x9Dx"), "'\xEF\xBC\x9Dx");
    EXPECT_EQ(csvField("=HYPERLINK(\"http://x\",\"y\")"), "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"");
    EXPECT_EQ(csvField("a,b"), "\"a,b\"");
    EXPECT_EQ(csvField("a\nb"), "\"a\nb\"");
    EXPECT_EQ(csvField("3.649400"), "3.649400");
    EXPECT_EQ(csvField("autoscale-eks"), "autoscale-eks");
    EXPECT_EQ(csvField(""), "");
    for (const auto& fields : readCsv(csv(tests::difficultResult()))) {
        for (const std::string& field : fields)
            EXPECT_FALSE(!field.empty() && std::string("=+-@").find(field[0]) != std::string::npos) << field;
    }
}

TEST(Markdown, looksAsReviewed) {
    EXPECT_EQ(markdown(tests::publishedResult()), tests::golden("estimate.md", markdown(tests::publishedResult())));
    EXPECT_EQ(markdown(tests::difficultResult()),
              tests::golden("estimate-states.md", markdown(tests::difficultResult())));
}

/// Figures for people are in the unit of the screen in every form; those for programs stay by the hour beside it.
TEST(ShownUnit, isThatOfEveryForm) {
    const auto result = tests::publishedResult();
    for (const ShownUnit& unit : shownUnits) {
        const std::string amount = unit.text(domain::Money::fromMicros(3'649'400));
        HtmlOptions options;
        options.unit = unit;
        for (const std::string& file : {html(result, options), markdown(result, unit)}) {
            EXPECT_THAT(file, HasSubstr("US dollars " + unit.per()));
            EXPECT_THAT(file, HasSubstr(amount));
            if (!unit.isHour()) {
                for (const char* hourly : {"3.6494", "$/hr", "$/hour", "per hour, "})
                    EXPECT_THAT(file, Not(HasSubstr(hourly))) << unit.name;
            }
        }
        const auto rows = readCsv(csv(result, unit));
        const auto same = readCsv(csv(result));
        for (std::size_t row = 0; row < rows.size(); ++row) {
            ASSERT_EQ(rows[row].size(), same[row].size() + (unit.isHour() ? 0 : 1));
            EXPECT_TRUE(std::equal(same[row].begin(), same[row].end(), rows[row].begin()));
            if (row > 0 && !unit.isHour() && rows[row][1] == "autoscale-gke-a" && rows[row][3] == "2") {
                EXPECT_EQ(rows[row].back(),
                          domain::Money::multiply(domain::Money::parse(rows[row][6]).value(), unit.hours)->text());
            }
        }
        EXPECT_THAT(html(tests::publishedResult(1), options), HasSubstr(">" + amount + "</text>"))
            << "at the bar's end";
    }
    EXPECT_EQ(shownUnits[4].text(domain::Money::fromMicros(3'649'400)), "31969");
    EXPECT_EQ(shownUnits[4].exact(domain::Money::fromMicros(5)), "0.0438") << "what rounds to nothing is not nothing";
    EXPECT_EQ(shownUnits[4].exact(domain::Money::fromMicros(605'400)), "5303");
    EXPECT_EQ(shownUnits[4].text(domain::Money::fromMicros(INT64_MAX)), "too large");
}

TEST(AnswerCount, isThatOfAllVariants) {
    EXPECT_EQ(answerCount(tests::publishedResult(1)), "5 of 5 clusters answered, 4 priced");
    EXPECT_EQ(answerCount(tests::publishedResult()), "3 variants, for each 5 of 5 clusters answered, 3 to 5 priced");
    EXPECT_THAT(markdown(tests::publishedResult()), HasSubstr("\n3 variants, for each 5 of 5 clusters answered"));
}

TEST(ReasonLines, sayEachReasonOnceForAllVariantsThatHaveIt) {
    const auto result = tests::publishedResult();
    std::size_t unranked = 0;
    for (const ReasonLine& line : reasonLines(result)) {
        EXPECT_FALSE(line.reason().empty());
        unranked += line.cluster->name.str() == "autoscale-gke-f" ? 1 : 0;
    }
    EXPECT_EQ(unranked, 1u);
}

TEST(Csv, aClusterWithoutANodeTypeHasNoLowerBound) {
    for (const auto& fields : readCsv(csv(tests::difficultResult()))) {
        if (fields[4] == "no-node-type") {
            EXPECT_EQ(fields[7], "");
        }
    }
}

TEST(Markdown, foreignTextStaysText) {
    EXPECT_EQ(markdownText("autoscale-gke-a"), "autoscale-gke-a");
    EXPECT_EQ(markdownText("2 x g6.8xlarge @ 2.0144"), "2 x g6.8xlarge @ 2.0144");
    EXPECT_EQ(markdownText("<script>"), "&lt;script\\>");
    EXPECT_EQ(markdownText("a|b"), "a\\|b");
    EXPECT_EQ(markdownText("@team"), "@&#8203;team");
    EXPECT_EQ(markdownText("http://x.example"), "http&#58;//x.example");
    EXPECT_EQ(markdownText("www.x.example"), "www&#46;x.example");
    EXPECT_EQ(markdownText("[a](b)"), "\\[a\\]\\(b)");
    EXPECT_EQ(markdownText("![a](b)"), "\\!\\[a\\]\\(b)");
    EXPECT_EQ(markdownText("Standard_E4as_v5"), "Standard\\_E4as\\_v5");
    EXPECT_EQ(markdownText("#12 `x` *y* ~z~"), "\\#&#8203;12 \\`x\\` \\*y\\* \\~z\\~");
    EXPECT_EQ(markdownText("one\ntwo"), "one two");
    EXPECT_EQ(markdownText("- item"), "\\- item");
    EXPECT_EQ(markdownText("&amp;"), "&amp;amp;");
    const std::string text = markdown(tests::difficultResult());
    EXPECT_THAT(text, Not(HasSubstr("<b>")));
    EXPECT_THAT(text, Not(HasSubstr("](http")));
    EXPECT_THAT(text, StartsWith("### "));
}

} // namespace
} // namespace thrifty::report
