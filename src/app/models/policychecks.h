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
/// order can take; what a run left.
[[nodiscard]] std::vector<CheckRow> policyChecks(const Workbench& workbench);

} // namespace thrifty::app
