// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace thrifty::tests {

/// The content of tests/data/NAME; a missing file fails the test with its name.
[[nodiscard]] std::string data(const std::string& name);
/// The path of tests/data/NAME.
[[nodiscard]] std::string dataPath(const std::string& name);

} // namespace thrifty::tests
