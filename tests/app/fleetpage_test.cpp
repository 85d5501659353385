// SPDX-License-Identifier: GPL-3.0-or-later
// The Fleet page: from kubeconfigs to a fleet that is ready, and what it says when something is not.
#include "app/demowindow.h"
#include "app/manycontexts.h"

#include "app/dialogs/removedialog.h"
#include "app/models/clustertablemodel.h"
#include "app/models/contexttablemodel.h"
#include "app/models/fleetissues.h"
#include "app/models/preflightmodel.h"
#include "app/models/wordfilter.h"
#include "app/pages/fleetpage.h"
#include "app/widgets/findfield.h"
#include "app/widgets/rowtable.h"
#include "manifest/document.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDropEvent>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

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

bool hasLabel(const QWidget& page, const QString& text) {
    for (const QLabel* label : page.findChildren<QLabel*>()) {
        if (label->isVisible() && label->text() == text)
            return true;
    }
    return false;
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
    EXPECT_EQ(railState(PageId::Fleet, demo.workbench()).count, QStringLiteral("5"));
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
    EXPECT_EQ(railState(PageId::Fleet, demo.workbench()).icon, QStringLiteral("warning"));
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

/// Whoever opens one file too many and takes that back has the fleet that was there before.
TEST(FleetPage, undoingAnotherKubeconfigConnectsAsBefore) {
    DemoWindow demo({.connect = false, .samples = {}});
    const QString copy = demo.directory() + QStringLiteral("/copy.kubeconfig");
    ASSERT_TRUE(QFile::copy(QString::fromStdString(demo.fleet().fleetKubeconfig()), copy));
    FleetController& fleet = demo.workbench().fleet();
    demo.workbench().openFiles({copy});
    fleet.connectFleet();
    ASSERT_TRUE(settled(demo.workbench()));
    ASSERT_EQ(fleet.state(), State::Connected);
    QUndoStack& undo = demo.workbench().document().undoStack();
    const QString other = demo.directory() + QStringLiteral("/other.kubeconfig");
    ASSERT_TRUE(QFile::copy(copy, other));
    demo.workbench().openFiles({other});
    EXPECT_EQ(fleet.state(), State::Opened);
    EXPECT_FALSE(demo.workbench().planner().busy()) << "a file that was never connected is not asked";
    undo.undo();
    ASSERT_TRUE(settled(demo.workbench()));
    EXPECT_EQ(fleet.state(), State::Connected);
    EXPECT_EQ(fleet.snapshot()->clusters.size(), 5U);
    undo.undo();
    EXPECT_EQ(fleet.state(), State::Empty);
    undo.redo();
    ASSERT_TRUE(settled(demo.workbench()));
    EXPECT_EQ(fleet.state(), State::Connected);
    // What was agreed to is what stood there.
    undo.redo();
    EXPECT_EQ(fleet.state(), State::Opened);
    QFile file(copy);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    const QByteArray text = file.readAll().replace("127.0.0.1", "127.0.0.2");
    ASSERT_TRUE(file.seek(0));
    file.write(text);
    file.close();
    undo.undo();
    EXPECT_EQ(fleet.state(), State::Opened);
    EXPECT_FALSE(demo.workbench().planner().busy()) << "another server takes a click";
}

/// The button that a person would click: visible, with this accessible name or text.
QPushButton* buttonNamed(QWidget& where, const QString& name) {
    for (QPushButton* button : where.findChildren<QPushButton*>()) {
        if (button->isVisible() && (button->text() == name || button->accessibleName() == name))
            return button;
    }
    return nullptr;
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

TEST(FleetPage, theControlPlaneIsGuessedAndCanBeChanged) {
    DemoWindow demo({.samples = {}});
    ASSERT_TRUE(settled(demo.workbench()));
    FleetPage& page = fleetPage(demo.window());
    QPushButton* change = buttonNamed(page, QStringLiteral("Change the control plane"));
    ASSERT_NE(change, nullptr);
    const auto choose = [&](const QString& text) {
        QTimer::singleShot(0, &demo.window(), [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            ASSERT_NE(menu, nullptr);
            for (QAction* action : menu->actions()) {
                if (action->text() == text)
                    menu->setActiveAction(action);
            }
            QTest::keyClick(menu, Qt::Key_Return);
        });
        QTest::mouseClick(change, Qt::LeftButton);
    };
    choose(QStringLiteral("autoscale-eks"));
    ASSERT_TRUE(settled(demo.workbench()));
    EXPECT_EQ(demo.workbench().fleet().state(), State::Failed) << "that is no control plane, and it says so";
    demo.workbench().document().undoStack().undo();
    ASSERT_TRUE(settled(demo.workbench()));
    EXPECT_EQ(demo.workbench().fleet().state(), State::Connected);
    choose(QStringLiteral("nova"));
    ASSERT_TRUE(settled(demo.workbench()));
    EXPECT_EQ(demo.workbench().fleet().snapshot()->contextsAsked, 0) << "named, not searched";
    EXPECT_EQ(demo.workbench().document().plan().novaContext.str(), "nova");
}

TEST(FleetPage, contextsOutsideTheFleetAreOneClickAway) {
    DemoWindow demo({.samples = {}});
    ASSERT_TRUE(settled(demo.workbench()));
    FleetPage& page = fleetPage(demo.window());
    EXPECT_FALSE(page.contextTable().isVisible());
    QPushButton* show = buttonNamed(page, QStringLiteral("Show all contexts"));
    ASSERT_NE(show, nullptr);
    QTest::mouseClick(show, Qt::LeftButton);
    EXPECT_TRUE(page.contextTable().isVisible());
    EXPECT_EQ(page.contextTable().model()->rowCount(), 6);
    QPushButton* back = buttonNamed(page, QStringLiteral("Back to the fleet"));
    ASSERT_NE(back, nullptr);
    QTest::mouseClick(back, Qt::LeftButton);
    EXPECT_TRUE(page.clusterTable().isVisible());
    EXPECT_FALSE(demo.workbench().planner().busy()) << "looking connects nothing";
}

TEST(FleetPage, aContextIsFoundByWordsAndTheHeadersBoxIsAboutWhatIsSeen) {
    DemoWindow demo({.connect = false, .samples = {}});
    FleetPage& page = fleetPage(demo.window());
    demo.workbench().openFiles({QString::fromStdString(demo.fleet().fleetKubeconfig())});
    demo.window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&demo.window()));
    EXPECT_FALSE(page.findContext().isVisible()) << "six are seen at once";
    page.contextTable().setFocus();
    QTest::keyClick(&page.contextTable(), Qt::Key_F, Qt::ControlModifier);
    ASSERT_TRUE(page.findContext().isVisible());
    EXPECT_TRUE(page.findContext().hasFocus());
    QTest::keyClicks(&page.findContext(), QStringLiteral("GKE scale"));
    EXPECT_EQ(page.contextTable().model()->rowCount(), 2);
    auto* header = page.contextTable().horizontalHeader();
    QTest::mouseClick(header->viewport(), Qt::LeftButton, {},
                      QPoint(header->sectionPosition(0) + 18, header->height() / 2));
    EXPECT_TRUE(hasLabel(page, QStringLiteral("2 of 6")));
    QTest::keyClick(&page.findContext(), Qt::Key_Escape);
    EXPECT_EQ(page.contextTable().model()->rowCount(), 6);
    EXPECT_EQ(page.primary().text(), QStringLiteral("Connect to 4 of 6")) << "boxes keep what they say";
    QTest::keyClick(&page.findContext(), Qt::Key_Escape);
    EXPECT_TRUE(page.contextTable().hasFocus());
}

