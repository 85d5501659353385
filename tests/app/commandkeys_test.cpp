// SPDX-License-Identifier: GPL-3.0-or-later
// The keys of commands: everyone finds them, may change them, and never gives the same keys to two things at once.
#include "app/demowindow.h"

#include "app/pages/estimatespage.h"
#include "app/pages/fleetpage.h"
#include "app/pages/historypage.h"
#include "app/widgets/findfield.h"
#include "app/widgets/panel.h"
#include "app/widgets/rail.h"
#include "app/widgets/rowtable.h"
#include "app/window/keysdialog.h"
#include "app/window/pagekinds.h"

#include <QAction>
#include <QApplication>
#include <QKeySequenceEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QToolButton>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using testing::HasSubstr;
using tests::DemoWindow;

const Command* commandOf(const CommandKeys& keys, const char* id) {
    for (const Command& command : keys.commands()) {
        if (command.action != nullptr && command.action->objectName() == QLatin1String(id))
            return &command;
    }
    ADD_FAILURE() << "there is no command " << id;
    return nullptr;
}

QKeySequence keysOf(MainWindow& window, const char* id) {
    const Command* command = commandOf(window.keys(), id);
    return command == nullptr ? QKeySequence() : command->action->shortcut();
}

class CommandKeysTest : public testing::Test {
  protected:
    /// Finds the command in the dialog, and opens its field.
    QKeySequenceEdit* edit(KeysDialog& dialog, const QString& words) {
        dialog.find().setText(words);
        dialog.table().setFocus();
        QTest::keyClick(&dialog.table(), Qt::Key_F2);
        QKeySequenceEdit* field = openField(dialog);
        EXPECT_NE(field, nullptr) << words.toStdString();
        return field;
    }
    /// Null: no row is being changed.
    static QKeySequenceEdit* openField(const KeysDialog& dialog) {
        QApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // a closed one is still there till then
        return dialog.table().findChild<QKeySequenceEdit*>();
    }
    /// What a row offers, by its words.
    void reset(KeysDialog& dialog, const QString& words) {
        dialog.find().setText(words);
        dialog.table().setFocus();
        QTest::keyClick(&dialog.table(), Qt::Key_Return, Qt::ControlModifier);
    }
    [[nodiscard]] QMap<QString, QString> kept() const {
        return AppSettings(m_demo.directory() + QStringLiteral("/window.ini")).shortcuts();
    }
    static QString problem(const KeysDialog& dialog) { return dialog.problem().text(); }

    DemoWindow m_demo{{.connect = false, .samples = {}}};
    MainWindow& m_window = m_demo.window();
};

TEST_F(CommandKeysTest, everyCommandIsKnownByAnIdThatNoOtherHas) {
    (void)m_window.keys();
    QStringList ids;
    for (const PageKind& kind : pageKinds()) {
        m_window.showPage(kind.id);
        for (const QAction* action : m_window.page(kind.id).actions())
            ids << action->objectName();
    }
    for (const QAction* action : m_window.commands()) {
        if (!action->isSeparator() && !m_window.page(m_window.currentPage()).actions().contains(action) &&
            action->text() != u"Clear the list" && !action->text().startsWith(u"Nothing shows notifications"))
            ids << action->objectName();
    }
    EXPECT_GT(ids.size(), 50);
    EXPECT_FALSE(ids.contains(QString()));
    EXPECT_EQ(ids.removeDuplicates(), 0) << ids.join(u'\n').toStdString();
}

TEST_F(CommandKeysTest, noKeysMeanTwoThingsAtOnce) {
    const std::vector<Command>& all = m_window.keys().commands();
    for (const Command& one : all) {
        for (const Command& other : all) {
            if (&one == &other || one.action == nullptr || other.action == nullptr ||
                (one.place != other.place && one.place != Command::Everywhere && other.place != Command::Everywhere))
                continue;
            for (const QKeySequence& keys : one.keys())
                EXPECT_FALSE(other.keys().contains(keys)) << keys.toString().toStdString() << ": "
                                                          << one.name.toStdString() << ", " << other.name.toStdString();
        }
    }
}

