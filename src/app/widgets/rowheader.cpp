// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/rowheader.h"

#include "app/theme/theme.h"

#include <QPainter>

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
    const QString text = model()->headerData(section, orientation(), Qt::DisplayRole).toString();
    painter->drawText(inner, static_cast<int>(alignment | Qt::AlignVCenter),
                      painter->fontMetrics().elidedText(text, Qt::ElideRight, inner.width()));
    painter->restore();
}

} // namespace thrifty::app
