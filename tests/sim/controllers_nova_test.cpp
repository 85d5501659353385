// SPDX-License-Identifier: GPL-3.0-or-later
// Nova: who is matched, where it goes, what moves it and what does not.
#include "controllers_fleet.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace thrifty::sim::testing {
namespace {

const std::string three =
    "seed: 3\nnamespaceLabels: {serving: {team: ml}}\nclusters:\n"
    "- {name: small, provider: gce, region: us-central1, nodes: [{cpu: \"4\", memory: 16Gi}]}\n"
    "- {name: big, provider: aws, region: us-west-2, nodes: [{cpu: \"64\", memory: 256Gi}], labels: {tier: gold}}\n"
    "- {name: cloud, provider: aws, region: us-west-2, luna: {enabled: true}}\n";

std::string deployment(const std::string& name, int replicas, const std::string& cpu, const std::string& more = "") {
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: " + name + ", labels: {app: " + name +
           ", group: g}" + more + "}\nspec:\n  replicas: " + std::to_string(replicas) +
           "\n  selector: {matchLabels: {app: " + name + "}}\n  template: {metadata: {labels: {app: " + name +
           "}}, spec: {containers: [{name: main, image: example.com/x, resources: {requests: {cpu: \"" + cpu +
           "\", memory: 1Gi}}}]}}\n";
}

std::string policy(const std::string& name, const std::string& rest, const std::string& match = "group: g") {
    return "apiVersion: policy.elotl.co/v1alpha1\nkind: SchedulePolicy\nmetadata: {name: " + name +
           "}\nspec:\n  namespaceSelector: {matchLabels: {team: ml}}\n  resourceSelectors: {labelSelectors: "
           "[{matchLabels: {" +
           match + "}}]}\n  groupBy: {labelKey: group}\n" + rest;
}

std::string ordered(const std::string& values, const std::string& key = "kubernetes.io/metadata.name") {
    return "  orderedClusterSelector: {matchExpressions: [{key: " + key + ", operator: In, values: [" + values +
           "]}]}\n";
}

std::string target(const ControllerFleet& fleet, const std::string& name) {
    return label(fleet.get("nova", "apps/v1", "Deployment", name), "nova.elotl.co/target-cluster");
}

bool goesTo(ControllerFleet& fleet, const std::string& name, const std::string& cluster) {
    return fleet.eventually(
        [&] { return target(fleet, name) == cluster && !fleet.get(cluster, "apps/v1", "Deployment", name).isNull(); },
        std::chrono::seconds(10));
}

TEST(Nova, ClusterObjectsSayWhatIsThereAndFree) {
    ControllerFleet fleet(three);
    ASSERT_TRUE(fleet.settle());
    ASSERT_TRUE(fleet.eventually([&] {
        return fleet.get("nova", "cluster.elotl.co/v1alpha1", "Cluster", "big")["status"]["availableResources"]
                   .size() == 1;
    }));
    const Value big = fleet.get("nova", "cluster.elotl.co/v1alpha1", "Cluster", "big");
    EXPECT_EQ(label(big, "nova.elotl.co/cluster.provider"), "aws");
    EXPECT_EQ(label(big, "tier"), "gold");
    EXPECT_FALSE(big["status"]["autoscaled"].boolOr(true));
    EXPECT_EQ(big["status"]["availableResources"]["big-node-1"]["cpu"].scalarText(), "63930m");
    EXPECT_EQ(big["status"]["conditions"].size(), 3U);
    EXPECT_TRUE(
        fleet.get("nova", "cluster.elotl.co/v1alpha1", "Cluster", "cloud")["status"]["autoscaled"].boolOr(false));
}

TEST(Nova, FreeCapacityComesBeforeTheFirstAutoscaledCluster) {
    ControllerFleet fleet(three);
    fleet.create("nova", policy("p", ordered("cloud, small, big")));
    fleet.create("nova", deployment("web", 3, "4"));
    EXPECT_TRUE(goesTo(fleet, "web", "big"));
    ControllerFleet strict(three, {"nova.existingCapacityFirst=false"});
    strict.create("nova", policy("p", ordered("cloud, small, big")));
    strict.create("nova", deployment("web", 3, "4"));
    EXPECT_TRUE(goesTo(strict, "web", "cloud"));
}

TEST(Nova, AGangDoesNotFitByHalves) {
    ControllerFleet fleet(three);
    fleet.create("nova", policy("p", ordered("small, cloud")));
    fleet.create("nova", deployment("web", 2, "3"));
    EXPECT_TRUE(goesTo(fleet, "web", "cloud"));
}

TEST(Nova, OrderCanSpeakOfAnotherLabel) {
    ControllerFleet fleet(three);
    fleet.create("nova", policy("p", ordered("aws, gce", "nova.elotl.co/cluster.provider")));
    fleet.create("nova", deployment("web", 1, "1"));
    EXPECT_TRUE(goesTo(fleet, "web", "big"));
}

TEST(Nova, ReservesWhatItGaveAway) {
    // Pods take a while to be bound; the second group must not be promised the same CPUs.
    ControllerFleet fleet(three, {"delays.operator=300ms"});
    fleet.create("nova", policy("p", ordered("small, cloud")));
    fleet.create("nova", policy("q", ordered("small, cloud"), "group: h"));
    fleet.create("nova", deployment("web", 1, "3"));
    EXPECT_TRUE(goesTo(fleet, "web", "small"));
    std::string other = deployment("api", 1, "3");
    other.replace(other.find("group: g"), 8, "group: h");
    fleet.create("nova", other);
    EXPECT_TRUE(goesTo(fleet, "api", "cloud"));
}

TEST(Nova, CopiesEverythingOfTheGroupAndTakesItAwayAgain) {
    ControllerFleet fleet(three);
    fleet.create("nova", policy("p", ordered("big, cloud")));
    fleet.create("nova", "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: conf, labels: {group: g}}\ndata: {a: b}\n");
    fleet.create("nova", deployment("web", 1, "1"));
    EXPECT_TRUE(goesTo(fleet, "web", "big"));
    EXPECT_TRUE(
        fleet.eventually([&] { return fleet.get("big", "v1", "ConfigMap", "conf")["data"]["a"].str() == "b"; }));
    const Value copy = fleet.get("big", "apps/v1", "Deployment", "web");
    EXPECT_EQ(label(copy, "nova.elotl.co/target-cluster"), "big");
    EXPECT_EQ(copy["spec"]["template"]["metadata"]["labels"]["elotl-luna"].str(), "true");
    EXPECT_FALSE(
        fleet.get("nova", "apps/v1", "Deployment", "web")["spec"]["template"]["metadata"]["labels"].has("elotl-luna"));
    EXPECT_TRUE(fleet.eventually(
        [&] { return fleet.get("nova", "apps/v1", "Deployment", "web")["status"]["readyReplicas"].intOr(0) == 1; }));
    ASSERT_EQ(fleet.list("nova", "policy.elotl.co/v1alpha1", "ScheduleGroup").size(), 1U);
    const Value group = fleet.list("nova", "policy.elotl.co/v1alpha1", "ScheduleGroup")[0];
    EXPECT_TRUE(fleet.eventually(
        [&] { return fleet.list("nova", "policy.elotl.co/v1alpha1", "ScheduleGroup")[0]["objectRefs"].size() == 2; }));
    EXPECT_EQ(group["metadata"]["name"].str().size(), std::string("p-").size() + 8);
    EXPECT_EQ(label(group, "group"), "g");
    EXPECT_EQ(fleet.messages("nova", "AddedToScheduleGroup").size(), 2U);
    EXPECT_EQ(fleet.messages("nova", "SchedulePolicyMatched").size(), 2U);
    // An edit reaches the copy.
    fleet.patch("nova", "apps/v1", "Deployment", "web", "spec: {replicas: 2}");
    EXPECT_TRUE(fleet.eventually([&] { return fleet.list("big", "v1", "Pod").size() == 2; }));
    fleet.remove("nova", "apps/v1", "Deployment", "web");
    fleet.remove("nova", "v1", "ConfigMap", "conf");
    EXPECT_TRUE(fleet.eventually([&] {
        return fleet.list("big", "v1", "Pod").empty() && fleet.get("big", "v1", "ConfigMap", "conf").isNull() &&
               fleet.list("nova", "policy.elotl.co/v1alpha1", "ScheduleGroup").empty();
    }));
}

TEST(Nova, APolicyThatLeavesTheClusterOutMovesTheWorkload) {
    ControllerFleet fleet(three);
    fleet.create("nova", policy("p", ordered("big, cloud")));
    fleet.create("nova", deployment("web", 2, "1"));
    EXPECT_TRUE(goesTo(fleet, "web", "big"));
    fleet.patch("nova", "policy.elotl.co/v1alpha1", "SchedulePolicy", "p",
                "spec: {orderedClusterSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: In, "
                "values: [small]}]}}");
    EXPECT_TRUE(goesTo(fleet, "web", "small"));
    EXPECT_TRUE(fleet.eventually([&] { return fleet.get("big", "apps/v1", "Deployment", "web").isNull(); }));
    // Without its policy it stays.
    fleet.remove("nova", "policy.elotl.co/v1alpha1", "SchedulePolicy", "p");
    EXPECT_TRUE(fleet.settle());
    EXPECT_FALSE(fleet.get("small", "apps/v1", "Deployment", "web").isNull());
}

TEST(Nova, SpreadsDuplicatesAndDividesRoundingDown) {
    ControllerFleet fleet(three);
    fleet.create("nova",
                 policy("p",
                        "  clusterSelector: {matchExpressions: [{key: kubernetes.io/metadata.name, operator: NotIn, "
                        "values: [cloud]}]}\n"
                        "  spreadConstraints: {spreadMode: Duplicate, topologyKey: kubernetes.io/metadata.name}\n"));
    fleet.create("nova", deployment("web", 5, "100m"));
    EXPECT_TRUE(fleet.eventually(
        [&] { return fleet.list("small", "v1", "Pod").size() == 5 && fleet.list("big", "v1", "Pod").size() == 5; }));
    EXPECT_TRUE(fleet.settle());
    EXPECT_TRUE(fleet.get("cloud", "apps/v1", "Deployment", "web").isNull());
    EXPECT_TRUE(target(fleet, "web").empty());
    EXPECT_TRUE(fleet.eventually(
        [&] { return fleet.get("nova", "apps/v1", "Deployment", "web")["status"]["readyReplicas"].intOr(0) == 10; }));
    ControllerFleet divided(three);
    divided.create(
        "nova",
        policy("p",
               "  spreadConstraints:\n    spreadMode: Divide\n    topologyKey: kubernetes.io/metadata.name\n"
               "    percentageSplit: [{topologyValue: small, percentage: 30}, {topologyValue: big, percentage: 70}]\n"
               "    overrides: [{topologyValue: big, resources: [{kind: Deployment, apiVersion: apps/v1, name: web, "
               "override: [{fieldPath: \"metadata.labels['zone']\", value: {staticValue: west}}]}]}]\n"));
    divided.create("nova", deployment("web", 5, "100m"));
    EXPECT_TRUE(divided.eventually([&] {
        return divided.list("small", "v1", "Pod").size() == 1 && divided.list("big", "v1", "Pod").size() == 3;
    }));
    EXPECT_EQ(label(divided.get("big", "apps/v1", "Deployment", "web"), "zone"), "west");
    EXPECT_EQ(label(divided.get("small", "apps/v1", "Deployment", "web"), "zone"), "");
}

TEST(Nova, AnnotationsPlaceWithoutAPolicy) {
    ControllerFleet fleet(three);
    fleet.create("nova", deployment("web", 1, "1", ", annotations: {nova.elotl.co/cluster: small}"));
    EXPECT_TRUE(goesTo(fleet, "web", "small"));
    fleet.patch("nova", "apps/v1", "Deployment", "web", "metadata: {annotations: {nova.elotl.co/cluster: big}}");
    EXPECT_TRUE(goesTo(fleet, "web", "big"));
    EXPECT_TRUE(fleet.eventually([&] { return fleet.get("small", "apps/v1", "Deployment", "web").isNull(); }));
}

TEST(Nova, TwoPoliciesAreWarnedOf) {
    ControllerFleet fleet(three);
    fleet.create("nova", policy("b", ordered("small")));
    fleet.create("nova", policy("a", ordered("big")));
    fleet.create("nova", deployment("web", 1, "1"));
    EXPECT_TRUE(goesTo(fleet, "web", "big"));
    EXPECT_FALSE(fleet.messages("nova", "MultipleSchedulePoliciesMatched").empty());
}

TEST(Nova, AStandbyClusterIsWokenAndOneThatDoesNotReportIsNot) {
    ControllerFleet fleet(three +
                          "- {name: asleep, provider: aws, region: us-west-2, luna: {enabled: true}, standby: true}\n"
                          "- {name: silent, provider: aws, region: us-west-2, luna: {enabled: true}, ready: false}\n");
    fleet.create(
        "nova",
        policy("p", "  spreadConstraints: {spreadMode: Duplicate, topologyKey: kubernetes.io/metadata.name}\n"));
    fleet.create("nova", deployment("web", 1, "1"));
    EXPECT_TRUE(fleet.eventually([&] { return !fleet.get("asleep", "apps/v1", "Deployment", "web").isNull(); }));
    EXPECT_TRUE(fleet.settle());
    EXPECT_TRUE(fleet.get("silent", "apps/v1", "Deployment", "web").isNull());
    fleet.change("clusters: [{name: silent, ready: true}]\n");
    EXPECT_TRUE(fleet.eventually([&] { return !fleet.get("silent", "apps/v1", "Deployment", "web").isNull(); }));
}

TEST(Nova, GoesRoundTheListWhenNobodyHasNodes) {
    const std::string pair =
        "seed: 3\nnamespaceLabels: {serving: {team: ml}}\ndelays: {lunaBackoff: 100ms}\nstockOuts: [\"*\"]\nclusters:\n"
        "- {name: one, provider: aws, region: us-west-2, luna: {enabled: true}}\n"
        "- {name: two, provider: aws, region: us-west-2, luna: {enabled: true}}\n";
    ControllerFleet fleet(pair);
    fleet.create("nova", policy("p", ordered("one, two")));
    fleet.create("nova", deployment("web", 1, "3"));
    const auto hops = [&] { return fleet.messages("nova", "ScheduleGroupSyncedToWorkloadCluster", "default"); };
    EXPECT_TRUE(fleet.eventually([&] {
        const auto texts = hops();
        return std::count_if(texts.begin(), texts.end(),
                             [](const auto& text) { return text.find("picked one") != std::string::npos; }) >= 2;
    })) << ::testing::PrintToString(hops());
    EXPECT_FALSE(fleet.messages("nova", "ReschedulingTriggered", "default").empty());
    fleet.change("stockOuts: []\n");
    EXPECT_TRUE(fleet.eventually(
        [&] { return fleet.get("nova", "apps/v1", "Deployment", "web")["status"]["readyReplicas"].intOr(0) == 1; }));
}

} // namespace
} // namespace thrifty::sim::testing
