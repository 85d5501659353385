// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QObject>
#include <QPointer>

class QAction;
class QMenu;

namespace thrifty::app {

class MainWindow;

/// Cut, copy, paste and select all of the Edit menu, for whatever has the focus, and the way to the page's own search.
/// Fields, texts and tables know the keys themselves: here they are told, and pressed for those who use the mouse.
class EditCommands : public QObject {
    Q_OBJECT

  public:
    EditCommands(QMenu& menu, MainWindow& window);
    /// As it is now: what is not possible is disabled and says why.
    void refresh();

  private:
    QAction* add(const char* id, const QString& text, const QKeySequence& keys);
    void press(QKeySequence::StandardKey what);

    QMenu& m_menu;
    MainWindow& m_window;
    QPointer<QWidget> m_focused; ///< the last in the window: menus and the palette take the focus for a while
    QAction *m_cut, *m_copy, *m_paste, *m_selectAll, *m_find;
};

} // namespace thrifty::app
