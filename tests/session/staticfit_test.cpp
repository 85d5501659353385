// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/staticfit.h"

#include <gtest/gtest.h>

namespace {

using namespace thrifty;
using domain::Fits;

domain::ResourceList resources(const char* cpu, const char* memory, const char* gpus = "0") {
    return {{"cpu", *domain::Quantity::parse(cpu)},
            {"memory", *domain::Quantity::parse(memory)},
            {"nvidia.com/gpu", *domain::Quantity::parse(gpus)}};
}

domain::PodGroup group(std::int64_t pods, const char* cpu, const char* gpus = "0") {
    domain::PodGroup one;
    one.pods = pods;
    one.requests = resources(cpu, "16Gi", gpus);
    return one;
}

/// The static cluster of the published experiments: two nodes with one free GPU each and one without.
domain::Cluster staticGke() {
    domain::Cluster cluster;
    cluster.freeByNode = {{"gpu-1", resources("31", "120Gi", "1")},
                          {"gpu-2", resources("31", "120Gi", "1")},
                          {"cpu-1", resources("3", "28Gi")}};
    return cluster;
}

// W24: a static cluster is not simply free; it must hold the workload.
TEST(StaticFit, W24_theWholeGangMustFit) {
    EXPECT_EQ(session::staticFit(staticGke(), {group(1, "2"), group(2, "16", "1")}, {}), Fits::Yes);
    EXPECT_EQ(session::staticFit(staticGke(), {group(1, "2"), group(2, "16", "2")}, {}), Fits::No);
    EXPECT_EQ(session::staticFit(staticGke(), {group(1, "2"), group(3, "16", "1")}, {}), Fits::No);
}

TEST(StaticFit, whatIsNotReportedIsNotKnown) {
    EXPECT_EQ(session::staticFit({}, {group(1, "2")}, {}), Fits::Unknown);
}

TEST(StaticFit, podsOfUnknownSizeMayNotFit) {
    domain::PodGroup predictor = group(1, "0");
    predictor.requests.clear();
    predictor.requestsUnknown = true;
    EXPECT_EQ(session::staticFit(staticGke(), {group(1, "2"), predictor}, {}), Fits::Unknown);
    EXPECT_EQ(session::staticFit(staticGke(), {group(3, "16", "1"), predictor}, {}), Fits::No);
}

TEST(StaticFit, nodesThatThePodsAskForAreLookedAtWhereTheyCanBe) {
    domain::PodGroup workers = group(2, "16", "1");
    workers.requiredNodeTerms = {{{"cloud.google.com/gke-accelerator", "In", {"nvidia-tesla-a100"}}}};
    EXPECT_EQ(session::staticFit(staticGke(), {workers}, {}), Fits::Unknown) << "the capacity alone cannot tell";
    std::map<std::string, session::NodeFacts> nodes;
    for (const char* name : {"gpu-1", "gpu-2"})
        nodes[name].labels["cloud.google.com/gke-accelerator"] = "nvidia-l4";
    nodes["cpu-1"];
    EXPECT_EQ(session::staticFit(staticGke(), {workers}, nodes), Fits::No);
    workers.requiredNodeTerms[0][0].values = {"nvidia-l4"};
    EXPECT_EQ(session::staticFit(staticGke(), {workers}, nodes), Fits::Yes);
    nodes["gpu-1"].taints.push_back({"nvidia.com/gpu", "present", "NoSchedule"});
    EXPECT_EQ(session::staticFit(staticGke(), {workers}, nodes), Fits::No);
    workers.tolerations.push_back({"nvidia.com/gpu", "Exists", "", ""});
    EXPECT_EQ(session::staticFit(staticGke(), {workers}, nodes), Fits::Yes);
    nodes["gpu-2"].unschedulable = true;
    EXPECT_EQ(session::staticFit(staticGke(), {workers}, nodes), Fits::No);
}

TEST(StaticFit, findsAPackingThatTakingTheFirstPlaceMisses) {
    domain::Cluster cluster;
    cluster.freeByNode = {{"a", resources("10", "1Ti")}, {"b", resources("9", "1Ti")}};
    // 5+5 and 6+3: filling node a with the largest first (6, then 3) leaves no room for two fives.
    EXPECT_EQ(session::staticFit(cluster, {group(1, "6"), group(2, "5"), group(1, "3")}, {}), Fits::Yes);
    EXPECT_EQ(session::staticFit(cluster, {group(1, "6"), group(2, "5"), group(1, "4")}, {}), Fits::No);
}

} // namespace
