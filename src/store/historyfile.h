// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"

#include <string>
#include <vector>

namespace thrifty::store {

class Database;

/// Opens the file, makes its folder (mode 0700), sets a damaged file aside and begins a new one, and brings its tables
/// up to date. Programs that start at once do this one after the other. Adds sentences for the user to `notices`.
[[nodiscard]] domain::Expected<void> openHistoryFile(Database& database, const std::string& path,
                                                     std::vector<std::string>& notices);

} // namespace thrifty::store
