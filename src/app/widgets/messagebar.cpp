// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/messagebar.h"

#include "app/theme/icons.h"
#include "app/theme/paint.h"
#include "app/widgets/buttons.h"
#include "app/widgets/messagetext.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>

namespace thrifty::app {

namespace {

QColor ink(Severity severity, const Theme& theme) {
    switch (severity) {
    case Severity::Info:
        return theme.accent;
    case Severity::Warning:
        return theme.warn;
    case Severity::Error:
        return theme.bad;
    }
    return theme.accent;
}

QString iconOf(const Message& message) {
    if (!message.icon.isEmpty())
        return message.icon;
    switch (message.severity) {
    case Severity::Info:
        return QStringLiteral("info");
    case Severity::Warning:
        return QStringLiteral("warning");
    case Severity::Error:
        return QStringLiteral("circle-x");
    }
    return QStringLiteral("info");
}

} // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent)
    , m_layout(new QHBoxLayout(this)) {
    setMinimumHeight(std::max(34, fontMetrics().height() + 16));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_layout->setContentsMargins(space::m, 0, space::s, 0);
    m_layout->setSpacing(space::s);
    hide();
}

void MessageBar::show(const Message& message) {
    const auto same = std::find_if(m_queue.begin(), m_queue.end(),
                                   [&](const Message& m) { return !message.id.isEmpty() && m.id == message.id; });
    if (same != m_queue.end())
        *same = message;
    else
        m_queue.insert(std::find_if(m_queue.begin(), m_queue.end(),
                                    [&](const Message& m) {
                                        return m.severity < message.severity ||
                                               (m.severity == message.severity && message.closable && !m.closable);
                                    }),
                       message);
    present();
}

void MessageBar::remove(const QString& id) {
    const auto before = m_queue.size();
    m_queue.erase(std::remove_if(m_queue.begin(), m_queue.end(), [&](const Message& m) { return m.id == id; }),
                  m_queue.end());
    if (m_queue.size() != before)
        present();
}

void MessageBar::present() {
    while (QLayoutItem* item = m_layout->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    if (m_queue.isEmpty()) {
        hide();
        return;
    }
    const Message& message = m_queue.constFirst();
    const Theme& theme = currentTheme();
    auto* mark = new QLabel;
    mark->setPixmap(iconPixmap(iconOf(message), ink(message.severity, theme), 16, devicePixelRatioF()));
    m_layout->addWidget(mark);
    m_layout->addWidget(new MessageText(message.fact, message.sentence), 1);
    for (const Message::Action& action : message.actions) {
        auto* button = makeButton(action.text, ButtonLook::Flat);
        connect(button, &QPushButton::clicked, this, [run = action.run] { run(); });
        m_layout->addWidget(button);
    }
    if (message.closable) {
        auto* close = makeIconButton(QStringLiteral("x"), tr("Close this message"));
        connect(close, &QToolButton::clicked, this, [this] {
            m_queue.removeFirst();
            present();
        });
        m_layout->addWidget(close);
    }
    setAccessibleName(message.fact + u' ' + message.sentence);
    QFrame::show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    update();
}

void MessageBar::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange && !m_queue.isEmpty())
        present();
}

void MessageBar::paintEvent(QPaintEvent*) {
    if (m_queue.isEmpty())
        return;
    const Theme& theme = currentTheme();
    const Severity severity = m_queue.constFirst().severity;
    const QColor soft = severity == Severity::Info      ? theme.accentSoft
                        : severity == Severity::Warning ? theme.warnSoft
                                                        : theme.badSoft;
    QPainter painter(this);
    drawBox(&painter, rect(), size::radius, soft, ink(severity, theme), 1);
}

} // namespace thrifty::app
