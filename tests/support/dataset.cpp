// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/dataset.h"
#include "support/paths.h"

#include <fstream>
#include <sstream>
#include <stdexcept>

namespace thrifty::tests {

std::string dataPath(const std::string& name) {
    return thrifty::tests::testData() + "/" + name;
}

std::string data(const std::string& name) {
    std::ifstream in(dataPath(name), std::ios::binary);
    if (!in)
        throw std::runtime_error("no test data " + dataPath(name));
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

} // namespace thrifty::tests
