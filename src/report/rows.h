// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"

#include <string>
#include <vector>

namespace thrifty::report {

/// A small table: a heading and rows of as many cells. Cells are text, numbers, true or false, nothing (null), or lists
/// of those; programs get them as such, people as text.
struct Rows {
    std::vector<std::string> heading;
    std::vector<std::vector<manifest::Value>> rows;
    std::vector<bool> right; ///< columns of numbers
};

/// Aligned text; foreign text is made printable.
[[nodiscard]] std::string asTable(const Rows& rows);
/// RFC 4180; a cell that a spreadsheet would take for a formula is preceded by an apostrophe.
[[nodiscard]] std::string asCsv(const Rows& rows);
[[nodiscard]] std::string asMarkdown(const Rows& rows);
/// An array of objects, one a row, with the headings in lower camel case as keys.
[[nodiscard]] std::string asJson(const Rows& rows);
[[nodiscard]] std::string asYaml(const Rows& rows);

} // namespace thrifty::report
