// SPDX-License-Identifier: GPL-3.0-or-later
// A start that fails says why, to whoever started it: in the terminal, or in a dialog where there is none.
#include "app/demowindow.h"

#include "app/dialogs/startproblemdialog.h"
#include "support/paths.h"
#include "support/process.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QPushButton>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <filesystem>
#include <thread>

namespace thrifty::tests {
namespace {

using testing::HasSubstr;

ProcessOptions start(const TemporaryFolder& home) {
    ProcessOptions options;
    options.arguments = {"--new-window"};
    options.environment = {{"QT_QPA_PLATFORM", "offscreen"},           {"HOME", home.path()},
                           {"XDG_CONFIG_HOME", home.path()},           {"XDG_DATA_HOME", home.path() + "/data"},
                           {"XDG_STATE_HOME", home.path() + "/state"}, {"XDG_RUNTIME_DIR", home.path()},
                           {"DBUS_SESSION_BUS_ADDRESS", ""},           {"KUBECONFIG", ""}};
    return options;
}

const std::string program = binaryDir() + "/src/thrifty-nova";

class BrokenSettings : public testing::Test {
  protected:
    void SetUp() override {
        std::filesystem::create_directory(home.path() + "/thrifty-nova");
        (void)home.file("thrifty-nova/settings.yaml", "productionContext: [prod]\n");
    }
    const TemporaryFolder home;
};

TEST_F(BrokenSettings, areToldInADialogWithoutATerminal) {
    Process window(program, start(home));
    ASSERT_TRUE(window.waitFor("unknown setting")) << window.err();
    EXPECT_EQ(window.wait(std::chrono::seconds(2)), -1) << "it waits until the dialog was read\n" << window.err();
    Process asked(program, start(home));
    ASSERT_TRUE(asked.waitFor("unknown setting"));
    std::this_thread::sleep_for(std::chrono::seconds(1));
    asked.signal(SIGTERM);
    EXPECT_EQ(asked.wait(), 5) << asked.err();
}

TEST_F(BrokenSettings, areToldInTheTerminalAlone) {
    ProcessOptions options = start(home);
    options.terminal = true;
    Process window(program, options);
    EXPECT_EQ(window.wait(), 5);
    EXPECT_THAT(window.err(), HasSubstr("unknown setting"));
}

TEST(StartProblem, isPlainTextThatCanBeCopied) {
    const QString problem = QStringLiteral("/home/me/.config/thrifty-nova/settings.yaml: unknown setting "
                                           "\"<b>productionContext</b>\". Correct it, or move the file away to start "
                                           "afresh");
    app::applyTheme(app::Theme::light());
    app::StartProblemDialog dialog(problem, QStringLiteral("/home/me/.config/thrifty-nova/settings.yaml"));
    dialog.show();
    const auto* words = dialog.findChild<QLabel*>(QStringLiteral("startProblemText"));
    ASSERT_NE(words, nullptr);
    EXPECT_EQ(words->textFormat(), Qt::PlainText);
    for (QPushButton* button : dialog.findChildren<QPushButton*>()) {
        if (button->text() == u"Copy")
            button->click();
    }
    EXPECT_EQ(QApplication::clipboard()->text(), problem);
    saveInBothThemes(dialog, QStringLiteral("start-problem"));
}

TEST(StartProblem, withoutADisplayItEndsWithASentence) {
    const TemporaryFolder home;
    ProcessOptions options = start(home);
    for (const char* name : {"QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY"})
        options.environment[name] = "";
    const ProcessResult result = runProcess(program, options);
    EXPECT_EQ(result.code, 5) << result.err;
    EXPECT_THAT(result.err, HasSubstr("there is no display"));
    EXPECT_THAT(result.err, HasSubstr("thrifty-nova-cli"));
}

} // namespace
} // namespace thrifty::tests
