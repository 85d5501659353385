// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "fleet/estimator.h"

namespace thrifty::session {

/// A pod group as a result has it before anything is known of nodes: what it asks for.
[[nodiscard]] domain::GroupEstimate askedFor(const domain::PodGroup& group, const fleet::Estimator& estimator);

} // namespace thrifty::session
