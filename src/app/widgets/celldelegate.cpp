// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/celldelegate.h"

#include "app/theme/icons.h"
#include "app/theme/paint.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QtMath>

namespace thrifty::app {

namespace {

constexpr int iconSize = 16, gap = 6, swatchSize = 10, actionGap = 8;

/// What a number leaves free behind it, so that its point stands under those of numbers with more figures: the widest
/// font of a table sets the place.
qreal roomBehind(const QString& number, int decimals, const QFont& font) {
    if (decimals == 0)
        return 0;
    const QString point = QLocale().decimalPoint();
    const qsizetype at = number.indexOf(point);
    return numberWidth(fontFor(TextRole::Strong), point + QString(decimals, u'0')) -
           (at < 0 ? 0 : numberWidth(font, number.mid(at)));
}

QFont fontOf(const QModelIndex& index) {
    if (index.data(FixedRole).toBool())
        return fixedFont(0.92);
    return fontFor(index.data(StrongRole).toBool() ? TextRole::Strong : TextRole::Body);
}

} // namespace

QColor inkOf(Tone tone, const Theme& theme) {
    switch (tone) {
    case Tone::Normal:
        return theme.text;
    case Tone::Second:
        return theme.text2;
    case Tone::Quiet:
        return theme.text3;
    case Tone::Accent:
        return theme.accent;
    case Tone::Ok:
        return theme.ok;
    case Tone::Warn:
        return theme.warn;
    case Tone::Bad:
        return theme.bad;
    }
    return theme.text;
}

CellDelegate::CellDelegate(QObject* parent, ActionLook look)
    : QStyledItemDelegate(parent)
    , m_look(look) {}

QList<QRect> CellDelegate::actionRects(const QRect& cell, const QStringList& actions, const QFont& font) const {
    QList<QRect> rects;
    int right = cell.right() + 1 - m_margin;
    const QFontMetrics metrics(font);
    for (auto at = actions.crbegin(); at != actions.crend(); ++at) {
        const int padding = m_look == ActionLook::Boxed ? 20 : 8;
        const int width = metrics.horizontalAdvance(*at) + padding;
        const int height = std::min(cell.height() - 4, std::max(size::controlSmall, metrics.height() + 8));
        rects.prepend(QRect(right - width, cell.top() + (cell.height() - height) / 2, width, height));
        right -= width + actionGap;
    }
    return rects;
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Theme& theme = currentTheme();
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool section = index.data(SectionRole).toBool();
    painter->save();
    painter->fillRect(option.rect, section ? theme.surface2 : selected ? theme.accentSoft : theme.surface);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), theme.hair);

    QRect content = option.rect.adjusted(m_margin, 0, -m_margin, 0);
    const QVariant check = index.data(Qt::CheckStateRole);
    if (check.isValid()) {
        QStyleOptionButton box;
        box.rect = QRect(content.left(), content.top() + (content.height() - 16) / 2, 16, 16);
        box.state = QStyle::State_None;
        box.state.setFlag(QStyle::State_Enabled, index.flags().testFlag(Qt::ItemIsUserCheckable));
        box.state.setFlag(check.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
        QApplication::style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, option.widget);
    }
    const int swatch = index.data(SwatchRole).isValid() ? index.data(SwatchRole).toInt() : -1;
    if (swatch >= 0) {
        drawSwatch(painter,
                   QRectF(content.left(), content.top() + (content.height() - swatchSize) / 2, swatchSize, swatchSize),
                   swatch, theme);
        content.setLeft(content.left() + swatchSize + gap + 2);
    }
    content.setLeft(content.left() + index.data(IndentRole).toInt());

    const QStringList actions = index.data(ActionsRole).toStringList();
    const QFont actionFont = fontFor(TextRole::Body);
    const QList<QRect> rects = actionRects(option.rect, actions, actionFont);
    for (int i = 0; i < rects.size(); ++i) {
        painter->setFont(actionFont);
        if (m_look == ActionLook::Boxed)
            drawBox(painter, rects[i], size::radius, theme.surface, theme.control, 1);
        painter->setPen(m_look == ActionLook::Boxed ? theme.text : theme.accent);
        painter->drawText(rects[i], Qt::AlignCenter, actions[i]);
    }
    if (!rects.isEmpty())
        content.setRight(rects.front().left() - actionGap);

    const auto tone = static_cast<Tone>(index.data(ToneRole).toInt());
    const QColor ink = inkOf(tone, theme);
    const QString iconName = index.data(IconRole).toString();
    if (!iconName.isEmpty()) {
        const QRect place(content.left(), content.top() + (content.height() - iconSize) / 2, iconSize, iconSize);
        // A passed check is a green tick beside ordinary text.
        const QColor color = iconName == u"check" ? theme.ok : tone == Tone::Normal ? theme.text2 : ink;
        painter->drawPixmap(place, iconPixmap(iconName, color, iconSize, painter->device()->devicePixelRatioF()));
        content.setLeft(place.right() + 1 + gap);
    }

    const QString text = index.data(Qt::DisplayRole).toString();
    const QString detail = index.data(DetailRole).toString();
    const QFont font = fontOf(index);
    const bool fixedDetail = index.data(FixedDetailRole).toBool();
    const QFont detailFont = fixedDetail ? fixedFont(0.85) : fontFor(TextRole::Body);
    const QFontMetrics metrics(font), detailMetrics(detailFont);
    const bool number = index.data(NumberRole).toBool();
    const bool right = index.data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    const int detailWidth = detail.isEmpty() ? 0 : detailMetrics.horizontalAdvance(detail) + gap;
    painter->setFont(font);
    painter->setPen(m_iconToneOnly ? theme.text : ink);
    if (right) {
        QRect place = content;
        if (!detail.isEmpty()) {
            painter->setPen(theme.text3);
            painter->setFont(detailFont);
            painter->drawText(content, Qt::AlignRight | Qt::AlignVCenter, detail);
            place.setRight(place.right() - detailWidth);
        }
        painter->setFont(font);
        painter->setPen(m_iconToneOnly ? theme.text : ink);
        const qreal behind = number ? roomBehind(text, index.data(DecimalsRole).toInt(), font) : 0;
        const QString shown = metrics.elidedText(text, m_elide, place.width() - qCeil(behind));
        if (number)
            drawNumber(painter, QRectF(place).adjusted(0, 0, -behind, 0), shown);
        else
            painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter, shown);
    } else {
        // The text has the room first; what follows it takes what is left.
        const int available = std::max(0, content.width());
        // The middle of a name says least; a sentence is read from its beginning.
        const Qt::TextElideMode elide = text.contains(QStringLiteral(": ")) ? Qt::ElideRight : m_elide;
        const QString shown = metrics.elidedText(text, elide, available);
        painter->drawText(content, Qt::AlignLeft | Qt::AlignVCenter, shown);
        const int used = metrics.horizontalAdvance(shown) + gap;
        if (!detail.isEmpty() && available - used > 24) {
            painter->setFont(detailFont);
            painter->setPen(fixedDetail ? theme.text : m_iconToneOnly ? theme.text2 : theme.text3);
            painter->drawText(content.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                              detailMetrics.elidedText(detail, Qt::ElideRight, available - used));
        }
    }
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (view != nullptr && view->hasFocus() && option.state.testFlag(QStyle::State_HasFocus) &&
        index == view->currentIndex())
        drawFocusRing(painter, QRectF(option.rect).adjusted(1, 1, -1, -2), size::radiusBar, theme);
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const QFont font = fontOf(index);
    const QString text = index.data(Qt::DisplayRole).toString();
    int width = 2 * m_margin + index.data(IndentRole).toInt();
    width += index.data(NumberRole).toBool()
                 ? qCeil(numberWidth(font, text) + roomBehind(text, index.data(DecimalsRole).toInt(), font))
                 : QFontMetrics(font).horizontalAdvance(text);
    if (index.data(Qt::CheckStateRole).isValid())
        width += 16;
    if (index.data(SwatchRole).isValid() && index.data(SwatchRole).toInt() >= 0)
        width += swatchSize + gap + 2;
    if (!index.data(IconRole).toString().isEmpty())
        width += iconSize + gap;
    if (const QString detail = index.data(DetailRole).toString(); !detail.isEmpty())
        width += QFontMetrics(index.data(FixedDetailRole).toBool() ? fixedFont(0.85) : fontFor(TextRole::Body))
                     .horizontalAdvance(detail) +
                 gap;
    for (const QString& action : index.data(ActionsRole).toStringList())
        width += QFontMetrics(fontFor(TextRole::Body)).horizontalAdvance(action) +
                 (m_look == ActionLook::Boxed ? 20 : 8) + actionGap;
    return {width + 2, rowHeight()};
}

