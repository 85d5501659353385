// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/timelinepicture.h"

#include "app/widgets/timelineview.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>

#include <algorithm>

namespace thrifty::app {

namespace {

constexpr int width = 1120;
constexpr qreal ratio = 2; // for slides

} // namespace

QByteArray timelinePicture(const TimelineView& timeline, const QString& title, const QString& line) {
    const Theme& theme = Theme::light();
    TimelineView view;
    view.setTheme(theme);
    std::vector<TimelineLane> lanes = timeline.lanes();
    for (TimelineLane& lane : lanes)
        lane.shown = lane.cluster = lane.own;
    const int high = TimelineView::heightOf(lanes.size());
    view.resize(width - 2 * space::l, high);
    view.setLanes(std::move(lanes), timeline.start(), timeline.end());

    const QFontMetrics strong(fontFor(TextRole::Strong)), caption(fontFor(TextRole::Caption));
    const QSize legend = timelineLegendSize();
    const int top = space::l + strong.height() + space::xs + caption.height() + space::m;
    QImage image(QSizeF(width * ratio, (top + high + legend.height() + space::s + space::l) * ratio).toSize(),
                 QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(theme.surface);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const auto write = [&](TextRole role, const QColor& ink, int y, const QString& text) {
        painter.setFont(fontFor(role));
        painter.setPen(ink);
        const QFontMetrics metrics(painter.font());
        painter.drawText(QRect(space::l, y, width - 2 * space::l, metrics.height()), Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(text, Qt::ElideMiddle, width - 2 * space::l));
    };
    write(TextRole::Strong, theme.text, space::l, title);
    write(TextRole::Caption, theme.text2, space::l + strong.height() + space::xs, line);
    view.QWidget::render(&painter, QPoint(space::l, top), {}, QWidget::DrawChildren); // with what it is drawn on
    drawTimelineLegend(&painter, QRectF(QPointF(space::l + space::m, top + high + space::s), QSizeF(legend)), theme);
    painter.end();

    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

} // namespace thrifty::app
