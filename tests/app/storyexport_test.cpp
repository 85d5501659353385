// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what a ticket says of a placement: the figures are those of the window, and none is missing or left blank.
#include "app/models/listtotal.h"
#include "app/models/runcomparison.h"
#include "app/print/storyexport.h"
#include "support/results.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace thrifty::app {
namespace {

using testing::HasSubstr;

TEST(StoryMarkdown, addsUpWhatTheLinesSayAndHasNoBlanks) {
    const domain::EstimateResult result = tests::publishedResult(1);
    session::Hop hop;
    hop.cluster = domain::ClusterName("autoscale-eks");
    hop.nodes = {{"r5a.xlarge", 1}, {"g6.8xlarge", 2}};
    hop.listPrices = {{"r5a.xlarge", domain::Money::fromMicros(226'000)},
                      {"g6.8xlarge", domain::Money::fromMicros(2'014'400)}};
    EXPECT_EQ(listPrice(hop, "g6.8xlarge", 2, nullptr), domain::Money::fromMicros(4'028'800));
    EXPECT_EQ(listPrice(hop, "g6.9xlarge", 2, nullptr), std::nullopt);
    session::PlacementStory story;
    story.hops = {hop};
    const std::optional<session::AppliedWorkload> applied = session::AppliedWorkload();
    const std::string text = storyMarkdown({story, applied, &result.variants.front()});
    EXPECT_THAT(text, HasSubstr("| g6.8xlarge | gpu-group | 2 | 2 | 4.028800 | 4.028800 |\n"));
    EXPECT_THAT(text, HasSubstr("| **Total** | | | | 4.254800 | 4.254800 |\n"));
    story.hops.front().listPrices.erase("g6.8xlarge");
    EXPECT_THAT(storyMarkdown({story, applied, nullptr}),
                HasSubstr("| **Total** | | | | *not known* | *not known* |\n"));
}

// Where a price book is in force a ticket says both, and does not pass one for the other.
TEST(StoryMarkdown, saysWhatThePriceBookMakesOfIt) {
    const domain::EstimateResult result = tests::yoursResult(1);
    session::Hop hop;
    hop.cluster = domain::ClusterName("autoscale-eks");
    hop.nodes = {{"r5a.xlarge", 1}, {"g6.8xlarge", 2}};
    session::PlacementStory story;
    story.hops = {hop};
    const std::optional<session::AppliedWorkload> applied = session::AppliedWorkload();
    const auto text = [&] { return storyMarkdown({story, applied, &result.variants.front()}); };
    const std::string yours = result.variants.front().find(hop.cluster)->yoursPerHour->text();
    EXPECT_THAT(text(), HasSubstr("| **Total** | | | | 4.254800 |")) << "the columns stay the list's";
    EXPECT_THAT(text(),
                HasSubstr("Both prices are the list's. By the price book these nodes cost " + yours + " $/hour.\n"));
    story.hops.front().nodes = {{"r5a.xlarge", 1}, {"g6.12xlarge", 2}};
    EXPECT_THAT(text(), HasSubstr("the estimate is " + yours + " $/hour; what these nodes cost by it is not known."));
    const domain::EstimateResult list = tests::publishedResult(1);
    EXPECT_THAT(storyMarkdown({story, applied, &list.variants.front()}), testing::Not(HasSubstr("price book")));
}

TEST(ComparisonCsv, comparesLikeWithLike) {
    const auto line = [](const domain::EstimateResult& a, const domain::EstimateResult& b) {
        const std::string all = comparisonCsv(a, b);
        const auto at = all.find("autoscale-eks");
        return all.substr(0, all.find("\r\n")) + "|" + all.substr(at, all.find("\r\n", at) - at);
    };
    const domain::EstimateResult list = tests::publishedResult(1), yours = tests::yoursResult(1);
    const std::string head = "variant,cluster,a_state,a_usd_per_hour,b_state,b_usd_per_hour,change_usd_per_hour";
    const std::string same = "autoscale-eks,estimated,4.254800,estimated,4.254800,0.000000";
    EXPECT_EQ(line(list, yours), head + "|" + same) << "one of them has list prices only";
    domain::EstimateResult cheaper = yours;
    for (domain::ClusterEstimate& cluster : cheaper.variants[0].clusters)
        cluster.yoursPerHour = domain::Money::fromMicros(3'000'000);
    EXPECT_EQ(line(yours, cheaper), head + ",a_your_usd_per_hour,b_your_usd_per_hour,change_your_usd_per_hour|" + same +
                                        ",3.453840,3.000000,-0.453840");
}

// A variant that was renamed is in one of the runs alone: that is said, and not passed over.
TEST(ComparisonCsv, hasTheVariantsOfOneRunAlone) {
    const domain::EstimateResult a = tests::publishedResult(2);
    domain::EstimateResult b = a;
    b.variants[1].name = domain::VariantName("renamed");
    const std::size_t each = a.variants[0].clusters.size();
    const RunComparison comparison(a, b);
    ASSERT_EQ(comparison.cells().size(), 3 * each);
    const auto count = [&](ComparedCell::In in) {
        return std::count_if(comparison.cells().begin(), comparison.cells().end(),
                             [&](const ComparedCell& cell) { return cell.in == in; });
    };
    EXPECT_EQ(count(ComparedCell::In::Both), static_cast<std::ptrdiff_t>(each));
    EXPECT_EQ(count(ComparedCell::In::OnlyA), static_cast<std::ptrdiff_t>(each));
    EXPECT_TRUE(comparison.changed(comparison.cells().back())) << "it is no equal cell";
    const std::string csv = comparisonCsv(a, b);
    EXPECT_THAT(csv, HasSubstr("renamed,autoscale-eks,no-such-variant,,estimated,"));
    EXPECT_THAT(csv, HasSubstr(a.variants[1].name.str() + ",autoscale-eks,estimated,"));
    EXPECT_THAT(csv, HasSubstr(",no-such-variant,,"));
}

// The same cells, by the same prices, stand on the page.
TEST(RunComparison, tellsWhatChanged) {
    const domain::EstimateResult a = tests::publishedResult(), yours = tests::yoursResult(3);
    const auto changes = [](const domain::EstimateResult& from, const domain::EstimateResult& to) {
        const RunComparison comparison(from, to);
        return std::count_if(comparison.cells().begin(), comparison.cells().end(),
                             [&](const ComparedCell& cell) { return comparison.changed(cell); });
    };
    EXPECT_EQ(RunComparison(a, a).cells().size(), 15u);
    EXPECT_EQ(changes(a, a), 0);
    EXPECT_EQ(changes(a, yours), 0) << "a price book changes no list price";
    domain::EstimateResult b = a;
    domain::VariantEstimate& base = b.variants[0];
    ASSERT_EQ(base.clusters[1].name.str(), "autoscale-gke-a");
    base.clusters[1].totalPerHour = domain::Money::fromMicros(1);
    ASSERT_EQ(base.clusters[4].name.str(), "autoscale-gke-f");
    base.clusters[4].state = domain::ClusterState::Unreachable; // words in place of other words
    base.clusters[4].reasonCode = domain::ReasonCode::Unreachable;
    base.clusters.erase(base.clusters.begin() + 2); // not asked
    EXPECT_EQ(changes(a, b), 3);
    EXPECT_EQ(changes(b, a), 3);
}

} // namespace
} // namespace thrifty::app
