// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/fleetmanager.h"
#include "session/plannerservice.h"

#include <string>

namespace thrifty::session {

/// "NAMESPACE-WORKLOAD-cost-order" as a valid object name of at most `maxLength` characters; a name that had to be
/// shortened or changed ends in a hash of the full one, so that two workloads never share a policy by accident.
[[nodiscard]] std::string policyName(const domain::Namespace& ns, const std::string& workload, std::size_t maxLength);

/// The variant of this name, or the first where none is named; null: the result does not have it.
[[nodiscard]] const domain::VariantEstimate* chosenVariant(const domain::EstimateResult& result,
                                                           const domain::VariantName& name);

/// The order as YAML for review and for apply. Pure: the same request gives the same bytes on every machine.
[[nodiscard]] domain::Expected<PolicyPlan> buildPlan(const fleet::FleetManager& manager, const PolicyRequest& request);

/// The object that a plan's YAML means. Errors: not one document, not an order of this fleet manager.
[[nodiscard]] domain::Expected<manifest::Value> parsePolicy(const fleet::FleetManager& manager, const std::string& yaml,
                                                            const std::string& name);

/// SHA-256 (lower-case hex) of what a result says: the part that an order is made from.
[[nodiscard]] std::string resultDigest(const domain::EstimateResult& result);

} // namespace thrifty::session
