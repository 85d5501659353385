// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/format/text.h"
#include "domain/estimate.h"

#include <QString>
#include <QStringList>

namespace thrifty::app {

/// "more than 20 % of such nodes in a month (Spot Instance Advisor, 28 Jun 2025)", "no published rate for Google
/// Cloud": how often such spot nodes are reclaimed. Empty: they are no spot nodes.
[[nodiscard]] QString reclaimedText(const domain::GroupEstimate& group);
/// "at least 2.3192 $/hr a node: 1.7486 × 80 % + 4.6016 × 20 % on demand (list price of 4 Apr 2025)", or why there is
/// none. Empty: nothing is to be expected, because the rate is not known.
[[nodiscard]] QString expectedText(const domain::GroupEstimate& group, PriceUnit unit);
/// What a cell says of its spot nodes, a line for each node type: "g6.12xlarge: more than 20 % ...".
[[nodiscard]] QStringList reclaimedLines(const domain::ClusterEstimate& answer);
/// The same of what they are expected to cost.
[[nodiscard]] QStringList expectedLines(const domain::ClusterEstimate& answer, PriceUnit unit);

/// "more than 20 %", "rate not known": the worst rate of the cell's spot nodes.
[[nodiscard]] QString worstRateText(const domain::ClusterEstimate& answer);

} // namespace thrifty::app
