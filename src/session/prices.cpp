// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/prices.h"

#include "catalog/catalogreader.h"

#include <fstream>
#include <sstream>

namespace thrifty::session {

namespace {

domain::Expected<std::string> textOf(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::ostringstream text;
    if (!in || !(text << in.rdbuf()))
        return domain::fail(domain::ErrorCode::Io, "cannot read the price list", path,
                            "a folder of prices holds instances.csv and prices.csv");
    return std::move(text).str();
}

} // namespace

domain::Expected<std::shared_ptr<const catalog::PriceCatalog>> loadPrices(const std::string& directory) {
    if (directory.empty()) // it lives as long as the program
        return std::shared_ptr<const catalog::PriceCatalog>(std::shared_ptr<void>(), &catalog::shippedCatalog());
    auto instances = textOf(directory + "/instances.csv");
    if (!instances)
        return domain::fail(std::move(instances).error());
    auto prices = textOf(directory + "/prices.csv");
    if (!prices)
        return domain::fail(std::move(prices).error());
    auto catalog = catalog::PriceCatalog::parse(*instances, *prices, directory);
    if (!catalog)
        return domain::fail(std::move(catalog).error());
    // A folder need not say how often spot nodes are reclaimed; then it is not known.
    const std::string interruptions = directory + "/spot-interruptions.csv";
    if (std::ifstream(interruptions).good()) {
        const auto text = textOf(interruptions);
        if (!text)
            return domain::fail(text.error());
        if (auto read = catalog->readInterruptions(*text, interruptions); !read)
            return domain::fail(std::move(read).error());
    }
    return std::make_shared<const catalog::PriceCatalog>(std::move(*catalog));
}

} // namespace thrifty::session
