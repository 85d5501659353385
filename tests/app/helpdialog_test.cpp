// SPDX-License-Identifier: GPL-3.0-or-later
// F1 explains what is on screen: it opens at the words of the page, and every word that needs it is there.
#include "app/dialogs/helpdialog.h"

#include "app/demowindow.h"

#include <QAction>
#include <QApplication>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTimer>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using testing::StartsWith;

/// What a person reads first.
std::string firstLine(const HelpDialog& help) {
    return help.text().cursorForPosition({24, 16}).block().text().toStdString();
}

TEST(HelpDialog, explainsEveryWordOfTheTrade) {
    const HelpDialog help(PageId::Fleet);
    QStringList words;
    for (QTextBlock block = help.text().document()->begin(); block.isValid(); block = block.next())
        words << block.text().section(QChar::LineSeparator, 0, 0);
    for (const char* word :
         {"Gate", "Gated copy", "Variant", "Static cluster", "Autoscaled cluster", "Max cost", "Cost order",
          "Pod group", "Fail-over", "Used GPU", "List price", "Price book", "Known fact"})
        EXPECT_TRUE(words.contains(QLatin1String(word))) << word;
}

TEST(HelpDialog, beginsWithWhatTheEstimatesContain) {
    HelpDialog help(PageId::Estimates);
    help.show();
    EXPECT_EQ(firstLine(help), "What a figure says");
    tests::saveInBothThemes(help, QStringLiteral("help"));
}

TEST(HelpDialog, opensAtThePageThatIsShown) {
    tests::DemoWindow demo({.connect = false, .samples = {}});
    demo.window().showPage(PageId::Variants);
    bool seen = false;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, [&] {
        if (auto* help = qobject_cast<HelpDialog*>(QApplication::activeModalWidget())) {
            seen = true;
            EXPECT_THAT(firstLine(*help), StartsWith("Words of the Variants page"));
            tests::saveInBothThemes(*help, QStringLiteral("help-variants"));
            help->close();
        }
    });
    look.start(5);
    for (QAction* action : demo.window().commands()) {
        if (action->shortcut() == QKeySequence(QKeySequence::HelpContents))
            action->trigger();
    }
    EXPECT_TRUE(seen);
}

} // namespace
} // namespace thrifty::app
