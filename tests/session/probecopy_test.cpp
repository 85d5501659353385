// SPDX-License-Identifier: GPL-3.0-or-later
#include "probetesting.h"

#include "manifest/json.h"

namespace {

using namespace thrifty;
using manifest::Value;
using tests::planOf;
using tests::variantOf;

const char* const web = R"(apiVersion: apps/v1
kind: Deployment
metadata:
  name: a.very-long-name-of-a-web-server
  namespace: serving
  labels: {app: web, argocd.argoproj.io/instance: shop}
  annotations: {argocd.argoproj.io/sync-wave: "1"}
  finalizers: [example.com/hold]
  ownerReferences: [{apiVersion: v1, kind: ConfigMap, name: x, uid: u}]
spec:
  replicas: 3
  paused: true
  selector:
    matchLabels: {app: web}
    matchExpressions: [{key: tier, operator: In, values: [front]}]
  template:
    metadata:
      labels: {app: web, tier: front, role: public, kueue.x-k8s.io/queue-name: q, elotl-luna: "true"}
      annotations: {node.elotl.co/instance-max-cost: "2", kueue.x-k8s.io/workload: w}
    spec:
      serviceAccountName: web
      nodeName: node-1
      containers:
      - name: web
        image: web
        resources: {requests: {cpu: 3, memory: 4Gi}}
        volumeMounts: [{name: data, mountPath: /data}, {name: scratch, mountPath: /tmp}]
      volumes:
      - {name: data, persistentVolumeClaim: {claimName: data}}
      - {name: scratch, emptyDir: {}}
)";

TEST(ProbeCopy, disturbsNobody) {
    const auto plan = planOf({variantOf(web)});
    ASSERT_EQ(plan.variants.size(), 1u);
    ASSERT_EQ(plan.variants[0].objects.size(), 1u);
    const Value& copy = plan.variants[0].objects[0].object;
    const std::string run = tests::markOfTests().run.str();

    EXPECT_EQ(copy["metadata"], *manifest::parseJson(R"({"name": "a-very-long-name-of-tn-0a1b2c3d-0",
        "namespace": "serving",
        "labels": {"app.kubernetes.io/managed-by": "thrifty-nova", "thrifty-nova/run": ")" +
                                                     run + R"("},
        "annotations": {"thrifty-nova/owner": "me@here", "thrifty-nova/expires": "2026-01-02T03:04:05Z"}})"));
    EXPECT_FALSE(copy["spec"].has("paused"));
    EXPECT_EQ(copy.at("spec", "selector"),
              *manifest::parseJson(R"({"matchLabels": {"app": ")" + run + R"(", "tier": ")" + run +
                                   R"(", "thrifty-nova/run": ")" + run + R"(", "thrifty-nova/group": "0-0"}})"));
    const Value& pod = copy.at("spec", "template");
    // No label of the live pods is left, so no Service and no disruption budget of theirs selects the copy's.
    EXPECT_EQ(pod.at("metadata", "labels"),
              *manifest::parseJson(R"({"elotl-luna": "true", "app": ")" + run + R"(", "tier": ")" + run +
                                   R"(", "app.kubernetes.io/managed-by": "thrifty-nova", "thrifty-nova/run": ")" + run +
                                   R"(", "thrifty-nova/group": "0-0"})"));
    EXPECT_EQ(pod.at("metadata", "annotations"), *manifest::parseJson(R"({"node.elotl.co/instance-max-cost": "2"})"));
    EXPECT_EQ(pod.at("spec", "schedulingGates"), *manifest::parseJson(R"([{"name": "nodecostestimate"}])"));
    EXPECT_FALSE(pod["spec"].has("serviceAccountName"));
    EXPECT_FALSE(pod["spec"].has("nodeName"));
    EXPECT_EQ(pod.at("spec", "volumes"), *manifest::parseJson(R"([{"name": "scratch", "emptyDir": {}}])"));
    EXPECT_EQ(pod.at("spec", "containers")[0]["volumeMounts"],
              *manifest::parseJson(R"([{"name": "scratch", "mountPath": "/tmp"}])"));
}

TEST(ProbeCopy, carriesTheEstimatorsLabelWhereTheTemplateHasNone) {
    const auto plan = planOf({variantOf("apiVersion: v1\nkind: Pod\nmetadata: {name: solo, labels: {app: x}}\n"
                                        "spec: {containers: [{name: c, image: i}]}\n")});
    const Value& pod = plan.variants[0].objects[0].object;
    EXPECT_EQ(pod.at("metadata", "labels", "elotl-luna").str(), "true");
    EXPECT_FALSE(pod.at("metadata", "labels").has("app"));
    EXPECT_EQ(pod.at("metadata", "labels", "thrifty-nova/group").str(), "0-0");
}

