// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.h"

#include <QPainter>
#include <QPdfWriter>
#include <QString>
#include <QTextOption>

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
    /// A heading stays with so much of what follows it.
    void heading(const QString& text, qreal with = 80);
    void paragraph(const QString& text, TextRole role = TextRole::Body, const QColor& ink = theme().text);

    struct Column {
        QString title;
        bool right = false; ///< numbers
        bool wraps = false; ///< takes what the others leave, over several lines
    };
    struct Cell {
        QString text;
        bool words = false; ///< in italics: no figure
        bool fixed = false; ///< text as it came
        int swatch = -1;    ///< cluster colour; negative: none
    };
    /// The head is repeated on every page that the table reaches.
    void table(const std::vector<Column>& columns, const std::vector<std::vector<Cell>>& rows);

  private:
    void beginPage();
    [[nodiscard]] std::vector<qreal> widths(const std::vector<Column>& columns,
                                            const std::vector<std::vector<Cell>>& rows) const;
    [[nodiscard]] static QFont fontOf(const Cell& cell);
    [[nodiscard]] static QTextOption wrapping();
    [[nodiscard]] qreal wrappedHeight(const Cell& cell, qreal width);

    Words m_words;
    QPdfWriter m_writer;
    QRectF m_body;
    QPainter m_painter;
    qreal m_y = 0;
    int m_page = 0;
};

} // namespace thrifty::app
