// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/podgroup.h"
#include "domain/quantity.h"
#include "manifest/value.h"

#include <map>
#include <string>
#include <vector>

namespace thrifty::sim::control {

/// What a pod asks of a node.
struct PodNeeds {
    domain::ResourceList requests; ///< with "pods": 1
    domain::LabelMap nodeSelector;
    std::vector<domain::NodeSelectorTerm> requiredTerms; ///< any one must hold; empty: none
    std::vector<domain::Toleration> tolerations;
    std::string nodeNameField; ///< from matchFields metadata.name (DaemonSet pods); empty: any
};

/// What a node has left to give.
struct NodeRoom {
    std::string name;
    domain::LabelMap labels;
    domain::ResourceList free;
    std::vector<domain::Toleration> taints; ///< key, value, effect; op unused
    bool schedulable = true;
};

[[nodiscard]] PodNeeds needsOfPod(const manifest::Value& pod);
[[nodiscard]] PodNeeds needsOfGroup(const domain::PodGroup& group);
/// Labels, allocatable and taints of a Node; nothing is taken yet.
[[nodiscard]] NodeRoom roomOfNode(const manifest::Value& node);

enum class Misfit { None, Unschedulable, Taint, Affinity, Resources };
struct FitResult {
    Misfit misfit = Misfit::None;
    std::string what; ///< the taint's key or the resource that lacks
    [[nodiscard]] bool fits() const { return misfit == Misfit::None; }
};
[[nodiscard]] FitResult fitOn(const PodNeeds& needs, const NodeRoom& room);
void takeFrom(NodeRoom& room, const PodNeeds& needs);

} // namespace thrifty::sim::control
