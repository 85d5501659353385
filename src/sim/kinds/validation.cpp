// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/validation.h"

#include "sim/kinds/checks.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace thrifty::sim {

using manifest::Value;

void checkLabels(const Value& labels, const std::string& place, Causes& causes) {
    for (const auto& [key, value] : labels.members()) {
        if (const std::string problem = qualifiedNameProblem(key); !problem.empty())
            causes.invalidValue(place, Value(key), problem);
        if (const std::string problem = labelValueProblem(value.str()); !problem.empty())
            causes.invalidValue(place, value, problem);
    }
}

void checkAnnotations(const Value& annotations, const std::string& place, Causes& causes) {
    std::size_t total = 0;
    for (const auto& [key, value] : annotations.members()) {
        std::string lower = key;
        std::transform(lower.begin(), lower.end(), lower.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
        if (const std::string problem = qualifiedNameProblem(lower); !problem.empty())
            causes.invalidValue(place, Value(key), problem);
        total += key.size() + value.str().size();
    }
    if (total > 256 * 1024)
        causes.tooLong(place, "may not be more than 262144 bytes");
}

void checkLabelSelector(const Value& selector, const std::string& place, Causes& causes) {
    checkLabels(selector["matchLabels"], place + ".matchLabels", causes);
    for (std::size_t i = 0; i < selector["matchExpressions"].size(); ++i) {
        const Value& expression = selector["matchExpressions"][i];
        const std::string at = fmt::format("{}.matchExpressions[{}]", place, i);
        const std::string& op = expression["operator"].str();
        if (op != "In" && op != "NotIn" && op != "Exists" && op != "DoesNotExist")
            causes.invalidValue(at + ".operator", expression["operator"], "not a valid selector operator");
        else if ((op == "In" || op == "NotIn") && expression["values"].size() == 0)
            causes.required(at + ".values", "must be specified when `operator` is 'In' or 'NotIn'");
        else if ((op == "Exists" || op == "DoesNotExist") && expression["values"].size() > 0)
            causes.forbidden(at + ".values", "may not be specified when `operator` is 'Exists' or 'DoesNotExist'");
        if (const std::string problem = qualifiedNameProblem(expression["key"].str()); !problem.empty())
            causes.invalidValue(at + ".key", expression["key"], problem);
    }
}

namespace {

/// Definitions and what they define may be held by any name.
bool finalizerIsKnown(const KindInfo& kind, const std::string& name) {
    return kind.custom || kind.type.group == "apiextensions.k8s.io" || name.find('/') != std::string::npos ||
           name == "kubernetes" || name == "orphan" || name == "foregroundDeletion";
}

void checkMetadata(const KindInfo& kind, const Value& object, Causes& causes) {
    const Value& metadata = object["metadata"];
    const std::string& name = metadata["name"].str();
    if (name.empty())
        causes.required("metadata.name", "name or generateName is required");
    else if (const std::string problem = nameProblem(kind, name); !problem.empty())
        causes.invalidValue("metadata.name", metadata["name"], problem);
    checkLabels(metadata["labels"], "metadata.labels", causes);
    checkAnnotations(metadata["annotations"], "metadata.annotations", causes);
    for (std::size_t i = 0; i < metadata["finalizers"].size(); ++i) {
        const Value& finalizer = metadata["finalizers"][i];
        if (const std::string problem = qualifiedNameProblem(finalizer.str()); !problem.empty())
            causes.invalidValue("metadata.finalizers", finalizer, problem);
        else if (!finalizerIsKnown(kind, finalizer.str()))
            causes.invalidValue(fmt::format("metadata.finalizers[{}]", i), finalizer,
                                "name is neither a standard finalizer name nor is it fully qualified");
    }
    int controllers = 0;
    for (std::size_t i = 0; i < metadata["ownerReferences"].size(); ++i) {
        const Value& owner = metadata["ownerReferences"][i];
        const std::string at = "metadata.ownerReferences";
        for (const char* field : {"apiVersion", "kind", "name", "uid"}) {
            if (owner[field].str().empty())
                causes.invalidValue(fmt::format("{}.{}", at, field), owner[field].isNull() ? Value("") : owner[field],
                                    std::string(field == std::string_view("apiVersion") ? "version" : field) +
                                        " must not be empty");
        }
        controllers += owner["controller"].boolOr(false) ? 1 : 0;
    }
    if (controllers > 1)
        causes.invalidValue("metadata.ownerReferences", metadata["ownerReferences"],
                            "Only one reference can have Controller set to true");
}

void checkDataKeys(const Value& object, std::initializer_list<const char*> fields, Causes& causes) {
    for (const char* field : fields) {
        for (const auto& [key, value] : object[field].members()) {
            const bool good = !key.empty() && key.size() <= 253 && key != "." && key != ".." &&
                              std::all_of(key.begin(), key.end(), [](char c) {
                                  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                                         c == '-' || c == '_' || c == '.';
                              });
            if (!good)
                causes.invalidValue(fmt::format("{}[{}]", field, key), Value(key),
                                    "a valid config key must consist of alphanumeric characters, '-', '_' or '.' (e.g. "
                                    "'key.name',  or 'KEY_NAME',  or 'key-name', regex used for validation is "
                                    "'[-._a-zA-Z0-9]+')");
        }
    }
}

void checkService(const Value& spec, Causes& causes) {
    causes.oneOf("spec.type", spec["type"], {"ClusterIP", "ExternalName", "LoadBalancer", "NodePort"});
    if (spec["type"].str() == "ExternalName") {
        if (spec["externalName"].str().empty())
            causes.required("spec.externalName");
    } else if (spec["ports"].size() == 0 && spec["clusterIP"].str() != "None")
        causes.required("spec.ports");
    std::set<std::string> names;
    for (std::size_t i = 0; i < spec["ports"].size(); ++i) {
        const Value& port = spec["ports"][i];
        const std::string at = fmt::format("spec.ports[{}]", i);
        if (spec["ports"].size() > 1 && port["name"].str().empty())
            causes.required(at + ".name");
        else if (!port["name"].str().empty() && !names.insert(port["name"].str()).second)
            causes.duplicate(at + ".name", port["name"]);
        if (port["port"].intOr(0) < 1 || port["port"].intOr(0) > 65535)
            causes.invalidValue(at + ".port", port["port"].isNull() ? Value(0) : port["port"],
                                "must be between 1 and 65535, inclusive");
        causes.oneOf(at + ".protocol", port["protocol"], {"SCTP", "TCP", "UDP"});
    }
}

void checkScaler(const Value& spec, Causes& causes) {
    if (spec["maxReplicas"].intOr(0) < 1)
        causes.invalidValue("spec.maxReplicas", spec["maxReplicas"].isNull() ? Value(0) : spec["maxReplicas"],
                            "must be greater than 0");
    else if (spec["maxReplicas"].intOr(0) < spec["minReplicas"].intOr(1))
        causes.invalidValue("spec.maxReplicas", spec["maxReplicas"], "must be greater than or equal to `minReplicas`");
    for (const char* name : {"kind", "name"}) {
        if (spec["scaleTargetRef"][name].str().empty())
            causes.required(std::string("spec.scaleTargetRef.") + name);
    }
}

void checkBinding(const Value& object, Causes& causes) {
    for (const char* name : {"kind", "name"}) {
        if (object["roleRef"][name].str().empty())
            causes.required(std::string("roleRef.") + name);
    }
    for (std::size_t i = 0; i < object["subjects"].size(); ++i) {
        const Value& subject = object["subjects"][i];
        const std::string at = fmt::format("subjects[{}]", i);
        if (subject["name"].str().empty())
            causes.required(at + ".name");
        causes.oneOf(at + ".kind", subject["kind"], {"Group", "ServiceAccount", "User"});
    }
}

void checkEvent(const KindInfo& kind, const Value& object, Causes& causes) {
    const bool modern = kind.type.group == "events.k8s.io";
    const Value& about = object[modern ? "regarding" : "involvedObject"];
    const std::string& ns = about["namespace"].str();
    if (!ns.empty() && ns != object["metadata"]["namespace"].str())
        causes.invalidValue(modern ? "regarding.namespace" : "involvedObject.namespace", about["namespace"],
                            "does not match event.namespace");
    if (!modern)
        return;
    for (const char* name : {"reportingController", "reportingInstance", "reason", "action"}) {
        if (object[name].str().empty())
            causes.required(name);
    }
    if (object["eventTime"].isNull())
        causes.required("eventTime");
    causes.oneOf("type", object["type"], {"Normal", "Warning"});
}

void checkKind(const KindInfo& kind, const Value& object, Causes& causes) {
    const std::string& group = kind.type.group;
    const std::string& name = kind.type.kind;
    const Value& spec = object["spec"];
    if (group == "apps" || group == "batch") {
        if (name != "ControllerRevision")
            checkWorkload(name, object, causes);
    } else if (group.empty() && name == "Pod")
        checkPodSpec(spec, "spec", causes);
    else if (group.empty() && name == "Service")
        checkService(spec, causes);
    else if (group.empty() && name == "ConfigMap")
        checkDataKeys(object, {"data", "binaryData"}, causes);
    else if (group.empty() && name == "Secret")
        checkDataKeys(object, {"data"}, causes);
    else if (group.empty() && name == "PersistentVolumeClaim") {
        if (spec["accessModes"].size() == 0)
            causes.required("spec.accessModes", "at least 1 access mode is required");
        if (!spec.at("resources", "requests").has("storage"))
            causes.required("spec.resources[storage]");
    } else if (name == "Event")
        checkEvent(kind, object, causes);
    else if (group == "autoscaling")
        checkScaler(spec, causes);
    else if (group == "policy") {
        if (spec.has("minAvailable") && spec.has("maxUnavailable"))
            causes.invalidValue("spec", spec, "minAvailable and maxUnavailable cannot be both set");
        checkLabelSelector(spec["selector"], "spec.selector", causes);
    } else if (name == "RoleBinding" || name == "ClusterRoleBinding")
        checkBinding(object, causes);
    else if (name == "PriorityClass") {
        if (object["value"].intOr(0) > 1'000'000'000 && object["metadata"]["name"].str().rfind("system-", 0) != 0)
            causes.forbidden("value", "maximum allowed value of a user defined priority is 1000000000");
    } else if (name == "StorageClass" && object["provisioner"].str().empty())
        causes.required("provisioner");
}

ApiResult<void> outcome(const KindInfo& kind, const Value& object, Causes& causes) {
    if (causes.empty())
        return {};
    return tl::unexpected(invalid(kind.type.group, kind.type.kind, object["metadata"]["name"].str(), causes.take()));
}

void checkContent(const KindInfo& kind, const Value& object, Causes& causes) {
    if (kind.custom && kind.fields)
        checkSchema(*kind.fields, object, "", causes);
    else
        checkKind(kind, object, causes);
}

/// Objects whose content may not change at all, or not in part.
void checkFrozen(const KindInfo& kind, const Value& before, const Value& after, Causes& causes) {
    const std::string& name = kind.type.kind;
    if (kind.type.group == "apps" || kind.type.group == "batch") {
        checkWorkloadUpdate(name, before, after, causes);
    } else if (name == "Pod") {
        checkPodUpdate(before, after, causes);
    } else if (name == "Secret" || name == "ConfigMap") {
        if (before["immutable"].boolOr(false)) {
            for (const char* field : {"data", "binaryData"}) {
                if (before[field] != after[field])
                    causes.forbidden(field, "field is immutable when `immutable` is set");
            }
        }
        if (name == "Secret" && before["type"] != after["type"])
            causes.invalidValue("type", after["type"], "field is immutable");
    } else if (name == "RoleBinding" || name == "ClusterRoleBinding") {
        if (before["roleRef"] != after["roleRef"])
            causes.invalidValue("roleRef", after["roleRef"], "cannot change roleRef");
    } else if (name == "PersistentVolumeClaim") {
        Value a = before["spec"], b = after["spec"];
        for (Value* spec : {&a, &b}) {
            spec->erase("resources");
            spec->erase("volumeName");
            spec->erase("volumeAttributesClassName");
        }
        if (a != b)
            causes.forbidden("spec", "spec is immutable after creation except resources.requests and "
                                     "volumeAttributesClassName for bound claims");
    } else if (name == "PriorityClass") {
        if (before["value"] != after["value"])
            causes.invalidValue("value", after["value"], "field is immutable");
    } else if (name == "StorageClass") {
        for (const char* field : {"parameters", "provisioner", "reclaimPolicy", "volumeBindingMode"}) {
            if (before[field] != after[field])
                causes.forbidden(field, "updates to " + std::string(field) + " are forbidden.");
        }
    }
}

} // namespace

ApiResult<void> validateCreate(const KindInfo& kind, const Value& object) {
    if (kind.reviewOnly)
        return {};
    Causes causes;
    checkMetadata(kind, object, causes);
    checkContent(kind, object, causes);
    return outcome(kind, object, causes);
}

ApiResult<void> validateUpdate(const KindInfo& kind, const Value& before, const Value& after,
                               std::string_view subresource) {
    Causes causes;
    checkMetadata(kind, after, causes);
    for (const char* field : {"name", "namespace", "uid"}) {
        const Value& now = after["metadata"][field];
        if (before["metadata"][field] != now)
            causes.invalidValue(std::string("metadata.") + field, now.isNull() ? Value("") : now, "field is immutable");
    }
    if (subresource != "status") {
        checkFrozen(kind, before, after, causes);
        checkContent(kind, after, causes);
    } else if (kind.custom)
        checkContent(kind, after, causes);
    return outcome(kind, after, causes);
}

} // namespace thrifty::sim
