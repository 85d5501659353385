// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/allocatable.h"

#include <algorithm>
#include <limits>
#include <span>

namespace thrifty::catalog {

using domain::Quantity;

namespace {

/// A share of the next `width` units, in hundredths of a percent; the last bracket has no end.
struct Bracket {
    std::int64_t width;
    std::int64_t basisPoints;
};
constexpr std::int64_t rest = std::numeric_limits<std::int64_t>::max();

constexpr Bracket cpuUsual[] = {{1, 600}, {1, 100}, {2, 50}, {rest, 25}};
constexpr Bracket cpuAzure[] = {{1, 600}, {1, 400}, {2, 200}, {rest, 100}};
constexpr std::int64_t gib = 1024;
constexpr Bracket memoryBrackets[] = {{4 * gib, 2500}, {4 * gib, 2000}, {8 * gib, 1000}, {112 * gib, 600}, {rest, 200}};

constexpr std::int64_t maxPods = 110; // the kubelet's default; network plug-ins may allow fewer
constexpr std::int64_t bytesPerMib = std::int64_t{1} << 20;

/// The sum over the brackets, in 1/10000 of `unit`s.
std::int64_t held(std::int64_t amount, std::span<const Bracket> brackets) {
    std::int64_t sum = 0;
    for (const Bracket& bracket : brackets) {
        const std::int64_t part = std::min(amount, bracket.width);
        sum += part * bracket.basisPoints;
        amount -= part;
    }
    return sum;
}

} // namespace

Allocatable allocatableNumbers(const InstanceType& type) {
    const std::int64_t cpu = type.vcpus * 1000;
    const std::int64_t memory = type.memoryMib * bytesPerMib;
    std::int64_t cpuHeld = 0;    // thousandths of a CPU
    std::int64_t memoryHeld = 0; // bytes
    if (type.provider == "aws") {
        cpuHeld = (held(type.vcpus, cpuUsual) + 9) / 10;
        memoryHeld = memory / 1000 * 75 + (255 + 11 * maxPods + 100) * bytesPerMib;
    } else if (type.provider == "gcp") {
        cpuHeld = (held(type.vcpus, cpuUsual) + 9) / 10;
        memoryHeld = held(type.memoryMib, memoryBrackets) * (bytesPerMib / 16) / 625 + 100 * bytesPerMib;
    } else if (type.provider == "azure") {
        cpuHeld = (held(type.vcpus, cpuAzure) + 9) / 10;
        memoryHeld = held(type.memoryMib, memoryBrackets) * (bytesPerMib / 16) / 625 + 750 * bytesPerMib;
    } else { // a provider whose rule we do not know: 98 % of the CPUs, 90 % of the memory
        cpuHeld = cpu / 50;
        memoryHeld = memory / 10;
    }
    return {std::max<std::int64_t>(cpu - cpuHeld, 0), std::max<std::int64_t>(memory - memoryHeld, 0), type.wholeGpus(),
            maxPods};
}

domain::ResourceList allocatable(const InstanceType& type) {
    const Allocatable numbers = allocatableNumbers(type);
    domain::ResourceList list{{"cpu", Quantity::fromMilli(numbers.cpuMilli)},
                              {"memory", Quantity::fromUnits(numbers.memoryBytes)},
                              {"pods", Quantity::fromUnits(numbers.pods)}};
    if (numbers.gpus > 0)
        list.emplace("nvidia.com/gpu", Quantity::fromUnits(numbers.gpus));
    return list;
}

PodNumbers podNumbers(const NodeRequest& request) {
    return {request.cpu.milli(), request.memory.units(), request.gpus};
}

std::int64_t podsOn(const Allocatable& node, const PodNumbers& pod) {
    std::int64_t pods = node.pods;
    if (pod.cpuMilli > 0)
        pods = std::min(pods, node.cpuMilli / pod.cpuMilli);
    if (pod.memoryBytes > 0)
        pods = std::min(pods, node.memoryBytes / pod.memoryBytes);
    if (pod.gpus > 0)
        pods = std::min(pods, node.gpus / pod.gpus);
    return pods;
}

std::int64_t podsPerNode(const InstanceType& type, const NodeRequest& request) {
    return podsOn(allocatableNumbers(type), podNumbers(request));
}

} // namespace thrifty::catalog
