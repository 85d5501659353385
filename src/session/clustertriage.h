// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "domain/pricebook.h"
#include "session/fleetcontext.h"
#include "session/probe/probeplan.h"
#include "session/staticfit.h"

#include <map>
#include <optional>
#include <stop_token>
#include <vector>

namespace thrifty::session {

/// A cluster of the run before anything is written: it takes part, or its answer is known already.
struct Triage {
    const ClusterConnection* connection = nullptr;
    kube::ApiClient* client = nullptr;             ///< null: no context
    std::optional<domain::ClusterEstimate> answer; ///< the same for every variant; none: static, or it takes part
    bool isStatic = false;
    std::optional<std::map<std::string, NodeFacts>> nodes; ///< of a static cluster that could be asked
    std::vector<manifest::Value> quotas;                   ///< in the namespace, as far as they may be read
    std::vector<std::string> budgets; ///< disruption budgets there that select every pod, so the copies too

    [[nodiscard]] bool takesPart() const { return !isStatic && !answer; }
};

/// Chooses the clusters and asks each that may take part whether the namespace exists and which quotas stand there; all
/// at once. Error: a cluster is named that the fleet does not have.
[[nodiscard]] domain::Expected<std::vector<Triage>> triage(FleetContext& fleet, const EstimateRequest& request,
                                                           std::stop_token stop);

/// The state and reason that fit an error of a cluster.
[[nodiscard]] domain::ClusterEstimate answerFor(const domain::Cluster& cluster, const domain::Error& error);
/// A static cluster's answer for one variant.
[[nodiscard]] domain::ClusterEstimate staticAnswer(const Triage& cluster, const domain::Workload& workload,
                                                   const EstimateRequest& request);
/// Puts what the user pays beside the answer's list prices, where the request has a price book.
void addYourPrices(domain::ClusterEstimate& answer, const domain::Cluster& cluster, const EstimateRequest& request);
/// Where the cluster's nodes are bought.
[[nodiscard]] domain::PricePlace placeOf(const domain::Cluster& cluster);

} // namespace thrifty::session
