// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/replicasets.h"

#include "manifest/json.h"

#include <algorithm>
#include <cstdlib>

namespace thrifty::sim::control {

namespace {

constexpr std::string_view hashLabel = "pod-template-hash";
constexpr std::string_view revisionKey = "deployment.kubernetes.io/revision";

/// Which pod to give up first: gated, then unbound, then not ready, then by name from the end.
int usefulness(const Value& pod) {
    if (isGated(pod))
        return 0;
    if (pod["spec"]["nodeName"].str().empty())
        return 1;
    return isReady(pod) ? 3 : 2;
}

std::int64_t replicasOf(const Value& object) {
    return object["spec"]["replicas"].intOr(1);
}

std::int64_t revisionOf(const Value& object) {
    return std::strtoll(annotationOf(object, revisionKey).c_str(), nullptr, 10);
}

void setUnlessZero(Value& status, std::string_view key, std::int64_t count) {
    if (count != 0)
        status.set(key, count);
}

} // namespace

std::int64_t countOrPercent(const Value& value, std::int64_t whole, bool roundUp, std::int64_t fallback) {
    if (value.isNull())
        return fallback;
    const std::string text = value.scalarText();
    const std::int64_t number = std::strtoll(text.c_str(), nullptr, 10);
    if (text.empty() || text.back() != '%')
        return number;
    return (whole * number + (roundUp ? 99 : 0)) / 100;
}

void ReplicaSetController::reconcile(const ObjectRef& set) {
    const std::int64_t wanted = replicasOf(*set);
    std::vector<ObjectRef> pods = cluster().controlledBy(podKind, *set);
    pods.erase(std::remove_if(pods.begin(), pods.end(), [](const ObjectRef& pod) { return !isActive(*pod); }),
               pods.end());
    bool refused = false;
    while (static_cast<std::int64_t>(pods.size()) < wanted && !refused) {
        const std::string name = cluster().names().generate(nameOf(*set) + "-");
        if (createPod(podFromTemplate((*set)["spec"]["template"], *set, name), set))
            pods.push_back(cluster().find(podKind, namespaceOf(*set), name));
        else
            refused = true;
        if (!refused && !pods.back())
            pods.back() = set; // the cache is not told about pods: counted all the same
    }
    if (static_cast<std::int64_t>(pods.size()) > wanted) {
        std::stable_sort(pods.begin(), pods.end(), [](const ObjectRef& a, const ObjectRef& b) {
            const int left = usefulness(*a), right = usefulness(*b);
            return left != right ? left < right : nameOf(*a) > nameOf(*b);
        });
        const auto surplus = static_cast<std::size_t>(static_cast<std::int64_t>(pods.size()) - wanted);
        for (std::size_t i = 0; i < surplus; ++i)
            deleteChild(podKind, pods[i], set);
        pods.erase(pods.begin(), pods.begin() + static_cast<std::ptrdiff_t>(surplus));
    }

    const Value& templateLabels = (*set)["spec"]["template"]["metadata"]["labels"];
    const std::int64_t ready = std::count_if(pods.begin(), pods.end(), [](const auto& pod) { return isReady(*pod); });
    const std::int64_t labeled = std::count_if(pods.begin(), pods.end(), [&](const ObjectRef& pod) {
        const auto& wantedLabels = templateLabels.members();
        return std::all_of(wantedLabels.begin(), wantedLabels.end(), [&](const auto& label) {
            return (*pod)["metadata"]["labels"][label.first] == label.second;
        });
    });
    Value status = Value::object({{"replicas", static_cast<std::int64_t>(pods.size())},
                                  {"observedGeneration", (*set)["metadata"]["generation"]}});
    setUnlessZero(status, "fullyLabeledReplicas", labeled);
    setUnlessZero(status, "readyReplicas", ready);
    setUnlessZero(status, "availableReplicas", ready);
    if (refused) {
        Value conditions = (*set)["status"]["conditions"];
        setCondition(conditions, {"ReplicaFailure", true, "FailedCreate", "pods could not be created"});
        status.set("conditions", conditions);
    }
    setStatus(set, status);
}

void DeploymentController::reconcile(const ObjectRef& deployment) {
    std::vector<ObjectRef> sets = cluster().controlledBy(replicaSetKind, *deployment);
    const ObjectRef newest = newReplicaSet(deployment, sets);
    if (!newest)
        return;
    std::vector<ObjectRef> old;
    for (const auto& set : sets)
        if (nameOf(*set) != nameOf(*newest))
            old.push_back(set);
    if (!(*deployment)["spec"]["paused"].boolOr(false))
        roll(deployment, newest, old);
    else if (old.empty())
        scale(newest, replicasOf(*deployment), deployment);
    // Old ones are kept for a rollback, but not for ever.
    const std::int64_t kept = (*deployment)["spec"]["revisionHistoryLimit"].intOr(10);
    std::sort(old.begin(), old.end(), [](const auto& a, const auto& b) { return revisionOf(*a) > revisionOf(*b); });
    for (std::size_t i = static_cast<std::size_t>(std::max<std::int64_t>(0, kept)); i < old.size(); ++i)
        if (replicasOf(*old[i]) == 0 && (*old[i])["status"]["replicas"].intOr(0) == 0)
            deleteChild(replicaSetKind, old[i], deployment);
    writeStatus(deployment, cluster().find(replicaSetKind, namespaceOf(*newest), nameOf(*newest)));
}

ObjectRef DeploymentController::newReplicaSet(const ObjectRef& deployment, const std::vector<ObjectRef>& sets) {
    const Value& podTemplate = (*deployment)["spec"]["template"];
    std::int64_t revision = 0;
    ObjectRef same;
    for (const auto& set : sets) {
        Value other = (*set)["spec"]["template"];
        if (Value* labels = other.child("metadata").find("labels"))
            labels->erase(hashLabel);
        if (other["metadata"]["labels"] == podTemplate["metadata"]["labels"] && other["spec"] == podTemplate["spec"] &&
            other["metadata"]["annotations"] == podTemplate["metadata"]["annotations"])
            same = set;
        revision = std::max(revision, revisionOf(*set));
    }
    if (same && revisionOf(*same) == revision) {
        if (annotationOf(*deployment, revisionKey) != std::to_string(revision))
            (void)cluster().patch(
                deploymentKind, *deployment,
                Value::object(
                    {{"metadata", Value::object({{"annotations", Value::object({{std::string(revisionKey),
                                                                                 std::to_string(revision)}})}})}}),
                manager());
        return same;
    }
    const Value annotations = Value::object({{std::string(revisionKey), std::to_string(revision + 1)}});
    if (same) { // a rollback: the old one becomes the newest again
        const auto patched =
            cluster().patch(replicaSetKind, *same,
                            Value::object({{"metadata", Value::object({{"annotations", annotations}})}}), manager());
        return patched ? *patched : nullptr;
    }
    const std::string hash = suffixFrom(hashOf({manifest::toJson(podTemplate)}), 10);
    Value labeled = podTemplate;
    setLabel(labeled, hashLabel, hash);
    Value selector = (*deployment)["spec"]["selector"];
    selector.child("matchLabels").set(hashLabel, hash);
    const Value set =
        Value::object({{"apiVersion", "apps/v1"},
                       {"kind", "ReplicaSet"},
                       {"metadata", Value::object({{"name", nameOf(*deployment) + "-" + hash},
                                                   {"namespace", namespaceOf(*deployment)},
                                                   {"labels", labeled["metadata"]["labels"]},
                                                   {"annotations", annotations},
                                                   {"ownerReferences", Value::array({ownerReference(*deployment)})}})},
                       {"spec", Value::object({{"replicas", 0}, {"selector", selector}, {"template", labeled}})}});
    // The first one gets its size at once, a later one is grown by the roll-out.
    Value sized = set;
    if (sets.empty())
        sized.child("spec").set("replicas", replicasOf(*deployment));
    if (!createChild(replicaSetKind, sized, deployment))
        return nullptr;
    if (site().settings().ownerEvents && sets.empty())
        cluster().record(*deployment, {"Normal", "ScalingReplicaSet",
                                       "Scaled up replica set " + nameOf(sized) + " from 0 to " +
                                           std::to_string(replicasOf(*deployment)),
                                       manager()});
    return cluster().find(replicaSetKind, namespaceOf(set), nameOf(set));
}

void DeploymentController::scale(const ObjectRef& set, std::int64_t replicas, const ObjectRef& deployment) {
    const std::int64_t before = replicasOf(*set);
    if (before == replicas)
        return;
    const auto done = cluster().patch(replicaSetKind, *set,
                                      Value::object({{"spec", Value::object({{"replicas", replicas}})}}), manager());
    if (done && site().settings().ownerEvents)
        cluster().record(*deployment,
                         {"Normal", "ScalingReplicaSet",
                          std::string("Scaled ") + (replicas > before ? "up" : "down") + " replica set " +
                              nameOf(*set) + " from " + std::to_string(before) + " to " + std::to_string(replicas),
                          manager()});
}

void DeploymentController::roll(const ObjectRef& deployment, const ObjectRef& newest,
                                const std::vector<ObjectRef>& old) {
    const std::int64_t wanted = replicasOf(*deployment);
    std::int64_t oldReplicas = 0, oldPods = 0, oldReady = 0;
    for (const auto& set : old) {
        oldReplicas += replicasOf(*set);
        oldPods += (*set)["status"]["replicas"].intOr(0);
        oldReady += (*set)["status"]["availableReplicas"].intOr(0);
    }
    const Value& strategy = (*deployment)["spec"]["strategy"];
    if (strategy["type"].str() == "Recreate") {
        for (const auto& set : old)
            scale(set, 0, deployment);
        if (oldReplicas == 0 && oldPods == 0)
            scale(newest, wanted, deployment);
        return;
    }
    std::int64_t surge = countOrPercent(strategy["rollingUpdate"]["maxSurge"], wanted, true, (wanted + 3) / 4);
    const std::int64_t unavailable =
        countOrPercent(strategy["rollingUpdate"]["maxUnavailable"], wanted, false, wanted / 4);
    if (surge == 0 && unavailable == 0)
        surge = 1;
    const std::int64_t now = replicasOf(*newest);
    const std::int64_t grown = now > wanted ? wanted : std::min(wanted, std::max(now, wanted + surge - oldReplicas));
    scale(newest, grown, deployment);
    // Old pods go as far as enough stay available; those that are not available are no loss.
    const std::int64_t available = (*newest)["status"]["availableReplicas"].intOr(0) + oldReady;
    std::int64_t removable = std::max<std::int64_t>(0, available - (wanted - unavailable));
    for (const auto& set : old) {
        const std::int64_t have = replicasOf(*set);
        const std::int64_t ready = std::min(have, (*set)["status"]["availableReplicas"].intOr(0));
        const std::int64_t unhealthy = have - ready;
        const std::int64_t healthyGone = std::min(ready, removable);
        removable -= healthyGone;
        scale(set, have - unhealthy - healthyGone, deployment);
    }
}

void DeploymentController::writeStatus(const ObjectRef& deployment, const ObjectRef& newest) {
    const std::int64_t wanted = replicasOf(*deployment);
    std::int64_t replicas = 0, ready = 0;
    for (const auto& set : cluster().controlledBy(replicaSetKind, *deployment)) {
        replicas += (*set)["status"]["replicas"].intOr(0);
        ready += (*set)["status"]["readyReplicas"].intOr(0);
    }
    const Value empty;
    const Value& newStatus = newest ? (*newest)["status"] : empty;
    const std::int64_t updated = newStatus["replicas"].intOr(0);
    Value status = Value::object({{"observedGeneration", (*deployment)["metadata"]["generation"]}});
    setUnlessZero(status, "replicas", replicas);
    setUnlessZero(status, "updatedReplicas", updated);
    setUnlessZero(status, "readyReplicas", ready);
    setUnlessZero(status, "availableReplicas", ready);
    setUnlessZero(status, "unavailableReplicas", std::max<std::int64_t>(0, wanted - ready));

    Value conditions = (*deployment)["status"]["conditions"];
    const Value& strategy = (*deployment)["spec"]["strategy"]["rollingUpdate"];
    const std::int64_t least = wanted - countOrPercent(strategy["maxUnavailable"], wanted, false, wanted / 4);
    const bool available = ready >= least;
    setCondition(conditions,
                 {"Available", available, available ? "MinimumReplicasAvailable" : "MinimumReplicasUnavailable",
                  available ? "Deployment has minimum availability." : "Deployment does not have minimum availability.",
                  true});
    const bool complete = updated == wanted && ready == wanted && replicas == wanted;
    const Value progress = conditionOf(conditions, "Progressing");
    const bool late = progress["reason"].str() == "ProgressDeadlineExceeded";
    const std::string set = newest ? "ReplicaSet \"" + nameOf(*newest) + "\" " : "ReplicaSet ";
    if (complete)
        setCondition(conditions,
                     {"Progressing", true, "NewReplicaSetAvailable", set + "has successfully progressed.", true});
    else if (!late)
        setCondition(conditions, {"Progressing", true, "ReplicaSetUpdated", set + "is progressing.", true});
    if (!complete && !late && progress["reason"].str() != "ReplicaSetUpdated") {
        const std::int64_t deadline = (*deployment)["spec"]["progressDeadlineSeconds"].intOr(600);
        cluster().after(
            std::chrono::seconds(deadline), [this, ns = namespaceOf(*deployment), name = nameOf(*deployment),
                                             generation = (*deployment)["metadata"]["generation"].intOr(0)] {
                const ObjectRef later = cluster().find(deploymentKind, ns, name);
                if (!later || (*later)["metadata"]["generation"].intOr(0) != generation ||
                    conditionOf((*later)["status"]["conditions"], "Progressing")["reason"].str() != "ReplicaSetUpdated")
                    return;
                Value overdue = (*later)["status"];
                setCondition(overdue.child("conditions"), {"Progressing", false, "ProgressDeadlineExceeded",
                                                           "ReplicaSet has timed out progressing.", true});
                setStatus(later, overdue);
            });
    }
    const Value& failure = conditionOf(newStatus["conditions"], "ReplicaFailure");
    if (failure["status"].str() == "True")
        setCondition(conditions, {"ReplicaFailure", true, failure["reason"].str(), failure["message"].str(), true});
    status.set("conditions", conditions);
    setStatus(deployment, status);
}

} // namespace thrifty::sim::control
