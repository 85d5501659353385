// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/estimateboard.h"

#include "domain/ranking.h"

#include <algorithm>
#include <set>

namespace thrifty::app {

EstimateBoard::EstimateBoard(std::vector<domain::VariantName> variants, std::vector<domain::ClusterName> clusters)
    : m_variants(std::move(variants))
    , m_clusters(std::move(clusters))
    , m_cells(m_variants.size() * m_clusters.size())
    , m_rankings(m_variants.size()) {
    for (std::size_t v = 0; v < m_variants.size(); ++v)
        m_variantAt.emplace(m_variants[v], static_cast<int>(v));
    for (std::size_t c = 0; c < m_clusters.size(); ++c)
        m_clusterAt.emplace(m_clusters[c], static_cast<int>(c));
}

EstimateBoard EstimateBoard::of(const domain::EstimateResult& result,
                                const std::vector<domain::ClusterName>& clusters) {
    std::vector<domain::VariantName> variants;
    std::set<domain::ClusterName> present;
    for (const domain::VariantEstimate& variant : result.variants) {
        variants.push_back(variant.name);
        for (const domain::ClusterEstimate& cluster : variant.clusters)
            present.insert(cluster.name);
    }
    std::vector<domain::ClusterName> columns;
    for (const domain::ClusterName& name : clusters) {
        if (present.erase(name) > 0)
            columns.push_back(name);
    }
    columns.insert(columns.end(), present.begin(), present.end());

    EstimateBoard board(std::move(variants), std::move(columns));
    for (std::size_t v = 0; v < result.variants.size(); ++v) {
        for (const domain::ClusterEstimate& cluster : result.variants[v].clusters) {
            BoardCell& cell = board.at(static_cast<int>(v), board.m_clusterAt.at(cluster.name));
            if (!cell.answer) {
                ++board.m_answered;
                ++board.m_rankings[v].answered;
            }
            cell.answer = cluster;
            cell.asked = true;
        }
    }
    return board;
}

bool EstimateBoard::contains(CellId id) const {
    return id.valid() && id.variant < static_cast<int>(m_variants.size()) &&
           id.cluster < static_cast<int>(m_clusters.size());
}

CellId EstimateBoard::find(const domain::VariantName& variant, const domain::ClusterName& cluster) const {
    const auto v = m_variantAt.find(variant);
    const auto c = m_clusterAt.find(cluster);
    return {v == m_variantAt.end() ? -1 : v->second, c == m_clusterAt.end() ? -1 : c->second};
}

const BoardCell& EstimateBoard::cell(int variant, int cluster) const {
    settle(variant);
    return at(variant, cluster);
}

const domain::ClusterEstimate* EstimateBoard::answer(CellId id) const {
    if (!contains(id))
        return nullptr;
    const BoardCell& found = cell(id);
    return found.answer ? &*found.answer : nullptr;
}

const std::vector<int>& EstimateBoard::order(int variant) const {
    settle(variant);
    return m_rankings.at(static_cast<std::size_t>(variant)).order;
}

std::optional<int> EstimateBoard::lowest(int variant) const {
    for (const int cluster : order(variant)) {
        const domain::ClusterEstimate& answer = *at(variant, cluster).answer;
        if (answer.rank && answer.fits == domain::Fits::Yes)
            return cluster;
    }
    return std::nullopt;
}

int EstimateBoard::rankedCount(int variant) const {
    settle(variant);
    return m_rankings.at(static_cast<std::size_t>(variant)).ranked;
}

bool EstimateBoard::tied(CellId id) const {
    const domain::ClusterEstimate* own = answer(id);
    if (own == nullptr || !own->rank)
        return false;
    // Ties stand beside each other in the order.
    const std::vector<int>& all = order(id.variant);
    const auto place = std::find(all.begin(), all.end(), id.cluster);
    const auto same = [&](int cluster) { return at(id.variant, cluster).answer->rank == own->rank; };
    for (auto before = place; before != all.begin();) {
        --before;
        if (!at(id.variant, *before).answer->rank)
            continue; // a static cluster that does not fit stands between
        if (same(*before))
            return true;
        break;
    }
    for (auto after = std::next(place); after != all.end(); ++after) {
        if (!at(id.variant, *after).answer->rank)
            continue;
        return same(*after);
    }
    return false;
}

bool EstimateBoard::complete(int variant) const {
    return m_rankings.at(static_cast<std::size_t>(variant)).answered == static_cast<int>(m_clusters.size());
}

EstimateBoard EstimateBoard::seenWith(const domain::ReclaimLimit& limit) const {
    EstimateBoard seen = *this;
    for (BoardCell& cell : seen.m_cells) {
        if (cell.answer)
            cell.answer = domain::seenWith(limit, std::move(*cell.answer));
    }
    for (Ranking& ranking : seen.m_rankings)
        ranking.stale = true;
    return seen;
}

void EstimateBoard::apply(const session::EstimateProgress& progress, std::chrono::milliseconds awake) {
    const CellId id = find(progress.variant, progress.cluster);
    if (!id.valid())
        return;
    BoardCell& cell = at(id.variant, id.cluster);
    if (!cell.asked) {
        cell.asked = true;
        cell.askedAt = awake;
    }
    m_sent = m_sent || progress.podsExpected > 0;
    cell.podsSeen = progress.podsSeen;
    cell.podsExpected = progress.podsExpected;
    cell.eventsSeen = progress.eventsSeen;
    if (!progress.answer)
        return;
    Ranking& ranking = m_rankings[static_cast<std::size_t>(id.variant)];
    if (!cell.answer) {
        ++m_answered;
        ++ranking.answered;
    }
    cell.answer = progress.answer;
    ranking.stale = true;
}

void EstimateBoard::forget(CellId id) {
    if (!contains(id))
        return;
    BoardCell& cell = at(id.variant, id.cluster);
    Ranking& ranking = m_rankings[static_cast<std::size_t>(id.variant)];
    if (cell.answer) {
        --m_answered;
        --ranking.answered;
    }
    cell = {};
    ranking.stale = true;
}

void EstimateBoard::remember(const Known& known) {
    for (const auto& [key, last] : known) {
        const CellId id = find(key.first, key.second);
        if (id.valid())
            at(id.variant, id.cluster).lastKnown = last;
    }
}

/// The rule is the domain's; it gets only what it looks at, because whole answers are large.
void EstimateBoard::settle(int variant) const {
    Ranking& ranking = m_rankings.at(static_cast<std::size_t>(variant));
    if (!ranking.stale)
        return;
    ranking.stale = false;
    domain::VariantEstimate sorted;
    for (std::size_t c = 0; c < m_clusters.size(); ++c) {
        const auto& answer = at(variant, static_cast<int>(c)).answer;
        if (!answer)
            continue;
        domain::ClusterEstimate light;
        light.name = answer->name;
        light.fits = answer->fits;
        light.totalPerHour = answer->payPerHour(); // what ranks
        sorted.clusters.push_back(std::move(light));
    }
    domain::rank(sorted);
    ranking.order.clear();
    ranking.ranked = 0;
    for (const domain::ClusterEstimate& light : sorted.clusters) {
        const int cluster = m_clusterAt.at(light.name);
        at(variant, cluster).answer->rank = light.rank;
        ranking.order.push_back(cluster);
        ranking.ranked += light.rank ? 1 : 0;
    }
}

} // namespace thrifty::app
