// SPDX-License-Identifier: GPL-3.0-or-later
// Protects the story of a placement against watches that speak late, twice or out of order.
#include "session/storybuilder.h"

#include <gmock/gmock.h>

namespace thrifty::session {
namespace {

using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::SizeIs;

const domain::Timestamp start = domain::parseRfc3339("2025-11-18T10:00:00Z").value();
const domain::ClusterName aks("autoscale-aks"), gke("autoscale-gke-a"), eks("autoscale-eks");

const std::vector<domain::ClusterName> order{aks, gke, domain::ClusterName("autoscale-gke-f"), eks};

fleet::PlacementEvent picked(const std::string& cluster, std::chrono::seconds at) {
    fleet::PlacementEvent event;
    event.kind = fleet::PlacementEvent::Kind::Considered;
    event.text =
        "clusters matching: autoscale-aks, autoscale-gke-a, autoscale-eks; skipped: none; picked " + cluster + ": next";
    event.time = start + at;
    return event;
}

std::vector<std::string> clusters(const PlacementStory& story) {
    std::vector<std::string> names;
    for (const Hop& hop : story.hops)
        names.push_back(hop.cluster.str());
    return names;
}

TEST(StoryBuilder, tellsEachHopAndWhyItWasLeft) {
    StoryBuilder builder(3, start, order);
    builder.placed(aks, start + 1s);
    builder.failOver(aks, "no quota for Standard_NC24ads_A100_v4", start + 2s);
    builder.failOver(aks, "backed off: Standard_NC24ads_A100_v4", start + 2s + 500ms);
    builder.placed({}, start + 3s);
    builder.placed(eks, start + 4s);
    builder.pods(eks, 3, 3, {{"p4d.24xlarge", 1}, {"r5a.xlarge", 1}});
    const PlacementStory& story = builder.story();
    EXPECT_THAT(clusters(story), ElementsAre("autoscale-aks", "autoscale-eks"));
    EXPECT_EQ(story.hops[0].whyLeft, "no quota for Standard_NC24ads_A100_v4");
    EXPECT_EQ(story.hops[0].left, start + 3s);
    EXPECT_TRUE(story.settled);
    EXPECT_EQ(story.cluster, eks);
    EXPECT_EQ(story.hops[1].nodes.at("p4d.24xlarge"), 1);
}

TEST(StoryBuilder, findsHopsThatWereOverBeforeItListened) {
    StoryBuilder builder(3, start, order);
    builder.placed(eks, start + 60s);
    builder.failOver(gke, "stock-out", start + 20s);
    builder.failOver(aks, "no quota", start + 10s);
    builder.failOver(aks, "no quota", start + 10s); // told again after a relist
    EXPECT_THAT(clusters(builder.story()), ElementsAre("autoscale-aks", "autoscale-gke-a", "autoscale-eks"));
    EXPECT_EQ(builder.story().hops[0].whyLeft, "no quota");
    EXPECT_EQ(builder.current(), eks);
}

TEST(StoryBuilder, putsAStoryTogetherThatIsOverFromItsEvents) {
    // Everything happened within one second; only where it is now is seen, and the events come in no order at all.
    StoryBuilder builder(3, start, order);
    builder.placed(eks, start + 60s);
    builder.event(picked("autoscale-eks", 1s));
    builder.failOver(gke, "gke has no quota", start + 1s);
    builder.event(picked("autoscale-gke-a", 1s));
    builder.event(picked("autoscale-aks", 1s));
    builder.failOver(aks, "aks has no quota", start + 1s);
    builder.pods(eks, 3, 3, {});
    const PlacementStory& story = builder.story();
    EXPECT_THAT(clusters(story), ElementsAre("autoscale-aks", "autoscale-gke-a", "autoscale-eks"));
    EXPECT_EQ(story.hops[0].whyLeft, "aks has no quota");
    EXPECT_EQ(story.hops[1].whyLeft, "gke has no quota");
    EXPECT_EQ(story.hops[2].whyLeft, "");
    EXPECT_EQ(story.hops[2].from, start + 1s) << "the event knows when it was placed";
    EXPECT_TRUE(story.settled);
}

TEST(StoryBuilder, givesEachReasoningToTheClusterThatItPicked) {
    StoryBuilder builder(1, start, order);
    builder.event(picked("autoscale-aks", 1s));
    builder.placed(aks, start + 1s);
    builder.event(picked("autoscale-eks", 31s)); // the event is faster than the label
    fleet::PlacementEvent left;
    left.kind = fleet::PlacementEvent::Kind::Left;
    left.text = "pod llm-0 on cluster autoscale-aks: Unable to add node";
    left.time = start + 30s;
    builder.event(left);
    builder.placed(eks, start + 31s);
    const PlacementStory& story = builder.story();
    ASSERT_THAT(clusters(story), ElementsAre("autoscale-aks", "autoscale-eks"));
    EXPECT_THAT(story.hops[0].placedBecause, testing::HasSubstr("picked autoscale-aks"));
    EXPECT_EQ(story.hops[0].whyLeft, left.text);
    EXPECT_THAT(story.hops[1].placedBecause, testing::HasSubstr("picked autoscale-eks"));
    EXPECT_EQ(story.hops[1].whyLeft, "");
}

TEST(StoryBuilder, letsOneClusterFollowTheOtherWhenEventsAreTruncatedToTheSecond) {
    StoryBuilder builder(1, start, order);
    builder.placed(aks, start + 1s);
    builder.placed(eks, start + 25s + 900ms);
    builder.event(picked("autoscale-eks", 25s));
    ASSERT_THAT(builder.story().hops, SizeIs(2));
    EXPECT_EQ(builder.story().hops[0].left, start + 25s + 900ms) << "as it was seen";
    EXPECT_EQ(builder.story().hops[1].from, start + 25s + 900ms) << "they do not overlap";
    // Nobody saw the one between: it stays there, and has no time of its own.
    builder.failOver(gke, "no quota", start + 25s);
    const auto& hops = builder.story().hops;
    ASSERT_THAT(clusters(builder.story()), ElementsAre("autoscale-aks", "autoscale-gke-a", "autoscale-eks"));
    for (std::size_t i = 1; i < hops.size(); ++i) {
        EXPECT_LE(hops[i - 1].left, hops[i].from) << i;
        EXPECT_TRUE(!hops[i].left || *hops[i].left >= hops[i].from) << i;
    }
}

TEST(StoryBuilder, takesAReasonThatComesAfterTheHop) {
    StoryBuilder builder(1, start, order);
    builder.placed(aks, start + 1s);
    builder.placed(eks, start + 5s);
    builder.failOver(aks, "no quota", start + 3s); // after the hop
    EXPECT_EQ(builder.story().hops[0].whyLeft, "no quota");
    EXPECT_THAT(builder.story().hops, SizeIs(2));
}

TEST(StoryBuilder, passesOverWordsOfAnEarlierLife) {
    StoryBuilder builder(1, start, order);
    builder.placed(eks, start + 1s);
    builder.failOver(aks, "no quota", start - 600s);
    EXPECT_THAT(clusters(builder.story()), ElementsAre("autoscale-eks"));
}

TEST(StoryBuilder, isNotSettledWhilePodsRunElsewhere) {
    StoryBuilder builder(2, start, order);
    builder.placed(aks, start);
    builder.pods(aks, 0, 2, {});
    builder.placed(eks, start + 1s);
    builder.pods(eks, 2, 2, {});
    EXPECT_FALSE(builder.story().settled);
    builder.pods(aks, 0, 0, {});
    EXPECT_TRUE(builder.story().settled);
    builder.pods(eks, 1, 2, {});
    EXPECT_FALSE(builder.story().settled);
}

TEST(StoryBuilder, comesBackToAClusterWhenTheListWraps) {
    StoryBuilder builder(1, start, order);
    builder.placed(aks, start + 1s);
    builder.failOver(aks, "first", start + 2s);
    builder.placed(eks, start + 3s);
    builder.failOver(eks, "second", start + 4s);
    builder.placed(aks, start + 60s);
    EXPECT_THAT(clusters(builder.story()), ElementsAre("autoscale-aks", "autoscale-eks", "autoscale-aks"));
    EXPECT_EQ(builder.story().hops[0].whyLeft, "first");
    EXPECT_EQ(builder.story().hops[2].whyLeft, "");
}

} // namespace
} // namespace thrifty::session
