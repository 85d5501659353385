// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/plannerservice.h"

#include <string>
#include <vector>

namespace thrifty::app {

/// What reads like a place to be filled in, and would be applied as it stands.
struct UnfilledPlace {
    std::string file;
    std::string text;       ///< as it is written: "${MODEL}", "${PORT:-80}"
    std::string variable;   ///< the name that has no value; empty: a default for shells, which nothing here fills in
    bool inScript = false;  ///< only in texts of several lines, which may well mean it
    std::vector<int> lines; ///< 1-based
    bool operator==(const UnfilledPlace&) const = default;
};

/// File by file, variables first. A comment is not applied, nor is what stands in an object that is not.
[[nodiscard]] std::vector<UnfilledPlace> unfilledPlaces(const session::Manifest& manifest);

} // namespace thrifty::app
