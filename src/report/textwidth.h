// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::report {

/// Columns that a terminal uses for UTF-8 text: combining marks none, East Asian wide characters and emoji two.
[[nodiscard]] std::size_t displayWidth(std::string_view text);

/// The text as it may stand on a terminal or in one line of a report: line ends and tabs become spaces; other control
/// characters, bidirectional overrides and broken UTF-8 become U+FFFD. Foreign text can then neither move the cursor
/// nor pretend to be something else.
[[nodiscard]] std::string printable(std::string_view text);

/// At most `width` columns; what is too long loses its middle ("Standard_N…A10_v5"). Never splits a character.
[[nodiscard]] std::string elideMiddle(std::string_view text, std::size_t width);

/// Lines of at most `width` columns, broken at spaces, inside a word only where it is longer than a line.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

} // namespace thrifty::report
