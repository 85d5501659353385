// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/quantity.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace thrifty::domain {

using LabelMap = std::map<std::string, std::string, std::less<>>;

/// What a Kubernetes object is called: enough to find it, nothing of what is in it.
struct ObjectId {
    std::string group;   ///< "" for core, "ray.io"
    std::string version; ///< "v1"
    std::string kind;    ///< "RayService"
    Namespace ns;        ///< empty: not given (the namespace of the command line applies) or not namespaced
    std::string name;    ///< metadata.name; empty when only generateName is given

    [[nodiscard]] std::string apiVersion() const { return group.empty() ? version : group + "/" + version; }
    /// "RayService/llm"
    [[nodiscard]] std::string text() const { return kind + "/" + name; }
    auto operator<=>(const ObjectId&) const = default;
};

struct Toleration {
    std::string key, op, value, effect;
    auto operator<=>(const Toleration&) const = default;
};

/// One matchExpressions entry of a node selector term; op is In, NotIn, Exists, DoesNotExist, Gt or Lt.
struct NodeRequirement {
    std::string key, op;
    std::vector<std::string> values;
    auto operator<=>(const NodeRequirement&) const = default;
};
/// All requirements of a term must hold; any one term of a list suffices.
using NodeSelectorTerm = std::vector<NodeRequirement>;

/// How an operator treats the gate of this group's template, which decides how the group is priced.
enum class GateBehaviour {
    Passes,    ///< the template's gates arrive on the pods: the copied object can be sent
    FewerPods, ///< gates pass, but fewer pods exist under a gate (OrderedReady, CronJob, suspended, ...)
    NoPodsYet, ///< no pods at all until something runs (RayJob submitter)
    DropsGate, ///< the operator removes or ignores the gate: never send the object, price equivalent pods
    PerNode,   ///< DaemonSet: follows nodes, not priced
};

/// A set of equal pods that one template makes.
struct PodGroup {
    GroupName name;           ///< unique in the workload and readable: "headgroup", "gpu-group", "Deployment/web"
    ObjectId owner;           ///< the top-level object that carries the template
    std::string templatePath; ///< "$.spec.workerGroupSpecs[0].template"
    std::int64_t pods = 1;    ///< pods when it runs (replicas x hosts)
    std::int64_t minPods = 1; ///< pods that an autoscaler keeps at least
    std::optional<std::int64_t> maxPods; ///< pods that an autoscaler may reach; none: it does not scale
    std::int64_t podsUnderGate = 1;      ///< pods that the object itself makes while everything is gated
    GateBehaviour gate = GateBehaviour::Passes;
    ResourceList
        requests; ///< of one pod, counted as the scheduler does: containers, init containers, sidecars, overhead
    /// The manifest states no requests and the operator adds its own: `requests` is not what a pod asks for.
    bool requestsUnknown = false;
    LabelMap labels;      ///< of the template
    LabelMap annotations; ///< of the template
    LabelMap nodeSelector;
    std::vector<Toleration> tolerations;
    std::vector<NodeSelectorTerm> requiredNodeTerms; ///< required node affinity; empty: none
    std::vector<std::string> schedulingGates;        ///< names, in the template's order

    bool operator==(const PodGroup&) const = default;
};

} // namespace thrifty::domain
