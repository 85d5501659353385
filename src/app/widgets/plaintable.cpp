// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/plaintable.h"

#include "app/models/sortkey.h"
#include "app/theme/icons.h"
#include "app/theme/paint.h"
#include "app/widgets/rowheader.h"

#include <QHeaderView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTextLayout>

namespace thrifty::app {

namespace {

QColor inkOf(PlainTable::Cell::Ink ink) {
    const Theme& theme = currentTheme();
    switch (ink) {
    case PlainTable::Cell::Ink::Text:
        return theme.text;
    case PlainTable::Cell::Ink::Text2:
        return theme.text2;
    case PlainTable::Cell::Ink::Ok:
        return theme.ok;
    case PlainTable::Cell::Ink::Warn:
        return theme.warn;
    case PlainTable::Cell::Ink::Bad:
        return theme.bad;
    }
    return theme.text;
}

/// A sign has the colour of what it says, unless the cell has one.
QColor signInk(const PlainTable::Cell& cell) {
    const Theme& theme = currentTheme();
    if (cell.ink != PlainTable::Cell::Ink::Text)
        return inkOf(cell.ink);
    return cell.icon == u"check"      ? theme.ok
           : cell.icon == u"warning"  ? theme.warn
           : cell.icon == u"circle-x" ? theme.bad
                                      : theme.text2;
}

/// A check box with a letter.
void drawMark(QPainter* painter, const QRect& rect, const QString& letter, const Theme& theme) {
    const QRect box(rect.left(), rect.top() + (rect.height() - 18) / 2, 18, 18);
    drawBox(painter, box, 3, letter.isEmpty() ? theme.surface : theme.accent,
            letter.isEmpty() ? theme.control : theme.accent, 1);
    painter->setFont(fontFor(TextRole::Strong));
    painter->setPen(theme.onAccent);
    painter->drawText(box, Qt::AlignCenter, letter);
}

QFont fontOf(const PlainTable::Cell& cell) {
    QFont font = fontFor(cell.strong ? TextRole::Strong : TextRole::Body);
    font.setItalic(cell.words);
    return font;
}

} // namespace

namespace {

QFont secondFont(const PlainTable::Cell& cell) {
    return cell.verbatim ? fixedFont(0.85) : fontFor(TextRole::Caption);
}

} // namespace

class PlainTable::Delegate : public QStyledItemDelegate {
  public:
    explicit Delegate(const PlainTable& table, QObject* parent)
        : QStyledItemDelegate(parent)
        , m_table(table) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = currentTheme();
        const Cell& cell = m_table.cellAt(index);
        const Column& column = m_table.m_columns[size_t(index.column())];
        painter->save();
        painter->fillRect(option.rect,
                          option.state.testFlag(QStyle::State_Selected) ? theme.accentSoft : theme.surface);
        painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.hair);
        paintContent(painter, option.rect.adjusted(space::s, 0, -space::s, -1), cell, column,
                     m_table.secondLines(index.row(), index.column()));
        if (m_table.hasFocus() && index == m_table.currentIndex())
            drawFocusRing(painter, QRectF(option.rect).adjusted(1, 1, -1, -2), size::radiusBar, theme);
        painter->restore();
    }

    void paintContent(QPainter* painter, const QRect& inner, const Cell& cell, const Column& column,
                      const QStringList& second) const {
        const Theme& theme = currentTheme();
        if (cell.box) {
            drawMark(painter, inner, cell.text, theme);
            return;
        }
        painter->setFont(fontOf(cell));
        painter->setPen(cell.words ? theme.text2 : inkOf(cell.ink));
        if (column.number && !cell.words) {
            drawNumber(painter, inner, cell.text);
            return;
        }
        QRect first = second.isEmpty() ? inner
                                       : QRect(inner.left(), inner.top() + 4, inner.width(),
                                               (inner.height() - moreLines(cell, second)) / 2 - 2);
        int x = first.left();
        if (cell.swatch >= 0) {
            drawSwatch(painter, QRectF(x, first.center().y() - 4, 10, 10), cell.swatch, theme);
            x += 18;
        }
        if (!cell.icon.isEmpty()) {
            painter->drawPixmap(QPoint(x, first.center().y() - 7),
                                iconPixmap(cell.icon, signInk(cell), 16, painter->device()->devicePixelRatioF()));
            x += 22;
        }
        first.setLeft(x);
        const Qt::Alignment side = column.number ? Qt::AlignRight : Qt::AlignLeft;
        painter->drawText(first, int(side | Qt::AlignVCenter),
                          painter->fontMetrics().elidedText(cell.text, Qt::ElideMiddle, first.width()));
        painter->setFont(secondFont(cell));
        painter->setPen(theme.text2);
        QRect below(x, first.bottom(), inner.right() - x,
                    inner.bottom() - first.bottom() - 3 - moreLines(cell, second));
        for (const QString& line : second) {
            painter->drawText(below, Qt::AlignLeft | Qt::AlignVCenter, line);
            below.translate(0, painter->fontMetrics().height());
        }
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const Cell& cell = m_table.cellAt(index);
        const QFont font = fontOf(cell);
        if (cell.box)
            return {18 + 2 * space::s, app::rowHeight(size::row - 2)};
        const int text = m_table.m_columns[size_t(index.column())].number
                             ? int(numberWidth(font, cell.text)) + 2
                             : QFontMetrics(font).horizontalAdvance(cell.text);
        // A sentence must not take the room of all other columns: it ends in "…" and the tooltip has the whole.
        constexpr int widest = 300;
        return {std::min(text, widest) + 2 * space::s + (cell.swatch >= 0 ? 18 : 0) + (cell.icon.isEmpty() ? 0 : 22) +
                    4,
                app::rowHeight(cell.second.isEmpty() ? size::row - 2 : size::row2) +
                    moreLines(cell, m_table.secondLines(index.row(), index.column()))};
    }

  private:
    /// The height of what stands below the second line.
    static int moreLines(const Cell& cell, const QStringList& second) {
        return second.size() < 2 ? 0 : int(second.size() - 1) * QFontMetrics(secondFont(cell)).height();
    }

    const PlainTable& m_table;
};

