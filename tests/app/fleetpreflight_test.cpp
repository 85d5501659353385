// SPDX-License-Identifier: GPL-3.0-or-later
// The pre-flight of the Fleet page: what is checked before an estimate, and what it says when something is missing.
#include "app/fleettests.h"

#include "app/models/cellroles.h"
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

#include <algorithm>

namespace thrifty::app {
namespace {

using tests::DemoWindow;
using tests::factsOf;
using tests::fleetPage;
using tests::hasLabel;
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

/// Of twenty-two clusters those few that need something are found without looking through all.
TEST(FleetPage, whatFailsStandsFirstAndIsCounted) {
    DemoWindow demo({.scenario = "faults"});
    ASSERT_TRUE(settled(demo.workbench()));
    RowTable& table = fleetPage(demo.window()).checkTable();
    const QAbstractItemModel& checks = *table.model();
    ASSERT_EQ(checks.columnCount(), 1 + 1 + 22);
    const auto loud = [&](int row, int column) {
        const int tone = checks.index(row, column).data(ToneRole).toInt();
        return tone == static_cast<int>(Tone::Warn) || tone == static_cast<int>(Tone::Bad);
    };
    QList<bool> clusters, rows;
    for (int column = 2; column < checks.columnCount(); ++column) {
        clusters << false;
        for (int row = 0; row < checks.rowCount(); ++row)
            clusters.back() = clusters.back() || loud(row, column);
    }
    for (int row = 0; row < checks.rowCount(); ++row) {
        rows << false;
        for (int column = 1; column < checks.columnCount(); ++column)
            rows.back() = rows.back() || loud(row, column);
    }
    for (const QList<bool>& each : {clusters, rows}) {
        EXPECT_GT(each.count(true), 0);
        EXPECT_GT(each.count(false), 0);
        EXPECT_TRUE(std::is_partitioned(each.begin(), each.end(), [](bool fails) { return fails; }));
    }
    EXPECT_TRUE(
        hasLabel(fleetPage(demo.window()), QStringLiteral("%1 of 22 need attention").arg(clusters.count(true))));
    // While it is checked again nothing jumps.
    const auto titles = [&] {
        QStringList all;
        for (int column = 1; column < checks.columnCount(); ++column)
            all << checks.headerData(column, Qt::Horizontal).toString();
        for (int row = 0; row < checks.rowCount(); ++row)
            all << textOf(checks, row, 0);
        return all;
    };
    const QStringList before = titles();
    demo.workbench().fleet().check();
    EXPECT_EQ(titles(), before);
    ASSERT_TRUE(settled(demo.workbench()));
    EXPECT_EQ(titles(), before);
}

/// The checks keep room beside many clusters and many things to look at, and keys reach the last of them.
TEST(FleetPage, checksOfManyClustersAreSeenAndReachedByKeys) {
    DemoWindow demo({.scenario = "faults"});
    ASSERT_TRUE(settled(demo.workbench()));
    demo.window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&demo.window()));
    RowTable& table = fleetPage(demo.window()).checkTable();
    const std::pair<QSize, int> sizes[] = {
        {{1280, 772}, 5}, {{1024, 672}, 4}, {{1920, 1052}, table.model()->rowCount()}};
    for (const auto& [size, rows] : sizes) {
        demo.window().resize(size);
        QApplication::processEvents();
        EXPECT_GE(table.viewport()->height(), rows * table.rowHeight(0)) << size.width();
    }
    demo.window().resize(1280, 772);
    QApplication::processEvents();
    table.setFocus(Qt::TabFocusReason);
    QTest::keyClick(&table, Qt::Key_End);
    for (int row = 1; row < table.model()->rowCount(); ++row)
        QTest::keyClick(&table, Qt::Key_Down);
    const QModelIndex last = table.model()->index(table.model()->rowCount() - 1, table.model()->columnCount() - 1);
    EXPECT_EQ(table.currentIndex(), last);
    EXPECT_TRUE(table.viewport()->rect().contains(table.visualRect(last)));
    EXPECT_TRUE(last.data(Qt::AccessibleTextRole).toString().contains(textOf(*table.model(), last.row(), 0)))
        << "read out, it says what was checked";
}

} // namespace
} // namespace thrifty::app
