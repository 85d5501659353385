// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"

#include <string_view>
#include <vector>

namespace thrifty::sim {

/// What a JSONPath finds, in order: the part that printer columns use: `.a.b`, `['a']`, `.a\.b`, `[0]`, `[-1]`, `[*]`,
/// `[?(@.type=="Ready")]` (also != and comparisons of numbers), with or without `{}` and `$`.
/// A path that is not understood finds nothing.
[[nodiscard]] std::vector<const manifest::Value*> findByJsonPath(const manifest::Value& root, std::string_view path);

} // namespace thrifty::sim
