// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/plannerservice.h"

#include <map>
#include <string>
#include <utility>

namespace thrifty::catalog {
class PriceCatalog;
}
namespace thrifty::fleet {
class Estimator;
}

namespace thrifty::session {

struct ProbePlan;

/// By variant and cluster; one that the list cannot price is missing.
using ListPrices = std::map<std::pair<domain::VariantName, domain::ClusterName>, domain::ListPrice>;

/// What every variant of a plan would cost on the autoscaled clusters of the fleet by the public price list: the
/// cheapest node type of the region that holds each pod group, the nodes that its pods need, the listed price. A spot
/// price that is older than a year before `now` gives way to half of on-demand. An order of magnitude, never an answer.
/// What the user pays by the price book (null: there is none) stands beside it.
[[nodiscard]] ListPrices listPrices(const ProbePlan& plan, const FleetSnapshot& fleet,
                                    const fleet::Estimator& estimator, const catalog::PriceCatalog& prices,
                                    const domain::PriceBook* book, domain::Timestamp now);

/// Puts them beside the answers that have no price.
void putListPrices(domain::EstimateResult& result, const ListPrices& prices);

/// The same for a request that nobody is asked about; nothing is written. Errors: a list that cannot be read, a
/// workload that has no pods to price. Reads the list of `pricesDirectory` (empty: the shipped one), which takes tens
/// of milliseconds: call it from a job.
[[nodiscard]] domain::Expected<ListPrices> listPrices(const EstimateRequest& request, const FleetSnapshot& fleet,
                                                      const std::string& pricesDirectory, domain::Timestamp now);

} // namespace thrifty::session
