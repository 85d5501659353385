// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace thrifty::tests {

/// Where this build stands. Functions rather than definitions on the command line, so that a test compiled in one
/// folder is the same in another and a compiler cache finds it.
[[nodiscard]] std::string sourceDir();
[[nodiscard]] std::string binaryDir();
[[nodiscard]] std::string testData(); ///< tests/data

} // namespace thrifty::tests
