// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/rowheader.h"

#include "app/theme/paint.h"

#include <QPainter>

#include <algorithm>

namespace thrifty::app {

RowHeader::RowHeader(int margin, QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
    , m_margin(margin) {
    setSectionsClickable(false);
    setHighlightSections(false);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setMinimumSectionSize(24);
}

void RowHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    const Theme& theme = currentTheme();
    painter->save();
    painter->fillRect(rect, theme.surface2);
    painter->fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.line);
    painter->setFont(fontFor(TextRole::Strong));
    painter->setPen(theme.text2);
    const QVariant set = model()->headerData(section, orientation(), Qt::TextAlignmentRole);
    const auto alignment = set.isValid() ? Qt::Alignment(set.toInt()) : defaultAlignment();
    const QRect inner = rect.adjusted(m_margin, 0, -m_margin, 0);
    const QFontMetrics metrics = painter->fontMetrics();
    const QString text = metrics.elidedText(model()->headerData(section, orientation(), Qt::DisplayRole).toString(),
                                            Qt::ElideRight, inner.width());
    painter->drawText(inner, static_cast<int>(alignment | Qt::AlignVCenter), text);
    if (isSortIndicatorShown() && section == sortIndicatorSection()) {
        // It has room in the margin: no head grows or moves when it comes.
        constexpr int arrow = 8;
        const int words = metrics.horizontalAdvance(text);
        const bool right = alignment.testFlag(Qt::AlignRight);
        const int room = rect.width() - m_margin - words;
        const int gap = std::clamp(room - arrow, 0, static_cast<int>(space::xs));
        const int x = right ? inner.right() + 1 - words - gap - arrow : inner.left() + words + gap;
        drawChevron(painter, QRectF(x, rect.top(), arrow, rect.height()),
                    sortIndicatorOrder() == Qt::AscendingOrder ? Qt::UpArrow : Qt::DownArrow, theme.text2);
    }
    painter->restore();
}

QSize RowHeader::sectionSizeFromContents(int section) const {
    if (model() == nullptr) // while its table goes away
        return QHeaderView::sectionSizeFromContents(section);
    const QString text = model()->headerData(section, orientation()).toString();
    return {QFontMetrics(fontFor(TextRole::Strong)).horizontalAdvance(text) + 2 * m_margin + 2,
            QHeaderView::sectionSizeFromContents(section).height()};
}

} // namespace thrifty::app
