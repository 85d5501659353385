// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "domain/nodecondition.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::domain {

/// Something that a person knows about a cluster and no estimate says: that a quota is 0, that a zone is sold out. Days
/// are ISO 8601, in UTC.
struct KnownFact {
    ClusterName cluster; ///< the fleet manager's name, exact
    NodeCondition nodes; ///< what is not to be had there; empty: the cluster is to be left out altogether
    std::string note;    ///< why, in the user's words; may be empty
    std::string noted;   ///< the day on which it was noted
    std::string until;   ///< the last day on which it holds; empty: until it is taken back
    int line = 0;        ///< in its file

    [[nodiscard]] bool expired(std::string_view day) const { return !until.empty() && until < day; }
    /// Says the same about the same cluster, whatever the reason and the days.
    [[nodiscard]] bool sameClaim(const KnownFact& other) const;
    bool operator==(const KnownFact&) const = default;
};

/// All that is known, as it holds on one day.
struct KnownFacts {
    std::string file; ///< its name without folders
    std::string day;  ///< the day on which the facts are asked
    std::vector<KnownFact> facts;
    bool operator==(const KnownFacts&) const = default;
};

/// The first fact that holds on that day and shuts the cluster out of an order; null: none. A fact about nodes does so
/// when all of it holds for the nodes that one pod group would buy there: what an answer does not say (the node type of
/// a cluster without a price) is never taken for it, and a static cluster buys nothing. A fact about the whole cluster
/// always does.
[[nodiscard]] const KnownFact* factAgainst(const KnownFacts& known, const ClusterEstimate& answer);

/// The facts that shut clusters out of an order by this estimate, at most one a cluster, in the estimate's order.
[[nodiscard]] std::vector<KnownFact> factsAgainst(const KnownFacts& known, const VariantEstimate& estimate);

/// The result as it is handed out: each cluster that a fact shuts out of orders says so, and no other one does. Null:
/// nothing is known, or it is not to count.
[[nodiscard]] EstimateResult withNoted(EstimateResult result, const KnownFacts* known);

/// The clusters that facts of today are about and that this estimate does not have, by name: of another fleet, or
/// misspelt.
[[nodiscard]] std::vector<ClusterName> unknownClusters(const KnownFacts& known, const VariantEstimate& estimate);

/// What may be said of this answer's nodes, most telling first: each GPU, each node type, spot nodes; the last is empty
/// and means the cluster as a whole. A cluster that buys nothing, or does not say what, only has the last.
[[nodiscard]] std::vector<NodeCondition> claimsAbout(const ClusterEstimate& answer);

/// "no A100 here", "no spot L4 on g6.* here", "no nodes of type p4d.24xlarge here", "leave this cluster out"
[[nodiscard]] std::string claimText(const NodeCondition& nodes);
/// Reads that; none: something else.
[[nodiscard]] std::optional<NodeCondition> claimFrom(std::string_view text);

/// "you noted on 20 Nov 2026: no A100 here (quota 0 in westus2)"
[[nodiscard]] std::string factText(const KnownFact& fact);
/// What the sentence claims; none: it is not one of these.
[[nodiscard]] std::optional<NodeCondition> claimOfFactText(std::string_view text);

/// A sentence for each fact that has expired, and so does nothing: "known-facts.yaml:12: ...".
[[nodiscard]] std::vector<std::string> expiredFacts(const KnownFacts& known);

} // namespace thrifty::domain
