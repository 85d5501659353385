// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "domain/expected.h"
#include "manifest/document.h"

#include <string>
#include <vector>

namespace thrifty::session {

/// Something in a packet that is not what follows from the rest of it.
struct PacketFinding {
    std::string file; ///< "10-policy.yaml"
    std::string text; ///< "autoscale-eks: the groups add up to 4.827600, the total says 4.000000"
};

/// Reads every price again from the estimator's own words, adds up again, ranks again, and tells what the result says
/// otherwise. Needs no cluster.
[[nodiscard]] std::vector<PacketFinding> checkEvidence(const domain::EstimateResult& result);

/// Whether the policy's order, totals, selectors and digest follow from the result. Clusters that were pinned, moved or
/// left out must be named as such in the policy's annotations.
[[nodiscard]] domain::Expected<std::vector<PacketFinding>> checkPolicy(const domain::EstimateResult& result,
                                                                       const std::string& policy);

/// Whether the file is of the workload that was estimated, by the name of its first object with pods; whether every
/// object with pods carries the label that the policy selects, in its namespace or in none, none has the
/// estimate's gate (`gated`: all have it), and the pod groups are those that were estimated for the variant of the
/// policy (empty: of the first): as many pods, as many GPUs each, as much CPU and memory (where the estimate says it;
/// earlier versions' do not), and nodes that may be those that were priced. A file with placeholders of other than
/// secrets is not what was estimated, so its groups are not compared.
[[nodiscard]] domain::Expected<std::vector<PacketFinding>> checkWorkload(const domain::EstimateResult& result,
                                                                         const std::string& policy,
                                                                         const std::string& text,
                                                                         const std::string& name, bool gated);

/// Whether the copies that are there for reading are the workload's objects with the gate, value by value: a constraint
/// that decides a price stands in no estimate, but in both of these files.
[[nodiscard]] domain::Expected<std::vector<PacketFinding>> checkGatedCopy(const std::string& workload,
                                                                          const std::string& copy);

} // namespace thrifty::session
