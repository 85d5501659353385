// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/control/workbench.h"

namespace thrifty::app {

enum class PageId { Fleet, Workload, Variants, Estimates, Policy, Placement, History };

/// What the rail says beside a page's name.
struct RailState {
    bool possible = true; ///< false: grey, `missing` says what is needed first
    QString missing;
    QString count; ///< "5", "23/25"
    QString icon;  ///< "warning", "circle-x", "check", "clock" (old) in place of the count
    bool operator==(const RailState&) const = default;
};

/// From the workbench alone: the rail tells of pages that have not been made yet.
[[nodiscard]] RailState railState(PageId page, const Workbench& workbench);

} // namespace thrifty::app
