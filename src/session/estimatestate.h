// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/pricecatalog.h"
#include "domain/cluster.h"
#include "domain/estimate.h"
#include "fleet/estimator.h"
#include "session/probe/probeplan.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace thrifty::session {

/// An event of the estimator, reduced to what decides.
struct CostEvent {
    std::string podUid, eventUid;
    domain::Timestamp time;
    std::string text;
};

/// What one cluster has said about one variant so far, and what that means. No clock, no requests: facts go in, the
/// answer comes out. Every call costs constant time but answer().
class EstimateState {
  public:
    /// The references must outlive the state.
    EstimateState(const ProbeVariant& variant, const domain::Cluster& cluster, const fleet::Estimator& estimator,
                  const catalog::PriceCatalog& prices);

    /// A pod of ours; `mark` is its group label. Told again, it counts once.
    void podSeen(std::string_view mark, const std::string& uid);
    void podGone(const std::string& uid);
    /// Newest wins; equal times: the larger count. Events of pods that are not known yet wait for them.
    void eventSeen(const CostEvent& event);
    /// A foreign gated pod that the estimator may count with group `mark`.
    void foreignSeen(const manifest::Value& pod);
    /// Why pods may be missing, in the words of whoever refused them.
    void refused(domain::ReasonCode code, std::string text);

    [[nodiscard]] bool complete() const; ///< every expected pod is there and has an event
    [[nodiscard]] int podsExpected() const { return m_expected; }
    [[nodiscard]] int podsSeen() const { return static_cast<int>(m_pods.size()); }
    [[nodiscard]] int eventsSeen() const { return m_withEvent; }
    [[nodiscard]] const std::optional<std::pair<domain::ReasonCode, std::string>>& refusal() const { return m_refusal; }

    /// The answer as things stand; `waited` says for how long, for the reasons of what is missing.
    [[nodiscard]] domain::ClusterEstimate answer(std::string_view waited) const;

  private:
    struct Pod {
        std::size_t group = 0;
        std::optional<CostEvent> event;
    };
    struct GroupTally {
        int pods = 0, withEvent = 0;
        bool foreign = false;
    };
    struct Figure;

    void take(Pod& pod, const CostEvent& event);
    [[nodiscard]] bool newer(const CostEvent& a, const CostEvent& b) const;
    [[nodiscard]] fleet::Verdict verdict(const std::string& text) const;
    [[nodiscard]] std::string operatorHint() const;
    [[nodiscard]] Figure figureOf(std::size_t group) const;
    [[nodiscard]] std::vector<std::vector<std::size_t>> setsOf(const std::vector<Figure>& figures) const;
    [[nodiscard]] bool countedTogether(const std::vector<std::size_t>& set, const std::vector<Figure>& figures,
                                       std::int64_t pods, std::int64_t count) const;
    void settle(const std::vector<std::size_t>& set, std::vector<Figure>& figures) const;
    void fillFromCatalog(domain::GroupEstimate& group) const;

    const ProbeVariant& m_variant;
    const domain::Cluster& m_cluster;
    const fleet::Estimator& m_estimator;
    const catalog::PriceCatalog& m_prices;
    std::map<std::string, std::size_t, std::less<>> m_marks;
    std::vector<GroupTally> m_groups;
    std::unordered_map<std::string, Pod> m_pods;
    std::unordered_map<std::string, CostEvent> m_waiting; ///< events by the uid of a pod not seen yet
    int m_expected = 0, m_withEvent = 0, m_full = 0;
    std::optional<std::pair<domain::ReasonCode, std::string>> m_refusal;
    mutable std::unordered_map<std::string, fleet::Verdict> m_read; ///< sets repeat their texts
};

} // namespace thrifty::session
