// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/charts/chartexport.h"

#include "app/charts/chartlegend.h"
#include "app/charts/chartscene.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgGenerator>

namespace thrifty::app {

namespace {

constexpr qreal margin = 16;

void draw(QPainter& painter, const ChartPicture& picture) {
    const ChartLook look = ChartLook::page(*picture.theme);
    const QFontMetricsF strong(look.strong), caption(look.caption);
    painter.fillRect(QRectF({0, 0}, picture.size), picture.theme->surface);
    painter.setFont(look.strong);
    painter.setPen(picture.theme->text);
    painter.drawText(QRectF(margin, margin, picture.size.width() - 2 * margin, strong.height()), Qt::AlignLeft,
                     strong.elidedText(picture.data.title, Qt::ElideRight, picture.size.width() - 2 * margin));
    qreal top = margin + strong.height() + 8;
    drawLegend(painter, QRectF(margin, top, picture.size.width() - 2 * margin, caption.height()),
               legendEntries(picture.data), look);
    top += caption.height() + 10;
    ChartScene scene;
    scene.setChart(picture.data, look);
    const QSizeF room(picture.size.width() - 2 * margin, picture.size.height() - top - margin);
    scene.arrange(room);
    scene.render(&painter, QRectF({margin, top}, scene.sceneRect().size()), scene.sceneRect(), Qt::IgnoreAspectRatio);
}

/// Tall enough for all rows.
ChartPicture fitted(ChartPicture picture) {
    ChartScene scene;
    scene.setChart(picture.data, ChartLook::page(*picture.theme));
    scene.arrange({picture.size.width() - 2 * margin, 1});
    picture.size.setHeight(std::max(picture.size.height(), scene.sceneRect().height() + 90));
    return picture;
}

} // namespace

QImage toImage(const ChartPicture& wanted, qreal ratio) {
    const ChartPicture picture = fitted(wanted);
    QImage image((picture.size * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    draw(painter, picture);
    return image;
}

domain::Expected<void> save(const ChartPicture& wanted, const QString& path) {
    const QString kind = QFileInfo(path).suffix().toLower();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    const ChartPicture picture = fitted(wanted);
    if (kind == u"png") {
        toImage(picture).save(&buffer, "PNG");
    } else if (kind == u"svg") {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(picture.size.toSize());
        svg.setViewBox(QRectF({0, 0}, picture.size));
        svg.setTitle(picture.data.title);
        svg.setDescription(picture.data.asText());
        QPainter painter(&svg);
        draw(painter, picture);
    } else if (kind == u"pdf") {
        QPdfWriter pdf(&buffer);
        pdf.setTitle(picture.data.title);
        pdf.setResolution(96);
        pdf.setPageSize(QPageSize(picture.size * 0.75, QPageSize::Point, {}, QPageSize::ExactMatch));
        pdf.setPageMargins({});
        QPainter painter(&pdf);
        draw(painter, picture);
    } else {
        return domain::fail(domain::ErrorCode::InvalidArgument, "a chart is saved as .png, .svg or .pdf",
                            path.toStdString());
    }
    buffer.close();
    QSaveFile file(path);
    if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return domain::fail(domain::ErrorCode::Io, file.errorString().toStdString(), path.toStdString());
    return {};
}

} // namespace thrifty::app
