// SPDX-License-Identifier: GPL-3.0-or-later
// What an apply says about a workload that runs already: whether it stays, and what it takes to agree to a move.
#include "embeddedrun.h"

#include "session/placementfollower.h"
#include "session/planapplier.h"
#include "session/planbuilder.h"

#include <gmock/gmock.h>

namespace thrifty::tests {
namespace {

using testing::HasSubstr;

class Moves : public EmbeddedRun {
  protected:
    /// The base runs on the static cluster, whose nodes it fills.
    void SetUp() override {
        start();
        const session::ApplyRequest base = applyOf("llm-2x1gpu", {});
        const auto reviewed = session::reviewPlan(m_fleet, base, {});
        ASSERT_TRUE(reviewed) << reviewed.error().text();
        const auto applied = session::applyPlan(m_fleet, base, *reviewed, {}, {});
        ASSERT_TRUE(applied) << applied.error().text();
        session::FollowRequest follow;
        follow.manifest = base.manifest;
        follow.ns = base.ns;
        follow.group = base.group;
        follow.timeout = std::chrono::seconds(60);
        const auto story = session::followPlacement(m_fleet, follow, {}, {});
        ASSERT_TRUE(story) << story.error().text();
        ASSERT_EQ(story->cluster.str(), "static-gke");
    }

    /// What applying a sample would ask for, after an estimate of it as things are now.
    session::ApplyRequest applyOf(const char* name, const domain::OrderEdits& edits) {
        const session::VariantInput input = variantOf(sample(name));
        session::ApplyRequest asked;
        asked.manifest = input.manifest;
        asked.ns = domain::Namespace("serving");
        asked.group = {"app.kubernetes.io/instance", "llm-serving"};
        asked.result = estimate(request({input}));
        session::PolicyRequest policy;
        policy.result = asked.result;
        policy.edits = edits;
        auto plan = session::buildPlan(*m_fleet.manager, policy);
        EXPECT_TRUE(plan) << plan.error().text();
        if (plan)
            asked.policy = std::move(*plan);
        return asked;
    }
    session::Check moves(const session::ApplyRequest& asked) {
        const auto reviewed = session::reviewPlan(m_fleet, asked, {});
        EXPECT_TRUE(reviewed) << reviewed.error().text();
        for (const session::Check& check : reviewed ? reviewed->checks : std::vector<session::Check>()) {
            if (check.id == "moves")
                return check;
        }
        return {};
    }
};

TEST_F(Moves, whatGrowsOutOfItsClusterAsksBeforeItMoves) {
    const session::ApplyRequest larger = applyOf("llm-2x2gpu", {});
    ASSERT_EQ(larger.policy.order.entries.front().name.str(), "static-gke") << "it stays first, without room";
    const session::Check check = moves(larger);
    EXPECT_THAT(check.text, HasSubstr("runs on static-gke; what changes has no room there now, so it would move to "
                                      "autoscale-gke-a or the first after it that takes it; 3 pods stop there"));
    EXPECT_EQ(check.state, session::CheckState::Warning);
    EXPECT_TRUE(check.needsOwnConfirmation);
    EXPECT_EQ(check.runsOn.str(), "static-gke") << "it can be kept there";
}

TEST_F(Moves, whatIsPinnedWhereItRunsIsNotOfferedToBePinnedAgain) {
    domain::OrderEdits edits;
    edits.pin = {{domain::ClusterName("static-gke"), 1}};
    const session::Check check = moves(applyOf("llm-2x2gpu", edits));
    EXPECT_TRUE(check.needsOwnConfirmation) << check.text;
    EXPECT_TRUE(check.runsOn.empty());
}

TEST_F(Moves, whatDoesNotChangeStaysThoughItFillsItsCluster) {
    session::ApplyRequest same = applyOf("llm-2x1gpu", {});
    ASSERT_EQ(same.policy.order.entries.front().name.str(), "static-gke");
    for (domain::ClusterEstimate& cluster : same.result.variants.front().clusters) {
        if (cluster.name.str() == "static-gke")
            cluster.fits = domain::Fits::No; // its room is taken by what runs there
    }
    const session::Check check = moves(same);
    EXPECT_EQ(check.text, "it runs on static-gke and stays there");
    EXPECT_EQ(check.state, session::CheckState::Ok);
}

TEST_F(Moves, anotherOrderNamesTheFirstThatTakesIt) {
    domain::OrderEdits edits;
    edits.pin = {{domain::ClusterName("autoscale-eks"), 1}};
    const session::Check check = moves(applyOf("llm-2x1gpu", edits));
    EXPECT_THAT(check.text, HasSubstr("runs on static-gke; the new order would move it to autoscale-eks or the first"));
    EXPECT_EQ(check.runsOn.str(), "static-gke");
}

} // namespace
} // namespace thrifty::tests
