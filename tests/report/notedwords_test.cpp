// SPDX-License-Identifier: GPL-3.0-or-later
// Protects that whoever gets a result in any form reads what the user noted against a cluster, in the policy's words;
// and that a result without it is as ever.
#include "report/notedwords.h"

#include "domain/knownfact.h"
#include "manifest/json.h"
#include "report/csvreport.h"
#include "report/htmlreport.h"
#include "report/markdownreport.h"
#include "report/resultfile.h"
#include "support/results.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::report {
namespace {

using testing::HasSubstr;
using testing::Not;

const std::string sentence = "you noted on 20 Nov 2025: no A100 here (quota 0 in <westus2>)";

domain::KnownFacts noA100() {
    domain::KnownFact fact;
    fact.cluster = domain::ClusterName("autoscale-aks");
    fact.nodes.gpuSku = "A100";
    fact.note = "quota 0 in <westus2>";
    fact.noted = "2025-11-20";
    return {"known-facts.yaml", "2025-11-22", {fact}};
}

domain::EstimateResult noted() {
    const domain::KnownFacts known = noA100();
    return domain::withNoted(tests::publishedResult(), &known);
}

std::size_t countOf(const std::string& text, const std::string& part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

TEST(Noted, standsWithTheClusterAndVariantThatItIsAbout) {
    const domain::EstimateResult result = noted();
    for (const domain::VariantEstimate& variant : result.variants) {
        for (const domain::ClusterEstimate& cluster : variant.clusters)
            EXPECT_EQ(cluster.noted, variant.name.str() == "2x A100" && cluster.name.str() == "autoscale-aks"
                                         ? sentence
                                         : std::string());
    }
    EXPECT_EQ(domain::withNoted(result, nullptr), tests::publishedResult()) << "facts come and go, results stay";
    const auto lines = notedLines(result);
    ASSERT_EQ(lines.size(), 1u);
    EXPECT_EQ(lines[0].variants, "2x A100");
    EXPECT_TRUE(notedLines(tests::publishedResult()).empty());
}

TEST(Noted, isSaidInEveryForm) {
    const domain::EstimateResult result = noted();
    const std::string page = html(result), page0 = html(tests::publishedResult());
    EXPECT_THAT(page, HasSubstr("<span>you noted</span>"));
    EXPECT_EQ(countOf(page, htmlText(sentence)), 2u) << "beside the finding, and with the clusters that it is about";
    EXPECT_THAT(page0, Not(HasSubstr("you noted")));

    const std::string text = markdown(result);
    EXPECT_THAT(text, HasSubstr("<br>you noted |"));
    EXPECT_THAT(text, HasSubstr("\n* autoscale-aks (2x A100): " + markdownText(sentence) + "\n"));
    EXPECT_THAT(markdown(tests::publishedResult()), Not(HasSubstr("noted")));

    const std::string rows = csv(result);
    EXPECT_THAT(rows, HasSubstr(",noted\r\n"));
    EXPECT_EQ(countOf(rows, "," + sentence + "\r\n"), 1u);
    EXPECT_THAT(csv(tests::publishedResult()), Not(HasSubstr("noted")));

    const std::string json = toJson(result);
    EXPECT_EQ(countOf(json, "\"noted\": \"" + sentence + "\""), 1u);
    EXPECT_THAT(toJson(tests::publishedResult()), Not(HasSubstr("noted")));
    const auto back = readResult(json, "result.json");
    ASSERT_TRUE(back) << back.error().text();
    EXPECT_EQ(*back, result);
}

} // namespace
} // namespace thrifty::report