TEST(FleetPage, aContextAmongThreeHundredIsFoundByCloudAndRegionAndKeepsItsBox) {
    DemoWindow demo({.connect = false, .samples = {}, .trusting = false});
    FleetPage& page = fleetPage(demo.window());
    const QString config = demo.directory() + QStringLiteral("/config");
    write(config, tests::manyContexts(300));
    demo.workbench().openFiles({config});
    ASSERT_EQ(page.contextTable().model()->rowCount(), 300);
    QAbstractItemModelTester tester(page.contextTable().model());
    ASSERT_TRUE(page.findContext().isVisible()) << "so many are not found by eye";
    EXPECT_TRUE(hasLabel(page, QStringLiteral("300 of 300")));
    FleetController& fleet = demo.workbench().fleet();
    const auto before = fleet.chosen();

    page.findContext().setText(QStringLiteral("eks eu-central-1"));
    const QAbstractItemModel& shown = *page.contextTable().model();
    ASSERT_GT(shown.rowCount(), 2);
    ASSERT_LT(shown.rowCount(), 100);
    EXPECT_EQ(fleet.chosen(), before) << "looking chooses nothing";
    for (int row = 0; row < shown.rowCount(); ++row)
        EXPECT_THAT(textOf(shown, row, ContextTableModel::Context).toStdString(), testing::HasSubstr("eu-central-1"));
    // By keys: down into the rows, off with the first.
    const domain::ContextName first(textOf(shown, 0, ContextTableModel::Context).toStdString());
    ASSERT_TRUE(fleet.isChosen(first));
    demo.window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&demo.window()));
    page.findContext().setFocus();
    QTest::keyClick(&page.findContext(), Qt::Key_Down);
    QTest::keyClick(&page.contextTable(), Qt::Key_Space);
    EXPECT_FALSE(fleet.isChosen(first));
    page.findContext().clear();
    EXPECT_EQ(shown.rowCount(), 300);
    EXPECT_EQ(fleet.chosen().size(), before.size() - 1) << "only that one";
    page.findContext().setText(QStringLiteral("no such cluster"));
    EXPECT_EQ(shown.rowCount(), 0);
    EXPECT_TRUE(hasLabel(page, QStringLiteral("0 of 300")));
}

