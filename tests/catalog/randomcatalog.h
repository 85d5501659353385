// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/nodeselector.h"

#include <random>

namespace thrifty::tests {

/// Some dozens of machine types of one provider with prices in one region "r" (zones "r-a" and "r-b"), always the same
/// for the same seed. Prices repeat often, so that ties happen.
[[nodiscard]] catalog::PriceCatalog randomCatalog(std::mt19937& random, const std::string& provider);
/// A pod that some of them hold.
[[nodiscard]] catalog::NodeRequest randomRequest(std::mt19937& random);

} // namespace thrifty::tests
