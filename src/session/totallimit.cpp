// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/totallimit.h"

namespace thrifty::session {

void limitTotal(Plan& plan, std::optional<domain::Money> limit, bool byList) {
    const bool follows = plan.nodeCap == plan.order.maxTotalPerHour || !plan.nodeCap;
    plan.order.maxTotalPerHour = limit;
    if (follows)
        plan.nodeCap = byList ? limit : std::nullopt;
}

} // namespace thrifty::session
