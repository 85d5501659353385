// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/tablearrangement.h"

#include "app/widgets/rowtable.h"

#include <QAction>
#include <QApplication>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QKeyEvent>
#include <QMenu>

#include <algorithm>
#include <numeric>

namespace thrifty::app {

namespace {

constexpr int nameColumn = 1, tooNarrow = 200;
constexpr int leastWidth = 24, mostWidth = 4000; ///< that a kept width may have

// As they stand in the file.
constexpr QLatin1String sortKey("sort"), descendingKey("descending"), orderKey("order"), layoutsKey("layouts"),
    shownKey("shown"), widthsKey("widths");

} // namespace

TableArrangement::TableArrangement(QTableView& table, const QString& name, const QStringList& columns)
    : QObject(&table)
    , m_table(table)
    , m_header(*table.horizontalHeader())
    , m_heads(m_header.viewport())
    , m_room(table.viewport())
    , m_columns(columns)
    , m_description(table.accessibleDescription()) {
    Q_ASSERT(m_header.count() == columns.size());
    setObjectName(name);
    m_header.setSectionResizeMode(QHeaderView::Interactive);
    m_header.setStretchLastSection(false);
    m_header.setSectionsMovable(true);
    m_header.setFirstSectionMovable(false);
    m_header.setSectionsClickable(true);
    m_header.setSortIndicatorClearable(true);
    m_header.setSortIndicator(-1, Qt::AscendingOrder);
    m_header.setSortIndicatorShown(true);
    m_header.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&m_header, &QWidget::customContextMenuRequested, this,
            [this](const QPoint& at) { openMenu(m_header.logicalIndexAt(at), m_heads->mapToGlobal(at)); });
    connect(&m_header, &QHeaderView::sortIndicatorChanged, this, &TableArrangement::sortIndicatorMoved);
    connect(&m_header, &QHeaderView::sectionMoved, this, &TableArrangement::columnsChanged);
    connect(&m_header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_dragging && width > 0)
            m_own[m_layout].widths[column] = width;
    });
    if (auto* rows = qobject_cast<RowTable*>(&m_table))
        connect(rows, &RowTable::menuAsked, this, [this](QMenu* menu, const QModelIndex& index) {
            if (!menu->isEmpty())
                menu->addSeparator();
            offer(*menu, index.column(), *menu->addMenu(tr("Columns")));
        });
    for (QWidget* watched : {static_cast<QWidget*>(&m_table), m_room, m_heads})
        watched->installEventFilter(this);
}

void TableArrangement::setPlan(const QString& layout, Plan plan) {
    m_layout = layout;
    m_plan = std::move(plan);
    arrange();
}

void TableArrangement::arrange() {
    const int room = m_room->width();
    if (!m_plan || room <= tooNarrow || m_header.count() != m_columns.size())
        return;
    const std::vector<Column> plan = m_plan(room);
    const Own& own = m_own[m_layout];
    QMap<int, int> widths, spare; // spare: what the person has not asked for and neither head nor cells need
    QList<int> stretching;
    int left = room;
    for (int column = 0; column < m_header.count(); ++column) {
        const Column& planned = plan.at(static_cast<std::size_t>(column));
        const bool shown = column == m_needed || own.shown.value(column, planned.shown);
        m_table.setColumnHidden(column, !shown);
        if (!shown)
            continue;
        const int least = std::max(planned.least, m_header.sectionSizeHint(column));
        const bool chosen = own.widths.contains(column);
        left -= widths[column] = chosen ? own.widths[column] : std::max(planned.width, least);
        if (planned.stretches && !chosen)
            stretching << column;
        if (planned.gives && !chosen && column > 0)
            spare[column] = widths[column] - least;
    }
    if (stretching.isEmpty() && left > 0 && !own.widths.contains(nameColumn))
        stretching << nameColumn;
    // Those that stretch become equally wide, as far as each has what it needs.
    for (const int column : stretching)
        left += widths[column];
    for (qsizetype more = stretching.size(); more > 0; --more) {
        const int column = stretching.at(more - 1);
        left -= widths[column] = std::max(widths[column], left / static_cast<int>(more));
    }
    // Where there is too little room, each gives its part of what it can spare.
    int all = std::accumulate(spare.cbegin(), spare.cend(), 0), missing = std::clamp(-left, 0, all);
    for (auto each = spare.cbegin(); missing > 0 && each != spare.cend(); ++each) {
        const int given = *each * missing / all;
        widths[each.key()] -= given;
        missing -= given;
        all -= *each;
    }
    for (auto width = widths.cbegin(); width != widths.cend(); ++width)
        m_header.resizeSection(width.key(), *width);
}

