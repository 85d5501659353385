// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"

#include <string>
#include <string_view>
#include <vector>

namespace thrifty::cli {

/// A small table of text: a heading and rows of as many cells.
struct Rows {
    std::vector<std::string> heading;
    std::vector<std::vector<std::string>> rows;
    std::vector<bool> right; ///< columns of numbers
};

/// Columns padded with blanks, two between them; foreign text is escaped.
[[nodiscard]] std::string asTable(const Rows& rows);
/// RFC 4180; a cell that a spreadsheet would take for a formula is preceded by an apostrophe.
[[nodiscard]] std::string asCsv(const Rows& rows);
[[nodiscard]] std::string asMarkdown(const Rows& rows);
/// An array of objects, one a row, with the headings in lower camel case as keys.
[[nodiscard]] std::string asJson(const Rows& rows);
[[nodiscard]] std::string asYaml(const Rows& rows);
/// The rows in a format; `table` is what a person reads instead of them.
[[nodiscard]] std::string asText(const Rows& rows, Format format, const std::string& table);

} // namespace thrifty::cli
