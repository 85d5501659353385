// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace thrifty::domain {

/// Whether the text is of the pattern's form. Only `*` is special, for any number of characters: names may hold every
/// other one. A pattern that matches the text of another pattern matches everything that the other one does.
[[nodiscard]] bool globMatches(std::string_view pattern, std::string_view text);

} // namespace thrifty::domain
