// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/findbutton.h"

#include "app/theme/icons.h"
#include "app/theme/paint.h"

#include <QPainter>

namespace thrifty::app {

namespace {

constexpr int lens = 16, high = 22;

} // namespace

FindButton::FindButton(const QString& text, QWidget* parent)
    : QToolButton(parent) {
    setText(text);
    setAccessibleName(text);
    setToolTip(text);
    setFixedHeight(std::max(high, fontMetrics().height() + 4));
}

void FindButton::setShort(bool shortForm) {
    m_short = shortForm;
    updateGeometry();
    update();
}

void FindButton::setKeys(const QString& keys) {
    m_keys = keys;
    updateGeometry();
    update();
}

int FindButton::capWidth() const {
    return m_keys.isEmpty() ? 0 : QFontMetrics(fontFor(TextRole::Caption)).horizontalAdvance(m_keys) + 2 * space::s;
}

QRect FindButton::cap() const {
    const int wide = capWidth();
    return {width() - wide - space::xs, 2, wide, height() - 4};
}

QSize FindButton::sizeHint() const {
    const int words = m_short ? 0 : fontMetrics().horizontalAdvance(text()) + space::s;
    return {space::xs + lens + space::s + words + capWidth() + space::xs, height()};
}

void FindButton::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    if (underMouse() || isDown())
        drawBox(&painter, rect(), size::radius, theme.accentSoft, theme.accentSoft, 0);
    painter.drawPixmap(QRect(space::xs, (height() - lens) / 2, lens, lens),
                       iconPixmap(QStringLiteral("search"), theme.text2, lens, devicePixelRatioF()));
    const QRect keys = cap();
    if (!m_short) {
        painter.setPen(theme.text2);
        const int left = space::xs + lens + space::s;
        painter.drawText(QRect(left, 0, keys.left() - space::s - left, height()), Qt::AlignVCenter | Qt::AlignLeft,
                         text());
    }
    if (!m_keys.isEmpty())
        drawBox(&painter, keys, size::radius, theme.surface, theme.line, 1);
    painter.setFont(fontFor(TextRole::Caption));
    painter.setPen(theme.text2);
    painter.drawText(keys, Qt::AlignCenter, m_keys);
    if (hasFocus())
        drawFocusRing(&painter, rect(), size::radius, theme);
}

} // namespace thrifty::app
