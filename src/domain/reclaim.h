// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"

#include <string>
#include <variant>

namespace thrifty::domain {

/// By the list prices of spot and on demand, exact and rounded once; or why it cannot be said.
[[nodiscard]] std::variant<ExpectedPrice, NoExpectedPrice> expectedPrice(const GroupEstimate& group);

/// How often spot nodes may be reclaimed before a user does not want them.
struct ReclaimLimit {
    int percent = 20;       ///< of such nodes in a month: a range must end at it or below
    bool needsRate = false; ///< where no rate is known, it is above the limit too
    bool operator==(const ReclaimLimit&) const = default;
};

/// The spot nodes of this answer that are reclaimed more often than that, the worst of them; null: none are. Nodes that
/// are no spot nodes never are.
[[nodiscard]] const GroupEstimate* reclaimedTooOften(const ClusterEstimate& answer, const ReclaimLimit& limit);

/// The answer as such a user sees it: without price and rank, and with the reason, where its spot nodes are reclaimed
/// more often; as it is otherwise.
[[nodiscard]] ClusterEstimate seenWith(const ReclaimLimit& limit, ClusterEstimate answer);
/// The whole result so, ranked anew, with a note that says it. Only for showing: what is kept is the result itself.
[[nodiscard]] EstimateResult seenWith(const ReclaimLimit& limit, EstimateResult result);

/// ">20% of the spot nodes of type g6.12xlarge are reclaimed in a month", "how often spot nodes of type
/// g2-standard-32 are reclaimed is not known"
[[nodiscard]] std::string reclaimText(const GroupEstimate& group);

} // namespace thrifty::domain
