// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/variantbuilder.h"

#include "manifest/groupvalues.h"
#include "manifest/variantdriver.h"
#include "support/dataset.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <sstream>

namespace thrifty::manifest {
namespace {

using domain::GroupEdit;
using domain::GroupName;
using domain::PlanField;
using domain::PriceChoice;
using domain::Quantity;
using domain::VariantPlan;
using testing::ElementsAre;
using testing::HasSubstr;

VariantPlan planOf(const std::string& group, GroupEdit edit) {
    VariantPlan plan;
    plan.groups[GroupName(group)] = std::move(edit);
    return plan;
}

std::vector<std::string> sentences(const VariantText& variant) {
    std::vector<std::string> all;
    for (const VariantEdit& edit : variant.edits)
        all.push_back(std::to_string(edit.line) + " " + edit.sentence());
    return all;
}

/// The lines that only one of two texts has, "-" and "+" before them; enough for edits that do not move lines about.
std::string difference(const std::string& before, const std::string& after) {
    const auto linesOf = [](const std::string& text) {
        std::vector<std::string> lines;
        std::istringstream in(text);
        for (std::string line; std::getline(in, line);)
            lines.push_back(line);
        return lines;
    };
    const auto a = linesOf(before);
    const auto b = linesOf(after);
    std::vector<std::vector<std::size_t>> same(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
    for (std::size_t i = a.size(); i-- > 0;)
        for (std::size_t j = b.size(); j-- > 0;)
            same[i][j] = a[i] == b[j] ? same[i + 1][j + 1] + 1 : std::max(same[i + 1][j], same[i][j + 1]);
    std::string out;
    for (std::size_t i = 0, j = 0; i < a.size() || j < b.size();) {
        if (i < a.size() && j < b.size() && a[i] == b[j])
            ++i, ++j;
        else if (i < a.size() && (j == b.size() || same[i + 1][j] >= same[i][j + 1]))
            out += "-" + a[i++] + "\n";
        else
            out += "+" + b[j++] + "\n";
    }
    return out;
}

std::string differenceOf(const std::vector<File>& files, const VariantText& variant) {
    return difference(files.front().text, variant.files.front().text);
}

TEST(VariantBuilder, changesNothingForAnEmptyPlan) {
    for (const auto& entry : std::filesystem::directory_iterator(tests::dataPath("manifests/kinds"))) {
        const auto files = readFiles({entry.path().string()});
        if (!files || !workloadOf(*files))
            continue;
        VariantPlan plan;
        const auto values = groupValues(*files, keys);
        ASSERT_TRUE(values);
        for (const GroupValues& one : *values) // the base, said again
            plan.groups[one.group.name] = one.values;
        for (const VariantPlan& same : {VariantPlan(), plan}) {
            const VariantText variant = built(*files, same);
            EXPECT_EQ(variant.files.front().text, files->front().text) << entry.path();
            EXPECT_FALSE(variant.files.front().changed);
            EXPECT_TRUE(variant.edits.empty());
            EXPECT_THAT(messages(variant), ElementsAre()) << entry.path();
        }
    }
}

TEST(VariantBuilder, movesReplicasTogether) {
    const auto files = sample("llm-2x1gpu.yaml");
    const VariantText variant = built(files, planOf("gpu-group", {.pods = 4}));
    EXPECT_EQ(differenceOf(files, variant), "-            num_replicas: 2\n"
                                            "+            num_replicas: 4\n"
                                            "-      replicas: 2\n"
                                            "-      minReplicas: 2\n"
                                            "-      maxReplicas: 2\n"
                                            "+      replicas: 4\n"
                                            "+      minReplicas: 4\n"
                                            "+      maxReplicas: 4\n");
    EXPECT_THAT(messages(variant), ElementsAre());
    EXPECT_THAT(sentences(variant), ElementsAre("56 gpu-group: pods 4", "57 gpu-group: minReplicas 4, follows the pods",
                                                "58 gpu-group: maxReplicas 4, follows the pods",
                                                "21 gpu-group: num_replicas 4, follows the pods"));
    EXPECT_EQ(groupsOf(variant), groupsOf(sample("llm-4x1gpu.yaml")));
}

TEST(VariantBuilder, movesGpusTogether) {
    const auto files = sample("llm-2x1gpu.yaml");
    const VariantText variant = built(files, planOf("gpu-group", {.gpusPerPod = 2}));
    EXPECT_EQ(differenceOf(files, variant), "-            num_replicas: 2\n"
                                            "+            num_replicas: 4\n"
                                            "-        num-gpus: \"1\"\n"
                                            "+        num-gpus: \"2\"\n"
                                            "-                nvidia.com/gpu: \"1\"\n"
                                            "+                nvidia.com/gpu: \"2\"\n"
                                            "-                nvidia.com/gpu: \"1\"\n"
                                            "+                nvidia.com/gpu: \"2\"\n");
    EXPECT_EQ(groupsOf(variant), groupsOf(sample("llm-2x2gpu.yaml")));
}

TEST(VariantBuilder, movesAffinityWithTheSkus) {
    const auto files = sample("llm-2x1gpu.yaml");
    const VariantText variant = built(files, planOf("gpu-group", {.gpuSkus = {{"A100"}}}));
    EXPECT_EQ(differenceOf(files, variant), "-            node.elotl.co/instance-gpu-skus: L4,A10G,A10,L40S\n"
                                            "+            node.elotl.co/instance-gpu-skus: A100\n"
                                            "-                    values: [nvidia-l4]\n"
                                            "+                    values: [nvidia-a100-40gb, nvidia-a100-80gb]\n");
}

TEST(VariantBuilder, movesTheTolerationWithSpot) {
    const auto files = sample("llm-2x1gpu.yaml");
    VariantPlan plan;
    plan.groups[GroupName("headgroup")].price = PriceChoice::Spot;
    plan.groups[GroupName("gpu-group")].price = PriceChoice::Spot;
    const VariantText variant = built(files, plan);
    EXPECT_EQ(groupsOf(variant), groupsOf(sample("llm-2x1gpu-spot.yaml")));
    EXPECT_THAT(messages(variant), ElementsAre());
    // And back: what the toleration was for is gone.
    const auto spot = sample("llm-2x1gpu-spot.yaml");
    for (auto& [name, edit] : plan.groups)
        edit.price = PriceChoice::OnDemand;
    const auto back = groupsOf(built(spot, plan));
    const auto base = groupsOf(files);
    ASSERT_EQ(back.size(), base.size());
    for (std::size_t i = 0; i < back.size(); ++i)
        EXPECT_EQ(back[i].tolerations, base[i].tolerations);
}

struct Case {
    const char* what;
    std::string before;
    std::string group;
    GroupEdit edit;
    std::string difference;
    std::vector<std::string> issues;
};

const std::string deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n";
const std::string podSpec = "  template:\n    spec:\n      containers:\n      - name: a\n";
const std::string resources = podSpec + "        resources:\n";

TEST(VariantBuilder, editsEachKindInItsOwnWay) {
    const std::string job = "apiVersion: batch/v1\nkind: Job\nmetadata: {name: j}\nspec:\n";
    const std::string lws = "apiVersion: leaderworkerset.x-k8s.io/v1\nkind: LeaderWorkerSet\nmetadata: {name: l}\n"
                            "spec:\n  replicas: 1\n  leaderWorkerTemplate:\n    size: 4\n    workerTemplate:\n"
                            "      spec:\n        containers: [{name: a}]\n";
    const std::string worker = "apiVersion: ray.io/v1\nkind: RayCluster\nmetadata: {name: r}\nspec:\n"
                               "  workerGroupSpecs:\n  - groupName: g\n    template:\n      spec:\n"
                               "        containers: [{name: a}]\n";
    const std::vector<Case> cases{
        {"replicas that are not said", deployment + podSpec, "Deployment/web", {.pods = 3}, "+  replicas: 3\n", {}},
        {"a Job whose work is not its pods",
         job + "  parallelism: 2\n  completions: 4\n" + podSpec,
         "Job/j",
         {.pods = 8},
         "-  parallelism: 2\n-  completions: 4\n+  parallelism: 8\n+  completions: 8\n",
         {}},
        {"a Job with fewer pods keeps its work",
         job + "  parallelism: 4\n  completions: 4\n" + podSpec,
         "Job/j",
         {.pods = 2},
         "-  parallelism: 4\n+  parallelism: 2\n",
         {}},
        {"an indexed Job",
         job + "  parallelism: 4\n  completions: 4\n  completionMode: Indexed\n" + podSpec,
         "Job/j",
         {.pods = 2},
         "-  parallelism: 4\n-  completions: 4\n+  parallelism: 2\n+  completions: 2\n",
         {}},
        {"one leader's size", lws, "LeaderWorkerSet/l", {.pods = 8}, "-    size: 4\n+    size: 8\n", {}},
        {"Ray bounds that hold stay",
         worker + "    replicas: 2\n    minReplicas: 0\n    maxReplicas: 8\n",
         "g",
         {.pods = 4},
         "-    replicas: 2\n+    replicas: 4\n",
         {}},
        {"a Ray bound that would not hold moves",
         worker + "    replicas: 2\n    minReplicas: 1\n    maxReplicas: 3\n",
         "g",
         {.pods = 4},
         "-    replicas: 2\n+    replicas: 4\n-    maxReplicas: 3\n+    maxReplicas: 4\n",
         {}},
        {"Ray workers that only a minimum counts",
         worker + "    minReplicas: 2 # two\n",
         "g",
         {.pods = 4},
         "-    minReplicas: 2 # two\n+    minReplicas: 4 # two\n",
         {}},
        {"hosts of a replica",
         worker + "    replicas: 2\n    numOfHosts: 2\n",
         "g",
         {.pods = 6},
         "-    replicas: 2\n+    replicas: 3\n",
         {}},
        {"pods that are no whole replicas",
         worker + "    replicas: 2\n    numOfHosts: 2\n",
         "g",
         {.pods = 5},
         "",
         {"! w.yaml:10: 5 is not a multiple of the 2 pods of a replica"}},
        {"a request and its equal limit",
         deployment + resources + "          requests: {cpu: 2, memory: 4Gi}\n          limits: {cpu: 2}\n",
         "Deployment/web",
         {.cpu = Quantity::fromMilli(2500)},
         "-          requests: {cpu: 2, memory: 4Gi}\n-          limits: {cpu: 2}\n"
         "+          requests: {cpu: 2500m, memory: 4Gi}\n+          limits: {cpu: 2500m}\n",
         {}},
        {"a limit far away stays",
         deployment + resources +
             "          requests:\n            memory: \"4Gi\" # four\n"
             "          limits:\n            memory: 64Gi\n",
         "Deployment/web",
         {.memory = Quantity::fromUnits(std::int64_t{8} << 30)},
         "-            memory: \"4Gi\" # four\n+            memory: \"8Gi\" # four\n",
         {}},
        {"no request yet",
         deployment + podSpec + "      # end\n",
         "Deployment/web",
         {.cpu = Quantity::fromUnits(2)},
         "+        resources:\n+          requests:\n+            cpu: 2\n",
         {}},
        {"GPUs that were not asked for",
         deployment + resources + "          requests:\n            cpu: \"2\"\n",
         "Deployment/web",
         {.gpusPerPod = 1},
         "+            nvidia.com/gpu: \"1\"\n+          limits:\n+            nvidia.com/gpu: 1\n",
         {}},
        {"requests that are the limits",
         deployment + resources + "          requests: &r {nvidia.com/gpu: 1}\n          limits: *r\n",
         "Deployment/web",
         {.gpusPerPod = 4},
         "-          requests: &r {nvidia.com/gpu: 1}\n+          requests: &r {nvidia.com/gpu: 4}\n",
         {}},
        {"the parallel size of a model server",
         deployment + podSpec +
             "        args: [serve, --tensor-parallel-size, \"2\"]\n"
             "        resources: {limits: {nvidia.com/gpu: 2}}\n",
         "Deployment/web",
         {.gpusPerPod = 4},
         "-        args: [serve, --tensor-parallel-size, \"2\"]\n"
         "-        resources: {limits: {nvidia.com/gpu: 2}}\n"
         "+        args: [serve, --tensor-parallel-size, \"4\"]\n"
         "+        resources: {limits: {nvidia.com/gpu: 4}}\n",
         {}},
        {"annotations that are not there yet",
         deployment + podSpec,
         "Deployment/web",
         {.maxGpusPerNode = 2,
          .maxPricePerNodeHour = domain::Money::fromMicros(4'750'000),
          .familiesOut = {{"t3", "t3a"}},
          .typeExpression = "^g6"},
         "+    metadata:\n+      annotations:\n+        node.elotl.co/instance-max-gpus: \"2\"\n"
         "+        node.elotl.co/instance-max-cost: \"4.75\"\n"
         "+        node.elotl.co/instance-family-exclusions: \"t3,t3a\"\n"
         "+        node.elotl.co/instance-type-regexp: \"^g6\"\n",
         {}},
        {"an annotation that goes with its mapping",
         deployment + "  template:\n    metadata:\n      annotations:\n        "
                      "node.elotl.co/instance-max-gpus: \"2\"\n    spec: {containers: [{name: a}]}\n",
         "Deployment/web",
         {.maxGpusPerNode = 0},
         "-    metadata:\n-      annotations:\n-        node.elotl.co/instance-max-gpus: \"2\"\n",
         {}},
    };
    for (const Case& one : cases) {
        const auto files = parsed(one.before);
        const VariantText variant = built(files, planOf(one.group, one.edit));
        EXPECT_EQ(differenceOf(files, variant), one.difference) << one.what << "\n" << variant.files.front().text;
        EXPECT_EQ(messages(variant), one.issues) << one.what;
    }
}

TEST(VariantBuilder, saysWhatToChangeByHand) {
    const std::string hpa = "---\napiVersion: autoscaling/v2\nkind: HorizontalPodAutoscaler\nmetadata: {name: h}\n"
                            "spec: {scaleTargetRef: {kind: Deployment, name: web}, minReplicas: 2, maxReplicas: 5}\n";
    const std::vector<Case> cases{
        {"a kind without a number of pods",
         "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec: {containers: []}\n",
         "Pod/p",
         {.pods = 2},
         "",
         {"! w.yaml:1: the number of pods is fixed: a Pod is one pod"}},
        {"a group that is not there",
         deployment + podSpec,
         "gpu-group",
         {.pods = 2},
         "",
         {"! : the manifests have no pod group gpu-group"}},
        {"an anchor with another meaning elsewhere",
         deployment + "  replicas: &n 2\n  minReadySeconds: *n\n" + podSpec,
         "Deployment/web",
         {.pods = 3},
         "",
         {"! w.yaml:5: pods cannot be changed here: an anchor shows it in more than one place; change it to 3 by "
          "hand"}},
        {"an autoscaler's bounds",
         deployment + "  replicas: 2\n" + podSpec + hpa,
         "Deployment/web",
         {.pods = 9},
         "-  replicas: 2\n+  replicas: 9\n",
         {"! w.yaml:7: HorizontalPodAutoscaler/h keeps 2 to 5 pods; change its bounds in w.yaml:11 by hand"}},
        {"a command line that is not ours",
         deployment + podSpec +
             "        command: [sh, -c, \"vllm serve --tensor-parallel-size 2\"]\n"
             "        resources: {limits: {nvidia.com/gpu: 2}}\n",
         "Deployment/web",
         {.gpusPerPod = 4},
         "-        resources: {limits: {nvidia.com/gpu: 2}}\n+        resources: {limits: {nvidia.com/gpu: 4}}\n",
         {"w.yaml:9: the command line has --tensor-parallel-size; change it to 4 by hand if it should follow the "
          "GPUs"}},
        {"a model that no label names",
         deployment + podSpec + "      nodeSelector:\n        cloud.google.com/gke-accelerator: nvidia-l4\n",
         "Deployment/web",
         {.gpuSkus = {{"A10G"}}},
         "+    metadata:\n+      annotations:\n+        node.elotl.co/instance-gpu-skus: A10G\n",
         {"w.yaml:10: cloud.google.com/gke-accelerator stays nvidia-l4: no node carries a value for A10G; change it by "
          "hand"}},
        {"an expression that cannot be read",
         deployment + podSpec,
         "Deployment/web",
         {.typeExpression = "^g[26"},
         "",
         {"! w.yaml:6: Regexp: [ not closed"}},
    };
    for (const Case& one : cases) {
        const auto files = parsed(one.before);
        const VariantText variant = built(files, planOf(one.group, one.edit));
        EXPECT_EQ(differenceOf(files, variant), one.difference) << one.what;
        EXPECT_EQ(messages(variant), one.issues) << one.what;
        EXPECT_EQ(variant.blocked(), one.issues.front().starts_with("!")) << one.what;
    }
}

TEST(VariantBuilder, followsInServeConfigurations) {
    const std::string service = "apiVersion: ray.io/v1\nkind: RayService\nmetadata: {name: s}\nspec:\n"
                                "  serveConfigV2: |\n"
                                "    applications:\n"
                                "    - name: a\n"
                                "      deployments:\n"
                                "      - name: ingress # no GPUs\n"
                                "        num_replicas: 3\n"
                                "      - name: model\n"
                                "        autoscaling_config: {min_replicas: 0, max_replicas: 3}\n"
                                "        ray_actor_options: {num_gpus: 1}\n"
                                "  rayClusterConfig:\n"
                                "    workerGroupSpecs:\n"
                                "    - groupName: g\n"
                                "      replicas: 2\n"
                                "      template:\n"
                                "        spec:\n"
                                "          containers:\n"
                                "          - name: a\n"
                                "            resources: {limits: {nvidia.com/gpu: 1}}\n";
    const auto files = parsed(service);
    const VariantText variant = built(files, planOf("g", {.pods = 3}));
    EXPECT_EQ(differenceOf(files, variant),
              "-        autoscaling_config: {min_replicas: 0, max_replicas: 3}\n"
              "+        autoscaling_config: {min_replicas: 0, max_replicas: 4}\n" // 4.5 do not fit on three GPUs more
              "-      replicas: 2\n+      replicas: 3\n");
    EXPECT_THAT(sentences(variant), ElementsAre("17 g: pods 3", "12 g: max_replicas 4, follows the pods"));

    std::string json = service;
    const auto files2 = parsed(
        json.replace(json.find("|\n"), json.find("  rayClusterConfig") - json.find("|\n"), "\"applications: []\"\n"));
    const VariantText none = built(files2, planOf("g", {.pods = 4}));
    EXPECT_THAT(messages(none),
                ElementsAre("w.yaml:5: serveConfigV2 names no replicas that follow the GPUs; set them by hand if they "
                            "should"));
}

TEST(VariantBuilder, knowsWhatTheBaseSays) {
    const auto values = groupValues(sample("llm-2x1gpu.yaml"), keys);
    ASSERT_TRUE(values);
    ASSERT_EQ(values->size(), 2u);
    EXPECT_EQ(values->front().group.name.str(), "headgroup");
    EXPECT_EQ(values->front().podsFixed, "a Ray cluster has one head");
    EXPECT_EQ(values->front().values.gpusPerPod, 0);
    const GroupEdit& workers = values->back().values;
    EXPECT_EQ(values->back().podsFixed, "");
    EXPECT_EQ(workers.pods, 2);
    EXPECT_EQ(workers.cpu, Quantity::fromUnits(16));
    EXPECT_EQ(workers.memory, Quantity::fromUnits(std::int64_t{16} << 30));
    EXPECT_EQ(workers.gpusPerPod, 1);
    EXPECT_THAT(*workers.gpuSkus, ElementsAre("L4", "A10G", "A10", "L40S"));
    EXPECT_EQ(workers.price, PriceChoice::OnDemand);
    EXPECT_EQ(workers.maxGpusPerNode, 0);
    EXPECT_EQ(workers.maxPricePerNodeHour, domain::Money());
    EXPECT_TRUE(workers.familiesIn->empty());
    EXPECT_EQ(workers.typeExpression, "");
}

} // namespace
} // namespace thrifty::manifest
