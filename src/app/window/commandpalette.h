// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

#include <functional>

class QAction;
class QLineEdit;
class QListView;
class QStandardItemModel;

namespace thrifty::app {

/// One line of the palette: an action, a cluster, a run.
struct PaletteEntry {
    QString text, place; ///< place: its menu or page, what it is
    QString hint;        ///< the shortcut, or why it is not possible now
    bool possible = true;
    std::function<void()> run;
    [[nodiscard]] QString id() const { return place + u'\n' + text; }
};

/// Letters in their order, not necessarily together; lower is better, below 0: no match. Beginnings of words and runs
/// of letters count.
[[nodiscard]] int paletteScore(const QString& text, const QString& typed);

/// Find a command or a cluster by typing a few of its letters.
class CommandPalette : public QDialog {
    Q_OBJECT

  public:
    CommandPalette(QList<PaletteEntry> entries, QWidget* parent);

    /// The palette's entries for actions of a menu or page that can be named, those of its submenus as well: text
    /// without mnemonic, shortcut as hint.
    [[nodiscard]] static QList<PaletteEntry> entriesOf(const QList<QAction*>& actions, const QString& place);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void filter(const QString& typed);
    void runCurrent();

    const QList<PaletteEntry> m_entries;
    QLineEdit* m_field;
    QListView* m_list;
    QStandardItemModel* m_model;
};

} // namespace thrifty::app
