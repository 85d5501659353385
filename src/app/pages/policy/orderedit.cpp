// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/policy/orderedit.h"

#include "domain/orderediting.h"

namespace thrifty::app {

void editOrder(Workbench& workbench, const QString& text, const OrderChange& change) {
    const auto basis = workbench.policy().basis();
    if (!basis)
        return;
    workbench.document().edit(text, [&](PlanState& state) {
        // From the list as it is shown. Where nothing is changed, the plan keeps what does not show.
        const domain::OrderEdits shown = domain::fitted(*basis, state.plan.order);
        const domain::OrderEdits now = change(*basis, shown);
        if (now != shown || change(*basis, state.plan.order) != state.plan.order)
            state.plan.order = now;
    });
}

} // namespace thrifty::app
