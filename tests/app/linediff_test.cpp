// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/format/linediff.h"

#include <gtest/gtest.h>

#include <random>

namespace thrifty::app {
namespace {

using Kind = DiffLine::Kind;

std::string written(const LineDiff& diff) {
    std::string out;
    for (const DiffLine& line : diff.lines) {
        const char* sign = line.kind == Kind::Head      ? "@"
                           : line.kind == Kind::Added   ? "+"
                           : line.kind == Kind::Removed ? "-"
                                                        : " ";
        out +=
            std::to_string(line.oldLine) + "," + std::to_string(line.newLine) + sign + line.text.toStdString() + "\n";
    }
    return out;
}

TEST(LineDiff, showsHunksWithWhatStandsAroundThem) {
    const QString a = QStringLiteral("a\nb\nc\nd\ne\nf\nf2\nf3\ng\nh\ni\n");
    const QString b = QStringLiteral("a\nb\nc\nD\ne\nf\nf2\nf3\ng\nh\nnew\ni\n");
    const LineDiff diff = lineDiff(a, b, {{1, QStringLiteral("top")}, {10, QStringLiteral("group")}},
                                   {{4, QStringLiteral("pods")}, {11, QStringLiteral("gate")}});
    EXPECT_EQ(written(diff), "0,2@top: pods\n2,2 b\n3,3 c\n4,0-d\n0,4+D\n5,5 e\n"
                             "0,9@group: gate\n9,9 g\n10,10 h\n0,11+new\n11,12 i\n");
    EXPECT_EQ(diff.added, 2);
    EXPECT_EQ(diff.removed, 1);
    EXPECT_TRUE(lineDiff(a, a).lines.isEmpty());
}

TEST(LineDiff, namesWhatWasTakenAway) {
    const LineDiff diff =
        lineDiff(QStringLiteral("a\nb\nc\n"), QStringLiteral("a\nc\n"), {}, {{2, QStringLiteral("cap")}}, 1, 1);
    EXPECT_EQ(written(diff), "0,1@cap\n1,1 a\n2,0-b\n3,2 c\n");
}

/// Whatever the texts: the kept and added lines give the new one, the kept and removed ones the old one, and no line is
/// shown as both removed and added where it could have been kept in a text that only grew.
TEST(LineDiff, givesBothTextsBack) {
    std::mt19937 random(7);
    for (int round = 0; round < 300; ++round) {
        const auto text = [&] {
            QStringList lines;
            for (int i = static_cast<int>(random() % 30); i > 0; --i)
                lines << QString(QChar(u'a' + static_cast<char16_t>(random() % 4)));
            return lines;
        };
        const QStringList a = text();
        QStringList b = text();
        if (round % 2 == 0) { // only grown
            b = a;
            for (int i = static_cast<int>(random() % 5); i > 0; --i)
                b.insert(static_cast<qsizetype>(random() % static_cast<unsigned>(b.size() + 1)), QStringLiteral("x"));
        }
        const auto joined = [](const QStringList& lines) {
            return lines.isEmpty() ? QString() : lines.join(u'\n') + u'\n';
        };
        const LineDiff diff = lineDiff(joined(a), joined(b), {}, {}, 1000, 1000);
        QStringList before;
        QStringList after;
        for (const DiffLine& line : diff.lines) {
            if (line.kind == Kind::Head)
                continue;
            if (line.kind != Kind::Added) {
                EXPECT_EQ(line.oldLine, before.size() + 1);
                before << line.text;
            }
            if (line.kind != Kind::Removed) {
                EXPECT_EQ(line.newLine, after.size() + 1);
                after << line.text;
            }
        }
        if (a == b)
            continue;
        EXPECT_EQ(before, a);
        EXPECT_EQ(after, b);
        if (round % 2 == 0) {
            EXPECT_EQ(diff.removed, 0);
        }
    }
}

} // namespace
} // namespace thrifty::app
