// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "manifest/value.h"

#include <string>
#include <vector>

namespace thrifty::sim {

/// A fleet as a YAML file in resources/scenarios/ describes it (columns and keys: resources/scenarios/README.md).
/// The tree is kept as it came, after defaults; each part of the fleet reads its own section.
struct Scenario {
    std::string name;
    manifest::Value settings;
    std::string directory; ///< folder of the file, for relative names in it

    /// A shipped name ("experiments") or a path of a file. `overrides` ("clusters=500", "pods=20") replace parameters.
    [[nodiscard]] static domain::Expected<Scenario> load(const std::string& nameOrFile,
                                                         const std::vector<std::string>& overrides = {});
    [[nodiscard]] static std::vector<std::string> shippedNames();
};

} // namespace thrifty::sim
