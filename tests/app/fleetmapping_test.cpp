// SPDX-License-Identifier: GPL-3.0-or-later
// Which context reaches a cluster of the fleet: guessed from the names, or mapped by the user.
#include "app/fleettests.h"

#include "app/models/clustertablemodel.h"
#include "app/models/wordfilter.h"
#include "app/widgets/rowtable.h"

#include <QComboBox>
#include <QTest>

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using tests::DemoWindow;
using tests::factsOf;
using tests::fleetPage;
using tests::settled;
using tests::waitUntil;

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

/// The editor of a cell that is being edited.
QComboBox* openEditor(RowTable& table) {
    return table.viewport()->findChild<QComboBox*>();
}

TEST(FleetPage, aNameIsMappedByDoubleClickAndByF2) {
    DemoWindow demo({.samples = {}});
    ASSERT_TRUE(settled(demo.workbench()));
    RowTable& table = fleetPage(demo.window()).clusterTable();
    const auto& shown = static_cast<WordFilter&>(*table.model());
    auto& clusters = static_cast<ClusterTableModel&>(*shown.sourceModel());
    const int eks = clusters.rowOf(domain::ClusterName("autoscale-eks"));
    const QModelIndex cell = shown.index(eks, ClusterTableModel::Context);
    const QPoint at = table.visualRect(cell).center();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, at);
    QTest::mouseDClick(table.viewport(), Qt::LeftButton, {}, at);
    QComboBox* box = openEditor(table);
    ASSERT_NE(box, nullptr);
    EXPECT_EQ(box->currentText(), QStringLiteral("autoscale-eks"));
    EXPECT_EQ(box->itemText(0), QStringLiteral("Guess from the names"));
    box->setFocus();
    QTest::keyClicks(box, QStringLiteral("autoscale-ak"));
    EXPECT_EQ(box->currentText(), QStringLiteral("autoscale-aks"));
    QTest::keyClick(box, Qt::Key_Return); // the delegate takes it a moment later
    ASSERT_TRUE(waitUntil([&] { return !demo.workbench().document().plan().map.empty(); }, std::chrono::seconds(5)));
    ASSERT_TRUE(settled(demo.workbench()));
    EXPECT_EQ(clusters.connection(eks)->cluster.context.str(), "autoscale-aks");
    EXPECT_EQ(demo.workbench().document().plan().map.at(domain::ClusterName("autoscale-eks")).str(), "autoscale-aks");

    // By keys: F2 from anywhere in the row, the first choice guesses again.
    ASSERT_TRUE(waitUntil([&] { return openEditor(table) == nullptr; }, std::chrono::seconds(5)));
    table.setFocus();
    table.setCurrentIndex(shown.index(eks, ClusterTableModel::Cluster));
    QTest::keyClick(&table, Qt::Key_F2);
    box = openEditor(table);
    ASSERT_NE(box, nullptr);
    QTest::keyClick(box, Qt::Key_Home);
    QTest::keyClick(box, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return demo.workbench().document().plan().map.empty(); }, std::chrono::seconds(5)));
    ASSERT_TRUE(settled(demo.workbench()));
    EXPECT_TRUE(demo.workbench().document().plan().map.empty());
    EXPECT_EQ(clusters.connection(eks)->cluster.context.str(), "autoscale-eks");
}

} // namespace
} // namespace thrifty::app