void TableArrangement::need(int column) {
    m_needed = column;
    arrange();
}

void TableArrangement::sortIndicatorMoved(int column, Qt::SortOrder order) {
    if (column == 0) { // there is nothing to sort by: all stays as it is
        m_header.setSortIndicator(m_sortedBy, m_order);
        return;
    }
    m_sortedBy = column;
    m_order = order;
    QStringList description{m_description};
    if (column > 0)
        description << (order == Qt::AscendingOrder ? tr("Sorted by %1, ascending.") : tr("Sorted by %1, descending."))
                           .arg(titleOf(column));
    description.removeAll(QString());
    m_table.setAccessibleDescription(description.join(u' '));
    emit sorted(column, order);
}

bool TableArrangement::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_heads) {
        if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick)
            m_dragging = true;
        else if (event->type() == QEvent::MouseButtonRelease && std::exchange(m_dragging, false))
            // Once the heads have seen it; the others share what room the dragged one has left.
            QMetaObject::invokeMethod(this, &TableArrangement::arrange, Qt::QueuedConnection);
        return false;
    }
    if (watched == m_room && event->type() == QEvent::Resize)
        arrange();
    if (watched == &m_table && event->type() == QEvent::KeyPress) {
        // Not every platform makes a menu key of it.
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_F10 && key->modifiers() == Qt::ShiftModifier) {
            QContextMenuEvent menu(QContextMenuEvent::Keyboard, m_table.rect().center(),
                                   m_table.mapToGlobal(m_table.rect().center()));
            QApplication::sendEvent(&m_table, &menu);
            return true;
        }
    }
    // A table of rows has a menu of its own, which asks for ours.
    if (event->type() == QEvent::ContextMenu && qobject_cast<RowTable*>(&m_table) == nullptr) {
        const auto* menu = static_cast<QContextMenuEvent*>(event);
        const bool mouse = menu->reason() == QContextMenuEvent::Mouse;
        const QModelIndex current = m_table.currentIndex();
        openMenu(mouse ? m_table.columnAt(menu->pos().x()) : current.column(),
                 mouse ? menu->globalPos() : m_room->mapToGlobal(m_table.visualRect(current).bottomLeft()));
        return true;
    }
    return false;
}

void TableArrangement::openMenu(int column, const QPoint& at) {
    QMenu menu(&m_table);
    offer(menu, column, menu);
    menu.exec(at);
}

/// How the rows are sorted goes into `menu`, the columns into `columns`, which may be the same.
void TableArrangement::offer(QMenu& menu, int column, QMenu& columns) {
    const auto add = [this](QMenu& to, const char* name, const QString& text, auto run) {
        QAction* action = to.addAction(text, this, run);
        action->setObjectName(QLatin1String(name));
        return action;
    };
    if (column > 0 && column == m_sortedBy)
        add(menu, "reverseOrder", tr("Reverse the order"), [this] {
            m_header.setSortIndicator(m_sortedBy,
                                      m_order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder);
        });
    else if (column > 0)
        add(menu, "sortByColumn", tr("Sort by this column"),
            [this, column] { m_header.setSortIndicator(column, Qt::AscendingOrder); });
    if (m_sortedBy >= 0)
        add(menu, "usualOrder", tr("Back to the usual order"),
            [this] { m_header.setSortIndicator(-1, Qt::AscendingOrder); });
    if (&menu == &columns)
        columns.addSeparator();
    if (column > 0) {
        const int place = m_header.visualIndex(column), before = placeBeside(place, -1), behind = placeBeside(place, 1);
        if (before > 0)
            add(columns, "moveLeft", tr("Move this column to the left"),
                [this, place, before] { m_header.moveSection(place, before); });
        if (behind > 0)
            add(columns, "moveRight", tr("Move this column to the right"),
                [this, place, behind] { m_header.moveSection(place, behind); });
        columns.addSeparator();
    }
    for (int place = 1; place < m_header.count(); ++place) {
        const int each = m_header.logicalIndex(place);
        if (each <= nameColumn)
            continue;
        const bool shown = !m_header.isSectionHidden(each);
        QAction* action = add(columns, "showColumn", titleOf(each), [this, each, shown] { show(each, !shown); });
        action->setData(each);
        action->setCheckable(true);
        action->setChecked(shown);
    }
    columns.addSeparator();
    add(columns, "resetColumns", tr("Reset columns"), [this] {
        m_own.clear();
        QList<int> usual;
        for (int each = 0; each < m_header.count(); ++each)
            usual << each;
        setOrder(usual);
        arrange();
        emit columnsChanged();
    });
}

