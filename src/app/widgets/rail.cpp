// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/rail.h"

#include "app/theme/icons.h"
#include "app/theme/paint.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>

#include <algorithm>

namespace thrifty::app {

namespace {

enum Role { PageRole = Qt::UserRole + 1, IconRole, CountRole, StateIconRole, KeysRole };

QColor stateInk(const QString& icon, const Theme& theme) {
    if (icon == u"warning" || icon == u"clock")
        return theme.warn;
    if (icon == u"circle-x")
        return theme.bad;
    if (icon == u"check")
        return theme.ok;
    return theme.text2;
}

bool isTooWide(const QFont& font, const QString& word, int room) {
    return QFontMetricsF(font).horizontalAdvance(word) > room;
}

/// A little smaller before a word loses letters.
QFont fitted(QFont font, const QStringList& words, int room) {
    const qreal least = font.pointSizeF() * 0.8;
    const auto cut = [&](const QString& word) { return isTooWide(font, word, room); };
    while (std::any_of(words.begin(), words.end(), cut) && font.pointSizeF() > least)
        font.setPointSizeF(font.pointSizeF() - 0.25);
    return font;
}

class StepDelegate : public QStyledItemDelegate {
  public:
    explicit StepDelegate(Rail& rail)
        : QStyledItemDelegate(&rail)
        , m_rail(rail) {}

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const bool history = index.data(PageRole).toInt() == static_cast<int>(PageId::History);
        const int base = m_rail.sizeClass() == SizeClass::S ? std::max(54, option.fontMetrics.height() + 38)
                                                            : std::max(38, option.fontMetrics.height() + 20);
        return {m_rail.width(), base + (history ? 15 : 0)};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = currentTheme();
        const bool current = index == m_rail.currentIndex();
        const bool possible = index.flags().testFlag(Qt::ItemIsEnabled);
        const bool small = m_rail.sizeClass() == SizeClass::S;
        QRect row = option.rect;
        painter->save();
        // History stands apart: it is not a step of the work.
        if (index.data(PageRole).toInt() == static_cast<int>(PageId::History)) {
            painter->fillRect(QRect(row.left() + 10, row.top() + 7, row.width() - 20, 1), theme.line);
            row.setTop(row.top() + 15);
        }
        const QRect box = row.adjusted(small ? 1 : 8, 1, small ? -2 : -8, -1);
        if (current)
            drawBox(painter, box, size::radius, theme.surface, theme.surface, 0);
        else if (option.state.testFlag(QStyle::State_MouseOver) && possible)
            drawBox(painter, box, size::radius, theme.hair, theme.hair, 0);
        if (current)
            painter->fillRect(QRect(box.left(), box.top() + 4, 3, box.height() - 8), theme.accent);
        const QColor ink = current ? theme.accent : possible ? theme.text2 : theme.text3;
        const qreal ratio = painter->device()->devicePixelRatioF();
        const QPixmap mark = iconPixmap(index.data(IconRole).toString(), ink, 18, ratio);
        const QString name = index.data(Qt::DisplayRole).toString();
        const QString count = index.data(CountRole).toString();
        const QString state = index.data(StateIconRole).toString();
        const QColor text = current ? theme.text : possible ? theme.text2 : theme.text3;
        const QFont caption = fontFor(TextRole::Caption);
        const int side = small ? 12 : 16; // of the state's icon
        const int taken = !state.isEmpty() ? side : QFontMetrics(caption).horizontalAdvance(count);
        // In S clear of the accent edge.
        const QRect words = small ? box.adjusted(3, 28, 0, -2)
                                  : QRect(box.left() + 38, box.top(),
                                          box.width() - 38 - 10 - (taken > 0 ? taken + space::xs : 0), box.height());
        // Below their icons the names have one size, which the longest ("Schätzungen") sets.
        QFont font = small ? fitted(fontFor(TextRole::Caption), names(), words.width())
                           : fitted(option.font, {name}, words.width());
        if (current) {
            // A word that has no room in bold stays as it is: the edge and the ink say where one is.
            QFont bold = font;
            bold.setWeight(QFont::DemiBold);
            if (!isTooWide(bold, name, words.width()))
                font = bold;
        }
        // A long count ("6/25") moves the icon of a small step aside.
        const int middle = count.isEmpty() ? box.center().x() - 8
                                           : std::min(box.center().x() - 8, box.right() - 2 - taken - space::xs - 18);
        painter->drawPixmap(
            small ? QRect(middle, box.top() + 8, 18, 18) : QRect(box.left() + 10, box.center().y() - 8, 18, 18), mark);
        painter->setPen(text);
        painter->setFont(font);
        painter->drawText(words, Qt::AlignVCenter | (small ? Qt::AlignHCenter : Qt::AlignLeft),
                          painter->fontMetrics().elidedText(name, Qt::ElideRight, words.width()));
        const QRect end = small ? QRect(box.left(), box.top() + 2, box.width() - 3, 18)
                                : QRect(box.right() - 60, box.top(), 50, box.height());
        if (!state.isEmpty()) {
            painter->drawPixmap(QRect(end.right() - side + 1, end.center().y() - side / 2 + 1, side, side),
                                iconPixmap(state, stateInk(state, theme), side, ratio));
        } else if (!count.isEmpty()) {
            painter->setFont(caption);
            painter->setPen(theme.text3);
            painter->drawText(end, Qt::AlignVCenter | Qt::AlignRight, count);
        }
        // For those who go by keys; the accent edge already says where the others are.
        if (current && m_rail.hasFocus() && option.state.testFlag(QStyle::State_KeyboardFocusChange))
            drawFocusRing(painter, box, size::radius, theme);
        painter->restore();
    }

