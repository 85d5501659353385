// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rows.h"

#include "cli/escape.h"

#include <algorithm>
#include <cctype>

namespace thrifty::cli {

namespace {

/// "Price source" -> "priceSource"
std::string keyOf(const std::string& heading) {
    std::string key;
    bool upper = false;
    for (const char c : heading) {
        if (c == ' ') {
            upper = true;
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        key += static_cast<char>(upper ? std::toupper(byte) : key.empty() ? std::tolower(byte) : byte);
        upper = false;
    }
    return key;
}

/// A JSON string, which is a YAML double-quoted scalar too.
std::string quoted(std::string_view text) {
    static constexpr char digits[] = "0123456789abcdef";
    std::string out = "\"";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            (out += '\\') += c;
        else if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (byte < 0x20 || byte == 0x7F)
            (((out += "\\u00") += digits[byte >> 4u])) += digits[byte & 15u];
        else
            out += c;
    }
    return out + "\"";
}

std::string csvCell(const std::string& text) {
    const bool formula =
        !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos && text != "-";
    const std::string cell = formula ? "'" + text : text;
    if (cell.find_first_of("\",\r\n") == std::string::npos)
        return cell;
    std::string out = "\"";
    for (const char c : cell)
        (c == '"' ? out += '"' : out) += c;
    return out + "\"";
}

std::string markdownCell(const std::string& text) {
    std::string out;
    for (const char c : escaped(text)) {
        if (std::string_view("\\|<>*_`[]").find(c) != std::string_view::npos)
            out += '\\';
        out += c;
    }
    return out;
}

template <class Cell>
std::string joined(const std::vector<std::string>& cells, std::string_view between, Cell cell) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i)
        (line += i == 0 ? std::string_view() : between) += cell(cells[i]);
    return line;
}

} // namespace

std::string asTable(const Rows& rows) {
    std::vector<std::vector<std::string>> all{rows.heading};
    for (std::string& cell : all.front())
        std::transform(cell.begin(), cell.end(), cell.begin(),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    for (const auto& row : rows.rows) {
        all.emplace_back();
        for (const std::string& cell : row)
            all.back().push_back(escaped(cell));
    }
    std::vector<std::size_t> widths(rows.heading.size(), 0);
    for (const auto& row : all) {
        for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    }
    std::string text;
    for (const auto& row : all) {
        std::string line;
        for (std::size_t i = 0; i < row.size() && i < widths.size(); ++i) {
            const std::string pad(widths[i] - displayWidth(row[i]), ' ');
            const bool right = i < rows.right.size() && rows.right[i];
            line += (i == 0 ? "" : "  ") + (right ? pad + row[i] : row[i] + pad);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        text += line + "\n";
    }
    return text;
}

std::string asCsv(const Rows& rows) {
    std::string text = joined(rows.heading, ",", [](const std::string& cell) { return csvCell(keyOf(cell)); }) + "\r\n";
    for (const auto& row : rows.rows)
        text += joined(row, ",", csvCell) + "\r\n";
    return text;
}

std::string asMarkdown(const Rows& rows) {
    std::string text = "| " + joined(rows.heading, " | ", markdownCell) + " |\n|";
    for (std::size_t i = 0; i < rows.heading.size(); ++i)
        text += i < rows.right.size() && rows.right[i] ? "---:|" : "---|";
    text += "\n";
    for (const auto& row : rows.rows)
        text += "| " + joined(row, " | ", markdownCell) + " |\n";
    return text;
}

std::string asJson(const Rows& rows) {
    std::string text = "[";
    for (std::size_t r = 0; r < rows.rows.size(); ++r) {
        text += r == 0 ? "\n  {" : ",\n  {";
        for (std::size_t i = 0; i < rows.rows[r].size(); ++i)
            text += (i == 0 ? "" : ", ") + quoted(keyOf(rows.heading[i])) + ": " + quoted(rows.rows[r][i]);
        text += "}";
    }
    return text + (rows.rows.empty() ? "]\n" : "\n]\n");
}

std::string asYaml(const Rows& rows) {
    if (rows.rows.empty())
        return "[]\n";
    std::string text;
    for (const auto& row : rows.rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            text += (i == 0 ? "- " : "  ") + keyOf(rows.heading[i]) + ": " + quoted(row[i]) + "\n";
    }
    return text;
}

std::string asText(const Rows& rows, Format format, const std::string& table) {
    switch (format) {
    case Format::Table:
        return table;
    case Format::Json:
        return asJson(rows);
    case Format::Yaml:
        return asYaml(rows);
    case Format::Csv:
        return asCsv(rows);
    case Format::Html: // only a result is a page; the options refuse it for lists
    case Format::Markdown:
        return asMarkdown(rows);
    case Format::Html: // of estimates alone; formatOf() refuses it elsewhere
        break;
    }
    return table;
}

} // namespace thrifty::cli
