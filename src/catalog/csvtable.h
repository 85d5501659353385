// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace thrifty::catalog {

/// Walks through CSV text of the price lists line by line: a header, no quoting, CRLF tolerated, blank lines skipped.
/// Fields are views into the text, in the order of the wanted columns.
template <std::size_t N>
class CsvTable {
  public:
    using Row = std::array<std::string_view, N>;

    /// Error: a wanted column is not in the header.
    [[nodiscard]] static domain::Expected<CsvTable> open(std::string_view text, std::string_view name,
                                                         const std::array<std::string_view, N>& wanted) {
        CsvTable table(text, name);
        const std::string_view header = table.line();
        for (std::size_t i = 0; i < N; ++i) {
            int index = 0;
            std::string_view rest = header;
            bool found = false;
            while (!found && !(rest.empty() && index > 0)) {
                const std::size_t comma = rest.find(',');
                found = rest.substr(0, comma) == wanted[i];
                rest = comma == std::string_view::npos ? std::string_view() : rest.substr(comma + 1);
                index += found ? 0 : 1;
            }
            if (!found)
                return domain::fail(domain::ErrorCode::Parse, "no column \"" + std::string(wanted[i]) + "\"",
                                    table.place(), "Begin the file with a line of column names.");
            table.m_columns[i] = index;
            table.m_last = std::max(table.m_last, index);
        }
        return table;
    }

    /// Reads the next line into `row`; false at the end. `ok` is false when the line has too few fields.
    bool next(Row& row, bool& ok) {
        std::string_view rest = line();
        while (rest.empty()) {
            if (m_text.empty())
                return false;
            rest = line();
        }
        int column = 0;
        for (;; ++column) {
            const std::size_t comma = rest.find(',');
            const std::string_view field = rest.substr(0, comma);
            for (std::size_t i = 0; i < N; ++i) {
                if (m_columns[i] == column)
                    row[i] = field;
            }
            if (comma == std::string_view::npos)
                break;
            rest.remove_prefix(comma + 1);
        }
        ok = column >= m_last;
        return true;
    }

    /// "prices.csv:12", the line that was read last.
    [[nodiscard]] std::string place() const { return m_name + ":" + std::to_string(m_line); }

  private:
    CsvTable(std::string_view text, std::string_view name)
        : m_text(text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text)
        , m_name(name) {}

    std::string_view line() {
        ++m_line;
        const std::size_t end = m_text.find('\n');
        std::string_view found = m_text.substr(0, end);
        m_text = end == std::string_view::npos ? std::string_view() : m_text.substr(end + 1);
        if (found.ends_with('\r'))
            found.remove_suffix(1);
        return found;
    }

    std::string_view m_text;
    std::string m_name;
    std::array<int, N> m_columns{};
    int m_last = 0;
    int m_line = 0;
};

} // namespace thrifty::catalog
