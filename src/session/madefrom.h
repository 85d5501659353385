// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"

#include <vector>

namespace thrifty::session {

/// Whether what the result says of a variant (empty: of the first) was made from these manifests: as they are sent,
/// with variables filled in and the variant's edits made. A policy of its prices is for them and for nothing else.
///
/// A result keeps every text once, in the order in which the variants bring them. So one whose variants all differ says
/// exactly which is whose; where some share texts, those are refused that the variant cannot have had.
[[nodiscard]] bool madeFrom(const domain::EstimateResult& result, const domain::VariantName& variant,
                            const std::vector<domain::SourceFile>& files);

/// Whether the run read a text of this digest at all, for whichever variant.
[[nodiscard]] bool wasRead(const domain::EstimateResult& result, const std::string& sha256);

} // namespace thrifty::session
