// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/preparedapply.h"

namespace thrifty::session {

/// The namespace must be on the control plane and on every cluster of the order: pods could not be made there.
void checkNamespace(FleetContext& fleet, const ApplyRequest& request, std::vector<Check>& checks, std::stop_token stop);
/// Whether the workload runs and the new order would move it: from where, to where, how many pods stop.
void checkMoves(FleetContext& fleet, const ApplyRequest& request, const PreparedApply& prepared,
                std::vector<Check>& checks, std::stop_token stop);

} // namespace thrifty::session
