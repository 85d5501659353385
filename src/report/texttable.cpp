// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/texttable.h"

#include "report/textwidth.h"

#include <algorithm>

namespace thrifty::report {

namespace {

constexpr std::size_t gap = 2;

bool isNumber(std::string_view cell) {
    const std::size_t sign = cell.find_first_not_of("+-");
    return sign != std::string_view::npos && cell[sign] >= '0' && cell[sign] <= '9';
}

/// Characters from the decimal point on.
std::size_t fraction(std::string_view cell) {
    const std::size_t point = cell.find('.');
    return point == std::string_view::npos ? 0 : cell.size() - point;
}

std::string padded(const std::string& cell, std::size_t width, bool right) {
    const std::size_t used = displayWidth(cell);
    const std::string space(width > used ? width - used : 0, ' ');
    return right ? space + cell : cell + space;
}

void finishLine(std::string& out, std::string line, std::size_t indent) {
    line.erase(line.find_last_not_of(' ') + 1);
    if (!line.empty())
        out.append(indent, ' ');
    out += line;
    out += '\n';
}

} // namespace

TextTable::TextTable(std::vector<Column> columns)
    : m_columns(std::move(columns)) {}

void TextTable::addRow(std::vector<std::string> cells) {
    cells.resize(m_columns.size());
    for (std::string& cell : cells)
        cell = printable(cell);
    m_rows.push_back({std::move(cells), false});
}

void TextTable::addHeading(std::string text) {
    m_rows.push_back({{printable(text)}, true});
}

std::vector<std::size_t> TextTable::columnWidths(std::size_t width) const {
    std::vector<std::size_t> widths;
    std::size_t total = m_columns.empty() ? 0 : gap * (m_columns.size() - 1);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        std::size_t widest = displayWidth(m_columns[i].header);
        for (const Row& row : m_rows) {
            if (!row.heading)
                widest = std::max(widest, displayWidth(row.cells[i]));
        }
        widths.push_back(widest);
        total += widest;
    }
    while (width > 0 && total > width) {
        // Text that wraps loses nothing, so it gives way first; then names, the widest first; numbers never.
        const auto spare = [&](std::size_t i) {
            const std::size_t least = std::max(m_columns[i].minWidth, displayWidth(m_columns[i].header));
            return m_columns[i].align == Align::Left && widths[i] > least ? widths[i] - least : 0;
        };
        std::size_t victim = m_columns.size();
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (spare(i) == 0)
                continue;
            if (victim == m_columns.size() || (m_columns[i].wraps && !m_columns[victim].wraps) ||
                (m_columns[i].wraps == m_columns[victim].wraps && widths[i] > widths[victim]))
                victim = i;
        }
        if (victim == m_columns.size())
            break; // nothing more to give: the terminal wraps
        const std::size_t less = m_columns[victim].wraps ? std::min(spare(victim), total - width) : 1;
        widths[victim] -= less;
        total -= less;
    }
    return widths;
}

std::string TextTable::text(std::size_t width, std::size_t indent) const {
    const std::vector<std::size_t> widths = columnWidths(width > indent ? width - indent : width);
    std::vector<std::size_t> fractions(m_columns.size());
    bool header = false;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        header = header || !m_columns[i].header.empty();
        for (const Row& row : m_rows) {
            if (!row.heading && isNumber(row.cells[i]))
                fractions[i] = std::max(fractions[i], fraction(row.cells[i]));
        }
    }

    std::string out;
    const auto line = [&](const std::vector<std::string>& cells) {
        std::string text;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            if (i > 0)
                text.append(gap, ' ');
            text += padded(cells[i], widths[i], m_columns[i].align != Align::Left);
        }
        finishLine(out, std::move(text), indent);
    };

    if (header) {
        std::vector<std::string> names;
        for (const Column& column : m_columns)
            names.push_back(column.header);
        line(names);
    }
    for (const Row& row : m_rows) {
        if (row.heading) {
            finishLine(out, row.cells[0], indent);
            continue;
        }
        std::vector<std::vector<std::string>> parts(m_columns.size());
        std::size_t height = 1;
        for (std::size_t i = 0; i < m_columns.size(); ++i) {
            std::string cell = row.cells[i];
            if (m_columns[i].align == Align::Decimal && isNumber(cell))
                cell.append(fractions[i] - fraction(cell), ' ');
            if (m_columns[i].wraps && displayWidth(cell) > widths[i])
                parts[i] = wrap(cell, widths[i]);
            else
                parts[i] = {elideMiddle(cell, widths[i])};
            height = std::max(height, parts[i].size());
        }
        for (std::size_t n = 0; n < height; ++n) {
            std::vector<std::string> cells;
            for (const auto& part : parts)
                cells.push_back(n < part.size() ? part[n] : std::string());
            line(cells);
        }
    }
    return out;
}

} // namespace thrifty::report
