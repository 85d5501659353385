// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/systemtheme.h"

#include "app/theme/thriftystyle.h"

#include <QDBusVariant>
#include <QGuiApplication>
#include <QPalette>

namespace thrifty::app {

namespace {

const QString service = QStringLiteral("org.freedesktop.portal.Desktop");
const QString path = QStringLiteral("/org/freedesktop/portal/desktop");
const QString interface = QStringLiteral("org.freedesktop.portal.Settings");
const QString group = QStringLiteral("org.freedesktop.appearance"), key = QStringLiteral("color-scheme");

const QPalette& platformPalette() {
    static const QPalette first = QGuiApplication::palette();
    return first;
}

QVariant unpacked(QVariant value) {
    while (value.canConvert<QDBusVariant>())
        value = value.value<QDBusVariant>().variant();
    return value;
}

/// 1 dark, 2 light, 0 or absent: no wish.
int portalColorScheme(const QDBusConnection& bus) {
    if (!bus.isConnected())
        return 0;
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, interface, QStringLiteral("Read"));
    call << group << key;
    const QDBusMessage reply = bus.call(call, QDBus::Block, 100);
    if (reply.type() != QDBusMessage::ReplyMessage || reply.arguments().isEmpty())
        return 0;
    return unpacked(reply.arguments().constFirst()).toInt();
}

} // namespace

void keepPlatformPalette() {
    (void)platformPalette();
}

SystemTheme::SystemTheme(const QDBusConnection& bus, QObject* parent)
    : QObject(parent)
    , m_bus(bus) {
    // From whoever it comes: the portal may start later, and more than a colour nobody can change with it.
    m_bus.connect(QString(), path, interface, QStringLiteral("SettingChanged"), this,
                  SLOT(settingChanged(QDBusMessage)));
}

bool SystemTheme::dark() const {
    switch (m_told ? *m_told : portalColorScheme(m_bus)) {
    case 1:
        return true;
    case 2:
        return false;
    default:
        break;
    }
    // Its text is lighter than its window in the dark.
    const QPalette& platform = platformPalette();
    return platform.color(QPalette::WindowText).lightness() > platform.color(QPalette::Window).lightness();
}

bool systemPrefersDark() {
    return SystemTheme().dark();
}

void SystemTheme::settingChanged(const QDBusMessage& signal) {
    const QVariantList said = signal.arguments();
    if (said.size() != 3 || said[0] != group || said[1] != key)
        return;
    m_told = unpacked(said[2]).toInt();
    emit changed();
}

} // namespace thrifty::app
