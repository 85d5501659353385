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
        domain::OrderEdits now = change(*basis, shown);
        const domain::OrderEdits kept = change(*basis, state.plan.order);
        if (now == shown && kept == state.plan.order)
            return;
        // Who is left out of a run and not asked in this one stays left out of the next.
        for (const domain::ClusterName& name : kept.exclude) {
            if (basis->estimate().find(name) == nullptr)
                now.exclude.push_back(name);
        }
        state.plan.order = std::move(now);
    });
}

} // namespace thrifty::app
