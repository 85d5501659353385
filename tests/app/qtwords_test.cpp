// SPDX-License-Identifier: GPL-3.0-or-later
// What Qt says in the window, in menus of fields and in file dialogs, is in the window's language too.
#include "app/demowindow.h"
#include "app/screens/languages.h"

#include "app/widgets/diffview.h"
#include "app/widgets/textmenu.h"
#include "app/widgets/yamleditor.h"
#include "app/window/translations.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTimer>
#include <QUndoStack>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::tests {
namespace {

QStringList wordsOf(const QMenu& menu) {
    QStringList words;
    for (const QAction* action : menu.actions())
        words << action->text().section(u'\t', 0, 0).remove(u'&');
    words.removeAll(QString());
    return words;
}

/// What a user meets of Qt's own: the menus of a field and a text, and the file dialog where the desktop has none.
QStringList qtWords() {
    QLineEdit field(QStringLiteral("1"));
    const std::unique_ptr<QMenu> ofField(field.createStandardContextMenu());
    QPlainTextEdit text(QStringLiteral("2"));
    const std::unique_ptr<QMenu> ofText(text.createStandardContextMenu());
    QStringList words = wordsOf(*ofField) + wordsOf(*ofText);
    QFileDialog dialog;
    dialog.setOption(QFileDialog::DontUseNativeDialog);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    for (const QLabel* label : dialog.findChildren<QLabel*>())
        words << label->text().remove(u'&');
    for (const QAbstractButton* button : dialog.findChildren<QAbstractButton*>())
        words << button->text().remove(u'&') << button->toolTip();
    words.removeAll(QString());
    words.removeDuplicates();
    return words;
}

class QtWords : public testing::TestWithParam<const char*> {};

TEST_P(QtWords, areInTheWindowsLanguage) {
    const QStringList english = qtWords();
    EXPECT_TRUE(english.contains(QStringLiteral("Select All")));
    const QLocale before;
    {
        const app::Translations language(QString::fromLatin1(GetParam()));
        const QStringList words = qtWords();
        for (const QString& word : words) {
            // Names of types and the like are the same everywhere.
            EXPECT_TRUE(!english.contains(word) || word.size() < 3) << word.toStdString();
        }
    }
    QLocale::setDefault(before);
}

INSTANTIATE_TEST_SUITE_P(Languages, QtWords, testing::Values("de", "ja"),
                         [](const auto& language) { return std::string(language.param); });

TEST(TextMenu, undoesTheStepsOfThePlanInTheWindowsWords) {
    QUndoStack steps;
    app::YamlEditor editor;
    editor.setBytes("kind: Pod\n");
    QMenu menu;
    app::fillTextMenu(menu, editor, &steps);
    auto* undo = menu.findChild<QAction*>(QStringLiteral("undo"));
    ASSERT_NE(undo, nullptr);
    EXPECT_FALSE(undo->isEnabled());
    EXPECT_EQ(wordsOf(menu), QStringList({"Undo", "Redo", "Cut", "Copy", "Paste", "Delete", "Select all"}));

    steps.push(new QUndoCommand(QStringLiteral("typing")));
    QMenu later;
    app::fillTextMenu(later, editor, &steps);
    later.findChild<QAction*>(QStringLiteral("undo"))->trigger();
    EXPECT_FALSE(steps.canUndo());
    later.findChild<QAction*>(QStringLiteral("selectAll"))->trigger();
    EXPECT_TRUE(editor.hasSelectedText());

    app::DiffView difference;
    QMenu reading;
    app::fillTextMenu(reading, difference);
    EXPECT_EQ(wordsOf(reading), QStringList({"Copy", "Select all"}));
}

TEST(TextMenu, isTheOneThatTheEditorOpens) {
    DemoWindow demo({.connect = false});
    demo.window().showPage(app::PageId::Workload);
    auto* editor = demo.window().page(app::PageId::Workload).findChild<app::YamlEditor*>();
    ASSERT_NE(editor, nullptr);
    QStringList words;
    QTimer::singleShot(0, editor, [&] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        words = wordsOf(*menu);
        (void)saveScreen(*menu, QStringLiteral("text-menu"));
        menu->close();
    });
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {40, 40}, editor->mapToGlobal(QPoint(40, 40)));
    QApplication::sendEvent(editor->viewport(), &event);
    EXPECT_EQ(words.value(0), QStringLiteral("Undo"));
    EXPECT_EQ(words.value(6), QStringLiteral("Select all")) << words.join(u'|').toStdString();
}

} // namespace
} // namespace thrifty::tests
