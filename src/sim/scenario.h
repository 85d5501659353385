// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "manifest/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace thrifty::sim {

/// A fleet as a YAML file in resources/scenarios/ describes it (every key: resources/scenarios/README.md).
/// The tree is kept as it came, after `_extends`, defaults, parameters and repeated clusters; each part of the fleet
/// reads its own section.
struct Scenario {
    std::string name;
    manifest::Value settings;
    std::string directory; ///< folder of the file, for relative names in it; empty for a shipped one

    /// A shipped name ("experiments") or a path of a file. `overrides` ("clusters=500", "pods=20") replace parameters;
    /// one with a dot ("luna.matching=owner") replaces a setting. Errors name the file and the key.
    [[nodiscard]] static domain::Expected<Scenario> load(const std::string& nameOrFile,
                                                         const std::vector<std::string>& overrides = {});
    /// The same from text; `file` is named in errors.
    [[nodiscard]] static domain::Expected<Scenario> parse(const std::string& file, const std::string& text,
                                                          const std::vector<std::string>& overrides = {});
    [[nodiscard]] static std::vector<std::string> shippedNames();

    /// The names of the workload clusters, in the order of the file.
    [[nodiscard]] std::vector<std::string> clusterNames() const;
};

/// Lays `change` over `base`: objects member by member, lists of named objects ("clusters") by name, everything else
/// replaced; null removes. What _extends, the control address and EmbeddedFleet::change do.
void mergeSettings(manifest::Value& base, const manifest::Value& change);

/// The settings of one cluster with the fleet's sections ("delays", "luna", "faults", ...) underneath its own.
/// Null when there is no such cluster.
[[nodiscard]] manifest::Value clusterSettings(const manifest::Value& settings, std::string_view cluster);

} // namespace thrifty::sim
