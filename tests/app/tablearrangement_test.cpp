// SPDX-License-Identifier: GPL-3.0-or-later
// Tables that people arrange: sorted by value, columns moved, hidden and widened, and all of it there at the next
// start.
#include "app/demowindow.h"
#include "app/manycontexts.h"
#include "app/modeltesters.h"

#include "app/models/clustertablemodel.h"
#include "app/models/contexttablemodel.h"
#include "app/models/sortkey.h"
#include "app/pages/fleetpage.h"
#include "app/pages/historypage.h"
#include "app/widgets/checkheader.h"
#include "app/widgets/groupfilter.h"
#include "app/widgets/plaintable.h"
#include "app/widgets/rowtable.h"
#include "app/widgets/tablearrangement.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QTest>
#include <QTimer>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using domain::ClusterName;
using testing::ElementsAre;
using tests::DemoWindow;
using tests::waitUntil;

FleetPage& fleetPage(MainWindow& window) {
    return static_cast<FleetPage&>(window.page(PageId::Fleet));
}

HistoryPage& historyPage(MainWindow& window) {
    return static_cast<HistoryPage&>(window.page(PageId::History));
}

bool settled(Workbench& bench) {
    return waitUntil([&] { return !bench.busy() && !bench.fleet().checking(); });
}

QPoint headOf(const QTableView& table, int column) {
    const QHeaderView& header = *table.horizontalHeader();
    return {header.sectionViewportPosition(column) + header.sectionSize(column) / 2, header.height() / 2};
}

void clickHead(QTableView& table, int column) {
    QTest::mouseClick(table.horizontalHeader()->viewport(), Qt::LeftButton, {}, headOf(table, column));
}

