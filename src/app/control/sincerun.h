// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/variantcontroller.h"
#include "domain/estimate.h"

namespace thrifty::app {

/// The plan's variant of this name, if it is still what the result says the prices of; null: it is another one now, it
/// cannot be read, or there is none.
[[nodiscard]] const BuiltVariant* asEstimated(const VariantController& variants, const domain::EstimateResult& result,
                                              const domain::VariantName& name);
/// Whether the plan has a variant of this name that is another one than the result says the prices of: it was edited
/// since, or the result is of another workload.
[[nodiscard]] bool changedSince(const VariantController& variants, const domain::EstimateResult& result,
                                const domain::VariantName& name);

} // namespace thrifty::app
