// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/fleetmanager.h"

namespace thrifty::fleet::nova {

inline const kube::ResourceType policyType{"policy.elotl.co", "v1alpha1", "schedulepolicies", "SchedulePolicy", false};

/// Duplicates what carries the run's label to each of the clusters; one group a run.
[[nodiscard]] manifest::Value spreadPolicy(const SpreadRequest& request);
/// Fills the clusters in this order.
[[nodiscard]] manifest::Value orderedPolicy(const OrderRequest& request);

/// Whether a policy would take an object with these labels and this kind, in a namespace with these labels (empty for
/// an object without one: such objects are matched too).
[[nodiscard]] bool policyMatches(const manifest::Value& policy, const domain::LabelMap& namespaceLabels,
                                 const domain::ObjectId& object, const domain::LabelMap& labels);
[[nodiscard]] ExistingOrder existingOrder(manifest::Value policy);

} // namespace thrifty::fleet::nova
