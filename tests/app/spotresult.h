// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"

namespace thrifty::tests {

/// The published result with the GPU nodes of autoscale-eks and autoscale-gke-a as spot nodes: those of eks are
/// reclaimed often, of those of gke-a nobody publishes it.
[[nodiscard]] domain::EstimateResult spotResult();

} // namespace thrifty::tests
