// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/statefulsets.h"

#include "manifest/json.h"
#include "sim/controllers/nodefit.h"

#include <algorithm>
#include <cstdlib>

namespace thrifty::sim::control {

namespace {

constexpr std::string_view revisionLabel = "controller-revision-hash";

std::string revisionHash(const Value& set) {
    return suffixFrom(hashOf({manifest::toJson(set["spec"]["template"])}), 10);
}

/// The ordinal of NAME-3; -1 for a pod that is not called so.
std::int64_t ordinalOf(const Value& pod, const std::string& setName) {
    const std::string& name = nameOf(pod);
    if (name.size() < setName.size() + 2 || name.compare(0, setName.size() + 1, setName + "-") != 0)
        return -1;
    const std::string digits = name.substr(setName.size() + 1);
    if (digits.find_first_not_of("0123456789") != std::string::npos || digits.size() > 9)
        return -1;
    return std::strtoll(digits.c_str(), nullptr, 10);
}

} // namespace

Value StatefulSetController::podAt(const ObjectRef& set, std::int64_t ordinal, const std::string& revision) const {
    const std::string name = nameOf(*set) + "-" + std::to_string(ordinal);
    Value pod = podFromTemplate((*set)["spec"]["template"], *set, name);
    setLabel(pod, "statefulset.kubernetes.io/pod-name", name);
    setLabel(pod, "apps.kubernetes.io/pod-index", std::to_string(ordinal));
    setLabel(pod, revisionLabel, revision);
    pod.child("spec").set("hostname", name);
    if (const std::string& service = (*set)["spec"]["serviceName"].str(); !service.empty())
        pod.child("spec").set("subdomain", service);
    return pod;
}

void StatefulSetController::ensureClaims(const ObjectRef& set, Value& pod, std::int64_t ordinal) {
    for (const Value& claimTemplate : (*set)["spec"]["volumeClaimTemplates"].items()) {
        const std::string volume = nameOf(claimTemplate);
        const std::string name = volume + "-" + nameOf(*set) + "-" + std::to_string(ordinal);
        Value claim = Value::object({{"apiVersion", "v1"},
                                     {"kind", "PersistentVolumeClaim"},
                                     {"metadata", Value::object({{"name", name}, {"namespace", namespaceOf(*set)}})},
                                     {"spec", claimTemplate["spec"]}});
        if (claimTemplate["metadata"]["labels"].size() > 0)
            claim.child("metadata").set("labels", claimTemplate["metadata"]["labels"]);
        (void)cluster().create(claimKind, claim, manager()); // it stays from an earlier pod: all the better
        Value& volumes = pod.child("spec").child("volumes");
        if (!volumes.isArray())
            volumes = Value(Value::Array{});
        auto& items = volumes.mutableItems();
        items.erase(
            std::remove_if(items.begin(), items.end(), [&](const Value& one) { return one["name"].str() == volume; }),
            items.end());
        items.push_back(
            Value::object({{"name", volume}, {"persistentVolumeClaim", Value::object({{"claimName", name}})}}));
    }
}

void StatefulSetController::reconcile(const ObjectRef& set) {
    const Value& spec = (*set)["spec"];
    const std::int64_t wanted = spec["replicas"].intOr(1);
    const std::int64_t first = spec["ordinals"]["start"].intOr(0);
    const bool parallel = spec["podManagementPolicy"].str() == "Parallel";
    const std::string revision = revisionHash(*set);
    std::map<std::int64_t, ObjectRef> pods;
    for (const auto& pod : cluster().controlledBy(podKind, *set))
        if (const std::int64_t ordinal = ordinalOf(*pod, nameOf(*set)); ordinal >= 0)
            pods[ordinal] = pod;

    bool wait = false; // a pod on the way holds up the others
    for (std::int64_t ordinal = first; ordinal < first + wanted && !wait; ++ordinal) {
        const auto place = pods.find(ordinal);
        if (place == pods.end()) {
            Value pod = podAt(set, ordinal, revision);
            ensureClaims(set, pod, ordinal);
            if (!createPod(std::move(pod), set))
                break;
            pods[ordinal] = cluster().find(podKind, namespaceOf(*set), nameOf(*set) + "-" + std::to_string(ordinal));
            wait = !parallel;
        } else if (isFinished(*place->second)) {
            deleteChild(podKind, place->second, set);
            wait = true;
        } else {
            wait = !parallel && !isReady(*place->second);
        }
    }
    // Surplus pods go from the highest ordinal down.
    for (auto place = pods.rbegin(); place != pods.rend() && place->first >= first + wanted; ++place) {
        if (!place->second || beingDeleted(*place->second))
            continue;
        deleteChild(podKind, place->second, set);
        if (!parallel)
            break;
    }
    std::int64_t replicas = 0, ready = 0, current = 0;
    ObjectRef outdated;
    for (const auto& [ordinal, pod] : pods) {
        if (!pod || ordinal >= first + wanted || !isActive(*pod))
            continue;
        ++replicas;
        ready += isReady(*pod) ? 1 : 0;
        const bool old = labelOf(*pod, revisionLabel) != revision;
        current += old ? 0 : 1;
        const std::int64_t partition = spec["updateStrategy"]["rollingUpdate"]["partition"].intOr(0);
        if (old && ordinal >= partition)
            outdated = pod;
    }
    // A rolling update replaces the highest outdated pod once the others are ready; a broken one is replaced at once.
    const bool rolling = spec["updateStrategy"]["type"].stringOr("RollingUpdate") == "RollingUpdate";
    if (outdated && rolling && (ready == wanted || !isReady(*outdated)))
        deleteChild(podKind, outdated, set);

    Value status = Value::object({{"observedGeneration", (*set)["metadata"]["generation"]},
                                  {"replicas", replicas},
                                  {"readyReplicas", ready},
                                  {"availableReplicas", ready},
                                  {"currentReplicas", current},
                                  {"updatedReplicas", current},
                                  {"updateRevision", nameOf(*set) + "-" + revision},
                                  {"collisionCount", 0}});
    const Value& before = (*set)["status"]["currentRevision"];
    status.set("currentRevision", before.isNull() || current == wanted ? status["updateRevision"] : before);
    setStatus(set, status);
}

DaemonSetController::DaemonSetController(Site& site)
    : Controller(site, daemonSetKind, "daemonset-controller") {
    // A node that comes or changes concerns every DaemonSet.
    cluster().listen(nodeKind, [this](const ObjectRef& before, const ObjectRef& after) {
        if (before && after && (*before)["spec"] == (*after)["spec"] &&
            (*before)["metadata"]["labels"] == (*after)["metadata"]["labels"])
            return;
        for (const auto& [name, set] : cluster().all(daemonSetKind))
            again(set, Milliseconds(0));
    });
}

void DaemonSetController::reconcile(const ObjectRef& set) {
    const Value& podTemplate = (*set)["spec"]["template"];
    const std::string revision = revisionHash(*set);
    std::map<std::string, ObjectRef> byNode;
    for (const auto& pod : cluster().controlledBy(podKind, *set))
        byNode[needsOfPod(*pod).nodeNameField] = pod;
    std::int64_t desired = 0, current = 0, ready = 0, updated = 0;
    for (const auto& [key, node] : cluster().all(nodeKind)) {
        const std::string& nodeName = nameOf(*node);
        Value pod = podFromTemplate(podTemplate, *set, cluster().names().generate(nameOf(*set) + "-"));
        setLabel(pod, revisionLabel, revision);
        Value& tolerations = pod.child("spec").child("tolerations");
        for (const auto taint : {"node.kubernetes.io/not-ready", "node.kubernetes.io/unreachable"})
            tolerations.append(Value::object({{"key", taint}, {"operator", "Exists"}, {"effect", "NoExecute"}}));
        for (const auto taint : {"node.kubernetes.io/unschedulable", "node.kubernetes.io/memory-pressure",
                                 "node.kubernetes.io/disk-pressure", "node.kubernetes.io/pid-pressure"})
            tolerations.append(Value::object({{"key", taint}, {"operator", "Exists"}, {"effect", "NoSchedule"}}));
        PodNeeds needs = needsOfPod(pod);
        needs.requests.clear(); // whether it has room is the scheduler's question
        if (!fitOn(needs, roomOfNode(*node)).fits())
            continue;
        ++desired;
        ObjectRef& have = byNode[nodeName];
        if (have && labelOf(*have, revisionLabel) != revision && !beingDeleted(*have) &&
            (*set)["spec"]["updateStrategy"]["type"].stringOr("RollingUpdate") == "RollingUpdate") {
            deleteChild(podKind, have, set);
            have = nullptr;
        }
        if (!have) {
            Value match = Value::object(
                {{"matchFields",
                  Value::array({Value::object(
                      {{"key", "metadata.name"}, {"operator", "In"}, {"values", Value::array({nodeName})}})})}});
            pod.child("spec")
                .child("affinity")
                .child("nodeAffinity")
                .set("requiredDuringSchedulingIgnoredDuringExecution",
                     Value::object({{"nodeSelectorTerms", Value::array({std::move(match)})}}));
            const std::string name = nameOf(pod);
            if (!createPod(std::move(pod), set))
                break;
            have = cluster().find(podKind, namespaceOf(*set), name);
        }
        if (!have)
            continue;
        ++current;
        ready += isReady(*have) ? 1 : 0;
        updated += labelOf(*have, revisionLabel) == revision ? 1 : 0;
    }
    for (const auto& [nodeName, pod] : byNode)
        if (pod && !cluster().find(nodeKind, {}, nodeName))
            deleteChild(podKind, pod, set);
    setStatus(set, Value::object({{"observedGeneration", (*set)["metadata"]["generation"]},
                                  {"currentNumberScheduled", current},
                                  {"desiredNumberScheduled", desired},
                                  {"numberMisscheduled", 0},
                                  {"numberReady", ready},
                                  {"numberAvailable", ready},
                                  {"numberUnavailable", desired - ready},
                                  {"updatedNumberScheduled", updated}}));
}

} // namespace thrifty::sim::control
