// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/pricecatalog.h"
#include "domain/cluster.h"
#include "domain/spotrisk.h"

#include <string_view>

namespace thrifty::session {

/// What the public lists say about spot nodes of a type on this cluster: how often they are reclaimed where the cloud
/// publishes it, and what they cost on demand.
[[nodiscard]] domain::SpotRisk spotRiskOf(const catalog::PriceCatalog& prices, const domain::Cluster& cluster,
                                          std::string_view nodeType);

} // namespace thrifty::session
