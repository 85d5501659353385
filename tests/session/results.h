// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"

namespace thrifty::tests {

/// The published A100 figures: a static cluster, three that will have no quota, one that works; the last has no answer.
[[nodiscard]] domain::EstimateResult a100Result();

} // namespace thrifty::tests
