// SPDX-License-Identifier: GPL-3.0-or-later
// What is copied out of a table says what its numbers are, and is no formula to whoever pastes it.
#include "app/widgets/plaintable.h"
#include "app/widgets/tabletext.h"

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

PlainTable::Cell cell(const char* text) {
    PlainTable::Cell made;
    made.text = QString::fromUtf8(text);
    return made;
}

TEST(TableText, hasTheHeadsAndNoFormula) {
    PlainTable table(QStringLiteral("Comparison"));
    table.setColumns(
        {{QStringLiteral("Variant")}, {QStringLiteral("A, $/hr"), true}, {QStringLiteral("Change"), true}});
    table.setCells({{cell("=cmd|'/c calc'!A1"), cell("4.2548"), cell("+0.6452")},
                    {cell("base\nline"), cell("not asked"), cell("-0.1")},
                    {cell("-spot"), cell("+15.4 %"), cell("–")}});
    EXPECT_EQ(tableText(table).toStdString(), "Variant\tA, $/hr\tChange\n"
                                              "'=cmd|'/c calc'!A1\t4.2548\t+0.6452\n"
                                              "base␤line\tnot asked\t-0.1\n"
                                              "'-spot\t+15.4 %\t–\n");
}

} // namespace
} // namespace thrifty::app
