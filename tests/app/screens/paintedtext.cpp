// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/screens/paintedtext.h"

#include <QFontMetricsF>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace thrifty::tests {
namespace {

class Notes : public QPaintEngine {
  public:
    Notes()
        : QPaintEngine(QPaintEngine::AllFeatures) {}

    bool begin(QPaintDevice*) override {
        m_transform = {};
        m_opacity = 1;
        setActive(true);
        return true;
    }
    bool end() override {
        setActive(false);
        return true;
    }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState& now) override {
        const DirtyFlags changed = now.state();
        if (changed & DirtyTransform)
            m_transform = now.transform();
        if (changed & DirtyPen)
            m_ink = now.pen().color();
        if (changed & DirtyBrush)
            m_fills = now.brush().style() == Qt::SolidPattern && now.brush().color().alpha() == 255;
        if (changed & DirtyOpacity)
            m_opacity = now.opacity();
    }

    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        PaintedText text;
        text.text = item.text();
        text.font = item.font();
        text.ink = m_ink;
        text.ink.setAlphaF(text.ink.alphaF() * m_opacity);
        // Of letters only the ink must be seen, not the room that the font keeps around them.
        QRectF ink(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
        if (!text.text.isEmpty()) {
            const QRectF tight = QFontMetricsF(item.font(), paintDevice()).tightBoundingRect(text.text);
            // Slanted letters lean over their end.
            ink = QRectF(at + tight.topLeft(), at + tight.bottomRight());
            ink.setLeft(std::max(ink.left(), at.x()));
            ink.setRight(std::max(ink.left(), std::min(ink.right(), at.x() + item.width())));
        }
        text.rect = m_transform.mapRect(ink);
        text.clip = systemClip();
        if (painter()->hasClipping()) {
            const QRegion own = m_transform.mapRect(painter()->clipBoundingRect()).toAlignedRect();
            text.clip = text.clip.isEmpty() ? own : text.clip.intersected(own);
        }
        QPaintDevice* device = painter()->device();
        if (device != nullptr && device->devType() == QInternal::Widget)
            text.on = static_cast<QWidget*>(device);
        found << text;
    }

    // All else leaves no note.
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
    void drawPolygon(const QPoint*, int, PolygonDrawMode) override {}
    void drawPath(const QPainterPath&) override {}
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override {}
    void drawTiledPixmap(const QRectF&, const QPixmap&, const QPointF&) override {}
    void drawRects(const QRect* rects, int count) override {
        for (int i = 0; i < count; ++i)
            cover(rects[i]);
    }
    void drawRects(const QRectF* rects, int count) override {
        for (int i = 0; i < count; ++i)
            cover(rects[i]);
    }
    void drawLines(const QLine*, int) override {}
    void drawLines(const QLineF*, int) override {}
    void drawEllipse(const QRect&) override {}
    void drawEllipse(const QRectF&) override {}
    void drawPoints(const QPoint*, int) override {}
    void drawPoints(const QPointF*, int) override {}

    QList<PaintedText> found;

  private:
    /// What is filled hides what was written there before: bars that stay while rows scroll below them.
    void cover(const QRectF& rect) {
        if (!m_fills || m_opacity < 1)
            return;
        QRectF filled = m_transform.mapRect(rect);
        if (const QRegion clip = systemClip(); !clip.isEmpty())
            filled &= clip.boundingRect();
        found.removeIf([&](const PaintedText& text) {
            return filled.contains(text.rect.intersected(text.clip.boundingRect()).center());
        });
    }

    QTransform m_transform;
    bool m_fills = false;
    QColor m_ink;
    qreal m_opacity = 1;
};

/// As large and as fine as a window, and blank.
class NoteDevice : public QPaintDevice {
  public:
    explicit NoteDevice(const QWidget& window)
        : m_window(window) {}
    QPaintEngine* paintEngine() const override { return &notes; }

    mutable Notes notes;

  protected:
    int metric(PaintDeviceMetric metric) const override {
        switch (metric) {
        case PdmWidth:
            return m_window.width();
        case PdmHeight:
            return m_window.height();
        case PdmWidthMM:
            return m_window.widthMM();
        case PdmHeightMM:
            return m_window.heightMM();
        case PdmNumColors:
            return 1 << 24;
        case PdmDepth:
            return 24;
        case PdmDpiX:
        case PdmPhysicalDpiX:
            return m_window.logicalDpiX();
        case PdmDpiY:
        case PdmPhysicalDpiY:
            return m_window.logicalDpiY();
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        }
        return 0;
    }

  private:
    const QWidget& m_window;
};

} // namespace

QList<PaintedText> paintedTexts(QWidget& window) {
    NoteDevice device(window);
    window.render(&device, QPoint(), QRegion(), QWidget::DrawWindowBackground | QWidget::DrawChildren);
    return device.notes.found;
}

} // namespace thrifty::tests
