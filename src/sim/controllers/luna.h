// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/binpacking.h"
#include "sim/controllers/scheduler.h"

#include <optional>
#include <set>
#include <string>

namespace thrifty::sim::control {

extern const Kind estimateEventKind; ///< events, watched for reason NodeCostEstimate only

/// Why Luna cannot say or get anything for a pod.
struct LunaRefusal {
    std::string reason;
};

/// Luna on one cluster: prices gated pods by events, buys nodes for pending ones and removes idle nodes.
class Luna {
  public:
    Luna(Site& site, NodeLedger& ledger);
    void settingsChanged();

    /// Is the pod Luna's, by label and annotation?
    [[nodiscard]] bool manages(const Value& pod) const;
    /// What the pod asks of a node type; none when an annotation or a quantity cannot be read.
    [[nodiscard]] static std::optional<catalog::NodeRequest> requestOf(const Value& pod);

  private:
    struct Choice {
        std::vector<catalog::Candidate> candidates; ///< cheapest first, without those backed off
        std::string backedOff;                      ///< "a (spot), b" that would have fit
        bool shared = false;                        ///< bin-packed
    };
    [[nodiscard]] Choice choose(const catalog::NodeRequest& request) const;
    [[nodiscard]] catalog::NodeSelectorOptions selectorOptions(bool withBackoffs) const;

    // lunaestimates.cpp
    void lookGated(const std::string& ns, const std::string& name);
    void estimate(const ObjectRef& pod);
    /// The nodes of the set of gated pods that this one belongs to.
    [[nodiscard]] std::int64_t nodeCount(const std::string& set, const Choice& choice) const;
    [[nodiscard]] std::string setOf(const ObjectRef& pod, const catalog::NodeRequest& request) const;
    /// Puts the gated pods that came since the last time into their sets.
    void sortArrivals();
    void forget(const Value& pod);
    void writeEstimate(const ObjectRef& pod, const std::string& text);
    void writeFaulty(const ObjectRef& pod, const std::string& text);
    bool postEvent(const Value& pod, const std::string& text, const std::string& uid, bool old);

    // lunanodes.cpp
    void lookPending();
    void planFor(const std::string& set, const std::vector<ObjectRef>& pods);
    void tryCandidate(const std::string& set, std::string refusals);
    void refused(const std::string& set, const catalog::Candidate& candidate, const std::string& why,
                 std::string refusals);
    void warn(const std::string& set, const std::string& reasons);
    [[nodiscard]] std::vector<ObjectRef> pendingOf(const std::string& set) const;
    [[nodiscard]] std::string unobtainable(const catalog::Candidate& candidate, std::int64_t nodes) const;
    void addNodes(const std::string& set, const catalog::Candidate& candidate, std::int64_t count);
    [[nodiscard]] Value nodeObject(const catalog::Candidate& candidate, const std::string& name, bool shared) const;
    void lookIdle(const std::string& node);
    [[nodiscard]] std::string pendingSet(const Value& pod, const catalog::NodeRequest& request) const;

    struct Attempt { ///< nodes on their way for a set of pending pods
        bool running = false;
        std::int64_t coming = 0;
        Choice choice;
        std::int64_t perNode = 1;
    };

    Site& m_site;
    NodeLedger& m_ledger;
    Cluster::Queue m_gated = 0, m_pending = 0, m_idle = 0;
    std::map<std::string, std::chrono::steady_clock::time_point> m_backoffs; ///< "type/category": until
    std::set<std::string> m_estimated; ///< uids with an event that the API server has (or a fault swallowed)
    struct Member {                    ///< a gated pod of Luna's
        std::string set;
        domain::ResourceList requests;
        std::optional<catalog::NodeRequest> request;
    };
    std::map<std::string, Member> m_members;             ///< uid
    std::map<std::string, std::set<std::string>> m_sets; ///< set: uids
    std::map<std::string, ObjectRef> m_arrivals;         ///< uid: gated pods not yet sorted
    mutable std::map<std::string, Choice> m_choices;     ///< by set, while nothing is backed off
    std::map<std::string, int> m_order; ///< owner's uid: pods estimated so far, for faults on every n-th
    std::map<std::string, Attempt> m_attempts;
    std::set<std::string> m_idleTimers; ///< nodes that will be looked at again
    std::int64_t m_nodeNumber = 0;
};

/// Puts {name} texts into a wording.
[[nodiscard]] std::string worded(std::string text,
                                 std::initializer_list<std::pair<std::string_view, std::string>> values);
[[nodiscard]] std::string_view categoryWord(domain::PriceCategory category);

} // namespace thrifty::sim::control
