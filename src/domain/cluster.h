// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/podgroup.h"

#include <map>
#include <optional>
#include <string>

namespace thrifty::domain {

enum class Allocation {
    Static,     ///< nodes are there or not; nothing is bought
    Autoscaled, ///< an autoscaler buys nodes
};

/// One workload cluster as the fleet manager sees it.
struct Cluster {
    ClusterName name;
    ContextName context;   ///< kubeconfig context it is mapped to; empty: none, so it can never be asked
    std::string cloudName; ///< the cloud's own name of it
    std::string provider;  ///< aws, gcp (Nova writes gce), azure, or another word as it came
    std::string region;
    std::string zone;
    std::string kubernetesVersion;
    Allocation allocation = Allocation::Static;
    bool ready = false;
    bool idle = false;
    bool standby = false;
    std::string notReadyReason; ///< the Ready condition's reason and message when it is not ready
    LabelMap labels;
    std::map<std::string, ResourceList> freeByNode;     ///< node -> free; what a static cluster can still take
    std::map<std::string, ResourceList> capacityByNode; ///< node -> total

    bool operator==(const Cluster&) const = default;
};

} // namespace thrifty::domain
