// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/controllers/site.h"

namespace thrifty::sim::control {

/// Every workload controller that a cluster can have.
void addOperators(Site& site);

} // namespace thrifty::sim::control
