// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cluster.h"
#include "domain/estimate.h"
#include "domain/podgroup.h"
#include "manifest/value.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace thrifty::session {

struct NodeTaint {
    std::string key, value, effect;
};
/// What a Node object says about where pods may go.
struct NodeFacts {
    domain::LabelMap labels;
    std::vector<NodeTaint> taints;
    bool unschedulable = false;
};
[[nodiscard]] NodeFacts nodeFactsFrom(const manifest::Value& node);

/// Whether the cluster's free capacity holds all pods of the groups at once. `nodes` are the cluster's Node objects by
/// name where they could be read; without them a group that names nodes by label makes a Yes unknown (a No stays).
[[nodiscard]] domain::Fits staticFit(const domain::Cluster& cluster, const std::vector<domain::PodGroup>& groups,
                                     const std::optional<std::map<std::string, NodeFacts>>& nodes);

} // namespace thrifty::session
