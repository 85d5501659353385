// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/controllers/nodefit.h"
#include "sim/controllers/site.h"

#include <map>
#include <string>

namespace thrifty::sim::control {

/// What the pods of a cluster take from its nodes. Shared by the scheduler, Luna and Nova's agent; follows the caches.
class NodeLedger {
  public:
    explicit NodeLedger(Cluster& cluster);
    /// Every node with what its pods leave free, by name.
    [[nodiscard]] const std::map<std::string, NodeRoom>& rooms() const { return m_rooms; }
    /// Pods (DaemonSets' aside) bound to the node.
    [[nodiscard]] std::int64_t podsOn(const std::string& node) const;
    /// Called after every change, on the lane.
    void onChange(std::function<void()> changed) { m_changed.push_back(std::move(changed)); }

  private:
    void nodeChanged(const ObjectRef& before, const ObjectRef& after);
    void podChanged(const ObjectRef& before, const ObjectRef& after);
    void bind(const std::string& uid, const Value& pod);
    void unbind(const std::string& uid);
    void tell() const;

    struct Bound {
        std::string node;
        PodNeeds needs;
        bool daemon = false;
    };
    Cluster& m_cluster;
    std::map<std::string, NodeRoom> m_rooms;
    std::map<std::string, Bound> m_bound; ///< pod uid
    std::vector<std::function<void()>> m_changed;
};

/// Binds pods to nodes that take them, and plays the kubelet: bound pods become Running and Ready, deleted ones go.
class Scheduler {
  public:
    Scheduler(Site& site, NodeLedger& ledger);
    void retryAll(); ///< pods that found no node before

  private:
    void look(const std::string& ns, const std::string& name);
    void schedule(const ObjectRef& pod);
    void unschedulable(const ObjectRef& pod, const std::string& message);
    void run(const ObjectRef& pod);
    void finish(const ObjectRef& pod);

    Site& m_site;
    NodeLedger& m_ledger;
    Cluster::Queue m_queue = 0;
    std::map<std::string, std::pair<std::string, std::string>> m_unscheduled; ///< uid -> namespace, name
    std::int64_t m_addresses = 0;
};

} // namespace thrifty::sim::control
