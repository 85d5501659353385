// SPDX-License-Identifier: GPL-3.0-or-later
// Aliases, colours and groups of clusters: seen everywhere in the window, remembered for their control plane, and never
// in what leaves it.
#include "app/demowindow.h"
#include "app/modeltesters.h"

#include "app/charts/chartpanel.h"
#include "app/models/clustertablemodel.h"
#include "app/models/contexttablemodel.h"
#include "app/models/preflightmodel.h"
#include "app/pages/estimatespage.h"
#include "app/pages/fleet/lookbar.h"
#include "app/pages/fleetpage.h"
#include "app/pages/policypage.h"
#include "app/theme/theme.h"
#include "app/widgets/findfield.h"
#include "app/widgets/groupfilter.h"
#include "app/widgets/matrixview.h"
#include "app/widgets/orderview.h"
#include "app/widgets/rowtable.h"
#include "session/planfile.h"

#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using domain::ClusterName;
using testing::HasSubstr;
using testing::Not;
using tests::DemoWindow;
using tests::waitUntil;

const ClusterName eks("autoscale-eks"), gke("autoscale-gke-a");

FleetPage& fleetPage(MainWindow& window) {
    return static_cast<FleetPage&>(window.page(PageId::Fleet));
}

EstimatesPage& estimatesPage(MainWindow& window) {
    return static_cast<EstimatesPage&>(window.page(PageId::Estimates));
}

bool settled(Workbench& bench) {
    return waitUntil([&] { return !bench.busy() && !bench.fleet().checking(); });
}

int rowOf(const QAbstractItemModel& model, const QString& shown) {
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, ClusterTableModel::Cluster).data().toString() == shown)
            return row;
    }
    return -1;
}

int columnOf(const MatrixModel& model, const QString& shown) {
    for (int column = 0; column < model.columnCount(); ++column) {
        if (model.headerData(column, Qt::Horizontal).toString() == shown)
            return column;
    }
    return -1;
}

std::string read(const QString& path) {
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << path.toStdString();
    return file.readAll().toStdString();
}

TEST(ClusterLooks, areReadBackByControlPlaneAndClusterWhateverTheirNames) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("window.ini"));
    const ClusterName odd("arn:aws:eks:eu/central-1\\x/%41=é");
    AppSettings first(path);
    first.setClusterLook(QStringLiteral("nova.example.com:6443"), eks,
                         {QStringLiteral("prod, \"eu\""), QStringLiteral("on-prem"), 3, {}});
    first.setClusterLook(QStringLiteral("nova.example.com:6443"), odd, {{}, {}, 0, QStringLiteral("ctx")});
    first.setClusterLook(QStringLiteral("other:6443/x"), eks, {QStringLiteral("lab"), {}, std::nullopt, {}});
    const auto planes = AppSettings(path).clusterLooks();
    ASSERT_EQ(planes.size(), 2u);
    const ClusterLooks& looks = planes.at(QStringLiteral("nova.example.com:6443"));
    EXPECT_EQ(looks.at(eks), (ClusterLook{QStringLiteral("prod, \"eu\""), QStringLiteral("on-prem"), 3, {}}));
    EXPECT_EQ(looks.at(odd), (ClusterLook{{}, {}, 0, QStringLiteral("ctx")}));
    EXPECT_EQ(planes.at(QStringLiteral("other:6443/x")).at(eks).alias, QStringLiteral("lab"));
    // What is plain again is forgotten; the rest of the file stays.
    first.setLanguage(QStringLiteral("de"));
    first.setClusterLook(QStringLiteral("nova.example.com:6443"), eks, {});
    EXPECT_EQ(AppSettings(path).clusterLooks().at(QStringLiteral("nova.example.com:6443")).count(eks), 0u);
    EXPECT_EQ(AppSettings(path).language(), QStringLiteral("de"));
}

TEST(ClusterLooks, aColourThatNoThemeHasIsNotTaken) {
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("window.ini"));
    for (const int colour : {-1, clusterColours, 1'000'000})
        AppSettings(path).setClusterLook(QStringLiteral("nova"), eks, {QStringLiteral("a"), {}, colour, {}});
    EXPECT_EQ(AppSettings(path).clusterLooks().at(QStringLiteral("nova")).at(eks).colour, std::nullopt);
}

