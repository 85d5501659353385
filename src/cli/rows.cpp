// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/rows.h"

namespace thrifty::cli {

std::string asText(const Rows& rows, Format format, const std::string& table) {
    switch (format) {
    case Format::Table:
    case Format::Html: // refused before: only estimates have a page
        break;
    case Format::Json:
        return asJson(rows);
    case Format::Yaml:
        return asYaml(rows);
    case Format::Csv:
        return asCsv(rows);
    case Format::Markdown:
        return asMarkdown(rows);
    }
    return table;
}

} // namespace thrifty::cli
