// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/seeding.h"

#include "sim/controllers/objects.h"

namespace thrifty::sim::control {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;

namespace {

constexpr std::string_view manager = "fleet-setup";
constexpr std::string_view systemNamespace = "elotl";

Expected<void> ensure(const ClusterApi& api, const Kind& kind, const Value& object) {
    const auto made = api.create(kind, object, manager);
    if (made || made.error().code == ErrorCode::AlreadyExists || made.error().code == ErrorCode::Conflict)
        return {};
    return fail(domain::Error(made.error()).at(kind.type.kind + "/" + nameOf(object)));
}

Expected<void> ensureNamespace(const ClusterApi& api, std::string_view name, const Value& labels) {
    Value object =
        Value::object({{"apiVersion", "v1"}, {"kind", "Namespace"}, {"metadata", Value::object({{"name", name}})}});
    for (const auto& [key, value] : labels.members())
        setLabel(object, key, value.scalarText());
    return ensure(api, namespaceKind, object);
}

/// A deployment of the product's own, shown as running; its pod is nobody's business.
Expected<void> ensureSystemDeployment(const ClusterApi& api, std::string_view name, std::string_view image) {
    const Value labels = Value::object({{"app.kubernetes.io/name", name}});
    const Value container = Value::object({{"name", name}, {"image", image}});
    const Value podTemplate = Value::object({{"metadata", Value::object({{"labels", labels}})},
                                             {"spec", Value::object({{"containers", Value::array({container})}})}});
    const Value object = Value::object(
        {{"apiVersion", "apps/v1"},
         {"kind", "Deployment"},
         {"metadata", Value::object({{"name", name}, {"namespace", systemNamespace}, {"labels", labels}})},
         {"spec",
          Value::object(
              {{"replicas", 1}, {"selector", Value::object({{"matchLabels", labels}})}, {"template", podTemplate}})}});
    if (auto done = ensure(api, deploymentKind, object); !done)
        return done;
    Value status = Value::object({{"observedGeneration", 1},
                                  {"replicas", 1},
                                  {"updatedReplicas", 1},
                                  {"readyReplicas", 1},
                                  {"availableReplicas", 1}});
    setCondition(status.child("conditions"), {"Available", true, "MinimumReplicasAvailable", "", true});
    const auto done =
        api.mergePatch(deploymentKind, systemNamespace, name, Value::object({{"status", status}}), "status", manager);
    if (!done)
        return fail(done.error());
    return {};
}

std::string memoryLessReserve(const std::string& text) {
    const auto memory = domain::Quantity::parse(text);
    return memory ? std::to_string(memory->units() / 100 * 92 / 1024) + "Ki" : text;
}

Value nodeObject(const NodeSettings& node, const ClusterSettings& cluster, std::int64_t number) {
    const std::string name = node.name.empty() ? cluster.name + "-node-" + std::to_string(number) : node.name;
    const std::string zone = cluster.zone.empty() ? cluster.region + "-a" : cluster.zone;
    Value labels = Value::object({{"kubernetes.io/hostname", name},
                                  {"kubernetes.io/os", "linux"},
                                  {"kubernetes.io/arch", "amd64"},
                                  {"node.kubernetes.io/instance-type", node.type},
                                  {"topology.kubernetes.io/region", cluster.region},
                                  {"topology.kubernetes.io/zone", zone}});
    for (const auto& [key, value] : node.labels.members())
        labels.set(key, value.scalarText());
    const auto cpu = domain::Quantity::parse(node.cpu);
    Value capacity = Value::object({{"cpu", node.cpu}, {"memory", node.memory}, {"pods", std::to_string(node.pods)}});
    Value allocatable = Value::object({{"cpu", std::to_string(cpu ? cpu->milli() - 70 : 0) + "m"},
                                       {"memory", memoryLessReserve(node.memory)},
                                       {"pods", std::to_string(node.pods)}});
    if (node.gpus > 0)
        for (Value* list : {&capacity, &allocatable})
            list->set("nvidia.com/gpu", std::to_string(node.gpus));
    Value conditions{Value::Array{}};
    setCondition(conditions, {"Ready", true, "KubeletReady", "kubelet is posting ready status"});
    Value spec = Value::object({{"providerID", cluster.provider + ":///" + zone + "/" + name}});
    if (node.taints.size() > 0)
        spec.set("taints", node.taints);
    return Value::object(
        {{"apiVersion", "v1"},
         {"kind", "Node"},
         {"metadata", Value::object({{"name", name}, {"labels", labels}})},
         {"spec", spec},
         {"status",
          Value::object({{"capacity", capacity},
                         {"allocatable", allocatable},
                         {"conditions", conditions},
                         {"addresses", Value::array({Value::object({{"type", "Hostname"}, {"address", name}})})},
                         {"nodeInfo", Value::object({{"kubeletVersion", cluster.version},
                                                     {"kubeProxyVersion", cluster.version},
                                                     {"operatingSystem", "linux"},
                                                     {"architecture", "amd64"},
                                                     {"osImage", "Linux"},
                                                     {"kernelVersion", "6.1.0"},
                                                     {"containerRuntimeVersion", "containerd://1.7.27"},
                                                     {"machineID", ""},
                                                     {"systemUUID", ""},
                                                     {"bootID", ""}})}})}});
}

} // namespace

Expected<void> seedObjects(const ClusterApi& api, const Value& objects) {
    for (const Value& object : objects.items()) {
        const Kind* known = kindNamed(object["apiVersion"].str(), object["kind"].str());
        Kind guessed;
        if (!known) { // a kind that no controller knows, such as a ResourceQuota: its plural is regular
            const std::string apiVersion = object["apiVersion"].str();
            const auto slash = apiVersion.find('/');
            std::string plural = object["kind"].str();
            for (char& c : plural)
                c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            guessed.type = {slash == std::string::npos ? "" : apiVersion.substr(0, slash),
                            slash == std::string::npos ? apiVersion : apiVersion.substr(slash + 1), plural + "s",
                            object["kind"].str(), !namespaceOf(object).empty()};
            known = &guessed;
        }
        if (auto done = ensure(api, *known, object); !done)
            return done;
    }
    return {};
}

Expected<void> seedLuna(const ClusterApi& api, const ClusterSettings& settings) {
    if (settings.luna.enabled)
        return ensureSystemDeployment(api, "elotl-luna-manager", "elotl/luna-manager:v1.4.0");
    return api.remove(deploymentKind, systemNamespace, "elotl-luna-manager", {});
}

Expected<void> seedCluster(const ClusterApi& api, const ClusterSettings& settings, const NovaSettings& nova) {
    if (auto done = ensureNamespace(api, systemNamespace, {}); !done)
        return done;
    for (const auto& name : nova.namespaces)
        if (auto done = ensureNamespace(api, name, nova.namespaceLabels[name]); !done)
            return done;
    std::int64_t number = 0;
    for (const auto& settingsOfNode : settings.nodes)
        for (std::int64_t i = 0; i < settingsOfNode.count; ++i) {
            const Value node = nodeObject(settingsOfNode, settings, ++number);
            if (auto done = ensure(api, nodeKind, node); !done)
                return done;
            const auto patched = api.mergePatch(nodeKind, {}, nameOf(node), Value::object({{"status", node["status"]}}),
                                                "status", manager);
            if (!patched)
                return fail(patched.error());
        }
    if (settings.luna.enabled)
        if (auto done = seedLuna(api, settings); !done)
            return done;
    return seedObjects(api, settings.objects);
}

Expected<void> seedControlPlane(const ClusterApi& api, const NovaSettings& nova) {
    for (const auto& name : nova.namespaces)
        if (auto done = ensureNamespace(api, name, nova.namespaceLabels[name]); !done)
            return done;
    return seedObjects(api, nova.objects);
}

} // namespace thrifty::sim::control
