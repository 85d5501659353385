// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/variants/issuerow.h"

#include "app/theme/icons.h"
#include "app/theme/paint.h"
#include "app/widgets/buttons.h"

#include <QKeyEvent>
#include <QPainter>

namespace thrifty::app {

namespace {
constexpr int textLeft = 24;
}

IssueRow::IssueRow(bool blocks, const QString& text, QWidget* parent)
    : QWidget(parent)
    , m_blocks(blocks)
    , m_text(text) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(text);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QPushButton* IssueRow::setAction(const QString& text) {
    m_action = makeButton(text);
    m_action->setParent(this);
    m_action->setAccessibleDescription(m_text);
    m_action->show();
    updateGeometry();
    return m_action;
}

int IssueRow::textHeight(int width) const {
    return QFontMetrics(fontFor(TextRole::Caption))
               .boundingRect(QRect(0, 0, width - textLeft, 10'000), Qt::TextWordWrap, m_text)
               .height() +
           space::s;
}

QSize IssueRow::sizeHint() const {
    return {200, heightForWidth(350)};
}

int IssueRow::heightForWidth(int width) const {
    return textHeight(width) + (m_action == nullptr ? 0 : m_action->sizeHint().height() + space::xs);
}

void IssueRow::resizeEvent(QResizeEvent*) {
    if (m_action != nullptr)
        m_action->setGeometry(QRect(QPoint(textLeft, textHeight(width())),
                                    m_action->sizeHint().boundedTo(QSize(width() - textLeft, height()))));
}

void IssueRow::paintEvent(QPaintEvent*) {
    const Theme& theme = currentTheme();
    QPainter painter(this);
    painter.drawPixmap(0, space::xs,
                       iconPixmap(m_blocks ? QStringLiteral("circle-x") : QStringLiteral("warning"),
                                  m_blocks ? theme.bad : theme.warn, 16, devicePixelRatioF()));
    painter.setFont(fontFor(TextRole::Caption));
    painter.setPen(underMouse() ? theme.accent : theme.text);
    painter.drawText(rect().adjusted(textLeft, space::xs, 0, 0), Qt::TextWordWrap | Qt::AlignTop, m_text);
    if (hasFocus())
        drawFocusRing(&painter, rect(), size::radius, theme);
}

void IssueRow::mouseReleaseEvent(QMouseEvent*) {
    emit chosen();
}

void IssueRow::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        emit chosen();
    else
        QWidget::keyPressEvent(event);
}

void IssueRow::enterEvent(QEnterEvent* event) {
    QWidget::enterEvent(event);
    update();
}

void IssueRow::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    update();
}

} // namespace thrifty::app
