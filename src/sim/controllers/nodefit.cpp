// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/nodefit.h"

#include "manifest/podtemplates.h"

#include <algorithm>
#include <cstdlib>

namespace thrifty::sim::control {

using domain::NodeRequirement;
using manifest::Value;

namespace {

domain::Toleration tolerationOf(const Value& value) {
    return {value["key"].str(), value["operator"].str(), value["value"].str(), value["effect"].str()};
}

std::vector<NodeRequirement> requirementsOf(const Value& expressions) {
    std::vector<NodeRequirement> result;
    for (const Value& expression : expressions.items()) {
        NodeRequirement one{expression["key"].str(), expression["operator"].str(), {}};
        for (const Value& value : expression["values"].items())
            one.values.push_back(value.scalarText());
        result.push_back(std::move(one));
    }
    return result;
}

bool holds(const NodeRequirement& requirement, const domain::LabelMap& labels) {
    const auto place = labels.find(requirement.key);
    const bool present = place != labels.end();
    const auto& values = requirement.values;
    const bool among = present && std::find(values.begin(), values.end(), place->second) != values.end();
    if (requirement.op == "In")
        return among;
    if (requirement.op == "NotIn")
        return !among;
    if (requirement.op == "Exists")
        return present;
    if (requirement.op == "DoesNotExist")
        return !present;
    if (!present || values.size() != 1)
        return false;
    const long long have = std::strtoll(place->second.c_str(), nullptr, 10);
    const long long limit = std::strtoll(values[0].c_str(), nullptr, 10);
    return requirement.op == "Gt" ? have > limit : requirement.op == "Lt" && have < limit;
}

bool tolerates(const std::vector<domain::Toleration>& tolerations, const domain::Toleration& taint) {
    return std::any_of(tolerations.begin(), tolerations.end(), [&](const domain::Toleration& one) {
        if (!one.effect.empty() && one.effect != taint.effect)
            return false;
        if (one.key.empty())
            return one.op == "Exists";
        return one.key == taint.key && (one.op == "Exists" || one.value == taint.value);
    });
}

bool affine(const PodNeeds& needs, const NodeRoom& room) {
    for (const auto& [key, value] : needs.nodeSelector) {
        const auto place = room.labels.find(key);
        if (place == room.labels.end() || place->second != value)
            return false;
    }
    if (!needs.nodeNameField.empty() && needs.nodeNameField != room.name)
        return false;
    return needs.requiredTerms.empty() ||
           std::any_of(needs.requiredTerms.begin(), needs.requiredTerms.end(), [&](const auto& term) {
               return std::all_of(term.begin(), term.end(),
                                  [&](const NodeRequirement& one) { return holds(one, room.labels); });
           });
}

} // namespace

PodNeeds needsOfPod(const Value& pod) {
    PodNeeds needs;
    const Value& spec = pod["spec"];
    if (auto requests = manifest::podRequests(spec))
        needs.requests = std::move(*requests);
    needs.requests["pods"] = domain::Quantity::fromUnits(1);
    needs.nodeSelector = manifest::stringMap(spec["nodeSelector"]);
    const Value& required =
        spec.at("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms");
    for (const Value& term : required.items()) {
        for (const Value& field : term["matchFields"].items())
            if (field["key"].str() == "metadata.name" && field["values"].size() == 1)
                needs.nodeNameField = field["values"][std::size_t{0}].str();
        needs.requiredTerms.push_back(requirementsOf(term["matchExpressions"]));
    }
    for (const Value& toleration : spec["tolerations"].items())
        needs.tolerations.push_back(tolerationOf(toleration));
    return needs;
}

PodNeeds needsOfGroup(const domain::PodGroup& group) {
    PodNeeds needs{group.requests, group.nodeSelector, group.requiredNodeTerms, group.tolerations, {}};
    needs.requests["pods"] = domain::Quantity::fromUnits(1);
    return needs;
}

NodeRoom roomOfNode(const Value& node) {
    NodeRoom room;
    room.name = node["metadata"]["name"].str();
    room.labels = manifest::stringMap(node["metadata"]["labels"]);
    for (const auto& [resource, amount] : node["status"]["allocatable"].members())
        if (auto quantity = domain::Quantity::parse(amount.scalarText()))
            room.free[resource] = *quantity;
    for (const Value& taint : node["spec"]["taints"].items())
        room.taints.push_back(tolerationOf(taint));
    room.schedulable = !node["spec"]["unschedulable"].boolOr(false);
    for (const Value& condition : node["status"]["conditions"].items())
        if (condition["type"].str() == "Ready" && condition["status"].str() != "True")
            room.schedulable = false;
    return room;
}

FitResult fitOn(const PodNeeds& needs, const NodeRoom& room) {
    if (!room.schedulable)
        return {Misfit::Unschedulable, {}};
    for (const auto& taint : room.taints) {
        // Managed clusters let pods that ask for a device tolerate the taint of its name (the admission plugin
        // ExtendedResourceToleration), so manifests often leave the toleration out.
        const bool device =
            taint.key.find('/') != std::string::npos && !domain::amountOf(needs.requests, taint.key).isZero();
        if (taint.effect != "PreferNoSchedule" && !device && !tolerates(needs.tolerations, taint))
            return {Misfit::Taint, taint.key};
    }
    if (!affine(needs, room))
        return {Misfit::Affinity, {}};
    for (const auto& [resource, amount] : needs.requests)
        if (!amount.isZero() && domain::amountOf(room.free, resource) < amount)
            return {Misfit::Resources, resource};
    return {};
}

void takeFrom(NodeRoom& room, const PodNeeds& needs) {
    for (const auto& [resource, amount] : needs.requests)
        if (const auto place = room.free.find(resource); place != room.free.end())
            place->second -= amount;
}

} // namespace thrifty::sim::control
