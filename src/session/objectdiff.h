// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"

#include <string>
#include <string_view>

namespace thrifty::session {

/// The object without what the server keeps for itself: status, managed fields, versions, times.
[[nodiscard]] manifest::Value withoutServerFields(manifest::Value object);
/// What the object says beside its metadata and status: for "did somebody change it since".
[[nodiscard]] manifest::Value contentOf(const manifest::Value& object);

/// The unified difference of two texts with three lines around each change; empty when they are equal.
[[nodiscard]] std::string unifiedDiff(std::string_view before, std::string_view after);
/// The same for objects, as YAML; the values of Secrets are hidden, only that one differs is told.
[[nodiscard]] std::string objectDiff(const manifest::Value& before, const manifest::Value& after);

} // namespace thrifty::session
