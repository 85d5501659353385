// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/binpacking.h"

#include "catalog/catalogreader.h"
#include "randomcatalog.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <numeric>

namespace thrifty::catalog {
namespace {

using domain::Money;
using domain::Quantity;

NodeRequest sized(std::int64_t cpuMilli, std::int64_t mib) {
    NodeRequest request;
    request.cpu = Quantity::fromMilli(cpuMilli);
    request.memory = Quantity::fromUnits(mib << 20);
    return request;
}

TEST(IsBinPacked, belowEveryThresholdAndWithoutASelection) {
    const BinPackingSettings settings;
    EXPECT_TRUE(isBinPacked(sized(500, 512), settings));
    EXPECT_TRUE(isBinPacked(sized(0, 0), settings));
    EXPECT_FALSE(isBinPacked(sized(2'000, 512), settings)) << "equal to a threshold is not below it";
    EXPECT_FALSE(isBinPacked(sized(500, 2'048), settings));
    NodeRequest request = sized(500, 512);
    request.gpus = 1;
    EXPECT_FALSE(isBinPacked(request, settings));
    BinPackingSettings shared = settings;
    shared.selectGpus = 2;
    EXPECT_TRUE(isBinPacked(request, shared)) << "two 1-GPU pods may share a node where Luna is set up so";
    request.gpuSkus = {"T4"};
    EXPECT_FALSE(isBinPacked(request, shared));
    for (auto member : {&NodeRequest::familyInclusions, &NodeRequest::familyExclusions}) {
        request = sized(500, 512);
        request.*member = {"t3"};
        EXPECT_FALSE(isBinPacked(request, settings));
    }
    request = sized(500, 512);
    request.typeRegexp = "t3";
    EXPECT_FALSE(isBinPacked(request, settings));
    request.typeRegexp.clear();
    request.maxPerHour = Money::fromMicros(1);
    EXPECT_TRUE(isBinPacked(request, settings)) << "a price maximum alone does not select";
}

std::optional<NodePlan> packed(const std::vector<PodDemand>& demands, const BinPackingSettings& settings = {}) {
    auto plan = binPack(shippedCatalog(), "aws", "us-west-2", "", demands, settings);
    EXPECT_TRUE(plan) << (plan ? "" : plan.error().text());
    return plan ? *plan : std::nullopt;
}

TEST(BinPack, threeSmallPodsShareOneNode) {
    const auto plan = packed({{sized(500, 512), 3}});
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->nodes, 1);
    EXPECT_TRUE(plan->shared);
    EXPECT_GE(amountOf(allocatable(*plan->candidate.type), "cpu").milli(), 3'250);
    EXPECT_GE(amountOf(allocatable(*plan->candidate.type), "memory").units(), std::int64_t{7} << 30);
}

TEST(BinPack, fillsNodesOfDifferentPods) {
    BinPackingSettings settings;
    settings.nodeTypeRegexp = "^t3a.xlarge$"; // 3,920 m and some 13 GiB
    EXPECT_EQ(packed({{sized(1'900, 100), 4}}, settings)->nodes, 2);
    EXPECT_EQ(packed({{sized(1'900, 100), 4}, {sized(100, 100), 1}}, settings)->nodes, 2) << "into the gaps";
    EXPECT_EQ(packed({{sized(1'900, 100), 4}, {sized(200, 100), 1}}, settings)->nodes, 3);
    EXPECT_EQ(packed({{sized(0, 0), 220}}, settings)->nodes, 2) << "110 pods a node";
    EXPECT_EQ(packed({}, settings)->nodes, 0);
    EXPECT_EQ(packed({{sized(100, 100), 0}}, settings)->nodes, 0);
}

TEST(BinPack, aSharedNodeRunsAsManyPodsAsAskedFor) {
    BinPackingSettings settings;
    settings.nodeMinPodCount = 42;
    const auto plan = packed({{sized(500, 512), 3}}, settings);
    ASSERT_TRUE(plan);
    EXPECT_GE(amountOf(allocatable(*plan->candidate.type), "pods").units(), 42);
    settings.nodeMinPodCount = amountOf(allocatable(*plan->candidate.type), "pods").units() + 1;
    const auto larger = packed({{sized(500, 512), 3}}, settings);
    EXPECT_TRUE(!larger || larger->candidate.type != plan->candidate.type);
}

TEST(BinPack, hasNoAnswerWhereNothingFits) {
    BinPackingSettings settings;
    settings.nodeTypeRegexp = "^t3a.xlarge$";
    EXPECT_FALSE(packed({{sized(5'000, 100), 1}}, settings)) << "the pod is larger than the node";
    settings.nodeCpu = Quantity::fromUnits(1'000'000);
    EXPECT_FALSE(packed({{sized(100, 100), 1}}, settings)) << "no node is that large";
    settings.nodeTypeRegexp = "(";
    EXPECT_FALSE(binPack(shippedCatalog(), "aws", "us-west-2", "", {}, settings));
    EXPECT_FALSE(binPack(shippedCatalog(), "aws", "us-west-2", "", {{sized(1, 1), 2'000'000}}));
}

TEST(BinPack, gpuNodesAreSharedWhereSetUpSo) {
    BinPackingSettings settings;
    settings.selectGpus = 2;
    settings.nodeCpu = Quantity::fromUnits(8);
    settings.nodeMemory = Quantity::fromUnits(std::int64_t{16} << 30);
    settings.nodeGpus = 2;
    settings.nodeTypeRegexp = "^g4dn";
    NodeRequest request = sized(1'000, 1'024);
    request.gpus = 1;
    const auto plan = packed({{request, 5}}, settings);
    ASSERT_TRUE(plan);
    EXPECT_EQ(plan->candidate.type->name, "g4dn.12xlarge") << "4 GPUs";
    EXPECT_EQ(plan->nodes, 2);
}

TEST(BinSelect, countsNodesByPodsPerNode) {
    NodeRequest request = sized(16'000, 16'384);
    request.gpus = 2;
    request.gpuSkus = {"L4"};
    const auto plan = binSelect(shippedCatalog(), "aws", "us-west-2", "", {request, 5});
    ASSERT_TRUE(plan && *plan);
    EXPECT_EQ((*plan)->candidate.type->name, "g6.12xlarge");
    EXPECT_EQ((*plan)->nodes, 3);
    EXPECT_FALSE((*plan)->shared);
    request.gpuSkus = {"none"};
    EXPECT_FALSE(*binSelect(shippedCatalog(), "aws", "us-west-2", "", {request, 5}));
}

TEST(BinPackProperties, nodesHoldAllPodsAndNoNodeIsWasted) {
    std::mt19937 random(9);
    for (int round = 0; round < 300; ++round) {
        std::vector<PodDemand> demands;
        Quantity cpu;
        Quantity memory;
        std::int64_t pods = 0;
        for (std::uint32_t i = 0; i < 1 + random() % 5; ++i) {
            PodDemand demand{sized(random() % 2'000, random() % 1'900), static_cast<std::int64_t>(random() % 40)};
            cpu += demand.request.cpu.times(demand.pods);
            memory += demand.request.memory.times(demand.pods);
            pods += demand.pods;
            demands.push_back(demand);
        }
        const auto plan = packed(demands);
        ASSERT_TRUE(plan);
        const auto node = allocatable(*plan->candidate.type);
        EXPECT_LE(cpu, amountOf(node, "cpu").times(plan->nodes)) << "the sum of the pods fits in the nodes";
        EXPECT_LE(memory, amountOf(node, "memory").times(plan->nodes));
        EXPECT_LE(plan->nodes, pods);
        // First-fit decreasing leaves at most one node less than half full in the scarcer resource.
        const auto least = [&](const Quantity& sum, const char* name) {
            return sum.isZero() ? std::int64_t{0} : sum.times(1).fits(amountOf(node, name));
        };
        EXPECT_GE(2 * (least(cpu, "cpu") + least(memory, "memory") + 1) + pods / 110 + 1, plan->nodes);
        std::shuffle(demands.begin(), demands.end(), random);
        EXPECT_EQ(packed(demands)->nodes, plan->nodes) << "whatever the order of the demands";
    }
}

} // namespace
} // namespace thrifty::catalog
