// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/podgroups.h"

#include <string>
#include <vector>

namespace thrifty::session {

using domain::PodGroup;

domain::GroupName groupOfPod(std::string_view pod, const domain::Workload& workload) {
    // Of owners whose name the pod begins with the longest one counts: "llm" and "llm-router" may both run.
    std::vector<const PodGroup*> groups;
    std::size_t longest = 0;
    for (const PodGroup& group : workload.groups) {
        const std::string prefix = group.owner.name + "-";
        if (pod != group.owner.name && !pod.starts_with(prefix))
            continue;
        if (prefix.size() > longest) {
            groups.clear();
            longest = prefix.size();
        }
        if (prefix.size() == longest)
            groups.push_back(&group);
    }
    std::vector<const PodGroup*> named, silent;
    for (const PodGroup* group : groups) {
        // KubeRay calls the pods of its head "head", whatever the group is called.
        const bool head = group->name.str() == "headgroup" && pod.find("-head-") != std::string_view::npos;
        const bool tells = head || pod.find("-" + group->name.str() + "-") != std::string_view::npos;
        (tells ? named : silent).push_back(group);
    }
    if (named.size() == 1)
        return named.front()->name;
    return groups.size() == 1 ? groups.front()->name : domain::GroupName();
}

} // namespace thrifty::session
