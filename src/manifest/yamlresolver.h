// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "manifest/value.h"

#include <optional>
#include <string>
#include <string_view>

namespace thrifty::manifest {

/// What a plain scalar means to kubectl: the rules of the YAML 1.1 reader behind sigs.k8s.io/yaml, which are not those
/// of the YAML 1.1 text (base 60 is a string, 0o17 is 15, y is true) nor those of 1.2. Whole floats come out as
/// integers because kubectl's way through JSON makes them so. Not a number and infinity come out as doubles.
[[nodiscard]] Value resolvePlain(std::string_view text);

/// The value of a scalar with an explicit tag ("tag:yaml.org,2002:int", "!custom"); an error says why the text does
/// not fit the tag.
[[nodiscard]] domain::Expected<Value> resolveTagged(std::string_view tag, std::string_view text);

/// The JSON key that kubectl makes of a resolved key; none for keys that JSON cannot have (null, not a number).
[[nodiscard]] std::optional<std::string> keyText(const Value& resolved, std::string_view text);

} // namespace thrifty::manifest
