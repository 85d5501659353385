// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/luna/lunaestimator.h"

#include "manifest/json.h"

#include <gtest/gtest.h>

namespace {

using namespace thrifty;

domain::PodGroup group(const char* cpu, const char* memory, const char* gpus = "0", domain::LabelMap annotations = {}) {
    domain::PodGroup one;
    one.requests = {{"cpu", *domain::Quantity::parse(cpu)},
                    {"memory", *domain::Quantity::parse(memory)},
                    {"nvidia.com/gpu", *domain::Quantity::parse(gpus)}};
    one.annotations = std::move(annotations);
    return one;
}

TEST(LunaEstimator, readsWhatTheAnnotationsAskFor) {
    const fleet::luna::LunaEstimator luna;
    const auto request = luna.nodeRequest(group("16", "16Gi", "1",
                                                {{"node.elotl.co/instance-gpu-skus", "L4, A10G,"},
                                                 {"node.elotl.co/instance-max-gpus", "2"},
                                                 {"node.elotl.co/instance-max-cost", "4.75"},
                                                 {"node.elotl.co/instance-offerings", "spot"},
                                                 {"node.elotl.co/instance-type-regexp", "^r6a.xlarge$"},
                                                 {"node.elotl.co/instance-family-exclusions", "t3,t3a"}}));
    ASSERT_TRUE(request);
    EXPECT_EQ(request->gpus, 1);
    EXPECT_EQ(request->gpuSkus, (std::vector<std::string>{"L4", "A10G"}));
    EXPECT_EQ(request->maxGpus, 2);
    EXPECT_EQ(request->maxPerHour->micros(), 4'750'000);
    EXPECT_TRUE(request->spot);
    EXPECT_FALSE(request->onDemand);
    EXPECT_EQ(request->familyExclusions.size(), 2u);
    EXPECT_FALSE(luna.nodeRequest(group("1", "1Gi", "0", {{"node.elotl.co/instance-max-gpus", "two"}})));
    EXPECT_FALSE(luna.nodeRequest(group("1", "1Gi", "0", {{"node.elotl.co/instance-max-cost", "cheap"}})));
    EXPECT_TRUE(luna.nodeRequest(group("0", "0"))->withoutRequests);
}

TEST(LunaEstimator, equalRequestsAndConstraintsMayBeOneSet) {
    const fleet::luna::LunaEstimator luna;
    EXPECT_TRUE(luna.mayMerge(group("16", "16Gi", "1"), group("16000m", "16384Mi", "1")));
    EXPECT_FALSE(luna.mayMerge(group("16", "16Gi", "1"), group("16", "16Gi", "2")));
    EXPECT_TRUE(luna.mayMerge(group("16", "16Gi", "1", {{"node.elotl.co/instance-gpu-skus", "L4,A10"}}),
                              group("16", "16Gi", "1", {{"node.elotl.co/instance-gpu-skus", "A10, L4"}})));
    EXPECT_FALSE(luna.mayMerge(group("16", "16Gi", "1", {{"node.elotl.co/instance-gpu-skus", "L4"}}),
                               group("16", "16Gi", "1", {{"node.elotl.co/instance-gpu-skus", "A100"}})));
    EXPECT_TRUE(luna.mayMerge(group("4", "16Gi", "0", {{"node.elotl.co/instance-offerings", "on-demand"}}),
                              group("4", "16Gi")));
    // Small pods share nodes whatever they ask for exactly.
    EXPECT_TRUE(luna.mayMerge(group("1", "1Gi"), group("500m", "200Mi")));
    EXPECT_FALSE(luna.mayMerge(group("1", "1Gi"), group("4", "1Gi")));
}

TEST(LunaEstimator, foreignPodsMatchOnlyGatedAndManaged) {
    const fleet::luna::LunaEstimator luna;
    const auto pod = [](const std::string& labels, const std::string& gates, const std::string& cpu) {
        return *manifest::parseJson(R"({"metadata": {"labels": )" + labels + R"(}, "spec": {"schedulingGates": )" +
                                    gates + R"(, "containers": [{"resources": {"requests": {"cpu": ")" + cpu +
                                    R"(", "memory": "16Gi"}}}]}})");
    };
    const std::string managed = R"({"elotl-luna": "true"})", gate = R"([{"name": "x"}, {"name": "nodecostestimate"}])";
    EXPECT_TRUE(luna.mayMerge(group("16", "16Gi"), pod(managed, gate, "16")));
    EXPECT_FALSE(luna.mayMerge(group("16", "16Gi"), pod(managed, gate, "8")));
    EXPECT_FALSE(luna.mayMerge(group("16", "16Gi"), pod(managed, "[]", "16")));
    EXPECT_FALSE(luna.mayMerge(group("16", "16Gi"), pod("{}", gate, "16")));
    EXPECT_TRUE(luna.mayMerge(group("16", "16Gi"), pod(managed, gate, "sixteen"))) << "what cannot be read may match";
}

TEST(LunaEstimator, managesWhatIsLabelledAndNotIgnored) {
    const fleet::luna::LunaEstimator luna;
    EXPECT_TRUE(luna.manages({{"elotl-luna", "true"}}, {}));
    EXPECT_FALSE(luna.manages({{"elotl-luna", "false"}}, {}));
    EXPECT_FALSE(luna.manages({{"elotl-luna", "true"}}, {{"pod.elotl.co/ignore", "true"}}));
    EXPECT_EQ(luna.nodeCap(domain::Money::fromMicros(4'750'000)).second, "4.750000");
}

} // namespace
