// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/controllers/clusterapi.h"
#include "sim/controllers/settings.h"

namespace thrifty::sim::control {

/// Creates what the scenario says exists from the start: namespaces, nodes, Luna's and Nova's deployments, objects.
/// What is there already is left alone. Errors name the object.
[[nodiscard]] domain::Expected<void> seedCluster(const ClusterApi& api, const ClusterSettings& settings,
                                                 const NovaSettings& nova);
[[nodiscard]] domain::Expected<void> seedControlPlane(const ClusterApi& api, const NovaSettings& nova);
/// The deployment by which Luna's presence is known, there or not as the settings have it.
[[nodiscard]] domain::Expected<void> seedLuna(const ClusterApi& api, const ClusterSettings& settings);
[[nodiscard]] domain::Expected<void> seedObjects(const ClusterApi& api, const manifest::Value& objects);

} // namespace thrifty::sim::control
