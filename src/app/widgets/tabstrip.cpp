// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/tabstrip.h"

#include "app/theme/paint.h"

#include <QPainter>

#include <algorithm>

namespace thrifty::app {

TabStrip::TabStrip(const QString& accessibleName, QWidget* parent)
    : QTabBar(parent) {
    setAccessibleName(accessibleName);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setElideMode(Qt::ElideRight);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    connect(this, &QTabBar::currentChanged, this, [this](int index) {
        if (!m_setting)
            emit chosen(index);
    });
}

void TabStrip::setTabs(const QStringList& tabs) {
    m_setting = true;
    while (count() > tabs.size())
        removeTab(count() - 1);
    for (int tab = 0; tab < tabs.size(); ++tab) {
        if (tab < count())
            setTabText(tab, tabs[tab]);
        else
            addTab(tabs[tab]);
    }
    m_setting = false;
    // While it is not seen, Qt tells no layout that tabs came or grew: one that measured it before keeps no room.
    updateGeometry();
}

void TabStrip::setCurrent(int index) {
    m_setting = true;
    setCurrentIndex(index);
    m_setting = false;
}

QSize TabStrip::tabSizeHint(int index) const {
    const QFontMetrics metrics(fontFor(TextRole::Strong));
    return {metrics.horizontalAdvance(tabText(index)) + 2 * space::s + 4,
            std::max(size::panelHeader, metrics.height() + 16)};
}

QSize TabStrip::minimumTabSizeHint(int index) const {
    return {std::min(90, tabSizeHint(index).width()), tabSizeHint(index).height()};
}

void TabStrip::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    const QPoint pointer = underMouse() ? mapFromGlobal(QCursor::pos()) : QPoint(-1, -1);
    for (int tab = 0; tab < count(); ++tab) {
        const QRect rect = tabRect(tab);
        const bool current = tab == currentIndex();
        painter.setFont(fontFor(current ? TextRole::Strong : TextRole::Body));
        painter.setPen(!isTabEnabled(tab) ? theme.text3 : current || rect.contains(pointer) ? theme.text : theme.text2);
        const QRect inner = rect.adjusted(space::s, 0, -space::s, 0);
        const QString shown = painter.fontMetrics().elidedText(tabText(tab), Qt::ElideRight, inner.width());
        painter.drawText(inner, Qt::AlignCenter, shown);
        if (const QString tip = shown == tabText(tab) ? QString() : tabText(tab); tip != tabToolTip(tab))
            setTabToolTip(tab, tip);
        if (current)
            painter.fillRect(QRect(rect.left(), rect.bottom() - 1, rect.width(), 2), theme.accent);
        if (current && hasFocus())
            drawFocusRing(&painter, rect.adjusted(1, 3, -1, -4), size::radius, theme);
    }
}

} // namespace thrifty::app
