// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QRectF>
#include <QRegion>
#include <QString>

class QWidget;

namespace thrifty::tests {

/// A line of text as a painter put it on screen, in the window's logical pixels.
struct PaintedText {
    QString text; ///< empty: glyphs without their characters
    QFont font;
    QColor ink;
    QRectF rect;           ///< around the ink: what must be seen of it
    QRegion clip;          ///< what could be painted there
    QWidget* on = nullptr; ///< the widget that painted it
};

/// Everything that a window and what is in it would write on screen, in the order of painting. Nothing is drawn: the
/// window paints itself to a device that only takes notes, so whatever draws text is heard, delegates and charts too.
[[nodiscard]] QList<PaintedText> paintedTexts(QWidget& window);

} // namespace thrifty::tests
