// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/gpulabels.h"

#include "domain/words.h"

#include <algorithm>
#include <array>

namespace thrifty::manifest {

namespace {

struct Model {
    std::string_view sku;
    std::array<std::string_view, 3> accelerators; ///< GKE's cloud.google.com/gke-accelerator
    std::array<std::string_view, 5> products;     ///< nvidia.com/gpu.product
};

// A model with two sizes of memory has a value for each: the SKU leaves the choice open.
constexpr std::array models{
    Model{"K80", {"nvidia-tesla-k80"}, {"Tesla-K80"}},
    Model{"M60", {}, {"Tesla-M60"}},
    Model{"P4", {"nvidia-tesla-p4"}, {"Tesla-P4"}},
    Model{"P100", {"nvidia-tesla-p100"}, {"Tesla-P100-PCIE-16GB", "Tesla-P100-SXM2-16GB"}},
    Model{"V100",
          {"nvidia-tesla-v100"},
          {"Tesla-V100-SXM2-16GB", "Tesla-V100-SXM2-32GB", "Tesla-V100-SXM3-32GB", "Tesla-V100-PCIE-16GB",
           "Tesla-V100-PCIE-32GB"}},
    Model{"T4", {"nvidia-tesla-t4"}, {"Tesla-T4"}},
    Model{"T4G", {}, {"NVIDIA-T4G"}},
    Model{"L4", {"nvidia-l4"}, {"NVIDIA-L4"}},
    Model{"A10", {}, {"NVIDIA-A10"}},
    Model{"A10G", {}, {"NVIDIA-A10G"}},
    Model{"L40S", {}, {"NVIDIA-L40S"}},
    Model{"A100",
          {"nvidia-a100-40gb", "nvidia-a100-80gb"},
          {"NVIDIA-A100-SXM4-40GB", "NVIDIA-A100-SXM4-80GB", "NVIDIA-A100-PCIE-40GB", "NVIDIA-A100-80GB-PCIe"}},
    Model{"H100",
          {"nvidia-h100-80gb", "nvidia-h100-mega-80gb"},
          {"NVIDIA-H100-80GB-HBM3", "NVIDIA-H100-PCIe", "NVIDIA-H100-NVL"}},
    Model{"H200", {"nvidia-h200-141gb"}, {"NVIDIA-H200"}},
    Model{"B200", {"nvidia-b200"}, {"NVIDIA-B200"}},
    Model{"GB200", {"nvidia-gb200"}, {"NVIDIA-GB200"}},
};

} // namespace

bool isGpuModelLabel(std::string_view key) {
    return key == gkeLabel || key == productLabel;
}

std::string gpuModelOf(std::string_view key, std::string_view value) {
    const auto has = [&](const auto& names) {
        return std::any_of(names.begin(), names.end(), [&](std::string_view name) { return name == value; });
    };
    const auto model = std::find_if(models.begin(), models.end(), [&](const Model& one) {
        return !value.empty() && (key == gkeLabel ? has(one.accelerators) : key == productLabel && has(one.products));
    });
    return model == models.end() ? std::string() : std::string(model->sku);
}

std::vector<std::string> gpuModelValues(std::string_view key, std::string_view sku) {
    std::vector<std::string> values;
    const auto model =
        std::find_if(models.begin(), models.end(), [&](const Model& m) { return domain::sameWord(m.sku, sku); });
    if (model == models.end())
        return values;
    const auto add = [&](const auto& names) {
        for (const std::string_view name : names) {
            if (!name.empty())
                values.emplace_back(name);
        }
    };
    if (key == gkeLabel)
        add(model->accelerators);
    else if (key == productLabel)
        add(model->products);
    return values;
}

} // namespace thrifty::manifest
