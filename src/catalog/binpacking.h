// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/nodeselector.h"

#include <optional>
#include <string>
#include <vector>

namespace thrifty::catalog {

/// When pods share nodes of one configured size instead of getting a node chosen for them. The defaults are those that
/// Luna's documentation names or shows; every one is a setting of the autoscaler.
struct BinPackingSettings {
    domain::Quantity selectCpu = domain::Quantity::fromUnits(2); ///< from here on a pod gets a node of its own choice
    domain::Quantity selectMemory = domain::Quantity::fromUnits(2'000'000'000);
    std::int64_t selectGpus = 1;
    domain::Quantity nodeCpu = domain::Quantity::fromMilli(3'250); ///< what a shared node offers to pods at least
    domain::Quantity nodeMemory = domain::Quantity::fromUnits(std::int64_t{7} << 30);
    std::int64_t nodeGpus = 0;
    std::int64_t nodeMinPodCount = 0;   ///< what a shared node must be able to run at least; 0: no matter
    std::string nodeTypeRegexp;         ///< RE2; empty: any type
    bool onDemand = true, spot = false; ///< price categories of shared nodes
};

/// Like pods that want nodes.
struct PodDemand {
    NodeRequest request;
    std::int64_t pods = 0;
};

/// What is bought for a set of pods.
struct NodePlan {
    Candidate candidate;
    std::int64_t nodes = 0;
    bool shared = false; ///< bin-packed: the nodes hold pods of several demands
};

/// What a node must have that bin-packed pods share.
[[nodiscard]] NodeRequest sharedNodeRequest(const BinPackingSettings& settings);

/// True when the pod is below every threshold and asks for no family, type or GPU SKU: it shares nodes.
[[nodiscard]] bool isBinPacked(const NodeRequest& request, const BinPackingSettings& settings);

/// The nodes of a set of like pods that each get a node chosen for them: the cheapest type that holds one pod, as many
/// as the pods need. None: no node type satisfies the request.
[[nodiscard]] domain::Expected<std::optional<NodePlan>> binSelect(const PriceCatalog& catalog,
                                                                  std::string_view provider, std::string_view region,
                                                                  std::string_view zone, const PodDemand& demand,
                                                                  const NodeSelectorOptions& options = {});

/// The nodes that all bin-packed demands share: the cheapest type of the configured size, filled first-fit with the
/// largest pods first. None: no node type has that size, or a pod does not fit on it.
[[nodiscard]] domain::Expected<std::optional<NodePlan>> binPack(const PriceCatalog& catalog, std::string_view provider,
                                                                std::string_view region, std::string_view zone,
                                                                const std::vector<PodDemand>& demands,
                                                                const BinPackingSettings& settings = {},
                                                                const NodeSelectorOptions& options = {});

} // namespace thrifty::catalog
