// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/estimator.h"

#include <string_view>

namespace thrifty::fleet::luna {

/// Reads the text of a NodeCostEstimate event. The exact wording is not published, so the grammar is tolerant: a price
/// after "Estimated cost $", a count after "estimated node count" (without it: none), a node type by the provider's way
/// of naming, "spot" anywhere. Never throws, never allocates more than the node type, linear in the text.
[[nodiscard]] Verdict readCostEvent(std::string_view text, std::string_view provider);

/// The first word of the text that is spelled like a node type of the provider (aws, gcp, azure; another provider: any
/// of the three). Empty: none.
[[nodiscard]] std::string_view nodeTypeIn(std::string_view text, std::string_view provider);

} // namespace thrifty::fleet::luna
