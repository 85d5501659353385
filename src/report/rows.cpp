// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/rows.h"

#include "manifest/json.h"
#include "manifest/yamlwriter.h"
#include "report/csvreport.h"
#include "report/markdownreport.h"
#include "report/texttable.h"

#include <algorithm>
#include <cctype>

namespace thrifty::report {

using manifest::Value;

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

std::string textOf(const Value& cell) {
    std::string text = cell.scalarText();
    for (const Value& item : cell.items())
        text += (text.empty() ? "" : ", ") + item.scalarText();
    return text;
}

Value objectOf(const Rows& rows, const std::vector<Value>& row) {
    Value object = Value::object();
    for (std::size_t i = 0; i < row.size() && i < rows.heading.size(); ++i)
        object.set(keyOf(rows.heading[i]), row[i]);
    return object;
}

bool isRight(const Rows& rows, std::size_t column) {
    return column < rows.right.size() && rows.right[column];
}

} // namespace

std::string asTable(const Rows& rows) {
    std::vector<Column> columns;
    for (std::size_t i = 0; i < rows.heading.size(); ++i) {
        std::string header = rows.heading[i];
        std::transform(header.begin(), header.end(), header.begin(),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        columns.push_back({std::move(header), isRight(rows, i) ? Align::Right : Align::Left});
    }
    TextTable table(std::move(columns));
    for (const auto& row : rows.rows) {
        std::vector<std::string> cells;
        for (const Value& cell : row)
            cells.push_back(textOf(cell));
        table.addRow(std::move(cells));
    }
    return table.text(0);
}

std::string asCsv(const Rows& rows) {
    std::string text;
    for (std::size_t i = 0; i < rows.heading.size(); ++i)
        text += (i == 0 ? "" : ",") + csvField(keyOf(rows.heading[i]));
    text += "\r\n";
    for (const auto& row : rows.rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string cell = textOf(row[i]);
            text += (i == 0 ? "" : ",") + (row[i].isNumber() ? cell : csvField(cell));
        }
        text += "\r\n";
    }
    return text;
}

std::string asMarkdown(const Rows& rows) {
    std::string text = "|", rule = "|";
    for (std::size_t i = 0; i < rows.heading.size(); ++i) {
        text += " " + markdownText(rows.heading[i]) + " |";
        rule += isRight(rows, i) ? "---:|" : "---|";
    }
    text += "\n" + rule + "\n";
    for (const auto& row : rows.rows) {
        text += "|";
        for (const Value& cell : row)
            text += " " + markdownText(textOf(cell)) + " |";
        text += "\n";
    }
    return text;
}

std::string asJson(const Rows& rows) {
    std::string text = "[";
    for (std::size_t i = 0; i < rows.rows.size(); ++i)
        text += (i == 0 ? "\n  " : ",\n  ") + manifest::toJson(objectOf(rows, rows.rows[i]));
    return text + (rows.rows.empty() ? "]\n" : "\n]\n");
}

std::string asYaml(const Rows& rows) {
    Value list = Value::array();
    for (const auto& row : rows.rows)
        list.append(objectOf(rows, row));
    return manifest::toYaml(list);
}

} // namespace thrifty::report
