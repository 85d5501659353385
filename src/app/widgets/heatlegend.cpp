// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/heatlegend.h"

#include "app/theme/paint.h"

#include <QPainter>

namespace thrifty::app {

namespace {
constexpr int step = 14, bar = 10, gap = 6, apart = 14;
}

HeatLegend::HeatLegend(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void HeatLegend::setView(const BoardView& view) {
    // Two decimals are enough to read a scale; an hour's price has four.
    const auto text = [&](domain::Money perHour) {
        QString shown = view.money(perHour);
        if (view.unit == PriceUnit::Hour && shown.size() > 2)
            shown.chop(2);
        return shown;
    };
    m_lowest = view.heat.lowest() ? text(*view.heat.lowest()) : QString();
    m_highest = view.heat.highest() ? text(*view.heat.highest()) + u' ' + unitShort(view.unit) : QString();
    m_running = view.running;
    describe();
}

void HeatLegend::setShort(bool shortForm) {
    m_short = shortForm;
    describe();
}

void HeatLegend::setScaleOnly(bool only) {
    m_scaleOnly = only;
    updateGeometry();
    update();
}

QStringList HeatLegend::shownWords() const {
    return m_scaleOnly ? QStringList() : words();
}

QStringList HeatLegend::words() const {
    QStringList all;
    if (m_running)
        all << (m_lowest.isEmpty() ? tr("heat when the run ends") : tr("fixed until the run ends"));
    else
        all << (m_short ? tr("×: times the base") : tr("×1.13 = times the base, same cluster"));
    all << tr("ties by name");
    return all;
}

void HeatLegend::describe() {
    QString text = words().join(QStringLiteral(", "));
    if (!m_lowest.isEmpty())
        text = tr("Heat from %1 to %2").arg(m_lowest, m_highest) + QStringLiteral(", ") + text;
    setAccessibleName(text);
    setToolTip(text);
    updateGeometry();
    update();
}

QSize HeatLegend::sizeHint() const {
    const QFontMetrics metrics(fontFor(TextRole::Caption));
    int width = 0;
    if (!m_lowest.isEmpty())
        width += metrics.horizontalAdvance(m_lowest) + gap + 7 * step + gap + metrics.horizontalAdvance(m_highest);
    for (const QString& word : shownWords())
        width += apart + metrics.horizontalAdvance(word);
    return {width + 2, metrics.height() + 2};
}

void HeatLegend::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.setFont(fontFor(TextRole::Caption));
    painter.setPen(theme.text3);
    const QFontMetrics metrics = painter.fontMetrics();
    // From the right: what does not fit falls away at the end of the list, the scale stays.
    int room = width();
    QStringList shown = shownWords();
    int scale = 0;
    if (!m_lowest.isEmpty())
        scale = metrics.horizontalAdvance(m_lowest) + gap + 7 * step + gap + metrics.horizontalAdvance(m_highest);
    const auto needed = [&] {
        int width = scale;
        for (const QString& word : shown)
            width += apart + metrics.horizontalAdvance(word);
        return width;
    };
    while (!shown.isEmpty() && needed() > room)
        shown.removeLast();
    int x = std::max(0, room - needed());
    const auto write = [&](const QString& text) {
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += metrics.horizontalAdvance(text);
    };
    if (!m_lowest.isEmpty()) {
        write(m_lowest);
        x += gap;
        for (const QColor& heat : theme.heat) {
            painter.fillRect(QRect(x, height() / 2 - bar / 2, step, bar), heat);
            x += step;
        }
        x += gap;
        write(m_highest);
    }
    for (const QString& word : shown) {
        x += apart;
        write(word);
    }
}

} // namespace thrifty::app