TEST_F(CommandKeysTest, theKeysToConnectWorkOnTheFleetPage) {
    m_demo.workbench().openFiles({QString::fromStdString(m_demo.fleet().fleetKubeconfig())});
    auto& fleet = static_cast<FleetPage&>(m_window.page(PageId::Fleet));
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    fleet.contextTable().setFocus();
    QTest::keyClick(&fleet.contextTable(), Qt::Key_R, Qt::ControlModifier);
    EXPECT_EQ(m_demo.workbench().fleet().state(), FleetController::State::Connecting);
    ASSERT_TRUE(m_demo.settle());
}

TEST_F(CommandKeysTest, theQuestionMarkListsTheKeysAndIsAnOrdinarySignInAField) {
    bool seen = false;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, [&] {
        if (auto* dialog = qobject_cast<KeysDialog*>(QApplication::activeModalWidget())) {
            seen = true;
            EXPECT_EQ(dialog->focusWidget(), &dialog->find());
            dialog->close();
        }
    });
    look.start(5);
    m_window.showPage(PageId::History);
    ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
    auto* field = m_window.page(PageId::History).findChild<QLineEdit*>();
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Question, Qt::ShiftModifier);
    EXPECT_EQ(field->text(), QStringLiteral("?"));
    EXPECT_FALSE(seen);
    m_window.page(PageId::History).setFocus();
    field->clearFocus();
    QTest::keyClick(&m_window, Qt::Key_Question);
    EXPECT_TRUE(seen);
}

TEST_F(CommandKeysTest, changedKeysHoldAtOnceAndAtTheNextStart) {
    {
        KeysDialog dialog(m_window.keys());
        dialog.show();
        QTest::keyClick(edit(dialog, QStringLiteral("save plan ctrl+s")), Qt::Key_M, Qt::ControlModifier);
        EXPECT_EQ(openField(dialog), nullptr) << "one chord is enough";
        QTest::keyClick(edit(dialog, QStringLiteral("present the estimate")), Qt::Key_F9, Qt::ControlModifier);
    }
    EXPECT_EQ(keysOf(m_window, "savePlan"), QKeySequence(QStringLiteral("Ctrl+M")));
    const QMap<QString, QString> both{{QStringLiteral("present"), QStringLiteral("Ctrl+F9")},
                                      {QStringLiteral("savePlan"), QStringLiteral("Ctrl+M")}};
    EXPECT_EQ(kept(), both);
    const QAbstractItemModel& rail = *m_window.findChild<Rail*>()->model();
    EXPECT_EQ(rail.index(0, 0).data(Qt::ToolTipRole).toString(), QStringLiteral("Ctrl+1"));
    commandOf(m_window.keys(), "page1")->action->setShortcut(QKeySequence(QStringLiteral("Ctrl+F1")));
    EXPECT_EQ(rail.index(0, 0).data(Qt::ToolTipRole).toString(), QStringLiteral("Ctrl+F1"));

    AppSettings settings(m_demo.directory() + QStringLiteral("/window.ini"));
    MainWindow next(m_demo.workbench(), settings);
    next.showPage(PageId::Estimates);
    EXPECT_EQ(keysOf(next, "savePlan"), QKeySequence(QStringLiteral("Ctrl+M")));
    EXPECT_EQ(keysOf(next, "present"), QKeySequence(QStringLiteral("Ctrl+F9")));
    QStringList tips;
    for (const QWidget* widget : next.page(PageId::Estimates).findChildren<QPushButton*>())
        tips << widget->toolTip();
    EXPECT_THAT(tips.join(u'\n').toStdString(), HasSubstr("(Ctrl+F9)"));
}

