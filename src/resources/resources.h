// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::resources {

/// The bytes of a shipped file by its path below resources/ ("scenarios/experiments.yaml"); they live in the program
/// itself, so that it runs from any folder. None: no such file.
[[nodiscard]] std::optional<std::string_view> find(std::string_view path);
/// The paths that start with a prefix, in byte order.
[[nodiscard]] std::vector<std::string> list(std::string_view prefix);

} // namespace thrifty::resources
