// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/nova.h"

#include "manifest/podtemplates.h"

#include <algorithm>

namespace thrifty::sim::control {

namespace {

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

} // namespace

std::vector<Nova::Candidate> Nova::candidatesFor(const Policy& policy) const {
    std::vector<std::pair<std::size_t, Candidate>> ranked;
    for (const auto& [name, member] : m_members) {
        const Value labels = labelsOf(member);
        if (!policy.allows(labels))
            continue;
        // A sleeping cluster is eligible: scheduling to it wakes it. One that does not report is not.
        if (policy.mode == PlacementMode::Single && !isUp(member) && !member.settings->standby)
            continue;
        std::size_t rank = 0;
        if (!policy.orderKey.empty())
            rank = static_cast<std::size_t>(
                std::find(policy.order.begin(), policy.order.end(), labels[policy.orderKey].str()) -
                policy.order.begin());
        ranked.push_back({rank, {name, member.settings->autoscaled}});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<Candidate> list;
    for (auto& [rank, candidate] : ranked)
        list.push_back(std::move(candidate));
    return list;
}

bool Nova::awaitsReports(const Policy& policy) const {
    // A cluster that has not told its capacity yet would look full, and what is placed elsewhere stays there. One that
    // tells nothing does not hold up the others for long.
    if (std::chrono::steady_clock::now() >= m_started + std::chrono::seconds(5))
        return false;
    const auto list = candidatesFor(policy);
    return std::any_of(list.begin(), list.end(), [&](const Candidate& one) {
        const Member& member = m_members.at(one.name);
        return isUp(member) && !member.reported;
    });
}

std::vector<Nova::Needs> Nova::needsOf(const Group& group) const {
    std::vector<Needs> needs;
    for (const auto& id : group.objects) {
        const auto known = m_objects.find(id);
        if (known == m_objects.end() || !known->second.base)
            continue;
        const auto groups = manifest::podGroupsOf(*known->second.base);
        if (!groups)
            continue; // an object whose pods cannot be counted is placed as an opaque one
        for (const auto& pods : *groups)
            if (pods.pods > 0 && pods.gate != domain::GateBehaviour::PerNode)
                needs.push_back({needsOfGroup(pods), pods.pods});
    }
    // The hardest to place first.
    std::stable_sort(needs.begin(), needs.end(), [](const Needs& a, const Needs& b) {
        const auto gpusA = domain::gpuCount(a.pod.requests), gpusB = domain::gpuCount(b.pod.requests);
        return gpusA != gpusB ? gpusA > gpusB
                              : domain::amountOf(a.pod.requests, "cpu") > domain::amountOf(b.pod.requests, "cpu");
    });
    return needs;
}

bool Nova::fitsFree(const std::string& cluster, const std::vector<Needs>& needs, const std::string& group) const {
    const Member& member = m_members.at(cluster);
    std::vector<NodeRoom> rooms = member.report.rooms;
    const auto put = [&](const std::vector<Needs>& all) {
        return std::all_of(all.begin(), all.end(), [&](const Needs& one) {
            for (std::int64_t i = 0; i < one.count; ++i) {
                const auto room = std::find_if(rooms.begin(), rooms.end(),
                                               [&](const NodeRoom& it) { return fitOn(one.pod, it).fits(); });
                if (room == rooms.end())
                    return false;
                takeFrom(*room, one.pod);
            }
            return true;
        });
    };
    for (const auto& [other, reserved] : member.reserved)
        if (other != group)
            (void)put(reserved);
    return put(needs);
}

std::string Nova::choose(const Group& group, const Policy& policy, const std::vector<Candidate>& list,
                         std::string& reasoning) const {
    std::vector<std::string> names, skipped;
    for (const auto& candidate : list)
        names.push_back(candidate.name);
    reasoning = list.empty() ? "no workload cluster matches policy " + policy.name
                             : "clusters matching policy " + policy.name + ": " + joined(names);
    if (list.empty())
        return {};
    // What was placed stays where it is until the policy is edited; then the question is asked anew, and the cluster
    // where the group runs has what it takes.
    const bool stays = std::find(names.begin(), names.end(), group.target) != names.end();
    if (stays && group.decidedBy == policy.spec)
        return group.target;
    if (list.size() == 1) {
        reasoning += "; picked " + names.front() + ": the only one";
        return names.front();
    }
    const auto needs = needsOf(group);
    const auto picked = [&](const std::string& name, const std::string& why) {
        if (!skipped.empty())
            reasoning += "; skipped for lack of free resources: " + joined(skipped);
        reasoning += "; picked " + name + ": " + why;
        return name;
    };
    const bool ordered = !policy.orderKey.empty();
    for (const auto& candidate : list) {
        if (stays && candidate.name == group.target)
            return picked(candidate.name, "it runs there");
        if (fitsFree(candidate.name, needs, group.name))
            return picked(candidate.name, "enough free resources");
        if (!m_settings.existingCapacityFirst && ordered && candidate.autoscaled)
            return picked(candidate.name, "autoscaled, first in the order of the policy");
        skipped.push_back(candidate.name);
    }
    for (const bool asleep : {false, true})
        for (const auto& candidate : list) {
            const Member& member = m_members.at(candidate.name);
            if (candidate.autoscaled && (!isUp(member)) == asleep)
                return picked(candidate.name, std::string(asleep ? "standby, " : "") + "first autoscaled cluster" +
                                                  (ordered ? " in the order of the policy" : ""));
        }
    reasoning += "; skipped for lack of free resources: " + joined(skipped) + "; none is autoscaled";
    return {};
}

void Nova::releaseReservations(Member& member) {
    for (auto place = member.reserved.begin(); place != member.reserved.end();) {
        const auto group = m_groups.find(place->first);
        std::int64_t wanted = 0, bound = 0;
        for (const auto& one : place->second)
            wanted += one.count;
        if (group != m_groups.end())
            for (const auto& id : group->second.objects)
                if (const auto pods = member.report.boundPods.find(id); pods != member.report.boundPods.end())
                    bound += pods->second;
        place = group == m_groups.end() || bound >= wanted ? member.reserved.erase(place) : std::next(place);
    }
}

} // namespace thrifty::sim::control
