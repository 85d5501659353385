// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listprice.h"

#include <string>

namespace thrifty::report {

/// "list ≈ 2.0587", "half rate ≈ 3.3130" where a spot price is half of on-demand: what stands beside the words of a
/// cluster without a price; "" when the list says nothing or the cluster has a price.
[[nodiscard]] std::string listCell(const domain::ListPrices& list, const domain::VariantName& variant,
                                   const domain::ClusterEstimate& cluster, int decimals = 4);
/// What a reader must know about the list prices that stand beside this result; "": none does.
[[nodiscard]] std::string listNote(const domain::EstimateResult& result, const domain::ListPrices& list);

} // namespace thrifty::report
