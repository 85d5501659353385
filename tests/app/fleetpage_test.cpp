// SPDX-License-Identifier: GPL-3.0-or-later
// The Fleet page: from kubeconfigs to a fleet that is ready, and what it says when something is not.
#include "app/demowindow.h"

#include "app/models/fleetissues.h"
#include "app/pages/fleetpage.h"
#include "app/widgets/rowtable.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using tests::DemoWindow;
using tests::saveScreen;
using tests::waitUntil;
using State = FleetController::State;

FleetPage& fleetPage(MainWindow& window) {
    return static_cast<FleetPage&>(window.page(PageId::Fleet));
}

bool settled(Workbench& workbench) {
    return waitUntil([&] {
        return workbench.fleet().state() != State::Connecting && !workbench.planner().busy() &&
               !workbench.fleet().checking();
    });
}

void write(const QString& path, const QByteArray& text) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(text);
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

QString textOf(const QAbstractItemModel& model, int row, int column) {
    return model.index(row, column).data().toString();
}

QStringList factsOf(const FleetController& fleet) {
    QStringList facts;
    for (const Issue& issue : fleetIssues(fleet))
        facts << issue.fact;
    return facts;
}

/// A scenario that lies in a file of the test's.
std::string scenarioFile(const QTemporaryDir& folder, const char* yaml) {
    const QString path = folder.filePath(QStringLiteral("test.yaml"));
    write(path, yaml);
    return path.toStdString();
}

TEST(FleetPage, openingShowsContextsAndSendsNothing) {
    DemoWindow demo({.connect = false, .samples = {}});
    FleetPage& page = fleetPage(demo.window());
    demo.workbench().openFiles({QString::fromStdString(demo.fleet().fleetKubeconfig())});
    FleetController& fleet = demo.workbench().fleet();
    EXPECT_EQ(fleet.state(), State::Opened);
    EXPECT_FALSE(demo.workbench().planner().busy());
    const QAbstractItemModel& contexts = *page.contextTable().model();
    ASSERT_EQ(contexts.rowCount(), 6);
    EXPECT_EQ(page.primary().text(), QStringLiteral("Connect to 6 of 6"));
    EXPECT_EQ(textOf(contexts, 0, ContextTableModel::State), QStringLiteral("not connected"));

    page.contextTable().model()->setData(contexts.index(1, ContextTableModel::Chosen), Qt::Unchecked,
                                         Qt::CheckStateRole);
    EXPECT_EQ(page.primary().text(), QStringLiteral("Connect to 5 of 6"));
    EXPECT_EQ(textOf(contexts, 1, ContextTableModel::State), QStringLiteral("not in this fleet"));
    demo.workbench().document().undoStack().undo();
    EXPECT_EQ(page.primary().text(), QStringLiteral("Connect to 6 of 6"));
    EXPECT_EQ(fleet.state(), State::Opened);
}

TEST(FleetPage, connectsFindsTheControlPlaneAndChecksEverything) {
    DemoWindow demo({.connect = false, .samples = {"llm-2x1gpu.yaml"}});
    FleetPage& page = fleetPage(demo.window());
    FleetController& fleet = demo.workbench().fleet();
    demo.workbench().openFiles({QString::fromStdString(demo.fleet().fleetKubeconfig())});
    ContextTableModel contexts(fleet);
    ClusterTableModel clusters(fleet);
    PreflightModel preflight(fleet);
    QAbstractItemModelTester contextsTester(&contexts), clustersTester(&clusters), preflightTester(&preflight);
    QTest::mouseClick(&page.primary(), Qt::LeftButton);
    EXPECT_EQ(fleet.state(), State::Connecting);
    ASSERT_TRUE(settled(demo.workbench()));
    ASSERT_EQ(fleet.state(), State::Connected);
    EXPECT_EQ(fleet.snapshot()->novaContext.str(), "nova");
    EXPECT_EQ(fleet.snapshot()->contextsAsked, 6);

    ASSERT_EQ(clusters.rowCount(), 5);
    const int eks = clusters.rowOf(domain::ClusterName("autoscale-eks"));
    EXPECT_EQ(textOf(clusters, eks, ClusterTableModel::Provider), QStringLiteral("EKS"));
    EXPECT_EQ(textOf(clusters, eks, ClusterTableModel::Allocation), QStringLiteral("Luna"));
    EXPECT_EQ(clusters.index(eks, ClusterTableModel::Allocation).data(DetailRole).toString(), QStringLiteral("1.4.0"));
    EXPECT_EQ(textOf(clusters, eks, ClusterTableModel::Rights), QStringLiteral("8 of 8"));
    const int fixed = clusters.rowOf(domain::ClusterName("static-gke"));
    EXPECT_EQ(textOf(clusters, fixed, ClusterTableModel::FreeGpus), QStringLiteral("2"));
    EXPECT_EQ(clusters.index(fixed, ClusterTableModel::FreeGpus).data(DetailRole).toString(), QStringLiteral("L4"));

    EXPECT_EQ(preflight.columnCount(), 1 + 1 + 5);
    const PreflightModel::Counts counts = preflight.counts();
    EXPECT_EQ(counts.toLookAt, 0);
    EXPECT_EQ(counts.unknown, 0);
    EXPECT_EQ(counts.waiting, 0);
    EXPECT_EQ(counts.passed + counts.notNeeded, 6 * preflight.rowCount());
    EXPECT_TRUE(factsOf(fleet).isEmpty()) << factsOf(fleet).join(u'\n').toStdString();
    EXPECT_EQ(page.railState().count, QStringLiteral("5"));
    EXPECT_FALSE(demo.workbench().lock().open());
}

