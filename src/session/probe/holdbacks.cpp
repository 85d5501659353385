// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/probe/holdbacks.h"

#include "domain/podgroup.h"
#include "manifest/podtemplates.h"
#include "session/probe/probecopy.h"

#include <array>
#include <string_view>

namespace thrifty::session {

using manifest::Value;

namespace {

constexpr std::string_view jobSetTopology = "alpha.jobset.sigs.k8s.io/exclusive-topology";

void statefulSet(Value& spec, const std::string& name) {
    // Ordered start waits for a readiness that a gated pod never reaches.
    spec.set("podManagementPolicy", "Parallel");
    spec.erase("volumeClaimTemplates");
    spec.erase("persistentVolumeClaimRetentionPolicy");
    spec.set("serviceName", name);
}

void job(Value& spec) {
    for (const char* key : {"suspend", "activeDeadlineSeconds", "ttlSecondsAfterFinished", "managedBy"})
        spec.erase(key);
}

void jobSet(Value& spec) {
    for (const char* key : {"suspend", "startupPolicy", "managedBy", "ttlSecondsAfterFinished", "network"})
        spec.erase(key);
    if (Value* jobs = spec.find("replicatedJobs"); jobs != nullptr && jobs->isArray()) {
        for (Value& replicated : jobs->mutableItems()) {
            replicated.erase("dependsOn");
            if (Value* inner = replicated.find("template")) {
                if (Value* metadata = inner->find("metadata"))
                    metadata->erase("annotations");
                if (Value* jobSpec = inner->find("spec"))
                    job(*jobSpec);
            }
        }
    }
}

void leaderWorkerSet(Value& spec) {
    spec.erase("startupPolicy"); // LeaderReady waits for a leader that never runs
    spec.erase("networkConfig");
}

/// Everything by which KubeRay would make more than pods under names that are not the copy's.
void rayCluster(Value& spec) {
    for (const char* key : {"suspend", "managedBy", "gcsFaultToleranceOptions"})
        spec.erase(key);
    if (Value* head = spec.find("headGroupSpec")) {
        for (const char* key : {"headService", "enableIngress", "serviceType"})
            head->erase(key);
    }
}

void rayObject(Value& spec, const char* cluster) {
    for (const char* key : {"serveService", "suspend", "managedBy", "ttlSecondsAfterFinished"})
        spec.erase(key);
    if (Value* inner = spec.find(cluster))
        rayCluster(*inner);
}

void kubeflowJob(Value& spec) {
    if (Value* policy = spec.find("runPolicy")) {
        for (const char* key :
             {"suspend", "schedulingPolicy", "activeDeadlineSeconds", "ttlSecondsAfterFinished", "managedBy"})
            policy->erase(key);
    }
    spec.erase("elasticPolicy"); // makes an autoscaler beside the pods
}

struct Kind {
    std::string_view group, kind;
};
constexpr std::array<Kind, 18> copied{{
    {"", "Pod"},
    {"", "ReplicationController"},
    {"apps", "Deployment"},
    {"apps", "ReplicaSet"},
    {"apps", "StatefulSet"},
    {"batch", "Job"},
    {"ray.io", "RayCluster"},
    {"ray.io", "RayService"},
    {"ray.io", "RayJob"},
    {"jobset.x-k8s.io", "JobSet"},
    {"leaderworkerset.x-k8s.io", "LeaderWorkerSet"},
    {"kubeflow.org", "PyTorchJob"},
    {"kubeflow.org", "TFJob"},
    {"kubeflow.org", "MPIJob"},
    {"kubeflow.org", "XGBoostJob"},
    {"kubeflow.org", "PaddleJob"},
    {"kubeflow.org", "JAXJob"},
    {"kubeflow.org", "MXJob"},
}};

} // namespace

bool canBeCopied(const domain::ObjectId& object) {
    for (const Kind& known : copied) {
        if (object.group == known.group && object.kind == known.kind)
            return true;
    }
    return false;
}

void removeHoldBacks(Value& copy, const std::string& name) {
    const domain::ObjectId id = manifest::idOf(copy);
    Value* spec = copy.find("spec");
    if (spec == nullptr)
        return;
    if (id.group == "apps" && id.kind == "StatefulSet") {
        statefulSet(*spec, name);
    } else if (id.group == "apps" && id.kind == "Deployment") {
        spec->erase("paused"); // a paused Deployment makes no pods
    } else if (id.group == "batch" && id.kind == "Job") {
        job(*spec);
    } else if (id.kind == "JobSet") {
        jobSet(*spec);
    } else if (id.kind == "LeaderWorkerSet") {
        leaderWorkerSet(*spec);
    } else if (id.kind == "RayCluster") {
        rayCluster(*spec);
    } else if (id.kind == "RayService") {
        rayObject(*spec, "rayClusterConfig");
    } else if (id.kind == "RayJob") {
        rayObject(*spec, "rayClusterSpec");
    } else if (id.group == "kubeflow.org") {
        kubeflowJob(*spec);
    }
    // The copy's annotations are ours alone; the topology key may also stand on a replicated job.
    if (Value* metadata = copy.find("metadata"); metadata != nullptr && metadata->find("annotations") != nullptr)
        metadata->find("annotations")->erase(jobSetTopology);
}

} // namespace thrifty::session
