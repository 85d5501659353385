// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/messagetext.h"

#include "app/theme/theme.h"

#include <QPainter>
#include <QTextLayout>

#include <cmath>

namespace thrifty::app {

namespace {
constexpr int mostLines = 3;
}

MessageText::MessageText(const QString& fact, const QString& sentence, QWidget* parent)
    : QLabel(sentence.isEmpty() ? fact : fact + u' ' + sentence, parent)
    , m_factLength(static_cast<int>(fact.size())) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setFont(fontFor(TextRole::Body));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int MessageText::breakLines(QTextLayout& layout, int width) const {
    QTextLayout::FormatRange bold;
    bold.start = 0;
    bold.length = m_factLength;
    bold.format.setFontWeight(QFont::DemiBold);
    layout.setFormats({bold});
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    qreal y = 0;
    int taken = 0;
    while (layout.lineCount() < mostLines) {
        QTextLine line = layout.createLine();
        if (!line.isValid())
            break;
        line.setLineWidth(width);
        line.setPosition({0, y});
        y += line.height();
        taken = line.textStart() + line.textLength();
    }
    layout.endLayout();
    return taken;
}

int MessageText::heightForWidth(int width) const {
    QTextLayout layout(text(), font());
    (void)breakLines(layout, width);
    // One line is placed by the bar that it stands in; more keep away from its frame.
    const int around = layout.lineCount() > 1 ? 2 * space::s : 0;
    return static_cast<int>(std::ceil(layout.boundingRect().height())) + around;
}

QSize MessageText::sizeHint() const {
    QTextLayout layout(text(), font());
    (void)breakLines(layout, QWIDGETSIZE_MAX);
    return {static_cast<int>(std::ceil(layout.boundingRect().width())) + 1, fontMetrics().height()};
}

QSize MessageText::minimumSizeHint() const {
    return {std::min(160, sizeHint().width()), fontMetrics().height()};
}

void MessageText::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    QTextLayout layout(text(), font());
    setToolTip(breakLines(layout, width()) < text().size() ? text().toHtmlEscaped() : QString());
}

void MessageText::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    QTextLayout layout(text(), font());
    const int taken = breakLines(layout, width());
    const qreal top = std::max(0.0, (height() - layout.boundingRect().height()) / 2);
    const int last = layout.lineCount() - 1;
    for (int i = 0; i <= last; ++i) {
        const QTextLine line = layout.lineAt(i);
        if (i < last || taken >= text().size()) {
            line.draw(&painter, {0, top});
            continue;
        }
        const QRectF rest(0, top + line.y(), width(), line.height());
        painter.setFont(font());
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text().mid(line.textStart()), Qt::ElideRight, width()));
    }
}

} // namespace thrifty::app