/// A fleet as it was found, without anything behind it.
std::shared_ptr<const session::FleetSnapshot> fleetOf(const char* server, const std::vector<std::string>& clusters) {
    auto fleet = std::make_shared<session::FleetSnapshot>();
    fleet->novaServer = server;
    for (const std::string& name : clusters) {
        session::ClusterConnection one;
        one.cluster.name = ClusterName(name);
        one.cluster.context = domain::ContextName("context-of-" + name);
        fleet->clusters.push_back(std::move(one));
    }
    return fleet;
}

TEST(ClusterLooks, anAliasIsOneOfAKindInItsFleet) {
    FleetLooks looks{std::nullopt};
    looks.setFleet(fleetOf("https://nova:6443", {"a", "b", "c"}));
    const ClusterName a("a"), b("b");
    looks.setAlias(a, QStringLiteral("  prod   eu "));
    EXPECT_EQ(looks.alias(a), QStringLiteral("prod eu"));
    EXPECT_EQ(looks.fullName(a), QStringLiteral("prod eu (a)"));
    const char* refused[] = {"prod eu", "PROD EU", "c", "C", "an alias of more than forty signs is too long here",
                             "bell\x07"};
    for (const char* alias : refused) {
        EXPECT_NE(looks.whyNot(b, QLatin1String(alias)), QString()) << alias;
        looks.setAlias(b, QLatin1String(alias));
        EXPECT_EQ(looks.alias(b), QString()) << alias;
    }
    EXPECT_EQ(looks.whyNot(a, QStringLiteral("Prod eu")), QString()) << "its own may be spelt anew";
    EXPECT_EQ(looks.whyNot(a, QString()), QString());
    looks.setAlias(b, QStringLiteral("b"));
    EXPECT_EQ(looks.alias(b), QString()) << "its own name is no alias";
}

TEST(ClusterLooks, anAliasThatAClusterJoinsUnderIsNotShown) {
    FleetLooks looks{std::nullopt};
    looks.setFleet(fleetOf("https://nova:6443", {"a"}));
    looks.setAlias(ClusterName("a"), QStringLiteral("prod"));
    looks.setFleet(fleetOf("https://nova:6443", {"a", "prod"}));
    EXPECT_EQ(looks.shownName(ClusterName("a")), QStringLiteral("a"));
    EXPECT_EQ(looks.shownName(ClusterName("prod")), QStringLiteral("prod"));
    looks.setFleet(fleetOf("https://nova:6443", {"a"}));
    EXPECT_EQ(looks.shownName(ClusterName("a")), QStringLiteral("prod")) << "it was not forgotten";
}

TEST(ClusterLooks, belongToTheirControlPlane) {
    const QTemporaryDir folder;
    const AppSettings settings(folder.filePath(QStringLiteral("window.ini")));
    FleetLooks looks{settings};
    const ClusterName a("a");
    looks.setFleet(fleetOf("https://user:secret@one:6443/x", {"a"}));
    looks.setAlias(a, QStringLiteral("first"));
    looks.setFleet(fleetOf("https://two:6443", {"a"}));
    EXPECT_EQ(looks.alias(a), QString());
    looks.setAlias(a, QStringLiteral("second"));
    FleetLooks later{settings};
    later.setFleet(fleetOf("https://one:6443/x", {"a"}));
    EXPECT_EQ(later.alias(a), QStringLiteral("first"));
    EXPECT_EQ(later.ofContext(domain::ContextName("context-of-a"))->alias, QStringLiteral("first"));
    later.setFleet(fleetOf("https://two:6443", {"a"}));
    EXPECT_EQ(later.alias(a), QStringLiteral("second"));
    EXPECT_EQ(settings.clusterLooks().count(QStringLiteral("one:6443/x")), 1u) << "without the user of the address";
}

