// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "domain/reclaim.h"
#include "session/plannerservice.h"

#include <chrono>
#include <map>
#include <optional>
#include <vector>

namespace thrifty::app {

/// What an earlier result said about a cell: shown where there is no answer now, never ranked or summed.
struct LastKnown {
    domain::Money perHour;
    domain::Timestamp time;
    bool operator==(const LastKnown&) const = default;
};

/// One variant on one cluster, as far as it is known.
struct BoardCell {
    std::optional<domain::ClusterEstimate> answer; ///< none: still waiting
    int podsSeen = 0, podsExpected = 0, eventsSeen = 0;
    bool asked = false;                  ///< its variant has been sent
    std::chrono::milliseconds askedAt{}; ///< when, in time awake since the run began
    std::optional<LastKnown> lastKnown;
};

/// A place in the matrix; negative: none.
struct CellId {
    int variant = -1, cluster = -1;
    [[nodiscard]] bool valid() const { return variant >= 0 && cluster >= 0; }
    auto operator<=>(const CellId&) const = default;
};

/// The matrix of variants and clusters that table, charts, explanation and export all read: while a run goes on and
/// afterwards. Plain values; ranks are those of the answers so far, made when they are asked for, so that a burst of
/// answers costs one ranking a variant.
class EstimateBoard {
  public:
    EstimateBoard() = default;
    EstimateBoard(std::vector<domain::VariantName> variants, std::vector<domain::ClusterName> clusters);
    /// The board of a finished result; clusters in the order of `clusters`, those it does not name after them.
    static EstimateBoard of(const domain::EstimateResult& result, const std::vector<domain::ClusterName>& clusters);

    [[nodiscard]] const std::vector<domain::VariantName>& variants() const { return m_variants; }
    [[nodiscard]] const std::vector<domain::ClusterName>& clusters() const { return m_clusters; }
    [[nodiscard]] bool empty() const { return m_variants.empty() || m_clusters.empty(); }
    [[nodiscard]] bool contains(CellId id) const;
    /// The place of these names; not valid when the board does not have them.
    [[nodiscard]] CellId find(const domain::VariantName& variant, const domain::ClusterName& cluster) const;
    [[nodiscard]] const BoardCell& cell(int variant, int cluster) const;
    [[nodiscard]] const BoardCell& cell(CellId id) const { return cell(id.variant, id.cluster); }
    /// The answer of a cell; null while it waits.
    [[nodiscard]] const domain::ClusterEstimate* answer(CellId id) const;

    /// The clusters that answered for a variant, as domain::rank orders them: priced by rank, the others by name.
    [[nodiscard]] const std::vector<int>& order(int variant) const;
    /// The first cluster that is priced and fits; none: not yet, or never.
    [[nodiscard]] std::optional<int> lowest(int variant) const;
    /// How many clusters have a rank.
    [[nodiscard]] int rankedCount(int variant) const;
    /// Another cluster has the same rank.
    [[nodiscard]] bool tied(CellId id) const;
    [[nodiscard]] bool complete(int variant) const; ///< every cluster answered

    /// The same answers as one sees them who does not want spot nodes that are reclaimed more often.
    [[nodiscard]] EstimateBoard seenWith(const domain::ReclaimLimit& limit) const;
    /// Takes a step of a run, `awake` after it began; names that the board does not have are ignored.
    void apply(const session::EstimateProgress& progress, std::chrono::milliseconds awake = {});
    /// The cell waits again.
    void forget(CellId id);
    /// Takes what earlier results said, for the cells that end without a price.
    using Known = std::map<std::pair<domain::VariantName, domain::ClusterName>, LastKnown>;
    void remember(const Known& known);
    /// Copies of some variant were sent: a cell that is not asked waits for a later batch of variants.
    [[nodiscard]] bool sent() const { return m_sent; }
    [[nodiscard]] int answered() const { return m_answered; } ///< cells with an answer
    [[nodiscard]] int cells() const { return static_cast<int>(m_cells.size()); }

  private:
    struct Ranking {
        bool stale = true;
        std::vector<int> order;
        int ranked = 0;
        int answered = 0;
    };
    void settle(int variant) const;
    [[nodiscard]] BoardCell& at(int variant, int cluster) const {
        return m_cells.at(static_cast<std::size_t>(variant) * m_clusters.size() + static_cast<std::size_t>(cluster));
    }

    std::vector<domain::VariantName> m_variants;
    std::vector<domain::ClusterName> m_clusters;
    std::map<domain::VariantName, int> m_variantAt;
    std::map<domain::ClusterName, int> m_clusterAt;
    mutable std::vector<BoardCell> m_cells; ///< their ranks are made late
    mutable std::vector<Ranking> m_rankings;
    int m_answered = 0;
    bool m_sent = false;
};

} // namespace thrifty::app
