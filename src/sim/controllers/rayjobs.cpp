// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/ray.h"

#include "manifest/json.h"

#include <algorithm>

namespace thrifty::sim::control {

namespace {

constexpr std::string_view hashAnnotation = "ray.io/hash-without-replicas-and-workers-to-delete";

/// The RayCluster of a RayService or RayJob: labels of the owner are copied to it, not to its pods.
Value rayClusterFor(const Value& owner, const Value& spec, const std::string& name) {
    Value labels = owner["metadata"]["labels"].isObject() ? owner["metadata"]["labels"] : Value::object({});
    labels.set("ray.io/originated-from-cr-name", nameOf(owner));
    labels.set("ray.io/originated-from-crd", owner["kind"]);
    return Value::object({{"apiVersion", "ray.io/v1"},
                          {"kind", "RayCluster"},
                          {"metadata", Value::object({{"name", name},
                                                      {"namespace", namespaceOf(owner)},
                                                      {"labels", labels},
                                                      {"ownerReferences", Value::array({ownerReference(owner)})}})},
                          {"spec", spec}});
}

/// A number for what makes a change of the cluster's spec a new cluster: everything but its size.
std::string specHash(Value spec) {
    if (Value* groups = spec.find("workerGroupSpecs"))
        for (Value& group : groups->mutableItems())
            for (const auto key : {"replicas", "minReplicas", "maxReplicas", "scaleStrategy"})
                group.erase(key);
    return hexFrom(hashOf({manifest::toJson(spec)}), 16);
}

bool isReadyCluster(const ObjectRef& ray) {
    return ray && (*ray)["status"]["state"].str() == "ready";
}

} // namespace

void RayServiceController::reconcile(const ObjectRef& service) {
    const Value& spec = (*service)["spec"]["rayClusterConfig"];
    const std::string hash = specHash(spec);
    Value status = (*service)["status"].isObject() ? (*service)["status"] : Value::object({});
    ObjectRef wanted, serving;
    for (const auto& ray : cluster().controlledBy(rayClusterKind, *service)) {
        if (annotationOf(*ray, hashAnnotation) == hash)
            wanted = ray;
        if (nameOf(*ray) == status["activeServiceStatus"]["rayClusterName"].str())
            serving = ray;
    }
    if (!wanted) {
        Value ray = rayClusterFor(*service, spec, cluster().names().generate(nameOf(*service) + "-"));
        setAnnotation(ray, hashAnnotation, hash);
        const std::string name = nameOf(ray);
        if (!createChild(rayClusterKind, ray, service))
            return;
        wanted = cluster().find(rayClusterKind, namespaceOf(*service), name);
        if (!wanted)
            return;
    } else if (const Value patch = mergePatchBetween((*wanted)["spec"], spec); !patch.isNull()) {
        // Only the size differs: the running cluster is scaled. Defaults that the API server filled in stay.
        Value sized = (*wanted)["spec"];
        auto& groups = sized.child("workerGroupSpecs").mutableItems();
        const auto& from = spec["workerGroupSpecs"].items();
        for (std::size_t i = 0; i < std::min(groups.size(), from.size()); ++i)
            for (const auto key : {"replicas", "minReplicas", "maxReplicas"})
                if (from[i].has(key))
                    groups[i].set(key, from[i][key]);
        if (!(sized == (*wanted)["spec"]))
            (void)cluster().patch(rayClusterKind, *wanted, Value::object({{"spec", sized}}), manager());
    }
    const auto shortStatus = [](const ObjectRef& ray) {
        return Value::object(
            {{"rayClusterName", nameOf(*ray)},
             {"rayClusterStatus", (*ray)["status"].isNull() ? Value(Value::Object{}) : (*ray)["status"]}});
    };
    const bool ready = isReadyCluster(wanted);
    if (ready) {
        status.set("activeServiceStatus", shortStatus(wanted));
        status.set("pendingServiceStatus", Value(Value::Object{}));
        std::int64_t endpoints = 0;
        for (const auto& pod : cluster().controlledBy(podKind, *wanted))
            endpoints += isReady(*pod) ? 1 : 0;
        status.set("numServeEndpoints", endpoints);
        status.set("serviceStatus", "Running");
        if (serving && nameOf(*serving) != nameOf(*wanted)) // the traffic has moved
            deleteChild(rayClusterKind, serving, service);
    } else {
        if (serving && nameOf(*serving) != nameOf(*wanted))
            status.set("activeServiceStatus", shortStatus(serving));
        status.set("pendingServiceStatus", shortStatus(wanted));
    }
    status.set("observedGeneration", (*service)["metadata"]["generation"]);
    Value conditions = status["conditions"];
    const bool up = ready || isReadyCluster(serving);
    setCondition(conditions, {"Ready", up, up ? "NonZeroServeEndpoints" : "Initializing",
                              up ? "Number of serve endpoints is greater than 0" : "RayService is initializing"});
    const bool upgrading = serving && nameOf(*serving) != nameOf(*wanted) && !ready;
    setCondition(conditions, {"UpgradeInProgress", upgrading,
                              upgrading ? "BothActivePendingClustersExist"
                              : up      ? "NoPendingCluster"
                                        : "Initializing",
                              upgrading ? "Both active and pending Ray clusters exist" : ""});
    status.set("conditions", conditions);
    if (!(status == (*service)["status"]))
        status.set("lastUpdateTime", now());
    setStatus(service, status);
}

ObjectRef RayJobController::submitter(const ObjectRef& job, const std::string& rayName) {
    const auto jobs = cluster().controlledBy(jobKind, *job);
    if (!jobs.empty())
        return jobs.front();
    const Value& spec = (*job)["spec"];
    Value podTemplate = spec["submitterPodTemplate"];
    if (podTemplate.isNull()) {
        const Value& head = spec["rayClusterSpec"]["headGroupSpec"]["template"]["spec"]["containers"][std::size_t{0}];
        podTemplate = Value::object(
            {{"spec",
              Value::object(
                  {{"restartPolicy", "Never"},
                   {"containers",
                    Value::array({Value::object(
                        {{"name", "ray-job-submitter"},
                         {"image", head["image"]},
                         {"command", Value::array({"ray", "job", "submit", "--address",
                                                   "http://" + rayName + "-head-svc:8265", "--", spec["entrypoint"]})},
                         {"resources",
                          Value::object({{"requests", Value::object({{"cpu", "500m"}, {"memory", "200Mi"}})},
                                         {"limits", Value::object({{"cpu", "1"}, {"memory", "1Gi"}})}})}})})}})}});
    }
    Value& podSpec = podTemplate.child("spec");
    if (podSpec["restartPolicy"].isNull())
        podSpec.set("restartPolicy", "Never");
    const Value labels = Value::object({{"ray.io/originated-from-cr-name", nameOf(*job)},
                                        {"ray.io/originated-from-crd", "RayJob"},
                                        {"app.kubernetes.io/created-by", "kuberay-operator"}});
    const Value submit =
        Value::object({{"apiVersion", "batch/v1"},
                       {"kind", "Job"},
                       {"metadata", Value::object({{"name", nameOf(*job)},
                                                   {"namespace", namespaceOf(*job)},
                                                   {"labels", labels},
                                                   {"ownerReferences", Value::array({ownerReference(*job)})}})},
                       {"spec", Value::object({{"backoffLimit", spec["submitterConfig"]["backoffLimit"].intOr(2)},
                                               {"template", podTemplate}})}});
    return createChild(jobKind, submit, job) ? cluster().find(jobKind, namespaceOf(*job), nameOf(*job)) : nullptr;
}

void RayJobController::reconcile(const ObjectRef& job) {
    const Value& spec = (*job)["spec"];
    Value status = (*job)["status"].isObject() ? (*job)["status"] : Value::object({});
    const std::string deployment = status["jobDeploymentStatus"].str();
    if (deployment == "Complete" || deployment == "Failed")
        return;
    const auto rays = cluster().controlledBy(rayClusterKind, *job);
    if (spec["suspend"].boolOr(false)) {
        for (const auto& ray : rays)
            deleteChild(rayClusterKind, ray, job);
        status.set("jobDeploymentStatus", "Suspended");
        setStatus(job, status);
        return;
    }
    ObjectRef ray = rays.empty() ? nullptr : rays.front();
    if (!ray) {
        const Value made = rayClusterFor(*job, spec["rayClusterSpec"], cluster().names().generate(nameOf(*job) + "-"));
        if (!createChild(rayClusterKind, made, job))
            return;
        ray = cluster().find(rayClusterKind, namespaceOf(*job), nameOf(made));
        if (!ray)
            return;
        status.set("jobDeploymentStatus", "Initializing");
        status.set("startTime", now());
        status.set("rayClusterName", nameOf(*ray));
        status.set("jobId",
                   spec["jobId"].str().empty() ? nameOf(*job) + "-" + cluster().names().suffix() : spec["jobId"].str());
        status.set("dashboardURL", nameOf(*ray) + "-head-svc." + namespaceOf(*job) + ".svc.cluster.local:8265");
    }
    status.set("rayClusterStatus", (*ray)["status"].isNull() ? Value(Value::Object{}) : (*ray)["status"]);
    status.set("observedGeneration", (*job)["metadata"]["generation"]);
    if (isReadyCluster(ray)) {
        const std::string mode = spec["submissionMode"].stringOr("K8sJobMode");
        ObjectRef submit = mode == "K8sJobMode" ? submitter(job, nameOf(*ray)) : nullptr;
        const bool done = submit && conditionTrue(*submit, "Complete");
        const bool failed = submit && conditionTrue(*submit, "Failed");
        status.set("jobDeploymentStatus", done ? "Complete" : failed ? "Failed" : "Running");
        status.set("jobStatus", done ? "SUCCEEDED" : failed ? "FAILED" : "RUNNING");
        if (done || failed) {
            status.set("endTime", now());
            status.set(done ? "succeeded" : "failed", 1);
            if (spec["shutdownAfterJobFinishes"].boolOr(false))
                cluster().after(std::chrono::seconds(spec["ttlSecondsAfterFinished"].intOr(0)),
                                [this, ray] { (void)cluster().remove(rayClusterKind, ray); });
        }
    }
    setStatus(job, status);
}

} // namespace thrifty::sim::control
