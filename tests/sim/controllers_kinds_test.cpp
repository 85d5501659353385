// SPDX-License-Identifier: GPL-3.0-or-later
// What each workload kind makes while everything is gated, and what happens when it runs.
#include "controllers_fleet.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace thrifty::sim::testing {
namespace {

/// One cluster with room for much, no Nova needed.
const std::string oneCluster = "seed: 3\nclusters:\n- name: a\n  provider: gce\n  region: us-central1\n"
                               "  nodes: [{cpu: \"64\", memory: 256Gi, count: 2, gpus: 8}]\n";

const std::string gatedSpec =
    "{schedulingGates: [{name: nodecostestimate}], containers: [{name: main, image: example.com/x, "
    "resources: {requests: {cpu: \"1\", memory: 1Gi}}}]}";
const std::string openSpec = "{containers: [{name: main, image: example.com/x, resources: {requests: {cpu: \"1\", "
                             "memory: 1Gi}}}]}";

std::string templateOf(const std::string& spec = gatedSpec) {
    return "{metadata: {labels: {app: x, elotl-luna: \"true\"}}, spec: " + spec + "}";
}

std::vector<Value> pods(const ControllerFleet& fleet) {
    return fleet.list("a", "v1", "Pod");
}

void expectPods(ControllerFleet& fleet, std::size_t count) {
    EXPECT_TRUE(fleet.eventually([&] { return pods(fleet).size() == count; }, std::chrono::seconds(10)))
        << pods(fleet).size() << " instead of " << count;
    EXPECT_TRUE(fleet.settle());
    EXPECT_EQ(pods(fleet).size(), count);
}

std::multiset<std::string> labels(const ControllerFleet& fleet, const std::string& key) {
    std::multiset<std::string> values;
    for (const Value& pod : pods(fleet))
        values.insert(label(pod, key));
    return values;
}

bool allGated(const ControllerFleet& fleet) {
    const auto all = pods(fleet);
    return std::all_of(all.begin(), all.end(), [](const Value& pod) {
        return pod["spec"]["schedulingGates"].size() == 1 && pod["spec"]["nodeName"].str().empty();
    });
}

std::string deployment(const std::string& spec = gatedSpec, int replicas = 3) {
    return "apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec:\n  replicas: " +
           std::to_string(replicas) + "\n  selector: {matchLabels: {app: x}}\n  template: " + templateOf(spec) + "\n";
}

TEST(Kinds, DeploymentHasAReplicaSetWithAHash) {
    ControllerFleet fleet(oneCluster);
    fleet.create("a", deployment());
    expectPods(fleet, 3);
    EXPECT_TRUE(allGated(fleet));
    const auto sets = fleet.list("a", "apps/v1", "ReplicaSet");
    ASSERT_EQ(sets.size(), 1U);
    const std::string hash = label(sets[0], "pod-template-hash");
    EXPECT_EQ(sets[0]["metadata"]["name"].str(), "web-" + hash);
    EXPECT_EQ(labels(fleet, "pod-template-hash").count(hash), 3U);
    EXPECT_EQ(sets[0]["metadata"]["ownerReferences"][std::size_t{0}]["kind"].str(), "Deployment");
    const Value web = fleet.get("a", "apps/v1", "Deployment", "web");
    EXPECT_EQ(web["status"]["replicas"].intOr(0), 3);
    EXPECT_EQ(web["status"]["unavailableReplicas"].intOr(0), 3);
    EXPECT_FALSE(web["status"].has("readyReplicas"));
}

TEST(Kinds, DeploymentRunsScalesAndRolls) {
    ControllerFleet fleet(oneCluster);
    fleet.create("a", deployment(openSpec, 2));
    const auto ready = [&](std::int64_t count) {
        return fleet.eventually([&] {
            const Value status = fleet.get("a", "apps/v1", "Deployment", "web")["status"];
            return status["readyReplicas"].intOr(0) == count && status["updatedReplicas"].intOr(0) == count &&
                   status["replicas"].intOr(0) == count;
        });
    };
    EXPECT_TRUE(ready(2));
    fleet.patch("a", "apps/v1", "Deployment", "web", "spec: {replicas: 5}");
    EXPECT_TRUE(ready(5));
    fleet.patch("a", "apps/v1", "Deployment", "web", "spec: {template: {metadata: {annotations: {changed: \"yes\"}}}}");
    EXPECT_TRUE(fleet.eventually([&] {
        const auto sets = fleet.list("a", "apps/v1", "ReplicaSet");
        return sets.size() == 2 && std::count_if(sets.begin(), sets.end(), [](const Value& set) {
                                       return set["status"]["readyReplicas"].intOr(0) == 5;
                                   }) == 1;
    }));
    EXPECT_TRUE(ready(5));
    expectPods(fleet, 5);
    fleet.remove("a", "apps/v1", "Deployment", "web");
    expectPods(fleet, 0);
}

TEST(Kinds, StatefulSetWaitsForEachPodUnlessParallel) {
    for (const bool parallel : {false, true}) {
        ControllerFleet fleet(oneCluster);
        fleet.create(
            "a", std::string("apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: db}\nspec:\n  replicas: 3\n") +
                     (parallel ? "  podManagementPolicy: Parallel\n" : "") +
                     "  serviceName: db\n  selector: {matchLabels: {app: x}}\n  template: " + templateOf() + "\n");
        expectPods(fleet, parallel ? 3 : 1);
        const Value first = fleet.get("a", "v1", "Pod", "db-0");
        EXPECT_EQ(label(first, "statefulset.kubernetes.io/pod-name"), "db-0");
        EXPECT_EQ(label(first, "apps.kubernetes.io/pod-index"), "0");
    }
    ControllerFleet fleet(oneCluster);
    fleet.create(
        "a", "apiVersion: apps/v1\nkind: StatefulSet\nmetadata: {name: db}\nspec:\n  replicas: 3\n  serviceName: db\n"
             "  selector: {matchLabels: {app: x}}\n  template: " +
                 templateOf(openSpec) + "\n");
    expectPods(fleet, 3);
    fleet.patch("a", "apps/v1", "StatefulSet", "db", "spec: {replicas: 1}");
    expectPods(fleet, 1);
}

std::string job(const std::string& fields) {
    std::string spec = openSpec;
    return "apiVersion: batch/v1\nkind: Job\nmetadata: {name: train}\nspec: {" + fields +
           "template: {metadata: {labels: {app: x}}, spec: {restartPolicy: Never, schedulingGates: [{name: "
           "nodecostestimate}], "
           "containers: [{name: main, image: example.com/x}]}}}\n";
}

TEST(Kinds, JobMakesAsManyAsParallelismAndCompletionsAllow) {
    const std::map<std::string, std::size_t> cases{{"", 1},
                                                   {"parallelism: 3, ", 3},
                                                   {"parallelism: 3, completions: 2, ", 2},
                                                   {"parallelism: 3, suspend: true, ", 0}};
    for (const auto& [fields, count] : cases) {
        SCOPED_TRACE(fields);
        ControllerFleet fleet(oneCluster);
        fleet.create("a", job(fields));
        expectPods(fleet, count);
        EXPECT_EQ(labels(fleet, "batch.kubernetes.io/job-name").count("train"), count);
    }
    ControllerFleet fleet(oneCluster);
    fleet.create("a", job("parallelism: 2, completions: 2, completionMode: Indexed, "));
    expectPods(fleet, 2);
    EXPECT_EQ(labels(fleet, "batch.kubernetes.io/job-completion-index"), (std::multiset<std::string>{"0", "1"}));
}

TEST(Kinds, JobCompletesWherePodsRunOut) {
    ControllerFleet fleet(oneCluster, {"delays.podRun=5ms"});
    std::string manifest = job("parallelism: 1, completions: 3, ");
    manifest.replace(manifest.find("schedulingGates"),
                     std::string("schedulingGates: [{name: nodecostestimate}], ").size(), "");
    fleet.create("a", manifest);
    EXPECT_TRUE(fleet.eventually(
        [&] { return fleet.get("a", "batch/v1", "Job", "train")["status"]["succeeded"].intOr(0) == 3; }));
    EXPECT_FALSE(fleet.get("a", "batch/v1", "Job", "train")["status"]["completionTime"].str().empty());
}

TEST(Kinds, CronJobMakesNothingUntilItFires) {
    ControllerFleet fleet(oneCluster);
    fleet.create(
        "a",
        "apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: nightly}\nspec: {schedule: \"0 3 29 2 *\", jobTemplate: "
        "{spec: {template: {spec: {restartPolicy: Never, containers: [{name: main, image: example.com/x}]}}}}}\n");
    EXPECT_TRUE(fleet.settle());
    expectPods(fleet, 0);
}

TEST(Kinds, DaemonSetFollowsNodes) {
    ControllerFleet fleet(oneCluster);
    fleet.create(
        "a",
        "apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: agent}\nspec:\n  selector: {matchLabels: {app: x}}\n"
        "  template: " +
            templateOf(openSpec) + "\n");
    expectPods(fleet, 2);
    EXPECT_TRUE(fleet.eventually(
        [&] { return fleet.get("a", "apps/v1", "DaemonSet", "agent")["status"]["numberReady"].intOr(0) == 2; }));
}

const std::string rayClusterSpec =
    "{headGroupSpec: {template: " + templateOf() +
    "}, workerGroupSpecs: [{groupName: small, replicas: 2, numOfHosts: 2, template: " + templateOf() +
    "}, {groupName: idle, replicas: 3, suspend: true, template: " + templateOf() +
    "}, {groupName: big, minReplicas: 1, maxReplicas: 4, template: " + templateOf() + "}]}";

TEST(Kinds, RayClusterMakesHeadAndWorkersAtOnce) {
    ControllerFleet fleet(oneCluster);
    fleet.create("a", "apiVersion: ray.io/v1\nkind: RayCluster\nmetadata: {name: ray}\nspec: " + rayClusterSpec + "\n");
    expectPods(fleet, 6);
    EXPECT_TRUE(allGated(fleet));
    EXPECT_EQ(labels(fleet, "ray.io/group"),
              (std::multiset<std::string>{"headgroup", "small", "small", "small", "small", "big"}));
    EXPECT_EQ(labels(fleet, "ray.io/node-type").count("worker"), 5U);
    EXPECT_EQ(labels(fleet, "ray.io/cluster").count("ray"), 6U);
    EXPECT_EQ(labels(fleet, "ray.io/identifier").count("ray-head"), 1U);
    EXPECT_EQ(labels(fleet, "app.kubernetes.io/created-by").count("kuberay-operator"), 6U);
    EXPECT_EQ(labels(fleet, "elotl-luna").count("true"), 6U);
    const Value status = fleet.get("a", "ray.io/v1", "RayCluster", "ray")["status"];
    EXPECT_EQ(status["desiredWorkerReplicas"].intOr(0), 5);
    EXPECT_EQ(status["desiredCPU"].scalarText(), "6");
    EXPECT_TRUE(status["state"].str().empty());
}

TEST(Kinds, RayAutoscalingAddsASidecarToTheHead) {
    ControllerFleet fleet(oneCluster);
    fleet.create(
        "a", "apiVersion: ray.io/v1\nkind: RayCluster\nmetadata: {name: ray}\nspec: {enableInTreeAutoscaling: true, "
             "headGroupSpec: {template: " +
                 templateOf() + "}}\n");
    expectPods(fleet, 1);
    const Value sidecar = pods(fleet)[0]["spec"]["containers"][std::size_t{1}];
    EXPECT_EQ(sidecar["resources"]["requests"]["cpu"].scalarText(), "500m");
    EXPECT_EQ(sidecar["resources"]["requests"]["memory"].scalarText(), "512Mi");
}

TEST(Kinds, RayServiceNamesItsClusterAndKeepsItsLabelsOffThePods) {
    ControllerFleet fleet(oneCluster);
    fleet.create("a", "apiVersion: ray.io/v1\nkind: RayService\nmetadata: {name: llm, labels: {group: g}}\nspec: "
                      "{rayClusterConfig: " +
                          rayClusterSpec + "}\n");
    expectPods(fleet, 6);
    const auto clusters = fleet.list("a", "ray.io/v1", "RayCluster");
    ASSERT_EQ(clusters.size(), 1U);
    EXPECT_EQ(clusters[0]["metadata"]["name"].str().substr(0, 4), "llm-");
    EXPECT_EQ(clusters[0]["metadata"]["name"].str().size(), 9U);
    EXPECT_EQ(label(clusters[0], "ray.io/originated-from-cr-name"), "llm");
    EXPECT_EQ(label(clusters[0], "ray.io/originated-from-crd"), "RayService");
    EXPECT_EQ(label(clusters[0], "group"), "g");
    EXPECT_EQ(labels(fleet, "group").count("g"), 0U);
    EXPECT_EQ(labels(fleet, "ray.io/originated-from-cr-name").count("llm"), 0U);
    EXPECT_EQ(labels(fleet, "ray.io/serve"),
              (std::multiset<std::string>{"false", "true", "true", "true", "true", "true"}));
}

TEST(Kinds, RayJobSubmitsOnlyOnceTheClusterIsReady) {
    {
        ControllerFleet fleet(oneCluster);
        fleet.create("a",
                     "apiVersion: ray.io/v1\nkind: RayJob\nmetadata: {name: batch}\nspec: {entrypoint: python x.py, "
                     "rayClusterSpec: " +
                         rayClusterSpec + "}\n");
        expectPods(fleet, 6);
        EXPECT_TRUE(fleet.list("a", "batch/v1", "Job").empty());
        EXPECT_EQ(fleet.get("a", "ray.io/v1", "RayJob", "batch")["status"]["jobDeploymentStatus"].str(),
                  "Initializing");
    }
    ControllerFleet fleet(oneCluster);
    fleet.create(
        "a",
        "apiVersion: ray.io/v1\nkind: RayJob\nmetadata: {name: batch}\nspec: {entrypoint: python x.py, rayClusterSpec: "
        "{headGroupSpec: {template: " +
            templateOf(openSpec) + "}}}\n");
    expectPods(fleet, 2);
    EXPECT_EQ(fleet.get("a", "ray.io/v1", "RayJob", "batch")["status"]["jobStatus"].str(), "RUNNING");
    EXPECT_EQ(labels(fleet, "batch.kubernetes.io/job-name").count("batch"), 1U);
}

std::string jobSet(const std::string& extra) {
    const std::string jobTemplate =
        "{spec: {parallelism: 2, completions: 2, template: {metadata: {labels: {app: x}}, spec: "
        "{restartPolicy: Never, schedulingGates: [{name: nodecostestimate}], containers: [{name: main, "
        "image: example.com/x}]}}}}";
    return "apiVersion: jobset.x-k8s.io/v1alpha2\nkind: JobSet\nmetadata: {name: set}\nspec: {" + extra +
           "replicatedJobs: [{name: driver, template: " + jobTemplate +
           "}, {name: workers, replicas: 2, template: " + jobTemplate + "}]}\n";
}

TEST(Kinds, JobSetMakesAllJobsUnlessOrdered) {
    const std::map<std::string, std::size_t> cases{
        {"", 6}, {"startupPolicy: {startupPolicyOrder: InOrder}, ", 2}, {"suspend: true, ", 0}};
    for (const auto& [extra, count] : cases) {
        SCOPED_TRACE(extra);
        ControllerFleet fleet(oneCluster);
        fleet.create("a", jobSet(extra));
        expectPods(fleet, count);
        EXPECT_EQ(labels(fleet, "jobset.sigs.k8s.io/jobset-name").count("set"), count);
    }
    ControllerFleet fleet(oneCluster);
    fleet.create("a", jobSet(""));
    expectPods(fleet, 6);
    EXPECT_EQ(labels(fleet, "jobset.sigs.k8s.io/replicatedjob-name").count("workers"), 4U);
    EXPECT_EQ(labels(fleet, "jobset.sigs.k8s.io/job-index").count("1"), 2U);
    EXPECT_EQ(labels(fleet, "jobset.sigs.k8s.io/job-global-index").count("2"), 2U);
}

std::string leaderWorkerSet(const std::string& extra) {
    return "apiVersion: leaderworkerset.x-k8s.io/v1\nkind: LeaderWorkerSet\nmetadata: {name: lws}\nspec: {" + extra +
           "replicas: 2, leaderWorkerTemplate: {size: 3, workerTemplate: " + templateOf() + "}}\n";
}

TEST(Kinds, LeaderWorkerSetMakesWorkersOnceTheLeaderIsThere) {
    ControllerFleet fleet(oneCluster);
    fleet.create("a", leaderWorkerSet(""));
    expectPods(fleet, 6);
    EXPECT_EQ(labels(fleet, "leaderworkerset.sigs.k8s.io/name").count("lws"), 6U);
    EXPECT_EQ(labels(fleet, "leaderworkerset.sigs.k8s.io/worker-index"),
              (std::multiset<std::string>{"0", "0", "1", "1", "2", "2"}));
    EXPECT_EQ(labels(fleet, "leaderworkerset.sigs.k8s.io/group-index"),
              (std::multiset<std::string>{"0", "0", "0", "1", "1", "1"}));
    ControllerFleet waiting(oneCluster);
    waiting.create("a", leaderWorkerSet("startupPolicy: LeaderReady, "));
    expectPods(waiting, 2);
}

TEST(Kinds, KubeflowJobsMakeEveryReplicaAtOnce) {
    ControllerFleet fleet(oneCluster);
    fleet.create("a", "apiVersion: kubeflow.org/v1\nkind: PyTorchJob\nmetadata: {name: pt}\nspec: "
                      "{pytorchReplicaSpecs: {Master: {template: " +
                          templateOf() +
                          "}, Worker: {replicas: 3, restartPolicy: OnFailure, template: " + templateOf() + "}}}\n");
    expectPods(fleet, 4);
    EXPECT_TRUE(allGated(fleet));
    EXPECT_EQ(labels(fleet, "training.kubeflow.org/replica-type"),
              (std::multiset<std::string>{"master", "worker", "worker", "worker"}));
    EXPECT_EQ(labels(fleet, "training.kubeflow.org/job-role").count("master"), 1U);
    EXPECT_EQ(labels(fleet, "training.kubeflow.org/job-name").count("pt"), 4U);
    ControllerFleet other(oneCluster);
    other.create("a", "apiVersion: kubeflow.org/v1\nkind: MPIJob\nmetadata: {name: mpi}\nspec: {runPolicy: {suspend: "
                      "true}, mpiReplicaSpecs: "
                      "{Launcher: {template: " +
                          templateOf() + "}}}\n");
    expectPods(other, 0);
    other.patch("a", "kubeflow.org/v1", "MPIJob", "mpi", "spec: {runPolicy: {suspend: false}}");
    expectPods(other, 1);
}

TEST(Kinds, TrainJobBecomesAJobSetOfItsName) {
    ControllerFleet fleet(oneCluster);
    fleet.create("a", "apiVersion: trainer.kubeflow.org/v1alpha1\nkind: TrainJob\nmetadata: {name: tj}\nspec: "
                      "{runtimeRef: {name: torch}, "
                      "trainer: {numNodes: 3, resourcesPerNode: {requests: {cpu: \"2\"}}}, podTemplateOverrides: "
                      "[{targetJobs: [{name: node}], "
                      "spec: {schedulingGates: [{name: nodecostestimate}]}}]}\n");
    expectPods(fleet, 3);
    EXPECT_TRUE(allGated(fleet));
    EXPECT_EQ(labels(fleet, "jobset.sigs.k8s.io/jobset-name").count("tj"), 3U);
}

TEST(Kinds, ServingKindsBecomeDeployments) {
    ControllerFleet fleet(oneCluster);
    fleet.create("a", "apiVersion: serving.kserve.io/v1beta1\nkind: InferenceService\nmetadata: {name: isvc}\nspec: "
                      "{predictor: {minReplicas: 2, "
                      "schedulingGates: [{name: nodecostestimate}], model: {modelFormat: {name: hf}, resources: "
                      "{requests: {cpu: \"4\"}}}}}\n");
    expectPods(fleet, 2);
    EXPECT_TRUE(allGated(fleet));
    EXPECT_EQ(labels(fleet, "serving.kserve.io/inferenceservice").count("isvc"), 2U);
    EXPECT_EQ(labels(fleet, "app").count("isvc.isvc-predictor"), 2U);
    EXPECT_EQ(labels(fleet, "component").count("predictor"), 2U);

    // No gates: they run.
    ControllerFleet nim(oneCluster);
    nim.create("a",
               "apiVersion: apps.nvidia.com/v1alpha1\nkind: NIMService\nmetadata: {name: nim}\nspec: {replicas: 2, "
               "image: {repository: "
               "nvcr.io/x, tag: \"1\"}, labels: {elotl-luna: \"true\"}, resources: {limits: {nvidia.com/gpu: 1}}}\n");
    expectPods(nim, 2);
    EXPECT_TRUE(nim.eventually([&] {
        return nim.get("a", "apps.nvidia.com/v1alpha1", "NIMService", "nim")["status"]["state"].str() == "Ready";
    }));
    ControllerFleet milvus(oneCluster);
    milvus.create("a", "apiVersion: milvus.io/v1beta1\nkind: Milvus\nmetadata: {name: mv}\nspec: {mode: cluster, "
                       "components: {queryNode: {replicas: 3}}}\n");
    expectPods(milvus, 6);
    EXPECT_EQ(labels(milvus, "app.kubernetes.io/component").count("querynode"), 3U);
}

TEST(Kinds, GroveDropsTheGatesOfADynamoGraph) {
    const std::string graphSpec = "{schedulingGates: [{name: nodecostestimate}], mainContainer: {image: example.com/x, "
                                  "resources: {requests: {cpu: \"1\"}}}}";
    const auto graph = [&](const std::string& annotation) {
        return "apiVersion: nvidia.com/v1alpha1\nkind: DynamoGraphDeployment\nmetadata: {name: dyn" + annotation +
               "}\nspec: {services: {Frontend: {replicas: 1, extraPodSpec: " + graphSpec +
               "}, Worker: {replicas: 2, multinode: {nodeCount: 2}, extraPodSpec: " + graphSpec + "}}}\n";
    };
    ControllerFleet fleet(oneCluster);
    fleet.create("a", graph(", annotations: {nvidia.com/enable-grove: \"false\"}"));
    expectPods(fleet, 5);
    EXPECT_TRUE(allGated(fleet));
    EXPECT_EQ(labels(fleet, "nvidia.com/dynamo-component").count("Worker"), 4U);
    ControllerFleet grove(oneCluster);
    grove.create("a", graph(""));
    expectPods(grove, 5);
    EXPECT_EQ(labels(grove, "grove.io/podgang").count("dyn-0"), 5U);
    EXPECT_TRUE(grove.eventually([&] {
        const auto all = pods(grove);
        return std::all_of(all.begin(), all.end(),
                           [](const Value& pod) { return pod["status"]["phase"].str() == "Running"; });
    }));
}

TEST(Kinds, QuotaRefusalsShowOnTheOwner) {
    ControllerFleet fleet(
        oneCluster + "  objects:\n  - {apiVersion: v1, kind: ResourceQuota, metadata: {name: q, namespace: serving}, "
                     "spec: {hard: {pods: \"1\"}}}\n");
    fleet.create("a", deployment());
    EXPECT_TRUE(fleet.eventually([&] { return !fleet.messages("a", "FailedCreate").empty(); }));
    EXPECT_EQ(pods(fleet).size(), 1U);
    EXPECT_NE(fleet.messages("a", "FailedCreate")[0].find("exceeded quota"), std::string::npos);
    EXPECT_TRUE(fleet.eventually([&] {
        const Value conditions = fleet.get("a", "apps/v1", "Deployment", "web")["status"]["conditions"];
        return std::any_of(conditions.items().begin(), conditions.items().end(),
                           [](const Value& one) { return one["type"].str() == "ReplicaFailure"; });
    }));
}

TEST(Kinds, AMissingOperatorAndDroppedGates) {
    ControllerFleet missing(oneCluster + "  workloads: {kinds: [Deployment, ReplicaSet]}\n");
    missing.create("a",
                   "apiVersion: ray.io/v1\nkind: RayCluster\nmetadata: {name: ray}\nspec: " + rayClusterSpec + "\n");
    expectPods(missing, 0);
    ControllerFleet dropped(oneCluster + "  workloads: {dropGates: [Deployment]}\n");
    dropped.create("a", deployment());
    expectPods(dropped, 3);
    EXPECT_FALSE(allGated(dropped));
}

TEST(Kinds, NamesFollowFromTheSeed) {
    const auto names = [](const std::string& seed) {
        ControllerFleet fleet(oneCluster, {"workloads.ownerEvents=true", "delays.operator=" + seed});
        fleet.create("a", deployment());
        expectPods(fleet, 3);
        std::set<std::string> result;
        for (const Value& pod : pods(fleet))
            result.insert(pod["metadata"]["name"].str());
        return result;
    };
    EXPECT_EQ(names("0ms"), names("1ms"));
}

} // namespace
} // namespace thrifty::sim::testing
