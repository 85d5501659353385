// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"

#include <chrono>
#include <string>
#include <string_view>

namespace thrifty::domain {

/// A moment, in UTC, as precise as Kubernetes writes it (MicroTime).
using Timestamp = std::chrono::sys_time<std::chrono::microseconds>;

/// RFC 3339: "2025-11-18T10:00:20Z"; with microseconds only when there are any.
[[nodiscard]] std::string toRfc3339(Timestamp time);
[[nodiscard]] Expected<Timestamp> parseRfc3339(std::string_view text);

} // namespace thrifty::domain
