// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <QObject>
#include <QStringList>

#include <functional>
#include <vector>

class QHeaderView;
class QMenu;
class QTableView;

namespace thrifty::app {

/// How a person arranges a table. A click on a head sorts by it, another reverses, a third gives the usual order back;
/// columns are moved and widened by dragging, hidden and shown by the menu of the heads, which the keys find in the
/// menu of the table. The first column is a box or a sign and stays where it is, the second names the row: both are
/// always there.
class TableArrangement : public QObject {
    Q_OBJECT

  public:
    /// What holds for a column until the person says otherwise.
    struct Column {
        int width = 0; ///< or that of its head, where that is more
        bool shown = true;
        bool stretches = false; ///< those that do share the room that is left; none: the second column has it
        bool gives = true;      ///< of its width, down to the least, where there is too little room
        int least = 0;          ///< what its cells need, where that is more than its head does
    };
    using Plan = std::function<std::vector<Column>(int room)>;

    /// The table has all its columns. They are known by these names in what is kept, the table by `name`.
    TableArrangement(QTableView& table, const QString& name, const QStringList& columns);

    /// What is shown, and how wide, is decided apart for each layout: for a page that shows less where it is small.
    void setPlan(const QString& layout, Plan plan);
    /// Gives the columns their parts of the room; that happens by itself when there is another room.
    void arrange();
    /// Shows a column for as long as one of its cells is edited, also where there is usually no room; -1: none.
    void need(int column);

    /// What the person has arranged; empty: nothing.
    [[nodiscard]] QByteArray state() const;
    /// What is not understood of it is left as it is.
    void restore(const QByteArray& state);

  signals:
    void sorted(int column, Qt::SortOrder order); ///< -1: the usual order
    void columnsChanged();                        ///< others are shown, or elsewhere

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    struct Own {
        QMap<int, int> widths;
        QMap<int, bool> shown;
    };
    void sortIndicatorMoved(int column, Qt::SortOrder order);
    void offer(QMenu& menu, int column, QMenu& columns);
    void openMenu(int column, const QPoint& at);
    void show(int column, bool shown);
    void setOrder(const QList<int>& order);
    [[nodiscard]] QString titleOf(int column) const;
    /// The place of the next column that is seen, in steps of 1 or -1 from a place; -1: there is none to change with.
    [[nodiscard]] int placeBeside(int place, int step) const;

    QTableView& m_table;
    QHeaderView& m_header;
    QWidget* const m_heads; ///< of the header; both are known by their address while the table goes, too
    QWidget* const m_room;  ///< of the table
    const QStringList m_columns;
    const QString m_description; ///< of the table, without how it is sorted
    QString m_layout;
    Plan m_plan;
    QMap<QString, Own> m_own; ///< by layout
    int m_needed = -1;
    int m_sortedBy = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_dragging = false; ///< the mouse is down on the heads: what changes its width now is the person's choice
};

} // namespace thrifty::app
