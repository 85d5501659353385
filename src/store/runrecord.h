// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"

#include <optional>
#include <string>
#include <vector>

namespace thrifty::store {

enum class RunOutcome { Finished, Cancelled, Failed };

/// Where a run's workload went, as far as it was seen.
struct PlacementRecord {
    domain::ClusterName cluster;
    domain::VariantName variant;
    domain::Timestamp since;
    std::optional<domain::Money> listPerHour; ///< of the nodes really obtained; none: a node type without a list price
    std::optional<domain::Money> estimatedPerHour; ///< there, at list prices, when the order was made; none: not known
    std::string story;                             ///< JSON of the hops, as the writer keeps it; opaque here
    bool operator==(const PlacementRecord&) const = default;
};

/// One run as it is kept: columns to list and to search by, and the whole result beside them.
struct RunRecord {
    domain::RunId run;
    domain::Timestamp startedAt, finishedAt;
    std::string workload; ///< "ray-serve-llm"
    domain::Namespace ns;
    std::string group; ///< KEY=VALUE
    domain::ContextName novaContext;
    RunOutcome outcome = RunOutcome::Finished;
    std::string detail; ///< of a run that did not finish: "nova not reachable"
    int variants = 0, cells = 0, answered = 0, priced = 0;
    std::vector<std::string> words; ///< further words to find it by: clusters, variants, node types, GPU SKUs
    int schemaVersion = domain::EstimateResult::schemaVersion; ///< of `result`
    std::string result;                                        ///< JSON of the estimate; empty: there is none
    bool operator==(const RunRecord&) const = default;
};

/// The record of a finished run, with its JSON.
[[nodiscard]] RunRecord recordOf(const domain::EstimateResult& result, std::string json);

/// A row of the list: everything but the result and the words.
struct RunSummary {
    int number = 0;                           ///< 1, 2, 3, ... in the order of keeping; never used twice
    RunRecord run;                            ///< without `result` and `words`
    std::optional<PlacementRecord> placement; ///< without its story
    bool newer = false;                       ///< its result was written by a newer version, which alone can open it
};

} // namespace thrifty::store
