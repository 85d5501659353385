// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace thrifty::cli {

/// Foreign text as it may be shown on a terminal: control characters, escape sequences, bidirectional overrides,
/// invisible characters and broken UTF-8 become \uXXXX (broken bytes \xXX). Line ends stay when `lines`.
[[nodiscard]] std::string escaped(std::string_view text, bool lines = false);

/// Columns that the text takes on a terminal: code points, double for wide ones.
[[nodiscard]] std::size_t displayWidth(std::string_view text);

} // namespace thrifty::cli
