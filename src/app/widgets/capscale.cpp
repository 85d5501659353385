// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/capscale.h"

#include "app/theme/paint.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace thrifty::app {

namespace {

/// How much all names begin with, up to a hyphen: "autoscale-" says nothing beside a tick.
qsizetype sharedStart(const std::vector<CapScale::Tick>& ticks) {
    if (ticks.size() < 2)
        return 0;
    QString start = ticks.front().name;
    for (const CapScale::Tick& tick : ticks) {
        while (!tick.name.startsWith(start))
            start.chop(1);
    }
    return start.lastIndexOf(u'-') + 1;
}

} // namespace

CapScale::CapScale(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CapScale::set(std::vector<Tick> ticks, std::optional<domain::Money> limit) {
    std::sort(ticks.begin(), ticks.end(), [](const Tick& a, const Tick& b) { return a.price < b.price; });
    QStringList words;
    for (const Tick& tick : ticks)
        words << tick.name + u' ' + price(tick.price, PriceUnit::Hour);
    setAccessibleName(tr("Prices of the clusters: %1").arg(words.join(QStringLiteral(", "))));
    setToolTip(words.join(u'\n'));
    m_ticks = std::move(ticks);
    m_limit = limit;
    update();
}

QSize CapScale::sizeHint() const {
    return {220, 14 + QFontMetrics(fontFor(TextRole::Caption)).height() + 4};
}

void CapScale::paintEvent(QPaintEvent*) {
    if (m_ticks.empty() || m_ticks.back().price.micros() <= 0)
        return;
    QPainter painter(this);
    const Theme& theme = currentTheme();
    const double highest = static_cast<double>(m_ticks.back().price.micros()) * 1.12;
    const auto at = [&](domain::Money price) {
        return 5 + (width() - 10) * std::min(1.0, static_cast<double>(price.micros()) / highest);
    };
    painter.fillRect(QRectF(0, 6, width(), 2), theme.line);
    if (m_limit)
        painter.fillRect(QRectF(at(*m_limit) - 1, 0, 2, 14), theme.accent);
    const QFont caption = fontFor(TextRole::Caption);
    painter.setFont(caption);
    const QFontMetricsF metrics(caption);
    const qsizetype shared = sharedStart(m_ticks);
    double free = 0; // words never run into each other: one that has no room is in the tooltip
    for (const Tick& tick : m_ticks) {
        const double x = at(tick.price);
        drawSwatch(&painter, QRectF(x - 5, 2, 10, 10), tick.colour, theme);
        const QString word = metrics.elidedText(tick.name.mid(shared), Qt::ElideMiddle, 96) + u' ' +
                             QLocale().toString(double(tick.price.micros()) / 1e6, 'f', 2);
        const double wide = metrics.horizontalAdvance(word);
        const double start = std::clamp(x - wide / 2, 0.0, std::max(0.0, width() - wide));
        if (start < free || start + wide > width() + 1)
            continue;
        painter.setPen(m_limit && tick.price > *m_limit ? theme.text3 : theme.text2);
        painter.drawText(QPointF(start, 14 + metrics.ascent() + 1), word);
        free = start + wide + 8;
    }
}

} // namespace thrifty::app
