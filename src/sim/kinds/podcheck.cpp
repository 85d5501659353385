// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/quantity.h"
#include "sim/kinds/checks.h"
#include "sim/kinds/validation.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace thrifty::sim {

using domain::Quantity;
using manifest::Value;

namespace {

bool isDnsLabel(const std::string& text) {
    static const auto lower = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9'); };
    return !text.empty() && text.size() <= 63 && lower(text.front()) && lower(text.back()) &&
           std::all_of(text.begin(), text.end(), [](char c) { return lower(c) || c == '-'; });
}

constexpr std::string_view dnsLabelText = "a lowercase RFC 1123 label must consist of lower case alphanumeric "
                                          "characters or '-', and must start and end with an "
                                          "alphanumeric character (e.g. 'my-name',  or '123-abc', regex used for "
                                          "validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')";

/// A name that must be a DNS label and unique among its neighbours.
void checkListName(const Value& name, const std::string& place, std::set<std::string>& seen, Causes& causes) {
    if (name.str().empty())
        causes.required(place);
    else if (!isDnsLabel(name.str()))
        causes.invalidValue(place, name, dnsLabelText);
    else if (!seen.insert(name.str()).second)
        causes.duplicate(place, name);
}

/// Extended resources ("nvidia.com/gpu") cannot be shared out: whole, and requests equal limits.
bool isExtended(const std::string& resource) {
    const auto slash = resource.find('/');
    return slash != std::string::npos && resource.substr(0, slash).find("kubernetes.io") == std::string::npos;
}

void checkAmount(const std::string& resource, const Value& amount, const std::string& place, Causes& causes) {
    const auto quantity = Quantity::parse(amount.scalarText());
    if (!quantity)
        return; // decoding has refused it
    if (*quantity < Quantity())
        causes.invalidValue(place, amount, "must be greater than or equal to 0");
    else if (isExtended(resource) && quantity->milli() % 1000 != 0)
        causes.invalidValue(place, amount, "must be an integer");
}

void checkResources(const Value& resources, const std::string& place, Causes& causes) {
    const Value &requests = resources["requests"], &limits = resources["limits"];
    for (const auto& [name, amount] : limits.members())
        checkAmount(name, amount, fmt::format("{}.limits[{}]", place, name), causes);
    for (const auto& [name, amount] : requests.members()) {
        checkAmount(name, amount, fmt::format("{}.requests[{}]", place, name), causes);
        const Value* limit = limits.find(name);
        if (!limit) {
            if (isExtended(name))
                causes.required(place + ".limits", "Limit must be set for non overcommitable resources");
            continue;
        }
        const auto wanted = Quantity::parse(amount.scalarText()), most = Quantity::parse(limit->scalarText());
        if (!wanted || !most)
            continue;
        if (isExtended(name) && *wanted != *most)
            causes.invalidValue(place + ".requests", Value(amount.scalarText()),
                                fmt::format("must be equal to {} limit of {}", name, limit->scalarText()));
        else if (*wanted > *most)
            causes.invalidValue(place + ".requests", Value(amount.scalarText()),
                                fmt::format("must be less than or equal to {} limit of {}", name, limit->scalarText()));
    }
}

void checkPort(const Value& port, const std::string& place, Causes& causes) {
    const Value& number = port["containerPort"];
    if (number.intOr(0) == 0)
        causes.required(place + ".containerPort");
    else if (number.intOr(0) < 1 || number.intOr(0) > 65535)
        causes.invalidValue(place + ".containerPort", number, "must be between 1 and 65535, inclusive");
    causes.oneOf(place + ".protocol", port["protocol"], {"SCTP", "TCP", "UDP"});
}

void checkContainer(const Value& container, const std::string& place, const std::set<std::string>& volumes,
                    std::set<std::string>& names, Causes& causes) {
    checkListName(container["name"], place + ".name", names, causes);
    if (container["image"].str().empty())
        causes.required(place + ".image");
    causes.oneOf(place + ".imagePullPolicy", container["imagePullPolicy"], {"Always", "IfNotPresent", "Never"});
    causes.oneOf(place + ".terminationMessagePolicy", container["terminationMessagePolicy"],
                 {"FallbackToLogsOnError", "File"});
    checkResources(container["resources"], place + ".resources", causes);
    for (std::size_t i = 0; i < container["ports"].size(); ++i)
        checkPort(container["ports"][i], fmt::format("{}.ports[{}]", place, i), causes);
    for (std::size_t i = 0; i < container["env"].size(); ++i) {
        const Value& variable = container["env"][i];
        const std::string at = fmt::format("{}.env[{}]", place, i);
        if (variable["name"].str().empty())
            causes.required(at + ".name");
        if (variable.has("valueFrom") && !variable["value"].str().empty())
            causes.invalidValue(at + ".valueFrom", Value(""), "may not be specified when `value` is not empty");
    }
    std::set<std::string> paths;
    for (std::size_t i = 0; i < container["volumeMounts"].size(); ++i) {
        const Value& mount = container["volumeMounts"][i];
        const std::string at = fmt::format("{}.volumeMounts[{}]", place, i);
        if (mount["name"].str().empty())
            causes.required(at + ".name");
        else if (!volumes.count(mount["name"].str()))
            causes.missing(at + ".name", mount["name"]);
        if (mount["mountPath"].str().empty())
            causes.required(at + ".mountPath");
        else if (!paths.insert(mount["mountPath"].str()).second)
            causes.invalidValue(at + ".mountPath", mount["mountPath"], "must be unique");
    }
}

void checkToleration(const Value& toleration, const std::string& place, Causes& causes) {
    const std::string op = toleration["operator"].stringOr("Equal");
    causes.oneOf(place + ".operator", toleration["operator"], {"Equal", "Exists"});
    causes.oneOf(place + ".effect", toleration["effect"], {"NoSchedule", "PreferNoSchedule", "NoExecute"});
    if (toleration["key"].str().empty() && op != "Exists")
        causes.invalidValue(
            place + ".operator", toleration["operator"],
            "operator must be Exists when `key` is empty, which means \"match all values and all keys\"");
    if (op == "Exists" && !toleration["value"].str().empty())
        causes.invalidValue(place + ".operator", toleration, "value must be empty when `operator` is 'Exists'");
}

} // namespace

