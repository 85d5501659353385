// SPDX-License-Identifier: GPL-3.0-or-later
// The HTML report: reviewed as a whole (golden files), self-contained, and deaf to what foreign text tells it.
#include "report/htmlreport.h"

#include "report/heatscale.h"
#include "report/htmlchart.h"
#include "report/statewords.h"
#include "support/golden.h"
#include "support/results.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>
#include <set>
#include <vector>

namespace thrifty::report {
namespace {

using domain::Money;
using testing::HasSubstr;
using testing::Not;

Money usd(const char* text) {
    return Money::parse(text).value();
}

/// Every element that opens is closed, in order: what a browser would otherwise silently repair.
void expectBalanced(const std::string& page) {
    static const std::set<std::string> alone{"meta", "br", "rect", "line"};
    std::vector<std::string> open;
    const std::string body = page.substr(page.find("<html"));
    const std::regex tag(R"(<(/?)([a-z0-9]+)([^<>]*)>)");
    std::string text;
    std::size_t last = 0;
    for (std::sregex_iterator it(body.begin(), body.end(), tag), end; it != end; ++it) {
        text += body.substr(last, static_cast<std::size_t>(it->position()) - last);
        last = static_cast<std::size_t>(it->position() + it->length());
        const std::string name = (*it)[2];
        if ((*it)[1].length() == 0) {
            if (!alone.contains(name))
                open.push_back(name);
            continue;
        }
        ASSERT_FALSE(open.empty()) << "</" << name << "> closes nothing";
        EXPECT_EQ(open.back(), name);
        open.pop_back();
    }
    EXPECT_TRUE(open.empty());
    const std::string withoutStyle = std::regex_replace(text, std::regex(R"(\{[^{}]*\})"), "");
    EXPECT_EQ(text.find('<'), std::string::npos) << "a loose angle bracket";
}

TEST(HtmlReport, looksAsReviewed) {
    const std::string three = html(tests::publishedResult());
    EXPECT_EQ(three, tests::golden("estimate.html", three));
    const std::string states = html(tests::difficultResult());
    EXPECT_EQ(states, tests::golden("estimate-states.html", states));
}

TEST(HtmlReport, isWellFormedAndNeedsNothingBesideIt) {
    for (const auto& result : {tests::publishedResult(), tests::publishedResult(1), tests::difficultResult()}) {
        const std::string page = html(result);
        expectBalanced(page);
        for (const char* loads : {"<script", "src=", "href=", "@import", "<link", "<img", "<iframe", "javascript:",
                                  " on"
                                  "click"})
            EXPECT_THAT(page, Not(HasSubstr(loads)));
        // Addresses of others stand in event texts; none of them in a place where a browser would follow it.
        EXPECT_THAT(page, Not(testing::ContainsRegex("url\\([^#]")));
        EXPECT_THAT(page, HasSubstr("default-src 'none'"));
        EXPECT_THAT(page, HasSubstr("size: A4"));
    }
}

// Its nodes are there, and their owner says what they cost: a price as any other, in the chart too.
TEST(HtmlReport, aStaticClusterWithAnOwnersPriceHasABar) {
    domain::EstimateResult result = tests::publishedResult(1);
    const std::string bar = "style=\"fill:#6F7B84\"", legend = "by their owner's price";
    EXPECT_THAT(html(result), Not(testing::AnyOf(HasSubstr(bar), HasSubstr(legend))))
        << "what is paid already has none";
    for (domain::ClusterEstimate& cluster : result.variants[0].clusters) {
        if (cluster.name.str() == "static-gke")
            cluster.totalPerHour = usd("1.25");
    }
    domain::rank(result.variants[0]);
    const std::string page = html(result);
    expectBalanced(page);
    EXPECT_THAT(page, testing::AllOf(HasSubstr(bar), HasSubstr(legend), HasSubstr(">1.2500, static</text>")));
    EXPECT_THAT(page, HasSubstr(bar + " x=\"226.00\""));
    result.variants[0].clusters[0].fits = domain::Fits::Unknown;
    EXPECT_THAT(html(result), Not(HasSubstr(bar))) << "whether it could run there is not known";
}

TEST(HtmlReport, foreignTextStaysText) {
    EXPECT_EQ(htmlText("<script>alert(\"x\" & 'y')</script>\n\x1b[31m"),
              "&lt;script&gt;alert(&quot;x&quot; &amp; &#39;y&#39;)&lt;/script&gt; \xEF\xBF\xBD[31m");
    auto result = tests::difficultResult();
    const std::string attack = "\"><script>alert(1)</script><x y='";
    result.workloadName = attack;
    result.priceSource = attack;
    result.novaContext = domain::ContextName(attack);
    result.group = {attack, attack};
    result.notes = {attack};
    result.leftovers = {attack};
    result.workload = {{attack, attack}};
    result.run = domain::RunId(attack);
    for (auto& variant : result.variants) {
        variant.name = domain::VariantName(attack);
        for (auto& cluster : variant.clusters) {
            cluster.reason = attack;
            for (auto& group : cluster.groups) {
                group.nodeType = group.gpuSku = group.reason = attack;
                group.group = domain::GroupName(attack);
                if (group.event)
                    group.event->text = attack;
            }
        }
    }
    const std::string page = html(result);
    EXPECT_THAT(page, Not(HasSubstr("<script")));
    EXPECT_THAT(page, Not(HasSubstr("<x")));
    expectBalanced(page);
}

TEST(HtmlReport, aCellWithoutAPriceHasWordsAndNoHeat) {
    const std::string page = html(tests::difficultResult());
    for (const char* words : {"no event in time", "refused by quota", "unreachable", "log in", "not allowed", "standby",
                              "no context", "not understood", "count shared", "does not fit", "fit unknown"})
        EXPECT_THAT(page, HasSubstr("<i>" + std::string(words) + "</i>")) << words;
    EXPECT_THAT(page, Not(testing::ContainsRegex("class=\"h[1-7][^\"]*\"><i>")));
}

TEST(HtmlReport, theLowestIsTheCheapestThatIsKnownToFit) {
    const std::string page = html(tests::publishedResult());
    EXPECT_THAT(page, HasSubstr("<p>2x A100 costs least on autoscale-aks</p><b>$7.5720</b>"));
    EXPECT_THAT(page, HasSubstr("<span>#2 lowest</span>")) << "the static cluster before it may not fit";
    EXPECT_THAT(page, HasSubstr("If it has no capacity: autoscale-eks at $4.8276, +$0.6452 per hour"));
}

TEST(HtmlReport, whatIsPaidAlreadyAddsNoCost) {
    const std::string page = html(tests::publishedResult(1));
    EXPECT_THAT(page, HasSubstr("fits on static-gke, which is already paid</p><b>No added cost</b>"));
    EXPECT_THAT(page, Not(HasSubstr("costs least on static-gke")));
    EXPECT_THAT(page, HasSubstr("0.0000, already paid"));
    EXPECT_THAT(page, HasSubstr("what fits there adds no cost"));
    EXPECT_LT(page.find(">static-gke</text>"), page.find(">autoscale-gke-a</text>")) << "bars stand as on screen";
}

TEST(HtmlReport, atLeastSaysWhatIsMissingAndIsNotSaidWhereNoNodeTypeIs) {
    const std::string states = html(tests::difficultResult());
    EXPECT_THAT(states, HasSubstr("at least 0.1808, without gpu-group"));
    EXPECT_THAT(html(tests::publishedResult(1)), Not(HasSubstr("at least"))) << "autoscale-gke-f runs it at no price";
}

TEST(HtmlReport, noNameIsCut) {
    const std::string page = html(tests::difficultResult());
    EXPECT_THAT(page, Not(HasSubstr("\xE2\x80\xA6")));
    EXPECT_THAT(page, HasSubstr(">a-cluster-with-a-name-that-is-</text>")) << "the chart breaks it";
    EXPECT_THAT(page, Not(HasSubstr("text-overflow")));
}

TEST(HtmlReport, saysWhatIsNotInTheFigures) {
    const std::string page = html(tests::difficultResult());
    EXPECT_THAT(page, HasSubstr("What is not in the figures"));
    EXPECT_THAT(page, HasSubstr("your discounts"));
    EXPECT_THAT(page, HasSubstr("Spot nodes may be reclaimed at any time."));
    EXPECT_THAT(page, HasSubstr("submitter of RayJob/batch is not included"));
    EXPECT_THAT(page, HasSubstr("Left behind"));
}

TEST(HtmlReport, aClusterKeepsTheColourThatItHasElsewhere) {
    HtmlOptions options;
    options.colours = {domain::ClusterName("static-gke"), domain::ClusterName("autoscale-eks")};
    const std::string page = html(tests::publishedResult(), options);
    EXPECT_THAT(page, HasSubstr("<span class=\"swatch c1\"></span>static-gke"));
    EXPECT_THAT(page, HasSubstr("<span class=\"swatch c2\"></span>autoscale-eks"));
    EXPECT_THAT(page, HasSubstr("<span class=\"swatch c3\"></span>autoscale-aks"));
}

TEST(HtmlReport, aResultOfNothingIsStillAPage) {
    domain::EstimateResult empty;
    expectBalanced(html(empty));
}

TEST(HeatScale, isLogarithmicOverWhatIsRanked) {
    const auto result = tests::publishedResult();
    const HeatScale heat(result);
    EXPECT_EQ(heat.lowest()->text(4), "3.6494");
    EXPECT_EQ(heat.highest()->text(4), "22.1836");
    const auto step = [&](std::size_t variant, const char* name) {
        for (const auto& cluster : result.variants[variant].clusters) {
            if (cluster.name.str() == name)
                return heat.stepOf(cluster).value_or(0);
        }
        return -1;
    };
    EXPECT_EQ(step(0, "autoscale-gke-a"), 1);
    EXPECT_EQ(step(2, "autoscale-eks"), 7);
    EXPECT_EQ(step(0, "autoscale-aks"), 3); // log(6.626 / 3.6494) / log(22.1836 / 3.6494) = 0.33
    EXPECT_EQ(step(0, "static-gke"), 0);
    EXPECT_EQ(step(0, "autoscale-gke-f"), 0);
}

TEST(HeatScale, pricesThatAreNearlyEqualAreAllMild) {
    auto result = tests::publishedResult(1);
    for (auto& cluster : result.variants[0].clusters) {
        if (cluster.totalPerHour && cluster.state == domain::ClusterState::Estimated)
            cluster.totalPerHour = usd("4.0000");
    }
    const HeatScale heat(result);
    for (const auto& cluster : result.variants[0].clusters) {
        if (cluster.state == domain::ClusterState::Estimated) {
            EXPECT_EQ(heat.stepOf(cluster), 2);
        }
    }
}

TEST(AxisTicks, areRoundAndReachTheHighest) {
    for (const auto& [highest, step, count] :
         std::vector<std::tuple<const char*, const char*, int>>{{"13.266", "5", 3},
                                                                {"22.1836", "5", 5},
                                                                {"4.1824", "1", 5},
                                                                {"0.2", "0.05", 4},
                                                                {"0.000001", "0.000001", 1},
                                                                {"0", "0.000001", 1},
                                                                {"100", "20", 5}}) {
        const AxisTicks ticks = axisTicks(usd(highest));
        EXPECT_EQ(ticks.step, usd(step)) << highest;
        EXPECT_EQ(ticks.count, count) << highest;
    }
    EXPECT_EQ(tickText(usd("10"), usd("5")), "10");
    EXPECT_EQ(tickText(usd("0.15"), usd("0.05")), "0.15");
    EXPECT_EQ(tickText(usd("7.5"), usd("2.5")), "7.5");
    EXPECT_EQ(axisTicks(Money::fromMicros(INT64_MAX)).count, 5);
}

TEST(RatioCell, isExactToTheHundredth) {
    domain::ClusterEstimate base, other;
    EXPECT_EQ(ratioCell(other, &base), "");
    other.totalPerHour = usd("4.8276");
    EXPECT_EQ(ratioCell(other, &base), "no base");
    EXPECT_EQ(ratioCell(other, nullptr), "no base");
    base.totalPerHour = usd("4.2548");
    EXPECT_EQ(ratioCell(other, &base), "\xC3\x97"
                                       "1.13");
    base.totalPerHour = Money();
    EXPECT_EQ(ratioCell(other, &base), "no base");
    base.totalPerHour = other.totalPerHour = Money::fromMicros(INT64_MAX);
    EXPECT_EQ(ratioCell(other, &base), "\xC3\x97"
                                       "1.00");
}

} // namespace
} // namespace thrifty::report
