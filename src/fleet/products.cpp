// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/products.h"

#include "fleet/luna/lunaestimator.h"
#include "fleet/nova/novafleet.h"

namespace thrifty::fleet {

std::unique_ptr<FleetManager> makeFleetManager(std::shared_ptr<kube::ApiClient> control) {
    return std::make_unique<nova::NovaFleet>(std::move(control));
}

std::unique_ptr<Estimator> makeEstimator() {
    return std::make_unique<luna::LunaEstimator>();
}

} // namespace thrifty::fleet
