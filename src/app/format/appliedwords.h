// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/appliedworkload.h"

#include <QString>

namespace thrifty::app {

/// What was applied, as its manifest calls it; one without pods of its own by its group. One line.
[[nodiscard]] QString appliedName(const session::AppliedWorkload& applied);

} // namespace thrifty::app
