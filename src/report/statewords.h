// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "report/shownunit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::report {

/// What stands where a price would stand: two or three words for each way of not having one. A cluster without a price
/// shows these, never a digit, a blank or "N/A".
[[nodiscard]] std::string_view stateWords(domain::ClusterState state, domain::ReasonCode reason);

/// The cell of a cluster: what the user pays, or words. A static cluster on which the workload does not
/// fit, or may not fit, has words as well.
[[nodiscard]] std::string priceCell(const domain::ClusterEstimate& cluster, const ShownUnit& unit = {});

/// "#2", "#2 tie", or "" when it has no rank.
[[nodiscard]] std::string rankCell(const domain::VariantEstimate& variant, const domain::ClusterEstimate& cluster);

/// "×1.13": how many times the base's total on the same cluster this one is; "no base" where the base has no
/// price there or costs nothing; "" without a price of its own.
[[nodiscard]] std::string ratioCell(const domain::ClusterEstimate& cluster, const domain::ClusterEstimate* base);

/// What the user pays at least where some pod group has no price; none where the total is known, where nothing is, and
/// where no node type exists: that workload runs there at no price.
[[nodiscard]] std::optional<domain::Money> lowerBound(const domain::ClusterEstimate& cluster);
/// "at least 0.1808, without gpu-group": the bound and what it lacks; "" without one.
[[nodiscard]] std::string lowerBoundWords(const domain::ClusterEstimate& cluster, const ShownUnit& unit = {});

/// A static cluster with room for the workload, which adds no cost there.
[[nodiscard]] bool alreadyPaid(const domain::ClusterEstimate& cluster);

/// The cluster said what can be said: a price, or that no node type exists.
[[nodiscard]] bool answered(const domain::ClusterEstimate& cluster);

/// "2 x g6.8xlarge @ 2.0144", "2 x g6.8xlarge @ 0.9871 spot", "counted with headgroup", or words. By a price book
/// "2 x g6.8xlarge @ 2.0144 -> 1.6115", from the list price to the user's, or "2 x g6.8xlarge @ 2.0144 list" where no
/// rule holds.
[[nodiscard]] std::string nodesCell(const domain::EstimateResult& result, const domain::GroupEstimate& group,
                                    const ShownUnit& unit = {});

/// "1 L4", "4 L4": the GPUs of one node; "" when the node type has none or they are not known.
[[nodiscard]] std::string gpuCell(const domain::GroupEstimate& group);

/// "5 of 5 clusters answered, 4 priced"
[[nodiscard]] std::string answerCount(const domain::VariantEstimate& variant);
/// The same of all variants: "3 variants, for each 5 of 5 clusters answered, 3 to 4 priced".
[[nodiscard]] std::string answerCount(const domain::EstimateResult& result);

/// Why clusters have no price or no room, one for each cluster and reason, whatever the number of variants it holds
/// for.
struct ReasonLine {
    const domain::ClusterEstimate* cluster = nullptr; ///< the first that says so
    std::string variants;                             ///< "2 GPUs each; A100"
    [[nodiscard]] std::string state() const;          ///< "no node type"
    [[nodiscard]] std::string reason() const;         ///< its sentence, or else its state
};
/// Those without a rank and those that gave a reason, as they stand in the result, which must outlive them.
[[nodiscard]] std::vector<ReasonLine> reasonLines(const domain::EstimateResult& result);

} // namespace thrifty::report
