// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/clusterorder.h"

namespace thrifty::domain {

// What a user does to a list that orderFrom() made, as new edits. The names are of clusters that the estimate has;
// others change nothing. None of these fails: what cannot be done gives the edits as they were.

/// Puts the cluster at a place (from 1) of the list as it stands now. A pinned cluster is pinned there; pins of others
/// keep their places. Only clusters that really left the order of prices count as moved.
[[nodiscard]] OrderEdits placedAt(const OrderBasis& basis, const OrderEdits& edits, const ClusterName& cluster,
                                  int place);
/// Pins the cluster where it stands, or takes the pin out; one that a known fact shuts out then leaves the list.
[[nodiscard]] OrderEdits pinToggled(const OrderBasis& basis, const OrderEdits& edits, const ClusterName& cluster);
/// Pins it to the first place: "keep it where it is".
[[nodiscard]] OrderEdits pinnedFirst(const OrderBasis& basis, const OrderEdits& edits, const ClusterName& cluster);
/// Leaves the cluster out; pins behind it close up.
[[nodiscard]] OrderEdits excluded(const OrderBasis& basis, const OrderEdits& edits, const ClusterName& cluster);
/// Puts a cluster in again that the user left out, or one without a price, alone: the others without a price stay out.
/// One that a known fact shuts out is pinned at its place by price.
[[nodiscard]] OrderEdits included(const OrderBasis& basis, const OrderEdits& edits, const ClusterName& cluster);
/// All clusters without a price at the end, or none; moves and pins of those go.
[[nodiscard]] OrderEdits unpricedKept(const OrderBasis& basis, const OrderEdits& edits, bool keep);

/// Clusters that named no price take the place of their list price, or stand where those without a price do; moves and
/// pins of those that leave the list go.
[[nodiscard]] OrderEdits listPricesRanked(const OrderBasis& basis, const OrderEdits& edits, bool rank);

/// The edits, if an order can be made of them; else what is left of them for the clusters that are there, whether a
/// fact, a limit, another estimate or another variant took the others away: what they say of those is passed over,
/// moves and pins of places beyond the end close up. Only where no cluster is left can no order be made of the answer.
/// With the same edits everything is back once the reason is gone.
[[nodiscard]] OrderEdits fitted(const OrderBasis& basis, const OrderEdits& edits);

} // namespace thrifty::domain
