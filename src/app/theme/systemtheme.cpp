// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/thriftystyle.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QStyleHints>

namespace thrifty::app {

namespace {

/// org.freedesktop.appearance color-scheme: 1 dark, 2 light, 0 or absent: no wish.
int portalColorScheme() {
    if (!QDBusConnection::sessionBus().isConnected())
        return 0;
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.portal.Desktop"), QStringLiteral("/org/freedesktop/portal/desktop"),
        QStringLiteral("org.freedesktop.portal.Settings"), QStringLiteral("Read"));
    call << QStringLiteral("org.freedesktop.appearance") << QStringLiteral("color-scheme");
    const QDBusMessage reply = QDBusConnection::sessionBus().call(call, QDBus::Block, 100);
    if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty())
        return 0;
    QVariant value = reply.arguments().constFirst();
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value.toInt();
}

} // namespace

bool systemPrefersDark() {
    switch (portalColorScheme()) {
    case 1:
        return true;
    case 2:
        return false;
    default:
        break;
    }
    // Before our own palette is set, the platform's palette tells: its text is lighter than its window in the dark.
    static const QPalette platform = QGuiApplication::palette();
    return platform.color(QPalette::WindowText).lightness() > platform.color(QPalette::Window).lightness();
}

} // namespace thrifty::app
