// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/pages/page.h"

#include <array>

namespace thrifty::app {

/// What is known of a page before there is one, and how it is made: pages are made when they are first shown.
struct PageKind {
    PageId id;
    const char* icon;
    QString (*title)();
    Page* (*make)(Workbench& workbench);
};

/// In the order of the rail.
[[nodiscard]] const std::array<PageKind, 7>& pageKinds();

} // namespace thrifty::app
