// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"

namespace thrifty::store {

class Database;

/// The version of the tables that this program knows.
inline constexpr int tableVersion = 3;

/// Makes the tables or brings older ones up to date, in one transaction; two programs that start at once do it one
/// after the other. Refused: tables of a newer version.
[[nodiscard]] domain::Expected<void> migrate(Database& database, int upTo = tableVersion);

} // namespace thrifty::store
