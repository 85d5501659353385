// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/rowtable.h"

#include "app/widgets/rowheader.h"

#include <QAbstractProxyModel>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>

namespace thrifty::app {

RowTable::RowTable(const QString& accessibleName, CellDelegate::ActionLook look, QWidget* parent)
    : QTableView(parent)
    , m_delegate(new CellDelegate(this, look))
    , m_rowToken(size::row) {
    setAccessibleName(accessibleName);
    setItemDelegate(m_delegate);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(DoubleClicked | EditKeyPressed);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setMouseTracking(true);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setSizeAdjustPolicy(AdjustIgnored);
    setHorizontalHeader(new RowHeader(10, this));
    horizontalHeader()->show();
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    connect(horizontalScrollBar(), &QScrollBar::rangeChanged, this, &RowTable::updateGeometry);
    connect(m_delegate, &CellDelegate::actionTriggered, this, &RowTable::actionTriggered);
    applyMetrics();
}

void RowTable::setRowHeight(int token) {
    m_rowToken = token;
    applyMetrics();
}

void RowTable::setFitRows(int most, int least) {
    m_fit = most;
    m_least = least;
    setSizePolicy(QSizePolicy::Expanding, most == 0   ? QSizePolicy::Expanding
                                          : least > 0 ? QSizePolicy::Maximum
                                                      : QSizePolicy::Fixed);
    updateGeometry();
}

void RowTable::setModel(QAbstractItemModel* model) {
    if (this->model() != nullptr)
        disconnect(this->model(), nullptr, this, nullptr);
    QTableView::setModel(model);
    if (model == nullptr)
        return;
    connect(model, &QAbstractItemModel::modelReset, this, [this] { updateGeometry(); });
    connect(model, &QAbstractItemModel::rowsInserted, this, [this] { updateGeometry(); });
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] { updateGeometry(); });
}

void RowTable::applyMetrics() {
    const QFontMetrics metrics(fontFor(TextRole::Body));
    verticalHeader()->setMinimumSectionSize(1);
    verticalHeader()->setDefaultSectionSize(std::max(m_rowToken, metrics.height() + (m_rowToken < size::row ? 8 : 14)));
    updateGeometry();
}

/// With the head and what it takes to scroll to the side, and at most that many rows. Rows that a filter hides keep
/// their room, or everything below would jump with each letter.
int RowTable::heightOf(int rows) const {
    const int header = horizontalHeader()->isHidden() ? 0 : horizontalHeader()->sizeHint().height();
    const auto* filter = qobject_cast<const QAbstractProxyModel*>(model());
    const int all = filter != nullptr ? filter->sourceModel()->rowCount() : model()->rowCount();
    const int scroll = horizontalScrollBar()->maximum() > 0 && horizontalScrollBarPolicy() != Qt::ScrollBarAlwaysOff
                           ? horizontalScrollBar()->sizeHint().height()
                           : 0;
    return header + scroll + std::min(std::max(1, all), rows) * verticalHeader()->defaultSectionSize();
}

QSize RowTable::sizeHint() const {
    if (m_fit == 0 || model() == nullptr)
        return QTableView::sizeHint();
    return {QTableView::sizeHint().width(), heightOf(m_fit)};
}

QSize RowTable::minimumSizeHint() const {
    if (m_fit == 0)
        return {120, 60};
    return {120, m_least > 0 && model() != nullptr ? heightOf(m_least) : sizeHint().height()};
}

QModelIndex RowTable::withActions(int row) const {
    for (int column = 0; model() != nullptr && column < model()->columnCount(); ++column) {
        const QModelIndex index = model()->index(row, column);
        if (!index.data(ActionsRole).toStringList().isEmpty())
            return index;
    }
    return {};
}

void RowTable::keyPressEvent(QKeyEvent* event) {
    const QModelIndex current = currentIndex();
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && current.isValid() &&
        state() != EditingState) {
        const QModelIndex cell = withActions(current.row());
        if (event->modifiers().testFlag(Qt::ControlModifier) && cell.isValid())
            emit actionTriggered(cell, 0);
        else
            emit opened(current);
        return;
    }
    if (event->key() == Qt::Key_Space && current.isValid()) {
        // Space ticks the row's box wherever in the row the focus is.
        for (int column = 0; column < model()->columnCount(); ++column) {
            const QModelIndex box = current.siblingAtColumn(column);
            if (box.flags().testFlag(Qt::ItemIsUserCheckable)) {
                const bool on = box.data(Qt::CheckStateRole).toInt() == Qt::Checked;
                model()->setData(box, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
                return;
            }
        }
    }
    if (event->key() == Qt::Key_F2 && current.isValid() && !current.flags().testFlag(Qt::ItemIsEditable)) {
        for (int column = 0; column < model()->columnCount(); ++column) {
            const QModelIndex field = current.siblingAtColumn(column);
            if (field.flags().testFlag(Qt::ItemIsEditable)) {
                scrollTo(field);
                edit(field);
                return;
            }
        }
    }
    QTableView::keyPressEvent(event);
}

void RowTable::contextMenuEvent(QContextMenuEvent* event) {
    const QModelIndex at = event->reason() == QContextMenuEvent::Mouse ? indexAt(event->pos()) : currentIndex();
    if (!at.isValid())
        return;
    const QModelIndex cell = withActions(at.row());
    QMenu menu(this);
    const QStringList actions = cell.data(ActionsRole).toStringList();
    for (int i = 0; i < actions.size(); ++i)
        menu.addAction(actions[i], this, [this, cell, i] { emit actionTriggered(cell, i); });
    emit menuAsked(&menu, at);
    if (menu.isEmpty())
        return;
    menu.exec(event->reason() == QContextMenuEvent::Mouse ? event->globalPos()
                                                          : viewport()->mapToGlobal(visualRect(at).bottomLeft()));
}

void RowTable::mouseMoveEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = visualRect(index);
    const bool over = index.isValid() && m_delegate->actionAt(option, index, event->pos()) >= 0;
    viewport()->setCursor(over ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QTableView::mouseMoveEvent(event);
}

void RowTable::mouseDoubleClickEvent(QMouseEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    if (index.isValid() && !index.flags().testFlag(Qt::ItemIsEditable))
        emit opened(index);
    QTableView::mouseDoubleClickEvent(event);
}

void RowTable::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        applyMetrics();
}

void RowTable::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    emit resized(viewport()->width());
}

void RowTable::focusInEvent(QFocusEvent* event) {
    QTableView::focusInEvent(event);
    // A table that is tabbed into shows where one is; a click says that itself, and must not be scrolled away from.
    if (event->reason() != Qt::MouseFocusReason && !currentIndex().isValid() && model() != nullptr &&
        model()->rowCount() > 0)
        setCurrentIndex(model()->index(0, 0));
}

} // namespace thrifty::app