TEST(FleetPage, aClusterIsFoundByWordsAndWhatIsHiddenIsSaid) {
    DemoWindow demo({.samples = {}});
    ASSERT_TRUE(settled(demo.workbench()));
    FleetPage& page = fleetPage(demo.window());
    EXPECT_FALSE(page.findCluster().isVisible()) << "five are seen at once";
    demo.window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&demo.window()));
    page.clusterTable().setFocus();
    QTest::keyClick(&page.clusterTable(), Qt::Key_F, Qt::ControlModifier);
    ASSERT_TRUE(page.findCluster().hasFocus());
    const QAbstractItemModel& shown = *page.clusterTable().model();
    QAbstractItemModelTester tester(page.clusterTable().model());
    const int height = page.clusterTable().height();
    const std::pair<const char*, const char*> finds[] = {{"static", "static-gke"},
                                                         {"aks", "autoscale-aks"},
                                                         {"us-central1-f", "autoscale-gke-f"},
                                                         {"AWS", "autoscale-eks"}};
    for (const auto& [words, cluster] : finds) {
        page.findCluster().clear();
        QTest::keyClicks(&page.findCluster(), QLatin1String(words));
        ASSERT_EQ(shown.rowCount(), 1) << words;
        EXPECT_EQ(textOf(shown, 0, ClusterTableModel::Cluster), QLatin1String(cluster));
        EXPECT_TRUE(hasLabel(page, QStringLiteral("1 of 5")));
    }
    EXPECT_EQ(page.clusterTable().height(), height) << "what is below does not jump";
    page.showCluster(domain::ClusterName("autoscale-aks"));
    EXPECT_EQ(shown.rowCount(), 5) << "the filter gives way to who is asked for";
    EXPECT_EQ(page.clusterTable().currentIndex().siblingAtColumn(ClusterTableModel::Cluster).data().toString(),
              QStringLiteral("autoscale-aks"));
}

