// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/topbar.h"

#include "app/theme/theme.h"

#include <QHBoxLayout>
#include <QMenuBar>

namespace thrifty::app {

TopBar::TopBar(const QList<QWidget*>& atEnd, QWidget* parent)
    : QWidget(parent)
    , m_menus(new QMenuBar) {
    // In the window on every system: the chip belongs beside it.
    m_menus->setNativeMenuBar(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, space::s, 0);
    row->setSpacing(space::m);
    row->addWidget(m_menus, 1);
    for (QWidget* widget : atEnd)
        row->addWidget(widget, 0, Qt::AlignVCenter);
}

} // namespace thrifty::app
