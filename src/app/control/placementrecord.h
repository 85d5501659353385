// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/appliedworkload.h"
#include "store/historystore.h"

namespace thrifty::app {

/// What the history keeps of a placement that has settled. `estimate` is the variant that was applied, as the run that
/// ordered it has it; null: not known, and then neither is how the nodes were to be bought, and what they cost.
[[nodiscard]] store::PlacementRecord placementRecord(const session::PlacementStory& story,
                                                     const session::AppliedWorkload& applied,
                                                     const domain::VariantEstimate* estimate);

/// Earlier versions kept what nodes cost on demand for those that were on spot too: that is not known any more.
void forgetSpotAtListPrices(store::HistoryStore& store);

} // namespace thrifty::app
