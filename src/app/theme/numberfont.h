// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QFontMetricsF>
#include <QHash>
#include <QRawFont>

class QPainter;

namespace thrifty::app {

/// Figures in one font, every digit as wide as the widest. A matrix draws thousands of them in a frame: what a
/// character looks like and takes is asked once, then only placed.
class NumberFont {
  public:
    /// Kept for each font; good until the next call.
    static NumberFont& of(const QFont& font);

    explicit NumberFont(const QFont& font);
    [[nodiscard]] const QFontMetricsF& metrics() const { return m_metrics; }
    [[nodiscard]] qreal width(const QString& text);
    /// `start`: the left end of the base line.
    void draw(QPainter* painter, const QPointF& start, const QString& text);

  private:
    struct Glyph {
        quint32 index = 0; ///< 0: the font lacks it, others stand in
        qreal own = 0;
        qreal advance = 0;
    };
    const Glyph& glyph(QChar c);

    QFont m_font;
    QFontMetricsF m_metrics;
    QRawFont m_raw;
    qreal m_digit = 0;
    QHash<QChar, Glyph> m_glyphs;
};

} // namespace thrifty::app
