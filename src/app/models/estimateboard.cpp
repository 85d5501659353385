// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/models/estimateboard.h"

#include "domain/ranking.h"

#include <algorithm>

namespace thrifty::app {

EstimateBoard::EstimateBoard(std::vector<domain::VariantName> variants, std::vector<domain::ClusterName> clusters)
    : m_variants(std::move(variants))
    , m_clusters(std::move(clusters))
    , m_cells(m_variants.size() * m_clusters.size())
    , m_ranked(m_variants.size()) {
    for (std::size_t i = 0; i < m_variants.size(); ++i)
        m_ranked[i].name = m_variants[i];
}

EstimateBoard EstimateBoard::of(const domain::EstimateResult& result,
                                const std::vector<domain::ClusterName>& clusters) {
    std::vector<domain::VariantName> variants;
    std::vector<domain::ClusterName> columns;
    const auto inResult = [&](const domain::ClusterName& name) {
        return std::any_of(result.variants.begin(), result.variants.end(), [&](const domain::VariantEstimate& variant) {
            return std::any_of(variant.clusters.begin(), variant.clusters.end(),
                               [&](const domain::ClusterEstimate& cluster) { return cluster.name == name; });
        });
    };
    std::copy_if(clusters.begin(), clusters.end(), std::back_inserter(columns), inResult);
    std::vector<domain::ClusterName> others;
    for (const domain::VariantEstimate& variant : result.variants) {
        variants.push_back(variant.name);
        for (const domain::ClusterEstimate& cluster : variant.clusters) {
            if (std::find(columns.begin(), columns.end(), cluster.name) == columns.end())
                others.push_back(cluster.name);
        }
    }
    std::sort(others.begin(), others.end());
    others.erase(std::unique(others.begin(), others.end()), others.end());
    columns.insert(columns.end(), others.begin(), others.end());

    EstimateBoard board(std::move(variants), std::move(columns));
    for (std::size_t v = 0; v < result.variants.size(); ++v) {
        board.m_ranked[v] = result.variants[v];
        for (const domain::ClusterEstimate& cluster : result.variants[v].clusters) {
            const auto at = std::find(board.m_clusters.begin(), board.m_clusters.end(), cluster.name);
            BoardCell& cell =
                board.m_cells[v * board.m_clusters.size() + static_cast<std::size_t>(at - board.m_clusters.begin())];
            cell.answer = cluster;
            cell.asked = true;
        }
    }
    return board;
}

const BoardCell& EstimateBoard::cell(int variant, int cluster) const {
    return m_cells.at(index(variant, cluster));
}

const domain::VariantEstimate& EstimateBoard::ranked(int variant) const {
    return m_ranked.at(static_cast<std::size_t>(variant));
}

void EstimateBoard::apply(const session::EstimateProgress& progress) {
    const auto variant = std::find(m_variants.begin(), m_variants.end(), progress.variant);
    const auto cluster = std::find(m_clusters.begin(), m_clusters.end(), progress.cluster);
    if (variant == m_variants.end() || cluster == m_clusters.end())
        return;
    const auto v = static_cast<std::size_t>(variant - m_variants.begin());
    BoardCell& cell = m_cells[v * m_clusters.size() + static_cast<std::size_t>(cluster - m_clusters.begin())];
    cell.asked = true;
    cell.podsSeen = progress.podsSeen;
    cell.podsExpected = progress.podsExpected;
    cell.eventsSeen = progress.eventsSeen;
    if (progress.answer) {
        cell.answer = progress.answer;
        rerank(v);
    }
}

void EstimateBoard::rerank(std::size_t variant) {
    domain::VariantEstimate& ranked = m_ranked[variant];
    ranked.clusters.clear();
    for (std::size_t c = 0; c < m_clusters.size(); ++c) {
        if (const auto& answer = m_cells[variant * m_clusters.size() + c].answer)
            ranked.clusters.push_back(*answer);
    }
    domain::rank(ranked);
    for (const domain::ClusterEstimate& cluster : ranked.clusters) {
        const auto at = std::find(m_clusters.begin(), m_clusters.end(), cluster.name) - m_clusters.begin();
        m_cells[variant * m_clusters.size() + static_cast<std::size_t>(at)].answer = cluster;
    }
}

int EstimateBoard::answered() const {
    return static_cast<int>(
        std::count_if(m_cells.begin(), m_cells.end(), [](const BoardCell& cell) { return cell.answer.has_value(); }));
}

std::optional<std::pair<domain::Money, domain::Money>> EstimateBoard::priceRange() const {
    std::optional<std::pair<domain::Money, domain::Money>> range;
    for (const BoardCell& cell : m_cells) {
        if (!cell.answer || !cell.answer->totalPerHour || cell.answer->totalPerHour->micros() <= 0)
            continue;
        const domain::Money total = *cell.answer->totalPerHour;
        if (!range)
            range.emplace(total, total);
        range->first = std::min(range->first, total);
        range->second = std::max(range->second, total);
    }
    return range;
}

} // namespace thrifty::app
