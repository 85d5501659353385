// SPDX-License-Identifier: GPL-3.0-or-later
// "As the system": what the desktop asks for now, not what was on the screen before.
#include "app/demowindow.h"
#include "app/notificationbus.h"

#include "app/theme/systemtheme.h"
#include "app/window/themefollower.h"

#include <QDBusMessage>
#include <QDBusVariant>
#include <QDBusVirtualObject>

#include <gtest/gtest.h>

namespace thrifty::tests {
namespace {

using app::SystemTheme;

/// What tells programs of the desktop's settings.
class Portal : public QDBusVirtualObject {
  public:
    explicit Portal(QDBusConnection bus)
        : m_bus(std::move(bus)) {
        EXPECT_TRUE(m_bus.registerVirtualObject(m_path, this));
        EXPECT_TRUE(m_bus.registerService(QStringLiteral("org.freedesktop.portal.Desktop")));
    }
    ~Portal() override { QDBusConnection::disconnectFromBus(m_bus.name()); }

    void set(uint scheme) {
        QDBusMessage signal = QDBusMessage::createSignal(m_path, QStringLiteral("org.freedesktop.portal.Settings"),
                                                         QStringLiteral("SettingChanged"));
        signal << QStringLiteral("org.freedesktop.appearance") << QStringLiteral("color-scheme")
               << QVariant::fromValue(QDBusVariant(scheme));
        EXPECT_TRUE(m_bus.send(signal));
    }
    [[nodiscard]] QString introspect(const QString&) const override { return {}; }
    bool handleMessage(const QDBusMessage&, const QDBusConnection&) override { return false; }

  private:
    const QString m_path = QStringLiteral("/org/freedesktop/portal/desktop");
    QDBusConnection m_bus;
};

class SystemThemeTest : public testing::Test {
  protected:
    void SetUp() override {
        if (const QString missing = PrivateBus::missing(); !missing.isEmpty())
            GTEST_SKIP() << missing.toStdString();
        m_bus = std::make_unique<PrivateBus>();
    }
    void TearDown() override { app::applyTheme(app::Theme::light()); }
    std::unique_ptr<PrivateBus> m_bus;
};

TEST_F(SystemThemeTest, isNotWhatWasChosenBefore) {
    app::applyTheme(app::Theme::darkTheme());
    const SystemTheme system(m_bus->connect()); // nobody there has a wish
    EXPECT_FALSE(system.dark()) << "the platform's own palette is light";
}

TEST_F(SystemThemeTest, isFollowedWhileTheUserLeavesItToTheDesktop) {
    const QTemporaryDir folder;
    app::AppSettings settings(folder.filePath(QStringLiteral("window.ini")));
    app::applyTheme(app::Theme::light());
    const SystemTheme system(m_bus->connect());
    const app::ThemeFollower follower(system, settings);
    Portal portal(m_bus->connect());
    portal.set(1);
    EXPECT_TRUE(waitUntil([] { return app::currentTheme().dark; }, std::chrono::seconds(5)));
    portal.set(2);
    EXPECT_TRUE(waitUntil([] { return !app::currentTheme().dark; }, std::chrono::seconds(5)));
    settings.setTheme(app::ThemeChoice::Light);
    portal.set(1);
    EXPECT_FALSE(waitUntil([] { return app::currentTheme().dark; }, std::chrono::seconds(1)));
}

} // namespace
} // namespace thrifty::tests
