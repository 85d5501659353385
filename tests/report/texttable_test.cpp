// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/texttable.h"

#include "report/textwidth.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::report {
namespace {

using testing::ElementsAre;

TEST(TextWidth, countsColumnsNotBytes) {
    EXPECT_EQ(displayWidth(""), 0u);
    EXPECT_EQ(displayWidth("abc"), 3u);
    EXPECT_EQ(displayWidth("f\xC3\xBCr"), 3u);
    EXPECT_EQ(displayWidth("e\xCC\x81"), 1u) << "a combining accent";
    EXPECT_EQ(displayWidth("\xE6\x97\xA5\xE6\x9C\xAC"), 4u) << "two ideographs";
    EXPECT_EQ(displayWidth("\xF0\x9F\x98\x80"), 2u) << "an emoji";
    EXPECT_EQ(displayWidth("\xFF\xC3"), 2u) << "broken bytes are one column each";
}

TEST(TextWidth, printableTextCannotControlATerminal) {
    EXPECT_EQ(printable("a\nb\tc\r\nd"), "a b c d");
    EXPECT_EQ(printable("\x1b[2J"), "\xEF\xBF\xBD[2J");
    EXPECT_EQ(printable("\xC2\x9B"
                        "2J"),
              "\xEF\xBF\xBD"
              "2J")
        << "C1 control";
    EXPECT_EQ(printable("x\xE2\x80\xAEy"), "x\xEF\xBF\xBDy") << "right-to-left override";
    EXPECT_EQ(printable("\x7F\xC0\xAF"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD") << "overlong slash";
    EXPECT_EQ(printable("\xED\xA0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD") << "surrogate";
    EXPECT_EQ(printable("gr\xC3\xBC\xC3\x9F \xE6\x97\xA5"), "gr\xC3\xBC\xC3\x9F \xE6\x97\xA5");
}

TEST(TextWidth, elidesInTheMiddle) {
    EXPECT_EQ(elideMiddle("autoscale-gke-a", 15), "autoscale-gke-a");
    EXPECT_EQ(elideMiddle("autoscale-gke-a", 9), "auto\xE2\x80\xA6ke-a");
    EXPECT_EQ(elideMiddle("abc", 1), "\xE2\x80\xA6");
    EXPECT_EQ(elideMiddle("abc", 0), "");
    for (std::size_t width = 0; width < 12; ++width)
        EXPECT_LE(displayWidth(elideMiddle("\xE6\x97\xA5\xE6\x9C\xAC\xE8\xAA\x9E e\xCC\x81\xE6\x97\xA5", width)),
                  width);
}

TEST(TextWidth, wrapsAtSpaces) {
    EXPECT_THAT(wrap("one two three", 7), ElementsAre("one two", "three"));
    EXPECT_THAT(wrap("abcdefghij k", 4), ElementsAre("abcd", "efgh", "ij k"));
    EXPECT_THAT(wrap("  spaced   out ", 20), ElementsAre("spaced out"));
    EXPECT_THAT(wrap("", 5), ElementsAre(""));
    EXPECT_THAT(wrap("\xE6\x97\xA5\xE6\x9C\xAC", 1), ElementsAre("\xE6\x97\xA5", "\xE6\x9C\xAC"));
}

TEST(TextTable, alignsByTheDecimalPointAndWordsAtTheRightEdge) {
    TextTable table({{"NAME"}, {"PRICE", Align::Decimal}, {"N", Align::Right}});
    table.addRow({"a", "1.5", "1"});
    table.addRow({"bb", "12.25", "10"});
    table.addRow({"ccc", "not ready", ""});
    table.addRow({"d", "7", "100"});
    EXPECT_EQ(table.text(0), "NAME      PRICE    N\n"
                             "a          1.5     1\n"
                             "bb        12.25   10\n"
                             "ccc   not ready\n"
                             "d          7     100\n");
}

TEST(TextTable, givesWayToTheWidth) {
    TextTable table({{"CLUSTER"}, {"PRICE", Align::Decimal}, {"WHY", Align::Left, true, 10}});
    table.addRow({"a-very-long-cluster-name", "1.5000", "words that can go on in the next line"});
    EXPECT_EQ(table.text(40), "CLUSTER                PRICE  WHY\n"
                              "a-very-lon\xE2\x80\xA6ster-name  1.5000  words that\n"
                              "                              can go on\n"
                              "                              in the\n"
                              "                              next line\n")
        << "text that wraps gives way first, then names lose their middle";
    EXPECT_EQ(table.text(50), "CLUSTER                    PRICE  WHY\n"
                              "a-very-long-cluster-name  1.5000  words that can\n"
                              "                                  go on in the\n"
                              "                                  next line\n");
}

TEST(TextTable, headingsSpanAndHeadersMayBeAbsent) {
    TextTable table({{""}, {""}});
    EXPECT_TRUE(table.empty());
    EXPECT_EQ(table.text(80), "");
    table.addHeading("a heading that is wider than both columns");
    table.addRow({"x", "y"});
    table.addRow({});
    EXPECT_EQ(table.text(80, 2), "  a heading that is wider than both columns\n  x  y\n\n");
}

TEST(TextTable, alignsWideCharacters) {
    TextTable table({{"NAME"}, {"X"}});
    table.addRow({"\xE6\x97\xA5\xE6\x9C\xAC", "1"});
    table.addRow({"abcd", "2"});
    EXPECT_EQ(table.text(0), "NAME  X\n\xE6\x97\xA5\xE6\x9C\xAC  1\nabcd  2\n");
}

} // namespace
} // namespace thrifty::report
