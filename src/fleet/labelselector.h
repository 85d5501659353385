// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/podgroup.h"
#include "manifest/value.h"

namespace thrifty::fleet {

/// Whether a metav1.LabelSelector (matchLabels and matchExpressions, all of which must hold) selects these labels. An
/// empty or absent selector selects everything, as the API machinery has it; an expression with an operator that is not
/// known selects too, because the caller must not overlook an order that may match.
[[nodiscard]] bool selects(const manifest::Value& selector, const domain::LabelMap& labels);

} // namespace thrifty::fleet
