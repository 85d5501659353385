// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/site.h"

#include <algorithm>

namespace thrifty::sim::control {

Controller::Controller(Site& site, const Kind& kind, std::string manager)
    : m_site(site)
    , m_kind(kind)
    , m_manager(std::move(manager)) {}

Cluster& Controller::cluster() const {
    return m_site.cluster();
}

void Controller::setStatus(const ObjectRef& object, const Value& status) {
    cluster().setStatus(m_kind, object, status, m_manager);
}

void Controller::again(const ObjectRef& object, Milliseconds delay) {
    cluster().wakeAfter(delay, m_queue, namespaceOf(*object), nameOf(*object));
}

void Controller::refused(const ObjectRef& owner, std::string_view what, const domain::Error& error) {
    cluster().record(*owner, {"Warning", "FailedCreate", "Error creating: " + error.message, m_manager});
    (void)what;
    const Delay delay = m_site.settings().delays.ownerRetry;
    if (!delay)
        return;
    const int times = std::min(m_refusals[uidOf(*owner)]++, 7);
    again(owner, std::max(*delay, Milliseconds(10)) * (1 << times));
}

bool Controller::createPod(Value pod, const ObjectRef& owner) {
    m_site.dropGates(pod, *owner);
    const std::string name = nameOf(pod);
    const auto made = cluster().create(podKind, pod, m_manager);
    if (!made) {
        if (made.error().code != domain::ErrorCode::Cancelled)
            refused(owner, name, made.error());
        return false;
    }
    m_refusals.erase(uidOf(*owner));
    if (m_site.settings().ownerEvents)
        cluster().record(*owner, {"Normal", "SuccessfulCreate", "Created pod: " + name, m_manager});
    return true;
}

bool Controller::createChild(const Kind& kind, const Value& child, const ObjectRef& owner) {
    const auto made = cluster().create(kind, child, m_manager);
    if (made) {
        m_refusals.erase(uidOf(*owner));
        return true;
    }
    if (made.error().code != domain::ErrorCode::Cancelled)
        refused(owner, kind.type.kind, made.error());
    return false;
}

void Controller::deleteChild(const Kind& kind, const ObjectRef& child, const ObjectRef& owner) {
    const auto done = cluster().remove(kind, child);
    if (done && &kind == &podKind && m_site.settings().ownerEvents)
        cluster().record(*owner, {"Normal", "SuccessfulDelete", "Deleted pod: " + nameOf(*child), m_manager});
}

bool Site::runs(const Kind& kind) const {
    return m_settings->workloads && (m_settings->allKinds || m_settings->kinds.count(kind.type.kind) > 0);
}

void Site::dropGates(Value& pod, const Value& owner) const {
    if (!m_settings->dropAllGates && m_settings->dropGates.empty())
        return;
    const ObjectRef root = m_cluster.rootOf(std::make_shared<const Value>(owner));
    if (m_settings->dropAllGates || m_settings->dropGates.count((*root)["kind"].str()) > 0)
        pod.child("spec").erase("schedulingGates");
}

void Site::addController(std::unique_ptr<Controller> controller) {
    Controller* raw = controller.get();
    m_cluster.watch(raw->kind());
    raw->m_queue = m_cluster.addQueue([this, raw](const std::string& ns, const std::string& name) {
        const ObjectRef object = m_cluster.find(raw->kind(), ns, name);
        if (!object || beingDeleted(*object) || ns == "elotl" || !runs(raw->kind()) || !due(*raw, object))
            return;
        raw->reconcile(object);
    });
    m_cluster.reconcile(raw->kind(), raw->m_queue);
    m_controllers.push_back(std::move(controller));
}

bool Site::due(Controller& controller, const ObjectRef& object) {
    const Delay delay = m_settings->delays.operatorStart;
    if (delay && delay->count() <= 0)
        return true;
    if (!controllerOf(*object).isNull())
        return true;
    if (!delay)
        return false;
    const auto now = std::chrono::steady_clock::now();
    const auto [place, first] = m_arrivals.emplace(uidOf(*object), now + *delay);
    if (first)
        controller.again(object, *delay + Milliseconds(1));
    return place->second <= now;
}

} // namespace thrifty::sim::control
