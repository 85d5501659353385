// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/panel.h"

#include "app/theme/paint.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace thrifty::app {

namespace {

/// Inside another panel it has no frame of its own, only a line above it.
bool isSection(const Panel& panel) {
    for (const QWidget* parent = panel.parentWidget(); parent != nullptr; parent = parent->parentWidget()) {
        if (qobject_cast<const Panel*>(parent) != nullptr)
            return true;
    }
    return false;
}

} // namespace

Panel::Panel(const QString& title, QWidget* parent)
    : QFrame(parent)
    , m_header(new QWidget(this))
    , m_title(new TextLabel(title, TextRole::Strong))
    , m_meta(new TextLabel({}, TextRole::Caption, TextLabel::Ink::Text2)) {
    setFrameShape(QFrame::NoFrame);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    m_header->setFixedHeight(std::max(size::panelHeader, fontMetrics().height() + 16));
    m_headerLayout = new QHBoxLayout(m_header);
    m_headerLayout->setContentsMargins(space::m, 0, space::m, 0);
    m_headerLayout->setSpacing(space::s);
    m_headerLayout->addWidget(m_title);
    m_headerLayout->addWidget(m_meta);
    m_headerLayout->addStretch(1);
    m_end = new QHBoxLayout;
    m_end->setSpacing(space::s);
    m_headerLayout->addLayout(m_end);
    layout->addWidget(m_header);
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(0, 0, 0, 0);
    m_body->setSpacing(0);
    layout->addLayout(m_body, 1);
    static_cast<TextLabel*>(m_title)->setElided(true);
    m_title->setVisible(!title.isEmpty());
    m_header->setVisible(!title.isEmpty());
    m_meta->hide();
    if (!title.isEmpty())
        setAccessibleName(title);
}

void Panel::setTitle(const QString& title) {
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_header->setVisible(true);
    setAccessibleName(title);
}

void Panel::setMeta(const QString& meta) {
    m_meta->setText(meta);
    m_meta->setVisible(!meta.isEmpty());
}

QHBoxLayout* Panel::headerEnd() {
    m_header->setVisible(true);
    return m_end;
}

void Panel::addAfterTitle(QWidget* widget) {
    m_header->setVisible(true);
    if (m_title->text().isEmpty()) // tabs have room of their own around their words
        m_headerLayout->setContentsMargins(space::xs, 0, space::m, 0);
    m_headerLayout->insertWidget(m_headerLayout->indexOf(m_meta), widget);
}

void Panel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = currentTheme();
    if (isSection(*this)) {
        painter.fillRect(rect(), theme.surface);
        painter.fillRect(QRect(0, 0, width(), 1), theme.line);
        if (m_header->isVisible())
            painter.fillRect(QRect(0, m_header->geometry().bottom(), width(), 1), theme.hair);
        return;
    }
    drawPanel(&painter, rect(), m_header->isVisible() ? m_header->geometry().bottom() : -1, theme);
}

TextLabel::TextLabel(const QString& text, TextRole role, Ink ink, QWidget* parent)
    : QLabel(text, parent)
    , m_role(role)
    , m_ink(ink) {
    setTextFormat(Qt::PlainText);
    refresh();
}

TextLabel::TextLabel(QWidget* parent)
    : TextLabel({}, TextRole::Body, Ink::Text, parent) {}

void TextLabel::setInk(Ink ink) {
    m_ink = ink;
    refresh();
}

void TextLabel::setElided(bool elided) {
    m_elided = elided;
    updateGeometry();
    update();
}

QSize TextLabel::minimumSizeHint() const {
    const QSize size = QLabel::minimumSizeHint();
    return m_elided ? QSize(std::min(size.width(), 40), size.height()) : size;
}

void TextLabel::changeEvent(QEvent* event) {
    const QMargins margins = contentsMargins();
    QLabel::changeEvent(event);
    setContentsMargins(margins); // a frame measures itself anew with each style, and forgets them
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange ||
        event->type() == QEvent::ApplicationFontChange)
        refresh();
}

void TextLabel::paintEvent(QPaintEvent* event) {
    if (!m_elided || fontMetrics().horizontalAdvance(text()) <= contentsRect().width()) {
        QLabel::paintEvent(event);
        if (m_elided && toolTip() == text())
            setToolTip({});
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    painter.drawText(contentsRect(), static_cast<int>(alignment()),
                     fontMetrics().elidedText(text(), Qt::ElideRight, contentsRect().width()));
    if (toolTip().isEmpty())
        setToolTip(text());
}

void TextLabel::refresh() {
    if (m_refreshing)
        return;
    m_refreshing = true;
    const Theme& theme = currentTheme();
    const QColor color = [&] {
        switch (m_ink) {
        case Ink::Text:
            return theme.text;
        case Ink::Text2:
            return theme.text2;
        case Ink::Text3:
            return theme.text3;
        case Ink::Accent:
            return theme.accent;
        case Ink::Ok:
            return theme.ok;
        case Ink::Warn:
            return theme.warn;
        case Ink::Bad:
            return theme.bad;
        }
        return theme.text;
    }();
    QPalette colors = palette();
    colors.setColor(QPalette::WindowText, color);
    setPalette(colors);
    setFont(fontFor(m_role));
    m_refreshing = false;
}

} // namespace thrifty::app
