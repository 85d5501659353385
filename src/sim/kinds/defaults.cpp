// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/validation.h"

#include <optional>
#include <unordered_map>

namespace thrifty::sim {

using manifest::Value;

namespace {

void setAbsent(Value& object, std::string_view key, Value value) {
    if (!object.has(key))
        object.set(key, std::move(value));
}

/// "nginx" and "nginx:latest" are pulled always, "nginx:1.27" and digests when absent.
void defaultContainer(Value& container) {
    const std::string& image = container["image"].str();
    const auto slash = image.rfind('/');
    const std::string_view last = std::string_view(image).substr(slash == std::string::npos ? 0 : slash + 1);
    const auto colon = last.find(':');
    const bool digest = last.find('@') != std::string_view::npos;
    const bool latest = !digest && (colon == std::string_view::npos || last.substr(colon + 1) == "latest");
    setAbsent(container, "imagePullPolicy", latest ? "Always" : "IfNotPresent");
}

void defaultPodSpec(Value& spec) {
    // The old name of serviceAccountName is always answered with it.
    if (spec.has("serviceAccountName"))
        spec.set("serviceAccount", Value(spec["serviceAccountName"]));
    else if (spec.has("serviceAccount"))
        spec.set("serviceAccountName", Value(spec["serviceAccount"]));
}

/// Requests that a pod does not state are its limits.
void defaultPod(Value& pod) {
    Value& spec = pod.child("spec");
    setAbsent(spec, "enableServiceLinks", true);
    for (const char* list : {"containers", "initContainers"}) {
        Value* containers = spec.find(list);
        if (!containers || !containers->isArray())
            continue;
        for (Value& container : containers->mutableItems()) {
            const Value limits = container["resources"]["limits"];
            for (const auto& [name, amount] : limits.members())
                setAbsent(container.child("resources").child("requests"), name, amount);
        }
    }
}

void defaultDeploymentStrategy(Value& strategy) {
    if (strategy["type"].str() != "RollingUpdate")
        return;
    Value& rolling = strategy.child("rollingUpdate");
    setAbsent(rolling, "maxUnavailable", "25%");
    setAbsent(rolling, "maxSurge", "25%");
}

void defaultStatefulSetStrategy(Value& strategy) {
    if (strategy["type"].str() == "RollingUpdate")
        setAbsent(strategy.child("rollingUpdate"), "partition", 0);
}

void defaultDaemonSetStrategy(Value& strategy) {
    if (strategy["type"].str() != "RollingUpdate")
        return;
    Value& rolling = strategy.child("rollingUpdate");
    setAbsent(rolling, "maxUnavailable", 1);
    setAbsent(rolling, "maxSurge", 0);
}

/// One completion unless the job says how many pods work on it.
void defaultJobSpec(Value& spec) {
    if (!spec.has("completions") && !spec.has("parallelism"))
        spec.set("completions", 1);
    setAbsent(spec, "parallelism", 1);
    setAbsent(spec, "podReplacementPolicy", spec.has("podFailurePolicy") ? "Failed" : "TerminatingOrFailed");
}

/// PersistentVolumeClaim templates of a StatefulSet are whole objects.
void defaultClaim(Value& claim) {
    setAbsent(claim.child("status"), "phase", "Pending");
}

void defaultStatefulSetSpec(Value& spec) {
    Value* claims = spec.find("volumeClaimTemplates");
    if (!claims || !claims->isArray())
        return;
    for (Value& claim : claims->mutableItems()) {
        setAbsent(claim, "apiVersion", "v1");
        setAbsent(claim, "kind", "PersistentVolumeClaim");
    }
}

void defaultServicePort(Value& port) {
    const Value& target = port["targetPort"];
    if (target.isNull() || target == Value(0) || target == Value(""))
        port.set("targetPort", Value(port["port"]));
}

void defaultServiceSpec(Value& spec) {
    const std::string type = spec["type"].str(); // a copy: the members move below
    if (type == "ExternalName")
        return;
    setAbsent(spec, "internalTrafficPolicy", "Cluster");
    setAbsent(spec, "ipFamilies", Value::array({"IPv4"}));
    setAbsent(spec, "ipFamilyPolicy", "SingleStack");
    if (type == "LoadBalancer" || type == "NodePort")
        setAbsent(spec, "externalTrafficPolicy", "Cluster");
    if (type == "LoadBalancer")
        setAbsent(spec, "allocateLoadBalancerNodePorts", true);
    if (spec["sessionAffinity"].str() == "ClientIP")
        setAbsent(spec.child("sessionAffinityConfig").child("clientIP"), "timeoutSeconds", 10800);
}

void defaultSubject(Value& subject) {
    const std::string& kind = subject["kind"].str();
    if (kind == "User" || kind == "Group")
        setAbsent(subject, "apiGroup", "rbac.authorization.k8s.io");
}

void defaultNetworkPolicySpec(Value& spec) {
    if (spec.has("policyTypes"))
        return;
    Value types = Value::array({"Ingress"});
    if (spec["egress"].size() > 0)
        types.append("Egress");
    spec.set("policyTypes", std::move(types));
}

/// The name is a label of the namespace, and the namespace controller's finalizer guards it.
void defaultNamespace(Value& ns) {
    const std::string name = ns["metadata"]["name"].str();
    if (!name.empty())
        ns.child("metadata").child("labels").set("kubernetes.io/metadata.name", name);
}

void defaultLimitRangeSpec(Value& limits) {
    Value* list = limits.find("limits");
    if (!list || !list->isArray())
        return;
    for (Value& item : list->mutableItems()) {
        if (item["type"].str() != "Container")
            continue;
        const Value max = item["max"], min = item["min"];
        for (const auto& [name, amount] : max.members())
            setAbsent(item.child("default"), name, amount);
        const Value limit = item["default"];
        for (const auto& [name, amount] : limit.members())
            setAbsent(item.child("defaultRequest"), name, amount);
        for (const auto& [name, amount] : min.members())
            setAbsent(item.child("defaultRequest"), name, amount);
    }
}

void defaultDefinitionNames(Value& names) {
    const std::string kind = names["kind"].str();
    std::string singular = kind;
    for (char& c : singular)
        c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    setAbsent(names, "singular", singular);
    setAbsent(names, "listKind", kind + "List");
}

using Hook = void (*)(Value&);

/// What depends on other fields, by type; called after the plain defaults of the object and all below it.
const std::unordered_map<const Schema*, Hook>& hooks() {
    static const std::unordered_map<const Schema*, Hook> table = {
        {builtinType("core.v1.Container"), defaultContainer},
        {builtinType("core.v1.PodSpec"), defaultPodSpec},
        {builtinType("core.v1.Pod"), defaultPod},
        {builtinType("core.v1.PersistentVolumeClaim"), defaultClaim},
        {builtinType("core.v1.ServicePort"), defaultServicePort},
        {builtinType("core.v1.ServiceSpec"), defaultServiceSpec},
        {builtinType("core.v1.Namespace"), defaultNamespace},
        {builtinType("core.v1.LimitRangeSpec"), defaultLimitRangeSpec},
        {builtinType("apps.v1.DeploymentStrategy"), defaultDeploymentStrategy},
        {builtinType("apps.v1.StatefulSetUpdateStrategy"), defaultStatefulSetStrategy},
        {builtinType("apps.v1.StatefulSetSpec"), defaultStatefulSetSpec},
        {builtinType("apps.v1.DaemonSetUpdateStrategy"), defaultDaemonSetStrategy},
        {builtinType("batch.v1.JobSpec"), defaultJobSpec},
        {builtinType("rbac.v1.Subject"), defaultSubject},
        {builtinType("networking.v1.NetworkPolicySpec"), defaultNetworkPolicySpec},
        {builtinType("apiextensions.v1.CustomResourceDefinitionNames"), defaultDefinitionNames},
    };
    return table;
}

std::optional<Value> filled(const Schema& type, const Value& value);

/// The value with what `change` makes of some of its children; none: of none.
template <class Children, class Change>
std::optional<Value> withChildren(const Value& value, const Children& children, Change&& change) {
    std::optional<Value> out;
    for (std::size_t at = 0; at < children.size(); ++at) {
        if (auto child = change(at)) {
            if (!out)
                out = value;
            if (out->isObject())
                out->mutableMembers()[at].second = *std::move(child);
            else
                out->mutableItems()[at] = *std::move(child);
        }
    }
    return out;
}

std::optional<Value> filledObject(const Schema& type, const Value& value) {
    const auto& members = value.members();
    std::optional<Value> out = withChildren(value, members, [&](std::size_t at) -> std::optional<Value> {
        const Field* field = type.field(members[at].first);
        return field ? filled(*field->type, members[at].second) : std::nullopt;
    });
    for (const Field& field : type.fields) {
        if (field.fallback.isNull() || value.has(field.name))
            continue;
        if (!out)
            out = value;
        auto inner = filled(*field.type, field.fallback);
        out->set(field.name, inner ? *std::move(inner) : field.fallback);
    }
    const auto hook = type.name.empty() ? hooks().end() : hooks().find(&type);
    if (hook != hooks().end()) {
        Value hooked = out ? *out : value;
        hook->second(hooked);
        if (hooked != (out ? *out : value))
            out = std::move(hooked);
    }
    return out;
}

/// The value with its defaults; none: it has them all. What stays the same stays shared with the original.
std::optional<Value> filled(const Schema& type, const Value& value) {
    if (type.type == Schema::Type::Object && value.isObject())
        return filledObject(type, value);
    if (type.type == Schema::Type::Map && value.isObject())
        return withChildren(value, value.members(),
                            [&](std::size_t at) { return filled(*type.element, value.members()[at].second); });
    if (type.type == Schema::Type::List && value.isArray())
        return withChildren(value, value.items(),
                            [&](std::size_t at) { return filled(*type.element, value.items()[at]); });
    return std::nullopt;
}

} // namespace

void applyDefaults(const KindInfo& kind, Value& object) {
    if (!kind.fields)
        return;
    if (auto complete = filled(*kind.fields, object))
        object = *std::move(complete);
}

} // namespace thrifty::sim
