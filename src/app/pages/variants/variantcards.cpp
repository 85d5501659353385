// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/variants/variantcards.h"

#include "app/theme/icons.h"
#include "app/theme/paint.h"
#include "app/theme/theme.h"

#include <QLineEdit>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace thrifty::app {

namespace {

constexpr int stripWidth = 216;
constexpr int gap = space::s; // below, or in a strip beside, each card
constexpr int chipHeight = 20;
constexpr int chipGap = space::xs;
constexpr int nameTop = 10;

/// Where a card's intent, or the first chip where it has none, begins.
int belowName() {
    return nameTop + QFontMetrics(fontFor(TextRole::Strong)).height() + 3;
}

struct ChipBox {
    QRect rect;
    QString text;
};

/// Chips in lines of `width`, each at most as wide as the line.
QList<ChipBox> chipBoxes(const QStringList& chips, int width, const QFontMetrics& metrics) {
    QList<ChipBox> boxes;
    const int tall = std::max(chipHeight, metrics.height() + 4);
    int x = 0;
    int y = 0;
    for (const QString& chip : chips) {
        const int wide = std::min(metrics.horizontalAdvance(chip) + 2 * space::s, width);
        if (x > 0 && x + wide > width) {
            x = 0;
            y += tall + chipGap;
        }
        boxes << ChipBox{{x, y, wide, tall}, metrics.elidedText(chip, Qt::ElideRight, wide - 2 * space::s + 2)};
        x += wide + chipGap;
    }
    return boxes;
}

class CardDelegate : public QStyledItemDelegate {
  public:
    explicit CardDelegate(VariantCards* view)
        : QStyledItemDelegate(view)
        , m_view(view) {}

    void setStrip(bool strip) { m_strip = strip; }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override {
        const int width = m_strip ? stripWidth : m_view->viewport()->width();
        const int inner = width - 2 * space::m;
        const QFontMetrics caption(fontFor(TextRole::Caption));
        int height = belowName();
        if (index.data(VariantList::TemplateRole).toBool()) {
            const QRect text = caption.boundingRect(QRect(0, 0, inner, 200), Qt::TextWordWrap,
                                                    index.data(VariantList::IntentRole).toString());
            height += text.height() + 12;
        } else {
            if (!index.data(VariantList::IntentRole).toString().isEmpty())
                height += caption.height() + 4;
            const auto boxes = chipBoxes(index.data(VariantList::ChipsRole).toStringList(), inner, caption);
            height += boxes.isEmpty() ? 6 : boxes.constLast().rect.bottom() + 1 + 10;
        }
        if (m_strip)
            return {width + gap, std::min(height, m_view->height())};
        return {width, height + gap};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Theme& theme = currentTheme();
        painter->save();
        const QRect card = m_strip ? option.rect.adjusted(0, 0, -gap, 0) : option.rect.adjusted(0, 0, 0, -gap);
        if (index.data(VariantList::TemplateRole).toBool())
            paintTemplate(painter, card, option, index, theme);
        else
            paintCard(painter, card, option, index, theme);
        painter->restore();
    }

    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex&) const override {
        auto* edit = new QLineEdit(parent);
        edit->setAccessibleName(VariantCards::tr("Name of the variant"));
        edit->setMaxLength(200);
        return edit;
    }
    void updateEditorGeometry(QWidget* editor, const QStyleOptionViewItem& option, const QModelIndex&) const override {
        // In the place of the name: what stands below it says which variant is being renamed.
        editor->setGeometry(option.rect.left() + space::xs, option.rect.top() + 2,
                            (m_strip ? stripWidth : option.rect.width()) - 2 * space::xs, belowName() - 4);
    }

  private:
    void paintCard(QPainter* painter, const QRect& card, const QStyleOptionViewItem& option, const QModelIndex& index,
                   const Theme& theme) const {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool enabled = index.data(VariantList::EnabledRole).toBool();
        const QString problem = index.data(VariantList::ProblemRole).toString();
        drawBox(painter, card, size::radiusPanel, theme.surface, selected ? theme.accent : theme.line,
                selected ? 2 : 1);
        const QFont strongFont = fontFor(TextRole::Strong);
        const QFontMetrics strong(strongFont);
        const QFont captionFont = fontFor(TextRole::Caption);
        const QFontMetrics caption(captionFont);
        const int left = card.left() + space::m;
        const int inner = card.width() - 2 * space::m;
        int y = card.top() + nameTop;

        const qreal ratio = painter->device()->devicePixelRatioF();
        const QPoint mark(card.right() - space::m - 15, y + (strong.height() - 16) / 2);
        int nameWidth = inner;
        if (!problem.isEmpty()) {
            painter->drawPixmap(mark, iconPixmap(QStringLiteral("circle-x"), theme.bad, 16, ratio));
            nameWidth -= 20;
        } else if (!index.data(VariantList::BaseRole).toBool()) {
            painter->drawPixmap(mark, iconPixmap(QStringLiteral("grip"), theme.text3, 16, ratio));
            nameWidth -= 20;
        }
        painter->setFont(strongFont);
        painter->setPen(enabled ? theme.text : theme.text3);
        painter->drawText(QRect(left, y, nameWidth, strong.height()), Qt::AlignVCenter | Qt::AlignLeft,
                          strong.elidedText(index.data().toString(), Qt::ElideMiddle, nameWidth));
        y = card.top() + belowName();
        painter->setFont(captionFont);
        if (const QString intent = index.data(VariantList::IntentRole).toString(); !intent.isEmpty()) {
            painter->setPen(enabled ? theme.text2 : theme.text3);
            painter->drawText(QRect(left, y, inner, caption.height()), Qt::AlignVCenter | Qt::AlignLeft,
                              caption.elidedText(intent, Qt::ElideRight, inner));
            y += caption.height() + 4;
        }
        const bool base = index.data(VariantList::BaseRole).toBool();
        for (const ChipBox& chip : chipBoxes(index.data(VariantList::ChipsRole).toStringList(), inner, caption)) {
            const QRect box = chip.rect.translated(left, y);
            if (box.bottom() > card.bottom() - 4)
                break;
            drawBox(painter, box, size::radius, base ? theme.surface2 : theme.surface,
                    base || !enabled ? theme.line : theme.control, 1);
            painter->setPen(base ? theme.text2 : enabled ? theme.text : theme.text3);
            painter->drawText(box, Qt::AlignCenter, chip.text);
        }
        if (option.state.testFlag(QStyle::State_HasFocus) && selected && m_view->hasFocus())
            drawFocusRing(painter, QRectF(card), size::radiusPanel, theme);
    }

