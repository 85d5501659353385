// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/storybuilder.h"

#include <algorithm>

namespace thrifty::session {

namespace {

// Events are told to the second, and by another clock than ours.
constexpr std::chrono::seconds slack{2};

bool isNameCharacter(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.';
}

/// Whether the name stands in the text as a word of its own: "gke" is not in "gke-a".
bool names(std::string_view text, std::string_view name) {
    for (std::size_t at = text.find(name); at != std::string_view::npos; at = text.find(name, at + 1)) {
        const std::size_t end = at + name.size();
        // A full stop may end a sentence, so only what goes on after it makes it part of a name.
        const bool after = end < text.size() && isNameCharacter(text[end]) &&
                           !(text[end] == '.' && (end + 1 == text.size() || text[end + 1] == ' '));
        if (!after && (at == 0 || !isNameCharacter(text[at - 1])))
            return true;
    }
    return false;
}

} // namespace

StoryBuilder::StoryBuilder(int podsExpected, domain::Timestamp since, std::vector<domain::ClusterName> order)
    : m_expected(podsExpected)
    , m_since(since)
    , m_order(std::move(order)) {}

domain::ClusterName StoryBuilder::current() const {
    return m_stays.empty() || m_stays.back().hop.left || !m_stays.back().seen ? domain::ClusterName()
                                                                              : m_stays.back().hop.cluster;
}

/// The one cluster that a text is about: reasoning comes in parts, of which the last that names a single cluster says
/// the outcome. Empty: it cannot be told.
domain::ClusterName StoryBuilder::namedIn(std::string_view text) const {
    for (;;) {
        const std::size_t cut = text.rfind(';');
        const std::string_view part = cut == std::string_view::npos ? text : text.substr(cut + 1);
        std::vector<domain::ClusterName> found;
        for (const domain::ClusterName& name : m_order) {
            if (names(part, name.str()))
                found.push_back(name);
        }
        if (found.size() == 1)
            return found.front();
        if (cut == std::string_view::npos)
            return {};
        text = text.substr(0, cut);
    }
}

/// A stay that only events tell, at its place in time; equal times stand in the order in which clusters are tried.
StoryBuilder::Stay& StoryBuilder::recall(const domain::ClusterName& cluster, domain::Timestamp time) {
    const auto rank = [this](const domain::ClusterName& name) {
        return std::find(m_order.begin(), m_order.end(), name);
    };
    auto at = m_stays.end();
    if (!current().empty())
        --at;
    while (at != m_stays.begin()) {
        const Hop& before = std::prev(at)->hop;
        if (before.from < time || (before.from == time && rank(before.cluster) <= rank(cluster)))
            break;
        --at;
    }
    Stay stay;
    stay.hop.cluster = cluster;
    stay.hop.from = time;
    stay.hop.podsExpected = m_expected;
    return *m_stays.insert(at, std::move(stay));
}

void StoryBuilder::placed(const domain::ClusterName& cluster, domain::Timestamp now) {
    if (cluster == current())
        return;
    if (!current().empty()) {
        m_stays.back().hop.left = now;
        m_stays.back().hop.podsRunning = 0;
        m_stays.back().hop.pods.clear(); // what was there is being removed
    }
    const auto ahead = std::exchange(m_ahead, {});
    if (!cluster.empty()) {
        // The event that tells of it may have come first.
        const bool told =
            !m_stays.empty() && !m_stays.back().seen && m_stays.back().because && m_stays.back().hop.cluster == cluster;
        if (!told) {
            Stay stay;
            stay.hop.cluster = cluster;
            stay.hop.from = now;
            stay.hop.podsExpected = m_expected;
            if (m_next)
                stay.hop.placedBecause = *std::exchange(m_next, std::nullopt);
            m_stays.push_back(std::move(stay));
        }
        m_stays.back().seen = true;
    }
    for (const Ahead& event : ahead)
        considered(event.cluster, event.text, event.time);
    publish();
}

/// Whether an event tells of a placement that is still to be seen: it is later than the stay that goes on. Within one
/// second the order in which clusters are tried decides.
bool StoryBuilder::isAhead(const domain::ClusterName& cluster, domain::Timestamp time) const {
    if (current().empty() || cluster == current())
        return false;
    const Stay& last = m_stays.back();
    if (!last.because)
        return time > last.hop.from + slack;
    const auto rank = [this](const domain::ClusterName& name) {
        return std::find(m_order.begin(), m_order.end(), name);
    };
    return time > *last.because || (time == *last.because && rank(cluster) > rank(last.hop.cluster));
}

void StoryBuilder::considered(const domain::ClusterName& cluster, const std::string& text, domain::Timestamp time) {
    for (const Stay& stay : m_stays) {
        if (stay.hop.cluster == cluster && stay.because == time && stay.hop.placedBecause == text)
            return;
    }
    Stay* found = nullptr;
    if (cluster == current() && (!m_stays.back().because || *m_stays.back().because < time)) {
        Stay& last = m_stays.back();
        if (last.because && time <= last.hop.from + slack) {
            // What it was taken for belongs to an earlier stay on the same cluster.
            const Hop earlier = last.hop;
            const domain::Timestamp then = *last.because;
            Stay& recalled = recall(cluster, then);
            recalled.hop.placedBecause = earlier.placedBecause;
            recalled.because = then;
        }
        found = &m_stays.back();
    } else {
        for (Stay& stay : m_stays) {
            if (stay.hop.cluster == cluster && !stay.because && stay.hop.from + slack >= time &&
                &stay != (current().empty() ? nullptr : &m_stays.back())) {
                found = &stay;
                break;
            }
        }
    }
    if (found == nullptr && isAhead(cluster, time)) {
        m_ahead.push_back({cluster, text, time});
        return;
    }
    if (found == nullptr)
        found = &recall(cluster, time);
    found->hop.placedBecause = text;
    found->because = time;
    found->hop.from = std::min(found->hop.from, time);
    publish();
}

void StoryBuilder::event(const fleet::PlacementEvent& event) {
    if (event.time < m_since)
        return;
    const domain::ClusterName cluster = namedIn(event.text);
    switch (event.kind) {
    case fleet::PlacementEvent::Kind::Considered:
    case fleet::PlacementEvent::Kind::Placed:
        if (!cluster.empty())
            considered(cluster, event.text, event.time);
        else if (!current().empty() && m_stays.back().hop.placedBecause.empty())
            m_stays.back().hop.placedBecause = event.text;
        else
            m_next = event.text;
        break;
    case fleet::PlacementEvent::Kind::Left:
        if (const domain::ClusterName about = cluster.empty() ? current() : cluster; !about.empty())
            failOver(about, event.text, event.time);
        break;
    case fleet::PlacementEvent::Kind::Note:
        note(event.reason + ": " + event.text);
        break;
    }
    publish();
}

void StoryBuilder::failOver(const domain::ClusterName& cluster, const std::string& text, domain::Timestamp time) {
    if (time < m_since)
        return;
    std::vector<Warning>& warnings = m_warnings[cluster];
    if (std::any_of(warnings.begin(), warnings.end(),
                    [&](const Warning& known) { return known.text == text && known.time == time; }))
        return;
    warnings.push_back({text, time});
    std::stable_sort(warnings.begin(), warnings.end(),
                     [](const Warning& a, const Warning& b) { return a.time < b.time; });
    const bool covered = std::any_of(m_story.hops.begin(), m_story.hops.end(), [&](const Hop& hop) {
        return hop.cluster == cluster && time >= hop.from - slack && (!hop.left || time <= *hop.left + slack);
    });
    // It was there and gone before anybody listened: the pod's warning is the trace.
    if (!covered && !m_stays.empty())
        recall(cluster, time);
    publish();
}

void StoryBuilder::pods(const domain::ClusterName& cluster, int running, int present, std::map<std::string, int> nodes,
                        std::vector<PodPlace> places, std::map<std::string, domain::Money> listPrices) {
    m_present[cluster] = present;
    if (cluster == current()) {
        m_stays.back().hop.podsRunning = running;
        m_stays.back().hop.nodes = std::move(nodes);
        m_stays.back().hop.pods = std::move(places);
        m_stays.back().hop.listPrices = std::move(listPrices);
    }
    publish();
}

/// The first word of the stay is what was reacted to; later ones often only say that it is not tried again.
void StoryBuilder::explain(Hop& hop) const {
    const auto found = m_warnings.find(hop.cluster);
    if (found == m_warnings.end())
        return;
    for (const Warning& warning : found->second) {
        if (hop.whyLeft.empty() && warning.time >= hop.from - slack && (!hop.left || warning.time <= *hop.left + slack))
            hop.whyLeft = warning.text;
    }
}

void StoryBuilder::publish() {
    m_story.hops.clear();
    for (std::size_t i = 0; i < m_stays.size(); ++i) {
        Hop hop = m_stays[i].hop;
        if (!m_stays[i].seen && !hop.left && i + 1 < m_stays.size())
            hop.left = std::max(m_stays[i + 1].hop.from, hop.from);
        // Two warnings of one stay that nobody saw are one stay.
        if (!m_story.hops.empty() && m_story.hops.back().cluster == hop.cluster && !m_stays[i].seen &&
            !m_stays[i].because) {
            m_story.hops.back().left = hop.left;
            continue;
        }
        m_story.hops.push_back(std::move(hop));
    }
    for (Hop& hop : m_story.hops)
        explain(hop);
    // One cluster follows the other: where an event puts the next into the second in which the one before was seen to
    // be left, what was seen is the finer.
    for (std::size_t i = 1; i < m_story.hops.size(); ++i) {
        const std::optional<domain::Timestamp>& left = m_story.hops[i - 1].left;
        if (left && *left > m_story.hops[i].from && *left <= m_story.hops[i].from + slack) {
            m_story.hops[i].from = *left;
            if (m_story.hops[i].left)
                m_story.hops[i].left = std::max(*m_story.hops[i].left, *left);
        }
    }
    const domain::ClusterName where = current();
    const bool elsewhere = std::any_of(m_present.begin(), m_present.end(),
                                       [&](const auto& place) { return place.first != where && place.second > 0; });
    m_story.settled = !where.empty() && !elsewhere && m_story.hops.back().podsRunning >= m_expected;
    m_story.cluster = m_story.settled ? where : domain::ClusterName();
}

void StoryBuilder::note(const std::string& text) {
    if (std::find(m_story.notes.begin(), m_story.notes.end(), text) == m_story.notes.end())
        m_story.notes.push_back(text);
}

} // namespace thrifty::session
