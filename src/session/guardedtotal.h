// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/plannerservice.h"

#include <optional>

namespace thrifty::session {

/// The most that a workload may cost an hour by the guardrails as their file says them now: by the limit for every
/// cluster of the order and, if it `started` there, by that for the first, whichever is lower. None: there is no such
/// limit, or the file cannot be read; then nothing can be applied either. The shipped price list must be loaded, as it
/// is once a fleet is connected; else this takes as long as loading it.
[[nodiscard]] std::optional<domain::Money> guardedTotal(const PlannerService::Settings& settings, bool started,
                                                        bool spot);

} // namespace thrifty::session
