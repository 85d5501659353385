// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/controllers/novaagent.h"
#include "sim/controllers/novapolicy.h"

#include <chrono>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace thrifty::sim::control {

/// Nova's scheduler on the control plane: policies, groups, placement, status. Everything runs on the control plane's
/// lane; agents are spoken to by tasks on their clusters' lanes.
class Nova {
  public:
    Nova(Cluster& controlPlane, NovaSettings settings);
    /// Before start: a workload cluster and its agent.
    void addMember(Cluster& cluster, NovaAgent& agent, std::shared_ptr<const ClusterSettings> settings);
    /// Creates the Cluster objects that are missing.
    void registerMembers();
    void setSettings(NovaSettings settings);
    void memberChanged(const std::string& name, std::shared_ptr<const ClusterSettings> settings);

  private:
    struct Needs { ///< like pods
        PodNeeds pod;
        std::int64_t count = 0;
    };
    struct Member {
        Cluster* cluster = nullptr;
        NovaAgent* agent = nullptr;
        std::shared_ptr<const ClusterSettings> settings;
        CapacityReport report;
        bool reported = false;
        std::map<std::string, std::vector<Needs>> reserved; ///< group: pods placed here that are not bound yet
        std::set<ObjectId> objects;
        bool waking = false, woken = false, writing = false;
        Value ready, idle, standby; ///< last written conditions, for their transition times
    };
    struct Group {
        std::string name;   ///< of the ScheduleGroup
        std::string policy; ///< empty: placed by annotation
        std::string key, value;
        std::set<ObjectId> objects;
        std::string target; ///< of a single placement
        std::set<std::string> targets;
        std::string reasoning;
        int rounds = 0; ///< how often the list was gone through without success
        bool moving = false, placedOnce = false;
        Value decidedBy; ///< the policy's spec at the last decision
    };
    struct Known { ///< what was last done about an object
        ObjectRef base;
        std::string group;
        std::map<std::string, Value> statuses; ///< by cluster
        bool statusWaiting = false;
    };
    struct Candidate {
        std::string name;
        bool autoscaled = false;
    };

    // novaobjects.cpp
    void lookObject(const Kind& kind, const std::string& ns, const std::string& name);
    void forget(const ObjectId& id);
    void join(const ObjectId& id, const ObjectRef& object, Group wanted);
    void leave(const ObjectId& id);
    [[nodiscard]] std::optional<Policy> policyFor(const ObjectId& id, const Value& object);
    [[nodiscard]] std::optional<Policy> annotatedPolicy(const Value& object) const;
    void lookEverything();

    // novagroups.cpp
    void lookGroup(const std::string& name);
    void place(Group& group, const Policy& policy);
    void spread(Group& group, const Policy& policy);
    void assign(Group& group, const std::map<std::string, std::optional<std::int64_t>>& targets, const Policy& policy);
    [[nodiscard]] WantedCopy copyFor(const ObjectId& id, const std::string& cluster, const Policy& policy,
                                     std::optional<std::int64_t> share) const;
    void writeGroup(Group& group);
    void labelObjects(const Group& group);
    void nodeWarning(const std::string& cluster, const ObjectId& id, const std::string& pod, const std::string& text);
    void moveOn(const std::string& groupName);

    // novaplacement.cpp
    /// Whether a cluster that the policy may choose has yet to say what is free there.
    [[nodiscard]] bool awaitsReports(const Policy& policy) const;
    [[nodiscard]] std::vector<Candidate> candidatesFor(const Policy& policy) const;
    [[nodiscard]] std::vector<Needs> needsOf(const Group& group) const;
    [[nodiscard]] bool fitsFree(const std::string& cluster, const std::vector<Needs>& needs,
                                const std::string& group) const;
    [[nodiscard]] std::string choose(const Group& group, const Policy& policy, const std::vector<Candidate>& list,
                                     std::string& reasoning) const;
    void releaseReservations(Member& member);

    // novaclusters.cpp
    [[nodiscard]] Value labelsOf(const Member& member) const;
    [[nodiscard]] bool isUp(const Member& member) const;
    void capacityChanged(const std::string& cluster, CapacityReport report);
    void writeCluster(const std::string& name);
    void heartbeat();
    void wakeMember(Member& member);

    // novastatus.cpp
    void statusReported(const std::string& cluster, const ObjectId& id, Value status);
    void writeStatus(const ObjectId& id);

    Cluster& m_plane;
    const std::chrono::steady_clock::time_point m_started = std::chrono::steady_clock::now();
    NovaSettings m_settings;
    std::map<std::string, Member> m_members;
    std::map<const Kind*, Cluster::Queue> m_queues;
    Cluster::Queue m_groupQueue = 0, m_clusterQueue = 0;
    std::map<ObjectId, Known> m_objects;
    std::map<std::string, Group> m_groups; ///< by the ScheduleGroup's name
    std::map<std::string, Policy> m_policies;
};

/// One status for the copies on several clusters: numbers are summed, everything else is the first one's.
[[nodiscard]] Value summedStatus(const std::map<std::string, Value>& statuses, const Value& generation);

} // namespace thrifty::sim::control
