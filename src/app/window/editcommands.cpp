// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/editcommands.h"

#include "app/theme/icons.h"
#include "app/window/mainwindow.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>

namespace thrifty::app {

EditCommands::EditCommands(QMenu& menu, MainWindow& window)
    : QObject(&menu)
    , m_menu(menu)
    , m_window(window)
    , m_cut(add("cut", tr("Cu&t"), QKeySequence::Cut))
    , m_copy(add("copy", tr("&Copy"), QKeySequence::Copy))
    , m_paste(add("paste", tr("&Paste"), QKeySequence::Paste))
    , m_selectAll(add("selectAll", tr("Select &all"), QKeySequence::SelectAll)) {
    m_copy->setIcon(icon(QStringLiteral("copy")));
    menu.insertSeparator(m_cut);
    menu.insertSeparator(m_selectAll);
    menu.addSeparator();
    m_find = add("findOnPage", tr("&Find on this page"), {});
    m_find->setIcon(icon(QStringLiteral("search")));
    menu.setToolTipsVisible(true);
    connect(m_cut, &QAction::triggered, this, [this] { press(QKeySequence::Cut); });
    connect(m_copy, &QAction::triggered, this, [this] { press(QKeySequence::Copy); });
    connect(m_paste, &QAction::triggered, this, [this] { press(QKeySequence::Paste); });
    connect(m_selectAll, &QAction::triggered, this, [this] { press(QKeySequence::SelectAll); });
    connect(m_find, &QAction::triggered, this, [this] {
        if (QAction* find = m_window.page(m_window.currentPage()).findCommand())
            find->trigger();
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        if (now != nullptr && m_window.isAncestorOf(now) && qobject_cast<QMenuBar*>(now) == nullptr)
            m_focused = now;
    });
    connect(&menu, &QMenu::aboutToShow, this, &EditCommands::refresh);
}

/// Its keys are only shown: they work where the focus is, and belong to what has it.
QAction* EditCommands::add(const char* id, const QString& text, const QKeySequence& keys) {
    QAction* action = m_menu.addAction(text);
    action->setObjectName(QLatin1String(id));
    action->setShortcutContext(Qt::WidgetShortcut);
    action->setShortcut(keys);
    return action;
}

void EditCommands::refresh() {
    const QWidget* at = m_focused != nullptr && m_focused->isVisible() ? m_focused.data() : nullptr;
    const bool text = at != nullptr && at->inputMethodQuery(Qt::ImSurroundingText).isValid();
    const bool field = text && at->testAttribute(Qt::WA_InputMethodEnabled);
    const bool selected = text && !at->inputMethodQuery(Qt::ImCurrentSelection).toString().isEmpty();
    const bool table = !text && qobject_cast<const QAbstractScrollArea*>(at) != nullptr; // or a chart
    const QString nothing = tr("Nothing is selected"), nowhere = tr("Click into a field first");
    const auto tell = [](QAction* action, bool possible, const QString& why) {
        action->setEnabled(possible);
        action->setStatusTip(possible ? QString() : why);
        action->setToolTip(action->statusTip());
    };
    tell(m_cut, field && selected, field ? nothing : nowhere);
    tell(m_copy, selected || table, nothing);
    tell(m_paste, field, nowhere);
    tell(m_selectAll, text, nowhere);
    const QAction* find = m_window.page(m_window.currentPage()).findCommand();
    tell(m_find, find != nullptr, tr("There is nothing to search on this page"));
    m_find->setShortcut(find == nullptr ? QKeySequence() : find->shortcut());
}

void EditCommands::press(QKeySequence::StandardKey what) {
    if (m_focused == nullptr || !m_focused->isVisible())
        return;
    m_focused->setFocus();
    const QKeyCombination keys = QKeySequence(what)[0];
    QKeyEvent event(QEvent::KeyPress, keys.key(), keys.keyboardModifiers());
    QApplication::sendEvent(m_focused, &event);
}

} // namespace thrifty::app
