// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "report/shownunit.h"

#include <string>

namespace thrifty::report {

/// "list ≈ 2.0587", "half rate ≈ 3.3130" where a spot price is half of on-demand, "list ≈ 2.0587, yours ≈ 1.6470" with
/// a price book: what stands beside the words of a cluster without a price; "" where there is none.
[[nodiscard]] std::string listCell(const domain::ClusterEstimate& cluster, const ShownUnit& unit = {});
/// Some cluster of the result has one.
[[nodiscard]] bool anyListPrice(const domain::EstimateResult& result);
/// What a reader must know about the list prices that stand beside this result; "": none does.
[[nodiscard]] std::string listNote(const domain::EstimateResult& result);

} // namespace thrifty::report