TEST(FleetPage, aClusterInTroubleIsARowWithItsReason) {
    DemoWindow demo({.scenario = "faults"});
    ASSERT_TRUE(settled(demo.workbench()));
    FleetController& fleet = demo.workbench().fleet();
    ClusterTableModel clusters(fleet);
    const auto ready = [&](const char* name) {
        return textOf(clusters, clusters.rowOf(domain::ClusterName(name)), ClusterTableModel::Ready);
    };
    EXPECT_EQ(ready("unreachable"), QStringLiteral("unreachable"));
    EXPECT_EQ(ready("old-certificate"), QStringLiteral("unreachable"));
    EXPECT_EQ(ready("logged-out"), QStringLiteral("log in"));
    EXPECT_EQ(ready("standby"), QStringLiteral("standby"));
    EXPECT_EQ(ready("not-ready"), QStringLiteral("not ready"));
    EXPECT_EQ(ready("autoscale-eks"), QStringLiteral("Ready"));
    const int lost = clusters.rowOf(domain::ClusterName("unreachable"));
    EXPECT_EQ(textOf(clusters, lost, ClusterTableModel::Rights), QStringLiteral("unknown"));
    const QString all = factsOf(fleet).join(u'\n');
    EXPECT_TRUE(all.contains(QStringLiteral("unreachable is unreachable."))) << all.toStdString();
    EXPECT_TRUE(all.contains(QStringLiteral("logged-out: log in"))) << all.toStdString();
    EXPECT_TRUE(all.contains(QStringLiteral("Luna does not run on no-luna."))) << all.toStdString();
    EXPECT_TRUE(all.contains(QStringLiteral("gated pod(s) on busy-namespace")) ||
                all.contains(QStringLiteral("on busy-namespace")))
        << all.toStdString();
    EXPECT_EQ(fleetPage(demo.window()).railState().icon, QStringLiteral("warning"));
    saveScreen(demo.window(), QStringLiteral("fleet-faults-light"));
}

constexpr const char* viewer = R"(_extends: experiments
users:
- name: dev
  rules:
  - {verbs: [get, list, watch], apiGroups: ["*"], resources: ["*"]}
  - {verbs: [create], apiGroups: [authorization.k8s.io, authentication.k8s.io], resources: ["*"]}
)";

TEST(FleetPage, missingRightsAreNamedAndTheRuleCanBeCopied) {
    QTemporaryDir folder;
    DemoWindow demo({.scenario = scenarioFile(folder, viewer), .connect = false, .samples = {"llm-2x1gpu.yaml"}});
    const QString kubeconfig = QString::fromStdString(demo.fleet().directory() + "/user-dev.kubeconfig");
    demo.workbench().openFiles({kubeconfig});
    demo.workbench().fleet().connectFleet();
    ASSERT_TRUE(settled(demo.workbench()));
    FleetController& fleet = demo.workbench().fleet();
    ASSERT_EQ(fleet.state(), State::Connected) << (fleet.error() ? fleet.error()->text() : "");
    const QVector<Issue> issues = fleetIssues(fleet);
    ASSERT_EQ(issues.size(), 1) << factsOf(fleet).join(u'\n').toStdString();
    EXPECT_EQ(issues.front().id, QStringLiteral("rights:")); // the control plane's; clusters are only read
    EXPECT_TRUE(issues.front().fact.contains(QStringLiteral("schedulepolicies"))) << issues.front().fact.toStdString();
    FleetPage& page = fleetPage(demo.window());
    page.issueList().setFocus();
    page.issueList().selectRow(0);
    QTest::keyClick(&page.issueList(), Qt::Key_Return);
    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(QStringLiteral("kind: ClusterRole"))) << copied.toStdString();
    EXPECT_TRUE(copied.contains(QStringLiteral("schedulepolicies"))) << copied.toStdString();
    EXPECT_TRUE(copied.contains(QStringLiteral("name: dev"))) << copied.toStdString();
    saveScreen(demo.window(), QStringLiteral("fleet-rights-light"));
}

