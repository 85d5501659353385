// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/celldelegate.h"

#include <QTableView>

class QMenu;

namespace thrifty::app {

/// A table of rows as every page has them: hair lines, header on surface2, one row selected, actions in cells by mouse,
/// Enter and the context menu. Its height can follow its rows.
class RowTable : public QTableView {
    Q_OBJECT

  public:
    explicit RowTable(const QString& accessibleName, CellDelegate::ActionLook look = CellDelegate::ActionLook::Flat,
                      QWidget* parent = nullptr);

    [[nodiscard]] CellDelegate& cells() { return *m_delegate; }
    void setRowHeight(int token);
    /// As high as its rows, at most `most` of them; 0: takes the room it is given. Where there is less, it scrolls
    /// behind `least` rows; 0: never less.
    void setFitRows(int most, int least = 0);
    void setModel(QAbstractItemModel* model) override;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

  signals:
    void actionTriggered(const QModelIndex& index, int action);
    /// Enter or a double click on a row without an action.
    void opened(const QModelIndex& index);
    /// The context menu of a row is about to open: what else it can do is added to what the row's cells offer.
    void menuAsked(QMenu* menu, const QModelIndex& index);
    /// The columns have another room to share.
    void resized(int width);

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

  private:
    [[nodiscard]] QModelIndex withActions(int row) const;
    void applyMetrics();
    CellDelegate* m_delegate;
    int m_rowToken = 0;
    int m_fit = 0, m_least = 0;
    [[nodiscard]] int heightOf(int rows) const;
};

} // namespace thrifty::app
