// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/progress.h"

#include "report/statewords.h"

#include <algorithm>

namespace thrifty::cli {

EstimateProgressLines::EstimateProgressLines(Terminal& terminal, std::vector<domain::ClusterName> clusters,
                                             bool variants)
    : m_terminal(terminal)
    , m_clusters(std::move(clusters))
    , m_variants(variants) {
    for (const domain::ClusterName& name : m_clusters)
        m_nameWidth = std::max(m_nameWidth, name.str().size());
}

session::RunObserver EstimateProgressLines::observer() {
    session::RunObserver observer;
    observer.progress = [this](const session::EstimateProgress& progress) { update(progress); };
    observer.message = [this](const std::string& text) { m_terminal.message(text); };
    return observer;
}

std::string EstimateProgressLines::lineOf(const session::EstimateProgress& progress) const {
    std::string line = progress.cluster.str();
    line.resize(std::max(line.size(), m_nameWidth), ' ');
    if (m_variants)
        line += "  [" + progress.variant.str() + "]";
    const std::string pods = std::to_string(progress.podsSeen) + " of " + std::to_string(progress.podsExpected) +
                             " pods, " + std::to_string(progress.eventsSeen) + " priced";
    switch (progress.step) {
    case session::EstimateProgress::Step::Waiting:
        return line + "  waiting for pods";
    case session::EstimateProgress::Step::PodsSeen:
    case session::EstimateProgress::Step::EventsSeen:
        return line + "  " + pods;
    case session::EstimateProgress::Step::Done:
        break;
    }
    if (!progress.answer)
        return line + "  done";
    line += "  " + report::priceCell(*progress.answer);
    if (!progress.answer->priced() && !progress.answer->reason.empty())
        line += ": " + progress.answer->reason;
    return line;
}

void EstimateProgressLines::update(const session::EstimateProgress& progress) {
    const std::lock_guard lock(m_mutex);
    const std::string line = lineOf(progress);
    if (!m_terminal.errorIsTerminal()) {
        if (progress.step == session::EstimateProgress::Step::Done)
            m_terminal.message(line);
        return;
    }
    m_lines[progress.cluster] = line;
    // A fleet that is larger than the screen shows those that still work.
    constexpr std::size_t most = 20;
    std::vector<std::string> lines;
    for (const domain::ClusterName& name : m_clusters) {
        const auto found = m_lines.find(name);
        if (found != m_lines.end() && lines.size() < most)
            lines.push_back(found->second);
    }
    if (m_lines.size() > most)
        lines.push_back("and " + std::to_string(m_lines.size() - most) + " more clusters");
    m_terminal.live(lines);
}

std::vector<std::string> storyLines(const session::PlacementStory& story) {
    std::vector<std::string> lines;
    std::size_t number = 0;
    for (const session::Hop& hop : story.hops) {
        std::string line = std::to_string(++number) + ". " + hop.cluster.str();
        if (!hop.left) {
            line += ": " + std::to_string(hop.podsRunning) + " of " + std::to_string(hop.podsExpected) + " pods run";
            std::string nodes;
            for (const auto& [type, count] : hop.nodes)
                nodes += (nodes.empty() ? " on " : ", ") + std::to_string(count) + " x " + type;
            line += nodes;
        }
        lines.push_back(line);
        if (!hop.placedBecause.empty())
            lines.push_back("   placed: " + hop.placedBecause);
        if (!hop.whyLeft.empty())
            lines.push_back((hop.left ? "   left:   " : "   warns:  ") + hop.whyLeft);
        else if (hop.left)
            lines.emplace_back("   left:   no pod said why");
    }
    if (story.hops.empty())
        lines.emplace_back("not placed on a cluster yet");
    if (story.settled)
        lines.push_back("Settled on " + story.cluster.str() + ".");
    return lines;
}

void StoryTeller::tell(const session::PlacementStory& story) {
    const std::vector<std::string> lines = storyLines(story);
    if (m_terminal.errorIsTerminal()) {
        m_terminal.live(lines);
        return;
    }
    for (const std::string& line : lines) {
        // Counts of pods change often; a log wants the places and the reasons.
        const bool counts = line.find(" pods run") != std::string::npos && !story.settled;
        const std::string told = counts ? line.substr(0, line.find(':')) : line;
        if (std::find(m_told.begin(), m_told.end(), told) != m_told.end())
            continue;
        m_told.push_back(told);
        m_terminal.message(told);
    }
}

} // namespace thrifty::cli
