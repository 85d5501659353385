// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace thrifty::manifest {

/// What GKE sets on its nodes, and what the GPU feature discovery of NVIDIA finds on any.
constexpr std::string_view gkeLabel = "cloud.google.com/gke-accelerator";
constexpr std::string_view productLabel = "nvidia.com/gpu.product";

/// Node labels that name the GPU model: what GKE sets itself, what the GPU feature discovery of NVIDIA finds.
[[nodiscard]] bool isGpuModelLabel(std::string_view key);
/// The values that nodes with this GPU model carry under the label; none: no node does.
[[nodiscard]] std::vector<std::string> gpuModelValues(std::string_view key, std::string_view sku);
/// The GPU model (SKU) of nodes that carry this value under the label; empty: not known.
[[nodiscard]] std::string gpuModelOf(std::string_view key, std::string_view value);

} // namespace thrifty::manifest
