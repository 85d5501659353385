// SPDX-License-Identifier: GPL-3.0-or-later
// A few letters find a command; what cannot be done now is shown with the reason and is not run.
#include "app/window/commandpalette.h"

#include "app/demowindow.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>

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
        {{QStringLiteral("Open…"), {}, {}, true, [&] { ran = 1; }},
         {QStringLiteral("Save plan"), {}, {}, true, [&] { ran = 2; }},
         {QStringLiteral("Save as picture"), {}, QStringLiteral("no estimate yet"), false, [&] { ran = 3; }}},
        nullptr);
    palette.show();
    EXPECT_TRUE(palette.findChild<QLineEdit*>()->hasFocus()) << "or real keys reach nothing";
    QTest::keyClicks(palette.findChild<QLineEdit*>(), QStringLiteral("sp"));
    EXPECT_EQ(palette.findChild<QListView*>()->model()->rowCount(), 2);
    QTest::keyClick(palette.findChild<QLineEdit*>(), Qt::Key_Return);
    EXPECT_EQ(ran, 2);
    EXPECT_FALSE(palette.isVisible());
}

TEST(CommandPalette, saysThatNothingIsFoundAndRunsNothing) {
    bool ran = false;
    CommandPalette palette({{QStringLiteral("Open…"), QStringLiteral("File"), {}, true, [&] { ran = true; }}}, nullptr);
    palette.show();
    QTest::keyClicks(palette.findChild<QLineEdit*>(), QStringLiteral("xyz"));
    const QAbstractItemModel& rows = *palette.findChild<QListView*>()->model();
    ASSERT_EQ(rows.rowCount(), 1);
    EXPECT_EQ(rows.index(0, 0).data().toString(), QStringLiteral("Nothing found for “xyz”"));
    tests::saveInBothThemes(palette, QStringLiteral("palette-nothing"));
    QTest::keyClick(palette.findChild<QLineEdit*>(), Qt::Key_Return);
    EXPECT_TRUE(palette.isVisible());
    EXPECT_FALSE(ran);
    palette.findChild<QLineEdit*>()->clear();
    QTest::keyClicks(palette.findChild<QLineEdit*>(), QStringLiteral("file op"));
    EXPECT_EQ(rows.index(0, 0).data().toString(), QStringLiteral("Open…")) << "its menu helps to find it";
    EXPECT_EQ(rows.index(0, 0).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Open…, File"));
}

/// Null: there is none.
const PaletteEntry* entryOf(const QList<PaletteEntry>& entries, const char* text, const char* place) {
    const auto found = std::find_if(entries.begin(), entries.end(), [&](const PaletteEntry& entry) {
        return entry.text == QString::fromUtf8(text) && entry.place == QLatin1String(place);
    });
    return found == entries.end() ? nullptr : &*found;
}

TEST(CommandPalette, knowsEveryCommandByNameAndWhereItBelongs) {
    tests::DemoWindow demo({.connect = false, .samples = {}});
    const QList<PaletteEntry> entries = demo.window().paletteEntries();
    EXPECT_GT(entries.size(), 60);
    for (const PaletteEntry& entry : entries) {
        EXPECT_FALSE(entry.text.contains(u'&')) << entry.text.toStdString();
        EXPECT_FALSE(entry.place.isEmpty() || entry.place.contains(u'&')) << entry.text.toStdString();
    }
    const PaletteEntry* save = entryOf(entries, "Save plan", "File");
    ASSERT_NE(save, nullptr);
    EXPECT_EQ(save->hint, QStringLiteral("Ctrl+S"));
    EXPECT_NE(entryOf(entries, "Appearance: Dark", "View"), nullptr);
}

TEST(CommandPalette, goesToThePageOfACommandFirst) {
    tests::DemoWindow demo({.connect = false, .samples = {}});
    MainWindow& window = demo.window();
    const QList<PaletteEntry> entries = window.paletteEntries();
    const PaletteEntry* search = entryOf(entries, "Search the runs", "History");
    ASSERT_NE(search, nullptr);
    EXPECT_EQ(search->hint, QStringLiteral("Ctrl+F"));
    ASSERT_EQ(window.currentPage(), PageId::Fleet);
    search->run();
    EXPECT_EQ(window.currentPage(), PageId::History);
    const PaletteEntry* duplicate = entryOf(entries, "Duplicate the variant", "Variants");
    ASSERT_NE(duplicate, nullptr);
    EXPECT_FALSE(duplicate->possible);
    EXPECT_EQ(duplicate->hint, QStringLiteral("Open a workload first"));
}

TEST(CommandPalette, findsClustersAndRuns) {
    tests::DemoWindow demo;
    MainWindow& window = demo.window();
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(tests::waitUntil([&] { return demo.workbench().history().runs().size() == 2; }));
    const QList<PaletteEntry> entries = window.paletteEntries();
    EXPECT_NE(entryOf(entries, "autoscale-eks", "cluster"), nullptr);
    const PaletteEntry* run = entryOf(entries, "Open run 1 of llm-serving", "History");
    ASSERT_NE(run, nullptr);
    run->run();
    EXPECT_TRUE(tests::waitUntil([&] { return demo.workbench().estimates().openedRun() == 1; }));
    EXPECT_EQ(window.currentPage(), PageId::Estimates);
}

TEST(CommandPalette, beginsWithWhatWasChosenLately) {
    tests::DemoWindow demo({.connect = false, .samples = {}});
    MainWindow& window = demo.window();
    const auto open = [&]() -> CommandPalette* {
        window.findChild<QAction*>(QStringLiteral("find"))->trigger();
        return qobject_cast<CommandPalette*>(QApplication::activePopupWidget());
    };
    const auto choose = [&](const char* typed) {
        CommandPalette* palette = open();
        ASSERT_NE(palette, nullptr);
        QTest::keyClicks(palette->findChild<QLineEdit*>(), QLatin1String(typed));
        QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    choose("placement");
    ASSERT_EQ(window.currentPage(), PageId::Placement);
    choose("history");
    ASSERT_EQ(window.currentPage(), PageId::History);
    const CommandPalette* palette = open();
    ASSERT_NE(palette, nullptr);
    const QAbstractItemModel& rows = *palette->findChild<QListView*>()->model();
    EXPECT_EQ(rows.index(0, 0).data().toString(), QStringLiteral("History"));
    EXPECT_EQ(rows.index(1, 0).data().toString(), QStringLiteral("Placement"));
    EXPECT_EQ(palette->findChild<QListView*>()->currentIndex().row(), 0) << "Return does it again";
    QApplication::activePopupWidget()->close();
}

} // namespace
} // namespace thrifty::app
