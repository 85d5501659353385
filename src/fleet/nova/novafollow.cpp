// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/nova/novafollow.h"

#include "fleet/eventobject.h"
#include "kube/kinds.h"

#include <algorithm>

namespace thrifty::fleet::nova {

struct NovaFollow::State {
    std::string policy;
    domain::Namespace ns;
    domain::GroupLabel group;
    std::function<void(const Placement&)> placed;
    std::function<void(const PlacementEvent&)> event;
    std::function<void(const domain::Error&)> problem;

    std::mutex mutex;
    std::map<std::string, ScheduleGroup> groups;         ///< by name: those of this policy and label value
    std::multimap<std::string, PlacementEvent> tooEarly; ///< events of groups that are not known yet
    std::set<std::string> told;                          ///< uid and time of events that were passed on

    [[nodiscard]] bool mine(const ScheduleGroup& candidate) const {
        if (candidate.policy != policy)
            return false;
        const auto label = candidate.labels.find(group.key);
        return label != candidate.labels.end() && label->second == group.value;
    }

    void groupChanged(kube::WatchChange change, const manifest::Value& object) {
        ScheduleGroup now = scheduleGroupFrom(object);
        if (!mine(now))
            return;
        domain::ClusterName before;
        std::vector<PlacementEvent> late;
        {
            const std::lock_guard lock(mutex);
            if (const auto known = groups.find(now.name); known != groups.end())
                before = known->second.target;
            if (change == kube::WatchChange::Deleted) {
                groups.erase(now.name);
                now.target = {};
                now.scheduled = false;
            } else {
                groups[now.name] = now;
            }
            const auto [first, last] = tooEarly.equal_range(now.name);
            for (auto it = first; it != last; ++it)
                late.push_back(it->second);
            tooEarly.erase(first, last);
        }
        for (const PlacementEvent& one : late)
            event(one);
        if (before != now.target || change == kube::WatchChange::Added)
            placed({now.target, now.scheduled});
    }

    void eventCame(const manifest::Value& object) {
        const manifest::Value& about = eventSubject(object);
        PlacementEvent one;
        one.reason = object["reason"].str();
        one.text = eventText(object);
        if (const auto time = eventTime(object))
            one.time = *time;
        if (one.reason == "ReschedulingTriggered")
            one.kind = PlacementEvent::Kind::Left;
        else if (one.reason == "ScheduleGroupSyncedToWorkloadCluster")
            one.kind = PlacementEvent::Kind::Considered;
        const std::string name = about["name"].str();
        {
            const std::lock_guard lock(mutex);
            if (!name.starts_with(policy + "-") ||
                !told.insert(object.at("metadata", "uid").str() + domain::toRfc3339(one.time) + one.text).second)
                return;
            const auto known = groups.find(name);
            if (known == groups.end()) {
                tooEarly.emplace(name, std::move(one));
                return;
            }
            one.cluster = known->second.target;
        }
        event(one);
    }
};

NovaFollow::NovaFollow(kube::ApiClient& control, std::string policy, domain::Namespace ns, domain::GroupLabel group,
                       std::function<void(const Placement&)> placed, std::function<void(const PlacementEvent&)> event,
                       std::function<void(const domain::Error&)> problem)
    : m_state(std::make_shared<State>()) {
    m_state->policy = std::move(policy);
    m_state->ns = std::move(ns);
    m_state->group = std::move(group);
    m_state->placed = std::move(placed);
    m_state->event = std::move(event);
    m_state->problem = std::move(problem);

    const auto tell = [state = m_state](const domain::Error& error, bool) { state->problem(error); };
    kube::WatchSpec groups{groupType, {}, std::string(matchingPolicyLabel) + "=" + m_state->policy, {}};
    kube::WatchSink groupSink;
    groupSink.change = [state = m_state](kube::WatchChange change, manifest::Value&& object) {
        state->groupChanged(change, object);
    };
    groupSink.problem = tell;
    m_groups = std::make_unique<kube::Watcher>(control.sharedTransport(), control.name(), groups, std::move(groupSink));

    // Groups have no namespace, so their events land in "default"; reading all namespaces would need more rights.
    kube::WatchSpec events{kube::eventType, "default", {}, "involvedObject.kind=ScheduleGroup"};
    kube::WatchSink eventSink;
    eventSink.change = [state = m_state](kube::WatchChange change, manifest::Value&& object) {
        if (change != kube::WatchChange::Deleted)
            state->eventCame(object);
    };
    eventSink.problem = tell;
    m_events = std::make_unique<kube::Watcher>(control.sharedTransport(), control.name(), events, std::move(eventSink));
}

NovaFollow::~NovaFollow() = default;

} // namespace thrifty::fleet::nova