TEST(ClusterLooks, anAliasIsGivenBelowTheTableAndRefusedWithAReasonThere) {
    DemoWindow demo({.samples = {}});
    ASSERT_TRUE(settled(demo.workbench()));
    tests::ModelTesters testers(demo.window());
    FleetPage& page = fleetPage(demo.window());
    FleetLooks& looks = demo.workbench().fleet().looks();
    const int steps = demo.workbench().document().undoStack().index();
    demo.window().activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&demo.window()));
    RowTable& table = page.clusterTable();
    table.setFocus();
    table.setCurrentIndex(table.model()->index(rowOf(*table.model(), QStringLiteral("autoscale-eks")), 1));
    QTest::keyClick(&table, Qt::Key_F2, Qt::ShiftModifier);
    LookBar& bar = page.lookBar();
    ASSERT_TRUE(bar.isVisible());
    ASSERT_TRUE(bar.alias().hasFocus());

    QTest::keyClicks(&bar.alias(), QStringLiteral("static-gke"));
    EXPECT_TRUE(bar.alias().property("invalid").toBool());
    EXPECT_THAT(bar.alias().accessibleDescription().toStdString(), HasSubstr("own name"));
    QTest::keyClick(&bar.alias(), Qt::Key_Return);
    EXPECT_EQ(looks.alias(eks), QString());
    EXPECT_EQ(bar.alias().text(), QStringLiteral("static-gke")) << "what was typed stays, to be mended";

    bar.alias().selectAll();
    QTest::keyClicks(&bar.alias(), QStringLiteral("prod-us"));
    EXPECT_FALSE(bar.alias().property("invalid").toBool());
    QTest::keyClick(&bar.alias(), Qt::Key_Return);
    EXPECT_EQ(looks.alias(eks), QStringLiteral("prod-us"));
    const int row = rowOf(*table.model(), QStringLiteral("prod-us"));
    ASSERT_GE(row, 0);
    const QModelIndex cell = table.model()->index(row, ClusterTableModel::Cluster);
    EXPECT_EQ(cell.data(Qt::ToolTipRole).toString(), QStringLiteral("prod-us (autoscale-eks)"));
    EXPECT_EQ(cell.data(Qt::AccessibleTextRole).toString(), QStringLiteral("prod-us (autoscale-eks)"));
    EXPECT_EQ(demo.workbench().document().undoStack().index(), steps) << "the plan knows nothing of it";

    QTest::keyClick(&bar.alias(), Qt::Key_Escape);
    EXPECT_FALSE(bar.isVisible());
    EXPECT_TRUE(table.hasFocus());
    page.findCluster().setText(QStringLiteral("prod-us"));
    EXPECT_EQ(table.model()->rowCount(), 1) << "found by alias";
    page.findCluster().setText(QStringLiteral("autoscale-eks"));
    EXPECT_EQ(table.model()->rowCount(), 1) << "and by name";
}

TEST(ClusterLooks, areOfferedByTheRowsMenu) {
    DemoWindow demo({.samples = {}});
    ASSERT_TRUE(settled(demo.workbench()));
    FleetPage& page = fleetPage(demo.window());
    RowTable& table = page.clusterTable();
    const QModelIndex cell = table.model()->index(2, ClusterTableModel::Cluster);
    const auto choose = [&](const QString& text) {
        QStringList offered;
        QTimer::singleShot(0, &demo.window(), [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            ASSERT_NE(menu, nullptr);
            for (QAction* action : menu->actions()) {
                offered << action->text();
                if (action->text() == text)
                    action->trigger();
            }
            menu->close();
        });
        const QPoint at = table.visualRect(cell).center();
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, table.viewport()->mapToGlobal(at));
        QApplication::sendEvent(table.viewport(), &event);
        return offered;
    };
    EXPECT_TRUE(choose(QStringLiteral("Colour…")).contains(QStringLiteral("Alias…")));
    ASSERT_TRUE(page.lookBar().isVisible());
    EXPECT_EQ(table.currentIndex().row(), 2);
    EXPECT_THAT(page.lookBar().accessibleName().toStdString(), HasSubstr(cell.data().toString().toStdString()));
}

