// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"

#include <vector>

namespace thrifty::app {

/// One thing that was looked at, or is to be decided.
struct CheckRow {
    enum class State { Passed, Decide, Failed, Info };
    State state = State::Info;
    QString text;
    QString action; ///< of the button in the row; empty: none
    QString id;     ///< told when the button is pressed: "pin-first", "estimate"
    bool operator==(const CheckRow&) const = default;
};

/// What stands for and against applying the policy: the last review's checks, or why there are none; how much the
/// order can take; what a run left. `guardrails` are those of an order that is not reviewed.
[[nodiscard]] std::vector<CheckRow> policyChecks(const Workbench& workbench,
                                                 const std::vector<session::Check>& guardrails = {});

} // namespace thrifty::app
