// SPDX-License-Identifier: GPL-3.0-or-later
// What the window remembers survives, stays short, and a file it cannot read is set aside rather than lost.
#include "app/settings/appsettings.h"

#include "app/settings/windowfile.h"
#include "app/widgets/messagebar.h"
#include "app/window/setasidenotice.h"
#include "session/usersettings.h"

#include <QFile>
#include <QFileInfo>
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

TEST_F(AppSettingsTest, whatIsNoIniFileIsSetAsideAndNotWrittenOver) {
    const QByteArray foreign("\x7f[[[ = somebody's\nnotes\n");
    QFile file(m_path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(foreign);
    file.close();
    const QString aside = prepareWindowFile(m_path);
    EXPECT_EQ(aside, m_path + QStringLiteral(".unread"));
    AppSettings(m_path).setTheme(ThemeChoice::Dark);
    QFile kept(aside);
    ASSERT_TRUE(kept.open(QIODevice::ReadOnly));
    EXPECT_EQ(kept.readAll(), foreign);
    EXPECT_EQ(prepareWindowFile(m_path), QString()) << "its own it can read";
    EXPECT_EQ(AppSettings(m_path).theme(), ThemeChoice::Dark);

    MessageBar bar;
    tellSetAside(aside, bar);
    ASSERT_EQ(bar.messages().size(), 1);
    EXPECT_TRUE(bar.messages().front().sentence.contains(aside));
}

TEST_F(AppSettingsTest, isForItsOwnerAlone) {
    const QString path = m_folder.filePath(QStringLiteral("config/thrifty-nova/window.ini"));
    AppSettings(path).setTheme(ThemeChoice::Dark);
    const auto others =
        QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
    EXPECT_EQ(QFile::permissions(path) & others, QFile::Permissions());
    EXPECT_EQ(QFile::permissions(m_folder.filePath(QStringLiteral("config/thrifty-nova"))) & others,
              QFile::Permissions());
    EXPECT_EQ(AppSettings(path).theme(), ThemeChoice::Dark);
}

TEST(WindowFile, standsBesideTheSettings) {
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", "relative"); // the standard says to ignore it
    EXPECT_EQ(windowFilePath(), QFileInfo(QString::fromStdString(session::UserSettings::defaultPath())).absolutePath() +
                                    QStringLiteral("/window.ini"));
    if (before.isNull())
        qunsetenv("XDG_CONFIG_HOME");
    else
        qputenv("XDG_CONFIG_HOME", before);
}

} // namespace
} // namespace thrifty::app
