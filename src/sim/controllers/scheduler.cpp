// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/scheduler.h"

#include <algorithm>

namespace thrifty::sim::control {

namespace {

constexpr std::string_view schedulerName = "default-scheduler";
constexpr std::string_view kubelet = "kubelet";

/// "0/3 nodes are available: 1 Insufficient nvidia.com/gpu, 2 node(s) didn't match ...".
std::string unavailableText(const PodNeeds& needs, const std::map<std::string, NodeRoom>& rooms) {
    if (rooms.empty())
        return "no nodes available to schedule pods";
    std::map<std::string, int> reasons;
    for (const auto& [name, room] : rooms) {
        const FitResult result = fitOn(needs, room);
        switch (result.misfit) {
        case Misfit::None:
            break;
        case Misfit::Unschedulable:
            ++reasons["node(s) were unschedulable"];
            break;
        case Misfit::Taint:
            ++reasons["node(s) had untolerated taint {" + result.what + "}"];
            break;
        case Misfit::Affinity:
            ++reasons["node(s) didn't match Pod's node affinity/selector"];
            break;
        case Misfit::Resources:
            ++reasons["Insufficient " + result.what];
            break;
        }
    }
    std::string text = "0/" + std::to_string(rooms.size()) + " nodes are available: ";
    bool first = true;
    for (const auto& [reason, count] : reasons) {
        text += (first ? "" : ", ") + std::to_string(count) + " " + reason;
        first = false;
    }
    return text + ". preemption: not eligible.";
}

} // namespace

Scheduler::Scheduler(Site& site, NodeLedger& ledger)
    : m_site(site)
    , m_ledger(ledger) {
    Cluster& cluster = site.cluster();
    m_queue = cluster.addQueue([this](const std::string& ns, const std::string& name) { look(ns, name); });
    cluster.reconcile(podKind, m_queue);
    cluster.listen(podKind, [this](const ObjectRef& before, const ObjectRef& after) {
        if (!after)
            m_unscheduled.erase(uidOf(*before));
    });
    ledger.onChange([this] { retryAll(); });
}

void Scheduler::retryAll() {
    for (const auto& [uid, name] : m_unscheduled)
        m_site.cluster().wake(m_queue, name.first, name.second);
}

void Scheduler::look(const std::string& ns, const std::string& name) {
    const ObjectRef pod = m_site.cluster().find(podKind, ns, name);
    if (!pod || !m_site.settings().scheduler)
        return;
    if (beingDeleted(*pod)) { // the kubelet's part of a graceful deletion
        if ((*pod)["metadata"]["finalizers"].size() == 0)
            (void)m_site.cluster().remove(podKind, pod, true);
        return;
    }
    if (isFinished(*pod))
        return;
    if ((*pod)["spec"]["nodeName"].str().empty()) {
        if (!isGated(*pod))
            schedule(pod);
        return;
    }
    m_unscheduled.erase(uidOf(*pod));
    if ((*pod)["status"]["phase"].str() == "Running")
        return;
    const Delay start = m_site.settings().delays.podStart;
    if (!start)
        return;
    if (start->count() <= 0)
        run(pod);
    else
        m_site.cluster().after(*start, [this, ns, name, uid = uidOf(*pod)] {
            const ObjectRef later = m_site.cluster().find(podKind, ns, name);
            if (later && uidOf(*later) == uid && !beingDeleted(*later))
                run(later);
        });
}

void Scheduler::schedule(const ObjectRef& pod) {
    const PodNeeds needs = needsOfPod(*pod);
    for (const auto& [name, room] : m_ledger.rooms()) {
        if (!fitOn(needs, room).fits())
            continue;
        Cluster& cluster = m_site.cluster();
        const Value binding = Value::object(
            {{"apiVersion", "v1"},
             {"kind", "Binding"},
             {"metadata",
              Value::object({{"name", nameOf(*pod)}, {"namespace", namespaceOf(*pod)}, {"uid", uidOf(*pod)}})},
             {"target", Value::object({{"apiVersion", "v1"}, {"kind", "Node"}, {"name", name}})}});
        const auto bound = cluster.api().postTo(podKind, namespaceOf(*pod), nameOf(*pod), "binding", binding);
        if (!bound) {
            m_unscheduled[uidOf(*pod)] = {namespaceOf(*pod), nameOf(*pod)};
            return;
        }
        m_unscheduled.erase(uidOf(*pod));
        if (m_site.settings().ownerEvents)
            cluster.record(*pod, {"Normal", "Scheduled",
                                  "Successfully assigned " + namespaceOf(*pod) + "/" + nameOf(*pod) + " to " + name,
                                  schedulerName});
        // The next decision must know of this one: the pod is read back before the watch tells.
        if (auto now = cluster.api().get(podKind, namespaceOf(*pod), nameOf(*pod)))
            cluster.learn(podKind, std::move(*now));
        return;
    }
    unschedulable(pod, unavailableText(needs, m_ledger.rooms()));
}

void Scheduler::unschedulable(const ObjectRef& pod, const std::string& message) {
    m_unscheduled[uidOf(*pod)] = {namespaceOf(*pod), nameOf(*pod)};
    const Value& known = conditionOf((*pod)["status"]["conditions"], "PodScheduled");
    if (known["reason"].str() == "Unschedulable" && known["message"].str() == message)
        return;
    Value status = (*pod)["status"];
    setCondition(status.child("conditions"), {"PodScheduled", false, "Unschedulable", message});
    m_site.cluster().setStatus(podKind, pod, status, schedulerName);
    m_site.cluster().record(*pod, {"Warning", "FailedScheduling", message, schedulerName});
}

void Scheduler::run(const ObjectRef& pod) {
    const ObjectRef node = m_site.cluster().find(nodeKind, {}, (*pod)["spec"]["nodeName"].str());
    const std::int64_t number = ++m_addresses;
    const std::string ip = "10." + std::to_string(number / 65536 % 256) + "." + std::to_string(number / 256 % 256) +
                           "." + std::to_string(number % 256);
    Value status = (*pod)["status"];
    status.set("phase", "Running");
    status.set("startTime", now());
    status.set("podIP", ip);
    status.set("podIPs", Value::array({Value::object({{"ip", ip}})}));
    if (node)
        for (const Value& address : (*node)["status"]["addresses"].items())
            if (address["type"].str() == "InternalIP")
                status.set("hostIP", address["address"]);
    Value& conditions = status.child("conditions");
    for (const auto type : {"PodScheduled", "Initialized", "ContainersReady", "Ready"})
        setCondition(conditions, {type, true, "", ""});
    const auto statuses = [&](const Value& containers, const Value& state, bool ready) {
        Value list{Value::Array{}};
        for (const Value& container : containers.items())
            list.append(Value::object({{"name", container["name"]},
                                       {"image", container["image"].str()},
                                       {"imageID", ""},
                                       {"ready", ready},
                                       {"started", ready},
                                       {"restartCount", 0},
                                       {"state", state}}));
        return list;
    };
    const Value running = Value::object({{"running", Value::object({{"startedAt", now()}})}});
    status.set("containerStatuses", statuses((*pod)["spec"]["containers"], running, true));
    if ((*pod)["spec"]["initContainers"].size() > 0)
        status.set("initContainerStatuses",
                   statuses((*pod)["spec"]["initContainers"],
                            Value::object({{"terminated", Value::object({{"exitCode", 0}, {"reason", "Completed"}})}}),
                            true));
    m_site.cluster().setStatus(podKind, pod, status, kubelet);
    const Delay runs = m_site.settings().delays.podRun;
    if (runs && (*pod)["spec"]["restartPolicy"].stringOr("Always") != "Always")
        m_site.cluster().after(*runs, [this, ns = namespaceOf(*pod), name = nameOf(*pod), uid = uidOf(*pod)] {
            const ObjectRef later = m_site.cluster().find(podKind, ns, name);
            if (later && uidOf(*later) == uid && isActive(*later))
                finish(later);
        });
}

void Scheduler::finish(const ObjectRef& pod) {
    Value status = (*pod)["status"];
    status.set("phase", "Succeeded");
    for (const auto type : {"ContainersReady", "Ready"})
        setCondition(status.child("conditions"), {type, false, "PodCompleted", ""});
    for (Value& container : status.child("containerStatuses").mutableItems()) {
        container.set("ready", false);
        container.set("started", false);
        container.set(
            "state",
            Value::object(
                {{"terminated", Value::object({{"exitCode", 0}, {"reason", "Completed"}, {"finishedAt", now()}})}}));
    }
    m_site.cluster().setStatus(podKind, pod, status, kubelet);
}

} // namespace thrifty::sim::control