TEST(ClusterLooks, aColourIsTheSameEverywhereAndLeavesTheOthersAlone) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(settled(demo.workbench()));
    Workbench& bench = demo.workbench();
    for (const PageId page : {PageId::Fleet, PageId::Estimates, PageId::Policy})
        demo.window().showPage(page);
    std::map<ClusterName, int> before;
    for (const auto& one : bench.fleet().snapshot()->clusters)
        before[one.cluster.name] = bench.fleet().colorIndex(one.cluster.name);
    FleetPage& fleet = fleetPage(demo.window());
    demo.window().showPage(PageId::Fleet);
    fleet.lookBar().begin(eks, LookBar::Field::Colour);
    QComboBox& colour = fleet.lookBar().colour();
    ASSERT_EQ(colour.count(), 1 + clusterColours);
    EXPECT_EQ(colour.currentIndex(), 0) << "automatic";
    EXPECT_THAT(colour.itemText(1 + before.at(gke)).toStdString(), HasSubstr("autoscale-gke-a"))
        << "who has it already";
    const int wanted = 7;
    emit colour.activated(1 + wanted);

    EXPECT_EQ(bench.fleet().colorIndex(eks), wanted);
    for (const auto& [name, index] : before) {
        if (name != eks) {
            EXPECT_EQ(bench.fleet().colorIndex(name), index) << name.str();
        }
    }
    const QAbstractItemModel& table = *fleet.clusterTable().model();
    EXPECT_EQ(
        table.index(rowOf(table, QStringLiteral("autoscale-eks")), ClusterTableModel::Swatch).data(SwatchRole).toInt(),
        wanted);
    demo.window().showPage(PageId::Estimates);
    MatrixModel& matrix = estimatesPage(demo.window()).model();
    EXPECT_EQ(
        matrix.headerData(columnOf(matrix, QStringLiteral("autoscale-eks")), Qt::Horizontal, MatrixModel::SwatchRole)
            .toInt(),
        wanted);
    for (const ChartRow& row : clusterChart(bench.estimates().windowView(PriceUnit::Hour), 0).rows) {
        if (row.label == u"autoscale-eks") {
            EXPECT_EQ(row.swatch, wanted);
        }
    }
    emit colour.activated(0);
    EXPECT_EQ(bench.fleet().colorIndex(eks), before.at(eks)) << "automatic is what it was";
}

TEST(ClusterLooks, anAliasIsSeenInTheWindowAndNothingThatLeavesItSaysIt) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(settled(demo.workbench()));
    Workbench& bench = demo.workbench();
    bench.fleet().looks().setAlias(eks, QStringLiteral("prod-us"));
    bench.fleet().looks().setAlias(gke, QStringLiteral("zz-first"));

    demo.window().showPage(PageId::Estimates);
    EstimatesPage& estimates = estimatesPage(demo.window());
    const int column = columnOf(estimates.model(), QStringLiteral("prod-us"));
    ASSERT_GE(column, 0);
    for (const int role : {static_cast<int>(Qt::ToolTipRole), static_cast<int>(Qt::AccessibleTextRole)})
        EXPECT_THAT(estimates.model().headerData(column, Qt::Horizontal, role).toString().toStdString(),
                    HasSubstr("prod-us (autoscale-eks)"));
    EXPECT_THAT(estimates.model().index(0, column).data(Qt::AccessibleTextRole).toString().toStdString(),
                HasSubstr("(autoscale-eks)"));
    QStringList labels;
    for (const ChartRow& row : estimates.clusterPanel().bars().chart().rows)
        labels << row.label;
    EXPECT_TRUE(labels.contains(QStringLiteral("prod-us"))) << labels.join(u' ').toStdString();

    demo.window().showPage(PageId::Policy);
    auto& policy = static_cast<PolicyPage&>(demo.window().page(PageId::Policy));
    QStringList order, names;
    for (int row = 0; row < policy.order().model()->rowCount(); ++row) {
        const QModelIndex index = policy.order().model()->index(row, 0);
        order << index.data().toString();
        names << index.data(Qt::AccessibleTextRole).toString();
    }
    EXPECT_LT(order.indexOf(QStringLiteral("zz-first")), order.indexOf(QStringLiteral("prod-us")))
        << "the order goes by price and by the clusters' own names";
    EXPECT_THAT(names.join(u'\n').toStdString(), HasSubstr("prod-us (autoscale-eks)"));

    // What leaves the window.
    const auto isOwn = [](const std::string& text, const char* what) {
        EXPECT_THAT(text, HasSubstr("autoscale-eks")) << what;
        EXPECT_THAT(text, Not(HasSubstr("prod-us"))) << what;
        EXPECT_THAT(text, Not(HasSubstr("zz-first"))) << what;
    };
    for (const char* suffix : {"html", "csv", "md", "json"}) {
        const QString path = demo.directory() + QStringLiteral("/out.") + QLatin1String(suffix);
        ASSERT_TRUE(estimates.exportTo(path));
        isOwn(read(path), suffix);
    }
    isOwn(estimates.model().asTsv().toStdString(), "copied table");
    isOwn(estimates.clusterPanel().bars().chart().asText().toStdString(), "copied values");
    QStringList exported;
    for (const ChartRow& row : estimates.clusterPanel().bars().chart().withOwnNames().rows)
        exported << row.label;
    isOwn(exported.join(u'\n').toStdString(), "chart picture");
    QStringList slide;
    for (const BoardView::Cluster& cluster : bench.estimates().view(PriceUnit::Hour).clusters)
        slide << cluster.full();
    isOwn(slide.join(u'\n').toStdString(), "reports and slides");
    ASSERT_TRUE(bench.policy().plan());
    isOwn(bench.policy().plan()->yaml, "policy");
    const QString plan = demo.directory() + QStringLiteral("/saved.tnova");
    ASSERT_TRUE(session::savePlan(bench.document().plan(), plan.toStdString()));
    EXPECT_THAT(read(plan), Not(HasSubstr("prod-us")));
}

