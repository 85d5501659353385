// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cluster.h"
#include "kube/resource.h"
#include "manifest/value.h"

namespace thrifty::fleet::nova {

inline const kube::ResourceType clusterType{"cluster.elotl.co", "v1alpha1", "clusters", "Cluster", false};

/// Reads a Cluster object. A missing status.autoscaled is false; a missing or unknown Ready condition is not ready,
/// with the reason; quantities that cannot be read are left out, so that they never count as free.
[[nodiscard]] domain::Cluster clusterFrom(const manifest::Value& object);

} // namespace thrifty::fleet::nova
