// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cluster.h"
#include "domain/podgroup.h"
#include "kube/resource.h"
#include "manifest/value.h"

#include <string>
#include <vector>

namespace thrifty::fleet::nova {

inline const kube::ResourceType groupType{"policy.elotl.co", "v1alpha1", "schedulegroups", "ScheduleGroup", false};
inline constexpr std::string_view matchingPolicyLabel = "nova.elotl.co/matching-policy";
inline constexpr std::string_view targetClusterLabel = "nova.elotl.co/target-cluster";

/// What Nova keeps about a set of objects that it places together. Its fields stand on the top level, not under spec.
struct ScheduleGroup {
    std::string name, policy;
    domain::ClusterName target; ///< empty: not assigned yet
    domain::LabelMap labels;
    std::vector<domain::ObjectId> objects;
    bool scheduled = false;
};
[[nodiscard]] ScheduleGroup scheduleGroupFrom(const manifest::Value& object);

} // namespace thrifty::fleet::nova
