// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/commandkeys.h"

namespace thrifty::app {

/// The keys at a place that are no action of a page: those of its tables and drawings, as every program has them. They
/// are told, and cannot be changed or taken.
[[nodiscard]] std::vector<Command> fixedKeys(int place);

} // namespace thrifty::app
