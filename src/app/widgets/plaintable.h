// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>
#include <QVariant>

namespace thrifty::app {

/// A table to read: hairlines, no grid, names that lose their middle, numbers whose points stand under each other. It
/// is filled as a whole, and shows its rows as they were given or sorted.
class PlainTable : public QTableWidget {
    Q_OBJECT

  public:
    struct Column {
        QString title;
        bool number = false;
        int stretch = 0; ///< 0: as wide as its content
        int lines = 1;   ///< that the second line of a cell may be broken into
    };
    struct Cell {
        QString text;
        QString icon;                       ///< before the text; empty: none
        QString second;                     ///< a second line
        QString about;                      ///< of a row's first cell: what the row tells of
        QVariant value;                     ///< what it is sorted by; none: not known
        int swatch = -1;                    ///< colour of a cluster; -1: none
        bool box = false;                   ///< the text is a mark in a box that is filled where there is one
        bool strong = false, words = false; ///< words: italics, in place of a number
        bool verbatim = false;              ///< the second line is text as it came, in the fixed font
        enum class Ink { Text, Text2, Ok, Warn, Bad } ink = Ink::Text;
    };
    explicit PlainTable(const QString& accessibleName, QWidget* parent = nullptr);
    void setColumns(const std::vector<Column>& columns);
    /// Selected stays the row that is about the same, else the one in its place.
    void setCells(const std::vector<std::vector<Cell>>& rows);
    /// By the values of a column, from now on; -1: as they were given.
    void sortRows(int column, Qt::SortOrder order);
    [[nodiscard]] QString textAt(int row, int column) const;
    [[nodiscard]] QString aboutOf(int row) const; ///< empty: there is no such row
    /// What a column needs for its head and its cells.
    [[nodiscard]] int contentWidth(int column) const;
    [[nodiscard]] int wantedHeight() const;
    /// The lines that a cell's second line takes in its column, as far as it may.
    [[nodiscard]] QStringList secondLines(int row, int column) const;

  protected:
    void focusInEvent(QFocusEvent* event) override;

  private:
    class Delegate;
    class Item;
    /// An empty cell where there is none: rows go one by one while the table is filled anew.
    [[nodiscard]] const Cell& cellAt(const QModelIndex& index) const;
    std::vector<Column> m_columns;
    int m_sortedBy = -1;
    Qt::SortOrder m_order = Qt::AscendingOrder;
};

} // namespace thrifty::app