TEST(ProbeCopy, onlyObjectsWithPodsAreCopied) {
    const auto plan = planOf({variantOf(std::string(web) + R"(---
apiVersion: v1
kind: ConfigMap
metadata: {name: c}
---
apiVersion: v1
kind: Service
metadata: {name: s}
spec: {type: LoadBalancer, selector: {app: web}}
---
apiVersion: policy/v1
kind: PodDisruptionBudget
metadata: {name: p}
spec: {minAvailable: 1, selector: {matchLabels: {app: web}}}
---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: data}
)")});
    ASSERT_EQ(plan.variants[0].objects.size(), 1u);
    EXPECT_EQ(plan.variants[0].objects[0].object["kind"].str(), "Deployment");
}

TEST(ProbeCopy, takesOutWhatHoldsPodsBack) {
    const auto plan = planOf({variantOf(R"(apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db}
spec:
  replicas: 3
  serviceName: db
  selector: {matchLabels: {app: db}}
  volumeClaimTemplates: [{metadata: {name: data}}]
  template:
    metadata: {labels: {app: db}}
    spec: {containers: [{name: c, image: i, volumeMounts: [{name: data, mountPath: /d}]}]}
---
apiVersion: batch/v1
kind: Job
metadata: {name: train}
spec:
  parallelism: 2
  suspend: true
  activeDeadlineSeconds: 5
  template:
    metadata: {labels: {job: train}}
    spec: {restartPolicy: Never, containers: [{name: c, image: i}]}
---
apiVersion: jobset.x-k8s.io/v1alpha2
kind: JobSet
metadata: {name: set, annotations: {alpha.jobset.sigs.k8s.io/exclusive-topology: zone}}
spec:
  startupPolicy: {startupPolicyOrder: InOrder}
  replicatedJobs:
  - name: driver
    template: {spec: {template: {spec: {containers: [{name: c, image: i}]}}}}
  - name: workers
    replicas: 2
    dependsOn: [{name: driver, status: Ready}]
    template: {spec: {parallelism: 2, template: {spec: {containers: [{name: c, image: i}]}}}}
---
apiVersion: leaderworkerset.x-k8s.io/v1
kind: LeaderWorkerSet
metadata: {name: lws}
spec:
  replicas: 2
  startupPolicy: LeaderReady
  leaderWorkerTemplate:
    size: 3
    workerTemplate: {spec: {containers: [{name: c, image: i}]}}
)")});
    ASSERT_EQ(plan.variants[0].objects.size(), 4u);
    const auto& objects = plan.variants[0].objects;
    const Value& db = objects[0].object["spec"];
    EXPECT_EQ(db["podManagementPolicy"].str(), "Parallel");
    EXPECT_FALSE(db.has("volumeClaimTemplates"));
    EXPECT_FALSE(db.at("template", "spec", "containers")[0].has("volumeMounts"));
    EXPECT_EQ(db["serviceName"].str(), objects[0].name);
    EXPECT_FALSE(objects[1].object["spec"].has("suspend"));
    EXPECT_FALSE(objects[1].object["spec"].has("activeDeadlineSeconds"));
    EXPECT_FALSE(objects[2].object["spec"].has("startupPolicy"));
    EXPECT_FALSE(objects[2].object.at("spec", "replicatedJobs")[1].has("dependsOn"));
    EXPECT_FALSE(objects[3].object["spec"].has("startupPolicy"));
    std::int64_t pods = 0;
    for (const session::ProbeGroup& group : plan.variants[0].groups)
        pods += group.group.pods;
    EXPECT_EQ(pods, 3 + 2 + (1 + 4) + 6);
    EXPECT_TRUE(plan.notes.empty());
}

// W37: an operator that drops the gate would really schedule; W36: a CronJob has no pods until its hour.
TEST(ProbeCopy, pricesByEquivalentPodsWhatCannotBeSent) {
    const auto plan = planOf({variantOf(R"(apiVersion: batch/v1
kind: CronJob
metadata: {name: nightly}
spec:
  schedule: "0 3 * * *"
  jobTemplate:
    spec:
      parallelism: 2
      template:
        metadata:
          labels: {elotl-luna: "true", app: nightly}
          annotations: {node.elotl.co/instance-gpu-skus: L4}
        spec:
          restartPolicy: Never
          nodeSelector: {disk: fast}
          tolerations: [{key: nvidia.com/gpu, operator: Exists}]
          containers: [{name: c, image: i, resources: {requests: {cpu: 2500m, memory: 1Gi}, limits: {nvidia.com/gpu: 1}}}]
---
apiVersion: apps.nvidia.com/v1alpha1
kind: NIMService
metadata: {name: nim}
spec: {replicas: 2, image: {repository: r, tag: t}, resources: {limits: {nvidia.com/gpu: 1}}}
)")});
    ASSERT_EQ(plan.variants[0].objects.size(), 2u);
    EXPECT_EQ(plan.notes.size(), 2u);
    const Value& cron = plan.variants[0].objects[0].object;
    EXPECT_EQ(cron["kind"].str(), "Deployment");
    EXPECT_EQ(cron.at("spec", "replicas").intOr(0), 2);
    const Value& pod = cron.at("spec", "template");
    EXPECT_EQ(pod.at("metadata", "annotations", "node.elotl.co/instance-gpu-skus").str(), "L4");
    EXPECT_FALSE(pod.at("metadata", "labels").has("app"));
    EXPECT_EQ(pod.at("spec", "nodeSelector", "disk").str(), "fast");
    EXPECT_EQ(pod.at("spec", "tolerations")[0]["key"].str(), "nvidia.com/gpu");
    EXPECT_EQ(pod.at("spec", "schedulingGates")[0]["name"].str(), "nodecostestimate");
    const auto asked = manifest::podRequests(pod["spec"]);
    ASSERT_TRUE(asked);
    EXPECT_EQ(*asked, plan.variants[0].groups[0].group.requests);
    EXPECT_EQ(plan.variants[0].objects[1].object["kind"].str(), "Deployment");
}

// Equivalent pods of what its operator sizes would ask for nothing.
TEST(ProbePlan, makesNoPodsForWhatOnlyItsOperatorCanSize) {
    const std::string job = "apiVersion: trainer.kubeflow.org/v1alpha1\nkind: TrainJob\nmetadata: {name: tune}\n"
                            "spec: {runtimeRef: {name: torch}, trainer: {numNodes: 2";
    const std::string deployment =
        "---\napiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {selector: {matchLabels: {a: b}}, "
        "template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, image: i}]}}}\n";
    const auto plan = planOf({variantOf(job + "}}\n" + deployment)});
    ASSERT_EQ(plan.variants[0].groups.size(), 2u);
    EXPECT_TRUE(plan.variants[0].groups[0].priceless);
    EXPECT_FALSE(plan.variants[0].groups[1].priceless);
    ASSERT_EQ(plan.variants[0].objects.size(), 1u);
    EXPECT_EQ(plan.variants[0].objects[0].object.at("metadata", "name").str().substr(0, 3), "web");
    ASSERT_EQ(plan.notes.size(), 1u);
    EXPECT_NE(plan.notes[0].find("TrainJob/tune"), std::string::npos);

    const auto alone = session::planProbe({variantOf(job + "}}\n")}, tests::markOfTests(), *fleet::makeEstimator());
    ASSERT_FALSE(alone);
    EXPECT_NE(alone.error().message.find("does not say what the pods ask for"), std::string::npos);

    const auto stated = planOf({variantOf(job + ", resourcesPerNode: {requests: {cpu: 4}}}}\n")});
    EXPECT_FALSE(stated.variants[0].groups[0].priceless);
    EXPECT_EQ(stated.variants[0].objects.size(), 1u);
}

// W44: what follows the nodes is named, never priced.
TEST(ProbePlan, W44_podsThatFollowTheNodesAreNamedAndNotPriced) {
    const auto plan =
        planOf({variantOf("apiVersion: apps/v1\nkind: DaemonSet\nmetadata: {name: agent}\nspec: {selector: "
                          "{matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: [{name: c, "
                          "image: i}]}}}\n---\napiVersion: v1\nkind: Pod\nmetadata: {name: p}\n"
                          "spec: {containers: [{name: c, image: i}]}\n")});
    ASSERT_EQ(plan.variants[0].groups.size(), 1u);
    EXPECT_EQ(plan.variants[0].groups[0].group.owner.kind, "Pod");
    ASSERT_EQ(plan.notes.size(), 1u);
    EXPECT_EQ(plan.notes[0], "DaemonSet/agent DaemonSet/agent: follows the nodes, not priced");
}

TEST(ProbePlan, variantsThatCouldBeCountedTogetherRunOneAfterAnother) {
    const auto deployment = [](const char* cpu, const char* name) {
        return variantOf(std::string("apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: a}\nspec: {selector: "
                                     "{matchLabels: {a: b}}, template: {metadata: {labels: {a: b}}, spec: {containers: "
                                     "[{name: c, image: i, resources: {requests: {cpu: ") +
                             cpu + ", memory: 8Gi}}}]}}}\n",
                         name);
    };
    const auto plan = planOf({deployment("4", "a"), deployment("8", "b"), deployment("4", "c"), deployment("6", "d")});
    EXPECT_EQ(session::batchesOf(plan, *fleet::makeEstimator()),
              (std::vector<std::vector<std::size_t>>{{0, 1, 3}, {2}}));
}

// W34: the manifest and -n must agree.
TEST(ProbePlan, refusesAnotherNamespace) {
    const auto input = variantOf("apiVersion: v1\nkind: Pod\nmetadata: {name: p, namespace: other}\n"
                                 "spec: {containers: [{name: c, image: i}]}\n");
    const auto mark = tests::markOfTests();
    const auto plan = session::planProbe({input}, mark, *fleet::makeEstimator());
    ASSERT_FALSE(plan);
    EXPECT_EQ(plan.error().text(),
              "base.yaml:1: Pod/p is in namespace other, the run is in serving. give the manifest's namespace with -n");
}

} // namespace
