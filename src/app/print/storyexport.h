// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "session/appliedworkload.h"

#include <optional>
#include <string>
#include <vector>

namespace thrifty::app {

/// A placement as it is handed on: what was applied, what happened, what was obtained.
struct StoryPaper {
    const session::PlacementStory& story;
    const std::optional<session::AppliedWorkload>& applied;
    const domain::VariantEstimate* estimate = nullptr; ///< what was expected; null: not known
};

/// One row for each thing that happened, oldest first: time (RFC 3339, UTC), cluster, event, text. RFC 4180; the
/// estimator's and the fleet manager's own words stand in `text` as they came.
[[nodiscard]] std::string storyCsv(const StoryPaper& paper);
/// The same for a ticket: the outcome in a sentence, what happened, nodes obtained beside the estimate.
[[nodiscard]] std::string storyMarkdown(const StoryPaper& paper);

/// Two results cell by cell: variant, cluster, a_state, a_usd_per_hour, b_state, b_usd_per_hour, change_usd_per_hour,
/// all by list. Numbers stand only where a cluster has a price on which the workload fits; the change only where both
/// have one. Where both were made with a price book the same follows by what the user pays: a_your_usd_per_hour,
/// b_your_usd_per_hour, change_your_usd_per_hour. Cells as RunComparison has them.
[[nodiscard]] std::string comparisonCsv(const domain::EstimateResult& a, const domain::EstimateResult& b);

/// The nodes of one type that the pods of one group run on, beside those that were estimated for it.
struct ObtainedLine {
    std::string nodeType;
    domain::GroupName group; ///< empty: the pods do not tell
    std::int64_t estimated = 0, obtained = 0;
    std::optional<domain::Money> estimatedPerHour{}, listPerHour{};
    bool spot = false; ///< what was obtained is, or may be: there is no list price
};
[[nodiscard]] std::vector<ObtainedLine> obtainedLines(const session::Hop& hop, const domain::ClusterEstimate* estimate,
                                                      const domain::Workload& workload);
/// Nodes came, and they are those that were estimated.
[[nodiscard]] bool asEstimated(const std::vector<ObtainedLine>& lines);

} // namespace thrifty::app
