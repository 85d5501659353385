// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/numberfont.h"

#include <QGlyphRun>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>
#include <memory>
#include <vector>

namespace thrifty::app {

NumberFont& NumberFont::of(const QFont& font) {
    // Few fonts show numbers; those of another theme or scale make room for the next. Reports are drawn on a thread of
    // their own, and what is under a QRawFont belongs to one.
    constexpr std::size_t most = 24;
    thread_local std::vector<std::unique_ptr<NumberFont>> known;
    const auto found = std::find_if(known.begin(), known.end(), [&](const auto& one) { return one->m_font == font; });
    if (found != known.end())
        return **found;
    if (known.size() == most)
        known.clear();
    known.push_back(std::make_unique<NumberFont>(font));
    return *known.back();
}

NumberFont::NumberFont(const QFont& font)
    : m_font(font)
    , m_metrics(font)
    , m_raw(QRawFont::fromFont(font)) {
    for (char digit = '0'; digit <= '9'; ++digit)
        m_digit = std::max(m_digit, m_metrics.horizontalAdvance(QLatin1Char(digit)));
}

const NumberFont::Glyph& NumberFont::glyph(QChar c) {
    const auto known = m_glyphs.constFind(c);
    if (known != m_glyphs.constEnd())
        return *known;
    Glyph made;
    made.own = m_metrics.horizontalAdvance(c);
    made.advance = c.isDigit() ? m_digit : made.own;
    int count = 1;
    if (!m_raw.isValid() || !m_raw.glyphIndexesForChars(&c, 1, &made.index, &count) || count != 1)
        made.index = 0;
    return *m_glyphs.insert(c, made);
}

qreal NumberFont::width(const QString& text) {
    qreal width = 0;
    for (const QChar c : text)
        width += glyph(c).advance;
    return width;
}

void NumberFont::draw(QPainter* painter, const QPointF& start, const QString& text) {
    // Drawings and documents keep text that can be searched and copied; there, and where another font stands in for
    // a character, each is drawn as the text that it is.
    bool whole = painter->paintEngine() != nullptr && painter->paintEngine()->type() == QPaintEngine::Raster;
    QList<quint32> indexes;
    QList<QPointF> places;
    indexes.reserve(text.size());
    places.reserve(text.size());
    QPointF at = start;
    for (const QChar c : text) {
        const Glyph& one = glyph(c);
        whole = whole && one.index != 0;
        indexes << one.index;
        places << at + QPointF((one.advance - one.own) / 2, 0);
        at.rx() += one.advance;
    }
    if (!whole) {
        for (qsizetype i = 0; i < text.size(); ++i)
            painter->drawText(places[i], QString(text[i]));
        return;
    }
    QGlyphRun run;
    run.setRawFont(m_raw);
    run.setGlyphIndexes(indexes);
    run.setPositions(places);
    painter->drawGlyphRun(QPointF(), run);
}

} // namespace thrifty::app
