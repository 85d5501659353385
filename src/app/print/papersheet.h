// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QPainter>
#include <QPdfWriter>
#include <QString>

#include <vector>

class QIODevice;

namespace thrifty::app {

/// Pages of a PDF, filled from top to bottom in the light theme: A4, or Letter where the locale counts in inches. What
/// does not fit begins a new page; every page says what it belongs to and its number.
class PaperSheet {
  public:
    struct Words {
        QString title;  ///< of the document
        QString header; ///< top right of each page: the control plane
        QString footer; ///< bottom left of each page: the run
        int pages = 0;  ///< in all; 0: not known yet
    };
    PaperSheet(QIODevice& device, Words words);
    ~PaperSheet();

    [[nodiscard]] QPainter& painter() { return m_painter; }
    [[nodiscard]] static const Theme& theme() { return Theme::light(); }
    [[nodiscard]] static QFont font(TextRole role);
    /// The same font, somewhat smaller: paper is read from nearer than a screen.
    [[nodiscard]] static QFont onPaper(QFont font);
    [[nodiscard]] qreal width() const { return m_body.width(); }
    [[nodiscard]] qreal pageHeight() const { return m_body.height(); }
    [[nodiscard]] int page() const { return m_page; }

    /// A new page unless so much room is left.
    void need(qreal height);
    /// The next strip of this height, on a new page if it must be.
    [[nodiscard]] QRectF take(qreal height);
    void gap(qreal height) { m_y += height; }
    /// What a text takes over lines of this width, and the text in so much room: nothing is cut. In the painter's pen.
    [[nodiscard]] qreal heightOf(const QString& text, const QFont& font, qreal width);
    void write(const QRectF& place, const QString& text, const QFont& font, Qt::Alignment alignment = Qt::AlignLeft);
    /// A heading stays with so much of what follows it.
    void heading(const QString& text, qreal with = 80);
    void paragraph(const QString& text, TextRole role = TextRole::Body, const QColor& ink = theme().text);

    struct Column {
        QString title;
        bool right = false; ///< numbers
        bool wraps = false; ///< takes what the others leave
    };
    struct Cell {
        QString text;
        bool words = false; ///< in italics: no figure
        bool fixed = false; ///< text as it came
        int swatch = -1;    ///< cluster colour; negative: none
    };
    /// Texts go on over as many lines as they need. The head is repeated on every page that the table reaches.
    void table(const std::vector<Column>& columns, const std::vector<std::vector<Cell>>& rows);

  private:
    void beginPage();
    [[nodiscard]] std::vector<qreal> widths(const std::vector<Column>& columns,
                                            const std::vector<std::vector<Cell>>& rows) const;
    [[nodiscard]] static QFont fontOf(const Cell& cell);
    [[nodiscard]] static bool isNumber(const Column& column, const Cell& cell);

    Words m_words;
    QPdfWriter m_writer;
    QRectF m_body;
    QPainter m_painter;
    qreal m_y = 0;
    int m_page = 0;
};

} // namespace thrifty::app
