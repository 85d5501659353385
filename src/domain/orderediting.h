// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clusterorder.h"

namespace thrifty::domain {

// What a user does to a list that orderFrom() made, as new edits. The names are of clusters that the estimate has;
// others change nothing. None of these fails: what cannot be done gives the edits as they were.

/// Puts the cluster at a place (from 1) of the list as it stands now. A pinned cluster is pinned there; pins of others
/// keep their places. Only clusters that really left the order of prices count as moved.
[[nodiscard]] OrderEdits placedAt(const VariantEstimate& estimate, const OrderEdits& edits, const ClusterName& cluster,
                                  int place);
/// Pins the cluster where it stands, or takes the pin out.
[[nodiscard]] OrderEdits pinToggled(const VariantEstimate& estimate, const OrderEdits& edits,
                                    const ClusterName& cluster);
/// Pins it to the first place: "keep it where it is".
[[nodiscard]] OrderEdits pinnedFirst(const VariantEstimate& estimate, const OrderEdits& edits,
                                     const ClusterName& cluster);
/// Leaves the cluster out; pins behind it close up.
[[nodiscard]] OrderEdits excluded(const VariantEstimate& estimate, const OrderEdits& edits, const ClusterName& cluster);
/// Puts a cluster in again that the user left out, or one without a price, alone: the others without a price stay out.
[[nodiscard]] OrderEdits included(const VariantEstimate& estimate, const OrderEdits& edits, const ClusterName& cluster);
/// All clusters without a price at the end, or none; moves and pins of those go.
[[nodiscard]] OrderEdits unpricedKept(const VariantEstimate& estimate, const OrderEdits& edits, bool keep);

} // namespace thrifty::domain
