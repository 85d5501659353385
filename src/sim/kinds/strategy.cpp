// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/strategy.h"

#include "domain/quantity.h"

#include <algorithm>
#include <functional>

#include <fmt/format.h>

namespace thrifty::sim {

using domain::Quantity;
using manifest::Value;

namespace {

void setAbsent(Value& object, std::string_view key, Value value) {
    if (!object.has(key))
        object.set(key, std::move(value));
}

bool countsGenerations(const KindInfo& kind) {
    const std::string& group = kind.type.group;
    const bool pod = group.empty() && kind.type.kind == "Pod"; // since 1.33
    return kind.custom || pod || group == "scheduling.k8s.io" ||
           ((group == "apps" || group == "batch" || group == "policy" || group == "networking.k8s.io" ||
             group == "apiextensions.k8s.io") &&
            kind.type.kind != "ControllerRevision");
}

/// Guaranteed: every container has CPU and memory limits equal to its requests; BestEffort: none has any.
std::string qosClass(const Value& spec) {
    bool any = false, guaranteed = true;
    for (const char* list : {"initContainers", "containers"}) {
        for (const Value& container : spec[list].items()) {
            const Value& resources = container["resources"];
            for (const char* name : {"cpu", "memory"}) {
                const auto limit = Quantity::parse(resources["limits"][name].scalarText());
                const auto request = Quantity::parse(resources["requests"][name].scalarText());
                const bool limited = limit && !limit->isZero();
                any = any || limited || (request && !request->isZero());
                guaranteed = guaranteed && limited && (!request || *request == *limit);
            }
        }
    }
    return !any ? "BestEffort" : guaranteed ? "Guaranteed" : "Burstable";
}

void tolerateFor(Value& spec, const char* key) {
    for (const Value& toleration : spec["tolerations"].items()) {
        const std::string& effect = toleration["effect"].str();
        if ((toleration["key"].str() == key || toleration["key"].str().empty()) &&
            (effect == "NoExecute" || effect.empty()))
            return;
    }
    spec.child("tolerations")
        .append(
            Value::object({{"effect", "NoExecute"}, {"key", key}, {"operator", "Exists"}, {"tolerationSeconds", 300}}));
}

void preparePod(Value& pod) {
    Value& spec = pod.child("spec");
    setAbsent(spec, "serviceAccountName", "default");
    spec.set("serviceAccount", Value(spec["serviceAccountName"]));
    setAbsent(spec, "preemptionPolicy", "PreemptLowerPriority");
    setAbsent(spec, "priority", 0);
    tolerateFor(spec, "node.kubernetes.io/not-ready");
    tolerateFor(spec, "node.kubernetes.io/unreachable");
    Value status = Value::object({{"phase", "Pending"}, {"qosClass", qosClass(spec)}});
    if (spec["schedulingGates"].size() > 0)
        status.set("conditions",
                   Value::array({Value::object({{"lastProbeTime", {}},
                                                {"lastTransitionTime", {}},
                                                {"message", "Scheduling is blocked due to non-empty scheduling gates"},
                                                {"reason", "SchedulingGated"},
                                                {"status", "False"},
                                                {"type", "PodScheduled"}})}));
    pod.set("status", std::move(status));
}

/// A job finds its pods by its own uid unless it says otherwise.
void prepareJob(Value& job) {
    Value& spec = job.child("spec");
    if (spec["manualSelector"].boolOr(false))
        return;
    const std::string uid = job["metadata"]["uid"].str();
    const std::string name = job["metadata"]["name"].str();
    Value& labels = spec.child("template").child("metadata").child("labels");
    for (const char* key : {"batch.kubernetes.io/controller-uid", "controller-uid"})
        labels.set(key, uid);
    for (const char* key : {"batch.kubernetes.io/job-name", "job-name"})
        labels.set(key, name);
    if (!spec.has("selector"))
        spec.child("selector").child("matchLabels").set("batch.kubernetes.io/controller-uid", uid);
}

/// An address that stays the same for a service's name; it leads nowhere.
std::string clusterAddress(const Value& service) {
    const std::size_t hash =
        std::hash<std::string>{}(service["metadata"]["namespace"].str() + "/" + service["metadata"]["name"].str());
    return fmt::format("10.96.{}.{}", hash / 251 % 250 + 1, hash % 251 + 2);
}

void prepareService(Value& service) {
    Value& spec = service.child("spec");
    if (spec["type"].str() != "ExternalName") {
        setAbsent(spec, "clusterIP", clusterAddress(service));
        const Value address = spec["clusterIP"];
        setAbsent(spec, "clusterIPs", Value::array({address}));
    }
    service.set("status", Value::object({{"loadBalancer", Value::object()}}));
}

/// An API server writes no maps without entries: what looks for one there finds nothing.
void dropEmptyMaps(const KindInfo& kind, Value& object) {
    const auto drop = [](Value& of, std::initializer_list<const char*> fields) {
        for (const char* field : fields) {
            if (of[field].isObject() && of[field].members().empty())
                of.erase(field);
        }
    };
    drop(object.child("metadata"), {"labels", "annotations"});
    if (kind.type.group.empty() && (kind.type.kind == "ConfigMap" || kind.type.kind == "Secret"))
        drop(object, {"data", "binaryData"});
}

} // namespace

void prepareForCreate(const KindInfo& kind, Value& object) {
    dropEmptyMaps(kind, object);
    const std::string& name = kind.type.kind;
    if (countsGenerations(kind))
        object.child("metadata").set("generation", 1);
    else
        object.child("metadata").erase("generation");
    if (kind.custom) {
        if (kind.hasStatus)
            object.erase("status");
        return;
    }
    if (kind.type.group.empty() && name == "Pod")
        return preparePod(object);
    if (kind.type.group.empty() && name == "Service")
        return prepareService(object);
    if (kind.type.group == "batch" && name == "Job")
        prepareJob(object);
    if (name == "Namespace") {
        object.child("spec").set("finalizers", Value::array({"kubernetes"}));
        object.set("status", Value::object({{"phase", "Active"}}));
    } else if (name == "PersistentVolumeClaim" || name == "PersistentVolume")
        object.set("status", Value::object({{"phase", "Pending"}}));
    else if (kind.hasStatus && name != "Node") // a node comes with its status, from its kubelet
        object.set("status", Value::object());
}

namespace {

/// What belongs to the server and not to the writer.
void carryMetadata(const Value& before, Value& after) {
    const Value& old = before["metadata"];
    Value& metadata = after.child("metadata");
    for (const char* field : {"uid", "namespace", "name"}) {
        if (metadata[field].str().empty() && old.has(field))
            metadata.set(field, old[field]);
    }
    for (const char* field : {"creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds", "generation",
                              "selfLink", "generateName"}) {
        if (const Value* value = old.find(field))
            metadata.set(field, *value);
        else
            metadata.erase(field);
    }
}

/// Everything but metadata and status: what a generation counts.
bool contentDiffers(const Value& before, const Value& after) {
    const auto counts = [](const Value::Member& m) {
        return m.first != "metadata" && m.first != "status" && m.first != "apiVersion" && m.first != "kind";
    };
    const auto covered = [&](const Value& a, const Value& b) {
        return std::all_of(a.members().begin(), a.members().end(),
                           [&](const Value::Member& m) { return !counts(m) || b[m.first] == m.second; });
    };
    return !covered(before, after) || !covered(after, before);
}

void keepMember(const Value& before, Value& after, const char* name) {
    if (const Value* value = before.find(name))
        after.set(name, *value);
    else
        after.erase(name);
}

} // namespace

void prepareForUpdate(const KindInfo& kind, const Value& before, Value& after, std::string_view subresource) {
    if (subresource == "status") {
        Value written = before;
        keepMember(after, written, "status");
        keepMember(after["metadata"], written.child("metadata"), "managedFields");
        keepMember(after["metadata"], written.child("metadata"), "resourceVersion");
        after = std::move(written);
        return;
    }
    carryMetadata(before, after);
    dropEmptyMaps(kind, after);
    if (kind.hasStatus)
        keepMember(before, after, "status");
    if (kind.type.group.empty() && kind.type.kind == "Service" && after["spec"]["type"].str() != "ExternalName") {
        for (const char* field : {"clusterIP", "clusterIPs"}) {
            if (!after["spec"].has(field) && before["spec"].has(field))
                after.child("spec").set(field, before["spec"][field]);
        }
    }
    if (countsGenerations(kind) && contentDiffers(before, after))
        after.child("metadata").set("generation", before["metadata"]["generation"].intOr(0) + 1);
}

namespace {

/// ".spec.replicas" -> the value there.
const Value& valueAt(const Value& object, std::string_view path) {
    const Value* at = &object;
    while (!path.empty()) {
        path.remove_prefix(path[0] == '.' ? 1 : 0);
        const auto end = path.find('.');
        at = &(*at)[path.substr(0, end)];
        path.remove_prefix(end == std::string_view::npos ? path.size() : end);
    }
    return *at;
}

void setAt(Value& object, std::string_view path, Value value) {
    Value* at = &object;
    while (true) {
        path.remove_prefix(path[0] == '.' ? 1 : 0);
        const auto end = path.find('.');
        if (end == std::string_view::npos)
            break;
        at = &at->child(path.substr(0, end));
        path.remove_prefix(end);
    }
    at->set(path, std::move(value));
}

/// A label selector in its text form: "app=web,tier in (a,b)".
std::string selectorText(const Value& selector) {
    if (selector.isString())
        return selector.str();
    std::vector<std::string> parts;
    for (const auto& [key, value] : selector["matchLabels"].members())
        parts.push_back(key + "=" + value.str());
    for (const Value& expression : selector["matchExpressions"].items()) {
        const std::string& op = expression["operator"].str();
        std::string values;
        for (const Value& value : expression["values"].items())
            values += (values.empty() ? "" : ",") + value.str();
        if (op == "Exists" || op == "DoesNotExist")
            parts.push_back((op == "Exists" ? "" : "!") + expression["key"].str());
        else
            parts.push_back(fmt::format("{} {} ({})", expression["key"].str(), op == "In" ? "in" : "notin", values));
    }
    std::sort(parts.begin(), parts.end());
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ",") + part;
    return text;
}

} // namespace

