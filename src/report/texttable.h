// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace thrifty::report {

enum class Align {
    Left,
    Right,
    Decimal, ///< numbers by their decimal point; words end at the right edge
};

struct Column {
    std::string header;
    Align align = Align::Left;
    bool wraps = false;        ///< too long text goes on below; otherwise it loses its middle
    std::size_t minWidth = 12; ///< the column is never made narrower than this (or its widest cell)
};

/// Plain aligned text for a terminal: two spaces between columns, no lines, no trailing spaces. Cells are made
/// printable; columns give way, widest first, until the table fits.
class TextTable {
  public:
    explicit TextTable(std::vector<Column> columns);

    /// Missing cells are empty, further ones ignored.
    void addRow(std::vector<std::string> cells);
    /// A line over all columns, before the rows that follow.
    void addHeading(std::string text);
    [[nodiscard]] bool empty() const { return m_rows.empty(); }

    /// `width` in columns; 0: as wide as it is. Every line is indented by `indent` and ends with a line end. The header
    /// is left out when no column has one.
    [[nodiscard]] std::string text(std::size_t width, std::size_t indent = 0) const;

  private:
    struct Row {
        std::vector<std::string> cells;
        bool heading = false;
    };
    [[nodiscard]] std::vector<std::size_t> columnWidths(std::size_t width) const;

    std::vector<Column> m_columns;
    std::vector<Row> m_rows;
};

} // namespace thrifty::report
