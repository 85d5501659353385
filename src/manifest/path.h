// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace thrifty::manifest {

/// Steps of a path: a key or an index.
using PathStep = std::variant<std::string, std::size_t>;

/// "$.spec.items[2]", "$.metadata.labels['app.kubernetes.io/name']"; none when it is not a path.
[[nodiscard]] std::optional<std::vector<PathStep>> parsePath(std::string_view path);

/// path + ".key", quoted where the key holds more than letters, digits, '-', '_' and '/'.
[[nodiscard]] std::string pathTo(std::string_view path, std::string_view key);
/// path + "[index]"
[[nodiscard]] std::string pathTo(std::string_view path, std::size_t index);

} // namespace thrifty::manifest
