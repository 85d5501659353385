// SPDX-License-Identifier: GPL-3.0-or-later
// Crashes leave a report that names the place and nothing else, the program ends as it would have, and the next start
// offers the report.
#include "app/demowindow.h"

#include "app/dialogs/crashreportdialog.h"
#include "app/widgets/messagebar.h"
#include "app/window/crashhandler.h"
#include "app/window/crashnotice.h"
#include "app/worker/jobthread.h"
#include "support/paths.h"
#include "support/process.h"

#include <QApplication>
#include <QClipboard>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <csignal>
#include <exception>

#include <sys/resource.h>

namespace thrifty::tests {
namespace {

using testing::ContainsRegex;
using testing::HasSubstr;
using testing::KilledBySignal;
using testing::Not;

QStringList reportsIn(const QString& folder) {
    return QDir(folder).entryList({QStringLiteral("crash-*")}, QDir::Files);
}

std::string onlyReportIn(const QString& folder) {
    const QStringList names = reportsIn(folder);
    EXPECT_EQ(names.size(), 1);
    QFile file(names.isEmpty() ? QString() : folder + u'/' + names.front());
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

class CrashReport : public testing::Test {
  protected:
    void SetUp() override {
        if (!app::crashesAreReported)
            GTEST_SKIP() << "a sanitizer reports crashes itself";
    }
};

TEST_F(CrashReport, aProgramThatCrashesLeavesOneWithoutArgumentsAndEnvironment) {
    const TemporaryFolder home;
    const QString state = QString::fromStdString(home.path()) + QStringLiteral("/state/thrifty-nova");
    ProcessOptions options;
    options.arguments = {"--new-window", home.file("hunter2.yaml", "kind: List\n")};
    options.environment = {{"QT_QPA_PLATFORM", "offscreen"},
                           {"HOME", home.path()},
                           {"XDG_CONFIG_HOME", home.path() + "/config"},
                           {"XDG_DATA_HOME", home.path() + "/data"},
                           {"XDG_STATE_HOME", home.path() + "/state"},
                           {"XDG_RUNTIME_DIR", home.path()},
                           {"DBUS_SESSION_BUS_ADDRESS", ""},
                           {"KUBECONFIG", ""},
                           {"HF_TOKEN", "hunter2"}};
    Process program(binaryDir() + "/src/thrifty-nova", options);
    // What is unsaved is kept from the moment on that the window is there.
    ASSERT_TRUE(waitUntil([&] {
        return !QDir(state + QStringLiteral("/unsaved")).entryList({QStringLiteral("*.lock")}, QDir::Files).isEmpty();
    })) << program.err();
    EXPECT_EQ(reportsIn(state), QStringList()) << "nothing happened yet";
    program.signal(SIGSEGV);
    EXPECT_EQ(program.wait(), 128 + SIGSEGV) << program.err();

    const std::string report = onlyReportIn(state);
    EXPECT_THAT(report, HasSubstr("Thrifty Nova " THRIFTY_VERSION "\n"));
    EXPECT_THAT(report, ContainsRegex("Time: 20[0-9]+-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-5][0-9]:[0-5][0-9] UTC\n"));
    EXPECT_THAT(report, HasSubstr("Signal: SIGSEGV\nThread: thrifty-nova\n"));
    EXPECT_THAT(report, ContainsRegex("libQt6Core[^\n]*\n")) << "the stack";
    EXPECT_THAT(report, Not(HasSubstr("hunter2")));
    EXPECT_THAT(report, Not(HasSubstr(home.path())));
    const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    EXPECT_EQ(QFile::permissions(state + u'/' + reportsIn(state).front()) & others, QFile::Permissions());

    DemoWindow next({.connect = false, .samples = {}});
    app::MessageBar& bar = next.window().page(app::PageId::Fleet).messages();
    app::offerCrashReports(state, bar);
    ASSERT_EQ(bar.messages().size(), 1);
    EXPECT_EQ(bar.messages().front().actions.front().text, QStringLiteral("Show report"));
}

int deeper(int depth) {
    volatile char room[4096];
    room[0] = 1;
    return depth > 0 ? deeper(depth + 1) + room[0] : 0;
}

TEST_F(CrashReport, everyWayToCrashIsReportedAndStillEndsTheProgram) {
    struct Crash {
        const char* thread;
        const char* name;
        int signal;
        void (*happen)();
    };
    const Crash crashes[] = {
        {"", "SEGV", SIGSEGV,
         [] {
             int* volatile nowhere = nullptr;
             *nowhere = 1;
         }},
        {"", "SEGV", SIGSEGV, [] { (void)deeper(1); }}, // no stack left
        {"", "ABRT", SIGABRT, [] { std::terminate(); }},
        {"", "BUS", SIGBUS, [] { std::raise(SIGBUS); }},
        {"", "FPE", SIGFPE, [] { std::raise(SIGFPE); }},
        {"", "ILL", SIGILL, [] { std::raise(SIGILL); }},
        {"planner", "ABRT", SIGABRT,
         [] { app::JobThread("planner").post([](const std::stop_token&) { std::terminate(); }); }},
    };
    for (const Crash& crash : crashes) {
        const QTemporaryDir folder;
        EXPECT_EXIT(
            {
                const rlimit noCore{};
                ::setrlimit(RLIMIT_CORE, &noCore);
                app::reportCrashesTo(folder.path().toStdString());
                crash.happen();
            },
            KilledBySignal(crash.signal), "");
        const std::string report = onlyReportIn(folder.path());
        EXPECT_THAT(report, HasSubstr(std::string("Signal: SIG") + crash.name + "\nThread: " + crash.thread));
        EXPECT_THAT(report, ContainsRegex("\n\n[^\n]+\n[^\n]+\n")) << "the stack";
    }
}

/// Reports as crashes leave them, the last of a given time.
void leaveReports(const QString& folder) {
    const QDateTime time(QDate(2026, 11, 23), QTime(14, 2));
    for (const int number : {1, 2}) {
        QFile file(folder + QStringLiteral("/crash-%1.txt").arg(number));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write("report " + QByteArray::number(number) + '\n');
        ASSERT_TRUE(file.flush());
        ASSERT_TRUE(file.setFileTime(time.addDays(number - 2), QFileDevice::FileModificationTime));
    }
}

TEST(CrashNotice, saysWhenAndShowsCopiesAndDeletesOnlyWhenAsked) {
    const QTemporaryDir folder;
    ASSERT_NO_FATAL_FAILURE(leaveReports(folder.path()));
    DemoWindow demo({.connect = false, .samples = {}});
    app::MessageBar& bar = demo.window().page(app::PageId::Fleet).messages();
    app::offerCrashReports(folder.path(), bar);
    ASSERT_EQ(bar.messages().size(), 1);
    EXPECT_EQ(bar.messages().front().fact, QStringLiteral("Thrifty Nova stopped unexpectedly on 23 Nov, 14:02."));
    QString text;
    const auto showAndPress = [&](const QString& button) {
        QTimer::singleShot(0, &demo.window(), [&text, button] {
            auto* dialog = qobject_cast<app::CrashReportDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            text = dialog->findChild<QPlainTextEdit*>()->toPlainText();
            dialog->findChild<QPushButton*>(QStringLiteral("crashReportCopy"))->click();
            dialog->findChild<QPushButton*>(button)->click();
        });
        const auto show = bar.messages().front().actions.front().run;
        show();
    };
    showAndPress(QStringLiteral("crashReportClose"));
    EXPECT_EQ(text, QStringLiteral("report 2\n\nreport 1\n"));
    EXPECT_EQ(QApplication::clipboard()->text(), text);
    EXPECT_EQ(reportsIn(folder.path()).size(), 2);
    EXPECT_EQ(bar.messages().size(), 1) << "it was only read";
    showAndPress(QStringLiteral("crashReportDelete"));
    EXPECT_EQ(reportsIn(folder.path()), QStringList());
    EXPECT_TRUE(bar.messages().isEmpty());
    app::offerCrashReports(folder.path(), bar);
    EXPECT_TRUE(bar.messages().isEmpty()) << "nothing is left to offer";

    ASSERT_NO_FATAL_FAILURE(leaveReports(folder.path()));
    app::offerCrashReports(folder.path(), bar);
    const auto remove = bar.messages().front().actions.back().run;
    remove();
    EXPECT_EQ(reportsIn(folder.path()), QStringList());
    EXPECT_TRUE(bar.messages().isEmpty());
}

} // namespace
} // namespace thrifty::tests
