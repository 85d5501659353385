// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/print/papersheet.h"

#include "app/theme/paint.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTextOption>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace thrifty::app {

namespace {

/// The words of this file, as translators find them.
struct PaperWords {
    Q_DECLARE_TR_FUNCTIONS(PaperWords)
};

constexpr int dpi = 96;
constexpr qreal side = 54, top = 66, bottom = 60; // about 14 mm, more where header and footer stand
constexpr qreal cellSide = 6, cellTop = 4, swatchRoom = 16;
constexpr qreal smaller = 0.86;

} // namespace

QFont PaperSheet::onPaper(QFont font) {
    // In pixels of the sheet: the screen's resolution has no say here.
    if (font.pointSizeF() > 0)
        font.setPixelSize(qRound(font.pointSizeF() * dpi / 72 * smaller));
    return font;
}

QFont PaperSheet::font(TextRole role) {
    return onPaper(fontFor(role));
}

PaperSheet::PaperSheet(QIODevice& device, Words words)
    : m_words(std::move(words))
    , m_writer(&device) {
    m_writer.setTitle(m_words.title);
    m_writer.setCreator(QStringLiteral("Thrifty Nova"));
    m_writer.setResolution(dpi);
    const bool inches = QLocale().measurementSystem() == QLocale::ImperialUSSystem;
    m_writer.setPageSize(QPageSize(inches ? QPageSize::Letter : QPageSize::A4));
    m_writer.setPageMargins({});
    const QSizeF page = m_writer.pageLayout().fullRectPixels(dpi).size();
    m_body = QRectF(side, top, page.width() - 2 * side, page.height() - top - bottom);
    m_painter.begin(&m_writer);
    beginPage();
}

PaperSheet::~PaperSheet() {
    m_painter.end();
}

void PaperSheet::beginPage() {
    if (m_page++ > 0)
        m_writer.newPage();
    m_painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    m_y = m_body.top();
    const Theme& colours = theme();
    m_painter.setFont(font(TextRole::Caption));
    const QFontMetricsF metrics(m_painter.font());
    const QString number = m_words.pages > 0 ? PaperWords::tr("Page %1 of %2").arg(m_page).arg(m_words.pages)
                                             : PaperWords::tr("Page %1").arg(m_page);
    const QRectF foot(m_body.left(), m_body.bottom() + 16, m_body.width(), metrics.height());
    m_painter.fillRect(QRectF(foot.left(), foot.top() - 7, foot.width(), 0.75), colours.line);
    m_painter.setPen(colours.text3);
    m_painter.drawText(foot, Qt::AlignRight, number);
    const qreal room = foot.width() - metrics.horizontalAdvance(number) - 16;
    m_painter.drawText(foot, Qt::AlignLeft, metrics.elidedText(m_words.footer, Qt::ElideRight, room));
    const QRectF head(m_body.left(), m_body.top() - 30, m_body.width(), metrics.height());
    m_painter.drawText(head, Qt::AlignRight, m_words.header);
    // The first page has the title in large letters instead.
    if (m_page > 1)
        m_painter.drawText(head, Qt::AlignLeft,
                           metrics.elidedText(m_words.title, Qt::ElideRight,
                                              head.width() - metrics.horizontalAdvance(m_words.header) - 16));
}

void PaperSheet::need(qreal height) {
    if (m_y + std::min(height, m_body.height()) > m_body.bottom() && m_y > m_body.top())
        beginPage();
}

QRectF PaperSheet::take(qreal height) {
    need(height);
    const QRectF strip(m_body.left(), m_y, m_body.width(), height);
    m_y += height;
    return strip;
}

void PaperSheet::heading(const QString& text, qreal with) {
    const QFont wanted = font(TextRole::Strong);
    const qreal height = heightOf(text, wanted, m_body.width());
    if (m_y > m_body.top())
        gap(18);
    need(height + 6 + with);
    const QRectF strip = take(height);
    m_painter.setPen(theme().text);
    write(strip, text, wanted);
    gap(6);
}

void PaperSheet::paragraph(const QString& text, TextRole role, const QColor& ink) {
    const QFont wanted = font(role);
    const QRectF strip = take(heightOf(text, wanted, m_body.width()));
    m_painter.setPen(ink);
    write(strip, text, wanted);
    gap(3);
}

QFont PaperSheet::fontOf(const Cell& cell) {
    if (cell.fixed)
        return onPaper(fixedFont(0.9));
    QFont body = font(TextRole::Body);
    body.setItalic(cell.words);
    return body;
}

namespace {

/// At spaces; within a word only where it is longer than a line.
QTextOption wrapping(Qt::Alignment alignment) {
    QTextOption option(alignment);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    return option;
}

} // namespace

qreal PaperSheet::heightOf(const QString& text, const QFont& font, qreal width) {
    m_painter.setFont(font);
    return std::ceil(m_painter.boundingRect(QRectF(0, 0, width, 1e5), text, wrapping(Qt::AlignLeft)).height());
}

void PaperSheet::write(const QRectF& place, const QString& text, const QFont& font, Qt::Alignment alignment) {
    m_painter.setFont(font);
    m_painter.drawText(place, text, wrapping(alignment));
}