void drag(QTableView& table, QPoint from, QPoint to) {
    QWidget* heads = table.horizontalHeader()->viewport();
    QTest::mousePress(heads, Qt::LeftButton, {}, from);
    for (const QPoint& at : {(from + to) / 2, to}) {
        QMouseEvent move(QEvent::MouseMove, at, heads->mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(heads, &move);
    }
    QTest::mouseRelease(heads, Qt::LeftButton, {}, to);
    QApplication::processEvents();
}

/// What the rows say in one column, from the first to the last.
std::vector<std::string> column(const QAbstractItemModel& model, int at) {
    std::vector<std::string> texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts.push_back(model.index(row, at).data().toString().toStdString());
    return texts;
}

/// The names of the heads that are seen, from left to right.
std::vector<std::string> heads(const QTableView& table) {
    std::vector<std::string> names;
    for (int place = 0; place < table.horizontalHeader()->count(); ++place) {
        const int column = table.horizontalHeader()->logicalIndex(place);
        if (!table.isColumnHidden(column))
            names.push_back(table.model()->headerData(column, Qt::Horizontal).toString().toStdString());
    }
    return names;
}

/// Opens a menu and hands it over; it closes by itself.
void withMenu(const std::function<void()>& open, const std::function<void(QMenu&)>& use) {
    bool seen = false;
    QTimer::singleShot(0, qApp, [&] {
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        ASSERT_NE(menu, nullptr);
        seen = true;
        use(*menu);
        menu->close();
    });
    open();
    EXPECT_TRUE(seen) << "no menu opened";
}

void chooseInHead(QTableView& table, int column, const char* action, int about = -1) {
    const QPoint at = headOf(table, column);
    QWidget* heads = table.horizontalHeader()->viewport();
    withMenu(
        [&] {
            QContextMenuEvent event(QContextMenuEvent::Mouse, at, heads->mapToGlobal(at));
            QApplication::sendEvent(heads, &event);
        },
        [&](QMenu& menu) {
            for (QAction* each : menu.findChildren<QAction*>(QLatin1String(action))) {
                if (about < 0 || each->data().toInt() == about)
                    return each->trigger();
            }
            FAIL() << action << " is not offered";
        });
}

TEST(SortKey, putsTheUnknownLastInBothDirectionsAndComparesValues) {
    const auto sorted = [](std::vector<SortKey> keys, Qt::SortOrder order) {
        std::stable_sort(keys.begin(), keys.end(), [order](const SortKey& a, const SortKey& b) {
            return order == Qt::AscendingOrder ? sortsBefore(a, b, order) : sortsBefore(b, a, order);
        });
        std::vector<int> places;
        for (const SortKey& key : keys)
            places.push_back(key.natural);
        return places;
    };
    const std::vector<SortKey> numbers{{10, 0}, {{}, 1}, {9, 2}, {0, 3}, {10, 4}, {{}, 5}};
    EXPECT_THAT(sorted(numbers, Qt::AscendingOrder), ElementsAre(3, 2, 0, 4, 1, 5)) << "unknown is not zero";
    EXPECT_THAT(sorted(numbers, Qt::DescendingOrder), ElementsAre(0, 4, 2, 3, 1, 5)) << "equals keep their order";
    const std::vector<SortKey> names{{QStringLiteral("c"), 0}, {QStringLiteral("a"), 1}, {{}, 2}, {QString(), 3}};
    EXPECT_THAT(sorted(names, Qt::AscendingOrder), ElementsAre(3, 1, 0, 2));
}

PlainTable::Cell cell(const QString& text, const QVariant& value = {}) {
    PlainTable::Cell made;
    made.text = made.about = text;
    made.value = value;
    return made;
}

/// Five columns of three rows; one price is not known.
struct Sample {
    PlainTable table{QStringLiteral("Sample")};
    TableArrangement* arrangement = nullptr;

    Sample() {
        table.setColumns({{QString()},
                          {QStringLiteral("Name")},
                          {QStringLiteral("Price"), true},
                          {QStringLiteral("Zone")},
                          {QStringLiteral("Extra")}});
        arrangement = new TableArrangement(table, QStringLiteral("sample"), {"box", "name", "price", "zone", "extra"});
        QObject::connect(arrangement, &TableArrangement::sorted, &table, &PlainTable::sortRows);
        show(QStringLiteral("M"));
        table.resize(600, 200);
        table.show();
        fill({{"b", 10}, {"a", {}}, {"c", 9}});
    }
    void show(const QString& layout) {
        arrangement->setPlan(layout, [layout](int) {
            std::vector<TableArrangement::Column> plan(5, {60});
            plan[4].shown = layout != u"S";
            return plan;
        });
    }
    void fill(const std::vector<std::pair<const char*, QVariant>>& rows) {
        std::vector<std::vector<PlainTable::Cell>> cells;
        for (const auto& [name, price] : rows)
            cells.push_back({cell(QLatin1String(name)), cell(QLatin1String(name), QLatin1String(name)),
                             cell(price.isValid() ? price.toString() : QStringLiteral("unknown"), price),
                             cell(QStringLiteral("z")), cell(QStringLiteral("x"))});
        table.setCells(cells);
    }
    [[nodiscard]] std::vector<std::string> names() const { return column(*table.model(), 1); }
};

TEST(TableArrangement, aHeadSortsThenReversesThenGivesTheUsualOrderBack) {
    Sample sample;
    QAbstractItemModelTester tester(sample.table.model());
    sample.table.setCurrentCell(2, 3);
    const QHeaderView& header = *sample.table.horizontalHeader();
    clickHead(sample.table, 2);
    EXPECT_THAT(sample.names(), ElementsAre("c", "b", "a")) << "9 is less than 10";
    EXPECT_EQ(header.sortIndicatorSection(), 2);
    EXPECT_EQ(sample.table.accessibleDescription(), QStringLiteral("Sorted by Price, ascending."));
    EXPECT_EQ(sample.table.aboutOf(sample.table.currentRow()), QStringLiteral("c")) << "the same row stays selected";
    EXPECT_EQ(sample.table.currentColumn(), 3);
    clickHead(sample.table, 2);
    EXPECT_THAT(sample.names(), ElementsAre("b", "c", "a")) << "the unknown stays last";
    // Rows that come take their place in it.
    sample.fill({{"d", 11}, {"b", 10}, {"a", {}}, {"c", 9}});
    EXPECT_THAT(sample.names(), ElementsAre("d", "b", "c", "a"));
    EXPECT_EQ(sample.table.aboutOf(sample.table.currentRow()), QStringLiteral("c"));
    clickHead(sample.table, 2);
    EXPECT_THAT(sample.names(), ElementsAre("d", "b", "a", "c"));
    EXPECT_EQ(header.sortIndicatorSection(), -1);
    EXPECT_EQ(sample.table.accessibleDescription(), QString());
    EXPECT_EQ(sample.table.aboutOf(sample.table.currentRow()), QStringLiteral("c"));
    clickHead(sample.table, 2);
    clickHead(sample.table, 0);
    EXPECT_EQ(header.sortIndicatorSection(), 2) << "boxes are nothing to sort by";
}

TEST(TableArrangement, columnsAreMovedWidenedAndHiddenButNeitherTheBoxNorTheName) {
    Sample sample;
    QTableView& table = sample.table;
    drag(table, headOf(table, 3), headOf(table, 2) - QPoint(20, 0));
    EXPECT_THAT(heads(table), ElementsAre("", "Name", "Zone", "Price", "Extra"));
    drag(table, headOf(table, 3), headOf(table, 0));
    EXPECT_EQ(table.horizontalHeader()->logicalIndex(0), 0) << "the first place is taken";
    drag(table, {table.horizontalHeader()->sectionViewportPosition(2) + table.columnWidth(2) - 1, 5},
         {table.horizontalHeader()->sectionViewportPosition(2) + table.columnWidth(2) + 49, 5});
    EXPECT_EQ(table.columnWidth(2), 110);
    table.resize(500, 200);
    EXPECT_EQ(table.columnWidth(2), 110) << "chosen widths stay";
    EXPECT_EQ(table.horizontalHeader()->length(), table.viewport()->width()) << "the name takes what is left";

    table.resize(380, 200);
    EXPECT_EQ(table.horizontalHeader()->length(), table.viewport()->width()) << "the others give what they can spare";
    EXPECT_EQ(table.columnWidth(2), 110);
    chooseInHead(table, 1, "showColumn", 3);
    EXPECT_THAT(heads(table), ElementsAre("", "Name", "Price", "Extra"));
    withMenu(
        [&] {
            table.setFocus();
            table.setCurrentIndex(table.model()->index(0, 2));
            QTest::keyClick(&table, Qt::Key_F10, Qt::ShiftModifier);
        },
        [&](QMenu& menu) {
            QList<int> offered;
            for (const QAction* each : menu.findChildren<QAction*>(QStringLiteral("showColumn")))
                offered << each->data().toInt();
            std::sort(offered.begin(), offered.end());
            EXPECT_EQ(offered, (QList<int>{2, 3, 4})) << "neither the box nor the name";
            menu.findChild<QAction*>(QStringLiteral("sortByColumn"))->trigger();
        });
    EXPECT_THAT(sample.names(), ElementsAre("c", "b", "a")) << "by the column that the keys are in";
    chooseInHead(table, 1, "moveRight");
    EXPECT_THAT(heads(table), ElementsAre("", "Price", "Name", "Extra")) << "past the one that is hidden";
    chooseInHead(table, 4, "moveLeft");
    EXPECT_THAT(heads(table), ElementsAre("", "Price", "Extra", "Name"));
    chooseInHead(table, 1, "resetColumns");
    EXPECT_THAT(heads(table), ElementsAre("", "Name", "Price", "Zone", "Extra"));
    EXPECT_EQ(table.columnWidth(2), 60);
    EXPECT_THAT(sample.names(), ElementsAre("c", "b", "a")) << "that is about columns";
    chooseInHead(table, 2, "reverseOrder");
    EXPECT_THAT(sample.names(), ElementsAre("b", "c", "a"));
    chooseInHead(table, 2, "usualOrder");
    EXPECT_THAT(sample.names(), ElementsAre("b", "a", "c"));
    EXPECT_EQ(sample.arrangement->state(), QByteArray()) << "nothing is left to remember";
}

TEST(TableArrangement, isReadBackApartForEachLayoutWhatIsShown) {
    QByteArray state;
    {
        Sample sample;
        clickHead(sample.table, 2);
        clickHead(sample.table, 2);
        drag(sample.table, headOf(sample.table, 3), headOf(sample.table, 2) - QPoint(20, 0));
        chooseInHead(sample.table, 1, "showColumn", 4);
        sample.show(QStringLiteral("S"));
        EXPECT_TRUE(sample.table.isColumnHidden(4)) << "there is no room";
        chooseInHead(sample.table, 1, "showColumn", 4);
        chooseInHead(sample.table, 1, "showColumn", 2);
        state = sample.arrangement->state();
    }
    Sample later;
    later.arrangement->restore(state);
    EXPECT_THAT(later.names(), ElementsAre("b", "c", "a"));
    EXPECT_THAT(heads(later.table), ElementsAre("", "Name", "Zone", "Price"));
    later.show(QStringLiteral("S"));
    EXPECT_THAT(heads(later.table), ElementsAre("", "Name", "Zone", "Extra"));
    EXPECT_EQ(later.arrangement->state(), state);
}

TEST(TableArrangement, whatIsNotUnderstoodChangesNothing) {
    for (const char* state :
         {"", "{", "[1]", "null", R"({"sort":"weight","order":["box","name"],"layouts":[]})",
          R"({"sort":"box","order":["box","name","name","zone","extra"]})",
          R"({"order":["name","box","price","zone","extra"],"layouts":{"M":{"shown":{"name":false,"box":false},)"
          R"("widths":{"price":-4,"zone":1e9,"extra":"wide"}}}})"}) {
        Sample sample;
        sample.arrangement->restore(state);
        EXPECT_THAT(heads(sample.table), ElementsAre("", "Name", "Price", "Zone", "Extra")) << state;
        EXPECT_THAT(sample.names(), ElementsAre("b", "a", "c")) << state;
        EXPECT_EQ(sample.table.columnWidth(2), 60) << state;
        EXPECT_EQ(sample.arrangement->state(), QByteArray()) << state;
    }
}

TEST(TableArrangement, clustersAreSortedByValueWithTheirReasonsBesideThem) {
    DemoWindow demo({.scenario = "faults", .samples = {}});
    ASSERT_TRUE(settled(demo.workbench()));
    tests::ModelTesters testers(demo.window());
    RowTable& table = fleetPage(demo.window()).clusterTable();
    const QAbstractItemModel& shown = *table.model();
    const auto rowOf = [&](const char* name) {
        const auto names = column(shown, ClusterTableModel::Cluster);
        return static_cast<int>(std::find(names.begin(), names.end(), name) - names.begin());
    };
    const auto usual = column(shown, ClusterTableModel::Cluster);
    fleetPage(demo.window()).showCluster(ClusterName("not-ready"));
    const auto selected = [&] {
        return table.currentIndex().siblingAtColumn(ClusterTableModel::Cluster).data().toString().toStdString();
    };
    const auto spansFollow = [&] {
        for (int row = 0; row < shown.rowCount(); ++row) {
            const bool reason = !shown.index(row, ClusterTableModel::Ready).data(ActionsRole).toStringList().isEmpty();
            EXPECT_EQ(table.columnSpan(row, ClusterTableModel::Ready), reason ? 4 : 1)
                << column(shown, ClusterTableModel::Cluster).at(static_cast<std::size_t>(row));
        }
    };
    clickHead(table, ClusterTableModel::Ready);
    clickHead(table, ClusterTableModel::Ready);
    EXPECT_EQ(column(shown, ClusterTableModel::Ready).front(), "unreachable") << "what needs most comes first";
    EXPECT_EQ(column(shown, ClusterTableModel::Ready).back(), "Ready");
    spansFollow();
    EXPECT_EQ(selected(), "not-ready");

    // What is not known is last, up and down.
    clickHead(table, ClusterTableModel::Nodes);
    const auto up = column(shown, ClusterTableModel::Nodes);
    EXPECT_EQ(up.back(), "unknown");
    EXPECT_NE(up.front(), "unknown");
    clickHead(table, ClusterTableModel::Nodes);
    EXPECT_EQ(column(shown, ClusterTableModel::Nodes).back(), "unknown");
    spansFollow();

    // What comes in meanwhile moves rows, not the selection.
    clickHead(table, ClusterTableModel::Ready);
    clickHead(table, ClusterTableModel::Ready);
    const int before = rowOf("autoscale-eks");
    demo.change("faults: [{cluster: autoscale-eks, kind: unreachable}]\n");
    demo.workbench().fleet().connectFleet();
    ASSERT_TRUE(settled(demo.workbench()));
    EXPECT_LT(rowOf("autoscale-eks"), before);
    EXPECT_EQ(selected(), "not-ready");
    spansFollow();
    clickHead(table, ClusterTableModel::Ready);
    EXPECT_EQ(column(shown, ClusterTableModel::Cluster), usual);

    // A span is one piece: it ends where a column was taken out of it.
    chooseInHead(table, ClusterTableModel::FreeGpus, "moveRight");
    const int lost = rowOf("unreachable");
    EXPECT_EQ(table.columnSpan(lost, ClusterTableModel::Ready), 2);
    chooseInHead(table, ClusterTableModel::Cluster, "resetColumns");
    EXPECT_EQ(table.columnSpan(lost, ClusterTableModel::Ready), 4);
}

TEST(TableArrangement, clustersAreSortedByTheUsersGroups) {
    DemoWindow demo({.samples = {}});
    ASSERT_TRUE(settled(demo.workbench()));
    tests::ModelTesters testers(demo.window());
    FleetLooks& looks = demo.workbench().fleet().looks();
    looks.setGroup(ClusterName("autoscale-eks"), QStringLiteral("us"));
    looks.setGroup(ClusterName("static-gke"), QStringLiteral("eu"));
    RowTable& table = fleetPage(demo.window()).clusterTable();
    EXPECT_TRUE(table.isColumnHidden(ClusterTableModel::Group)) << "the group stands beside the name";
    chooseInHead(table, ClusterTableModel::Cluster, "showColumn", ClusterTableModel::Group);
    clickHead(table, ClusterTableModel::Group);
    EXPECT_THAT(column(*table.model(), ClusterTableModel::Group),
                ElementsAre("eu", "us", "no group", "no group", "no group"));
    clickHead(table, ClusterTableModel::Group);
    EXPECT_THAT(column(*table.model(), ClusterTableModel::Group),
                ElementsAre("us", "eu", "no group", "no group", "no group"));
    looks.setGroup(ClusterName("autoscale-aks"), QStringLiteral("west"));
    EXPECT_EQ(column(*table.model(), ClusterTableModel::Cluster).front(), "autoscale-aks") << "at once";
}

TEST(TableArrangement, boxesOfContextsStayWithTheirContexts) {
    DemoWindow demo({.connect = false, .samples = {}, .trusting = false});
    QFile file(demo.directory() + QStringLiteral("/config"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(tests::manyContexts(40));
    file.close();
    demo.workbench().openFiles({file.fileName()});
    tests::ModelTesters testers(demo.window());
    FleetController& fleet = demo.workbench().fleet();
    RowTable& table = fleetPage(demo.window()).contextTable();
    clickHead(table, ContextTableModel::Context);
    const auto names = column(*table.model(), ContextTableModel::Context);
    EXPECT_LT(std::find(names.begin(), names.end(), "kind-dev"), std::find(names.begin(), names.end(), "nova"));
    const domain::ContextName first(names.front());
    ASSERT_TRUE(fleet.isChosen(first));
    table.setFocus();
    table.setCurrentIndex(table.model()->index(0, ContextTableModel::Context));
    QTest::keyClick(&table, Qt::Key_Space);
    EXPECT_FALSE(fleet.isChosen(first));

    // The box over the boxes: a click is for all of them, and what is dragged onto it is not a click.
    const auto chosen = fleet.chosen();
    drag(table, headOf(table, ContextTableModel::Server), headOf(table, ContextTableModel::Chosen));
    EXPECT_EQ(fleet.chosen(), chosen);
    clickHead(table, ContextTableModel::Chosen);
    EXPECT_TRUE(fleet.isChosen(first));
    EXPECT_EQ(table.horizontalHeader()->sortIndicatorSection(), ContextTableModel::Context);
    // Other rows, the same table.
    chooseInHead(table, ContextTableModel::Login, "moveLeft");
    chooseInHead(table, ContextTableModel::Context, "showColumn", ContextTableModel::State);
    const auto arranged = heads(table);
    const int width = table.columnWidth(ContextTableModel::Login);
    demo.workbench().openFiles({QString::fromStdString(demo.fleet().fleetKubeconfig())});
    ASSERT_GT(table.model()->rowCount(), 40);
    EXPECT_EQ(heads(table), arranged);
    EXPECT_EQ(table.columnWidth(ContextTableModel::Login), width);
    const auto more = column(*table.model(), ContextTableModel::Context);
    EXPECT_LT(std::find(more.begin(), more.end(), "autoscale-eks"), std::find(more.begin(), more.end(), "kind-dev"));
    table.setCurrentIndex(table.model()->index(0, ContextTableModel::Context));
    // A row's menu by keys.
    withMenu([&] { QTest::keyClick(&table, Qt::Key_F10, Qt::ShiftModifier); },
             [&](QMenu& menu) { menu.findChild<QAction*>(QStringLiteral("usualOrder"))->trigger(); });
    EXPECT_EQ(column(*table.model(), ContextTableModel::Context).front(), "nova");
}

TEST(TableArrangement, runsAreSortedAndKeepTheirMarks) {
    DemoWindow demo;
    HistoryPage& page = historyPage(demo.window());
    demo.window().showPage(PageId::History);
    tests::ModelTesters testers(demo.window());
    for (int run = 1; run <= 2; ++run) {
        ASSERT_TRUE(demo.estimate());
        ASSERT_TRUE(waitUntil([&] { return page.list().rowCount() == run; }));
    }
    const auto runs = [&] { return column(*page.list().model(), 1); };
    const auto marks = [&] { return column(*page.list().model(), 0); };
    page.mark(0);
    page.list().setCurrentCell(0, 1);
    EXPECT_THAT(runs(), ElementsAre("2", "1"));
    clickHead(page.list(), 1);
    EXPECT_THAT(runs(), ElementsAre("1", "2"));
    EXPECT_THAT(marks(), ElementsAre("", "A"));
    EXPECT_EQ(page.list().currentRow(), 1);
    page.mark(0);
    EXPECT_THAT(marks(), ElementsAre("A", "B")) << "the row that is seen is the one that is marked; the older is A";
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(waitUntil([&] { return page.list().rowCount() == 3; }));
    EXPECT_THAT(runs(), ElementsAre("1", "2", "3"));
    EXPECT_THAT(marks(), ElementsAre("A", "B", ""));
    EXPECT_EQ(page.list().currentRow(), 1) << "run 2, wherever it is";
    clickHead(page.list(), 1);
    clickHead(page.list(), 1);
    EXPECT_THAT(runs(), ElementsAre("3", "2", "1"));
    EXPECT_EQ(page.list().currentRow(), 1);
    page.list().setCurrentCell(2, 1);
    page.openSelected();
    ASSERT_TRUE(waitUntil([&] { return demo.window().currentPage() == PageId::Estimates; }));
    EXPECT_EQ(demo.workbench().estimates().result()->run, demo.workbench().history().runs().back().run.run);
}

TEST(TableArrangement, isThereAtTheNextStartAndAnUnknownOneIsNot) {
    DemoWindow demo({.samples = {}});
    ASSERT_TRUE(settled(demo.workbench()));
    AppSettings settings(demo.directory() + QStringLiteral("/arranged.ini"));
    const auto open = [&] {
        auto window = std::make_unique<MainWindow>(demo.workbench(), settings);
        window->resize(1280, 772);
        window->show();
        QApplication::processEvents();
        return window;
    };
    {
        const auto window = open();
        RowTable& table = fleetPage(*window).clusterTable();
        clickHead(table, ClusterTableModel::Version);
        chooseInHead(table, ClusterTableModel::Cluster, "showColumn", ClusterTableModel::Provider);
        window->resize(1024, 700);
        QApplication::processEvents();
        chooseInHead(table, ClusterTableModel::Cluster, "showColumn", ClusterTableModel::Rights);
        ASSERT_TRUE(window->close());
    }
    const auto window = open();
    RowTable& table = fleetPage(*window).clusterTable();
    EXPECT_EQ(table.horizontalHeader()->sortIndicatorSection(), ClusterTableModel::Version);
    EXPECT_TRUE(table.isColumnHidden(ClusterTableModel::Provider));
    EXPECT_FALSE(table.isColumnHidden(ClusterTableModel::Rights));
    window->resize(1024, 700);
    QApplication::processEvents();
    EXPECT_TRUE(table.isColumnHidden(ClusterTableModel::Rights)) << "as it was left in the small window";
    EXPECT_EQ(table.horizontalHeader()->sortIndicatorSection(), ClusterTableModel::Version);

    settings.setPanels({{QStringLiteral("fleet-clusters"), "not what it was"}});
    const auto broken = open();
    EXPECT_EQ(fleetPage(*broken).clusterTable().horizontalHeader()->sortIndicatorSection(), -1);
    EXPECT_FALSE(fleetPage(*broken).clusterTable().isColumnHidden(ClusterTableModel::Provider));
}

/// Where the order says something, nobody sorts it away.
TEST(TableArrangement, isOfTheFleetAndTheHistoryAlone) {
    DemoWindow demo({.connect = false, .samples = {}});
    QStringList arranged;
    for (int page = 0; page <= static_cast<int>(PageId::History); ++page) {
        for (const TableArrangement* each :
             demo.window().page(static_cast<PageId>(page)).findChildren<TableArrangement*>())
            arranged << each->objectName();
    }
    arranged.sort();
    EXPECT_EQ(arranged, (QStringList{"clusters", "contexts", "runs"}));
}

} // namespace
} // namespace thrifty::app
