// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/storybuilder.h"

#include <algorithm>

namespace thrifty::session {

StoryBuilder::StoryBuilder(int podsExpected, domain::Timestamp since)
    : m_expected(podsExpected)
    , m_since(since) {}

domain::ClusterName StoryBuilder::current() const {
    return m_story.hops.empty() || m_story.hops.back().left ? domain::ClusterName() : m_story.hops.back().cluster;
}

void StoryBuilder::explain(Hop& hop) {
    const auto found = m_warnings.find(hop.cluster);
    if (found == m_warnings.end())
        return;
    // The last word before it was left is why; a cluster that was tried twice has a word for each time.
    for (const Warning& warning : found->second) {
        if (warning.time >= hop.from - std::chrono::seconds(1) &&
            (!hop.left || warning.time <= *hop.left + std::chrono::seconds(1)))
            hop.whyLeft = warning.text;
    }
}

void StoryBuilder::placed(const domain::ClusterName& cluster, domain::Timestamp now) {
    if (cluster == current())
        return;
    if (!current().empty()) {
        Hop& last = m_story.hops.back();
        last.left = now;
        last.podsRunning = 0;
        explain(last);
    }
    if (!cluster.empty()) {
        Hop hop;
        hop.cluster = cluster;
        hop.from = now;
        hop.podsExpected = m_expected;
        if (m_considered)
            hop.placedBecause = *std::exchange(m_considered, std::nullopt);
        m_story.hops.push_back(std::move(hop));
    }
    settle();
}

void StoryBuilder::event(const fleet::PlacementEvent& event) {
    if (event.time < m_since)
        return;
    switch (event.kind) {
    case fleet::PlacementEvent::Kind::Considered:
    case fleet::PlacementEvent::Kind::Placed: {
        // The event names the cluster it is about; without one it is about the next placement.
        for (auto hop = m_story.hops.rbegin(); hop != m_story.hops.rend(); ++hop) {
            if (hop->cluster == event.cluster && hop->placedBecause.empty()) {
                hop->placedBecause = event.text;
                return;
            }
        }
        m_considered = event.text;
        break;
    }
    case fleet::PlacementEvent::Kind::Left:
        if (!current().empty() && m_story.hops.back().whyLeft.empty())
            m_story.hops.back().whyLeft = event.text;
        break;
    case fleet::PlacementEvent::Kind::Note:
        note(event.reason + ": " + event.text);
        break;
    }
}

void StoryBuilder::failOver(const domain::ClusterName& cluster, const std::string& text, domain::Timestamp time) {
    if (time < m_since)
        return;
    std::vector<Warning>& warnings = m_warnings[cluster];
    if (std::any_of(warnings.begin(), warnings.end(),
                    [&](const Warning& known) { return known.text == text && known.time == time; }))
        return;
    warnings.push_back({text, time});
    std::sort(warnings.begin(), warnings.end(), [](const Warning& a, const Warning& b) { return a.time < b.time; });
    bool visited = false;
    for (Hop& hop : m_story.hops) {
        if (hop.cluster == cluster) {
            visited = true;
            if (hop.left || cluster == current())
                explain(hop);
        }
    }
    if (visited || m_story.hops.empty())
        return;
    // It was there and gone before the watch began, or between two of its words: the pod's warning is the trace. The
    // place in the story is that of its time.
    Hop hop;
    hop.cluster = cluster;
    hop.from = time;
    hop.left = time;
    hop.whyLeft = text;
    hop.podsExpected = m_expected;
    auto at = m_story.hops.end();
    while (at != m_story.hops.begin() && std::prev(at)->from > time)
        --at;
    // The hop that goes on stays last, even where the clocks of the clusters differ.
    if (at == m_story.hops.end() && !current().empty())
        --at;
    m_story.hops.insert(at, std::move(hop));
}

void StoryBuilder::pods(const domain::ClusterName& cluster, int running, int present,
                        std::map<std::string, int> nodes) {
    m_present[cluster] = present;
    for (auto hop = m_story.hops.rbegin(); hop != m_story.hops.rend(); ++hop) {
        if (hop->cluster != cluster)
            continue;
        if (!hop->left) {
            hop->podsRunning = running;
            hop->nodes = std::move(nodes);
        }
        break;
    }
    settle();
}

void StoryBuilder::settle() {
    const domain::ClusterName where = current();
    bool elsewhere = false;
    for (const auto& [cluster, present] : m_present)
        elsewhere = elsewhere || (cluster != where && present > 0);
    m_story.settled = !where.empty() && !elsewhere && m_story.hops.back().podsRunning >= m_expected;
    m_story.cluster = m_story.settled ? where : domain::ClusterName();
}

void StoryBuilder::note(const std::string& text) {
    if (std::find(m_story.notes.begin(), m_story.notes.end(), text) == m_story.notes.end())
        m_story.notes.push_back(text);
}

} // namespace thrifty::session
