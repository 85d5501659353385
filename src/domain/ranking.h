// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"

namespace thrifty::domain {

/// Sorts the clusters, sets their ranks and the variant's order.
///
/// Priced clusters come first by what the user pays (payPerHour: the list's total without a price book); equal totals
/// share a rank and stand by name in byte order (the stated, stable rule). A static cluster counts as 0 or its owner's
/// price; one that does not fit keeps its place in the order (Nova skips it, and free capacity changes) but has no
/// rank. Clusters without a price follow, by name, without a rank, and are not in `order`.
void rank(VariantEstimate& variant);

/// What the groups cost by list, added up as sumGroups() does; none: one of them has no figure.
[[nodiscard]] std::optional<Money> totalOf(const std::vector<GroupEstimate>& groups);

/// Sums the groups of an estimated cluster: exact, equal sets once (GroupEstimate::countedWith), and sets
/// totalPerHour only when every group has a figure of its own or is counted with one that has, else atLeastPerHour.
/// A sum that is too large for Money is unknown as well.
void sumGroups(ClusterEstimate& cluster);

/// What stands in for the price of a cluster that named none, where list prices may rank: its list price as the user's
/// price book makes it, with the add-ons. None: it has a price, or nothing is listed.
[[nodiscard]] std::optional<Money> listedPerHour(const ClusterEstimate& cluster);

/// Sums what the user pays beside what sumGroups() made of the list prices: groups by their own price where they have
/// one, and the add-ons. A static cluster costs its owner's price and the add-ons.
void sumYours(ClusterEstimate& cluster);

} // namespace thrifty::domain
