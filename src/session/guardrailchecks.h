// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/guardrails.h"
#include "session/preparedapply.h"

#include <functional>

namespace thrifty::session {

/// What is held against the guardrails.
struct GuardedOrder {
    const domain::VariantEstimate& estimate;
    const domain::ClusterOrder& order;
    /// Null: not known, so neither is its provider or region.
    std::function<const domain::Cluster*(const domain::ClusterName&)> clusterOf;
    /// What the same workload was last applied at, an hour; none: it was not; an error: that cannot be told, its
    /// message says why.
    domain::Expected<std::optional<domain::Money>> lastApplied;
};

/// One check for each limit that holds, one for each cluster that violates it: with the figure and the limit. What is
/// not known where a limit is set cannot be checked, and that is a violation. Pure; without limits there is no check.
///
/// It starts at the first cluster that is known to take it. Those before it, which may take it by then, are held
/// against the limits of the first as well.
[[nodiscard]] std::vector<Check> guardrailChecks(const Guardrails& guardrails, const GuardedOrder& guarded);

/// The same for an apply, with the limits as their file says them now. A file that cannot be read is a check that
/// failed and cannot be overridden.
void checkGuardrails(FleetContext& fleet, const ApplyRequest& request, const PreparedApply& prepared,
                     std::vector<Check>& checks);

} // namespace thrifty::session
