// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/desktopnotifications.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QGuiApplication>

#include <utility>

namespace thrifty::app {

namespace {

constexpr QLatin1String service("org.freedesktop.Notifications"), path("/org/freedesktop/Notifications");
constexpr QLatin1String defaultAction("default"); ///< a click on the notification itself

bool answered(const QDBusMessage& answer) {
    return answer.type() == QDBusMessage::ReplyMessage;
}

} // namespace

DesktopNotifications::DesktopNotifications(Bus bus, QObject* parent)
    : QObject(parent)
    , m_reach(std::move(bus)) {}

void DesktopNotifications::call(const char* method, const QVariantList& arguments, Answer answer) {
    if (!m_bus) {
        m_bus = m_reach();
        // From anybody, and acted() looks who it was: to name the sender here is to wait for the bus.
        m_bus->connect({}, path, service, QStringLiteral("ActionInvoked"), this,
                       SLOT(acted(uint, QString, QDBusMessage)));
    }
    if (!m_bus->isConnected()) {
        answer(QDBusMessage());
        return;
    }
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, service, QLatin1String(method));
    message.setArguments(arguments);
    auto* pending = new QDBusPendingCallWatcher(m_bus->asyncCall(message), this);
    connect(pending, &QDBusPendingCallWatcher::finished, this, [pending, answer = std::move(answer)] {
        pending->deleteLater();
        answer(pending->reply());
    });
}

void DesktopNotifications::look() {
    // A server that is not running is started by this, as it would be by a notification.
    call("GetCapabilities", {}, [this](const QDBusMessage& answer) { emit looked(answered(answer)); });
}

void DesktopNotifications::show(const Notice& notice) {
    Shown& shown = m_shown[notice.subject];
    shown.next = notice;
    if (!std::exchange(shown.sending, true))
        send(notice.subject);
}

void DesktopNotifications::send(const QString& subject) {
    call("GetCapabilities", {}, [this, subject](const QDBusMessage& can) {
        Shown& shown = m_shown[subject];
        const Notice notice = *std::exchange(shown.next, std::nullopt);
        if (!answered(can)) {
            shown = {};
            return;
        }
        shown.page = notice.page;
        const bool markup = can.arguments().value(0).toStringList().contains(QStringLiteral("body-markup"));
        const QString program = QGuiApplication::desktopFileName();
        call("Notify",
             {QGuiApplication::applicationDisplayName(), can.service() == shown.server ? shown.id : 0u, program,
              notice.title, markup ? notice.body.toHtmlEscaped() : notice.body, QStringList{defaultAction, tr("Open")},
              QVariantMap{{QStringLiteral("desktop-entry"), program}}, -1},
             [this, subject](const QDBusMessage& told) {
                 Shown& now = m_shown[subject];
                 now.server = told.service();
                 now.id = answered(told) ? told.arguments().value(0).toUInt() : 0;
                 now.sending = now.next.has_value();
                 if (now.sending)
                     send(subject);
             });
    });
}

void DesktopNotifications::acted(uint id, const QString& action, const QDBusMessage& signal) {
    for (const auto& [subject, shown] : m_shown) {
        if (shown.id == id && shown.server == signal.service() && action == defaultAction) {
            emit clicked(shown.page);
            return;
        }
    }
}

} // namespace thrifty::app
