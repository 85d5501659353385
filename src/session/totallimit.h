// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/plan.h"

namespace thrifty::session {

/// Sets the most that a cluster of the order may cost in all, an hour; none: no limit. The cap on each node follows it,
/// for the autoscaler to keep: a node that alone costs more could only stand on a cluster that is left out. A cap on
/// each node that the user chose otherwise stays as it is.
///
/// The autoscaler compares list prices. Where totals are by the user's price book instead (`byList` is false) the cap
/// does not follow: it would shut out nodes that cost more by list than they do by the book.
void limitTotal(Plan& plan, std::optional<domain::Money> limit, bool byList);

} // namespace thrifty::session