TEST(FleetPage, mappingANameConnectsAgainAndIsUndone) {
    DemoWindow demo({.samples = {}});
    ASSERT_TRUE(settled(demo.workbench()));
    FleetController& fleet = demo.workbench().fleet();
    ClusterTableModel clusters(fleet);
    const int eks = clusters.rowOf(domain::ClusterName("autoscale-eks"));
    const QModelIndex cell = clusters.index(eks, ClusterTableModel::Context);
    EXPECT_TRUE(clusters.setData(cell, QStringLiteral("autoscale-aks"), Qt::EditRole));
    ASSERT_TRUE(settled(demo.workbench()));
    EXPECT_EQ(clusters.connection(eks)->cluster.context.str(), "autoscale-aks");
    const int aks = clusters.rowOf(domain::ClusterName("autoscale-aks"));
    EXPECT_TRUE(clusters.connection(aks)->cluster.context.empty());
    EXPECT_TRUE(factsOf(fleet).contains(QStringLiteral("autoscale-aks has no context.")));
    demo.workbench().document().undoStack().undo();
    ASSERT_TRUE(settled(demo.workbench()));
    EXPECT_EQ(clusters.connection(eks)->cluster.context.str(), "autoscale-eks");
}

/// A workbench that is not the demo's: plugins ask, and consent is kept in a file.
struct PlainBench {
    QTemporaryDir folder;
    Workbench bench;
    explicit PlainBench(const session::UserSettings& user = {})
        : bench(options(folder, user)) {}
    static Workbench::Options options(const QTemporaryDir& folder, const session::UserSettings& user) {
        Workbench::Options options;
        options.service.stateDirectory = folder.filePath(QStringLiteral("state")).toStdString();
        options.user = user;
        options.settingsPath = folder.filePath(QStringLiteral("settings.yaml")).toStdString();
        return options;
    }
    [[nodiscard]] std::string settings() const {
        return folder.filePath(QStringLiteral("settings.yaml")).toStdString();
    }
};

TEST(FleetPage, aLoginProgramRunsOnlyAfterConsentWhichIsRemembered) {
    DemoWindow demo({.connect = false, .samples = {}});
    const QString kubeconfig = QString::fromStdString(demo.fleet().fleetKubeconfig());
    PlainBench plain;
    FleetController& fleet = plain.bench.fleet();
    plain.bench.openFiles({kubeconfig});
    ASSERT_EQ(fleet.questions().size(), 1U);
    EXPECT_EQ(fleet.questions().front().answer, PluginQuestion::Answer::Open);
    fleet.answer(fleet.questions().front(), PluginQuestion::Answer::Refused);
    EXPECT_EQ(fleet.questions().front().answer, PluginQuestion::Answer::Refused);
    fleet.connectFleet();
    ASSERT_TRUE(settled(plain.bench));
    ASSERT_EQ(fleet.state(), State::Connected);
    const domain::ContextName eks("autoscale-eks");
    ASSERT_TRUE(fleet.answerOf(eks).error);
    EXPECT_EQ(fleet.answerOf(eks).error->code, domain::ErrorCode::Refused);
    EXPECT_TRUE(factsOf(fleet).contains(QStringLiteral("autoscale-eks: its login program is not allowed to run.")));

    fleet.answer(fleet.questions().front(), PluginQuestion::Answer::Allowed);
    EXPECT_TRUE(fleet.questions().front().allowedAt.isValid());
    const auto kept = session::UserSettings::load(plain.settings());
    ASSERT_TRUE(kept);
    ASSERT_EQ(kept->trustedPlugins.size(), 1U);
    EXPECT_EQ(kept->trustedPlugins.front().context, "autoscale-eks");
    fleet.connectFleet();
    ASSERT_TRUE(settled(plain.bench));
    EXPECT_FALSE(fleet.answerOf(eks).error);

    fleet.answer(fleet.questions().front(), PluginQuestion::Answer::Open);
    EXPECT_TRUE(session::UserSettings::load(plain.settings())->trustedPlugins.empty());
}

