// SPDX-License-Identifier: GPL-3.0-or-later
// What the bar of a page shows first: what the user just did is never answered out of sight.
#include "app/widgets/messagebar.h"

#include "app/demowindow.h"

#include <QPointer>
#include <QPushButton>

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

Message message(const char* id, Severity severity = Severity::Info) {
    return {QLatin1String(id), severity, QLatin1String(id), {}, {}, {}, true};
}

std::string order(const MessageBar& bar) {
    QStringList ids;
    for (const Message& one : bar.messages())
        ids << one.id;
    return ids.join(u' ').toStdString();
}

TEST(MessageBar, answersStandBeforeNewsTheNewestFirst) {
    MessageBar bar;
    bar.show(message("news"));
    bar.show(message("trouble", Severity::Error));
    bar.answer(message("unlock", Severity::Warning));
    EXPECT_EQ(order(bar), "unlock trouble news");
    bar.show(message("more", Severity::Error));
    EXPECT_EQ(order(bar), "unlock trouble more news") << "news never hides an answer";
    bar.answer(message("refused"));
    bar.answer(message("unlock", Severity::Warning));
    EXPECT_EQ(order(bar), "unlock refused trouble more news") << "asked again, it comes again";
    bar.remove(QStringLiteral("unlock"));
    bar.show(message("refused"));
    EXPECT_EQ(order(bar), "trouble more news refused") << "what is told as news now stands among the news";
}

TEST(MessageBar, notesDoNotPileUpAndGoByThemselves) {
    MessageBar bar;
    bar.show(message("locked"));
    bar.note(message("exported"));
    bar.note(message("copied"));
    EXPECT_EQ(order(bar), "copied locked");
    bar.answer(message("unlock"));
    EXPECT_EQ(order(bar), "unlock locked");
    bar.note(message("copied"));
    auto* passing = bar.findChild<QTimer*>(QStringLiteral("passing"));
    ASSERT_TRUE(passing->isActive());
    passing->start(0);
    ASSERT_TRUE(tests::waitUntil([&] { return order(bar) == "unlock locked"; }));
    EXPECT_FALSE(passing->isActive()) << "an answer stays";
}

TEST(MessageBar, whatIsShownKeepsItsButtonsWhileOthersComeAndGo) {
    MessageBar bar;
    int ran = 0;
    Message asking = message("asking", Severity::Error);
    asking.actions << Message::Action{QStringLiteral("Go on"), [&ran] { ran = 1; }};
    bar.show(asking);
    const QPointer<QPushButton> button = bar.findChild<QPushButton*>();
    ASSERT_FALSE(button.isNull());
    bar.show(message("other"));
    bar.remove(QStringLiteral("other"));
    asking.actions.front().run = [&ran] { ran = 2; };
    bar.show(asking);
    EXPECT_EQ(bar.findChild<QPushButton*>(), button.data()) << "it may have the focus";
    button->click();
    EXPECT_EQ(ran, 2) << "and does what was said last";
}

} // namespace
} // namespace thrifty::app
