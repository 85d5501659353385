// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/variantbuilder.h"

#include "manifest/groupvalues.h"
#include "manifest/plancheck.h"
#include "manifest/podtemplates.h"
#include "manifest/varianttemplates.h"
#include "support/dataset.h"
#include "support/paths.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <filesystem>
#include <random>
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

const domain::SelectionAnnotations keys{.product = "Luna",
                                        .gpuSkus = "node.elotl.co/instance-gpu-skus",
                                        .offerings = "node.elotl.co/instance-offerings",
                                        .maxGpus = "node.elotl.co/instance-max-gpus",
                                        .maxCost = "node.elotl.co/instance-max-cost",
                                        .familiesIn = "node.elotl.co/instance-family-inclusions",
                                        .familiesOut = "node.elotl.co/instance-family-exclusions",
                                        .typeExpression = "node.elotl.co/instance-type-regexp",
                                        .onDemand = "on-demand",
                                        .spot = "spot"};

std::vector<File> parsed(const std::string& text) {
    auto file = parseFile("w.yaml", text);
    EXPECT_TRUE(file) << text << "\n" << (file ? "" : file.error().text());
    return file ? std::vector<File>{std::move(*file)} : std::vector<File>{};
}

std::vector<File> sample(const std::string& name) {
    auto files = readFiles({thrifty::tests::sourceDir() + "/resources/samples/" + name});
    EXPECT_TRUE(files);
    return *files;
}

VariantPlan planOf(const std::string& group, GroupEdit edit) {
    VariantPlan plan;
    plan.groups[GroupName(group)] = std::move(edit);
    return plan;
}

VariantText built(const std::vector<File>& files, const VariantPlan& plan) {
    auto variant = buildVariant(files, plan, keys);
    EXPECT_TRUE(variant) << (variant ? "" : variant.error().text());
    return variant ? std::move(*variant) : VariantText{};
}

std::vector<domain::PodGroup> groupsOf(const std::vector<File>& files) {
    const auto workload = workloadOf(files);
    EXPECT_TRUE(workload) << (workload ? "" : workload.error().text());
    return workload ? workload->groups : std::vector<domain::PodGroup>{};
}

std::vector<domain::PodGroup> groupsOf(const VariantText& variant) {
    const auto files = parseVariant(variant);
    EXPECT_TRUE(files);
    return files ? groupsOf(*files) : std::vector<domain::PodGroup>{};
}

