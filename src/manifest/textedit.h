// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::manifest {

/// Replaces the bytes [begin, end) of a text.
struct TextEdit {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
    bool operator==(const TextEdit&) const = default;
};

/// Applies edits that do not overlap; they are put in order first, and equal ones are made once.
[[nodiscard]] std::string applied(std::string_view text, std::vector<TextEdit> edits);

} // namespace thrifty::manifest
