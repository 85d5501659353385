// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/policy/orderedit.h"

namespace thrifty::app {

void editOrder(Workbench& workbench, const QString& text, const OrderChange& change) {
    const domain::VariantEstimate* estimate = workbench.policy().variant();
    if (estimate == nullptr)
        return;
    workbench.document().edit(text, [&](PlanState& state) { state.plan.order = change(*estimate, state.plan.order); });
}

} // namespace thrifty::app
