// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/nova/schedulegroup.h"

namespace thrifty::fleet::nova {

ScheduleGroup scheduleGroupFrom(const manifest::Value& object) {
    ScheduleGroup group;
    const manifest::Value& metadata = object["metadata"];
    group.name = metadata["name"].str();
    for (const auto& [key, value] : metadata["labels"].members())
        group.labels[key] = value.scalarText();
    if (const auto target = group.labels.find(targetClusterLabel); target != group.labels.end())
        group.target = domain::ClusterName(target->second);
    group.policy = object.at("policy", "name").str();
    if (const auto policy = group.labels.find(matchingPolicyLabel);
        group.policy.empty() && policy != group.labels.end())
        group.policy = policy->second;
    for (const manifest::Value& ref : object["objectRefs"].items()) {
        const std::string& apiGroup = ref["group"].str();
        group.objects.push_back({apiGroup == "core" ? "" : apiGroup, ref["version"].str(), ref["kind"].str(),
                                 domain::Namespace(ref["namespace"].str()), ref["name"].str()});
    }
    group.scheduled = object["scheduled"].boolOr(false);
    return group;
}

} // namespace thrifty::fleet::nova
