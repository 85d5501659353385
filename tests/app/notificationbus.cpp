// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notificationbus.h"

#include <QDBusError>
#include <QDBusMessage>
#include <QStandardPaths>

#include <gtest/gtest.h>

namespace thrifty::tests {

namespace {

constexpr QLatin1String name("org.freedesktop.Notifications"), path("/org/freedesktop/Notifications");

QString daemonFile() {
    return QStandardPaths::findExecutable(QStringLiteral("dbus-daemon"));
}

} // namespace

QString PrivateBus::missing() {
    return daemonFile().isEmpty() ? QStringLiteral("dbus-daemon is not installed") : QString();
}

PrivateBus::PrivateBus() {
    ProcessOptions options;
    options.arguments = {"--session", "--nofork", "--nopidfile", "--print-address=2"};
    m_daemon = std::make_unique<Process>(daemonFile().toStdString(), options);
    EXPECT_TRUE(m_daemon->waitFor("\n")) << m_daemon->err();
    m_address = QString::fromStdString(m_daemon->err()).section(u'\n', 0, 0);
}

QDBusConnection PrivateBus::connect() {
    static int number = 0;
    auto connection = QDBusConnection::connectToBus(m_address, QStringLiteral("test%1").arg(++number));
    EXPECT_TRUE(connection.isConnected()) << connection.lastError().message().toStdString();
    return connection;
}

NotificationServer::NotificationServer(PrivateBus& bus, QStringList capabilities)
    : m_bus(bus.connect())
    , m_capabilities(std::move(capabilities)) {
    EXPECT_TRUE(m_bus.registerVirtualObject(path, this));
    EXPECT_TRUE(m_bus.registerService(name));
}

NotificationServer::~NotificationServer() {
    QDBusConnection::disconnectFromBus(m_bus.name());
}

bool NotificationServer::handleMessage(const QDBusMessage& message, const QDBusConnection& connection) {
    const QVariantList arguments = message.arguments();
    if (message.member() == u"GetCapabilities")
        return connection.send(message.createReply(m_capabilities));
    if (message.member() != u"Notify" || message.signature() != u"susssasa{sv}i")
        return false;
    Told told;
    told.replaces = arguments[1].toUInt();
    told.id = told.replaces != 0 ? told.replaces : ++m_last;
    told.title = arguments[3].toString();
    told.body = arguments[4].toString();
    told.actions = arguments[5].toStringList();
    m_told.push_back(told);
    return connection.send(message.createReply(told.id));
}

void NotificationServer::click(uint id, const char* action) {
    sendClick(m_bus, id, action);
}

void sendClick(QDBusConnection& from, uint id, const char* action) {
    QDBusMessage signal = QDBusMessage::createSignal(path, name, QStringLiteral("ActionInvoked"));
    signal << id << QLatin1String(action);
    EXPECT_TRUE(from.send(signal));
}

} // namespace thrifty::tests
