// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/pricecatalog.h"

#include <memory>
#include <string>

namespace thrifty::session {

/// instances.csv, prices.csv and, where it is there, spot-interruptions.csv of a folder; the shipped list when none is
/// named.
[[nodiscard]] domain::Expected<std::shared_ptr<const catalog::PriceCatalog>> loadPrices(const std::string& directory);

} // namespace thrifty::session
