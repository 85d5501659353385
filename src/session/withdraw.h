// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/fleetcontext.h"

namespace thrifty::session {

/// What withdrawing the run would do: delete what it made, put back what it changed; pods that stop are named.
[[nodiscard]] domain::Expected<WritePlan> reviewWithdrawal(FleetContext& fleet, const domain::RunId& run,
                                                           std::stop_token stop);
/// Does it: the workload first, waits until it is gone, then the order. Objects that others changed or replaced since
/// are left alone and named in the error.
[[nodiscard]] domain::Expected<void> withdrawRun(FleetContext& fleet, const domain::RunId& run,
                                                 const RunObserver& observer, std::stop_token stop);

} // namespace thrifty::session