Value scaleOf(const KindInfo& kind, const Value& object) {
    Value metadata = Value::object();
    for (const char* field : {"name", "namespace", "uid", "resourceVersion", "creationTimestamp"}) {
        if (const Value* value = object["metadata"].find(field))
            metadata.set(field, *value);
    }
    Value status = Value::object({{"replicas", valueAt(object, kind.scale.statusReplicas).intOr(0)}});
    if (!kind.scale.selector.empty()) {
        const std::string selector = selectorText(valueAt(object, kind.scale.selector));
        if (!selector.empty())
            status.set("selector", selector);
    }
    return Value::object({{"kind", "Scale"},
                          {"apiVersion", "autoscaling/v1"},
                          {"metadata", std::move(metadata)},
                          {"spec", Value::object({{"replicas", valueAt(object, kind.scale.specReplicas).intOr(0)}})},
                          {"status", std::move(status)}});
}

ApiResult<void> applyScale(const KindInfo& kind, Value& object, const Value& scale) {
    const Value& replicas = scale["spec"]["replicas"];
    if (!replicas.isNull() && !replicas.isInt())
        return tl::unexpected(
            badRequest("Scale in version \"v1\" cannot be handled as a Scale: json: cannot unmarshal into Go "
                       "struct field ScaleSpec.spec.replicas of type int32"));
    if (replicas.intOr(0) < 0)
        return tl::unexpected(
            invalid("autoscaling", "Scale", object["metadata"]["name"].str(),
                    {{"FieldValueInvalid",
                      fmt::format("Invalid value: {}: must be greater than or equal to 0", replicas.intOr(0)),
                      "spec.replicas"}}));
    setAt(object, kind.scale.specReplicas, replicas.intOr(0));
    return {};
}

} // namespace thrifty::sim
