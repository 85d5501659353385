// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/golden.h"

#include "support/dataset.h"

#include <cstdlib>
#include <fstream>

namespace thrifty::tests {

std::string golden(const std::string& name, const std::string& actual) {
    const std::string file = "golden/" + name;
    if (std::getenv("THRIFTY_UPDATE_GOLDEN") != nullptr)
        std::ofstream(dataPath(file), std::ios::binary) << actual;
    return data(file);
}

} // namespace thrifty::tests
