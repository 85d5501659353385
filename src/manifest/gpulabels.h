// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace thrifty::manifest {

/// Node labels that name the GPU model: what GKE sets itself, what the GPU feature discovery of NVIDIA finds.
[[nodiscard]] bool isGpuModelLabel(std::string_view key);
/// The values that nodes with this GPU model carry under the label; none: no node does.
[[nodiscard]] std::vector<std::string> gpuModelValues(std::string_view key, std::string_view sku);

} // namespace thrifty::manifest
