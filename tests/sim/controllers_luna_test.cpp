// SPDX-License-Identifier: GPL-3.0-or-later
// Luna: what its events count, its faults, its back-offs and its nodes.
#include "controllers_fleet.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thrifty::sim::testing {
namespace {

const std::string oneCluster =
    "seed: 3\nnamespaces: [serving, other]\nclusters:\n- name: a\n  provider: aws\n  region: us-west-2\n"
    "  luna: {enabled: true}\n";

std::string deployment(const std::string& name, int replicas, bool gated, const std::string& requests,
                       const std::string& annotations = "", const std::string& gates = "[{name: nodecostestimate}]") {
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name +
           "}\nspec:\n  replicas: " + std::to_string(replicas) + "\n  selector: {matchLabels: {app: " + name +
           "}}\n  template:\n    metadata: {labels: {app: " + name + ", elotl-luna: \"true\"}, annotations: {" +
           annotations + "}}\n    spec: {" + (gated ? "schedulingGates: " + gates + ", " : "") +
           "tolerations: [{operator: Exists}], containers: [{name: main, image: example.com/x, resources: {requests: "
           "{" +
           requests + "}, limits: {" + requests + "}}}]}\n";
}

const std::string gpuPod = "cpu: \"16\", memory: 16Gi, nvidia.com/gpu: \"1\"";
const std::string l4 = "node.elotl.co/instance-gpu-skus: L4";

bool events(ControllerFleet& fleet, std::size_t count, const std::string& ns = "serving") {
    return fleet.eventually([&] { return fleet.messages("a", "NodeCostEstimate", ns).size() == count; },
                            std::chrono::seconds(10));
}

std::size_t withCount(const std::vector<std::string>& messages, int count) {
    return static_cast<std::size_t>(std::count_if(messages.begin(), messages.end(), [&](const std::string& text) {
        return text.find("estimated node count " + std::to_string(count) + " ") != std::string::npos;
    }));
}

TEST(Luna, SmallPodsShareANodeAndLargeOnesDoNot) {
    ControllerFleet fleet(oneCluster);
    fleet.create("a", deployment("small", 3, true, "cpu: 500m, memory: 512Mi"));
    ASSERT_TRUE(events(fleet, 3));
    EXPECT_EQ(withCount(fleet.messages("a", "NodeCostEstimate"), 1), 3U);
    fleet.create("a", deployment("large", 3, true, "cpu: \"2\", memory: 16Gi"));
    ASSERT_TRUE(events(fleet, 6));
    EXPECT_EQ(withCount(fleet.messages("a", "NodeCostEstimate"), 3), 3U);
}

TEST(Luna, TheCountCoversTheSetOfTheRule) {
    for (const auto& [rule, first, second] :
         std::vector<std::tuple<std::string, int, int>>{{"cluster", 2, 4}, {"owner", 2, 2}}) {
        ControllerFleet fleet(oneCluster, {"luna.matching=" + rule});
        fleet.create("a", deployment("one", 2, true, gpuPod, l4));
        ASSERT_TRUE(events(fleet, 2));
        fleet.create("a", deployment("two", 2, true, gpuPod, l4));
        ASSERT_TRUE(events(fleet, 4));
        // The earlier ones keep what they said.
        const auto all = fleet.messages("a", "NodeCostEstimate");
        EXPECT_EQ(withCount({all.begin(), all.begin() + 2}, first), 2U) << rule;
        EXPECT_EQ(withCount({all.begin() + 2, all.end()}, second), 2U) << rule;
    }
    ControllerFleet fleet(oneCluster, {"luna.matching=namespace"});
    fleet.create("a", deployment("one", 2, true, gpuPod, l4));
    ASSERT_TRUE(events(fleet, 2));
    fleet.create("a", deployment("two", 2, true, gpuPod, l4), "other");
    ASSERT_TRUE(events(fleet, 2, "other"));
    EXPECT_EQ(withCount(fleet.messages("a", "NodeCostEstimate", "other"), 2), 2U);
}

TEST(Luna, ADeletedEventIsWrittenAnew) {
    ControllerFleet fleet(oneCluster);
    fleet.create("a", deployment("one", 1, true, gpuPod, l4));
    ASSERT_TRUE(events(fleet, 1));
    fleet.create("a", deployment("two", 1, true, gpuPod, l4));
    ASSERT_TRUE(events(fleet, 2));
    for (const Value& event : fleet.list("a", "v1", "Event"))
        if (event["reason"].str() == "NodeCostEstimate")
            fleet.remove("a", "v1", "Event", event["metadata"]["name"].str());
    ASSERT_TRUE(fleet.eventually([&] {
        const auto messages = fleet.messages("a", "NodeCostEstimate");
        return messages.size() == 2 && withCount(messages, 2) == 2;
    }));
}

TEST(Luna, OnlyItsOwnPodsWithTheGateAnywhere) {
    ControllerFleet fleet(oneCluster);
    fleet.create("a", deployment("other-gate-first", 1, true, gpuPod, l4,
                                 "[{name: example.com/hold}, {name: nodecostestimate}]"));
    fleet.create("a", deployment("other-gate-only", 1, true, gpuPod, l4, "[{name: example.com/hold}]"));
    fleet.create("a", deployment("ignored", 1, true, gpuPod, l4 + ", pod.elotl.co/ignore: \"true\""));
    ASSERT_TRUE(events(fleet, 1));
    EXPECT_TRUE(fleet.settle());
    EXPECT_EQ(fleet.messages("a", "NodeCostEstimate").size(), 1U);
}

TEST(Luna, SaysWhenNothingSatisfies) {
    ControllerFleet fleet(oneCluster);
    fleet.create("a", deployment("h100", 1, true, gpuPod, "node.elotl.co/instance-gpu-skus: H100"));
    fleet.create("a", deployment("cheap", 1, true, gpuPod, l4 + ", node.elotl.co/instance-max-cost: \"0.5\""));
    ASSERT_TRUE(events(fleet, 2));
    for (const auto& text : fleet.messages("a", "NodeCostEstimate"))
        EXPECT_EQ(text.rfind("No node type found", 0), 0U) << text;
}

TEST(Luna, SpotHalvesThePrice) {
    ControllerFleet fleet(oneCluster);
    fleet.create("a",
                 deployment("spot", 1, true, gpuPod, l4 + ", node.elotl.co/instance-offerings: \"spot,on-demand\""));
    ASSERT_TRUE(events(fleet, 1));
    EXPECT_EQ(fleet.messages("a", "NodeCostEstimate")[0].rfind(
                  "Estimated cost $1.007200 per hour for node type g6.8xlarge (spot)", 0),
              0U)
        << fleet.messages("a", "NodeCostEstimate")[0];
}

TEST(Luna, FaultsShowInTheEvents) {
    const auto texts = [](const std::string& fault, std::size_t count) {
        ControllerFleet fleet(oneCluster, {"luna.events=" + fault});
        fleet.create("a", deployment("x", 2, true, gpuPod, l4));
        EXPECT_TRUE(events(fleet, count)) << fault;
        EXPECT_TRUE(fleet.settle());
        return fleet.messages("a", "NodeCostEstimate");
    };
    EXPECT_TRUE(texts("missing", 0).empty());
    for (const auto& text : texts("unparsable", 2))
        EXPECT_EQ(text.find("Estimated cost"), std::string::npos);
    EXPECT_EQ(texts("duplicate", 4).size(), 4U);
    EXPECT_EQ(texts("stale", 4).size(), 4U);
}

TEST(Luna, EventsCanComeThroughTheNewApi) {
    ControllerFleet fleet(oneCluster, {"luna.event.api=events.k8s.io"});
    fleet.create("a", deployment("x", 1, true, gpuPod, l4));
    ASSERT_TRUE(events(fleet, 1));
    EXPECT_EQ(fleet.messages("a", "NodeCostEstimate")[0].rfind("Estimated cost $2.014400", 0), 0U);
}

TEST(Luna, BuysNodesForPendingPodsAndRemovesIdleOnes) {
    ControllerFleet fleet(oneCluster, {"delays.lunaIdle=50ms"});
    fleet.create("a", deployment("run", 2, false, gpuPod, l4));
    ASSERT_TRUE(fleet.eventually(
        [&] { return fleet.get("a", "apps/v1", "Deployment", "run")["status"]["readyReplicas"].intOr(0) == 2; }));
    const auto nodes = fleet.list("a", "v1", "Node");
    ASSERT_EQ(nodes.size(), 2U);
    EXPECT_EQ(label(nodes[0], "node.kubernetes.io/instance-type"), "g6.8xlarge");
    EXPECT_EQ(label(nodes[0], "node.elotl.co/created-by"), "luna");
    EXPECT_EQ(nodes[0]["spec"]["taints"][std::size_t{0}]["key"].str(), "nvidia.com/gpu");
    fleet.remove("a", "apps/v1", "Deployment", "run");
    EXPECT_TRUE(fleet.eventually([&] { return fleet.list("a", "v1", "Node").empty(); }));
}

TEST(Luna, BacksOffFromWhatTheCloudRefuses) {
    ControllerFleet fleet(oneCluster + "  stockOuts: [g6.8xlarge]\n");
    fleet.create("a", deployment("run", 1, false, gpuPod, l4));
    // The next cheapest: four L4s.
    ASSERT_TRUE(fleet.eventually([&] { return fleet.list("a", "v1", "Node").size() == 1; }));
    EXPECT_EQ(label(fleet.list("a", "v1", "Node")[0], "node.kubernetes.io/instance-type"), "g6.12xlarge");
    EXPECT_TRUE(fleet.messages("a", "NodeAddRequestWarning").empty());
    // An estimate knows of the back-off.
    fleet.create("a", deployment("probe", 1, true, gpuPod, l4));
    ASSERT_TRUE(events(fleet, 1));
    EXPECT_NE(fleet.messages("a", "NodeCostEstimate")[0].find("g6.12xlarge"), std::string::npos);
}

TEST(Luna, WarnsWhenEverythingWasRefusedAndRecoversWhenTheBackOffEnds) {
    ControllerFleet fleet(oneCluster + "  stockOuts: [g6*]\n", {"delays.lunaBackoff=300ms"});
    fleet.create("a", deployment("run", 1, false, gpuPod, l4));
    ASSERT_TRUE(fleet.eventually([&] { return !fleet.messages("a", "NodeAddRequestWarning").empty(); }));
    EXPECT_NE(fleet.messages("a", "NodeAddRequestWarning")[0].find("g6.8xlarge (on-demand) out of stock"),
              std::string::npos);
    EXPECT_FALSE(fleet.messages("a", "FailedScheduling").empty());
    fleet.change("clusters: [{name: a, stockOuts: []}]\n");
    EXPECT_TRUE(fleet.eventually([&] { return fleet.list("a", "v1", "Node").size() == 1; }));
}

TEST(Luna, CanBeTurnedOnWhileTheFleetRuns) {
    ControllerFleet fleet(oneCluster, {});
    fleet.change("clusters: [{name: a, luna: {enabled: false}}]\n");
    EXPECT_TRUE(fleet.get("a", "apps/v1", "Deployment", "elotl-luna-manager", "elotl").isNull());
    fleet.create("a", deployment("x", 1, true, gpuPod, l4));
    EXPECT_TRUE(fleet.settle());
    EXPECT_TRUE(fleet.messages("a", "NodeCostEstimate").empty());
    fleet.change("clusters: [{name: a, luna: {enabled: true}}]\n");
    EXPECT_TRUE(events(fleet, 1));
    EXPECT_FALSE(fleet.get("a", "apps/v1", "Deployment", "elotl-luna-manager", "elotl").isNull());
    EXPECT_FALSE(fleet.controllers().change(yaml("luna: {matching: nobody}\n")));
}

} // namespace
} // namespace thrifty::sim::testing
