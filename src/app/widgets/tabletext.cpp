// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/tabletext.h"

#include "app/format/spreadsheet.h"
#include "app/widgets/plaintable.h"

#include <algorithm>

namespace thrifty::app {

namespace {

/// A difference has its sign, and is no formula.
bool isNumber(const QString& text) {
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); }) &&
           std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c.isDigit() || c.isSpace() || QStringLiteral("+-−.,'’%").contains(c); });
}

QString cellText(const QString& text) {
    return isNumber(text) ? text : spreadsheetText(text);
}

} // namespace

QString tableText(const PlainTable& table) {
    QStringList lines, heads;
    for (int column = 0; column < table.columnCount(); ++column)
        heads << cellText(table.horizontalHeaderItem(column)->text());
    lines << heads.join(u'\t');
    for (int row = 0; row < table.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < table.columnCount(); ++column)
            cells << cellText(table.textAt(row, column));
        lines << cells.join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

} // namespace thrifty::app
