// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/plannerservice.h"

#include <optional>
#include <string>

namespace thrifty::app {

/// Whether nodes of a type were to be bought on spot, or may have been: one that was not estimated came in the place of
/// another. What such nodes cost now is in no list. Null: not known, then they are taken for on-demand.
[[nodiscard]] bool mayBeSpot(const std::string& nodeType, const domain::ClusterEstimate* estimate);
[[nodiscard]] bool mayBeSpot(const session::Hop& hop, const domain::ClusterEstimate* estimate); ///< any of its nodes

/// List price an hour of `count` nodes of a type where they were obtained; none: the list lacks it, or they
/// are, or may be, on spot.
[[nodiscard]] std::optional<domain::Money> listPrice(const session::Hop& hop, const std::string& nodeType,
                                                     std::int64_t count, const domain::ClusterEstimate* estimate);
/// List price an hour of all nodes of a stay; none when one of the types has none, or there is no node yet.
[[nodiscard]] std::optional<domain::Money> listTotal(const session::Hop& hop, const domain::ClusterEstimate* estimate);

} // namespace thrifty::app
