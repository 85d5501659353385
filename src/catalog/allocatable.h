// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/nodeselector.h"

#include <cstdint>

namespace thrifty::catalog {

/// What a node can give to pods after the kubelet, the system and the eviction threshold took their share; plain
/// numbers, because a selection asks this of some thousand types.
struct Allocatable {
    std::int64_t cpuMilli = 0;
    std::int64_t memoryBytes = 0;
    std::int64_t gpus = 0;
    std::int64_t pods = 0;
};

[[nodiscard]] Allocatable allocatableNumbers(const InstanceType& type);

/// A pod's request in the same numbers.
struct PodNumbers {
    std::int64_t cpuMilli = 0;
    std::int64_t memoryBytes = 0;
    std::int64_t gpus = 0;
};
[[nodiscard]] PodNumbers podNumbers(const NodeRequest& request);
[[nodiscard]] std::int64_t podsOn(const Allocatable& node, const PodNumbers& pod);

} // namespace thrifty::catalog
