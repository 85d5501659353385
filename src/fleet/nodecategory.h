// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "manifest/value.h"

namespace thrifty::fleet {

/// How a node was bought, as the labels of clouds and autoscalers say it; Unknown: none of them does.
[[nodiscard]] domain::PriceCategory categoryOf(const manifest::Value& node);

} // namespace thrifty::fleet
