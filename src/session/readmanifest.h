// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/plannerservice.h"

#include <vector>

namespace thrifty::session {

/// Texts, whether from disk or as an editor holds them, to files and the workload that they make: placeholders are
/// replaced first. Errors name file, line and column.
[[nodiscard]] domain::Expected<Manifest> readManifest(const std::vector<manifest::File>& texts,
                                                      const manifest::Substitution& substitution);

} // namespace thrifty::session