/// Every column what its texts need, the wrapping ones what is left. Where that is too little the longest of these give
/// way first, so that a long sentence does not break the names beside it.
std::vector<qreal> PaperSheet::widths(const std::vector<Column>& columns,
                                      const std::vector<std::vector<Cell>>& rows) const {
    std::vector<qreal> wide(columns.size(), 0);
    for (std::size_t c = 0; c < columns.size(); ++c) {
        for (const QString& word : columns[c].title.split(u' ')) // a title goes on below, its words stay whole
            wide[c] = std::max(wide[c], QFontMetricsF(font(TextRole::Strong)).horizontalAdvance(word));
        for (const std::vector<Cell>& row : rows) {
            const qreal text = columns[c].right ? numberWidth(fontOf(row[c]), row[c].text)
                                                : QFontMetricsF(fontOf(row[c])).horizontalAdvance(row[c].text);
            wide[c] = std::max(wide[c], text + (row[c].swatch >= 0 ? swatchRoom : 0));
        }
        wide[c] += 2 * cellSide + 1; // what just fits is not broken for a rounding
    }
    const auto sumOf = [&](bool wraps) {
        qreal sum = 0;
        for (std::size_t c = 0; c < columns.size(); ++c)
            sum += columns[c].wraps == wraps ? wide[c] : 0;
        return sum;
    };
    const qreal fixed = sumOf(false), loose = sumOf(true), all = m_body.width();
    if (loose > 0 && fixed < all * 0.8) {
        std::vector<std::size_t> byNeed;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            if (columns[c].wraps)
                byNeed.push_back(c);
        }
        std::sort(byNeed.begin(), byNeed.end(), [&](std::size_t a, std::size_t b) { return wide[a] < wide[b]; });
        const qreal more = std::max(1.0, (all - fixed) / loose);
        qreal left = all - fixed;
        for (std::size_t at = 0; at < byNeed.size(); ++at) {
            qreal& each = wide[byNeed[at]];
            each = std::min(each * more, left / static_cast<qreal>(byNeed.size() - at));
            left -= each;
        }
    } else {
        for (qreal& each : wide)
            each *= all / (fixed + loose);
    }
    return wide;
}

/// Numbers are never broken over two lines.
bool PaperSheet::isNumber(const Column& column, const Cell& cell) {
    return column.right && !cell.words;
}

void PaperSheet::table(const std::vector<Column>& columns, const std::vector<std::vector<Cell>>& rows) {
    const Theme& colours = theme();
    const std::vector<qreal> wide = widths(columns, rows);
    const QFontMetricsF strong(font(TextRole::Strong));
    qreal headHeight = strong.height();
    for (std::size_t c = 0; c < columns.size(); ++c)
        headHeight = std::max(headHeight, heightOf(columns[c].title, font(TextRole::Strong), wide[c] - 2 * cellSide));
    headHeight += 2 * cellTop;
    const auto head = [&] {
        const QRectF strip = take(headHeight);
        m_painter.fillRect(strip, colours.surface2);
        m_painter.fillRect(QRectF(strip.left(), strip.bottom() - 0.75, strip.width(), 0.75), colours.line);
        m_painter.setPen(colours.text2);
        qreal x = strip.left();
        for (std::size_t c = 0; c < columns.size(); x += wide[c++])
            write(QRectF(x + cellSide, strip.top(), wide[c] - 2 * cellSide, strip.height()), columns[c].title,
                  font(TextRole::Strong), (columns[c].right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    };
    need(2 * headHeight);
    head();
    for (const std::vector<Cell>& row : rows) {
        qreal height = 0;
        for (std::size_t c = 0; c < columns.size(); ++c) {
            const qreal room = wide[c] - 2 * cellSide - (row[c].swatch >= 0 ? swatchRoom : 0);
            height = std::max(height, isNumber(columns[c], row[c]) ? QFontMetricsF(fontOf(row[c])).height()
                                                                   : heightOf(row[c].text, fontOf(row[c]), room));
        }
        height += 2 * cellTop;
        const int before = m_page;
        need(height);
        if (m_page != before)
            head();
        const QRectF strip = take(height);
        qreal x = strip.left();
        for (std::size_t c = 0; c < columns.size(); x += wide[c++]) {
            const Cell& cell = row[c];
            QRectF place(x + cellSide, strip.top() + cellTop, wide[c] - 2 * cellSide, height - 2 * cellTop);
            m_painter.setFont(fontOf(cell));
            const QFontMetricsF metrics(m_painter.font());
            if (cell.swatch >= 0) {
                drawSwatch(&m_painter, QRectF(place.left(), place.top() + (metrics.height() - 9) / 2, 9, 9),
                           cell.swatch, colours);
                place.setLeft(place.left() + swatchRoom);
            }
            m_painter.setPen(cell.words ? colours.text2 : colours.text);
            if (isNumber(columns[c], cell))
                drawNumber(&m_painter, place, cell.text, Qt::AlignRight | Qt::AlignTop);
            else
                write(place, cell.text, fontOf(cell), columns[c].right ? Qt::AlignRight : Qt::AlignLeft);
        }
        m_painter.fillRect(QRectF(strip.left(), strip.bottom() - 0.5, strip.width(), 0.5), colours.hair);
    }
}

} // namespace thrifty::app
