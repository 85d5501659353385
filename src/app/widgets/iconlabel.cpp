// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/iconlabel.h"

#include "app/theme/icons.h"
#include "app/theme/theme.h"
#include "app/widgets/celldelegate.h"

#include <QPainter>

namespace thrifty::app {

namespace {
constexpr int gap = 6;
}

IconLabel::IconLabel(QString iconName, QString text, Tone tone, int iconSize, QWidget* parent)
    : QWidget(parent)
    , m_icon(std::move(iconName))
    , m_text(std::move(text))
    , m_tone(tone)
    , m_iconSize(iconSize) {
    setAccessibleName(m_text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
}

IconLabel::IconLabel(QWidget* parent)
    : IconLabel({}, {}, Tone::Second, 16, parent) {}

void IconLabel::set(const QString& iconName, const QString& text, Tone tone) {
    m_icon = iconName;
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize IconLabel::sizeHint() const {
    const QFontMetrics metrics(fontFor(TextRole::Body));
    const int text = m_text.isEmpty() ? 0 : metrics.horizontalAdvance(m_text) + (m_icon.isEmpty() ? 0 : gap);
    return {(m_icon.isEmpty() ? 0 : m_iconSize) + text, std::max(m_iconSize, metrics.height())};
}

void IconLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QColor ink = inkOf(m_tone, currentTheme());
    int x = 0;
    if (!m_icon.isEmpty()) {
        painter.drawPixmap(QRect(0, (height() - m_iconSize) / 2, m_iconSize, m_iconSize),
                           iconPixmap(m_icon, ink, m_iconSize, devicePixelRatioF()));
        x = m_iconSize + gap;
    }
    painter.setFont(fontFor(TextRole::Body));
    painter.setPen(ink);
    painter.drawText(rect().adjusted(x, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, m_text);
}

} // namespace thrifty::app