TEST(ClusterLooks, areThereAgainAfterTheNextStartAndFindTheContextBeforeItIsConnected) {
    DemoWindow demo({.samples = {}});
    ASSERT_TRUE(settled(demo.workbench()));
    demo.workbench().fleet().looks().setAlias(eks, QStringLiteral("prod-us"));
    demo.workbench().fleet().looks().setColour(eks, 6);
    demo.reopen();
    EXPECT_EQ(demo.workbench().fleet().looks().shownName(eks), QStringLiteral("prod-us"));
    EXPECT_EQ(demo.workbench().fleet().colorIndex(eks), 6);
    EXPECT_GE(rowOf(*fleetPage(demo.window()).clusterTable().model(), QStringLiteral("prod-us")), 0);

    Workbench::Options options;
    options.demo = true;
    options.service.stateDirectory = (demo.directory() + QStringLiteral("/other-state")).toStdString();
    options.historyAddress = (demo.directory() + QStringLiteral("/other.sqlite")).toStdString();
    options.looks = AppSettings(demo.directory() + QStringLiteral("/window.ini"));
    Workbench bench(std::move(options));
    bench.openFiles({QString::fromStdString(demo.fleet().fleetKubeconfig())});
    ASSERT_EQ(bench.fleet().state(), FleetController::State::Opened);
    ContextTableModel contexts(bench.fleet());
    QStringList found;
    for (int row = 0; row < contexts.rowCount(); ++row) {
        if (contexts.index(row, 0).data(SearchRole).toString().contains(u"prod-us"))
            found << contexts.index(row, ContextTableModel::Context).data().toString();
    }
    EXPECT_EQ(found, QStringList{QStringLiteral("autoscale-eks")});
}

TEST(ClusterLooks, theFleetIsFilteredByGroupWithWordsAndWhatIsHiddenIsSaid) {
    DemoWindow demo({.samples = {}});
    ASSERT_TRUE(settled(demo.workbench()));
    tests::ModelTesters testers(demo.window());
    FleetPage& page = fleetPage(demo.window());
    FleetLooks& looks = demo.workbench().fleet().looks();
    EXPECT_FALSE(page.groupFilter().isVisible()) << "there are no groups";
    page.lookBar().begin(eks, LookBar::Field::Group);
    QTest::keyClicks(&page.lookBar().group(), QStringLiteral("us"));
    QTest::keyClick(&page.lookBar().group(), Qt::Key_Return);
    EXPECT_EQ(looks.group(eks), QStringLiteral("us"));
    looks.setGroup(gke, QStringLiteral("US"));
    looks.setGroup(ClusterName("static-gke"), QStringLiteral("on-prem"));
    EXPECT_EQ(looks.groups(), (QStringList{QStringLiteral("on-prem"), QStringLiteral("us")})) << "one spelling each";
    ASSERT_TRUE(page.groupFilter().isVisible());
    const QAbstractItemModel& shown = *page.clusterTable().model();
    const auto choose = [&](const char* text) {
        page.groupFilter().setCurrentIndex(page.groupFilter().findText(QLatin1String(text)));
    };
    choose("us");
    EXPECT_EQ(shown.rowCount(), 2);
    page.findCluster().setText(QStringLiteral("eks"));
    EXPECT_EQ(shown.rowCount(), 1) << "words and group together";
    page.findCluster().setText(QStringLiteral("on-prem"));
    EXPECT_EQ(shown.rowCount(), 0);
    choose("all groups");
    EXPECT_EQ(shown.rowCount(), 1) << "a group is a word to find by";
    page.findCluster().clear();
    choose("no group");
    EXPECT_EQ(shown.rowCount(), 2);
    choose("on-prem");
    EXPECT_EQ(shown.rowCount(), 1);
    looks.setGroup(ClusterName("static-gke"), QString());
    EXPECT_EQ(shown.rowCount(), 5) << "the group is gone, and its filter with it";
}

