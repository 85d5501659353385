// SPDX-License-Identifier: GPL-3.0-or-later
// A few letters find a command; what cannot be done now is shown with the reason and is not run.
#include "app/window/commandpalette.h"

#include "app/demowindow.h"

#include <QAction>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

TEST(PaletteScore, beginningsOfWordsBeatLettersInsideThem) {
    EXPECT_LT(paletteScore(QStringLiteral("Copy as command"), QStringLiteral("ca")),
              paletteScore(QStringLiteral("Scan"), QStringLiteral("ca")));
    EXPECT_LT(paletteScore(QStringLiteral("Estimates"), QStringLiteral("est")),
              paletteScore(QStringLiteral("Clear the list"), QStringLiteral("est")));
    EXPECT_EQ(paletteScore(QStringLiteral("Fleet"), QStringLiteral("x")), -1);
    EXPECT_GE(paletteScore(QStringLiteral("Fleet"), QString()), 0);
}

TEST(CommandPalette, runsWhatIsFoundByReturn) {
    int ran = 0;
    CommandPalette palette(
        {{QStringLiteral("Open…"), {}, true, [&] { ran = 1; }},
         {QStringLiteral("Save plan"), {}, true, [&] { ran = 2; }},
         {QStringLiteral("Save as picture"), QStringLiteral("no estimate yet"), false, [&] { ran = 3; }}},
        nullptr);
    palette.show();
    EXPECT_TRUE(palette.findChild<QLineEdit*>()->hasFocus()) << "or real keys reach nothing";
    QTest::keyClicks(palette.findChild<QLineEdit*>(), QStringLiteral("sp"));
    EXPECT_EQ(palette.findChild<QListView*>()->model()->rowCount(), 2);
    QTest::keyClick(palette.findChild<QLineEdit*>(), Qt::Key_Return);
    EXPECT_EQ(ran, 2);
    EXPECT_FALSE(palette.isVisible());
}

TEST(CommandPalette, knowsEveryMenuCommandByName) {
    tests::DemoWindow demo({.connect = false, .samples = {}});
    const QList<PaletteEntry> entries = CommandPalette::entriesOf(demo.window().commands());
    EXPECT_GT(entries.size(), 20);
    for (const PaletteEntry& entry : entries)
        EXPECT_FALSE(entry.text.contains(u'&')) << entry.text.toStdString();
}

} // namespace
} // namespace thrifty::app
