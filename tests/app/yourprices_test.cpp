// SPDX-License-Identifier: GPL-3.0-or-later
// The user's own prices in the window: they come first and rank, the list price stands beside them, and every figure
// opens down to the rule that made it. A result that is opened again keeps what it was made with.
#include "app/demowindow.h"
#include "app/models/chartdata.h"
#include "app/models/explanation.h"
#include "app/models/policyrows.h"
#include "app/models/slide.h"
#include "app/pages/estimatespage.h"
#include "app/pages/historypage.h"
#include "app/print/pdfreport.h"
#include "app/widgets/explanationpanel.h"
#include "app/widgets/plaintable.h"
#include "app/window/pricebookmenu.h"
#include "report/resultfile.h"
#include "support/results.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;
using tests::DemoWindow;
using tests::saveScreen;
using tests::waitUntil;

/// The published result by a price book, as a view has it.
struct Shown {
    domain::EstimateResult result = tests::yoursResult(1);
    EstimateBoard board;
    BoardView view;

    Shown() {
        std::vector<domain::ClusterName> clusters;
        for (const domain::ClusterEstimate& cluster : result.variants.front().clusters)
            clusters.push_back(cluster.name);
        board = EstimateBoard::of(result, clusters);
        view.board = &board;
        view.variants = {{QStringLiteral("2x1 GPU"), {}}};
        int color = 0;
        for (const domain::ClusterName& name : clusters)
            view.clusters.push_back({QString::fromStdString(name.str()), {}, color++});
        view.priceBook = result.priceBook;
    }
    [[nodiscard]] CellId cell(const char* cluster) const {
        for (int c = 0; c < static_cast<int>(view.clusters.size()); ++c) {
            if (view.clusters[static_cast<std::size_t>(c)].name == QLatin1String(cluster))
                return {0, c};
        }
        return {};
    }
};

TEST(YourPricesInTheWindow, comeFirstAndTheListStandsBesideThem) {
    const Shown shown;
    const CellFacts eks = cellFacts(shown.view, shown.cell("autoscale-eks"));
    EXPECT_EQ(eks.main, QStringLiteral("3.4538"));
    EXPECT_EQ(eks.right, QStringLiteral("list 4.2548"));
    EXPECT_TRUE(eks.left.startsWith(QStringLiteral("#2"))) << "before gke-a, which is cheaper by list";
    const CellFacts gke = cellFacts(shown.view, shown.cell("autoscale-gke-a"));
    EXPECT_EQ(gke.main, QStringLiteral("3.6494"));
    EXPECT_EQ(gke.right, QStringLiteral("list")) << "no rule holds there";
    EXPECT_EQ(cellFacts(shown.view, shown.cell("static-gke")).right, QStringLiteral("static"));
    EXPECT_TRUE(cellSentence(shown.view, shown.cell("autoscale-eks")).contains(QStringLiteral("list 4.2548")));
    EXPECT_TRUE(cellTip(shown.view, shown.cell("autoscale-eks")).contains(QStringLiteral("2.0144 → 1.6115")));
}