TEST(FleetPage, aKubeconfigThatChangesOnDiskIsToldAndReloadedWhenAsked) {
    DemoWindow demo({.connect = false, .samples = {}});
    const QString copy = demo.directory() + QStringLiteral("/copy.kubeconfig");
    ASSERT_TRUE(QFile::copy(QString::fromStdString(demo.fleet().fleetKubeconfig()), copy));
    FleetController& fleet = demo.workbench().fleet();
    demo.workbench().openFiles({copy});
    ASSERT_EQ(fleet.contexts().contexts.size(), 6U);
    QFile file(copy);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    file.close();
    QByteArray renamed = text;
    renamed.replace("name: autoscale-aks", "name: renamed-aks");

    // Before connecting the new text simply shows; a file that is replaced is seen as well as one that is written.
    write(copy + QStringLiteral(".new"), renamed);
    ASSERT_EQ(std::rename((copy + QStringLiteral(".new")).toLocal8Bit().constData(), copy.toLocal8Bit().constData()),
              0);
    EXPECT_TRUE(waitUntil([&] { return fleet.contexts().find(domain::ContextName("renamed-aks")) != nullptr; },
                          std::chrono::seconds(10)));
    write(copy, text);
    EXPECT_TRUE(waitUntil([&] { return fleet.contexts().find(domain::ContextName("autoscale-aks")) != nullptr; },
                          std::chrono::seconds(10)));

    fleet.connectFleet();
    ASSERT_TRUE(settled(demo.workbench()));
    QSignalSpy told(&fleet, &FleetController::filesChanged);
    write(copy, renamed);
    ASSERT_TRUE(waitUntil([&] { return told.count() > 0; }, std::chrono::seconds(10)));
    EXPECT_EQ(fleet.changedFiles(), QStringList{copy});
    EXPECT_TRUE(fleet.whatChanged().contains(QStringLiteral("renamed-aks"))) << fleet.whatChanged().toStdString();
    EXPECT_EQ(fleet.state(), State::Connected); // the connection keeps what it began with
    EXPECT_EQ(fleet.contexts().find(domain::ContextName("renamed-aks")), nullptr);
    const auto& bar = fleetPage(demo.window()).messages().messages();
    ASSERT_FALSE(bar.isEmpty());
    EXPECT_TRUE(bar.front().fact.contains(QStringLiteral("changed"))) << bar.front().fact.toStdString();
    saveScreen(demo.window(), QStringLiteral("fleet-changed-light"));
    fleet.reload();
    ASSERT_TRUE(settled(demo.workbench()));
    EXPECT_NE(fleet.contexts().find(domain::ContextName("renamed-aks")), nullptr);
    EXPECT_TRUE(fleet.changedFiles().isEmpty());
}

TEST(FleetPage, withoutAControlPlaneItSaysWhatToDo) {
    DemoWindow demo({.connect = false, .samples = {}});
    demo.workbench().openFiles({QString::fromStdString(demo.fleet().fleetKubeconfig())});
    FleetController& fleet = demo.workbench().fleet();
    fleet.choose({domain::ContextName("nova")}, false);
    fleet.connectFleet();
    ASSERT_TRUE(settled(demo.workbench()));
    EXPECT_EQ(fleet.state(), State::Failed);
    ASSERT_TRUE(fleet.error());
    EXPECT_NE(fleet.error()->text().find("no context serves Nova clusters"), std::string::npos)
        << fleet.error()->text();
    EXPECT_EQ(fleetPage(demo.window()).railState().icon, QStringLiteral("circle-x"));
    saveScreen(demo.window(), QStringLiteral("fleet-nocontrol-light"));
}

TEST(Screens, fleetPage) {
    const std::pair<const char*, QSize> sizes[] = {
        {"1280", {1280, 772}}, {"1024", {1024, 672}}, {"1920", {1920, 1052}}};
    for (const Theme* theme : {&Theme::light(), &Theme::darkTheme()}) {
        const QString look = theme->dark ? QStringLiteral("dark") : QStringLiteral("light");
        {
            DemoWindow demo({.theme = theme, .connect = false, .samples = {}});
            saveScreen(demo.window(), QStringLiteral("fleet-empty-1280-%1").arg(look));
            demo.workbench().openFiles({QString::fromStdString(demo.fleet().fleetKubeconfig())});
            saveScreen(demo.window(), QStringLiteral("fleet-connect-1280-%1").arg(look));
        }
        DemoWindow demo({.theme = theme});
        ASSERT_TRUE(settled(demo.workbench()));
        for (const auto& [name, size] : sizes) {
            demo.window().resize(size);
            saveScreen(demo.window(), QStringLiteral("fleet-%1-%2").arg(QLatin1String(name), look));
        }
    }
}

} // namespace
} // namespace thrifty::app
