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

TEST(WorkloadCheck, aTextThatCannotBeReadIsAnErrorWithItsPlace) {
    const auto changed = withGroupLabel({{"bad.yaml", "a: b\n\tc: d\n"}}, {"k", "v"});
    ASSERT_FALSE(changed);
    EXPECT_THAT(changed.error().place, testing::HasSubstr("bad.yaml:2"));
}

} // namespace
} // namespace thrifty::session
