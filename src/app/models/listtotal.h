// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/plannerservice.h"

#include <optional>

namespace thrifty::app {

/// List price an hour of all nodes of a stay; none when the list lacks one of the types, or there is no node yet.
[[nodiscard]] std::optional<domain::Money> listTotal(const session::Hop& hop);

} // namespace thrifty::app
