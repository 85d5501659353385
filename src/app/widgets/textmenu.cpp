// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/textmenu.h"

#include "app/theme/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QMenu>
#include <QMimeData>
#include <QUndoStack>

#include <Qsci/qsciscintilla.h>

namespace thrifty::app {

namespace {

struct TextMenu {
    Q_DECLARE_TR_FUNCTIONS(TextMenu)
};

/// Keys are shown; they work in the text or the window already.
QAction* add(QMenu& menu, const char* id, const QString& words, const QKeySequence& keys, bool possible) {
    QAction* action = menu.addAction(words);
    action->setObjectName(QLatin1String(id));
    action->setShortcut(keys);
    action->setEnabled(possible);
    return action;
}

} // namespace

void fillTextMenu(QMenu& menu, QsciScintilla& text, QUndoStack* undo) {
    const bool typed = !text.isReadOnly(), selected = text.hasSelectedText();
    if (typed && undo != nullptr) {
        QAction* back = add(menu, "undo", TextMenu::tr("&Undo"), QKeySequence::Undo, undo->canUndo());
        back->setIcon(icon(QStringLiteral("undo")));
        QObject::connect(back, &QAction::triggered, undo, &QUndoStack::undo);
        QAction* again = add(menu, "redo", TextMenu::tr("&Redo"), QKeySequence::Redo, undo->canRedo());
        again->setIcon(icon(QStringLiteral("redo")));
        QObject::connect(again, &QAction::triggered, undo, &QUndoStack::redo);
        menu.addSeparator();
    }
    if (typed)
        QObject::connect(add(menu, "cut", TextMenu::tr("Cu&t"), QKeySequence::Cut, selected), &QAction::triggered,
                         &text, &QsciScintilla::cut);
    QAction* copy = add(menu, "copy", TextMenu::tr("&Copy"), QKeySequence::Copy, selected);
    copy->setIcon(icon(QStringLiteral("copy")));
    QObject::connect(copy, &QAction::triggered, &text, &QsciScintilla::copy);
    if (typed) {
        const QMimeData* kept = QApplication::clipboard()->mimeData();
        QObject::connect(
            add(menu, "paste", TextMenu::tr("&Paste"), QKeySequence::Paste, kept != nullptr && kept->hasText()),
            &QAction::triggered, &text, &QsciScintilla::paste);
        QObject::connect(add(menu, "delete", TextMenu::tr("&Delete"), {}, selected), &QAction::triggered, &text,
                         &QsciScintilla::removeSelectedText);
    }
    menu.addSeparator();
    QObject::connect(add(menu, "selectAll", TextMenu::tr("Select &all"), QKeySequence::SelectAll, text.length() > 0),
                     &QAction::triggered, &text, [&text] { text.selectAll(); });
}

} // namespace thrifty::app
