// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"
#include "report/rows.h"

#include <string>

namespace thrifty::cli {

using report::Rows;

/// The rows in a format; `table` is what a person reads instead of them.
[[nodiscard]] std::string asText(const Rows& rows, Format format, const std::string& table);

} // namespace thrifty::cli
