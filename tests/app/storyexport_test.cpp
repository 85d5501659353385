// SPDX-License-Identifier: GPL-3.0-or-later
// Protects what a ticket says of a placement: the figures are those of the window, and none is missing or left blank.
#include "app/models/listtotal.h"
#include "app/print/storyexport.h"
#include "support/results.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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
    EXPECT_EQ(listPrice(hop, "g6.8xlarge", 2), domain::Money::fromMicros(4'028'800));
    EXPECT_EQ(listPrice(hop, "g6.9xlarge", 2), std::nullopt);
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

} // namespace
} // namespace thrifty::app
