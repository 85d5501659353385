// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/nova/schedulepolicy.h"

#include "fleet/labelselector.h"
#include "fleet/ownership.h"

#include <algorithm>

namespace thrifty::fleet::nova {

using manifest::Value;

namespace {

constexpr const char* nameLabel = "kubernetes.io/metadata.name";

Value stringMap(const domain::LabelMap& map) {
    Value object = Value::object();
    for (const auto& [key, value] : map)
        object.set(key, value);
    return object;
}

Value clustersIn(const std::vector<domain::ClusterName>& clusters) {
    Value values = Value::array();
    for (const domain::ClusterName& cluster : clusters)
        values.append(cluster.str());
    Value expression = Value::object({{"key", nameLabel}, {"operator", "In"}, {"values", std::move(values)}});
    return Value::object({{"matchExpressions", Value::array({std::move(expression)})}});
}

Value metadata(const std::string& name, const domain::LabelMap& labels, const domain::LabelMap& annotations) {
    Value result = Value::object({{"name", name}});
    result.set("labels", stringMap(labels));
    if (!annotations.empty())
        result.set("annotations", stringMap(annotations));
    return result;
}

/// Namespace, label and grouping, which both policies have. All are always written, although newer releases may do
/// without some: the published schema requires them.
Value selection(const domain::Namespace& ns, const std::string& key, const std::string& value) {
    return Value::object(
        {{"namespaceSelector", Value::object({{"matchLabels", Value::object({{nameLabel, ns.str()}})}})},
         {"resourceSelectors",
          Value::object(
              {{"labelSelectors", Value::array({Value::object({{"matchLabels", Value::object({{key, value}})}})})}})},
         {"groupBy", Value::object({{"labelKey", key}})}});
}

Value policy(Value metadata, Value spec) {
    return Value::object({{"apiVersion", policyType.apiVersion()},
                          {"kind", policyType.kind},
                          {"metadata", std::move(metadata)},
                          {"spec", std::move(spec)}});
}

bool kindListed(const Value& kinds, const domain::ObjectId& object) {
    if (kinds.items().empty())
        return true;
    return std::any_of(kinds.items().begin(), kinds.items().end(), [&](const Value& kind) {
        const std::string group = kind["group"].str() == "core" ? "" : kind["group"].str();
        return kind["kind"].str() == object.kind && group == object.group &&
               (kind["version"].str().empty() || kind["version"].str() == object.version);
    });
}

} // namespace

Value spreadPolicy(const SpreadRequest& request) {
    Value spec = selection(request.ns, request.labelKey, request.labelValue);
    spec.set("clusterSelector", clustersIn(request.clusters));
    spec.set("spreadConstraints", Value::object({{"spreadMode", "Duplicate"}, {"topologyKey", nameLabel}}));
    const domain::LabelMap labels{{std::string(ownership::managedByKey), std::string(ownership::managedByValue)},
                                  {std::string(ownership::runKey), request.run.str()}};
    return policy(metadata(request.name, labels, request.annotations), std::move(spec));
}

Value orderedPolicy(const OrderRequest& request) {
    Value spec = selection(request.ns, request.group.key, request.group.value);
    spec.set("orderedClusterSelector", clustersIn(request.order));
    const domain::LabelMap labels{{std::string(ownership::managedByKey), std::string(ownership::managedByValue)}};
    return policy(metadata(request.name, labels, request.annotations), std::move(spec));
}

bool policyMatches(const Value& policy, const domain::LabelMap& namespaceLabels, const domain::ObjectId& object,
                   const domain::LabelMap& labels) {
    const Value& spec = policy["spec"];
    // Objects without a namespace are matched whatever the namespace selector says.
    if (!namespaceLabels.empty() && !selects(spec["namespaceSelector"], namespaceLabels))
        return false;
    const Value& resources = spec["resourceSelectors"];
    if (!kindListed(resources["kinds"], object))
        return false;
    const auto& alternatives = resources["labelSelectors"].items();
    return alternatives.empty() || std::any_of(alternatives.begin(), alternatives.end(),
                                               [&](const Value& selector) { return selects(selector, labels); });
}

ExistingOrder existingOrder(Value policy) {
    ExistingOrder order;
    const Value& metadata = policy["metadata"];
    order.name = metadata["name"].str();
    order.uid = metadata["uid"].str();
    order.resourceVersion = metadata["resourceVersion"].str();
    order.ours = metadata["labels"][ownership::managedByKey].str() == ownership::managedByValue;
    for (const Value& expression : policy.at("spec", "orderedClusterSelector", "matchExpressions").items()) {
        if (expression["key"].str() != nameLabel || expression["operator"].str() != "In")
            continue;
        for (const Value& cluster : expression["values"].items())
            order.order.emplace_back(cluster.scalarText());
    }
    order.object = std::move(policy);
    return order;
}

} // namespace thrifty::fleet::nova
