// SPDX-License-Identifier: GPL-3.0-or-later
// The pre-flight of the Fleet page: what is checked before an estimate, and what it says when something is missing.
#include "app/fleettests.h"

#include "app/models/clustertablemodel.h"
#include "app/models/contexttablemodel.h"
#include "app/models/fleetissues.h"
#include "app/models/preflightmodel.h"
#include "app/widgets/rowtable.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QTest>

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using tests::DemoWindow;
using tests::factsOf;
using tests::fleetPage;
using tests::saveScreen;
using tests::scenarioFile;
using tests::settled;
using tests::textOf;
using State = FleetController::State;

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
    EXPECT_EQ(railState(PageId::Fleet, demo.workbench()).count, QStringLiteral("5"));
    EXPECT_FALSE(demo.workbench().lock().open());
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

} // namespace
} // namespace thrifty::app
