// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/window/notices.h"

#include <QDBusConnection>
#include <QObject>

#include <functional>
#include <map>
#include <optional>

class QDBusMessage;

namespace thrifty::app {

/// org.freedesktop.Notifications on the session bus: the desktop's own way to tell something. Every call to it is
/// answered later; where nobody answers nothing is shown and nothing else happens.
class DesktopNotifications : public QObject {
    Q_OBJECT

  public:
    using Bus = std::function<QDBusConnection()>;
    /// The bus is reached when it is first needed: most people want no notifications.
    explicit DesktopNotifications(Bus bus, QObject* parent = nullptr);

    /// Asks whether anybody shows notifications here; looked() follows.
    void look();
    void show(const Notice& notice);

  signals:
    void looked(bool available);
    /// The user wants to see what it was about.
    void clicked(PageId page);

  private slots:
    void acted(uint id, const QString& action, const QDBusMessage& signal);

  private:
    using Answer = std::function<void(const QDBusMessage&)>;
    void call(const char* method, const QVariantList& arguments, Answer answer);
    void send(const QString& subject);

    /// One a subject. Numbers are a server's own: another server that takes over has other notifications under them.
    struct Shown {
        QString server;
        uint id = 0;
        PageId page = PageId::Placement;
        bool sending = false; ///< its number is not known yet, so the next has to wait
        std::optional<Notice> next{};
    };
    Bus m_reach;
    std::optional<QDBusConnection> m_bus;
    std::map<QString, Shown> m_shown;
};

} // namespace thrifty::app
