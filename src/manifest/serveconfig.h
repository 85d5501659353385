// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::manifest {

/// A field of a Serve configuration that moved.
struct ServeEdit {
    std::string key;   ///< "num_replicas", "max_replicas", "accelerator_type"
    std::string value; ///< what it became
    int line = 0;      ///< 1-based line of the configuration
};

/// A Ray Serve configuration (the YAML text in serveConfigV2) that follows its cluster.
struct ServeConfig {
    std::string text;
    std::vector<ServeEdit> edits;
    struct Left {
        std::string message; ///< what was left as it is, and why
        int line = 0;
    };
    std::vector<Left> left;
};

/// Replicas that use GPUs in the proportion of the cluster's GPUs, rounded down to what fits: those of model servers
/// (deployment_config) and of deployments whose actors ask for GPUs. `after` and `before` are counts of GPUs.
[[nodiscard]] domain::Expected<ServeConfig> scaleServe(std::string_view text, std::int64_t before, std::int64_t after);
/// accelerator_type, where it is said, as the one model of `skus`.
[[nodiscard]] domain::Expected<ServeConfig> renameAccelerator(std::string_view text,
                                                              const std::vector<std::string>& skus);

} // namespace thrifty::manifest