TEST(YourPricesInTheWindow, areExplainedDownToTheRule) {
    const Shown shown;
    const Explanation why = explain(shown.view, shown.cell("autoscale-eks"), shown.cell("autoscale-gke-a"));
    EXPECT_EQ(why.figure, QStringLiteral("$3.4538"));
    ASSERT_EQ(why.groups.size(), 3u);
    EXPECT_EQ(why.groups[1].perNode, QStringLiteral("1.6115"));
    EXPECT_THAT(why.groups[1].note.toStdString(),
                HasSubstr("list 2.0144 a node, −20 % by price-book.yaml, line 7: enterprise agreement"));
    EXPECT_EQ(why.groups[2].name, QStringLiteral("+ egress"));
    EXPECT_EQ(why.groups[2].perTime, QStringLiteral("0.0500"));
    EXPECT_THAT(why.groups[2].note.toStdString(), HasSubstr("price-book.yaml, line 12: measured"));
    EXPECT_EQ(why.totalLabel, QStringLiteral("You pay"));
    EXPECT_EQ(why.total, QStringLiteral("3.4538"));
    std::vector<std::string> facts;
    for (const Explanation::Fact& fact : why.facts)
        facts.push_back((fact.label + QStringLiteral(": ") + fact.text).toStdString());
    EXPECT_THAT(facts, testing::Contains("List price: $4.2548 per hour"));
    EXPECT_THAT(facts, testing::Contains("Your prices: price-book.yaml of 1 Nov 2025, SHA-256 aaaaaaaaaaaa…"));
    EXPECT_THAT(why.notCounted.toStdString(), HasSubstr("caps on node prices go by list prices"));
    EXPECT_EQ(why.differenceTitle, QStringLiteral("0.1956 under autoscale-gke-a"));
    std::int64_t sum = 0;
    for (const Explanation::Difference& difference : why.differences)
        sum += domain::Money::parse(QString(difference.amount).replace(QChar(0x2212), u'-').toStdString())->micros();
    EXPECT_NEAR(static_cast<double>(sum), -195'600.0, 200.0)
        << "the rows are the whole difference, as far as four decimals say it";

    const Explanation byList = explain(shown.view, shown.cell("autoscale-gke-a"));
    EXPECT_THAT(byList.groups[1].note.toStdString(), testing::EndsWith("; list price"));
}

TEST(YourPricesInTheWindow, areInChartsOrderAndSlide) {
    const Shown shown;
    const ChartData chart = clusterChart(shown.view, 0);
    EXPECT_EQ(chart.legend.back(), QStringLiteral("add-ons"));
    EXPECT_EQ(chart.legend.size(), static_cast<int>(chart.legendInk.size()));
    for (const ChartRow& row : chart.rows) {
        if (row.perHour) {
            EXPECT_NEAR(row.length(), static_cast<double>(row.perHour->micros()) / 1e6, 1e-9)
                << row.value.toStdString();
        }
    }
    domain::ClusterOrder order;
    for (const domain::ClusterName& name : shown.result.variants.front().order)
        order.entries.push_back({name, {}, false, false});
    const auto rows = policyRows(shown.result.variants.front(), order);
    EXPECT_EQ(rows[1].cluster.str(), "autoscale-eks");
    EXPECT_EQ(rows[1].total->text(), "3.453840");
    EXPECT_EQ(rows[1].list, QStringLiteral("list 4.2548"));
    EXPECT_EQ(rows[2].list, QStringLiteral("list"));
    EXPECT_TRUE(rows[0].list.isEmpty()) << "static";
}

TEST(YourPricesInTheWindow, areWhatASlideSaysItsFiguresAre) {
    Shown shown;
    const Slide slide = slideOf(shown.view, 0, QString());
    EXPECT_THAT(slide.leftOut.toStdString(), testing::StartsWith("Ranked by what you pay (price-book.yaml"));
    EXPECT_THAT(slide.leftOut.toStdString(), Not(HasSubstr("without your discounts")));
    shown.view.priceBook.reset();
    EXPECT_THAT(slideOf(shown.view, 0, QString()).leftOut.toStdString(), HasSubstr("without your discounts"));
}

TEST(YourPricesInTheWindow, withoutAPriceBookNothingIsSaidOfOne) {
    Shown shown;
    shown.result = tests::publishedResult(1);
    std::vector<domain::ClusterName> clusters;
    for (const BoardView::Cluster& cluster : shown.view.clusters)
        clusters.emplace_back(cluster.name.toStdString());
    shown.board = EstimateBoard::of(shown.result, clusters);
    shown.view.priceBook.reset();
    EXPECT_TRUE(rankedByText(shown.view.priceBook).isEmpty());
    EXPECT_FALSE(cellFacts(shown.view, shown.cell("autoscale-eks")).right.contains(QStringLiteral("list")));
    EXPECT_EQ(explain(shown.view, shown.cell("autoscale-eks")).totalLabel, QStringLiteral("Total"));
}

// The whole way: choose a book, estimate, look, export; change it, and open the earlier run again.
TEST(YourPricesInTheWindow, rankARunAndStayWithItInTheHistory) {
    DemoWindow demo;
    const auto write = [&](const char* text) {
        QFile file(demo.directory() + QStringLiteral("/contract.yaml"));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        return file.fileName().toStdString();
    };
    QSignalSpy told(&demo.window().priceBook(), &PriceBookMenu::told);
    const std::string path = write("rules: [{provider: aws, percent: twenty}]\n");
    demo.window().priceBook().choose({false, path});
    ASSERT_EQ(told.count(), 1);
    EXPECT_EQ(told.takeFirst().at(0).value<Severity>(), Severity::Error);
    EXPECT_TRUE(demo.workbench().estimates().priceBook().listOnly) << "one that cannot be read changes nothing";

    (void)write("asOf: 2026-11-01\nrules:\n  - {provider: aws, percent: -20, note: enterprise agreement}\n"
                "addOns:\n  - {cluster: autoscale-eks, name: egress, perHour: \"0.05\"}\n");
    demo.window().priceBook().choose({false, path});
    ASSERT_TRUE(demo.estimate());
    const auto result = demo.workbench().estimates().result();
    ASSERT_TRUE(result->priceBook);
    EXPECT_EQ(result->priceBook->file, "contract.yaml");
    EXPECT_THAT(result->variants.front().order,
                ElementsAre(domain::ClusterName("static-gke"), domain::ClusterName("autoscale-eks"),
                            domain::ClusterName("autoscale-gke-a"), domain::ClusterName("autoscale-aks")));
    demo.window().showPage(PageId::Estimates);
    auto& page = static_cast<EstimatesPage&>(demo.window().page(PageId::Estimates));
    EXPECT_TRUE(page.priceSource().contains(QStringLiteral("ranked by what you pay (contract.yaml of 1 Nov 2026)")));
    const auto eks = demo.workbench().estimates().board().clusters();
    page.cursor().setCurrent(
        {0, static_cast<int>(std::find(eks.begin(), eks.end(), domain::ClusterName("autoscale-eks")) - eks.begin())});
    EXPECT_THAT(page.explanation().asText().toStdString(), HasSubstr("contract.yaml, line 3: enterprise agreement"));
    saveScreen(demo.window(), QStringLiteral("your-prices"));
    demo.window().showPage(PageId::Policy);
    ASSERT_TRUE(waitUntil([&] { return demo.workbench().policy().plan().has_value(); }));
    saveScreen(demo.window(), QStringLiteral("your-prices-order"));
    EXPECT_THAT(demo.workbench().policy().plan()->yaml, HasSubstr("thrifty-nova/price-book"));
    EXPECT_THAT(demo.workbench().policy().plan()->yaml, Not(HasSubstr("contract.yaml")));
    BoardView view = demo.workbench().estimates().view(PriceUnit::Hour);
    EXPECT_GT(pdfReport(view, *result).size(), 1000);
    const QString file = demo.directory() + QStringLiteral("/estimate.json");
    ASSERT_TRUE(page.exportTo(file));

    // The contract ends. What was planned by it does not change.
    (void)write("asOf: 2026-11-02\nrules:\n  - {provider: aws, percent: 50}\n");
    auto& history = static_cast<HistoryPage&>(demo.window().page(PageId::History));
    demo.window().showPage(PageId::History);
    ASSERT_TRUE(waitUntil([&] { return history.list().rowCount() == 1; }));
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(waitUntil([&] { return history.list().rowCount() == 2; }));
    EXPECT_EQ(demo.workbench().estimates().result()->priceBook->date, "2026-11-02");
    history.list().setCurrentCell(1, 0);
    history.openSelected();
    ASSERT_TRUE(waitUntil([&] { return demo.window().currentPage() == PageId::Estimates; }));
    EXPECT_EQ(*demo.workbench().estimates().result(), *result) << "as it was, not by today's book";
}

TEST(YourPricesInTheWindow, aCellIsNotMixedIntoAResultOfAnotherPriceBook) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    QFile file(demo.directory() + QStringLiteral("/contract.yaml"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("rules: [{provider: aws, percent: -20}]\n");
    file.close();
    demo.window().priceBook().choose({false, file.fileName().toStdString()});
    demo.workbench().lock().set(WriteAccess::ForRun);
    demo.workbench().estimates().startAgain({{0, 0}});
    ASSERT_TRUE(waitUntil([&] { return !demo.workbench().estimates().running(); }));
    ASSERT_TRUE(demo.workbench().estimates().error());
    EXPECT_THAT(demo.workbench().estimates().error()->message, HasSubstr("price book is another one"));
    EXPECT_FALSE(demo.workbench().estimates().result()->priceBook);
    EXPECT_NE(demo.workbench().estimates().board().answer({0, 0}), nullptr) << "what it said before stays";
}

} // namespace
} // namespace thrifty::app
