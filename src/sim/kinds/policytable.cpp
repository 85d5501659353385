// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/tableprinters.h"

#include <fmt/format.h>
#include <map>

namespace thrifty::sim {

using manifest::Value;

namespace {

constexpr TableColumn nameColumn{"Name", "string", 0, "name"};

std::string age(const Value& object, std::int64_t now) {
    return ageOf(object["metadata"]["creationTimestamp"], now);
}

/// "cpu: 1/4, memory: 1Gi/8Gi" of the limits (`limits.`) or of all else.
std::string quotaShown(const Value& quota, bool limits) {
    std::string text;
    for (const auto& [name, hard] : quota["spec"]["hard"].members()) {
        if ((name.rfind("limits.", 0) == 0) != limits)
            continue;
        const std::string used = quota["status"]["used"][name].scalarText();
        text +=
            fmt::format("{}{}: {}/{}", text.empty() ? "" : ", ", name, used.empty() ? "0" : used, hard.scalarText());
    }
    return text;
}

Value::Array quotaCells(const Value& object, std::int64_t now) {
    return {object["metadata"]["name"], age(object, now), quotaShown(object, false), quotaShown(object, true)};
}

Value::Array budgetCells(const Value& object, std::int64_t now) {
    const Value& spec = object["spec"];
    const auto shown = [](const Value& value) { return value.isNull() ? std::string("N/A") : value.scalarText(); };
    return {object["metadata"]["name"], shown(spec["minAvailable"]), shown(spec["maxUnavailable"]),
            object["status"]["disruptionsAllowed"].intOr(0), age(object, now)};
}

Value::Array bindingCells(const Value& object, std::int64_t now) {
    std::string users, groups, accounts;
    for (const Value& subject : object["subjects"].items()) {
        const std::string& kind = subject["kind"].str();
        std::string& list = kind == "User" ? users : kind == "Group" ? groups : accounts;
        list += list.empty() ? "" : ", ";
        list +=
            kind == "ServiceAccount" ? subject["namespace"].str() + "/" + subject["name"].str() : subject["name"].str();
    }
    return {object["metadata"]["name"],
            object["roleRef"]["kind"].str() + "/" + object["roleRef"]["name"].str(),
            age(object, now),
            users,
            groups,
            accounts};
}

Value::Array priorityCells(const Value& object, std::int64_t now) {
    return {object["metadata"]["name"], object["value"].intOr(0), object["globalDefault"].boolOr(false),
            age(object, now), object["preemptionPolicy"].str()};
}

Value::Array storageClassCells(const Value& object, std::int64_t now) {
    return {object["metadata"]["name"],
            object["provisioner"].str(),
            object["reclaimPolicy"].str(),
            object["volumeBindingMode"].str(),
            object["allowVolumeExpansion"].boolOr(false),
            age(object, now)};
}

Value::Array scalerCells(const Value& object, std::int64_t now) {
    const Value& spec = object["spec"];
    std::string targets;
    for (std::size_t i = 0; i < spec["metrics"].size(); ++i) {
        const Value& resource = spec["metrics"][i]["resource"];
        const Value& current = object["status"]["currentMetrics"][i]["resource"]["current"];
        if (!resource.isObject())
            continue;
        const bool percent = resource["target"].has("averageUtilization");
        const std::string measured =
            percent ? current["averageUtilization"].scalarText() : current["averageValue"].scalarText();
        targets += fmt::format("{}{}: {}/{}{}", targets.empty() ? "" : ", ", resource["name"].str(),
                               measured.empty() ? "<unknown>"
                               : percent        ? measured + "%"
                                                : measured,
                               percent ? resource["target"]["averageUtilization"].scalarText()
                                       : resource["target"]["averageValue"].scalarText(),
                               percent ? "%" : "");
    }
    return {object["metadata"]["name"],
            spec["scaleTargetRef"]["kind"].str() + "/" + spec["scaleTargetRef"]["name"].str(),
            targets.empty() ? std::string("<none>") : targets,
            spec["minReplicas"].scalarText(),
            spec["maxReplicas"].intOr(0),
            object["status"]["currentReplicas"].intOr(0),
            age(object, now)};
}

Value::Array networkPolicyCells(const Value& object, std::int64_t now) {
    return {object["metadata"]["name"], selectorShown(object["spec"]["podSelector"]), age(object, now)};
}

Value::Array ingressCells(const Value& object, std::int64_t now) {
    std::string hosts, addresses;
    for (const Value& rule : object["spec"]["rules"].items())
        hosts += (hosts.empty() ? "" : ",") + rule["host"].str();
    for (const Value& entry : object.at("status", "loadBalancer", "ingress").items())
        addresses +=
            (addresses.empty() ? "" : ",") + (entry["ip"].str().empty() ? entry["hostname"].str() : entry["ip"].str());
    return {object["metadata"]["name"],
            orNone(object["spec"]["ingressClassName"].str()),
            hosts.empty() ? std::string("*") : hosts,
            addresses,
            object["spec"]["tls"].size() > 0 ? "80, 443" : "80",
            age(object, now)};
}

} // namespace

const TablePrinter* policyPrinter(std::string_view kind) {
    static const TablePrinter binding{{nameColumn,
                                       {"Role"},
                                       {"Age"},
                                       {"Users", "string", 1},
                                       {"Groups", "string", 1},
                                       {"ServiceAccounts", "string", 1}},
                                      bindingCells};
    static const std::map<std::string_view, TablePrinter> printers = {
        {"ResourceQuota", {{nameColumn, {"Age"}, {"Request"}, {"Limit"}}, quotaCells}},
        {"PodDisruptionBudget",
         {{nameColumn, {"Min Available"}, {"Max Unavailable"}, {"Allowed Disruptions", "integer"}, {"Age"}},
          budgetCells}},
        {"RoleBinding", binding},
        {"ClusterRoleBinding", binding},
        {"PriorityClass",
         {{nameColumn, {"Value", "integer"}, {"Global-Default", "boolean"}, {"Age"}, {"PreemptionPolicy"}},
          priorityCells}},
        {"StorageClass",
         {{nameColumn,
           {"Provisioner"},
           {"ReclaimPolicy"},
           {"VolumeBindingMode"},
           {"AllowVolumeExpansion", "boolean"},
           {"Age"}},
          storageClassCells}},
        {"HorizontalPodAutoscaler",
         {{nameColumn,
           {"Reference"},
           {"Targets"},
           {"MinPods"},
           {"MaxPods", "integer"},
           {"Replicas", "integer"},
           {"Age"}},
          scalerCells}},
        {"NetworkPolicy", {{nameColumn, {"Pod-Selector"}, {"Age"}}, networkPolicyCells}},
        {"Ingress", {{nameColumn, {"Class"}, {"Hosts"}, {"Address"}, {"Ports"}, {"Age"}}, ingressCells}},
    };
    const auto found = printers.find(kind);
    return found == printers.end() ? nullptr : &found->second;
}

} // namespace thrifty::sim