  private:
    [[nodiscard]] QStringList names() const {
        QStringList all;
        for (int row = 0; row < m_rail.model()->rowCount(); ++row)
            all << m_rail.model()->index(row, 0).data().toString();
        return all;
    }

    const Rail& m_rail;
};

} // namespace

Rail::Rail(QWidget* parent)
    : QListView(parent)
    , m_steps(new QStandardItemModel(this)) {
    setModel(m_steps);
    setItemDelegate(new StepDelegate(*this));
    setFrameShape(QFrame::NoFrame);
    setAccessibleName(tr("Steps"));
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setViewportMargins(0, space::s, 0, 0);
    viewport()->setAutoFillBackground(false);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (index.isValid())
            emit chosen(static_cast<PageId>(index.data(PageRole).toInt()));
    });
    setSizeClass(SizeClass::M);
}

void Rail::addStep(PageId page, const QString& iconName, const QString& name) {
    auto* item = new QStandardItem(name);
    item->setData(static_cast<int>(page), PageRole);
    item->setData(iconName, IconRole);
    item->setData(name, Qt::AccessibleTextRole);
    m_steps->appendRow(item);
}

/// Steps are added in the order of the pages.
QStandardItem* Rail::stepOf(PageId page) const {
    return m_steps->item(static_cast<int>(page));
}

void Rail::setKeys(PageId page, const QString& keys) {
    QStandardItem* item = stepOf(page);
    item->setData(keys, KeysRole);
    if (item->isEnabled())
        item->setToolTip(keys);
}

void Rail::setState(PageId page, const RailState& state) {
    QStandardItem* item = stepOf(page);
    item->setEnabled(state.possible);
    item->setData(state.count, CountRole);
    item->setData(state.icon, StateIconRole);
    item->setToolTip(state.possible ? item->data(KeysRole).toString() : state.missing);
    item->setData(state.count.isEmpty() ? item->text() : item->text() + QStringLiteral(", ") + state.count,
                  Qt::AccessibleTextRole);
}

void Rail::setCurrent(PageId page) {
    // Also where a page is not possible yet: it is what is shown.
    selectionModel()->setCurrentIndex(stepOf(page)->index(), QItemSelectionModel::ClearAndSelect);
}

void Rail::setSizeClass(SizeClass size) {
    m_size = size;
    setFixedWidth(size == SizeClass::S ? 72 : size == SizeClass::L ? 208 : 168);
    scheduleDelayedItemsLayout();
}

/// Its ground reaches from bar to bar, past the margin of the steps.
bool Rail::event(QEvent* event) {
    if (event->type() != QEvent::Paint)
        return QListView::event(event);
    QPainter painter(this);
    painter.fillRect(rect(), currentTheme().rail);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), currentTheme().line);
    return true;
}

} // namespace thrifty::app
