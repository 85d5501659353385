// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/models/boardcursor.h"
#include "app/models/matrixmodel.h"
#include "app/pages/page.h"

#include <QTableView>

#include <vector>

class QMenu;

namespace thrifty::app {

/// The matrix on screen: cells with heat, rank and ratio; headers that stay where they are; arrows, Enter and the
/// pointer move the shared cursor, Ctrl+click and Ctrl+Space keep a cell for comparison.
class MatrixView : public QTableView {
    Q_OBJECT

  public:
    MatrixView(MatrixModel& model, BoardCursor& cursor, QWidget* parent = nullptr);

    void setSizeClass(SizeClass size);
    /// Which columns are out of sight. The model keeps them: ranks, order and what is copied stay.
    void setHiddenColumns(const std::vector<bool>& hidden);
    /// Height of all rows and the header, and of the scroll bar below them where the columns need one.
    [[nodiscard]] int contentHeight() const;
    /// Copies the current cell, or with `all` the whole table, as text and as an HTML table.
    void copy(bool all);

  signals:
    void contentHeightChanged();
    /// A cell's menu is about to be shown: what else can be done with it.
    void menuMade(QMenu* menu, thrifty::app::CellId cell);

  protected:
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void updateGeometries() override;

  private:
    void arrange();
    void setHeadLines(int lines);
    void follow();
    MatrixModel& m_model;
    BoardCursor& m_cursor;
    SizeClass m_size = SizeClass::M;
    QWidget* m_corner;
    bool m_following = false;
    bool m_scrolls = false; ///< there are more columns than fit
    int m_nameLines = 1;    ///< of the heads of columns
};

} // namespace thrifty::app