TEST(FleetPage, aClusterThatCannotBeAskedSaysWhatToDoInItsRow) {
    DemoWindow demo({.scenario = "faults", .samples = {}});
    ASSERT_TRUE(settled(demo.workbench()));
    FleetPage& page = fleetPage(demo.window());
    RowTable& table = page.clusterTable();
    const auto& shown = static_cast<WordFilter&>(*table.model());
    const auto& clusters = static_cast<ClusterTableModel&>(*shown.sourceModel());
    const int lost = clusters.rowOf(domain::ClusterName("unreachable"));
    const QModelIndex cell = shown.index(lost, ClusterTableModel::Ready);
    EXPECT_EQ(cell.data(ActionsRole).toStringList(), (QStringList{"Details", "Try again"}));
    EXPECT_FALSE(cell.data(DetailRole).toString().isEmpty());
    EXPECT_EQ(table.columnSpan(lost, ClusterTableModel::Ready), 4) << "the reason has the rest of the row";
    const int fine = clusters.rowOf(domain::ClusterName("autoscale-eks"));
    EXPECT_TRUE(clusters.index(fine, ClusterTableModel::Ready).data(ActionsRole).toStringList().isEmpty());
    EXPECT_EQ(table.columnSpan(fine, ClusterTableModel::Ready), 1);
    const int out = clusters.rowOf(domain::ClusterName("logged-out"));
    EXPECT_EQ(clusters.index(out, ClusterTableModel::Ready).data(ActionsRole).toStringList().last(),
              QStringLiteral("Try again"));

    // The last action stands at the row's right end.
    table.scrollTo(cell);
    const QRect place = table.visualRect(cell);
    saveScreen(demo.window(), QStringLiteral("fleet-problem-rows"));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, QPoint(place.right() - 20, place.center().y()));
    EXPECT_EQ(demo.workbench().fleet().state(), State::Connecting);
    ASSERT_TRUE(settled(demo.workbench()));
    // By keys: Enter is the first one.
    table.setFocus();
    table.setCurrentIndex(shown.index(clusters.rowOf(domain::ClusterName("unreachable")), ClusterTableModel::Cluster));
    QTest::keyClick(&table, Qt::Key_Return);
    ASSERT_FALSE(page.messages().messages().isEmpty());
    EXPECT_EQ(page.messages().messages().front().fact, QStringLiteral("unreachable."));
}

TEST(FleetPage, whatMakesAContextLessSafeIsSaid) {
    DemoWindow demo({.connect = false, .samples = {}});
    const QString path = demo.directory() + QStringLiteral("/loose.kubeconfig");
    write(path, "apiVersion: v1\nkind: Config\ncurrent-context: a\n"
                "clusters:\n- {name: k, cluster: {server: 'https://192.0.2.1:6443', insecure-skip-tls-verify: true}}\n"
                "- {name: p, cluster: {server: 'http://192.0.2.2:8080'}}\nusers:\n- {name: u, user: {token: t}}\n"
                "- {name: nobody, user: {}}\ncontexts:\n- {name: a, context: {cluster: k, user: u}}\n"
                "- {name: b, context: {cluster: p, user: nobody}}\n");
    demo.workbench().openFiles({path});
    const QAbstractItemModel& contexts = *fleetPage(demo.window()).contextTable().model();
    ASSERT_EQ(contexts.rowCount(), 2);
    const auto tip = [&](int row) {
        return contexts.index(row, ContextTableModel::Server).data(Qt::ToolTipRole).toString();
    };
    EXPECT_TRUE(tip(0).contains(QStringLiteral("is not checked"))) << tip(0).toStdString();
    EXPECT_TRUE(tip(1).contains(QStringLiteral("without TLS"))) << tip(1).toStdString();
    EXPECT_EQ(contexts.index(0, ContextTableModel::Server).data(IconRole).toString(), QStringLiteral("warning"));
    EXPECT_FALSE(demo.workbench().planner().busy()) << "nothing was sent to find that out";
}

