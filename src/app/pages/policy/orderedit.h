// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"
#include "domain/clusterorder.h"

#include <functional>

namespace thrifty::app {

/// What a user changes about an order, from what is changed already.
using OrderChange = std::function<domain::OrderEdits(const domain::OrderBasis& basis, const domain::OrderEdits& edits)>;

/// Changes the plan's order as one step that can be undone; nothing without an estimate.
void editOrder(Workbench& workbench, const QString& text, const OrderChange& change);

} // namespace thrifty::app
