// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "catalog/pricecatalog.h"

#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::catalog {

/// The price list that ships with the program, read at the first call (about 15 ms) and kept for its life.
[[nodiscard]] const PriceCatalog& shippedCatalog();

/// A shipped list by name: "list" (the whole price list) or "published-2025" (only the prices that Elotl's posts of
/// 2025 print, on the same machine shapes). Read at the first call. Error: an unknown name.
[[nodiscard]] domain::Expected<std::shared_ptr<const PriceCatalog>> catalogNamed(std::string_view name);
[[nodiscard]] std::vector<std::string> catalogNames();

} // namespace thrifty::catalog
