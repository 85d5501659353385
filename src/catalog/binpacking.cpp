// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/binpacking.h"

#include "catalog/allocatable.h"

#include <algorithm>
#include <tuple>

namespace thrifty::catalog {

using domain::Expected;
using domain::fail;

namespace {

constexpr std::int64_t mostPods = 1'000'000; // a node list longer than this is a mistake in the input

/// One pod's size or one node's free space.
struct Space {
    std::int64_t cpuMilli = 0, memoryBytes = 0, gpus = 0, pods = 1;

    [[nodiscard]] bool holds(const Space& pod) const {
        return cpuMilli >= pod.cpuMilli && memoryBytes >= pod.memoryBytes && gpus >= pod.gpus && pods >= pod.pods;
    }
    void take(const Space& pod) {
        cpuMilli -= pod.cpuMilli;
        memoryBytes -= pod.memoryBytes;
        gpus -= pod.gpus;
        pods -= pod.pods;
    }
};

/// The larger share of an empty node that the pod takes, in parts per million: what sorts "largest first".
std::int64_t weight(const Space& pod, const Space& node) {
    const auto share = [](std::int64_t part, std::int64_t whole) {
        return whole > 0 ? static_cast<std::int64_t>(static_cast<double>(part) / static_cast<double>(whole) * 1e6) : 0;
    };
    return std::max(
        {share(pod.cpuMilli, node.cpuMilli), share(pod.memoryBytes, node.memoryBytes), share(pod.gpus, node.gpus)});
}

/// First fit, largest first. A node that took no pod of a size takes none of the same size later, so the search goes on
/// where it stopped and equal pods cost one pass over the nodes.
std::optional<std::int64_t> nodesNeeded(std::vector<std::pair<Space, std::int64_t>> pods, const Space& node) {
    // A total order, so that the answer does not depend on the order of the demands.
    std::sort(pods.begin(), pods.end(), [&](const auto& a, const auto& b) {
        const auto key = [&](const Space& pod) {
            return std::tuple(weight(pod, node), pod.cpuMilli, pod.memoryBytes, pod.gpus);
        };
        return key(a.first) > key(b.first);
    });
    std::vector<Space> nodes;
    for (auto& [pod, count] : pods) {
        if (!node.holds(pod))
            return std::nullopt;
        for (Space& open : nodes) {
            while (count > 0 && open.holds(pod)) {
                open.take(pod);
                --count;
            }
        }
        while (count > 0) {
            Space& fresh = nodes.emplace_back(node);
            while (count > 0 && fresh.holds(pod)) {
                fresh.take(pod);
                --count;
            }
        }
    }
    return static_cast<std::int64_t>(nodes.size());
}

} // namespace

NodeRequest sharedNodeRequest(const BinPackingSettings& settings) {
    NodeRequest size;
    size.cpu = settings.nodeCpu;
    size.memory = settings.nodeMemory;
    size.gpus = settings.nodeGpus;
    size.nodePods = settings.nodeMinPodCount;
    size.typeRegexp = settings.nodeTypeRegexp;
    size.onDemand = settings.onDemand;
    size.spot = settings.spot;
    return size;
}

bool isBinPacked(const NodeRequest& request, const BinPackingSettings& settings) {
    return request.cpu < settings.selectCpu && request.memory < settings.selectMemory &&
           request.gpus < settings.selectGpus && request.familyInclusions.empty() && request.familyExclusions.empty() &&
           request.typeRegexp.empty() && request.gpuSkus.empty();
}

Expected<std::optional<NodePlan>> binSelect(const PriceCatalog& catalog, std::string_view provider,
                                            std::string_view region, std::string_view zone, const PodDemand& demand,
                                            const NodeSelectorOptions& options) {
    auto candidates = selectNodes(catalog, provider, region, zone, demand.request, options);
    if (!candidates)
        return fail(std::move(candidates.error()));
    if (candidates->empty())
        return std::nullopt;
    NodePlan plan{std::move(candidates->front()), 0, false};
    plan.nodes = nodesFor(demand.pods, plan.candidate);
    return plan;
}

Expected<std::optional<NodePlan>> binPack(const PriceCatalog& catalog, std::string_view provider,
                                          std::string_view region, std::string_view zone,
                                          const std::vector<PodDemand>& demands, const BinPackingSettings& settings,
                                          const NodeSelectorOptions& options) {
    auto candidates = selectNodes(catalog, provider, region, zone, sharedNodeRequest(settings), options);
    if (!candidates)
        return fail(std::move(candidates.error()));
    if (candidates->empty())
        return std::nullopt;

    const Allocatable offered = allocatableNumbers(*candidates->front().type);
    const Space node{offered.cpuMilli, offered.memoryBytes, offered.gpus, offered.pods};
    std::vector<std::pair<Space, std::int64_t>> pods;
    std::int64_t total = 0;
    for (const PodDemand& demand : demands) {
        if (demand.pods <= 0)
            continue;
        const PodNumbers pod = podNumbers(demand.request);
        total += demand.pods;
        if (total > mostPods || demand.pods > mostPods)
            return fail(domain::ErrorCode::Limit, "more than 1,000,000 pods to pack");
        pods.emplace_back(Space{pod.cpuMilli, pod.memoryBytes, pod.gpus, 1}, demand.pods);
    }
    const auto nodes = nodesNeeded(std::move(pods), node);
    if (!nodes)
        return std::nullopt;
    return NodePlan{std::move(candidates->front()), *nodes, true};
}

} // namespace thrifty::catalog
