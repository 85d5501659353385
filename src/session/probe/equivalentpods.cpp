// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/ownership.h"
#include "session/probe/podspec.h"
#include "session/probe/probecopy.h"

namespace thrifty::session {

using manifest::Value;
namespace ownership = fleet::ownership;

namespace {

/// A GPU is asked for by its limit; the request follows.
bool mustBeLimit(std::string_view resource) {
    return resource.find('/') != std::string_view::npos;
}

Value resourcesOf(const domain::ResourceList& requests) {
    Value asked = Value::object(), limits = Value::object();
    for (const auto& [name, amount] : requests) {
        if (amount.isZero())
            continue;
        const bool binary = name == "memory" || name == "ephemeral-storage" || name.starts_with("hugepages-");
        asked.set(name, amount.text(binary));
        if (mustBeLimit(name) || name.starts_with("hugepages-"))
            limits.set(name, amount.text(binary));
    }
    Value resources = Value::object({{"requests", std::move(asked)}});
    if (limits.size() > 0)
        resources.set("limits", std::move(limits));
    return resources;
}

Value affinityOf(const std::vector<domain::NodeSelectorTerm>& terms) {
    Value list = Value::array();
    for (const domain::NodeSelectorTerm& term : terms) {
        Value expressions = Value::array();
        for (const domain::NodeRequirement& requirement : term) {
            Value expression = Value::object({{"key", requirement.key}, {"operator", requirement.op}});
            if (!requirement.values.empty()) {
                Value values = Value::array();
                for (const std::string& value : requirement.values)
                    values.append(value);
                expression.set("values", std::move(values));
            }
            expressions.append(std::move(expression));
        }
        list.append(Value::object({{"matchExpressions", std::move(expressions)}}));
    }
    return Value::object(
        {{"nodeAffinity", Value::object({{"requiredDuringSchedulingIgnoredDuringExecution",
                                          Value::object({{"nodeSelectorTerms", std::move(list)}})}})}});
}

Value tolerationsOf(const std::vector<domain::Toleration>& tolerations) {
    Value list = Value::array();
    for (const domain::Toleration& toleration : tolerations) {
        Value one = Value::object();
        for (const auto& [key, value] : {std::pair<const char*, const std::string&>{"key", toleration.key},
                                         {"operator", toleration.op},
                                         {"value", toleration.value},
                                         {"effect", toleration.effect}}) {
            if (!value.empty())
                one.set(key, value);
        }
        list.append(std::move(one));
    }
    return list;
}

/// Passes PodSecurity "restricted": these pods never run, so nothing is lost by asking for nothing.
Value container(const domain::PodGroup& group) {
    return Value::object(
        {{"name", "equivalent"},
         {"image", "registry.k8s.io/pause:3.10"},
         {"resources", resourcesOf(group.requests)},
         {"securityContext", Value::object({{"allowPrivilegeEscalation", false},
                                            {"runAsNonRoot", true},
                                            {"runAsUser", 65535},
                                            {"capabilities", Value::object({{"drop", Value::array({"ALL"})}})},
                                            {"seccompProfile", Value::object({{"type", "RuntimeDefault"}})}})}});
}

} // namespace

Value equivalentPods(const domain::PodGroup& group, const std::string& name, const std::string& groupMark,
                     const ProbeMark& mark, const fleet::EstimatorTraits& estimator) {
    Value labels = Value::object();
    for (const auto& [key, value] : estimator.podLabels) {
        const auto own = group.labels.find(key);
        if (own != group.labels.end())
            labels.set(key, own->second);
    }
    if (labels.size() == 0 && !estimator.podLabels.empty())
        labels.set(estimator.podLabels.begin()->first, estimator.podLabels.begin()->second);
    labels.set(ownership::managedByKey, std::string(ownership::managedByValue));
    labels.set(ownership::runKey, mark.run.str());
    labels.set(ownership::groupKey, groupMark);

    Value annotations = Value::object();
    for (const auto& [key, value] : group.annotations) {
        if (isPodAnnotation(key))
            annotations.set(key, value);
    }
    Value metadata = Value::object({{"labels", std::move(labels)}});
    if (annotations.size() > 0)
        metadata.set("annotations", std::move(annotations));

    Value spec = Value::object({{"schedulingGates", Value::array({Value::object({{"name", estimator.gate}})})},
                                {"automountServiceAccountToken", false},
                                {"containers", Value::array({container(group)})}});
    if (!group.nodeSelector.empty()) {
        Value& selector = spec.set("nodeSelector", Value::object());
        for (const auto& [key, value] : group.nodeSelector)
            selector.set(key, value);
    }
    if (!group.tolerations.empty())
        spec.set("tolerations", tolerationsOf(group.tolerations));
    if (!group.requiredNodeTerms.empty())
        spec.set("affinity", affinityOf(group.requiredNodeTerms));

    Value selector = Value::object(
        {{std::string(ownership::runKey), mark.run.str()}, {std::string(ownership::groupKey), groupMark}});
    return Value::object({{"apiVersion", "apps/v1"},
                          {"kind", "Deployment"},
                          {"metadata", probeMetadata(name, mark)},
                          {"spec", Value::object({{"replicas", group.pods},
                                                  {"selector", Value::object({{"matchLabels", std::move(selector)}})},
                                                  {"template", Value::object({{"metadata", std::move(metadata)},
                                                                              {"spec", std::move(spec)}})}})}});
}

} // namespace thrifty::session
