// SPDX-License-Identifier: GPL-3.0-or-later
// The Fleet page: from kubeconfigs to a fleet that is ready, and what it says when something is not.
#include "app/fleettests.h"
#include "app/screens/languages.h"

#include "app/dialogs/removedialog.h"
#include "app/models/cellroles.h"
#include "app/models/clustertablemodel.h"
#include "app/models/issuemodel.h"
#include "app/models/wordfilter.h"
#include "app/widgets/findfield.h"
#include "app/widgets/rowtable.h"
#include "app/window/planfiles.h"
#include "manifest/document.h"
#include "session/planfile.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <gtest/gtest.h>

#include <algorithm>

namespace thrifty::app {
namespace {

using tests::buttonNamed;
using tests::DemoWindow;
using tests::factsOf;
using tests::fleetPage;
using tests::hasLabel;
using tests::saveScreen;
using tests::settled;
using tests::textOf;
using tests::waitUntil;
using tests::write;
using State = FleetController::State;

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

TEST(FleetPage, theMenuOfControlPlanesIsNeverWiderThanHalfTheWindow) {
    DemoWindow demo({.connect = false, .samples = {}});
    const QString longName = QStringLiteral("arn:aws:eks:us-west-2:123456789012:cluster/") + QString(120, u'x') +
                             QStringLiteral("<b>&-last");
    QFile file(demo.directory() + QStringLiteral("/long.kubeconfig"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(QStringLiteral("kind: Config\n"
                              "clusters: [{name: c, cluster: {server: \"https://127.0.0.1:1\"}}]\n"
                              "contexts: [{name: \"%1\", context: {cluster: c, user: u}}]\n"
                              "users: [{name: u, user: {token: abc}}]\n")
                   .arg(longName)
                   .toUtf8());
    file.close();
    demo.workbench().openFiles({QString::fromStdString(demo.fleet().fleetKubeconfig()), file.fileName()});
    demo.workbench().fleet().connectFleet();
    ASSERT_TRUE(settled(demo.workbench()));
    QPushButton* change = buttonNamed(fleetPage(demo.window()), QStringLiteral("Change the control plane"));
    ASSERT_NE(change, nullptr);
    bool seen = false;
    QTimer::singleShot(0, &demo.window(), [&] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        EXPECT_LE(menu->width(), demo.window().width() / 2);
        for (const QAction* action : menu->actions()) {
            if (action->text().startsWith(QStringLiteral("arn:"))) {
                seen = true;
                EXPECT_TRUE(action->text().contains(u'…') && action->text().endsWith(QStringLiteral("&&-last")));
                EXPECT_EQ(action->toolTip(), longName.toHtmlEscaped());
            }
        }
        tests::saveInBothThemes(*menu, QStringLiteral("fleet-control-menu"));
        menu->close();
    });
    QTest::mouseClick(change, Qt::LeftButton);
    EXPECT_TRUE(seen);
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
    ASSERT_TRUE(waitUntil([&] { return !demo.workbench().document().plan().manifests.empty(); }));
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

/// What Nova says of a cluster is told with what follows from it; one that rests by intention is no trouble.
TEST(FleetPage, aClusterThatIsNotReadyIsToldWithWhatToDo) {
    DemoWindow demo({.scenario =
                         "clusters:\n"
                         "- {name: broken, provider: aws, region: us-west-2, version: v1.33.4, ready: false}\n"
                         "- {name: resting, provider: aws, region: us-west-2, version: v1.33.4, standby: true}\n",
                     .samples = {}});
    ASSERT_TRUE(settled(demo.workbench()));
    FleetController& fleet = demo.workbench().fleet();
    FleetPage& page = fleetPage(demo.window());
    const auto& issues = static_cast<const IssueModel&>(*page.issueList().model()).issues();
    const auto find = [&](const QString& id) {
        return std::find_if(issues.begin(), issues.end(), [&](const Issue& one) { return one.id == id; });
    };
    EXPECT_EQ(find(QStringLiteral("ready:resting")), issues.end());
    const auto broken = find(QStringLiteral("ready:broken"));
    ASSERT_NE(broken, issues.end()) << factsOf(fleet).join(u'\n').toStdString();
    EXPECT_EQ(broken->fact, QStringLiteral("broken is not ready."));
    EXPECT_FALSE(broken->sentence.isEmpty());
    const auto& clusters = fleet.snapshot()->clusters;
    const auto cluster = std::find_if(clusters.begin(), clusters.end(),
                                      [](const auto& one) { return one.cluster.name.str() == "broken"; });
    ASSERT_FALSE(cluster->cluster.notReadyReason.empty());
    EXPECT_TRUE(broken->tip.contains(QString::fromStdString(cluster->cluster.notReadyReason)));
    page.issueList().setFocus();
    page.issueList().selectRow(static_cast<int>(broken - issues.begin()));
    QTest::keyClick(&page.issueList(), Qt::Key_Return);
    EXPECT_EQ(fleet.state(), State::Connecting) << "it is asked again";
    ASSERT_TRUE(settled(demo.workbench()));
}

/// What stands in place of a value is the only thing that the cell says: it is read whole in every window and language.
TEST(FleetPage, noStateWordIsCut) {
    DemoWindow demo({.scenario = "faults"});
    ASSERT_TRUE(settled(demo.workbench()));
    demo.window().hide();
    const QFontMetrics metrics(fontFor(TextRole::Body));
    const auto needed = [&](const QString& text, bool icon) {
        return 10 + (icon ? 16 + 6 : 0) + metrics.horizontalAdvance(text) + 10;
    };
    for (const char* code : {"en", "de", "ja"}) {
        const tests::Language language{QLatin1String(code)};
        AppSettings settings(demo.directory() + QStringLiteral("/words.ini"));
        MainWindow window(demo.workbench(), settings);
        window.show();
        FleetPage& page = fleetPage(window);
        for (const QSize size : {QSize(1280, 772), QSize(1024, 672)}) {
            window.resize(size);
            for (int i = 0; i < 6; ++i)
                QApplication::processEvents();
            RowTable& table = page.clusterTable();
            const QAbstractItemModel& clusters = *table.model();
            EXPECT_EQ(table.horizontalScrollBar()->maximum(), 0) << code << size.width();
            for (int column = 0; column < clusters.columnCount(); ++column) {
                if (table.isColumnHidden(column))
                    continue;
                QStringList words;
                for (const auto& word : ClusterTableModel::stateWords(column)) {
                    words << word.text;
                    EXPECT_LE(needed(word.text, word.icon), table.columnWidth(column))
                        << code << ' ' << size.width() << ": " << word.text.toStdString();
                }
                // None is missing there: a cell that is quiet or loud, and has no digit, says such a word.
                for (int row = 0; row < clusters.rowCount(); ++row) {
                    const QModelIndex cell = clusters.index(row, column);
                    const QStringList actions = cell.data(ActionsRole).toStringList();
                    if (!actions.isEmpty()) {
                        int width = needed(cell.data().toString(), true);
                        for (const QString& action : actions)
                            width += metrics.horizontalAdvance(action) + 8 + 8;
                        EXPECT_LE(width, table.visualRect(cell).width()) << code << ": " << row;
                        continue;
                    }
                    const int tone = cell.data(ToneRole).toInt();
                    const QString text = cell.data().toString();
                    if (tone != static_cast<int>(Tone::Normal) && tone != static_cast<int>(Tone::Second) &&
                        std::none_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); })) {
                        EXPECT_TRUE(words.contains(text)) << code << ": " << text.toStdString();
                    }
                }
            }
            RowTable& checks = page.checkTable();
            const QAbstractItemModel& preflight = *checks.model();
            for (int column = 1; column < preflight.columnCount(); ++column) {
                for (int row = 0; row < preflight.rowCount() && !checks.isColumnHidden(column); ++row) {
                    const QModelIndex cell = preflight.index(row, column);
                    const int width = needed(cell.data().toString(), !cell.data(IconRole).toString().isEmpty());
                    if (width <= 200) { // longer ones name rights
                        EXPECT_LE(width, checks.columnWidth(column))
                            << code << ": " << cell.data().toString().toStdString();
                    }
                }
            }
        }
    }
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
    EXPECT_FALSE(fleetPage(demo.window()).idleText().contains(QStringLiteral("Nothing has been sent")))
        << "five were asked";
    saveScreen(demo.window(), QStringLiteral("fleet-nocontrol-light"));
}

TEST(FleetPage, aPlanWhoseFilesAreGoneSaysSoOfEach) {
    DemoWindow demo({.connect = false, .samples = {}});
    const QString plan = demo.directory() + QStringLiteral("/moved.tnova"), folder = demo.directory();
    session::Plan lost;
    lost.kubeconfigs = {(folder + QStringLiteral("/gone.kubeconfig")).toStdString()};
    lost.manifests = {(folder + QStringLiteral("/gone.yaml")).toStdString()};
    ASSERT_TRUE(session::savePlan(lost, plan.toStdString()));
    FleetPage& page = fleetPage(demo.window());
    demo.window().planFiles().open({plan});
    demo.workbench().workload().flush();
    ASSERT_FALSE(page.messages().messages().isEmpty());
    const Message& first = page.messages().messages().front();
    EXPECT_TRUE(first.sentence.contains(QStringLiteral("gone.kubeconfig"))) << first.sentence.toStdString();
    EXPECT_TRUE(first.sentence.contains(QStringLiteral("gone.yaml"))) << first.sentence.toStdString();
    EXPECT_FALSE(page.primary().isVisible()) << "nothing to connect to";
    EXPECT_FALSE(page.contextTable().isVisible());
    saveScreen(demo.window(), QStringLiteral("fleet-plan-files-gone"));
    EXPECT_EQ(demo.workbench().document().plan().manifests, lost.manifests) << "the plan still names it";
    ASSERT_TRUE(demo.workbench().workload().error());
    EXPECT_EQ(railState(PageId::Workload, demo.workbench()).icon, QStringLiteral("circle-x"));
    demo.window().showPage(PageId::Workload);
    saveScreen(demo.window(), QStringLiteral("workload-file-gone"));
    for (const QPushButton* button : demo.window().page(PageId::Workload).findChildren<QPushButton*>()) {
        if (button->text() == u"Build variants") {
            EXPECT_FALSE(button->isEnabled());
        }
    }
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
