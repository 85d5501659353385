// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers survives, stays short, and a file it cannot read is set aside rather than lost.
#include "app/settings/appsettings.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

class AppSettingsTest : public testing::Test {
  protected:
    QTemporaryDir m_folder;
    const QString m_path = m_folder.filePath(QStringLiteral("window.ini"));
};

TEST_F(AppSettingsTest, isReadBackByTheNextStart) {
    AppSettings first(m_path);
    EXPECT_EQ(first.theme(), ThemeChoice::System);
    first.setTheme(ThemeChoice::Dark);
    first.setLanguage(QStringLiteral("ja"));
    first.setLastPlan(QStringLiteral("/plans/a.tnova"));
    const AppSettings second(m_path);
    EXPECT_EQ(second.theme(), ThemeChoice::Dark);
    EXPECT_EQ(second.language(), QStringLiteral("ja"));
    EXPECT_EQ(second.lastPlan(), QStringLiteral("/plans/a.tnova"));
}

TEST_F(AppSettingsTest, recentFilesAreNewestFirstWithoutTwinsAndFew) {
    AppSettings settings(m_path);
    for (int i = 0; i < 20; ++i)
        settings.addRecentFile(QStringLiteral("/f%1").arg(i));
    settings.addRecentFile(QStringLiteral("/f15"));
    EXPECT_EQ(settings.recentFiles().size(), 12);
    EXPECT_EQ(settings.recentFiles().first(), QStringLiteral("/f15"));
    EXPECT_EQ(settings.recentFiles().count(QStringLiteral("/f15")), 1);
}

TEST_F(AppSettingsTest, aFileOfANewerVersionIsSetAside) {
    QFile file(m_path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("[General]\nversion=99\ntheme=dark\n");
    file.close();
    const AppSettings settings(m_path);
    EXPECT_EQ(settings.theme(), ThemeChoice::System);
    EXPECT_TRUE(QFile::exists(m_path + QStringLiteral(".unread")));
}

} // namespace
} // namespace thrifty::app