TEST(FleetPage, kubeconfigsAndManifestsAreDroppedOnTheWindow) {
    DemoWindow demo({.connect = false, .samples = {}});
    const QString manifest = demo.directory() + QStringLiteral("/web.yaml");
    write(manifest, "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: a, image: b}]}\n");
    QMimeData data;
    data.setUrls(
        {QUrl::fromLocalFile(QString::fromStdString(demo.fleet().fleetKubeconfig())), QUrl::fromLocalFile(manifest)});
    QDragEnterEvent enter({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&demo.window(), &enter);
    EXPECT_TRUE(enter.isAccepted());
    QDropEvent drop({400, 300}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&demo.window(), &drop);
    demo.workbench().workload().flush();
    EXPECT_EQ(demo.workbench().fleet().state(), State::Opened);
    EXPECT_EQ(demo.workbench().fleet().contexts().contexts.size(), 6U);
    ASSERT_TRUE(demo.workbench().workload().base());
    EXPECT_EQ(demo.workbench().workload().base()->workload.objects.front().id.name, "web");
}

void change(DemoWindow& demo, const char* settings) {
    const auto parsed = manifest::parseFile("change.yaml", settings);
    ASSERT_TRUE(parsed);
    const auto changed = demo.fleet().change(parsed->documents.front().value());
    ASSERT_TRUE(changed) << changed.error().text();
}

TEST(FleetPage, whatARunLeftIsOfferedForRemovalAndNotRemovedSilently) {
    DemoWindow demo;
    ASSERT_TRUE(settled(demo.workbench()));
    FleetController& fleet = demo.workbench().fleet();
    FleetPage& page = fleetPage(demo.window());
    change(demo, "faults:\n- {cluster: nova, kind: status, status: 401, verb: delete}\n");
    (void)demo.estimate(); // its clean-up is refused
    change(demo, "faults: []\n");
    fleet.connectFleet();
    ASSERT_TRUE(settled(demo.workbench()));
    ASSERT_TRUE(waitUntil([&] { return !fleet.leftovers().empty(); }, std::chrono::seconds(20)));
    ASSERT_EQ(fleet.leftovers().size(), 1U);
    EXPECT_TRUE(fleet.leftovers().front().ours);
    const std::size_t objects = fleet.leftovers().front().objects.size();
    EXPECT_GT(objects, 0U);
    EXPECT_FALSE(demo.workbench().lock().open());

    const auto& issues = static_cast<const IssueModel&>(*page.issueList().model()).issues();
    int row = 0;
    while (row < issues.size() && !issues.at(row).id.startsWith(QStringLiteral("leftover:")))
        ++row;
    ASSERT_LT(row, issues.size());
    EXPECT_EQ(issues.at(row).action, QStringLiteral("Remove…"));
    EXPECT_TRUE(issues.at(row).fact.startsWith(QStringLiteral("An interrupted estimate left 1 cop")))
        << issues.at(row).fact.toStdString();
    EXPECT_EQ(static_cast<std::size_t>(issues.at(row).tip.count(u'\n')), objects) << "the run, then each object";
    // The offer is read whole, in the smallest window too.
    const QFontMetrics strong(fontFor(TextRole::Strong)), body(fontFor(TextRole::Body));
    EXPECT_LT(strong.horizontalAdvance(issues.at(row).fact) + body.horizontalAdvance(issues.at(row).sentence), 740);
    const auto press = [&](bool accept) {
        QString shown;
        QTimer::singleShot(0, &demo.window(), [&] {
            auto* dialog = qobject_cast<RemoveDialog*>(QApplication::activeModalWidget());
            ASSERT_NE(dialog, nullptr);
            shown = dialog->findChild<QPlainTextEdit*>()->toPlainText();
            if (accept)
                saveScreen(*dialog, QStringLiteral("fleet-remove-leftover"));
            accept ? dialog->accept() : dialog->reject();
        });
        page.issueList().setFocus();
        page.issueList().selectRow(row);
        QTest::keyClick(&page.issueList(), Qt::Key_Return);
        return shown;
    };
    demo.window().showPage(PageId::Fleet);
    EXPECT_EQ(static_cast<std::size_t>(press(false).split(u'\n').size()), objects) << "every object is named";
    EXPECT_FALSE(demo.workbench().planner().busy()) << "No means no";
    ASSERT_EQ(fleet.leftovers().size(), 1U);
    QSignalSpy removed(&fleet, &FleetController::leftoversRemoved);
    (void)press(true);
    ASSERT_TRUE(waitUntil([&] { return removed.count() == 1 && settled(demo.workbench()); }));
    EXPECT_TRUE(removed.front().front().toStringList().isEmpty())
        << removed.front().front().toStringList().join(u'\n').toStdString();
    EXPECT_TRUE(waitUntil([&] { return fleet.leftovers().empty(); }, std::chrono::seconds(20)));
    EXPECT_FALSE(demo.workbench().lock().open()) << "locked again";
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

/// U46, U41: what changes on disk is read again by itself; contexts that nobody connected are shown and left alone.
TEST(FleetPage, aNewTokenOrContextIsReadAgainByItself) {
    DemoWindow demo({.connect = false, .samples = {}});
    const QString copy = demo.directory() + QStringLiteral("/copy.kubeconfig");
    ASSERT_TRUE(QFile::copy(QString::fromStdString(demo.fleet().fleetKubeconfig()), copy));
    QFile file(copy);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    file.close();
    FleetController& fleet = demo.workbench().fleet();
    FleetPage& page = fleetPage(demo.window());
    demo.workbench().openFiles({copy});
    fleet.connectFleet();
    ASSERT_TRUE(settled(demo.workbench()));
    ASSERT_EQ(fleet.state(), State::Connected);

    // A context that came: listed, not connected.
    QByteArray more = text;
    const QByteArray contexts = "contexts:\n";
    const qsizetype at = more.indexOf(contexts);
    ASSERT_GE(at, 0);
    more.insert(at + contexts.size(), "- {name: newcomer, context: {cluster: nova, user: nova-user}}\n");
    QSignalSpy reloaded(&fleet, &FleetController::filesReloaded);
    QSignalSpy changed(&fleet, &FleetController::filesChanged);
    const auto before = fleet.snapshot();
    write(copy, more);
    ASSERT_TRUE(waitUntil([&] { return reloaded.count() == 1; }, std::chrono::seconds(10)));
    EXPECT_EQ(reloaded.front().at(1).toString(), QStringLiteral("new: newcomer"));
    EXPECT_EQ(fleet.contexts().contexts.size(), 7U);
    EXPECT_EQ(fleet.state(), State::Connected);
    EXPECT_EQ(fleet.snapshot(), before) << "nothing was sent";
    EXPECT_FALSE(fleet.answerOf(domain::ContextName("newcomer")).asked);

    // A token that was renewed: no list shows it, the connection needs it; the file is replaced, as tools do.
    QByteArray renewed = more;
    const qsizetype token = renewed.indexOf("token: ");
    ASSERT_GE(token, 0) << renewed.toStdString();
    const qsizetype end = renewed.indexOf('\n', token);
    renewed.replace(token, end - token, "token: not-the-old-one");
    write(copy + QStringLiteral(".new"), renewed);
    ASSERT_EQ(std::rename((copy + QStringLiteral(".new")).toLocal8Bit().constData(), copy.toLocal8Bit().constData()),
              0);
    ASSERT_TRUE(waitUntil([&] { return reloaded.count() == 2; }, std::chrono::seconds(10)));
    EXPECT_TRUE(reloaded.back().at(1).toString().startsWith(QStringLiteral("changed: ")));
    ASSERT_TRUE(settled(demo.workbench()));
    EXPECT_NE(fleet.snapshot(), before) << "connected again with what the file says now";
    EXPECT_FALSE(fleet.answerOf(domain::ContextName("newcomer")).asked);
    EXPECT_EQ(changed.count(), 0);
    ASSERT_FALSE(page.messages().messages().isEmpty());
    EXPECT_TRUE(page.messages().messages().front().fact.endsWith(QStringLiteral("changed and was read again.")));
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
    EXPECT_EQ(railState(PageId::Fleet, demo.workbench()).icon, QStringLiteral("circle-x"));
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
            EXPECT_EQ(fleetPage(demo.window()).clusterTable().verticalScrollBar()->maximum(), 0) << "every row is seen";
        }
    }
}

} // namespace
} // namespace thrifty::app
