// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/fleetmanager.h"
#include "session/plannerservice.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace thrifty::session {

/// Turns what the watches tell, in whatever order it arrives, into the story of one placement. Pure: no clock, no
/// requests.
class StoryBuilder {
  public:
    StoryBuilder(int podsExpected, domain::Timestamp since);

    /// The fleet manager says where the group is now; empty: nowhere.
    void placed(const domain::ClusterName& cluster, domain::Timestamp now);
    void event(const fleet::PlacementEvent& event);
    /// A pod of ours on a cluster said that it gets no node: why a cluster is, or was, left. Words of before `since`
    /// and words that were heard already are passed over.
    void failOver(const domain::ClusterName& cluster, const std::string& text, domain::Timestamp time);
    /// The pods of the workload on a cluster, and the node types that the running ones have.
    void pods(const domain::ClusterName& cluster, int running, int present, std::map<std::string, int> nodes);
    void note(const std::string& text);

    [[nodiscard]] const PlacementStory& story() const { return m_story; }
    [[nodiscard]] domain::ClusterName current() const;

  private:
    struct Warning {
        std::string text;
        domain::Timestamp time;
    };
    void explain(Hop& hop);
    void settle();
    int m_expected;
    domain::Timestamp m_since;
    std::map<domain::ClusterName, std::vector<Warning>> m_warnings;
    std::optional<std::string> m_considered; ///< not yet told of any hop
    std::map<domain::ClusterName, int> m_present;
    PlacementStory m_story;
};

} // namespace thrifty::session
