// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartlegend.h"

#include "app/theme/paint.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

namespace thrifty::app {

namespace {

constexpr qreal markSize = 9, afterMark = 6, afterEntry = 16;

qreal entryWidth(const LegendEntry& entry, const QFontMetricsF& metrics) {
    const qreal mark = entry.mark == LegendEntry::Mark::None ? 0 : markSize + afterMark;
    return mark + metrics.horizontalAdvance(entry.text);
}

} // namespace

std::vector<LegendEntry> legendEntries(const ChartData& data) {
    std::vector<LegendEntry> entries;
    if (std::none_of(data.rows.begin(), data.rows.end(), [](const ChartRow& row) { return row.length() > 0; }))
        return entries; // no bar, nothing to explain
    if (!data.legend.isEmpty()) {
        for (qsizetype part = 0; part < data.legend.size(); ++part)
            entries.push_back(
                {LegendEntry::Mark::Part, data.legendInk[static_cast<std::size_t>(part)], data.legend[part]});
        return entries;
    }
    entries.push_back({LegendEntry::Mark::Neutral, 0, QCoreApplication::translate("ChartWords", "per used GPU")});
    if (std::any_of(data.rows.begin(), data.rows.end(), [](const ChartRow& row) { return row.tick.has_value(); }))
        entries.push_back({LegendEntry::Mark::Tick, 0, QCoreApplication::translate("ChartWords", "per GPU")});
    entries.push_back({LegendEntry::Mark::None, 0, QCoreApplication::translate("ChartWords", "GPU nodes, no head")});
    return entries;
}

qreal legendWidth(const std::vector<LegendEntry>& entries, const ChartLook& look) {
    const QFontMetricsF metrics(look.caption);
    qreal width = 0;
    for (const LegendEntry& entry : entries)
        width += entryWidth(entry, metrics) + afterEntry;
    return std::max<qreal>(0, width - afterEntry);
}

void drawLegend(QPainter& painter, const QRectF& rect, const std::vector<LegendEntry>& entries, const ChartLook& look) {
    const Theme& theme = *look.theme;
    const QFontMetricsF metrics(look.caption);
    const qreal side = std::max(markSize, metrics.ascent() * 0.8);
    qreal x = rect.left();
    painter.setFont(look.caption);
    for (const LegendEntry& entry : entries) {
        if (x >= rect.right())
            return;
        const QRectF mark(x, std::round(rect.center().y() - side / 2), side, side);
        switch (entry.mark) {
        case LegendEntry::Mark::Part: {
            const QColor ink = entry.ink % 2 == 0 ? theme.group1 : theme.group2;
            drawBox(&painter, mark, 2, ink, ink, 0);
            if (entry.ink >= 2)
                drawDiagonals(&painter, mark, theme.surface, 4);
            break;
        }
        case LegendEntry::Mark::Neutral:
            drawBox(&painter, mark, 2, theme.text3, theme.text3, 0);
            break;
        case LegendEntry::Mark::Tick:
            painter.fillRect(QRectF(mark.center().x() - 1, mark.top() - 2, 2, side + 4), theme.text);
            break;
        case LegendEntry::Mark::None:
            break;
        }
        if (entry.mark != LegendEntry::Mark::None)
            x += side + afterMark;
        painter.setPen(look.second);
        const QString text = metrics.elidedText(entry.text, Qt::ElideRight, rect.right() - x);
        painter.drawText(QRectF(x, rect.top(), rect.right() - x, rect.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         text);
        x += metrics.horizontalAdvance(entry.text) + afterEntry;
    }
}

ChartLegend::ChartLegend(QWidget* parent)
    : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChartLegend::setEntries(std::vector<LegendEntry> entries) {
    m_entries = std::move(entries);
    QString text;
    for (const LegendEntry& entry : m_entries)
        text += (text.isEmpty() ? QString() : QStringLiteral(", ")) + entry.text;
    setAccessibleName(tr("Legend: %1").arg(text));
    setToolTip(text);
    updateGeometry();
    update();
}

QSize ChartLegend::sizeHint() const {
    const ChartLook look = ChartLook::page(currentTheme());
    return {qCeil(legendWidth(m_entries, look)), qCeil(QFontMetricsF(look.caption).height()) + 2};
}

void ChartLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawLegend(painter, rect(), m_entries, ChartLook::page(currentTheme()));
}

} // namespace thrifty::app