    void paintTemplate(QPainter* painter, const QRect& card, const QStyleOptionViewItem& option,
                       const QModelIndex& index, const Theme& theme) const {
        const bool hover = option.state.testFlag(QStyle::State_MouseOver);
        painter->setRenderHint(QPainter::Antialiasing);
        QPen pen(hover ? theme.accent : theme.line, 1);
        pen.setDashPattern({3, 3});
        painter->setPen(pen);
        painter->setBrush(Qt::NoBrush);
        painter->drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), size::radiusPanel, size::radiusPanel);
        const QFontMetrics body(fontFor(TextRole::Body));
        const int left = card.left() + space::m;
        const int inner = card.width() - 2 * space::m;
        int y = card.top() + 10;
        const QColor ink = hover ? theme.accent : theme.text2;
        painter->drawPixmap(QPoint(left, y + (body.height() - 16) / 2),
                            iconPixmap(QStringLiteral("plus"), ink, 16, painter->device()->devicePixelRatioF()));
        painter->setFont(fontFor(TextRole::Body));
        painter->setPen(ink);
        painter->drawText(QRect(left + 20, y, inner - 20, body.height()), Qt::AlignVCenter | Qt::AlignLeft,
                          body.elidedText(index.data().toString(), Qt::ElideRight, inner - 20));
        y += body.height() + 3;
        painter->setFont(fontFor(TextRole::Caption));
        painter->setPen(theme.text3);
        painter->drawText(QRect(left, y, inner, card.bottom() - y - 4), Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                          index.data(VariantList::IntentRole).toString());
    }

    VariantCards* m_view;
    bool m_strip = false;
};

} // namespace

VariantCards::VariantCards(VariantList& list, QWidget* parent)
    : QListView(parent)
    , m_list(list) {
    setAccessibleName(tr("Variants"));
    setModel(&list);
    setItemDelegate(new CardDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(SingleSelection);
    setEditTriggers(EditKeyPressed | DoubleClicked);
    setDragDropMode(InternalMove);
    setDefaultDropAction(Qt::MoveAction);
    setDragDropOverwriteMode(false);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setResizeMode(Adjust);
    setMouseTracking(true);
    setUniformItemSizes(false);
    viewport()->setAutoFillBackground(false);
    QPalette clear = palette();
    clear.setColor(QPalette::Base, Qt::transparent);
    setPalette(clear);
    connect(&list, &VariantList::dropped, this, &VariantCards::setRow);
    connect(&list, &QAbstractItemModel::dataChanged, this, [this] {
        scheduleDelayedItemsLayout(); // other chips, another height
    });
}

void VariantCards::setStrip(bool strip) {
    m_strip = strip;
    static_cast<CardDelegate*>(itemDelegate())->setStrip(strip);
    setFlow(strip ? LeftToRight : TopToBottom);
    setWrapping(false);
    setHorizontalScrollBarPolicy(strip ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(strip ? Qt::ScrollBarAlwaysOff : Qt::ScrollBarAsNeeded);
    scheduleDelayedItemsLayout();
}

void VariantCards::setRow(int row) {
    if (row >= 0 && row < m_list.rowCount() - 1 && row != this->row())
        setCurrentIndex(m_list.index(row));
}

void VariantCards::currentChanged(const QModelIndex& current, const QModelIndex& previous) {
    QListView::currentChanged(current, previous);
    if (current.isValid() && !current.data(VariantList::TemplateRole).toBool())
        emit rowChosen(current.row());
}

void VariantCards::mouseReleaseEvent(QMouseEvent* event) {
    QListView::mouseReleaseEvent(event);
    const QModelIndex index = indexAt(event->pos());
    if (event->button() == Qt::LeftButton && index.data(VariantList::TemplateRole).toBool())
        emit templatesRequested(viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

void VariantCards::resizeEvent(QResizeEvent* event) {
    QListView::resizeEvent(event);
    scheduleDelayedItemsLayout();
}

QSize VariantCards::sizeHint() const {
    return m_strip ? QSize(600, 96) : QSize(stripWidth, 400);
}

} // namespace thrifty::app
