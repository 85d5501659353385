// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableWidget>

namespace thrifty::app {

/// A table to read: hairlines, no grid, names that lose their middle, numbers whose points stand under each other. It
/// is filled as a whole.
class PlainTable : public QTableWidget {
    Q_OBJECT

  public:
    struct Column {
        QString title;
        bool number = false;
        int stretch = 0; ///< 0: as wide as its content
    };
    struct Cell {
        QString text;
        QString icon;                       ///< before the text; empty: none
        QString second;                     ///< a second line, in the fixed font
        int swatch = -1;                    ///< colour of a cluster; -1: none
        bool box = false;                   ///< the text is a mark in a box that is filled where there is one
        bool strong = false, words = false; ///< words: italics, in place of a number
        enum class Ink { Text, Text2, Ok, Warn, Bad } ink = Ink::Text;
    };
    explicit PlainTable(const QString& accessibleName, QWidget* parent = nullptr);
    void setColumns(const std::vector<Column>& columns);
    /// Keeps the row that is selected.
    void setCells(const std::vector<std::vector<Cell>>& rows);
    [[nodiscard]] QString textAt(int row, int column) const;
    [[nodiscard]] int wantedHeight() const;

  protected:
    void focusInEvent(QFocusEvent* event) override;

  private:
    class Delegate;
    /// An empty cell where there is none: rows go one by one while the table is filled anew.
    [[nodiscard]] const Cell& cellAt(const QModelIndex& index) const;
    std::vector<Column> m_columns;
    std::vector<std::vector<Cell>> m_cells;
};

} // namespace thrifty::app
