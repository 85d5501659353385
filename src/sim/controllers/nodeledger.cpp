// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/scheduler.h"

namespace thrifty::sim::control {

NodeLedger::NodeLedger(Cluster& cluster)
    : m_cluster(cluster) {
    cluster.listen(nodeKind, [this](const auto& before, const auto& after) { nodeChanged(before, after); });
    cluster.listen(podKind, [this](const auto& before, const auto& after) { podChanged(before, after); });
}

std::int64_t NodeLedger::podsOn(const std::string& node) const {
    std::int64_t count = 0;
    for (const auto& [uid, bound] : m_bound)
        count += bound.node == node && !bound.daemon ? 1 : 0;
    return count;
}

void NodeLedger::tell() const {
    for (const auto& changed : m_changed)
        changed();
}

void NodeLedger::nodeChanged(const ObjectRef& before, const ObjectRef& after) {
    if (!after) {
        m_rooms.erase(nameOf(*before));
        tell();
        return;
    }
    NodeRoom room = roomOfNode(*after);
    for (const auto& [uid, bound] : m_bound)
        if (bound.node == room.name)
            takeFrom(room, bound.needs);
    m_rooms[room.name] = std::move(room);
    tell();
}

void NodeLedger::podChanged(const ObjectRef& before, const ObjectRef& after) {
    const std::string uid = uidOf(after ? *after : *before);
    const bool holds = after && !(*after)["spec"]["nodeName"].str().empty() && !isFinished(*after);
    const bool held = m_bound.count(uid) > 0;
    if (holds == held)
        return;
    if (holds)
        bind(uid, *after);
    else
        unbind(uid);
    tell();
}

void NodeLedger::bind(const std::string& uid, const Value& pod) {
    Bound bound{pod["spec"]["nodeName"].str(), needsOfPod(pod), controllerOf(pod)["kind"].str() == "DaemonSet"};
    if (const auto room = m_rooms.find(bound.node); room != m_rooms.end())
        takeFrom(room->second, bound.needs);
    m_bound[uid] = std::move(bound);
}

void NodeLedger::unbind(const std::string& uid) {
    const auto place = m_bound.find(uid);
    if (const auto room = m_rooms.find(place->second.node); room != m_rooms.end())
        for (const auto& [resource, amount] : place->second.needs.requests)
            if (const auto free = room->second.free.find(resource); free != room->second.free.end())
                free->second += amount;
    m_bound.erase(place);
}

} // namespace thrifty::sim::control