/// A cell where it was given, so that the rows can go back there.
class PlainTable::Item : public QTableWidgetItem {
  public:
    Item(const Cell& shown, int row)
        : QTableWidgetItem(shown.text)
        , cell(shown)
        , given(row) {}

    bool operator<(const QTableWidgetItem& other) const override {
        const auto& table = static_cast<const PlainTable&>(*tableWidget());
        const auto& that = static_cast<const Item&>(other);
        const bool sorted = table.m_sortedBy >= 0;
        return sortsBefore({sorted ? cell.value : QVariant(), given},
                           {sorted ? that.cell.value : QVariant(), that.given}, table.m_order);
    }

    const Cell cell;
    const int given;
};

PlainTable::PlainTable(const QString& accessibleName, QWidget* parent)
    : QTableWidget(parent) {
    setHorizontalHeader(new RowHeader(space::s, this));
    horizontalHeader()->setVisible(true);
    setAccessibleName(accessibleName);
    setItemDelegate(new Delegate(*this, this));
    setFrameShape(NoFrame);
    setShowGrid(false);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setFixedHeight(size::tableHeader);
    horizontalHeader()->setMinimumSectionSize(30);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column) {
        if (m_columns[size_t(column)].lines > 1)
            resizeRowsToContents();
    });
}

