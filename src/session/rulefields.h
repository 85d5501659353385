// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "domain/nodecondition.h"
#include "domain/timestamp.h"
#include "session/strictreader.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace thrifty::session {

// What the user's files about prices and clusters have in common. Errors go to the reader, with file and line.

inline constexpr std::size_t longestName = 253; ///< bytes; the longest name that Kubernetes takes
inline constexpr std::size_t longestNote = 500; ///< bytes
inline constexpr std::size_t ruleFileBytes = 1u << 20u;

/// The error with this hint, where it has none of its own.
[[nodiscard]] domain::Error withHint(domain::Error error, const char* hint);

/// The text of such a file; none: it is not there and nobody asked for it by name. Errors say `whatToDo`.
[[nodiscard]] domain::Expected<std::optional<std::string>> ruleFileText(const std::string& path, bool named,
                                                                        const char* whatToDo);

/// A day as ISO 8601, "2026-12-31"; empty: the field is not there, or wrong.
[[nodiscard]] std::string dayIn(StrictReader& from, std::string_view key);

/// Whether this is such a day.
[[nodiscard]] bool isDay(std::string_view text);

/// "2026-11-22": the day of this moment in UTC, as rules and facts are asked for it.
[[nodiscard]] std::string dayOf(domain::Timestamp time);

/// The fields nodeType, gpuSku and priceCategory.
[[nodiscard]] domain::NodeCondition nodesIn(StrictReader& from);

} // namespace thrifty::session
