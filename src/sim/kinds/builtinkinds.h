// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/kinds/kindregistry.h"

#include <vector>

namespace thrifty::sim {

/// The kinds that every API server has, in the order of their groups' priority.
[[nodiscard]] const std::vector<KindInfo>& builtinKinds();

} // namespace thrifty::sim