TEST(ClusterLooks, theMatrixShowsOneGroupAndAsksAndRanksAll) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(settled(demo.workbench()));
    Workbench& bench = demo.workbench();
    demo.window().showPage(PageId::Estimates);
    EstimatesPage& page = estimatesPage(demo.window());
    tests::ModelTesters testers(demo.window());
    const QString before = page.model().asTsv();
    QStringList cells;
    for (int column = 0; column < 5; ++column)
        cells << page.model().index(0, column).data(Qt::AccessibleTextRole).toString();
    const std::vector<ClusterName> order = [&] {
        std::vector<ClusterName> names;
        for (const domain::OrderEntry& entry : bench.policy().plan()->order.entries)
            names.push_back(entry.name);
        return names;
    }();
    EXPECT_FALSE(page.groupFilter().isVisible());
    for (const char* name : {"autoscale-eks", "autoscale-gke-a", "autoscale-aks"})
        bench.fleet().looks().setGroup(ClusterName(name), QStringLiteral("cloud"));
    ASSERT_TRUE(page.groupFilter().isVisible());
    page.cursor().setCurrent({0, columnOf(page.model(), QStringLiteral("static-gke"))});
    page.groupFilter().setCurrentIndex(page.groupFilter().findText(QStringLiteral("cloud")));

    int shown = 0, wide = 0;
    for (int column = 0; column < page.model().columnCount(); ++column) {
        const QString name = page.model().headerData(column, Qt::Horizontal).toString();
        const bool in = name == u"autoscale-eks" || name == u"autoscale-gke-a" || name == u"autoscale-aks";
        EXPECT_EQ(page.matrix().isColumnHidden(column), !in) << name.toStdString();
        shown += in ? 1 : 0;
        wide += page.matrix().columnWidth(column);
    }
    EXPECT_EQ(shown, 3);
    EXPECT_EQ(wide, page.matrix().viewport()->width()) << "what is shown shares the room";
    EXPECT_FALSE(page.matrix().isColumnHidden(page.cursor().current().cluster)) << "what is explained is in sight";
    bool said = false;
    for (const QLabel* label : page.findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text() == u"2 cluster(s) hidden by the filter");
    EXPECT_TRUE(said);
    EXPECT_EQ(page.model().asTsv(), before);
    for (int column = 0; column < 5; ++column)
        EXPECT_EQ(page.model().index(0, column).data(Qt::AccessibleTextRole).toString(), cells[column]);
    EXPECT_EQ(bench.policy().plan()->order.entries.size(), order.size());
    for (std::size_t at = 0; at < order.size(); ++at)
        EXPECT_EQ(bench.policy().plan()->order.entries[at].name, order[at]);
    // The next run asks everybody.
    ASSERT_TRUE(demo.estimate());
    EXPECT_EQ(bench.estimates().result()->variants.front().clusters.size(), 5u);
    EXPECT_TRUE(page.matrix().isColumnHidden(columnOf(page.model(), QStringLiteral("static-gke"))));
    page.groupFilter().showAll();
    EXPECT_FALSE(page.matrix().isColumnHidden(columnOf(page.model(), QStringLiteral("static-gke"))));
}

TEST(ClusterLooks, thePaletteFindsAClusterByItsAlias) {
    DemoWindow demo({.samples = {}});
    ASSERT_TRUE(settled(demo.workbench()));
    demo.workbench().fleet().looks().setAlias(eks, QStringLiteral("prod-us"));
    demo.window().showPage(PageId::Workload);
    for (QAction* action : demo.window().commands()) {
        if (action->shortcut() == QKeySequence(QStringLiteral("Ctrl+K")))
            action->trigger();
    }
    QWidget* palette = QApplication::activePopupWidget();
    ASSERT_NE(palette, nullptr);
    QTest::keyClicks(palette->findChild<QLineEdit*>(), QStringLiteral("prod-us"));
    EXPECT_EQ(palette->findChild<QListView*>()->currentIndex().data().toString(),
              QStringLiteral("prod-us (autoscale-eks)"));
    QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
    EXPECT_EQ(demo.window().currentPage(), PageId::Fleet);
    const QModelIndex current = fleetPage(demo.window()).clusterTable().currentIndex();
    EXPECT_EQ(current.siblingAtColumn(ClusterTableModel::Cluster).data().toString(), QStringLiteral("prod-us"));
}

} // namespace
} // namespace thrifty::app
