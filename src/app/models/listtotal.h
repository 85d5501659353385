// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/plannerservice.h"

#include <optional>
#include <string>

namespace thrifty::app {

/// List price an hour of `count` nodes of a type where they were obtained; none: the list lacks it.
[[nodiscard]] std::optional<domain::Money> listPrice(const session::Hop& hop, const std::string& nodeType,
                                                     std::int64_t count);
/// List price an hour of all nodes of a stay; none when the list lacks one of the types, or there is no node yet.
[[nodiscard]] std::optional<domain::Money> listTotal(const session::Hop& hop);

} // namespace thrifty::app
