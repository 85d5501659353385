// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/emptystate.h"

#include "app/theme/icons.h"
#include "app/theme/paint.h"
#include "app/widgets/buttons.h"
#include "app/widgets/panel.h"

#include <QHBoxLayout>
#include <QImage>
#include <QPainter>
#include <QVBoxLayout>

namespace thrifty::app {

namespace {

/// How far the ink of a picture is from its left edge, in pixels of the picture.
int leftOfInk(const QImage& picture) {
    for (int x = 0; x < picture.width(); ++x) {
        for (int y = 0; y < picture.height(); ++y) {
            if (qAlpha(picture.pixel(x, y)) > 127)
                return x;
        }
    }
    return 0;
}

/// It begins where the words below it begin.
class Drawing : public QWidget {
  public:
    explicit Drawing(QString name)
        : m_name(std::move(name)) {
        setFixedSize(64, 64);
    }

  protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const QPixmap picture = iconPixmap(m_name, currentTheme().accent, 64, devicePixelRatioF());
        painter.drawPixmap(QPointF(-leftOfInk(picture.toImage()) / picture.devicePixelRatioF(), 0), picture);
    }

  private:
    QString m_name;
};

} // namespace

EmptyState::EmptyState(const QString& iconName, const QString& title, const QString& sentence, QWidget* parent)
    : QWidget(parent)
    , m_icon(iconName)
    , m_title(new TextLabel({}, TextRole::Title))
    , m_sentence(new TextLabel({}, TextRole::Body, TextLabel::Ink::Text2)) {
    auto* outer = new QHBoxLayout(this);
    outer->addStretch(1);
    auto* column = new QVBoxLayout;
    auto* block = new QWidget;
    block->setMaximumWidth(600);
    block->setMinimumWidth(320);
    m_block = new QVBoxLayout(block);
    m_block->setContentsMargins(0, 0, 0, 0);
    m_block->setSpacing(space::m);
    m_block->addWidget(new Drawing(iconName));
    m_title->setWordWrap(true);
    m_block->addWidget(m_title);
    m_sentence->setWordWrap(true);
    m_block->addWidget(m_sentence);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(space::s);
    m_actions->addStretch(1);
    m_block->addLayout(m_actions);
    column->addStretch(2);
    column->addWidget(block);
    column->addStretch(3);
    outer->addLayout(column, 3);
    outer->addStretch(1);
    setTitle(title);
    setSentence(sentence);
}

void EmptyState::setTitle(const QString& title) {
    m_title->setText(title);
    setAccessibleName(title);
}

void EmptyState::setSentence(const QString& sentence) {
    m_sentence->setText(sentence);
    setAccessibleDescription(sentence);
}

QPushButton* EmptyState::addAction(const QString& text, const QString& iconName) {
    const int at = m_actions->count() - 1;
    auto* button = makeButton(text, at == 0 ? ButtonLook::Primary : ButtonLook::Outlined, iconName);
    m_actions->insertWidget(at, button);
    return button;
}

void EmptyState::addBelow(QWidget* widget) {
    m_block->addWidget(widget);
}

void EmptyState::setDropTarget(bool on) {
    m_drop = on;
    update();
}

void EmptyState::paintEvent(QPaintEvent*) {
    if (!m_drop)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(currentTheme().control, 1, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), size::radiusPanel, size::radiusPanel);
}

} // namespace thrifty::app
