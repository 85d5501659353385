// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/nova/novacluster.h"

namespace thrifty::fleet::nova {

namespace {

const manifest::Value* condition(const manifest::Value& object, std::string_view type) {
    for (const manifest::Value& entry : object.at("status", "conditions").items()) {
        if (entry["type"].str() == type)
            return &entry;
    }
    return nullptr;
}

bool isTrue(const manifest::Value* condition) {
    return condition != nullptr && (*condition)["status"].scalarText() == "True";
}

std::map<std::string, domain::ResourceList> byNode(const manifest::Value& nodes) {
    std::map<std::string, domain::ResourceList> result;
    for (const auto& [node, resources] : nodes.members()) {
        domain::ResourceList& list = result[node];
        for (const auto& [name, amount] : resources.members()) {
            if (auto quantity = domain::Quantity::parse(amount.scalarText()))
                list[name] = *quantity;
        }
    }
    return result;
}

std::string whyNotReady(const manifest::Value* ready) {
    if (ready == nullptr)
        return "no Ready condition is reported";
    const std::string& reason = (*ready)["reason"].str();
    const std::string& message = (*ready)["message"].str();
    if (reason.empty() && message.empty())
        return "Ready is " + (*ready)["status"].scalarText();
    return reason.empty() || message.empty() ? reason + message : reason + ": " + message;
}

} // namespace

domain::Cluster clusterFrom(const manifest::Value& object) {
    const manifest::Value& spec = object["spec"];
    const manifest::Value& status = object["status"];
    domain::Cluster cluster;
    // Both names are the same in every fleet seen, but only spec.name is required.
    const std::string name = spec["name"].scalarText();
    cluster.name = domain::ClusterName(name.empty() ? object.at("metadata", "name").scalarText() : name);
    cluster.cloudName = spec["kubernetescluster"].scalarText();
    const std::string provider = spec["provider"].scalarText();
    cluster.provider = provider == "gce" ? "gcp" : provider;
    cluster.region = spec["region"].scalarText();
    cluster.zone = spec["zone"].scalarText();
    cluster.kubernetesVersion = spec["kubernetesversion"].scalarText();
    // Written as a bool today; an older agent's "true" counts as well.
    cluster.allocation =
        status["autoscaled"].scalarText() == "true" ? domain::Allocation::Autoscaled : domain::Allocation::Static;
    const manifest::Value* ready = condition(object, "Ready");
    cluster.ready = isTrue(ready);
    cluster.idle = isTrue(condition(object, "Idle"));
    cluster.standby = isTrue(condition(object, "Standby"));
    if (!cluster.ready)
        cluster.notReadyReason = whyNotReady(ready);
    for (const auto& [key, value] : object.at("metadata", "labels").members())
        cluster.labels[key] = value.scalarText();
    cluster.freeByNode = byNode(status["availableResources"]);
    cluster.capacityByNode = byNode(status["capacityResources"]);
    return cluster;
}

} // namespace thrifty::fleet::nova
