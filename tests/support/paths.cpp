// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/paths.h"

namespace thrifty::tests {

std::string sourceDir() {
    return THRIFTY_SOURCE_DIR;
}

std::string binaryDir() {
    return THRIFTY_BINARY_DIR;
}

std::string testData() {
    return sourceDir() + "/tests/data";
}

} // namespace thrifty::tests
