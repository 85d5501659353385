// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/plandocument.h"
#include "domain/error.h"

#include <vector>

namespace thrifty::app {

/// Why manifests of the plan cannot be read, each file by itself: where WorkloadController::error() stops at the first.
[[nodiscard]] std::vector<domain::Error> unreadableFiles(const PlanState& state);

} // namespace thrifty::app
