// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/icons.h"

#include "app/theme/theme.h"
#include "resources/resources.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <optional>

namespace thrifty::app {

namespace {

QByteArray svg(const QString& name) {
    const auto text = resources::find("icons/" + name.toStdString() + ".svg");
    Q_ASSERT_X(text.has_value(), "icon", qPrintable(name));
    return text ? QByteArray(text->data(), static_cast<qsizetype>(text->size())) : QByteArray();
}

class ThemedIconEngine : public QIconEngine {
  public:
    ThemedIconEngine(QString name, std::optional<QColor> color)
        : m_name(std::move(name))
        , m_color(color) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const qreal ratio = painter->device() != nullptr ? painter->device()->devicePixelRatioF() : 1.0;
        const int side = std::min(rect.width(), rect.height());
        const QPixmap drawn = iconPixmap(m_name, ink(mode), side, ratio);
        painter->drawPixmap(
            QRect(rect.center().x() - side / 2 + 1 - side % 2, rect.center().y() - side / 2 + 1 - side % 2, side, side),
            drawn);
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override {
        return iconPixmap(m_name, ink(mode), std::min(size.width(), size.height()), 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal) override {
        return iconPixmap(m_name, ink(mode), std::min(size.width(), size.height()), 1.0);
    }
    QIconEngine* clone() const override { return new ThemedIconEngine(*this); }

  private:
    [[nodiscard]] QColor ink(QIcon::Mode mode) const {
        const Theme& theme = currentTheme();
        switch (mode) {
        case QIcon::Disabled:
            return theme.text3;
        case QIcon::Selected:
            return theme.onAccent;
        case QIcon::Active:
            return m_color.value_or(theme.accent);
        case QIcon::Normal:
            break;
        }
        return m_color.value_or(theme.text2);
    }

    QString m_name;
    std::optional<QColor> m_color;
};

} // namespace

QIcon icon(const QString& name) {
    return QIcon(new ThemedIconEngine(name, std::nullopt));
}

QIcon icon(const QString& name, const QColor& color) {
    return QIcon(new ThemedIconEngine(name, color));
}

QPixmap iconPixmap(const QString& name, const QColor& color, int size, qreal ratio) {
    const QString key =
        QStringLiteral("thrifty/%1/%2/%3/%4").arg(name, color.name(QColor::HexArgb)).arg(size).arg(ratio);
    QPixmap drawn;
    if (QPixmapCache::find(key, &drawn))
        return drawn;
    QByteArray source = svg(name);
    source.replace("#000000", color.name(QColor::HexRgb).toLatin1());
    if (size >= 40) // a drawing, not a sign: lines of 2 to 3 px
        source.replace("stroke-width=\"1.6\"", "stroke-width=\"0.6\"");
    const int pixels = qRound(size * ratio);
    drawn = QPixmap(pixels, pixels);
    drawn.fill(Qt::transparent);
    QPainter painter(&drawn);
    QSvgRenderer(source).render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    drawn.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, drawn);
    return drawn;
}

QIcon appIcon() {
    QIcon result;
    for (const int side : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap drawn(side, side);
        drawn.fill(Qt::transparent);
        QPainter painter(&drawn);
        QSvgRenderer(svg(QStringLiteral("app"))).render(&painter, QRectF(0, 0, side, side));
        painter.end();
        result.addPixmap(drawn);
    }
    return result;
}

} // namespace thrifty::app
