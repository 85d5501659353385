// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "manifest/value.h"

#include <string>
#include <string_view>

namespace thrifty::manifest {

/// Reads one JSON text. Integers outside int64 become doubles, as Kubernetes does; depth is limited to 1000.
[[nodiscard]] domain::Expected<Value> parseJson(std::string_view text);
/// Compact JSON, keys in the order they stand; non-finite numbers become null.
[[nodiscard]] std::string toJson(const Value& value);
/// Indented by two spaces, with a line end after the last line.
[[nodiscard]] std::string toPrettyJson(const Value& value);

} // namespace thrifty::manifest
