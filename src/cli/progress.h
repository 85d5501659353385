// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/terminal.h"
#include "session/plannerservice.h"

#include <map>

namespace thrifty::cli {

/// One line per cluster on standard error: redrawn in place on a terminal, written once when the cluster is done
/// elsewhere. Called from the job's threads.
class EstimateProgressLines {
  public:
    EstimateProgressLines(Terminal& terminal, std::vector<domain::ClusterName> clusters, bool variants);
    [[nodiscard]] session::RunObserver observer();

  private:
    void update(const session::EstimateProgress& progress);
    [[nodiscard]] std::string lineOf(const session::EstimateProgress& progress) const;
    Terminal& m_terminal;
    std::vector<domain::ClusterName> m_clusters;
    std::map<domain::ClusterName, std::string> m_lines;
    bool m_variants;
    std::size_t m_nameWidth = 0;
    std::mutex m_mutex;
};

/// The story of a placement as lines: hops with why each was left, where it runs, on which nodes.
[[nodiscard]] std::vector<std::string> storyLines(const session::PlacementStory& story);

/// The same, told while it happens: live lines on a terminal, else a line for each new hop and each cluster left.
class StoryTeller {
  public:
    explicit StoryTeller(Terminal& terminal)
        : m_terminal(terminal) {}
    void tell(const session::PlacementStory& story);

  private:
    Terminal& m_terminal;
    std::vector<std::string> m_told;
};

} // namespace thrifty::cli