int CellDelegate::widthFor(const QString& text, bool icon) const {
    return 2 * m_margin + QFontMetrics(fontFor(TextRole::Body)).horizontalAdvance(text) + (icon ? iconSize + gap : 0) +
           2;
}

int CellDelegate::actionAt(const QStyleOptionViewItem& option, const QModelIndex& index, const QPoint& point) const {
    const QList<QRect> rects =
        actionRects(option.rect, index.data(ActionsRole).toStringList(), fontFor(TextRole::Body));
    for (int i = 0; i < rects.size(); ++i) {
        if (rects[i].contains(point))
            return i;
    }
    return -1;
}

bool CellDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                               const QModelIndex& index) {
    if (event->type() == QEvent::MouseButtonRelease) {
        const auto* mouse = static_cast<QMouseEvent*>(event);
        if (mouse->button() == Qt::LeftButton) {
            if (const int action = actionAt(option, index, mouse->pos()); action >= 0) {
                emit actionTriggered(index, action);
                return true;
            }
            if (index.data(Qt::CheckStateRole).isValid() && index.flags().testFlag(Qt::ItemIsUserCheckable)) {
                const bool on = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
                return model->setData(index, on ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
            }
        }
    }
    return QStyledItemDelegate::editorEvent(event, model, option, index);
}

bool CellDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
                             const QModelIndex& index) {
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = index.data(Qt::ToolTipRole).toString();
    if (tip.isEmpty() && sizeHint(option, index).width() > option.rect.width()) {
        tip = index.data(Qt::DisplayRole).toString();
        if (const QString detail = index.data(DetailRole).toString(); !detail.isEmpty())
            tip += u' ' + detail;
    }
    // Foreign text must not be taken for markup.
    QToolTip::showText(event->globalPos(), tip.toHtmlEscaped(), view);
    return true;
}

} // namespace thrifty::app
