// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/nova.h"

namespace thrifty::sim::control {

namespace {
/// Reports of many clusters come close together; one write tells of all of them.
constexpr Milliseconds gathering{20};
} // namespace

Value summedStatus(const std::map<std::string, Value>& statuses, const Value& generation) {
    Value sum;
    for (const auto& [cluster, status] : statuses) {
        if (sum.isNull()) {
            sum = status;
            continue;
        }
        for (const auto& [key, value] : status.members()) {
            Value* place = sum.find(key);
            if (!place)
                sum.set(key, value);
            else if (value.isInt() && place->isInt() && key != "observedGeneration")
                *place = place->intOr(0) + value.intOr(0);
        }
    }
    if (sum.has("observedGeneration"))
        sum.set("observedGeneration", generation);
    return sum;
}

void Nova::statusReported(const std::string& cluster, const ObjectId& id, Value status) {
    const auto known = m_objects.find(id);
    if (known == m_objects.end() || !m_settings.delays.novaStatus)
        return;
    known->second.statuses[cluster] = std::move(status);
    if (known->second.statusWaiting)
        return;
    known->second.statusWaiting = true;
    m_plane.after(std::max(gathering, *m_settings.delays.novaStatus), [this, id] { writeStatus(id); });
}

void Nova::writeStatus(const ObjectId& id) {
    const auto known = m_objects.find(id);
    if (known == m_objects.end())
        return;
    known->second.statusWaiting = false;
    const ObjectRef object = m_plane.find(*id.kind, id.ns, id.name);
    if (!object || known->second.statuses.empty())
        return;
    const Value status = summedStatus(known->second.statuses, (*object)["metadata"]["generation"]);
    m_plane.setStatus(*id.kind, object, status, "nova-agent");
}

} // namespace thrifty::sim::control
