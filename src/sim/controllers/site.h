// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/controllers/cluster.h"
#include "sim/controllers/settings.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace thrifty::sim::control {

class Site;

/// Brings the objects of one kind to what their spec says. Called on the cluster's lane for each object that changed,
/// or whose children did.
class Controller {
  public:
    Controller(Site& site, const Kind& kind, std::string manager);
    virtual ~Controller() = default;
    virtual void reconcile(const ObjectRef& object) = 0;

    [[nodiscard]] const Kind& kind() const { return m_kind; }

  protected:
    [[nodiscard]] Site& site() const { return m_site; }
    [[nodiscard]] Cluster& cluster() const;
    [[nodiscard]] const std::string& manager() const { return m_manager; }
    void setStatus(const ObjectRef& object, const Value& status);
    /// Creates a pod and says so in an event about the owner; false: refused, tried again later.
    bool createPod(Value pod, const ObjectRef& owner);
    bool createChild(const Kind& kind, const Value& child, const ObjectRef& owner);
    void deleteChild(const Kind& kind, const ObjectRef& child, const ObjectRef& owner);
    /// Looks at the object again after a while.
    void again(const ObjectRef& object, Milliseconds delay);

  private:
    friend class Site;
    /// `what` cannot be made now: an event, and another try after a growing delay.
    void refused(const ObjectRef& owner, std::string_view what, const domain::Error& error);

    Site& m_site;
    const Kind& m_kind;
    std::string m_manager;
    Cluster::Queue m_queue = 0;
    std::map<std::string, int> m_refusals; ///< owner's uid: how often in a row
};

/// A workload cluster and the controllers that run on it.
class Site {
  public:
    Site(Cluster& cluster, std::shared_ptr<const ClusterSettings> settings)
        : m_cluster(cluster)
        , m_settings(std::move(settings)) {}

    [[nodiscard]] Cluster& cluster() const { return m_cluster; }
    [[nodiscard]] const ClusterSettings& settings() const { return *m_settings; }
    void setSettings(std::shared_ptr<const ClusterSettings> settings) { m_settings = std::move(settings); }

    template <class T, class... Args>
    void add(Args&&... args) {
        addController(std::make_unique<T>(*this, std::forward<Args>(args)...));
    }
    /// Which operators a cluster has is settled at its start: what is not there costs no watch.
    [[nodiscard]] bool has(const Kind& kind) const {
        return m_settings->allKinds || m_settings->kinds.count(kind.type.kind) > 0;
    }
    /// Does an operator of this kind run here, now?
    [[nodiscard]] bool runs(const Kind& kind) const;
    /// Takes the gates off a pod whose (outermost) owner's operator drops them here.
    void dropGates(Value& pod, const Value& owner) const;

  private:
    void addController(std::unique_ptr<Controller> controller);
    /// The operator's delay after the arrival of an object that nobody controls.
    bool due(Controller& controller, const ObjectRef& object);

    Cluster& m_cluster;
    std::shared_ptr<const ClusterSettings> m_settings;
    std::vector<std::unique_ptr<Controller>> m_controllers;
    std::map<std::string, std::chrono::steady_clock::time_point> m_arrivals; ///< uid: when it may be acted on
};

} // namespace thrifty::sim::control
