// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"

namespace thrifty::app {

/// The lane whose job the status bar shows and Esc cancels; null: none works. What settled is followed on without a
/// word, until the window closes or the Placement page is told to stop.
[[nodiscard]] inline Planner* shownLane(Workbench& workbench) {
    if (workbench.planner().busy())
        return &workbench.planner();
    const auto story = workbench.placement().story();
    return workbench.follower().busy() && !(story && story->settled) ? &workbench.follower() : nullptr;
}

inline void cancelShown(Workbench& workbench) {
    if (Planner* lane = shownLane(workbench))
        lane->cancel();
}

} // namespace thrifty::app