void PlainTable::setColumns(const std::vector<Column>& columns) {
    m_columns = columns;
    setRowCount(0);
    setColumnCount(int(columns.size()));
    for (int i = 0; i < int(columns.size()); ++i) {
        const Column& column = columns[size_t(i)];
        auto* item = new QTableWidgetItem(column.title);
        item->setTextAlignment(column.number ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
        setHorizontalHeaderItem(i, item);
        horizontalHeader()->setSectionResizeMode(i, column.stretch > 0 ? QHeaderView::Stretch
                                                                       : QHeaderView::ResizeToContents);
    }
}

void PlainTable::setCells(const std::vector<std::vector<Cell>>& rows) {
    const int selected = currentRow(), selectedColumn = std::max(0, currentColumn());
    const QString about = aboutOf(selected);
    setRowCount(int(rows.size()));
    for (int row = 0; row < int(rows.size()); ++row) {
        for (int column = 0; column < columnCount(); ++column) {
            const Cell& cell = rows[size_t(row)][size_t(column)];
            auto* item = new Item(cell, row);
            item->setToolTip(cell.second.isEmpty() ? cell.text : cell.text + u'\n' + cell.second);
            // A cell that is painted blank, in words for whoever does not see it.
            if (cell.box)
                item->setData(Qt::AccessibleTextRole,
                              cell.text.isEmpty() ? tr("not marked") : tr("marked %1").arg(cell.text));
            else if (cell.text.isEmpty())
                item->setData(Qt::AccessibleTextRole, tr("empty"));
            // Often what a cluster said, in its own words: not a part of the name.
            if (!cell.second.isEmpty())
                item->setData(Qt::AccessibleDescriptionRole, cell.second);
            setItem(row, column, item);
        }
    }
    // Not resizeColumnsToContents(): it takes the columns that stretch for such that follow their content.
    QMetaObject::invokeMethod(horizontalHeader(), "resizeSections");
    resizeRowsToContents();
    if (m_sortedBy >= 0)
        sortRows(m_sortedBy, m_order);
    int row = selected;
    for (int each = 0; !about.isEmpty() && each < rowCount(); ++each) {
        if (aboutOf(each) == about)
            row = each;
    }
    if (row >= 0 && row < rowCount())
        setCurrentCell(row, selectedColumn);
}

void PlainTable::sortRows(int column, Qt::SortOrder order) {
    m_sortedBy = column;
    m_order = order;
    model()->sort(std::max(0, column), order);
    resizeRowsToContents();
}

void PlainTable::focusInEvent(QFocusEvent* event) {
    QTableWidget::focusInEvent(event);
    // A table that is tabbed into shows where one is.
    if (!currentIndex().isValid() && rowCount() > 0)
        setCurrentCell(0, 0);
}

const PlainTable::Cell& PlainTable::cellAt(const QModelIndex& index) const {
    static const Cell none;
    const auto* item = static_cast<const Item*>(itemFromIndex(index));
    return item == nullptr ? none : item->cell;
}

QString PlainTable::textAt(int row, int column) const {
    return cellAt(model()->index(row, column)).text;
}

QStringList PlainTable::secondLines(int row, int column) const {
    const Cell& cell = cellAt(model()->index(row, column));
    QStringList lines;
    if (cell.second.isEmpty())
        return lines;
    const int around = 2 * space::s + 1 + (cell.swatch >= 0 ? 18 : 0) + (cell.icon.isEmpty() ? 0 : 22);
    const int width = std::max(1, columnWidth(column) - around);
    const QFont font = secondFont(cell);
    QTextLayout layout(cell.second, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        if (lines.size() + 1 == m_columns[size_t(column)].lines) {
            lines << QFontMetrics(font).elidedText(cell.second.mid(line.textStart()), Qt::ElideRight, width);
            break;
        }
        lines << cell.second.mid(line.textStart(), line.textLength());
    }
    layout.endLayout();
    return lines;
}

QString PlainTable::aboutOf(int row) const {
    return cellAt(model()->index(row, 0)).about;
}

int PlainTable::contentWidth(int column) const {
    return std::max(sizeHintForColumn(column), horizontalHeader()->sectionSizeHint(column));
}

int PlainTable::wantedHeight() const {
    int height = size::tableHeader + 2;
    for (int row = 0; row < rowCount(); ++row)
        height += rowHeight(row);
    return height;
}

} // namespace thrifty::app
