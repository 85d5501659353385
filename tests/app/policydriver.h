// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demowindow.h"
#include "app/pages/policypage.h"

#include <string>
#include <vector>

namespace thrifty::tests {

/// The window's Policy page, brought to the front.
[[nodiscard]] app::PolicyPage& policyPage(DemoWindow& demo);
/// The clusters that have a place, first to last.
[[nodiscard]] std::vector<std::string> orderOf(app::PolicyPage& page);
/// Until what would be applied has been checked.
void waitForReview(DemoWindow& demo);
/// The window as it is, in both themes and every class of size.
void pictures(DemoWindow& demo, const char* name);

} // namespace thrifty::tests
