// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "session/plannerservice.h"

#include <chrono>
#include <optional>
#include <vector>

namespace thrifty::app {

/// One variant on one cluster, as far as it is known.
struct BoardCell {
    std::optional<domain::ClusterEstimate> answer; ///< none: still waiting
    int podsSeen = 0, podsExpected = 0, eventsSeen = 0;
    bool asked = false; ///< its variant has been sent
};

/// The matrix of variants and clusters that table, charts, explanation and export all read: while a run goes on and
/// afterwards. Plain values; ranks are those of the answers so far.
class EstimateBoard {
  public:
    EstimateBoard() = default;
    EstimateBoard(std::vector<domain::VariantName> variants, std::vector<domain::ClusterName> clusters);
    /// The board of a finished result; clusters in the order of `clusters`, those it does not name after them.
    static EstimateBoard of(const domain::EstimateResult& result, const std::vector<domain::ClusterName>& clusters);

    [[nodiscard]] const std::vector<domain::VariantName>& variants() const { return m_variants; }
    [[nodiscard]] const std::vector<domain::ClusterName>& clusters() const { return m_clusters; }
    [[nodiscard]] bool empty() const { return m_variants.empty() || m_clusters.empty(); }
    [[nodiscard]] const BoardCell& cell(int variant, int cluster) const;
    /// The variant's answers so far, ranked.
    [[nodiscard]] const domain::VariantEstimate& ranked(int variant) const;

    /// Takes a step of a run; names that the board does not have are ignored.
    void apply(const session::EstimateProgress& progress);
    [[nodiscard]] int answered() const; ///< cells with an answer
    [[nodiscard]] int cells() const { return static_cast<int>(m_cells.size()); }
    /// The lowest and highest price above 0 of all cells; none while nothing is priced.
    [[nodiscard]] std::optional<std::pair<domain::Money, domain::Money>> priceRange() const;

  private:
    void rerank(std::size_t variant);
    [[nodiscard]] std::size_t index(int variant, int cluster) const {
        return static_cast<std::size_t>(variant) * m_clusters.size() + static_cast<std::size_t>(cluster);
    }

    std::vector<domain::VariantName> m_variants;
    std::vector<domain::ClusterName> m_clusters;
    std::vector<BoardCell> m_cells;
    std::vector<domain::VariantEstimate> m_ranked;
};

} // namespace thrifty::app
