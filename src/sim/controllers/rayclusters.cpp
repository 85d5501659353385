// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/ray.h"

#include "domain/quantity.h"
#include "manifest/podtemplates.h"

#include <algorithm>

namespace thrifty::sim::control {

namespace {

constexpr std::int64_t noMaximum = 2147483647;

Value resources(std::string_view cpu, std::string_view memory) {
    const Value amounts = Value::object({{"cpu", cpu}, {"memory", memory}});
    return Value::object({{"limits", amounts}, {"requests", amounts}});
}

/// What the pods of all groups ask for together.
domain::ResourceList desiredOf(const Value& spec) {
    domain::ResourceList sum;
    const auto add = [&](const Value& podTemplate, std::int64_t count) {
        if (const auto requests = manifest::podRequests(podTemplate["spec"]))
            for (const auto& [resource, amount] : *requests)
                sum[resource] += amount.times(count);
    };
    add(spec["headGroupSpec"]["template"], 1);
    for (const Value& group : spec["workerGroupSpecs"].items())
        add(group["template"], rayWorkers(group));
    return sum;
}

} // namespace

std::int64_t rayWorkers(const Value& group) {
    if (group["suspend"].boolOr(false))
        return 0;
    const std::int64_t least = group["minReplicas"].intOr(0);
    const std::int64_t most = group["maxReplicas"].intOr(noMaximum);
    std::int64_t replicas = std::max(group["replicas"].intOr(0), least);
    replicas = least > most ? most : std::min(replicas, most);
    return std::max<std::int64_t>(0, replicas * group["numOfHosts"].intOr(1));
}

Value RayClusterController::rayPod(const ObjectRef& ray, const Value& group, bool head) {
    const std::string groupName = head ? "headgroup" : group["groupName"].str();
    const std::string prefix = nameOf(*ray) + (head ? "-head-" : "-" + groupName + "-worker-");
    Value pod = podFromTemplate(group["template"], *ray, cluster().names().generate(prefix));
    const std::string type = head ? "head" : "worker";
    setLabel(pod, "ray.io/is-ray-node", "yes");
    setLabel(pod, "ray.io/cluster", nameOf(*ray));
    setLabel(pod, "ray.io/node-type", type);
    setLabel(pod, "ray.io/group", groupName);
    setLabel(pod, "ray.io/identifier", nameOf(*ray) + "-" + type);
    setLabel(pod, "app.kubernetes.io/created-by", "kuberay-operator");
    if (labelOf(pod, "app.kubernetes.io/name").empty())
        setLabel(pod, "app.kubernetes.io/name", "kuberay");
    if (labelOf(*ray, "ray.io/originated-from-crd") == "RayService")
        setLabel(pod, "ray.io/serve", head ? "false" : "true");
    Value& spec = pod.child("spec");
    if (head && (*ray)["spec"]["enableInTreeAutoscaling"].boolOr(false)) {
        const Value& custom = (*ray)["spec"]["autoscalerOptions"]["resources"];
        spec.child("containers")
            .append(Value::object({{"name", "autoscaler"},
                                   {"image", group["template"]["spec"]["containers"][std::size_t{0}]["image"]},
                                   {"resources", custom.size() > 0 ? custom : resources("500m", "512Mi")}}));
    }
    if (!head)
        spec.child("initContainers")
            .append(Value::object({{"name", "wait-gcs-ready"},
                                   {"image", group["template"]["spec"]["containers"][std::size_t{0}]["image"]},
                                   {"resources", resources("200m", "256Mi")}}));
    return pod;
}

void RayClusterController::ensureHeadService(const ObjectRef& ray) {
    const Value& known = (*ray)["status"]["head"]["serviceName"];
    if (!known.isNull())
        return;
    const std::string name = nameOf(*ray) + "-head-svc";
    Value ports{Value::Array{}};
    for (const auto& [port, number] : {std::pair<const char*, int>{"gcs-server", 6379},
                                       {"dashboard", 8265},
                                       {"client", 10001},
                                       {"serve", 8000},
                                       {"metrics", 8080}})
        ports.append(Value::object({{"name", port}, {"port", number}, {"protocol", "TCP"}, {"targetPort", number}}));
    const Value selector = Value::object({{"ray.io/cluster", nameOf(*ray)},
                                          {"ray.io/identifier", nameOf(*ray) + "-head"},
                                          {"ray.io/node-type", "head"}});
    // It may be there already, from before a restart.
    (void)cluster().create(
        serviceKind,
        Value::object({{"apiVersion", "v1"},
                       {"kind", "Service"},
                       {"metadata", Value::object({{"name", name},
                                                   {"namespace", namespaceOf(*ray)},
                                                   {"labels", selector},
                                                   {"ownerReferences", Value::array({ownerReference(*ray)})}})},
                       {"spec", Value::object({{"clusterIP", "None"}, {"selector", selector}, {"ports", ports}})}}),
        manager());
}

void RayClusterController::reconcile(const ObjectRef& ray) {
    const Value& spec = (*ray)["spec"];
    const bool suspended = spec["suspend"].boolOr(false);
    std::map<std::string, std::vector<ObjectRef>> groups;
    for (const auto& pod : cluster().controlledBy(podKind, *ray))
        if (isActive(*pod))
            groups[labelOf(*pod, "ray.io/group")].push_back(pod);
    if (!suspended)
        ensureHeadService(ray);

    const auto bring = [&](const Value& group, bool head, std::int64_t wanted) {
        auto& pods = groups[head ? "headgroup" : group["groupName"].str()];
        while (static_cast<std::int64_t>(pods.size()) < wanted) {
            Value pod = rayPod(ray, group, head);
            const std::string name = nameOf(pod);
            if (!createPod(std::move(pod), ray))
                return false;
            pods.push_back(cluster().find(podKind, namespaceOf(*ray), name));
        }
        while (static_cast<std::int64_t>(pods.size()) > wanted) {
            if (pods.back())
                deleteChild(podKind, pods.back(), ray);
            pods.pop_back();
        }
        return true;
    };
    bool all = bring(spec["headGroupSpec"], true, suspended ? 0 : 1);
    for (const Value& group : spec["workerGroupSpecs"].items())
        all = all && bring(group, false, suspended ? 0 : rayWorkers(group));
    std::vector<ObjectRef> pods;
    for (const auto& [name, members] : groups)
        for (const auto& pod : members)
            if (pod)
                pods.push_back(pod);
    writeStatus(ray, pods);
}

void RayClusterController::writeStatus(const ObjectRef& ray, const std::vector<ObjectRef>& pods) {
    const Value& spec = (*ray)["spec"];
    std::int64_t desired = 0, least = 0, most = 0, ready = 0;
    for (const Value& group : spec["workerGroupSpecs"].items()) {
        const std::int64_t hosts = group["numOfHosts"].intOr(1);
        desired += rayWorkers(group);
        least += group["minReplicas"].intOr(0) * hosts;
        most = std::min(noMaximum, most + std::min(noMaximum, group["maxReplicas"].intOr(noMaximum)) * hosts);
    }
    ObjectRef head;
    for (const auto& pod : pods)
        if (labelOf(*pod, "ray.io/node-type") == "head")
            head = pod;
        else
            ready += isReady(*pod) ? 1 : 0;
    const bool headReady = head && isReady(*head);
    const bool suspended = spec["suspend"].boolOr(false);
    const bool provisioned = headReady && ready >= desired;

    Value status = (*ray)["status"].isObject() ? (*ray)["status"] : Value::object({});
    const domain::ResourceList sum = desiredOf(spec);
    status.set("desiredCPU", domain::amountOf(sum, "cpu").text());
    status.set("desiredMemory", domain::amountOf(sum, "memory").text(true));
    status.set("desiredGPU", std::to_string(domain::gpuCount(sum)));
    status.set("desiredTPU", domain::amountOf(sum, "google.com/tpu").text());
    status.set("desiredWorkerReplicas", desired);
    status.set("minWorkerReplicas", least);
    status.set("maxWorkerReplicas", most);
    const auto workers = static_cast<std::int64_t>(std::count_if(pods.begin(), pods.end(), [](const auto& pod) {
        return (*pod)["status"]["phase"].str() == "Running" && labelOf(*pod, "ray.io/node-type") == "worker";
    }));
    if (workers > 0)
        status.set("availableWorkerReplicas", workers);
    else
        status.erase("availableWorkerReplicas");
    if (ready > 0)
        status.set("readyWorkerReplicas", ready);
    else
        status.erase("readyWorkerReplicas");
    Value headStatus = Value::object({{"serviceName", nameOf(*ray) + "-head-svc"}});
    if (head) {
        headStatus.set("podName", nameOf(*head));
        if (const Value& ip = (*head)["status"]["podIP"]; !ip.isNull())
            headStatus.set("podIP", ip);
    }
    status.set("head", headStatus);
    status.set("observedGeneration", (*ray)["metadata"]["generation"]);
    if (suspended && pods.empty())
        status.set("state", "suspended");
    else if (provisioned) // stays so when a pod is lost later, as the operator has it
        status.set("state", "ready");
    Value conditions = status["conditions"];
    setCondition(conditions, {"HeadPodReady", headReady,
                              headReady ? "HeadPodRunningAndReady"
                              : head    ? "ContainersNotReady"
                                        : "HeadPodNotFound",
                              ""});
    if (provisioned || !conditionOf(conditions, "RayClusterProvisioned").isNull())
        setCondition(conditions, {"RayClusterProvisioned", true, "AllPodRunningAndReadyFirstTime",
                                  "All Ray Pods are ready for the first time"});
    status.set("conditions", conditions);
    if (!(status == (*ray)["status"]))
        status.set("lastUpdateTime", now());
    setStatus(ray, status);
}

} // namespace thrifty::sim::control
