// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/paint.h"

#include "app/theme/numberfont.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace thrifty::app {

void drawBox(QPainter* painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border,
             qreal width) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing, radius > 0);
    const qreal half = width / 2;
    painter->setPen(width > 0 ? QPen(border, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.alpha() == 0 ? QBrush(Qt::NoBrush) : QBrush(fill));
    const QRectF inner = rect.adjusted(half, half, -half, -half);
    if (radius > 0)
        painter->drawRoundedRect(inner, radius, radius);
    else
        painter->drawRect(inner);
    painter->restore();
}

void drawPanel(QPainter* painter, const QRect& rect, int headerBottom, const Theme& theme) {
    drawBox(painter, rect, size::radiusPanel, theme.surface, theme.line, 1);
    if (headerBottom >= 0)
        painter->fillRect(QRect(1, headerBottom, rect.width() - 2, 1), theme.hair);
}

void drawFocusRing(QPainter* painter, const QRectF& rect, qreal radius, const Theme& theme) {
    drawBox(painter, rect, radius, QColor(0, 0, 0, 0), theme.accent, 2);
    drawBox(painter, rect.adjusted(2, 2, -2, -2), std::max<qreal>(0, radius - 1), QColor(0, 0, 0, 0), theme.surface, 1);
}

void drawChevron(QPainter* painter, const QRectF& rect, Qt::ArrowType direction, const QColor& color) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->translate(QPointF(rect.center()) + QPointF(0.5, 0.5));
    switch (direction) {
    case Qt::UpArrow:
        painter->rotate(180);
        break;
    case Qt::LeftArrow:
        painter->rotate(90);
        break;
    case Qt::RightArrow:
        painter->rotate(-90);
        break;
    default:
        break;
    }
    const qreal half = std::min<qreal>(4, std::min(rect.width(), rect.height()) / 2.5);
    painter->drawPolyline(QPolygonF{{-half, -half / 2}, {0, half / 2}, {half, -half / 2}});
    painter->restore();
}

void drawDiagonals(QPainter* painter, const QRectF& rect, const QColor& color, qreal step) {
    painter->save();
    painter->setClipRect(rect, Qt::IntersectClip);
    painter->setRenderHint(QPainter::Antialiasing);
    QPen pen(color, 1);
    pen.setCosmetic(true);
    painter->setPen(pen);
    for (qreal x = rect.left() - rect.height(); x < rect.right(); x += step)
        painter->drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()));
    painter->restore();
}

void drawHatch(QPainter* painter, const QRectF& rect, const Theme& theme) {
    painter->fillRect(rect, theme.surface2);
    drawDiagonals(painter, rect, theme.hair, 8);
}

qreal numberWidth(const QFont& font, const QString& text) {
    return NumberFont::of(font).width(text);
}

void drawNumber(QPainter* painter, const QRectF& rect, const QString& text, Qt::Alignment alignment) {
    NumberFont& font = NumberFont::of(painter->font());
    const QFontMetricsF& metrics = font.metrics();
    qreal x = rect.left();
    if (!alignment.testFlag(Qt::AlignLeft)) {
        const qreal width = font.width(text);
        x = alignment.testFlag(Qt::AlignHCenter) ? rect.center().x() - width / 2 : rect.right() - width;
    }
    qreal y = rect.center().y() + (metrics.ascent() - metrics.descent()) / 2;
    if (alignment.testFlag(Qt::AlignTop))
        y = rect.top() + metrics.ascent();
    else if (alignment.testFlag(Qt::AlignBottom))
        y = rect.bottom() - metrics.descent();
    font.draw(painter, {x, y}, text);
}

void drawSwatch(QPainter* painter, const QRectF& rect, int cluster, const Theme& theme) {
    drawBox(painter, rect, 2, theme.cluster(cluster), theme.cluster(cluster), 0);
    if (Theme::clusterHatched(cluster))
        drawDiagonals(painter, rect, theme.surface, 4);
}

} // namespace thrifty::app
