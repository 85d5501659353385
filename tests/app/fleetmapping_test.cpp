// SPDX-License-Identifier: GPL-3.0-or-later
// Which context reaches a cluster of the fleet: guessed from the names, or mapped by the user.
#include "app/fleettests.h"

#include "app/models/clustertablemodel.h"
#include "app/models/wordfilter.h"
#include "app/widgets/rowtable.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFile>
#include <QMenu>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

#include <functional>

namespace thrifty::app {
namespace {

using tests::DemoWindow;
using tests::factsOf;
using tests::fleetPage;
using tests::saveScreen;
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

/// In the smallest window there is no room for the contexts: they come while one is chosen.
TEST(FleetPage, aNameIsMappedWhereTheContextsHaveNoColumn) {
    DemoWindow demo({.size = {1024, 672}, .samples = {}});
    ASSERT_TRUE(settled(demo.workbench()));
    demo.window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&demo.window()));
    RowTable& table = fleetPage(demo.window()).clusterTable();
    const QModelIndex name = table.model()->index(1, ClusterTableModel::Cluster);
    const domain::ClusterName cluster(name.data().toString().toStdString());
    table.setFocus();
    table.setCurrentIndex(name);
    const auto press = [&] { QTest::keyClick(&table, Qt::Key_F2); };
    const auto choose = [&] {
        QTimer::singleShot(0, &demo.window(), [] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            ASSERT_NE(menu, nullptr);
            for (QAction* action : menu->actions()) {
                if (action->objectName() == QStringLiteral("mapContext"))
                    menu->setActiveAction(action);
            }
            QTest::keyClick(menu, Qt::Key_Return);
        });
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {}, {});
        QApplication::sendEvent(table.viewport(), &event);
    };
    for (const std::function<void()>& open : {std::function<void()>(press), std::function<void()>(choose)}) {
        ASSERT_TRUE(table.isColumnHidden(ClusterTableModel::Context));
        open();
        QApplication::processEvents();
        QComboBox* box = openEditor(table);
        ASSERT_NE(box, nullptr);
        EXPECT_TRUE(box->isVisible());
        EXPECT_EQ(demo.window().focusWidget(), box);
        EXPECT_TRUE(table.viewport()->rect().contains(box->geometry()));
        EXPECT_FALSE(table.isColumnHidden(ClusterTableModel::Context));
        saveScreen(demo.window(), QStringLiteral("fleet-mapping-1024"));
        QTest::keyClick(box, Qt::Key_Escape);
        ASSERT_TRUE(waitUntil([&] { return openEditor(table) == nullptr; }, std::chrono::seconds(5)));
    }
    press();
    QTest::keyClicks(openEditor(table), QStringLiteral("autoscale-aks"));
    QTest::keyClick(openEditor(table), Qt::Key_Return);
    const auto& map = demo.workbench().document().plan().map;
    ASSERT_TRUE(waitUntil([&] { return map.contains(cluster); }, std::chrono::seconds(5)));
    EXPECT_EQ(map.at(cluster).str(), "autoscale-aks");
    ASSERT_TRUE(settled(demo.workbench()));
    EXPECT_TRUE(table.isColumnHidden(ClusterTableModel::Context));
}

/// Names of contexts differ at their ends, where a narrow list would cut them.
TEST(FleetPage, theContextsToChooseFromAreReadWhole) {
    DemoWindow demo({.connect = false, .samples = {}});
    const QString copy = demo.directory() + QStringLiteral("/copy.kubeconfig");
    QFile file(QString::fromStdString(demo.fleet().fleetKubeconfig()));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    QByteArray text = file.readAll();
    const QByteArray contexts = "contexts:\n", longName = "arn:aws:eks:us-west-2:123456789012:cluster/somebody-elses";
    text.insert(text.indexOf(contexts) + contexts.size(),
                "- {name: '" + longName + "', context: {cluster: nova, user: nova-user}}\n");
    tests::write(copy, text);
    demo.workbench().openFiles({copy});
    FleetController& fleet = demo.workbench().fleet();
    fleet.choose({domain::ContextName(longName.toStdString())}, false);
    fleet.connectFleet();
    ASSERT_TRUE(settled(demo.workbench()));
    ASSERT_EQ(fleet.state(), FleetController::State::Connected);
    RowTable& table = fleetPage(demo.window()).clusterTable();
    for (const QSize size : {QSize(1280, 772), QSize(1024, 672)}) {
        demo.window().resize(size);
        table.setCurrentIndex(table.model()->index(0, ClusterTableModel::Cluster));
        QTest::keyClick(&table, Qt::Key_F2);
        QComboBox* box = openEditor(table);
        ASSERT_NE(box, nullptr);
        box->showPopup();
        EXPECT_GE(box->view()->viewport()->width(), box->view()->sizeHintForColumn(0)) << size.width();
        EXPECT_GT(box->view()->sizeHintForColumn(0), 300) << "the long name is there";
        box->hidePopup();
        QTest::keyClick(box, Qt::Key_Escape);
        ASSERT_TRUE(waitUntil([&] { return openEditor(table) == nullptr; }, std::chrono::seconds(5)));
    }
}

} // namespace
} // namespace thrifty::app
