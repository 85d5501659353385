// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/messagebar.h"

#include "app/theme/icons.h"
#include "app/theme/paint.h"
#include "app/widgets/buttons.h"
#include "app/widgets/messagetext.h"

#include <QAccessible>
#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace thrifty::app {

namespace {

/// Long enough to read a note twice; what it says can be seen elsewhere too.
constexpr int noteMs = 10'000;

bool standsBefore(const Message& a, const Message& b) {
    const bool answers = a.kind != Message::Kind::News, others = b.kind != Message::Kind::News;
    if (answers || others)
        return answers; // the newest answer is the one that is meant
    return b.severity < a.severity || (b.severity == a.severity && a.closable && !b.closable);
}

/// Whether it looks and sounds the same.
bool sameWords(const Message& a, const Message& b) {
    return a.kind == b.kind && a.severity == b.severity && a.fact == b.fact && a.sentence == b.sentence &&
           a.icon == b.icon && a.closable == b.closable &&
           std::equal(a.actions.begin(), a.actions.end(), b.actions.begin(), b.actions.end(),
                      [](const Message::Action& one, const Message::Action& other) { return one.text == other.text; });
}

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
    , m_layout(new QHBoxLayout(this))
    , m_passing(this) {
    setMinimumHeight(std::max(34, fontMetrics().height() + 16));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    m_layout->setContentsMargins(space::m, 0, space::s, 0);
    m_layout->setSpacing(space::s);
    m_passing.setSingleShot(true);
    m_passing.setObjectName(QStringLiteral("passing"));
    connect(&m_passing, &QTimer::timeout, this, &MessageBar::letGo);
    hide();
}

void MessageBar::show(Message message) {
    message.kind = Message::Kind::News;
    put(std::move(message));
}

void MessageBar::answer(Message message) {
    message.kind = Message::Kind::Answer;
    put(std::move(message));
}

void MessageBar::note(Message message) {
    message.kind = Message::Kind::Note;
    put(std::move(message));
}

void MessageBar::put(Message message) {
    message.number = ++m_came;
    const auto same = std::find_if(m_queue.begin(), m_queue.end(),
                                   [&](const Message& m) { return !message.id.isEmpty() && m.id == message.id; });
    const bool answers = message.kind != Message::Kind::News;
    if (same != m_queue.end() && !answers && same->kind == message.kind && same->severity == message.severity) {
        if (sameWords(*same, message))
            message.number = same->number;
        *same = message; // it keeps its place
    } else {
        m_queue.removeIf([&](const Message& m) {
            return (!message.id.isEmpty() && m.id == message.id) || (answers && m.kind == Message::Kind::Note);
        });
        m_queue.insert(
            std::find_if(m_queue.begin(), m_queue.end(), [&](const Message& m) { return standsBefore(message, m); }),
            message);
    }
    presentFirst();
}

void MessageBar::remove(const QString& id) {
    m_queue.removeIf([&](const Message& m) { return m.id == id; });
    presentFirst();
}

/// What is shown already is neither said again nor taken from under the focus.
void MessageBar::presentFirst() {
    if ((m_queue.isEmpty() ? 0 : m_queue.constFirst().number) != m_shown)
        present();
}

/// A note goes by itself, but not from under the pointer or the keyboard.
void MessageBar::letGo() {
    if (m_queue.isEmpty() || m_queue.constFirst().kind != Message::Kind::Note)
        return;
    if (underMouse() || isAncestorOf(QApplication::focusWidget())) {
        m_passing.start(noteMs);
        return;
    }
    m_queue.removeFirst();
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
    m_shown = m_queue.isEmpty() ? 0 : m_queue.constFirst().number;
    m_passing.stop();
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
    for (qsizetype at = 0; at < message.actions.size(); ++at) {
        auto* button = makeButton(message.actions[at].text, ButtonLook::Flat);
        connect(button, &QPushButton::clicked, this, [this, at] {
            const auto run = m_queue.constFirst().actions.at(at).run; // it may take the message away
            run();
        });
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
    if (message.kind == Message::Kind::Note)
        m_passing.start(noteMs);
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
