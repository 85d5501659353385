// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/nova.h"

#include <algorithm>

namespace thrifty::sim::control {

namespace {

constexpr std::string_view manager = "nova-scheduler";
constexpr std::string_view targetLabel = "nova.elotl.co/target-cluster";
constexpr std::string_view policyLabel = "nova.elotl.co/matching-policy";
constexpr std::string_view nameLabel = "kubernetes.io/metadata.name";

std::string joined(const std::vector<std::string>& words) {
    std::string text;
    for (const auto& word : words)
        text += (text.empty() ? "" : ", ") + word;
    return text;
}

} // namespace

void Nova::lookGroup(const std::string& name) {
    const auto place = m_groups.find(name);
    if (place == m_groups.end())
        return;
    Group& group = place->second;
    if (group.objects.empty()) {
        if (const ObjectRef object = m_plane.find(groupKind, {}, name))
            (void)m_plane.remove(groupKind, object);
        for (auto& [cluster, member] : m_members)
            member.reserved.erase(name);
        m_groups.erase(place);
        return;
    }
    if (!m_settings.enabled || group.moving)
        return;
    std::optional<Policy> policy;
    if (const auto known = m_policies.find(group.policy); known != m_policies.end())
        policy = known->second;
    else if (const ObjectId& id = *group.objects.begin();
             const ObjectRef object = m_plane.find(*id.kind, id.ns, id.name))
        policy = annotatedPolicy(*object);
    if (!policy)
        return; // the policy was deleted: what it placed stays
    if (policy->mode == PlacementMode::Single) {
        if (awaitsReports(*policy)) {
            m_plane.wakeAfter(Milliseconds(50), m_groupQueue, {}, name);
            return;
        }
        this->place(group, *policy);
    } else {
        spread(group, *policy);
    }
    group.placedOnce = true;
}

void Nova::place(Group& group, const Policy& policy) {
    const auto list = candidatesFor(policy);
    std::string reasoning;
    const std::string chosen = choose(group, policy, list, reasoning);
    group.decidedBy = policy.spec;
    if (chosen != group.target)
        group.rounds = 0;
    const bool news = chosen != group.target || group.reasoning.empty();
    group.target = chosen;
    if (chosen.empty()) {
        if (group.reasoning != reasoning) {
            group.reasoning = reasoning;
            writeGroup(group);
            if (const ObjectRef object = m_plane.find(groupKind, {}, group.name))
                m_plane.record(*object, {"Warning", "ScheduleGroupNotScheduled", reasoning, manager});
        }
        return;
    }
    if (news)
        group.reasoning = reasoning;
    assign(group, {{chosen, std::nullopt}}, policy);
    writeGroup(group);
    labelObjects(group);
    if (news)
        if (const ObjectRef object = m_plane.find(groupKind, {}, group.name))
            m_plane.record(*object, {"Normal", "ScheduleGroupSyncedToWorkloadCluster", group.reasoning, manager});
}

void Nova::spread(Group& group, const Policy& policy) {
    std::map<std::string, std::vector<std::string>> domains; // topology value: clusters
    for (const auto& candidate : candidatesFor(policy)) {
        const Value labels = labelsOf(m_members.at(candidate.name));
        const std::string key = policy.topologyKey.empty() ? std::string(nameLabel) : policy.topologyKey;
        if (labels.has(key))
            domains[labels[key].str()].push_back(candidate.name);
    }
    std::map<std::string, std::optional<std::int64_t>> targets;
    std::vector<std::string> names;
    for (const auto& [value, clusters] : domains) {
        if (policy.mode == PlacementMode::Duplicate) {
            for (const auto& cluster : clusters)
                targets[cluster] = std::nullopt;
        } else if (policy.percentages.empty()) {
            targets[clusters.front()] = 10'000 / static_cast<std::int64_t>(domains.size());
        } else if (const auto share = policy.percentages.find(value); share != policy.percentages.end()) {
            targets[clusters.front()] = share->second * 100;
        }
    }
    for (const auto& [cluster, share] : targets)
        names.push_back(cluster);
    const bool news = group.targets != std::set<std::string>(names.begin(), names.end());
    group.target.clear();
    assign(group, targets, policy);
    writeGroup(group);
    if (news && !names.empty())
        if (const ObjectRef object = m_plane.find(groupKind, {}, group.name))
            m_plane.record(*object, {"Normal", "ScheduleGroupSyncedToWorkloadCluster",
                                     "clusters matching policy: " + joined(names) +
                                         (policy.mode == PlacementMode::Duplicate ? "; duplicated to each of them"
                                                                                  : "; divided between them"),
                                     manager});
}

WantedCopy Nova::copyFor(const ObjectId& id, const std::string& cluster, const Policy& policy,
                         std::optional<std::int64_t> share) const {
    WantedCopy copy{m_objects.at(id).base, std::nullopt, {}};
    const Value& replicas = (*copy.base)["spec"]["replicas"];
    if (share && replicas.isInt()) // parts of ten thousand, rounded down: pods can be lost, as it is documented
        copy.replicas = replicas.intOr(0) * *share / 10'000;
    const Value labels = labelsOf(m_members.at(cluster));
    for (const Value& override : policy.overrides.items()) {
        if (override["topologyValue"].scalarText() != labels[policy.topologyKey].str())
            continue;
        for (const Value& resource : override["resources"].items()) {
            if (resource["kind"].str() != id.kind->type.kind || resource["name"].str() != id.name ||
                (resource.has("namespace") && resource["namespace"].str() != id.ns))
                continue;
            for (const Value& edit : resource["override"].items())
                copy.overrides.emplace_back(edit["fieldPath"].str(), edit["value"]["staticValue"]);
        }
    }
    return copy;
}

void Nova::assign(Group& group, const std::map<std::string, std::optional<std::int64_t>>& targets,
                  const Policy& policy) {
    std::vector<ObjectId> ids(group.objects.begin(), group.objects.end());
    // What others need is written first.
    const auto rank = [](const ObjectId& id) {
        const auto& kinds = placedKinds();
        return std::find(kinds.begin(), kinds.end(), id.kind) - kinds.begin();
    };
    std::stable_sort(ids.begin(), ids.end(), [&](const auto& a, const auto& b) { return rank(a) < rank(b); });
    for (auto& [name, member] : m_members) {
        const auto target = targets.find(name);
        for (const auto& id : ids) {
            if (target == targets.end()) {
                if (member.objects.erase(id) > 0) {
                    m_objects[id].statuses.erase(name);
                    member.cluster->post([agent = member.agent, id] { agent->drop(id); });
                }
                continue;
            }
            if (!m_objects.at(id).base)
                continue; // about to be looked at afresh
            member.objects.insert(id);
            member.cluster->post(
                [agent = member.agent, id, copy = copyFor(id, name, policy, target->second)]() mutable {
                    agent->want(id, std::move(copy));
                });
        }
        if (target == targets.end()) {
            member.reserved.erase(group.name);
            continue;
        }
        if (member.settings->standby && !member.woken)
            wakeMember(member);
        if (policy.mode == PlacementMode::Single && group.targets.count(name) == 0)
            member.reserved[group.name] = needsOf(group);
    }
    for (const auto& name : group.targets)
        if (targets.count(name) == 0)
            m_plane.wake(m_clusterQueue, {}, name);
    group.targets.clear();
    for (const auto& [name, share] : targets) {
        group.targets.insert(name);
        m_plane.wake(m_clusterQueue, {}, name);
    }
}

void Nova::writeGroup(Group& group) {
    Value labels = Value::object({{std::string(policyLabel), group.policy}});
    if (!group.key.empty() && !group.value.empty())
        labels.set(group.key, group.value);
    if (!group.target.empty())
        labels.set(targetLabel, group.target);
    Value refs{Value::Array{}};
    for (const auto& id : group.objects)
        refs.append(Value::object({{"group", id.kind->type.group},
                                   {"version", id.kind->type.version},
                                   {"kind", id.kind->type.kind},
                                   {"namespace", id.ns},
                                   {"name", id.name}}));
    const bool scheduled = !group.targets.empty();
    const Value policy = Value::object({{"name", group.policy}, {"namespace", ""}});
    if (const ObjectRef live = m_plane.find(groupKind, {}, group.name)) {
        Value next = *live;
        next.child("metadata").set("labels", labels);
        next.set("objectRefs", refs);
        next.set("scheduled", scheduled);
        next.set("policy", policy);
        Value patch = mergePatchBetween(*live, next);
        if (patch.isNull())
            return;
        patch.set("lastStatusUpdate", now());
        (void)m_plane.patch(groupKind, *live, patch, manager);
        return;
    }
    (void)m_plane.create(groupKind,
                         Value::object({{"apiVersion", groupKind.type.apiVersion()},
                                        {"kind", "ScheduleGroup"},
                                        {"metadata", Value::object({{"name", group.name}, {"labels", labels}})},
                                        {"policy", policy},
                                        {"objectRefs", refs},
                                        {"scheduled", scheduled},
                                        {"lastStatusUpdate", now()}}),
                         manager);
}

void Nova::labelObjects(const Group& group) {
    for (const auto& id : group.objects) {
        const ObjectRef object = m_plane.find(*id.kind, id.ns, id.name);
        if (!object || labelOf(*object, targetLabel) == group.target)
            continue;
        const Value labels = Value::object({{std::string(targetLabel), group.target}});
        (void)m_plane.patch(*id.kind, *object, Value::object({{"metadata", Value::object({{"labels", labels}})}}),
                            manager);
    }
}

void Nova::nodeWarning(const std::string& cluster, const ObjectId& id, const std::string& pod,
                       const std::string& text) {
    const auto known = m_objects.find(id);
    if (known == m_objects.end())
        return;
    const auto place = m_groups.find(known->second.group);
    if (place == m_groups.end() || place->second.target != cluster || place->second.moving)
        return;
    Group& group = place->second;
    group.moving = true;
    if (const ObjectRef object = m_plane.find(groupKind, {}, group.name))
        m_plane.record(*object, {"Warning", "ReschedulingTriggered",
                                 "pod " + id.ns + "/" + pod + " on cluster " + cluster + ": " + text, "nova-agent"});
    Milliseconds delay = m_settings.delays.novaRetry.value_or(Milliseconds(0));
    if (group.rounds > 0) // a list that was gone through in vain is gone through ever more slowly
        delay = std::max(delay, std::min(Milliseconds(60'000), Milliseconds(500) * (1 << std::min(group.rounds, 7))));
    m_plane.after(delay, [this, name = group.name] { moveOn(name); });
}

void Nova::moveOn(const std::string& groupName) {
    const auto place = m_groups.find(groupName);
    if (place == m_groups.end())
        return;
    Group& group = place->second;
    group.moving = false;
    const auto policy = m_policies.find(group.policy);
    if (policy == m_policies.end() || group.target.empty())
        return;
    const auto list = candidatesFor(policy->second);
    const auto needs = needsOf(group);
    const auto here = std::find_if(list.begin(), list.end(), [&](const auto& one) { return one.name == group.target; });
    std::vector<std::string> skipped;
    std::string next;
    const std::size_t start = here == list.end() ? 0 : static_cast<std::size_t>(here - list.begin()) + 1;
    for (std::size_t i = 0; i < list.size() && next.empty(); ++i) {
        const std::size_t at = start + i;
        if (at == list.size())
            ++group.rounds; // round robin: from the top again
        const Candidate& candidate = list[at % list.size()];
        if (candidate.name == group.target)
            continue;
        if (candidate.autoscaled || fitsFree(candidate.name, needs, group.name))
            next = candidate.name;
        else
            skipped.push_back(candidate.name);
    }
    if (next.empty())
        return; // there is no other: Luna goes on trying
    group.reasoning = "no node could be added on " + group.target +
                      (skipped.empty() ? "" : "; skipped for lack of free resources: " + joined(skipped)) +
                      "; picked " + next + ": next in the order of policy " + group.policy;
    group.target = next;
    assign(group, {{next, std::nullopt}}, policy->second);
    writeGroup(group);
    labelObjects(group);
    if (const ObjectRef object = m_plane.find(groupKind, {}, group.name))
        m_plane.record(*object, {"Normal", "ScheduleGroupSyncedToWorkloadCluster", group.reasoning, manager});
}

} // namespace thrifty::sim::control
