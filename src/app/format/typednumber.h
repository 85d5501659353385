// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>
#include <optional>

namespace thrifty::app {

/// Numbers as people type them. Only digits are read and, for thousandths, the decimal point of the language with at
/// most three of them behind it: "1,5" is 15 to one half of the world and 1.5 to the other, so it is none here or none
/// there, and never guessed.
[[nodiscard]] std::optional<std::int64_t> typedWhole(const QString& text);
[[nodiscard]] std::optional<std::int64_t> typedThousandths(const QString& text);

} // namespace thrifty::app