TEST_F(CommandKeysTest, keysOfAnotherCommandAreRefusedWithItsName) {
    KeysDialog dialog(m_window.keys());
    dialog.show();
    QKeySequenceEdit* field = edit(dialog, QStringLiteral("save plan ctrl+s"));
    QTest::keyClick(field, Qt::Key_O, Qt::ControlModifier);
    EXPECT_THAT(problem(dialog).toStdString(), HasSubstr("“Open…” (File)"));
    ASSERT_EQ(openField(dialog), field) << "other keys can be pressed at once";
    tests::saveInBothThemes(dialog, QStringLiteral("keys-refused"));
    // Keys of a page mean something there, and those of every table anywhere.
    QTest::keyClick(field, Qt::Key_D, Qt::ControlModifier);
    EXPECT_THAT(problem(dialog).toStdString(), HasSubstr("“Duplicate the variant” (Variants)"));
    QTest::keyClick(field, Qt::Key_C, Qt::ControlModifier);
    EXPECT_THAT(problem(dialog).toStdString(), HasSubstr("“Copy” (Tables and fields)"));
    EXPECT_EQ(keysOf(m_window, "savePlan"), QKeySequence(QKeySequence::Save));
    EXPECT_TRUE(kept().isEmpty());
    QTest::keyClick(field, Qt::Key_M, Qt::ControlModifier);
    EXPECT_EQ(problem(dialog), QString());
    EXPECT_EQ(keysOf(m_window, "savePlan"), QKeySequence(QStringLiteral("Ctrl+M")));
    // Two pages are never shown together.
    QTest::keyClick(edit(dialog, QStringLiteral("next unit estimates")), Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(keysOf(m_window, "nextUnit"), QKeySequence(QStringLiteral("Ctrl+D")));
}

TEST_F(CommandKeysTest, whatIsLeftWithoutKeysPressedStaysAsItIs) {
    KeysDialog dialog(m_window.keys());
    dialog.show();
    QKeySequenceEdit* field = edit(dialog, QStringLiteral("save plan ctrl+s"));
    QTest::keyPress(field, Qt::Key_Control);
    QTest::keyClick(field, Qt::Key_Return);
    QApplication::processEvents();
    EXPECT_EQ(openField(dialog), nullptr);
    EXPECT_EQ(keysOf(m_window, "savePlan"), QKeySequence(QKeySequence::Save));
    QTest::keyClick(edit(dialog, QStringLiteral("save plan ctrl+s")), Qt::Key_Escape);
    EXPECT_TRUE(dialog.isVisible()) << "Escape leaves the field, not the dialog";
    EXPECT_TRUE(kept().isEmpty());
    QTest::keyClick(edit(dialog, QStringLiteral("save plan ctrl+s")), Qt::Key_Backspace);
    EXPECT_EQ(keysOf(m_window, "savePlan"), QKeySequence());
}

TEST_F(CommandKeysTest, aResetNeverTakesKeysFromAnotherCommandAndOneOfAllDoes) {
    KeysDialog dialog(m_window.keys());
    dialog.show();
    QTest::keyClick(edit(dialog, QStringLiteral("save plan ctrl+s")), Qt::Key_M, Qt::ControlModifier);
    QTest::keyClick(edit(dialog, QStringLiteral("new plan")), Qt::Key_S, Qt::ControlModifier);
    dialog.find().clear();
    tests::saveInBothThemes(dialog, QStringLiteral("keys-changed"));
    reset(dialog, QStringLiteral("ctrl+m"));
    EXPECT_THAT(problem(dialog).toStdString(), HasSubstr("“New plan”"));
    EXPECT_EQ(keysOf(m_window, "savePlan"), QKeySequence(QStringLiteral("Ctrl+M")));
    reset(dialog, QStringLiteral("new plan"));
    EXPECT_EQ(keysOf(m_window, "newPlan"), QKeySequence(QKeySequence::New));
    reset(dialog, QStringLiteral("ctrl+m"));
    EXPECT_EQ(keysOf(m_window, "savePlan"), QKeySequence(QKeySequence::Save));
    EXPECT_TRUE(kept().isEmpty());
    QTest::keyClick(edit(dialog, QStringLiteral("new plan")), Qt::Key_M, Qt::ControlModifier);
    dialog.resetAllButton().click();
    EXPECT_EQ(keysOf(m_window, "newPlan"), QKeySequence(QKeySequence::New));
    EXPECT_TRUE(kept().isEmpty());
}

TEST_F(CommandKeysTest, whatTheFileSaysOfKeysThatThereAreNotIsLeftAlone) {
    AppSettings settings(m_demo.directory() + QStringLiteral("/other.ini"));
    settings.setShortcuts({{QStringLiteral("savePlan"), QStringLiteral("Strange+Thing")},
                           {QStringLiteral("ofALaterVersion"), QStringLiteral("Ctrl+M")},
                           {QStringLiteral("open"), QString()}});
    MainWindow window(m_demo.workbench(), settings);
    EXPECT_EQ(keysOf(window, "savePlan"), QKeySequence(QKeySequence::Save));
    EXPECT_EQ(keysOf(window, "open"), QKeySequence()) << "none is a choice";
}

} // namespace
} // namespace thrifty::app