void checkPodSpec(const Value& spec, const std::string& place, Causes& causes) {
    std::set<std::string> volumes;
    for (std::size_t i = 0; i < spec["volumes"].size(); ++i)
        checkListName(spec["volumes"][i]["name"], fmt::format("{}.volumes[{}].name", place, i), volumes, causes);
    // A StatefulSet's claims become volumes of its pods; its check passes their names through the template it gives us.
    if (spec["containers"].size() == 0)
        causes.required(place + ".containers");
    std::set<std::string> names;
    for (const char* list : {"initContainers", "containers"}) {
        for (std::size_t i = 0; i < spec[list].size(); ++i)
            checkContainer(spec[list][i], fmt::format("{}.{}[{}]", place, list, i), volumes, names, causes);
    }
    causes.oneOf(place + ".restartPolicy", spec["restartPolicy"], {"Always", "Never", "OnFailure"});
    causes.oneOf(place + ".dnsPolicy", spec["dnsPolicy"],
                 {"ClusterFirst", "ClusterFirstWithHostNet", "Default", "None"});
    causes.notNegative(place + ".terminationGracePeriodSeconds", spec["terminationGracePeriodSeconds"]);
    for (std::size_t i = 0; i < spec["tolerations"].size(); ++i)
        checkToleration(spec["tolerations"][i], fmt::format("{}.tolerations[{}]", place, i), causes);
    checkLabels(spec["nodeSelector"], place + ".nodeSelector", causes);
    std::set<std::string> gates;
    for (std::size_t i = 0; i < spec["schedulingGates"].size(); ++i) {
        const Value& name = spec["schedulingGates"][i]["name"];
        const std::string at = fmt::format("{}.schedulingGates[{}]", place, i);
        if (const std::string problem = qualifiedNameProblem(name.str()); !problem.empty())
            causes.invalidValue(at, name, problem);
        else if (!gates.insert(name.str()).second)
            causes.duplicate(at, name);
    }
    if (!gates.empty() && !spec["nodeName"].str().empty())
        causes.forbidden(place + ".nodeName", "cannot be set until all schedulingGates have been cleared");
}

namespace {

/// The spec without the fields that an update may change.
Value fixedPart(Value spec, bool gated) {
    for (const char* list : {"containers", "initContainers"}) {
        if (Value* containers = spec.find(list); containers && containers->isArray()) {
            for (Value& container : containers->mutableItems()) {
                if (container.isObject())
                    container.erase("image");
            }
        }
    }
    for (const char* name : {"activeDeadlineSeconds", "tolerations", "terminationGracePeriodSeconds", "schedulingGates",
                             "nodeName", "ephemeralContainers"})
        spec.erase(name);
    if (gated) { // may be narrowed as long as a gate holds the pod
        spec.erase("nodeSelector");
        spec.erase("affinity");
    }
    return spec;
}

} // namespace

void checkPodUpdate(const Value& before, const Value& after, Causes& causes) {
    const Value &old = before["spec"], &now = after["spec"];
    for (std::size_t i = 0; i < now["schedulingGates"].size(); ++i) {
        const auto& known = old["schedulingGates"].items();
        if (std::find(known.begin(), known.end(), now["schedulingGates"][i]) == known.end()) {
            causes.forbidden("spec.schedulingGates", "only deletion is allowed, but found new scheduling gate '" +
                                                         now["schedulingGates"][i]["name"].str() + "'");
            return;
        }
    }
    const auto& tolerations = now["tolerations"].items();
    for (const Value& toleration : old["tolerations"].items()) {
        if (std::find(tolerations.begin(), tolerations.end(), toleration) == tolerations.end()) {
            causes.forbidden("spec.tolerations",
                             "existing toleration can not be modified except its tolerationSeconds");
            break;
        }
    }
    const bool gated = old["schedulingGates"].size() > 0;
    if (fixedPart(old, gated) != fixedPart(now, gated) || old["nodeName"] != now["nodeName"])
        causes.forbidden(
            "spec", "pod updates may not change fields other than `spec.containers[*].image`,"
                    "`spec.initContainers[*].image`,`spec.activeDeadlineSeconds`,`spec.tolerations` (only additions to "
                    "existing tolerations),`spec.terminationGracePeriodSeconds` (allow it to be set to 1 if it was "
                    "previously negative)");
}

} // namespace thrifty::sim
