// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace thrifty::tests {

/// The content of tests/data/golden/NAME, to be compared with `actual`. With THRIFTY_UPDATE_GOLDEN=1 in the environment
/// `actual` is written there first: look at the difference before you commit it.
[[nodiscard]] std::string golden(const std::string& name, const std::string& actual);

} // namespace thrifty::tests
