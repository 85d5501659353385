// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/process.h"

#include <QDBusConnection>
#include <QDBusVirtualObject>
#include <QStringList>

#include <memory>
#include <vector>

namespace thrifty::tests {

/// A session bus of the test's own: nothing on it is the user's.
class PrivateBus {
  public:
    /// Why there can be none here; empty: there can.
    [[nodiscard]] static QString missing();

    PrivateBus();
    /// Another program on it.
    [[nodiscard]] QDBusConnection connect();

  private:
    std::unique_ptr<Process> m_daemon;
    QString m_address;
};

/// What a desktop has to show notifications: it keeps what it was told to show.
class NotificationServer : public QDBusVirtualObject {
  public:
    struct Told {
        uint id = 0, replaces = 0;
        QString title, body;
        QStringList actions;
    };

    explicit NotificationServer(PrivateBus& bus, QStringList capabilities = {QStringLiteral("body")});
    ~NotificationServer() override;

    [[nodiscard]] const std::vector<Told>& told() const { return m_told; }
    /// A click on a notification, as every program on the bus hears of it.
    void click(uint id, const char* action = "default");

    [[nodiscard]] QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override;

  private:
    QDBusConnection m_bus;
    const QStringList m_capabilities;
    std::vector<Told> m_told;
    uint m_last = 0;
};

/// From any program, be it the one that shows notifications or another.
void sendClick(QDBusConnection& from, uint id, const char* action);

} // namespace thrifty::tests
