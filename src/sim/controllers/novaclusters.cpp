// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/nova.h"

#include <algorithm>

namespace thrifty::sim::control {

namespace {

constexpr std::string_view manager = "nova-agent";

Value amounts(const domain::ResourceList& list) {
    Value result = Value::object({});
    for (const auto& [resource, amount] : list)
        result.set(resource, amount.text(resource == "memory" || resource == "ephemeral-storage"));
    return result;
}

/// "1.33" of "v1.33.4-gke.1172000".
std::string shortVersion(std::string version) {
    if (!version.empty() && version.front() == 'v')
        version.erase(0, 1);
    const auto dot = version.find('.');
    const auto second = dot == std::string::npos ? dot : version.find('.', dot + 1);
    return version.substr(0, second);
}

} // namespace

void Nova::addMember(Cluster& cluster, NovaAgent& agent, std::shared_ptr<const ClusterSettings> settings) {
    const std::string name = settings->name;
    Member& member = m_members[name];
    member.cluster = &cluster;
    member.agent = &agent;
    member.settings = std::move(settings);
    AgentReports reports;
    reports.status = [this, name](const ObjectId& id, const Value& status) {
        m_plane.post([this, name, id, status] { statusReported(name, id, status); });
    };
    reports.nodeWarning = [this, name](const ObjectId& id, const std::string& pod, const std::string& text) {
        m_plane.post([this, name, id, pod, text] { nodeWarning(name, id, pod, text); });
    };
    reports.capacity = [this, name](CapacityReport report) {
        m_plane.post([this, name, report = std::move(report)]() mutable { capacityChanged(name, std::move(report)); });
    };
    agent.connect(std::move(reports));
}

Value Nova::labelsOf(const Member& member) const {
    // What people put on the Cluster object counts; until the watch has it, what Nova itself writes.
    if (const ObjectRef object = m_plane.find(clusterKind, {}, member.settings->name))
        return (*object)["metadata"]["labels"];
    const ClusterSettings& settings = *member.settings;
    Value labels = Value::object({{"kubernetes.io/metadata.name", settings.name},
                                  {"nova.elotl.co/cluster.provider", settings.provider},
                                  {"nova.elotl.co/cluster.region", settings.region},
                                  {"nova.elotl.co/cluster.zone", settings.zone},
                                  {"nova.elotl.co/cluster.version", settings.version},
                                  {"nova.elotl.co/cluster.novacreated", "false"}});
    for (const auto& [key, value] : settings.labels.members())
        labels.set(key, value.scalarText());
    // "v1.33.4+k3s1" is no label value.
    std::string version = labels["nova.elotl.co/cluster.version"].str();
    std::replace(version.begin(), version.end(), '+', '-');
    labels.set("nova.elotl.co/cluster.version", version);
    return labels;
}

bool Nova::isUp(const Member& member) const {
    return member.settings->ready && (!member.settings->standby || member.woken);
}

void Nova::registerMembers() {
    for (auto& [name, member] : m_members) {
        const ClusterSettings& settings = *member.settings;
        Value object = Value::object({{"apiVersion", clusterKind.type.apiVersion()},
                                      {"kind", "Cluster"},
                                      {"metadata", Value::object({{"name", name}, {"labels", labelsOf(member)}})},
                                      {"spec", Value::object({{"name", name},
                                                              {"kubernetescluster", settings.kubernetesCluster},
                                                              {"kubernetesversion", shortVersion(settings.version)},
                                                              {"provider", settings.provider},
                                                              {"region", settings.region},
                                                              {"zone", settings.zone},
                                                              {"novacreated", false}})}});
        (void)m_plane.create(clusterKind, object, manager); // it may be there from before
        writeCluster(name);
    }
    heartbeat();
}

void Nova::capacityChanged(const std::string& cluster, CapacityReport report) {
    Member& member = m_members.at(cluster);
    member.report = std::move(report);
    member.reported = true;
    releaseReservations(member);
    m_plane.wake(m_clusterQueue, {}, cluster);
    // A group that fitted nowhere may fit now.
    for (const auto& [name, group] : m_groups)
        if (group.targets.empty())
            m_plane.wake(m_groupQueue, {}, name);
}

void Nova::writeCluster(const std::string& name) {
    const auto place = m_members.find(name);
    const ObjectRef object = m_plane.find(clusterKind, {}, name);
    if (place == m_members.end() || !object)
        return;
    Member& member = place->second;
    const ClusterSettings& settings = *member.settings;
    Value status = (*object)["status"];
    const std::string time = now();
    const auto condition = [&](std::string_view type, bool value, std::string_view reason) {
        setCondition(status.child("conditions"), {type, value, reason, ""});
    };
    const bool standby = settings.standby && !member.woken;
    const bool workload =
        std::any_of(member.objects.begin(), member.objects.end(), [](const ObjectId& id) { return id.kind->workload; });
    condition("Ready", isUp(member),
              standby          ? "ClusterInStandby"
              : settings.ready ? "AgentHeartbeat"
                               : "AgentNotReporting");
    condition("Idle", !workload, workload ? "WorkloadScheduled" : "NoWorkload");
    condition("Standby", standby, standby ? "Idle" : "Active");
    for (Value& one : status.child("conditions").mutableItems())
        if (one["lastHeartbeatTime"].isNull())
            one.set("lastHeartbeatTime", time);
    status.set("autoscaled", settings.autoscaled);
    Value available = Value::object({}), capacity = Value::object({}), taints = Value::object({});
    for (const auto& room : member.report.rooms) {
        available.set(room.name, amounts(room.free));
        Value list{Value::Array{}};
        for (const auto& taint : room.taints)
            list.append(Value::object({{"key", taint.key}, {"value", taint.value}, {"effect", taint.effect}}));
        if (list.size() > 0)
            taints.set(room.name, list);
    }
    for (const auto& [node, total] : member.report.capacity)
        capacity.set(node, amounts(total));
    status.set("availableResources", available);
    status.set("capacityResources", capacity);
    if (taints.size() > 0 || status.has("nodeTaints"))
        status.set("nodeTaints", taints);
    if (status == (*object)["status"])
        return;
    status.set("lastUpdateTime", time);
    m_plane.setStatus(clusterKind, object, status, manager);
}

void Nova::heartbeat() {
    const Delay beat = m_settings.delays.novaHeartbeat;
    if (!beat || beat->count() <= 0)
        return;
    m_plane.after(*beat, [this] {
        const std::string time = now();
        for (const auto& [name, member] : m_members) {
            const ObjectRef object = m_plane.find(clusterKind, {}, name);
            if (!object || !isUp(member))
                continue;
            Value status = (*object)["status"];
            for (Value& condition : status.child("conditions").mutableItems())
                condition.set("lastHeartbeatTime", time);
            status.set("lastUpdateTime", time);
            m_plane.setStatus(clusterKind, object, status, manager);
        }
        heartbeat();
    });
}

void Nova::wakeMember(Member& member) {
    if (member.waking)
        return;
    member.waking = true;
    if (const Delay delay = m_settings.delays.novaWake)
        m_plane.after(*delay, [this, name = member.settings->name] {
            Member& woken = m_members.at(name);
            woken.woken = true;
            woken.waking = false;
            woken.cluster->post([agent = woken.agent] { agent->wakeUp(); });
            m_plane.wake(m_clusterQueue, {}, name);
        });
}

void Nova::setSettings(NovaSettings settings) {
    const bool beat = m_settings.delays.novaHeartbeat != settings.delays.novaHeartbeat;
    const bool hadBeat = m_settings.delays.novaHeartbeat && m_settings.delays.novaHeartbeat->count() > 0;
    m_settings = std::move(settings);
    if (beat && !hadBeat)
        heartbeat();
    lookEverything();
}

void Nova::memberChanged(const std::string& name, std::shared_ptr<const ClusterSettings> settings) {
    const auto place = m_members.find(name);
    if (place == m_members.end())
        return;
    Member& member = place->second;
    if (settings->standby && !member.settings->standby)
        member.woken = false;
    member.settings = std::move(settings);
    m_plane.wake(m_clusterQueue, {}, name);
}

} // namespace thrifty::sim::control
