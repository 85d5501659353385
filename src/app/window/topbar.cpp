// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/topbar.h"

#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QMenuBar>
#include <QPainter>

namespace thrifty::app {

TopBar::TopBar(const QList<QWidget*>& atEnd, QWidget* parent)
    : QWidget(parent)
    , m_menus(new QMenuBar) {
    // In the window on every system: the chip belongs beside it.
    m_menus->setNativeMenuBar(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, space::s, 1);
    row->setSpacing(space::m);
    row->addWidget(m_menus, 1);
    for (QWidget* widget : atEnd)
        row->addWidget(widget, 0, Qt::AlignVCenter);
}

void TopBar::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(QRect(0, height() - 1, width(), 1), currentTheme().line);
}

} // namespace thrifty::app
