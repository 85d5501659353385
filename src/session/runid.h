// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"
#include "domain/timestamp.h"

#include <string>

namespace thrifty::session {

/// A ULID: 48 bits of time in milliseconds, 80 random bits, 26 characters of Crockford's base 32. Unique in the world
/// and sorted by time.
[[nodiscard]] domain::RunId newRunId(domain::Timestamp now);
/// `digits` random lower-case hex digits from the system's generator.
[[nodiscard]] std::string randomHex(std::size_t digits);
/// "user@host" of this process, for people to read on what is left behind.
[[nodiscard]] std::string ownerOfThisProcess();

} // namespace thrifty::session
