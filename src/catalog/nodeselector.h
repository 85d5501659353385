// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/pricecatalog.h"
#include "domain/podgroup.h"

#include <functional>
#include <string>
#include <vector>

namespace thrifty::catalog {

/// What a pod needs from a node, read from its requests and the estimator's annotations.
struct NodeRequest {
    domain::Quantity cpu, memory;
    std::int64_t gpus = 0;
    std::int64_t nodePods = 0;        ///< pods of any kind that the node must be able to run; 0: no matter
    std::vector<std::string> gpuSkus; ///< empty: any SKU
    std::optional<std::int64_t> maxGpus;
    std::optional<domain::Money> maxPerHour;
    std::vector<std::string> familyInclusions, familyExclusions;
    std::string typeRegexp; ///< RE2; empty: any
    bool onDemand = true, spot = false;
    bool withoutRequests = false; ///< the pod asks for nothing: floor of 2 vCPUs and 2 GiB
    bool operator==(const NodeRequest&) const = default;
};

struct NodeSelectorOptions {
    /// Spot price = on-demand x this many thousandths, unless the list's own spot price is used.
    std::int64_t spotRatioMilli = 500;
    /// The list's own spot price where it has one, else the ratio.
    bool useListedSpot = false;
    /// ISO 8601 date; listed spot prices that are older give way to the ratio. Empty: none is too old.
    std::string listedSpotNotBefore;
    /// Types to leave out now (stock-out, quota, back-off).
    std::function<bool(const InstanceType&, domain::PriceCategory)> unavailable;
};

/// A node type that satisfies the request at a price; how many like pods one such node holds.
struct Candidate {
    const InstanceType* type = nullptr;
    domain::PriceCategory category = domain::PriceCategory::OnDemand;
    domain::Money perHour;
    std::int64_t podsPerNode = 0;
    std::string asOf;
};

/// All that fit, cheapest first, ties by name (rules of resources/prices/README.md). Error: a bad regular expression.
[[nodiscard]] domain::Expected<std::vector<Candidate>> selectNodes(const PriceCatalog& catalog,
                                                                   std::string_view provider, std::string_view region,
                                                                   std::string_view zone, const NodeRequest& request,
                                                                   const NodeSelectorOptions& options = {});

/// What a node of this type can give to pods: "cpu", "memory", "pods" and, where it has whole GPUs, "nvidia.com/gpu".
[[nodiscard]] domain::ResourceList allocatable(const InstanceType& type);
/// How many like pods one node of this type holds; 0: not even one.
[[nodiscard]] std::int64_t podsPerNode(const InstanceType& type, const NodeRequest& request);
/// ceil(pods / podsPerNode); 0 for no pods
[[nodiscard]] std::int64_t nodesFor(std::int64_t pods, const Candidate& candidate);

} // namespace thrifty::catalog
