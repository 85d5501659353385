// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/fleetmanager.h"
#include "session/plannerservice.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace thrifty::session {

/// Turns what the watches tell, in whatever order it arrives, into the story of one placement; a story that is over
/// before anybody listened is put together from what events still say. Pure: no clock, no requests.
class StoryBuilder {
  public:
    /// Events of before `since` are of an earlier life; `order` are the clusters that texts may name.
    StoryBuilder(int podsExpected, domain::Timestamp since, std::vector<domain::ClusterName> order);

    /// The fleet manager says where the group is now; empty: nowhere.
    void placed(const domain::ClusterName& cluster, domain::Timestamp now);
    void event(const fleet::PlacementEvent& event);
    /// A pod of ours on a cluster said that it gets no node: why a cluster is, or was, left.
    void failOver(const domain::ClusterName& cluster, const std::string& text, domain::Timestamp time);
    /// The pods of the workload on a cluster, and the node types that the running ones have.
    void pods(const domain::ClusterName& cluster, int running, int present, std::map<std::string, int> nodes,
              std::vector<PodPlace> places = {}, std::map<std::string, domain::Money> listPrices = {});
    void note(const std::string& text);

    [[nodiscard]] const PlacementStory& story() const { return m_story; }
    [[nodiscard]] domain::ClusterName current() const;

  private:
    struct Stay {
        Hop hop;
        std::optional<domain::Timestamp> because; ///< time of the event in placedBecause
        bool seen = false;                        ///< the fleet manager said it; else only events tell
    };
    struct Warning {
        std::string text;
        domain::Timestamp time;
    };
    struct Ahead {
        domain::ClusterName cluster;
        std::string text;
        domain::Timestamp time;
    };
    [[nodiscard]] bool isAhead(const domain::ClusterName& cluster, domain::Timestamp time) const;
    [[nodiscard]] domain::ClusterName namedIn(std::string_view text) const;
    void considered(const domain::ClusterName& cluster, const std::string& text, domain::Timestamp time);
    Stay& recall(const domain::ClusterName& cluster, domain::Timestamp time);
    void explain(Hop& hop) const;
    void publish();

    int m_expected;
    domain::Timestamp m_since;
    std::vector<domain::ClusterName> m_order;
    std::vector<Stay> m_stays; ///< by time; the one that goes on is the last
    std::map<domain::ClusterName, std::vector<Warning>> m_warnings;
    std::vector<Ahead> m_ahead;        ///< events of placements that are still to be seen
    std::optional<std::string> m_next; ///< reasoning that names no cluster: of the next placement
    std::map<domain::ClusterName, int> m_present;
    PlacementStory m_story;
};

} // namespace thrifty::session
