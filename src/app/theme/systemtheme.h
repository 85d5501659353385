// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QObject>

#include <optional>

namespace thrifty::app {

/// Whether the desktop wants dark windows: the settings portal's colour scheme, where it has no wish the palette that
/// the platform gave before a theme of ours was put on. Says when the portal's answer becomes another.
class SystemTheme : public QObject {
    Q_OBJECT

  public:
    explicit SystemTheme(const QDBusConnection& bus = QDBusConnection::sessionBus(), QObject* parent = nullptr);

    [[nodiscard]] bool dark() const;

  signals:
    void changed();

  private slots: // by name, as QtDBus finds them
    void settingChanged(const QDBusMessage& signal);

  private:
    QDBusConnection m_bus;
    std::optional<int> m_told; ///< by the portal itself, when it changed
};

/// Keeps the palette as the platform made it: applyTheme() calls it before it puts on the first of our own.
void keepPlatformPalette();

} // namespace thrifty::app