std::vector<std::string> messages(const VariantText& variant) {
    std::vector<std::string> all;
    for (const VariantIssue& issue : variant.issues)
        all.push_back((issue.blocks ? "! " : "") + issue.place() + ": " + issue.message);
    return all;
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

TEST(VariantTemplates, areWhatPeopleCompare) {
    const auto base = groupValues(sample("llm-2x1gpu.yaml"), keys);
    ASSERT_TRUE(base);
    EXPECT_EQ(nameOf(*base, {}).str(), "2 workers × 1 GPU");
    const auto name = [&](VariantTemplate which) {
        const auto plan = planFrom(which, *base, "A100");
        return plan ? plan->name.str() + " | " + plan->intent : "";
    };
    EXPECT_EQ(name(VariantTemplate::MoreWorkers), "4 workers × 1 GPU | More workers");
    EXPECT_EQ(name(VariantTemplate::MoreGpusPerWorker), "2 workers × 2 GPUs | More GPUs per worker");
    EXPECT_EQ(name(VariantTemplate::AnotherSku), "2 workers × 1 A100 | Another SKU");
    EXPECT_EQ(name(VariantTemplate::Spot), "2 workers × 1 GPU, spot | May be reclaimed");
    EXPECT_EQ(planFrom(VariantTemplate::Spot, *base)->groups.size(), 2u);

    const auto plain = groupValues(parsed(deployment + podSpec), keys);
    ASSERT_TRUE(plain);
    EXPECT_FALSE(planFrom(VariantTemplate::MoreGpusPerWorker, *plain));
    EXPECT_FALSE(planFrom(VariantTemplate::AnotherSku, *plain, "L4"));
    EXPECT_EQ(planFrom(VariantTemplate::MoreWorkers, *plain)->name.str(), "2 pods");
    const auto spot = groupValues(sample("llm-2x1gpu-spot.yaml"), keys);
    EXPECT_FALSE(planFrom(VariantTemplate::Spot, *spot));
}

TEST(PlanCheck, namesTheReasonAndTheColumn) {
    const GroupEdit base{.gpusPerPod = 2, .maxGpusPerNode = 0, .familiesIn = {{"g6"}}, .familiesOut = {{}}};
    const auto first = [&](const GroupEdit& edit) {
        const auto problems = problemsOf(edit, base);
        return problems.empty() ? std::string()
                                : problems.front().reason + " @" + std::to_string(problems.front().column);
    };
    const auto expression = [&](const char* text) { return first({.typeExpression = text}); };
    EXPECT_EQ(expression("^g[26"), "Regexp: [ not closed @3");
    EXPECT_EQ(expression("ü[a"), "Regexp: [ not closed @2");
    EXPECT_EQ(expression("a(b[(]c"), "Regexp: ( not closed @2");
    EXPECT_EQ(expression("ab)"), "Regexp: ) without ( @3");
    EXPECT_EQ(expression("*a"), "Regexp: nothing to repeat before * @1");
    EXPECT_EQ(expression("a**"), "Regexp: ** repeats a repetition @2");
    EXPECT_EQ(expression("a\\"), "Regexp: ends in a backslash @2");
    EXPECT_EQ(expression("[z-a]"), "Regexp: range z-a runs backwards @2");
    EXPECT_EQ(expression("a\\q"), "Regexp: unknown escape \\q @2");
    EXPECT_EQ(expression("(?=x)"), "Regexp: unknown group (?= @1");
    EXPECT_EQ(expression("^(g5|g6)\\."), "");
    EXPECT_EQ(first({.pods = -1}), "less than zero @0");
    EXPECT_EQ(first({.cpu = Quantity()}), "must be more than zero @0");
    EXPECT_EQ(first({.gpuSkus = {{"L4", "L4"}}}), "L4 is there twice @0");
    EXPECT_EQ(first({.gpuSkus = {{"RTX PRO 6000"}}}), "");
    EXPECT_EQ(first({.familiesIn = {{"g 6"}}}), "\"g 6\" has a character that no such name has @0");
    EXPECT_EQ(first({.familiesOut = {{"g6"}}}), "g6 is both wanted and excluded @0");
    EXPECT_EQ(first({.maxGpusPerNode = 1}), "a pod has 2 GPUs, a node at most 1 @0");
    EXPECT_EQ(first({.maxPricePerNodeHour = domain::Money::fromMicros(-1)}), "less than zero @0");
}

/// Random edits: the text is read back and says exactly what was asked; doing it again changes nothing.
TEST(VariantBuilder, doesExactlyWhatRandomPlansAsk) {
    std::vector<std::vector<File>> inputs{sample("llm-2x1gpu.yaml"), sample("llm-2x1gpu-spot.yaml")};
    for (const auto& entry : std::filesystem::directory_iterator(tests::dataPath("manifests/kinds"))) {
        auto files = readFiles({entry.path().string()});
        if (files && workloadOf(*files))
            inputs.push_back(std::move(*files));
    }
    ASSERT_GT(inputs.size(), 8u);
    std::mt19937 random(20260803);
    const auto pick = [&](int n) { return static_cast<std::int64_t>(random() % static_cast<unsigned>(n)); };
    const std::vector<std::string> models{"L4", "A100", "T4", "H100", "A10G"};
    int edits = 0;
    int blocked = 0;
    for (int round = 0; round < 150; ++round) {
        const auto& files = inputs[static_cast<std::size_t>(pick(static_cast<int>(inputs.size())))];
        const auto base = groupValues(files, keys);
        ASSERT_TRUE(base);
        VariantPlan plan;
        for (const GroupValues& one : *base) {
            GroupEdit& edit = plan.groups[one.group.name];
            if (one.podsFixed.empty() && pick(3) == 0)
                edit.pods = 1 + pick(9);
            if (pick(3) == 0)
                edit.cpu = Quantity::fromMilli(250 * (1 + pick(40)));
            if (pick(3) == 0)
                edit.memory = Quantity::fromUnits((1 + pick(64)) << 30);
            if (pick(3) == 0)
                edit.gpusPerPod = pick(5);
            if (pick(4) == 0)
                edit.gpuSkus = std::vector<std::string>(models.begin(), models.begin() + pick(4));
            if (pick(3) == 0)
                edit.price = static_cast<PriceChoice>(pick(3));
            if (pick(5) == 0)
                edit.maxGpusPerNode = pick(2) * 8;
            if (pick(5) == 0)
                edit.maxPricePerNodeHour = domain::Money::fromMicros(pick(5) * 1'250'000);
            if (pick(5) == 0)
                edit.familiesIn = std::vector<std::string>{"g5", "g6"};
            if (pick(5) == 0)
                edit.familiesOut = std::vector<std::string>{"t3"};
            if (pick(5) == 0)
                edit.typeExpression = pick(2) == 0 ? "" : "^(g5|g6)\\.";
        }
        const VariantText variant = built(files, plan);
        edits += static_cast<int>(variant.edits.size());
        const auto after = parseVariant(variant);
        ASSERT_TRUE(after);
        const auto now = groupValues(*after, keys);
        ASSERT_TRUE(now);
        ASSERT_EQ(now->size(), base->size());
        for (std::size_t i = 0; i < now->size(); ++i) {
            const GroupName& name = (*base)[i].group.name;
            const auto isBlocked = [&](PlanField field) {
                return std::any_of(variant.issues.begin(), variant.issues.end(), [&](const VariantIssue& issue) {
                    return issue.blocks && issue.group == name && issue.field == field;
                });
            };
            const GroupEdit wanted = edited((*base)[i].values, plan.groups[name]);
            const GroupEdit& is = (*now)[i].values;
            const std::string where = files.front().name + " " + name.str() + "\n" + variant.files.front().text;
            const auto check = [&](PlanField field, bool same) {
                blocked += isBlocked(field);
                EXPECT_TRUE(same || isBlocked(field)) << fieldName(field) << " " << where;
            };
            // Groups of one object may share a count (a leader and its workers): then the plan of either is blocked.
            if (plan.groups[name].pods)
                check(PlanField::Pods, is.pods == wanted.pods);
            check(PlanField::Cpu, is.cpu == wanted.cpu);
            check(PlanField::Memory, is.memory == wanted.memory);
            check(PlanField::GpusPerPod, is.gpusPerPod == wanted.gpusPerPod);
            check(PlanField::GpuSkus, is.gpuSkus == wanted.gpuSkus);
            check(PlanField::Price, is.price == wanted.price);
            check(PlanField::MaxGpusPerNode, is.maxGpusPerNode == wanted.maxGpusPerNode);
            check(PlanField::MaxPricePerNodeHour, is.maxPricePerNodeHour == wanted.maxPricePerNodeHour);
            check(PlanField::FamiliesIn, is.familiesIn == wanted.familiesIn);
            check(PlanField::FamiliesOut, is.familiesOut == wanted.familiesOut);
            check(PlanField::TypeExpression, is.typeExpression == wanted.typeExpression);
        }
        for (const VariantEdit& edit : variant.edits)
            EXPECT_GT(edit.line, 0);
        const VariantText again = built(*after, plan);
        if (!variant.blocked()) {
            EXPECT_EQ(again.files.front().text, variant.files.front().text);
        }
    }
    EXPECT_GT(edits, 400);
    EXPECT_LT(blocked, edits / 4);
}

std::filesystem::path published() {
    const char* given = std::getenv("THRIFTY_SHARED");
    const std::filesystem::path shared = given != nullptr ? given : thrifty::tests::sourceDir() + "/../shared";
    return shared / "workloads" / "elotl-skyray";
}

std::vector<domain::PodGroup> without(std::vector<domain::PodGroup> groups, bool affinity, bool spotToleration) {
    for (domain::PodGroup& group : groups) {
        if (affinity)
            group.requiredNodeTerms.clear();
        if (spotToleration)
            std::erase_if(group.tolerations, [](const domain::Toleration& toleration) {
                return toleration.key == "kubernetes.azure.com/scalesetpriority";
            });
    }
    return groups;
}

/// The variants that the authors of the method wrote by hand come out of their own base.
TEST(VariantBuilder, buildsThePublishedVariants) {
    if (!std::filesystem::exists(published()))
        GTEST_SKIP() << "the published manifests are not here; THRIFTY_SHARED names their folder";
    const auto read = [&](const std::string& name) {
        const auto files = readFiles({(published() / name).string()});
        EXPECT_TRUE(files) << name;
        return *files;
    };
    const std::string thrifty = "thrifty-nova/ray-service.llm-serve.";
    const std::string luna = "luna-llm-serve/ray-service.llm-serve.schedgate.";
    const auto plan = [](GroupEdit workers, bool spot) {
        VariantPlan made;
        if (spot) {
            workers.price = PriceChoice::Spot;
            made.groups[GroupName("headgroup")].price = PriceChoice::Spot;
        }
        made.groups[GroupName("gpu-group")] = std::move(workers);
        return made;
    };
    for (const char* gating : {"schedgate", "noschedgate"}) {
        const auto base = read(thrifty + gating + ".yaml");
        const VariantText twoGpus = built(base, plan({.gpusPerPod = 2}, false));
        EXPECT_EQ(twoGpus.files.front().text, read(thrifty + gating + ".2gpus.yaml").front().text);
        EXPECT_THAT(messages(twoGpus), ElementsAre());
        const VariantText a100 = built(base, plan({.gpuSkus = {{"A100"}}}, false));
        EXPECT_EQ(a100.files.front().text, read(thrifty + gating + ".a100.yaml").front().text);
    }
    // The files of the other folder leave the affinity of static clusters out, and the toleration that only AKS needs.
    const auto base = read(thrifty + "schedgate.yaml");
    for (const auto& [file, edit, spot] :
         std::vector<std::tuple<std::string, GroupEdit, bool>>{{"4workers", {.pods = 4}, false},
                                                               {"4workers.spot", {.pods = 4}, true},
                                                               {"2gpus.spot", {.gpusPerPod = 2}, true},
                                                               {"a100.spot", {.gpuSkus = {{"A100"}}}, true},
                                                               {"spot", {}, true}}) {
        const VariantText variant = built(base, plan(edit, spot));
        EXPECT_EQ(without(groupsOf(variant), true, true), without(groupsOf(read(luna + file + ".yaml")), true, true))
            << file;
        for (const domain::PodGroup& group : groupsOf(variant)) {
            const bool tolerates = std::any_of(group.tolerations.begin(), group.tolerations.end(), [](const auto& t) {
                return t.key == "kubernetes.azure.com/scalesetpriority";
            });
            EXPECT_EQ(tolerates, spot) << file;
        }
        const auto config = [](const std::vector<File>& files) {
            return files.front().documents.front().value().at("spec", "serveConfigV2").str();
        };
        EXPECT_EQ(config(*parseVariant(variant)), config(read(luna + file + ".yaml"))) << file;
    }
}

} // namespace
} // namespace thrifty::manifest
