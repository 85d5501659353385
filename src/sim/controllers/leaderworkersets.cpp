// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/jobsets.h"

#include <algorithm>

namespace thrifty::sim::control {

namespace {

const std::string prefix = "leaderworkerset.sigs.k8s.io/";

std::int64_t sizeOf(const Value& set) {
    return set["spec"]["leaderWorkerTemplate"]["size"].intOr(1);
}

Value statefulSet(const Value& set, const Value& owner, const std::string& name, std::int64_t replicas,
                  Value podTemplate, const Value& labels, std::int64_t first) {
    Value spec = Value::object({{"replicas", replicas},
                                {"serviceName", nameOf(set)},
                                {"podManagementPolicy", "Parallel"},
                                {"selector", Value::object({{"matchLabels", labels}})},
                                {"template", std::move(podTemplate)}});
    if (first > 0)
        spec.set("ordinals", Value::object({{"start", first}}));
    return Value::object({{"apiVersion", "apps/v1"},
                          {"kind", "StatefulSet"},
                          {"metadata", Value::object({{"name", name},
                                                      {"namespace", namespaceOf(set)},
                                                      {"labels", labels},
                                                      {"ownerReferences", Value::array({ownerReference(owner)})}})},
                          {"spec", std::move(spec)}});
}

} // namespace

LeaderWorkerSetController::LeaderWorkerSetController(Site& site)
    : Controller(site, leaderWorkerSetKind, "leaderworkerset-controller") {
    // Leader pods belong to a StatefulSet; what happens to them is the set's business too.
    cluster().listen(podKind, [this](const ObjectRef& before, const ObjectRef& after) {
        const Value& pod = after ? *after : *before;
        const std::string& name = labelOf(pod, prefix + "name");
        if (!name.empty())
            if (const ObjectRef set = cluster().find(leaderWorkerSetKind, namespaceOf(pod), name))
                again(set, Milliseconds(0));
    });
}

void LeaderWorkerSetController::ensureLeaders(const ObjectRef& set) {
    const Value& spec = (*set)["spec"];
    const Value& templates = spec["leaderWorkerTemplate"];
    const std::int64_t replicas = spec["replicas"].intOr(1);
    const auto children = cluster().controlledBy(statefulSetKind, *set);
    if (children.empty()) {
        Value podTemplate =
            templates["leaderTemplate"].isNull() ? templates["workerTemplate"] : templates["leaderTemplate"];
        const Value labels = Value::object({{prefix + "name", nameOf(*set)}, {prefix + "worker-index", "0"}});
        for (const auto& [key, value] : labels.members())
            setLabel(podTemplate, key, value);
        setAnnotation(podTemplate, prefix + "size", std::to_string(sizeOf(*set)));
        (void)createChild(statefulSetKind,
                          statefulSet(*set, *set, nameOf(*set), replicas, std::move(podTemplate), labels, 0), set);
    } else if ((*children.front())["spec"]["replicas"].intOr(1) != replicas) {
        (void)cluster().patch(statefulSetKind, *children.front(),
                              Value::object({{"spec", Value::object({{"replicas", replicas}})}}), manager());
    }
}

/// The index and key of the group are known only once the leader has its name.
void LeaderWorkerSetController::labelLeader(const ObjectRef& set, const ObjectRef& leader) {
    if (!labelOf(*leader, prefix + "group-index").empty())
        return;
    const std::string index = labelOf(*leader, "apps.kubernetes.io/pod-index");
    const std::string key = hexFrom(hashOf({namespaceOf(*set), nameOf(*leader)}), 16);
    const Value labels = Value::object({{prefix + "group-index", index}, {prefix + "group-key", key}});
    (void)cluster().patch(podKind, *leader, Value::object({{"metadata", Value::object({{"labels", labels}})}}),
                          manager());
}

void LeaderWorkerSetController::ensureWorkers(const ObjectRef& set, const ObjectRef& leader) {
    const std::int64_t workers = sizeOf(*set) - 1;
    const Value& spec = (*set)["spec"];
    const bool exclusive = !annotationOf(*set, prefix + "exclusive-topology").empty();
    if (workers < 1 || (spec["startupPolicy"].str() == "LeaderReady" && !isReady(*leader)) ||
        (exclusive && (*leader)["spec"]["nodeName"].str().empty()))
        return;
    if (!cluster().controlledBy(statefulSetKind, *leader).empty())
        return;
    const std::string index = labelOf(*leader, "apps.kubernetes.io/pod-index");
    const Value labels =
        Value::object({{prefix + "name", nameOf(*set)},
                       {prefix + "group-index", index},
                       {prefix + "group-key", hexFrom(hashOf({namespaceOf(*set), nameOf(*leader)}), 16)}});
    Value podTemplate = spec["leaderWorkerTemplate"]["workerTemplate"];
    for (const auto& [key, value] : labels.members())
        setLabel(podTemplate, key, value);
    setAnnotation(podTemplate, prefix + "size", std::to_string(sizeOf(*set)));
    setAnnotation(podTemplate, prefix + "leader-name", nameOf(*leader));
    (void)createChild(statefulSetKind,
                      statefulSet(*set, *leader, nameOf(*leader), workers, std::move(podTemplate), labels, 1), set);
}

void LeaderWorkerSetController::reconcile(const ObjectRef& set) {
    ensureLeaders(set);
    std::int64_t groups = 0, readyGroups = 0;
    for (const auto& leaders : cluster().controlledBy(statefulSetKind, *set))
        for (const auto& leader : cluster().controlledBy(podKind, *leaders)) {
            if (!isActive(*leader))
                continue;
            labelLeader(set, leader);
            ensureWorkers(set, leader);
            ++groups;
            std::int64_t ready = isReady(*leader) ? 1 : 0;
            for (const auto& workers : cluster().controlledBy(statefulSetKind, *leader))
                for (const auto& worker : cluster().controlledBy(podKind, *workers)) {
                    ready += isReady(*worker) ? 1 : 0;
                    if (labelOf(*worker, prefix + "worker-index").empty())
                        (void)cluster().patch(
                            podKind, *worker,
                            Value::object(
                                {{"metadata",
                                  Value::object(
                                      {{"labels",
                                        Value::object({{prefix + "worker-index",
                                                        labelOf(*worker, "apps.kubernetes.io/pod-index")}})}})}}),
                            manager());
                }
            readyGroups += ready == sizeOf(*set) ? 1 : 0;
        }
    const std::int64_t wanted = (*set)["spec"]["replicas"].intOr(1);
    Value status =
        Value::object({{"observedGeneration", (*set)["metadata"]["generation"]},
                       {"replicas", groups},
                       {"readyReplicas", readyGroups},
                       {"updatedReplicas", groups},
                       {"hpaPodSelector", prefix + "name=" + nameOf(*set) + "," + prefix + "worker-index=0"}});
    Value conditions = (*set)["status"]["conditions"];
    const bool up = readyGroups >= wanted;
    setCondition(conditions, {"Available", up, up ? "AllGroupsReady" : "GroupsProgressing",
                              up ? "All replicas are ready" : "Replicas are progressing"});
    setCondition(conditions, {"Progressing", !up, "GroupsProgressing", "Replicas are progressing"});
    status.set("conditions", conditions);
    setStatus(set, status);
}

} // namespace thrifty::sim::control
