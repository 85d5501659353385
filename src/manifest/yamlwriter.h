// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"

#include <string>
#include <string_view>

namespace thrifty::manifest {

/// Deterministic block YAML, two spaces, sequences not indented under their key (as kubectl prints them). Strings are
/// quoted with double quotes exactly where YAML 1.1 or 1.2 would read something else than the string; multi-line
/// strings become literal blocks when that is lossless. Ends with a line end; no document marker.
[[nodiscard]] std::string toYaml(const Value& value);
/// The scalar as it must stand in YAML to be read as this string: plain when safe, else double-quoted.
[[nodiscard]] std::string yamlScalar(std::string_view text);

} // namespace thrifty::manifest
