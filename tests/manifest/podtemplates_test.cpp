// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/podtemplates.h"

#include "support/dataset.h"

#include <gtest/gtest.h>

#include <sstream>

namespace thrifty::manifest {
namespace {

using domain::GateBehaviour;
using domain::ObjectRole;
using domain::Workload;

Workload workload(const std::string& text) {
    auto file = parseFile("f.yaml", text);
    EXPECT_TRUE(file) << (file ? "" : file.error().text());
    std::vector<File> files;
    files.push_back(std::move(*file));
    auto read = workloadOf(files);
    EXPECT_TRUE(read) << (read ? "" : read.error().text());
    return read ? std::move(*read) : Workload{};
}

std::string gateText(GateBehaviour gate) {
    switch (gate) {
    case GateBehaviour::Passes:
        return "passes";
    case GateBehaviour::FewerPods:
        return "fewer";
    case GateBehaviour::NoPodsYet:
        return "none-yet";
    case GateBehaviour::DropsGate:
        return "drops";
    case GateBehaviour::PerNode:
        return "per-node";
    }
    return {};
}

/// One line a group: name, pods (minimum-maximum), pods under a gate, behaviour, requests.
std::string summary(const Workload& workload) {
    std::ostringstream out;
    for (const auto& group : workload.groups) {
        out << group.name.str() << ' ' << group.pods;
        if (group.minPods != group.pods || group.maxPods)
            out << " (" << group.minPods << '-' << (group.maxPods ? std::to_string(*group.maxPods) : "") << ')';
        out << " gated " << group.podsUnderGate << ' ' << gateText(group.gate);
        for (const auto& [name, amount] : group.requests)
            out << ' ' << name << '=' << amount.text(name != "cpu");
        out << (group.requestsUnknown ? " unknown\n" : "\n");
    }
    return out.str();
}

TEST(PodTemplates, countsPodsOfEveryKind) {
    struct Case {
        const char* file;
        const char* groups;
    };
    for (const auto& [file, groups] :
         {Case{"statefulset-waits-for-its-first-pod", "StatefulSet/db 3 gated 1 fewer cpu=500m memory=1Gi\n"
                                                      "StatefulSet/cache 3 gated 3 passes\n"},
          {"init-containers-sidecars-and-overhead",
           "Pod/p 1 gated 1 passes cpu=3750m ephemeral-storage=1000000000 memory=3136Mi nvidia.com/gpu=1\n"},
          {"jobs", "Job/plain 3 gated 3 passes\nJob/suspended 2 gated 0 fewer\nCronJob/nightly 1 gated 0 fewer\n"
                   "Job/made- 1 gated 1 passes\n"},
          {"ray-cluster-that-scales", "headgroup 1 gated 1 passes cpu=2500m memory=4608Mi\n"
                                      "small 4 (4-12) gated 4 passes\n"
                                      "none 0 (0-2147483647) gated 0 passes\n"
                                      "capped 4 (0-4) gated 0 fewer\n"},
          {"ray-job-with-submitter", "RayJob/j/headgroup 1 gated 1 passes\n"
                                     "RayJob/j/submitter 1 gated 0 none-yet\n"
                                     "RayJob/without-template/headgroup 1 gated 1 passes\n"
                                     "RayJob/without-template/submitter 1 gated 0 none-yet cpu=500m memory=200Mi\n"
                                     "RayJob/http/headgroup 1 gated 1 passes\n"},
          {"job-sets", "JobSet/train/driver 1 gated 1 passes\n"
                       "JobSet/train/workers 8 gated 0 fewer\n"
                       "JobSet/racks/a 12 gated 3 fewer\n"
                       "JobSet/racks/b 1 gated 0 fewer\n"},
          {"leader-worker-sets", "LeaderWorkerSet/both/leader 2 (1-5) gated 2 passes\n"
                                 "LeaderWorkerSet/both/worker 6 (3-15) gated 6 passes\n"
                                 "LeaderWorkerSet/one 6 gated 2 fewer\n"},
          {"kubeflow", "PyTorchJob/pt/master 1 gated 1 passes\n"
                       "PyTorchJob/pt/worker 2 (1-4) gated 2 passes\n"
                       "TFJob/tf/ps 2 gated 0 fewer\n"
                       "TrainJob/tr/node 3 gated 3 drops cpu=4 nvidia.com/gpu=1\n"
                       "TrainJob/tr2/node 2 gated 2 passes unknown\n"},
          {"serving", "InferenceService/isvc/predictor 2 (2-5) gated 2 passes cpu=4 memory=8Gi nvidia.com/gpu=1\n"
                      "InferenceService/isvc/transformer 1 gated 1 passes cpu=1\n"
                      "NIMService/nim 2 gated 0 drops nvidia.com/gpu=1\n"
                      "DynamoGraphDeployment/dyn/Frontend 1 gated 1 drops cpu=1\n"
                      "DynamoGraphDeployment/dyn/Worker 4 gated 4 drops cpu=2 nvidia.com/gpu=8\n"
                      "Milvus/mv/proxy 1 gated 0 drops cpu=1\n"
                      "Milvus/mv/mixCoord 1 gated 0 drops cpu=1\n"
                      "Milvus/mv/queryNode 3 gated 0 drops cpu=4 memory=8Gi\n"
                      "Milvus/mv/dataNode 1 gated 0 drops cpu=1\n"},
          {"hooks-lists-and-unknown-kinds", "a/Special/own 2 gated 2 passes\n"
                                            "b/Special/own 1 gated 1 passes\n"
                                            "DaemonSet/agent 0 gated 0 per-node\n"},
          {"two-ray-services", "RayService/a/headgroup 1 gated 1 passes\n"
                               "gpu 1 gated 1 passes\n"
                               "RayService/b/headgroup 1 gated 1 passes\n"
                               "Deployment/web 2 (2-6) gated 1 fewer\n"}})
        EXPECT_EQ(summary(workload(tests::data(std::string("manifests/kinds/") + file + ".yaml"))), groups) << file;
}

TEST(PodTemplates, carriesWhatDecidesWhereAPodMayRun) {
    const Workload read = workload(tests::data("manifests/kinds/init-containers-sidecars-and-overhead.yaml"));
    ASSERT_EQ(read.groups.size(), 1u);
    const auto& group = read.groups[0];
    EXPECT_EQ(group.labels, (domain::LabelMap{{"app", "p"}}));
    EXPECT_EQ(group.annotations, (domain::LabelMap{{"node.elotl.co/instance-max-cost", "4.75"}}));
    EXPECT_EQ(group.nodeSelector, (domain::LabelMap{{"disk", "ssd"}}));
    EXPECT_EQ(group.schedulingGates, (std::vector<std::string>{"first", "second"}));
    ASSERT_EQ(group.tolerations.size(), 1u);
    EXPECT_EQ(group.tolerations[0], (domain::Toleration{"nvidia.com/gpu", "Exists", "", "NoSchedule"}));
    ASSERT_EQ(group.requiredNodeTerms.size(), 1u);
    EXPECT_EQ(group.requiredNodeTerms[0][0], (domain::NodeRequirement{"node.elotl.co/created-by", "In", {"luna"}}));
    EXPECT_EQ(group.templatePath, "$");
    EXPECT_EQ(group.owner.text(), "Pod/p");
}

TEST(PodTemplates, namesTemplatesOfKindsWithoutAPlaceForGatesOnlyWhereThereIsOne) {
    const auto file = parseFile("f.yaml", tests::data("manifests/kinds/serving.yaml"));
    ASSERT_TRUE(file);
    std::vector<std::string> paths;
    for (const Document& document : file->documents) {
        for (const PodTemplate& one : podTemplatesOf(document.value()))
            paths.push_back(one.specPath);
    }
    EXPECT_EQ(paths, (std::vector<std::string>{"$.spec.predictor", "$.spec.transformer",
                                               "$.spec.services.Worker.extraPodSpec"}));
}

TEST(PodTemplates, tellsWhatEachObjectIsFor) {
    const Workload read = workload(tests::data("manifests/kinds/hooks-lists-and-unknown-kinds.yaml"));
    ASSERT_EQ(read.objects.size(), 6u);
    EXPECT_EQ(read.objects[0].role, ObjectRole::AppliedWith);
    EXPECT_EQ(read.objects[0].reason, "no pods");
    EXPECT_EQ(read.objects[1].role, ObjectRole::Priced);
    EXPECT_EQ(read.objects[1].line, 7);
    EXPECT_EQ(read.objects[1].document, 0u);
    EXPECT_EQ(read.objects[3].role, ObjectRole::NotApplied);
    EXPECT_EQ(read.objects[3].reason, "Helm test: test-success");
    EXPECT_EQ(read.objects[4].reason, "Helm hook: pre-install,pre-upgrade");
    EXPECT_EQ(read.files[0].name, "f.yaml");
    EXPECT_EQ(read.files[0].sha256.size(), 64u);
}

TEST(PodTemplates, namesThePlaceOfWhatCannotBeRead) {
    const std::string head = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: x}\nspec:\n";
    struct Case {
        std::string text;
        const char* error;
    };
    for (const auto& [text, error] : std::vector<Case>{
             {head + "  replicas: ${N}\n",
              "f.yaml:5:13: spec.replicas: \"${N}\" is a placeholder where a whole number of zero "
              "or more must stand. Give it a value with --set N=..., --env N or --envsubst."},
             {head + "  replicas: -1\n", "f.yaml:5:13: spec.replicas: -1 is not a whole number of zero or more"},
             {head + "  replicas: \"2\"\n", "f.yaml:5:13: spec.replicas: \"2\" is not a whole number of zero or more"},
             {head + "  template:\n    spec:\n      containers:\n      - name: c\n        resources: {limits: {cpu: "
                     "\"${CPU}\"}}\n",
              "f.yaml:9:35: spec.template.spec.containers[0].resources.limits.cpu: \"${CPU}\" is a placeholder where a "
              "quantity "
              "such as 500m or 16Gi must stand. Give it a value with --set CPU=..., --env CPU or --envsubst."},
             {head + "  template:\n    spec:\n      containers:\n      - name: c\n        resources:\n          "
                     "requests: {memory: lots}\n",
              "f.yaml:10:30: spec.template.spec.containers[0].resources.requests.memory: \"lots\" is not a quantity "
              "such as 500m "
              "or 16Gi"},
             {"apiVersion: v1\nkind: List\nitems:\n- apiVersion: batch/v1\n  kind: Job\n  metadata: {name: x}\n  "
              "spec:\n    parallelism: x\n",
              "f.yaml:8:18: spec.parallelism: \"x\" is not a whole number of zero or more"},
             {"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: x-${ENV}\n",
              "f.yaml:4:9: metadata.name: \"x-${ENV}\" is a placeholder where a name must stand. Give it a value with "
              "--set ENV=..., --env ENV or --envsubst."},
             {"apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\n  annotations: {script: 'echo ${HOME}', a.b/skus: "
              "'${SKUS}'}\nspec: {}\n",
              "f.yaml:5:51: metadata.annotations['a.b/skus']: \"${SKUS}\" is a placeholder where an annotation's value "
              "must stand. "
              "Give it a value with --set SKUS=..., --env SKUS or --envsubst."},
             {"apiVersion: v1\nkind: ConfigMap\nmetadata:\n  labels: {}\n",
              "f.yaml:4:3: metadata.name: the ConfigMap has no name"}}) {
        std::vector<File> files;
        files.push_back(*parseFile("f.yaml", text));
        const auto read = workloadOf(files);
        ASSERT_FALSE(read) << text;
        EXPECT_EQ(read.error().text(), error) << text;
    }
}

/// Pods are found by their object: given in two places, each was priced with the pods of both, and nobody was told.
TEST(Workload, anObjectWithPodsStandsInOnePlace) {
    const std::string deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\n"
                                   "spec: {template: {spec: {containers: [{name: c}]}}}\n";
    const std::string beta = "apiVersion: apps/v1beta1" + deployment.substr(deployment.find('\n'));
    const std::string other = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: else}\n"
                              "spec: {template: {spec: {containers: [{name: c}]}}}\n";
    const std::string map = "apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\n";
    const std::string hook = "apiVersion: batch/v1\nkind: Job\nmetadata: {name: migrate, annotations: "
                             "{helm.sh/hook: pre-install}}\nspec: {template: {spec: {containers: [{name: c}]}}}\n";
    const std::string loose = "apiVersion: batch/v1\nkind: Job\nmetadata: {generateName: run-}\n"
                              "spec: {template: {spec: {containers: [{name: c}]}}}\n";
    struct Case {
        const char* what;
        std::string first, second;
        bool refused;
    };
    for (const Case& c : {Case{"the same file twice", deployment, deployment, true},
                          {"another version of it", deployment, beta, true},
                          {"another namespace", deployment, other, false},
                          {"another kind", deployment, map, false},
                          {"no pods in either, as charts repeat them", map, map, false},
                          {"hooks are not applied", hook, hook, false},
                          {"a new name each time", loose, loose, false}}) {
        std::vector<File> files;
        files.push_back(*parseFile("a.yaml", "# first\n" + c.first));
        files.push_back(*parseFile("b.yaml", c.second));
        const auto read = workloadOf(files);
        EXPECT_EQ(!read, c.refused) << c.what;
        if (!read && c.refused) {
            EXPECT_EQ(read.error().message, "Deployment/web stands in two places");
            EXPECT_EQ(read.error().place, "b.yaml:1");
            EXPECT_EQ(read.error().hint, "leave one of them out; the other is a.yaml:2");
        }
    }
}

} // namespace
} // namespace thrifty::manifest
