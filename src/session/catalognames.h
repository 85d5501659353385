// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace thrifty::session {

/// A GPU model of the price list.
struct GpuModel {
    std::string sku;                    ///< "A100"
    std::vector<std::int64_t> memories; ///< GiB of one whole GPU, ascending: 40, 80
    bool operator==(const GpuModel&) const = default;
};

/// Words that a plan can choose from, for completion, and how old they are.
struct CatalogNames {
    std::vector<GpuModel> gpus;               ///< by name
    std::vector<std::string> families;        ///< "g6", by name
    std::map<std::string, std::string> dates; ///< by provider: that of most on-demand prices, "2026-08-03"
};

/// Of the price list in a folder, or of the shipped one when none is named.
[[nodiscard]] domain::Expected<CatalogNames> catalogNames(const std::string& pricesDirectory);

} // namespace thrifty::session
