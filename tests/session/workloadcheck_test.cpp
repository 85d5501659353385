// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/workloadcheck.h"

#include "manifest/podtemplates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::session {
namespace {

using Kind = WorkloadIssue::Kind;

constexpr const char* chart = R"(# rendered
apiVersion: apps/v1
kind: Deployment
metadata:
  name: gateway # in front
  labels:
    app.kubernetes.io/instance: llm
spec:
  replicas: 2
  selector: {matchLabels: {app: gateway}}
  template:
    metadata: {labels: {app: gateway, elotl-luna: "true"}}
    spec:
      containers: [{name: main, image: example.com/a:1, resources: {requests: {cpu: "1"}}}]
---
apiVersion: v1
kind: Service
metadata:
  name: public
  namespace: other
spec: {type: LoadBalancer, ports: [{port: 80}]}
---
apiVersion: v1
kind: Pod
metadata:
  name: smoke
  annotations: {helm.sh/hook: test}
spec:
  containers: [{name: main, image: example.com/a:1}]
)";

Manifest parsed(const std::string& text) {
    Manifest manifest;
    auto file = manifest::parseFile("chart.yaml", text);
    EXPECT_TRUE(file) << (file ? "" : file.error().text());
    manifest.files.push_back(std::move(*file));
    auto workload = manifest::workloadOf(manifest.files);
    EXPECT_TRUE(workload) << (workload ? "" : workload.error().text());
    manifest.workload = std::move(*workload);
    return manifest;
}

const WorkloadIssue* find(const std::vector<WorkloadIssue>& issues, Kind kind) {
    for (const WorkloadIssue& issue : issues) {
        if (issue.kind == kind)
            return &issue;
    }
    return nullptr;
}

TEST(WorkloadCheck, namesWhatTheGroupWouldLeaveBehind) {
    const Manifest manifest = parsed(chart);
    const domain::GroupLabel label{"app.kubernetes.io/instance", "llm"};
    const auto issues = checkWorkload(manifest, {domain::Namespace("serving"), label, false});
    ASSERT_NE(find(issues, Kind::WithoutLabel), nullptr);
    EXPECT_EQ(find(issues, Kind::WithoutLabel)->names, std::vector<std::string>{"Service/public"});
    EXPECT_EQ(find(issues, Kind::OtherNamespace)->names, std::vector<std::string>{"other"});
    EXPECT_EQ(find(issues, Kind::Hook)->names, std::vector<std::string>{"Pod/smoke"});
    EXPECT_EQ(find(issues, Kind::LoadBalancer)->lines, std::vector<int>{16});
    EXPECT_EQ(find(issues, Kind::NotManaged), nullptr);
    EXPECT_EQ(carried(manifest.workload, label).objects, 1);
    EXPECT_EQ(carried(manifest.workload, label).of, 2);
    ASSERT_FALSE(groupLabels(manifest.workload).empty());
    EXPECT_EQ(groupLabels(manifest.workload).front().label.value, "llm");
}

TEST(WorkloadCheck, theLabelIsAddedAndNothingElseChanges) {
    const auto changed = withGroupLabel({{"chart.yaml", chart}}, {"app.kubernetes.io/instance", "llm"});
    ASSERT_TRUE(changed) << changed.error().text();
    ASSERT_EQ(changed->size(), 1U);
    std::string expected = chart;
    const std::string before = "  namespace: other\n";
    expected.insert(expected.find(before) + before.size(), "  labels:\n    app.kubernetes.io/instance: llm\n");
    EXPECT_EQ(changed->at("chart.yaml"), expected);
    const auto again = withGroupLabel(*changed, {"app.kubernetes.io/instance", "llm"});
    ASSERT_TRUE(again);
    EXPECT_TRUE(again->empty());
}

constexpr const char* gpuPod = R"(apiVersion: v1
kind: Pod
metadata:
  name: one
  annotations: {node.elotl.co/instance-gpu-skus: "L4,A10G"}
spec:
  affinity:
    nodeAffinity:
      requiredDuringSchedulingIgnoredDuringExecution:
        nodeSelectorTerms:
        - matchExpressions: # Luna's own nodes
          - {key: node.elotl.co/created-by, operator: In, values: [luna]}
        - matchExpressions:
          - {key: cloud.google.com/gke-accelerator, operator: In, values: [nvidia-l4]}
  containers: [{name: main, image: example.com/a:1, resources: {limits: {nvidia.com/gpu: 1}}}]
)";

TEST(WorkloadCheck, theModelTermIsAddedAndNothingElseChanges) {
    const auto issues = checkWorkload(parsed(gpuPod), {});
    const WorkloadIssue* issue = find(issues, Kind::ModelTerm);
    ASSERT_NE(issue, nullptr);
    EXPECT_EQ(issue->lines, std::vector<int>{14});
    EXPECT_EQ(issue->names, std::vector<std::string>{"Pod/one"});
    const auto changed = withModelTerms({{"chart.yaml", gpuPod}, {"other.yaml", chart}});
    ASSERT_TRUE(changed) << changed.error().text();
    ASSERT_EQ(changed->size(), 1U) << "the other file is as it was";
    const std::string& text = changed->at("chart.yaml");
    const std::string_view before(gpuPod);
    const std::size_t split = before.find("  containers:");
    EXPECT_EQ(text.substr(0, split), before.substr(0, split));
    EXPECT_EQ(text.substr(text.size() - (before.size() - split)), before.substr(split));
    EXPECT_EQ(find(checkWorkload(parsed(text), {}), Kind::ModelTerm), nullptr) << text;
    EXPECT_THAT(text, testing::HasSubstr("nvidia.com/gpu.product"));
    EXPECT_THAT(text, testing::HasSubstr("NVIDIA-A10G"));
}

TEST(WorkloadCheck, saysWhetherSmallPodsShareNodes) {
    domain::PodGroup group;
    group.requests["cpu"] = domain::Quantity::fromMilli(500);
    EXPECT_TRUE(factsOf(group).packed);
    group.requests["cpu"] = domain::Quantity::fromUnits(2);
    EXPECT_FALSE(factsOf(group).packed);
    group.requests["cpu"] = domain::Quantity::fromMilli(500);
    group.requests["nvidia.com/gpu"] = domain::Quantity::fromUnits(1);
    EXPECT_FALSE(factsOf(group).packed);
    group.requests.erase("nvidia.com/gpu");
    group.annotations["node.elotl.co/instance-type-regexp"] = "^r6a";
    EXPECT_FALSE(factsOf(group).packed) << "who chooses node types is not packed";
}

TEST(WorkloadCheck, aTextThatCannotBeReadIsAnErrorWithItsPlace) {
    const auto changed = withGroupLabel({{"bad.yaml", "a: b\n\tc: d\n"}}, {"k", "v"});
    ASSERT_FALSE(changed);
    EXPECT_THAT(changed.error().place, testing::HasSubstr("bad.yaml:2"));
}

} // namespace
} // namespace thrifty::session
