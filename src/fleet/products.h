// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/estimator.h"
#include "fleet/fleetmanager.h"

#include <memory>

namespace thrifty::fleet {

/// The one place that names products. A null `control` gives a fleet manager that knows its traits and builds objects,
/// but cannot ask anybody (every call that would is an error): enough to write an order offline.
[[nodiscard]] std::unique_ptr<FleetManager> makeFleetManager(std::shared_ptr<kube::ApiClient> control);
[[nodiscard]] std::unique_ptr<Estimator> makeEstimator();

} // namespace thrifty::fleet