int TableArrangement::placeBeside(int place, int step) const {
    do
        place += step;
    while (place > 0 && place < m_header.count() && m_header.isSectionHidden(m_header.logicalIndex(place)));
    return place < m_header.count() ? place : -1;
}

void TableArrangement::show(int column, bool shown) {
    m_own[m_layout].shown[column] = shown;
    arrange();
    emit columnsChanged();
}

void TableArrangement::setOrder(const QList<int>& order) {
    for (int place = 0; place < order.size(); ++place)
        m_header.moveSection(m_header.visualIndex(order.at(place)), place);
}

QString TableArrangement::titleOf(int column) const {
    return m_table.model()->headerData(column, Qt::Horizontal).toString();
}

QByteArray TableArrangement::state() const {
    QJsonObject state, layouts;
    for (auto own = m_own.cbegin(); own != m_own.cend(); ++own) {
        QJsonObject shown, widths, layout;
        for (auto each = own->shown.cbegin(); each != own->shown.cend(); ++each)
            shown[m_columns.at(each.key())] = *each;
        for (auto each = own->widths.cbegin(); each != own->widths.cend(); ++each)
            widths[m_columns.at(each.key())] = *each;
        if (!shown.isEmpty())
            layout[shownKey] = shown;
        if (!widths.isEmpty())
            layout[widthsKey] = widths;
        if (!layout.isEmpty())
            layouts[own.key()] = layout;
    }
    if (!layouts.isEmpty())
        state[layoutsKey] = layouts;
    QStringList order;
    for (int place = 0; place < m_header.count(); ++place)
        order << m_columns.at(m_header.logicalIndex(place));
    if (order != m_columns)
        state[orderKey] = QJsonArray::fromStringList(order);
    if (m_sortedBy >= 0) {
        state[sortKey] = m_columns.at(m_sortedBy);
        state[descendingKey] = m_order == Qt::DescendingOrder;
    }
    return state.isEmpty() ? QByteArray() : QJsonDocument(state).toJson(QJsonDocument::Compact);
}

void TableArrangement::restore(const QByteArray& kept) {
    const QJsonObject state = QJsonDocument::fromJson(kept).object();
    QList<int> order;
    for (const QJsonValue& name : state[orderKey].toArray())
        order << static_cast<int>(m_columns.indexOf(name.toString()));
    // All of them, each once, and the first one first.
    QList<int> usual = order;
    std::sort(usual.begin(), usual.end());
    bool whole = usual.size() == m_columns.size() && order.first() == 0;
    for (int column = 0; whole && column < usual.size(); ++column)
        whole = usual.at(column) == column;
    if (whole)
        setOrder(order);

    const QJsonObject layouts = state[layoutsKey].toObject();
    for (auto layout = layouts.begin(); layout != layouts.end(); ++layout) {
        Own& own = m_own[layout.key()];
        const QJsonObject shown = layout->toObject()[shownKey].toObject();
        const QJsonObject widths = layout->toObject()[widthsKey].toObject();
        for (int column = 0; column < m_columns.size(); ++column) {
            const QJsonValue seen = shown[m_columns.at(column)];
            if (column > nameColumn && seen.isBool())
                own.shown[column] = seen.toBool();
            const int width = widths[m_columns.at(column)].toInt();
            if (width >= leastWidth && width <= mostWidth)
                own.widths[column] = width;
        }
    }
    if (const auto column = static_cast<int>(m_columns.indexOf(state[sortKey].toString())); column > 0)
        m_header.setSortIndicator(column, state[descendingKey].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    arrange();
    emit columnsChanged();
}

} // namespace thrifty::app
