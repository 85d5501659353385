// SPDX-License-Identifier: GPL-3.0-or-later
// What a cluster's words mean, fact by fact: the situations in which the numbers of the old way were wrong.
#include "session/estimatestate.h"

#include "catalog/catalogreader.h"
#include "fleet/products.h"
#include "manifest/json.h"

#include <gtest/gtest.h>

#include <memory>

namespace {

using namespace thrifty;
using domain::ClusterState;
using domain::ReasonCode;
using session::CostEvent;

domain::PodGroup group(const std::string& name, std::int64_t pods, std::int64_t cpu, std::int64_t gpus = 0) {
    domain::PodGroup one;
    one.name = domain::GroupName(name);
    one.owner = {"ray.io", "v1", "RayService", domain::Namespace("serving"), "llm"};
    one.pods = one.minPods = pods;
    one.requests["cpu"] = domain::Quantity::fromUnits(cpu);
    one.requests["memory"] = *domain::Quantity::parse("16Gi");
    if (gpus > 0)
        one.requests["nvidia.com/gpu"] = domain::Quantity::fromUnits(gpus);
    return one;
}

struct Fixture {
    session::ProbeVariant variant;
    domain::Cluster cluster;
    std::unique_ptr<fleet::Estimator> estimator = fleet::makeEstimator();
    std::unique_ptr<session::EstimateState> state;

