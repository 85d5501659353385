// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/checkheader.h"

#include <QPainter>
#include <QStyleOption>

namespace thrifty::app {

CheckHeader::CheckHeader(QWidget* parent)
    : RowHeader(10, parent) {
    setSectionsClickable(true);
    connect(this, &QHeaderView::sectionClicked, this, [this](int section) {
        if (section == 0)
            emit toggled(m_state != Qt::Checked);
    });
}

void CheckHeader::setCheckState(Qt::CheckState state) {
    if (state == m_state)
        return;
    m_state = state;
    viewport()->update();
}

void CheckHeader::paintSection(QPainter* painter, const QRect& rect, int section) const {
    RowHeader::paintSection(painter, rect, section);
    if (section != 0)
        return;
    QStyleOptionButton box;
    box.rect = QRect(rect.left() + 10, rect.top() + (rect.height() - 16) / 2, 16, 16);
    box.state = QStyle::State_Enabled;
    box.state |= m_state == Qt::Checked            ? QStyle::State_On
                 : m_state == Qt::PartiallyChecked ? QStyle::State_NoChange
                                                   : QStyle::State_Off;
    style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter, this);
}

} // namespace thrifty::app
