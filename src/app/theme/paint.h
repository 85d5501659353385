// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QRect>
#include <QString>

class QPainter;

namespace thrifty::app {

/// A rounded box with a border of `width` device-independent pixels drawn inside `rect` (0: none).
void drawBox(QPainter* painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border,
             qreal width);

/// The ground of a panel: surface, frame, and a hair below a header that ends at `headerBottom` (below 0: no header).
void drawPanel(QPainter* painter, const QRect& rect, int headerBottom, const Theme& theme);

/// 2 px in accent at the edge of `rect`, 1 px of surface inside it, so that it is seen on heat as well.
void drawFocusRing(QPainter* painter, const QRectF& rect, qreal radius, const Theme& theme);

void drawChevron(QPainter* painter, const QRectF& rect, Qt::ArrowType direction, const QColor& color);

/// The ground behind everything that has no price: surface2 with cosmetic diagonals, crisp at every scale.
void drawHatch(QPainter* painter, const QRectF& rect, const Theme& theme);
/// Diagonals only, in `color`: pod groups after the second, clusters after the eighth.
void drawDiagonals(QPainter* painter, const QRectF& rect, const QColor& color, qreal step = 6);

/// A number right-aligned in `rect`, each digit centred in the widest digit's advance, so that the points of a column
/// stand under each other in any font. `text` may hold words as well; only digits are widened.
void drawNumber(QPainter* painter, const QRectF& rect, const QString& text,
                Qt::Alignment alignment = Qt::AlignRight | Qt::AlignVCenter);
/// The width drawNumber() needs.
[[nodiscard]] qreal numberWidth(const QFont& font, const QString& text);

/// The swatch of a cluster: a filled square in its colour, hatched from the ninth on.
void drawSwatch(QPainter* painter, const QRectF& rect, int cluster, const Theme& theme);

} // namespace thrifty::app