    explicit Fixture(std::vector<domain::PodGroup> groups) {
        variant.name = domain::VariantName("base");
        for (std::size_t at = 0; at < groups.size(); ++at)
            variant.groups.push_back({std::move(groups[at]), "0-" + std::to_string(at)});
        cluster.name = domain::ClusterName("autoscale-eks");
        cluster.provider = "aws";
        state = std::make_unique<session::EstimateState>(variant, cluster, *estimator, catalog::shippedCatalog());
    }
    void pod(int number, const std::string& uid) { state->podSeen("0-" + std::to_string(number), uid); }
    void event(const std::string& pod, const std::string& text, int second = 0) {
        state->eventSeen({pod, "event-of-" + pod + std::to_string(second) + text,
                          domain::Timestamp(std::chrono::seconds(1'700'000'000 + second)), text});
    }
    domain::ClusterEstimate answer() { return state->answer("120 s"); }
};

std::string says(const std::string& price, const std::string& type, int count) {
    return "Estimated cost $" + price + " per hour for node type " + type + " (on-demand); estimated node count " +
           std::to_string(count) + " for matching gated pods";
}
const auto head = says("0.226000", "r5a.xlarge", 1);

TEST(EstimateState, addsPriceTimesCountOfEachSet) {
    Fixture f({group("headgroup", 1, 2), group("gpu-group", 2, 16, 1)});
    f.pod(0, "h");
    f.pod(1, "w1");
    f.pod(1, "w2");
    f.event("h", head);
    EXPECT_FALSE(f.state->complete());
    f.event("w1", says("2.014400", "g6.8xlarge", 2));
    f.event("w2", says("2.014400", "g6.8xlarge", 2));
    EXPECT_TRUE(f.state->complete());
    const auto answer = f.answer();
    EXPECT_EQ(answer.state, ClusterState::Estimated);
    ASSERT_TRUE(answer.totalPerHour);
    EXPECT_EQ(answer.totalPerHour->text(4), "4.2548");
    EXPECT_EQ(answer.groups[1].gpuSku, "L4");
    EXPECT_EQ(answer.groups[1].gpusPerNode, 1);
    EXPECT_EQ(answer.groups[1].gpusPerPod, 1);
    EXPECT_EQ(answer.groups[1].requests, f.variant.groups[1].group.requests);
    EXPECT_EQ(answer.groups[0].gpuSkusAsked, std::nullopt) << "it asks for no GPU";
    EXPECT_EQ(answer.groups[1].gpuSkusAsked, std::vector<std::string>()) << "any model will do";
    EXPECT_EQ(answer.groups[1].event->text, says("2.014400", "g6.8xlarge", 2));
}

TEST(EstimateState, spotNodesSayHowOftenTheyAreReclaimed) {
    const auto risk = [](const char* provider, const char* region, const std::string& text) {
        Fixture f({group("gpu-group", 1, 16, 1)});
        f.cluster.provider = provider;
        f.cluster.region = region;
        f.pod(0, "a");
        f.event("a", text);
        return f.answer().groups[0].spotRisk;
    };
    const auto spot = [](std::string text) { return text.replace(text.find("on-demand"), 9, "spot"); };
    const auto known = risk("aws", "us-west-2", spot(says("0.7453", "g6.8xlarge", 1)));
    ASSERT_TRUE(known && known->reclaimed);
    EXPECT_EQ(known->reclaimed->label(), "10-15%");
    EXPECT_EQ(known->onDemandPerNodeHour->text(4), "2.0144");
    EXPECT_FALSE(known->onDemandAsOf.empty());
    EXPECT_TRUE(known->published);

    const auto elsewhere = risk("gce", "us-central1", spot(says("0.6937", "g2-standard-32", 1)));
    ASSERT_TRUE(elsewhere);
    EXPECT_FALSE(elsewhere->published || elsewhere->reclaimed) << "Google Cloud does not say; that is not never";
    EXPECT_EQ(elsewhere->provider, "gcp");
    EXPECT_TRUE(elsewhere->onDemandPerNodeHour);

    EXPECT_FALSE(risk("aws", "us-west-2", says("2.0144", "g6.8xlarge", 1))) << "nobody reclaims on-demand nodes";
    const auto other = risk("aws", "us-west-2", spot(says("0.1", "x99.metal", 1)));
    ASSERT_TRUE(other);
    EXPECT_FALSE(other->reclaimed || other->onDemandPerNodeHour) << "a type that the list does not have";
}

TEST(EstimateState, keepsTheGpuModelsThatAGroupAskedForWhateverCameOfIt) {
    domain::PodGroup workers = group("gpu-group", 2, 16, 1);
    workers.annotations["node.elotl.co/instance-gpu-skus"] = "A100,H100";
    Fixture f({workers});
    f.pod(0, "w1");
    f.pod(0, "w2");
    for (const char* pod : {"w1", "w2"})
        f.event(pod, "No node type found");
    const auto answer = f.answer();
    EXPECT_EQ(answer.state, ClusterState::NoNodeType);
    EXPECT_EQ(answer.groups[0].gpuSkusAsked, (std::vector<std::string>{"A100", "H100"}));
    // With a cap that cannot be read nothing is known of what was meant.
    workers.annotations["node.elotl.co/instance-max-cost"] = "cheap";
    EXPECT_EQ(Fixture({workers}).answer().groups[0].gpuSkusAsked, std::nullopt);
}

TEST(EstimateState, W4_noPodsIsNeverFree) {
    Fixture f({group("headgroup", 1, 2)});
    const auto answer = f.answer();
    EXPECT_EQ(answer.state, ClusterState::NoEstimate);
    EXPECT_EQ(answer.reasonCode, ReasonCode::NoPods);
    EXPECT_FALSE(answer.totalPerHour);
    EXPECT_EQ(answer.reason, "headgroup: no pods in 120 s; does the operator of RayService run there?");
}

TEST(EstimateState, W6_missingPodsGiveALowerBoundOnly) {
    Fixture f({group("headgroup", 1, 2), group("gpu-group", 2, 16, 1)});
    f.pod(0, "h");
    f.event("h", head);
    f.pod(1, "w1");
    f.event("w1", says("2.014400", "g6.8xlarge", 1));
    EXPECT_FALSE(f.state->complete());
    const auto answer = f.answer();
    EXPECT_EQ(answer.reasonCode, ReasonCode::MissingPods);
    EXPECT_FALSE(answer.totalPerHour);
    EXPECT_EQ(answer.atLeastPerHour->text(3), "0.226");
}

TEST(EstimateState, W7_aPodWithoutItsEventIsSaidSo) {
    Fixture f({group("gpu-group", 2, 16, 1)});
    f.pod(0, "a");
    f.pod(0, "b");
    f.event("a", says("2.014400", "g6.8xlarge", 1));
    const auto answer = f.answer();
    EXPECT_EQ(answer.reasonCode, ReasonCode::NoEventInTime);
    EXPECT_EQ(answer.reason, "gpu-group: 1 of 2 pods have an event in 120 s");
}

TEST(EstimateState, W8_theThreeFailuresAreThreeStates) {
    Fixture none({group("g", 1, 16, 1)}), odd({group("g", 1, 16, 1)}), silent({group("g", 1, 16, 1)});
    for (Fixture* f : {&none, &odd, &silent})
        f->pod(0, "p");
    none.event("p", "No node type found");
    odd.event("p", "about three dollars");
    EXPECT_EQ(none.answer().state, ClusterState::NoNodeType);
    EXPECT_EQ(odd.answer().state, ClusterState::Unparsed);
    EXPECT_EQ(odd.answer().groups[0].event->text, "about three dollars");
    EXPECT_EQ(silent.answer().state, ClusterState::NoEstimate);
}

// Two groups with the same price, type and count are two sets unless the counts say that they are one.
// W13: pods are known by their group, not by the text.
TEST(EstimateState, W11_equalTextsOfDifferentGroupsAreNotOneFigure) {
    Fixture f({group("headgroup", 1, 2), group("a", 1, 16, 1), group("b", 1, 16, 1)});
    f.pod(0, "h");
    f.pod(1, "a");
    f.pod(2, "b");
    f.event("h", head);
    f.event("a", says("2.014400", "g6.8xlarge", 1));
    f.event("b", says("2.014400", "g6.8xlarge", 1));
    EXPECT_EQ(f.answer().totalPerHour->text(4), "4.2548");
}

TEST(EstimateState, W11_oneSetIsCountedOnce) {
    Fixture f({group("headgroup", 1, 2), group("a", 1, 16, 1), group("b", 1, 16, 1)});
    f.pod(0, "h");
    f.pod(1, "a");
    f.pod(2, "b");
    f.event("h", head);
    f.event("a", says("2.014400", "g6.8xlarge", 1), 1);
    f.event("b", says("2.014400", "g6.8xlarge", 2), 2);
    const auto answer = f.answer();
    EXPECT_EQ(answer.totalPerHour->text(4), "4.2548");
    EXPECT_EQ(answer.groups[1].nodeCount, 2);
    EXPECT_EQ(answer.groups[2].countedWith.str(), "a");
}

TEST(EstimateState, W12_growingCountsAreNotAddedUp) {
    Fixture f({group("headgroup", 1, 2), group("gpu-group", 2, 16, 1)});
    f.pod(0, "h");
    f.pod(1, "w1");
    f.pod(1, "w2");
    f.event("h", head);
    f.event("w1", says("2.014400", "g6.8xlarge", 1), 3);
    f.event("w2", says("2.014400", "g6.8xlarge", 2), 3); // the same second: the larger count is the later one
    EXPECT_EQ(f.answer().totalPerHour->text(4), "4.2548");
}

TEST(EstimateState, W14_theNewestEventOfAPodCounts) {
    Fixture priced({group("g", 1, 2)}), failed({group("g", 1, 2)});
    for (Fixture* f : {&priced, &failed})
        f->pod(0, "p");
    priced.event("p", says("0.500000", "r5a.xlarge", 1), 9);
    priced.event("p", says("0.226000", "r5a.xlarge", 1), 4); // told later, older
    EXPECT_EQ(priced.answer().totalPerHour->text(3), "0.500");
    failed.event("p", head, 4);
    failed.event("p", "No node type found", 9);
    EXPECT_EQ(failed.answer().state, ClusterState::NoNodeType);
}

TEST(EstimateState, W15_eventsOfAnOlderPodOfTheSameNameDoNotCount) {
    Fixture f({group("g", 1, 2)});
    f.event("uid-of-the-older-pod", head);
    f.pod(0, "p");
    EXPECT_EQ(f.answer().reasonCode, ReasonCode::NoEventInTime);
}

TEST(EstimateState, eventsMayComeBeforeTheirPods) {
    Fixture f({group("g", 1, 2)});
    f.event("p", head);
    EXPECT_FALSE(f.state->complete());
    f.pod(0, "p");
    EXPECT_TRUE(f.state->complete());
    EXPECT_EQ(f.answer().totalPerHour->text(3), "0.226");
}

TEST(EstimateState, W16_podsOfOthersAreNotAdded) {
    Fixture f({group("g", 1, 2)});
    f.pod(0, "p");
    f.state->podSeen("another-run", "q");
    f.event("p", head);
    f.event("q", says("9.000000", "r5a.xlarge", 1));
    EXPECT_EQ(f.answer().totalPerHour->text(3), "0.226");
}

TEST(EstimateState, W17_aCountAboveTheRunsOwnPodsIsForeign) {
    Fixture f({group("gpu-group", 2, 16, 1)});
    f.pod(0, "a");
    f.pod(0, "b");
    f.event("a", says("2.014400", "g6.8xlarge", 4));
    f.event("b", says("2.014400", "g6.8xlarge", 4));
    const auto answer = f.answer();
    EXPECT_EQ(answer.reasonCode, ReasonCode::ForeignPods);
    EXPECT_FALSE(answer.totalPerHour);
    EXPECT_EQ(answer.reason, "gpu-group: the node count of 4 is above the 2 pods of this run");
}

TEST(EstimateState, W17_aForeignGatedPodThatMatchesMakesTheCountUnsure) {
    Fixture f({group("headgroup", 1, 2), group("gpu-group", 2, 16, 1)});
    f.pod(0, "h");
    f.pod(1, "a");
    f.pod(1, "b");
    f.event("h", head);
    f.event("a", says("2.014400", "g6.8xlarge", 2));
    f.event("b", says("2.014400", "g6.8xlarge", 2));
    f.state->foreignSeen(*manifest::parseJson(R"({"metadata": {"labels": {"elotl-luna": "true"}},
        "spec": {"schedulingGates": [{"name": "nodecostestimate"}], "containers": [
            {"resources": {"requests": {"cpu": "16", "memory": "16Gi", "nvidia.com/gpu": "1"}}}]}})"));
    const auto answer = f.answer();
    EXPECT_EQ(answer.reasonCode, ReasonCode::ForeignPods);
    EXPECT_EQ(answer.groups[0].reasonCode, ReasonCode::None) << "another shape is not touched by it";
    EXPECT_EQ(answer.atLeastPerHour->text(3), "0.226");
}

TEST(EstimateState, aCountThatIsNotSaidIsOnlyCertainForOnePod) {
    Fixture one({group("g", 1, 2)}), two({group("g", 2, 2)});
    one.pod(0, "p");
    one.event("p", "Estimated cost $0.226 per hour");
    EXPECT_EQ(one.answer().totalPerHour->text(3), "0.226");
    two.pod(0, "p");
    two.pod(0, "q");
    two.event("p", "Estimated cost $0.226 per hour");
    two.event("q", "Estimated cost $0.226 per hour");
    EXPECT_EQ(two.answer().state, ClusterState::Unparsed);
}

TEST(EstimateState, W41_totalsAreExact) {
    Fixture f({group("headgroup", 1, 2), group("gpu-group", 3, 16, 1)});
    f.pod(0, "h");
    f.event("h", says("0.100000", "r5a.xlarge", 1));
    for (const char* pod : {"a", "b", "c"}) {
        f.pod(1, pod);
        f.event(pod, says("2.200001", "g6.8xlarge", 3));
    }
    EXPECT_EQ(f.answer().totalPerHour->text(), "6.700003");
}

TEST(EstimateState, refusalsAreTheReasonWhyPodsAreMissing) {
    Fixture f({group("g", 2, 2)});
    f.pod(0, "p");
    f.state->refused(ReasonCode::RefusedByQuota, "pods \"x\" is forbidden: exceeded quota: small");
    const auto answer = f.answer();
    EXPECT_EQ(answer.reasonCode, ReasonCode::RefusedByQuota);
    EXPECT_EQ(answer.reason, "pods \"x\" is forbidden: exceeded quota: small");
}

// An operator's pods ask for what the manifest does not say: that is no price of zero and no minimum.
TEST(EstimateState, whatHasNoStatedRequestsHasNoPrice) {
    auto runtimeDecides = group("predictor", 2, 1);
    runtimeDecides.requests.clear();
    runtimeDecides.requestsUnknown = true;
    Fixture f({group("headgroup", 1, 2), runtimeDecides});
    f.variant.groups[1].priceless = true;
    session::EstimateState state(f.variant, f.cluster, *f.estimator, catalog::shippedCatalog());
    EXPECT_EQ(state.podsExpected(), 1);
    state.podSeen("0-0", "h");
    EXPECT_FALSE(state.complete());
    state.eventSeen({"h", "e", domain::Timestamp(std::chrono::seconds(1'700'000'000)), head});
    EXPECT_TRUE(state.complete());
    const auto answer = state.answer("1 s");
    EXPECT_EQ(answer.state, ClusterState::NoEstimate);
    EXPECT_FALSE(answer.totalPerHour);
    EXPECT_EQ(answer.reasonCode, ReasonCode::RequestsUnknown);
    ASSERT_TRUE(answer.atLeastPerHour);
    EXPECT_EQ(answer.atLeastPerHour->text(4), "0.2260");
}

// Luna prices a tiny pod as if it needed a node, although one that is there might hold it: its row shows that, and what
// follows the nodes is named and not priced.
TEST(EstimateState, W44_aPodThatMightFitAnExistingNodeIsARowOfItsOwn) {
    Fixture f({group("tiny", 1, 1), group("workers", 2, 16, 1)});
    f.pod(0, "t");
    f.pod(1, "w1");
    f.pod(1, "w2");
    f.event("t", head);
    f.event("w1", says("2.014400", "g6.8xlarge", 2));
    f.event("w2", says("2.014400", "g6.8xlarge", 2));
    const auto answer = f.answer();
    ASSERT_EQ(answer.groups.size(), 2u);
    EXPECT_EQ(answer.groups[0].group.str(), "tiny");
    EXPECT_EQ(answer.groups[0].nodeCount, 1);
    ASSERT_TRUE(answer.groups[0].pricePerNodeHour);
    EXPECT_EQ(answer.groups[0].pricePerNodeHour->text(4), "0.2260");
    EXPECT_EQ(answer.groups[0].event->text, head);
}

TEST(EstimateState, W38_scalingIsSaid) {
    auto scaled = group("g", 2, 2);
    scaled.minPods = 2;
    scaled.maxPods = 6;
    Fixture f({scaled});
    EXPECT_EQ(f.answer().groups[0].minPods, 2);
    EXPECT_EQ(f.answer().groups[0].maxPods, 6);
}

} // namespace
