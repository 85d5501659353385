// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format/spreadsheet.h"

#include "app/format/text.h"

namespace thrifty::app {

QString spreadsheetText(const QString& text) {
    const QString line = oneLine(text);
    return !line.isEmpty() && QStringLiteral("=+-@").contains(line.front()) ? u'\'' + line : line;
}

} // namespace thrifty::app
