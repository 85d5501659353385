// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/novaagent.h"

#include "manifest/gating.h"
#include "manifest/podtemplates.h"
#include "sim/controllers/novapolicy.h"

#include <algorithm>

namespace thrifty::sim::control {

const Kind warningEventKind{{"", "v1", "events", "Event"}};

namespace {

constexpr std::string_view manager = "nova-agent";
constexpr std::string_view targetLabel = "nova.elotl.co/target-cluster";

} // namespace

NovaAgent::NovaAgent(Site& site, NodeLedger& ledger)
    : m_site(site)
    , m_ledger(ledger) {
    Cluster& cluster = site.cluster();
    cluster.watch(warningEventKind, "reason=NodeAddRequestWarning");
    cluster.listen(warningEventKind, [this](const ObjectRef&, const ObjectRef& after) {
        if (after)
            warned(after);
    });
    for (const Kind* kind : workloadKinds())
        if (cluster.watches(*kind))
            cluster.listen(*kind, [this, kind](const ObjectRef& before, const ObjectRef& after) {
                statusChanged(*kind, before, after);
            });
    m_capacity = cluster.addQueue([this](const std::string&, const std::string&) { reportCapacity(); });
    ledger.onChange([this] { reportSoon(); });
}

void NovaAgent::connect(AgentReports reports) {
    m_reports = std::move(reports);
    m_site.cluster().post([this] { reportSoon(); });
}

void NovaAgent::setLunaLabel(std::string key, std::string value) {
    m_labelKey = std::move(key);
    m_labelValue = std::move(value);
}

void NovaAgent::want(const ObjectId& id, WantedCopy copy) {
    WantedCopy& place = m_wanted[id];
    if (place == copy)
        return;
    place = std::move(copy);
    m_dropping.erase(id);
    lookSoon(id, m_site.settings().delays.novaCopy.value_or(Milliseconds(0)));
}

void NovaAgent::drop(const ObjectId& id) {
    if (m_wanted.erase(id) == 0)
        return;
    m_dropping.insert(id);
    lookSoon(id, m_site.settings().delays.novaCopy.value_or(Milliseconds(0)));
}

void NovaAgent::lookSoon(const ObjectId& id, Milliseconds delay) {
    m_site.cluster().after(delay, [this, id] { look(id); });
}

void NovaAgent::settingsChanged() {
    for (const auto& [id, copy] : m_wanted)
        look(id);
    reportSoon();
}

void NovaAgent::wakeUp() {
    m_woken = true;
    settingsChanged();
}

Value NovaAgent::rendered(const ObjectId& id, const WantedCopy& copy) const {
    Value object = *copy.base;
    if (copy.replicas && object["spec"].has("replicas"))
        object.child("spec").set("replicas", *copy.replicas);
    for (const auto& [path, value] : copy.overrides)
        (void)setField(object, path, value);
    setLabel(object, targetLabel, m_site.settings().name);
    if (!m_labelKey.empty() && (id.kind->workload))
        for (const auto& podTemplate : manifest::podTemplatesOf(object)) {
            // "$.spec.template.metadata" may not exist yet: made on the way.
            Value labels = Value::object({{m_labelKey, m_labelValue}});
            const Value* metadata = manifest::nodeAt(std::as_const(object), podTemplate.metadataPath);
            if (metadata && (*metadata)["labels"].has(m_labelKey))
                continue;
            if (Value* place = manifest::nodeAt(object, podTemplate.metadataPath))
                place->child("labels").set(m_labelKey, m_labelValue);
            else if (podTemplate.metadataPath.rfind("$.", 0) == 0)
                (void)setField(object, podTemplate.metadataPath.substr(2) + ".labels", labels);
        }
    return object;
}

void NovaAgent::look(const ObjectId& id) {
    if (!awake())
        return;
    Cluster& cluster = m_site.cluster();
    if (m_dropping.count(id) > 0) {
        const ObjectRef known = cluster.find(*id.kind, id.ns, id.name);
        const auto done = known ? cluster.remove(*id.kind, known) : cluster.api().remove(*id.kind, id.ns, id.name, {});
        if (done) {
            m_dropping.erase(id);
            m_written.erase(id);
            m_failures.erase(id);
        } else {
            lookSoon(id, Milliseconds(250) * (1 << std::min(m_failures[id]++, 7)));
        }
        return;
    }
    const auto wanted = m_wanted.find(id);
    if (wanted == m_wanted.end())
        return;
    if (write(id, rendered(id, wanted->second)))
        m_failures.erase(id);
    else // the namespace or the kind may come later
        lookSoon(id, Milliseconds(250) * (1 << std::min(m_failures[id]++, 7)));
}

bool NovaAgent::write(const ObjectId& id, const Value& wanted) {
    Cluster& cluster = m_site.cluster();
    if (m_written.count(id) == 0) {
        const auto made = cluster.create(*id.kind, wanted, manager);
        if (made) {
            m_written.insert(id);
            return true;
        }
        if (made.error().code != domain::ErrorCode::AlreadyExists && made.error().code != domain::ErrorCode::Conflict)
            return false;
    }
    auto live = cluster.api().get(*id.kind, id.ns, id.name);
    if (!live) {
        m_written.erase(id); // somebody deleted it there: made again
        return false;
    }
    if (beingDeleted(*live))
        return false;
    if (m_written.count(id) == 0 && labelOf(*live, targetLabel).empty())
        return id.kind == &namespaceKind; // somebody else's object of this name is left alone
    m_written.insert(id);
    Value next = *live;
    for (const auto& [key, value] : wanted.members())
        if (key != "metadata" && key != "status" && key != "apiVersion" && key != "kind")
            next.set(key, value);
    for (const auto section : {"labels", "annotations"})
        for (const auto& [key, value] : wanted["metadata"][section].members())
            next.child("metadata").child(section).set(key, value);
    if (next == *live)
        return true;
    const auto done = cluster.update(*id.kind, next, manager);
    // What may not change (a pod's spec, a job's template) stays as it was placed.
    return done.has_value() || done.error().code == domain::ErrorCode::Rejected;
}

/// Work waits until the cluster is known: half of its nodes and pods would be another capacity.
void NovaAgent::reportSoon() {
    m_site.cluster().wake(m_capacity, {}, {});
}

void NovaAgent::reportCapacity() {
    if (!m_reports.capacity)
        return;
    CapacityReport report;
    for (const auto& [name, room] : m_ledger.rooms())
        report.rooms.push_back(room);
    for (const auto& [name, node] : m_site.cluster().all(nodeKind)) {
        NodeRoom whole = roomOfNode(*node);
        report.capacity[whole.name] = std::move(whole.free);
    }
    for (const auto& [name, pod] : m_site.cluster().all(podKind)) {
        if ((*pod)["spec"]["nodeName"].str().empty() || !isActive(*pod))
            continue;
        const ObjectRef root = m_site.cluster().rootOf(pod);
        if (const Kind* kind = kindNamed((*root)["apiVersion"].str(), (*root)["kind"].str()))
            ++report.boundPods[{kind, namespaceOf(*root), nameOf(*root)}];
    }
    m_reports.capacity(std::move(report));
}

void NovaAgent::statusChanged(const Kind& kind, const ObjectRef& before, const ObjectRef& after) {
    if (!after || !m_reports.status || (before && (*before)["status"] == (*after)["status"]))
        return;
    const ObjectId id{&kind, namespaceOf(*after), nameOf(*after)};
    if (m_wanted.count(id) > 0)
        m_reports.status(id, (*after)["status"]);
}

void NovaAgent::warned(const ObjectRef& event) {
    const Value& about = (*event)["involvedObject"];
    const ObjectRef pod = m_site.cluster().find(podKind, about["namespace"].str(), about["name"].str());
    if (!pod || uidOf(*pod) != about["uid"].str() || !isActive(*pod) || !m_reports.nodeWarning)
        return;
    const ObjectRef root = m_site.cluster().rootOf(pod);
    if (const Kind* kind = kindNamed((*root)["apiVersion"].str(), (*root)["kind"].str()))
        m_reports.nodeWarning({kind, namespaceOf(*root), nameOf(*root)}, nameOf(*pod), (*event)["message"].str());
}

} // namespace thrifty::sim::control
