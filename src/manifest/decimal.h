// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace thrifty::manifest {

/// Of a decimal number that no double can hold ("1e-400", "1e400"): whether it is too close to zero rather than too
/// large. Sign, point and exponent are optional; nothing else stands in the text.
[[nodiscard]] bool isTooSmall(std::string_view number);

} // namespace thrifty::manifest
