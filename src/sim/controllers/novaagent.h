// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/controllers/scheduler.h"

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace thrifty::sim::control {

extern const Kind warningEventKind; ///< events, watched for reason NodeAddRequestWarning only

struct ObjectId {
    const Kind* kind = nullptr;
    std::string ns, name;
    auto operator<=>(const ObjectId&) const = default;
    [[nodiscard]] std::string text() const { return kind->type.kind + "/" + ns + "/" + name; }
};

/// An object as it should be on one cluster.
struct WantedCopy {
    ObjectRef base; ///< the control plane's object without what belongs to its server
    std::optional<std::int64_t> replicas;
    std::vector<std::pair<std::string, Value>> overrides;
    bool operator==(const WantedCopy&) const = default;
};

/// What a cluster has left, at a moment.
struct CapacityReport {
    std::vector<NodeRoom> rooms;
    std::map<std::string, domain::ResourceList> capacity;
    std::map<ObjectId, std::int64_t> boundPods; ///< by outermost owner
};

/// What the agent tells Nova. Called on the agent's lane.
struct AgentReports {
    std::function<void(const ObjectId&, const Value& status)> status; ///< of a copy
    std::function<void(const ObjectId&, const std::string& pod, const std::string& text)> nodeWarning;
    std::function<void(CapacityReport)> capacity;
};

/// Nova's agent on one workload cluster: keeps the copies as Nova wants them, reports their status, what the cluster
/// has left and when Luna gave up.
class NovaAgent {
  public:
    NovaAgent(Site& site, NodeLedger& ledger);
    /// Before the cluster starts; what is free there is told as soon as it is known, also where there is no node.
    void connect(AgentReports reports);
    void setLunaLabel(std::string key, std::string value); ///< an empty key: none is added

    // On the cluster's lane:
    void want(const ObjectId& id, WantedCopy copy);
    void drop(const ObjectId& id);
    void settingsChanged();
    void wakeUp(); ///< a standby cluster is resumed

    [[nodiscard]] bool awake() const { return m_site.settings().ready && (!m_site.settings().standby || m_woken); }

  private:
    void look(const ObjectId& id);
    void lookSoon(const ObjectId& id, Milliseconds delay);
    [[nodiscard]] Value rendered(const ObjectId& id, const WantedCopy& copy) const;
    bool write(const ObjectId& id, const Value& wanted);
    void reportSoon();
    void reportCapacity();
    void statusChanged(const Kind& kind, const ObjectRef& before, const ObjectRef& after);
    void warned(const ObjectRef& event);

    Site& m_site;
    NodeLedger& m_ledger;
    AgentReports m_reports;
    std::string m_labelKey, m_labelValue;
    std::map<ObjectId, WantedCopy> m_wanted;
    std::set<ObjectId> m_written, m_dropping;
    std::map<ObjectId, int> m_failures;
    Cluster::Queue m_capacity = 0; ///< of one entry: changes that come together are told once
    bool m_woken = false;
};

} // namespace thrifty::sim::control
