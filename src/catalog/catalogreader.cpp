// SPDX-License-Identifier: GPL-3.0-or-later
#include "catalog/catalogreader.h"

#include "resources/resources.h"

namespace thrifty::catalog {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;

namespace {

constexpr std::string_view wholeList = "list";
constexpr std::string_view published = "published-2025";
constexpr std::string_view interruptionsPath = "prices/spot-interruptions.csv";

using Shared = Expected<std::shared_ptr<const PriceCatalog>>;

Shared readEmbedded(const std::string& pricesPath) {
    const auto instances = resources::find("prices/instances.csv");
    const auto prices = resources::find(pricesPath);
    if (!instances || !prices)
        return fail(ErrorCode::Internal, "the program was built without " + pricesPath);
    auto catalog = PriceCatalog::parse(*instances, *prices, pricesPath);
    if (!catalog)
        return fail(std::move(catalog.error()));
    const auto interruptions = resources::find(interruptionsPath);
    if (!interruptions)
        return fail(ErrorCode::Internal, "the program was built without " + std::string(interruptionsPath));
    if (auto read = catalog->readInterruptions(*interruptions, interruptionsPath); !read)
        return fail(std::move(read.error()));
    return std::make_shared<const PriceCatalog>(std::move(*catalog));
}

const Shared& wholeCatalog() {
    static const Shared catalog = readEmbedded("prices/prices.csv");
    return catalog;
}

const Shared& publishedCatalog() {
    static const Shared catalog = readEmbedded("prices/published-2025.csv");
    return catalog;
}

} // namespace

const PriceCatalog& shippedCatalog() {
    // The list is part of the program and read in a test; were it unreadable, nothing would have a list price.
    static const PriceCatalog none;
    return wholeCatalog() ? **wholeCatalog() : none;
}

Shared catalogNamed(std::string_view name) {
    if (name == wholeList)
        return wholeCatalog();
    if (name == published)
        return publishedCatalog();
    return fail(ErrorCode::NotFound, "no price list is called \"" + std::string(name) + "\"", {},
                "There are: list, published-2025.");
}

std::vector<std::string> catalogNames() {
    return {std::string(wholeList), std::string(published)};
}

} // namespace thrifty::catalog
