// SPDX-License-Identifier: GPL-3.0-or-later
// List prices in the window: they stand where nobody named a price, say so, and count nowhere.
#include "app/demowindow.h"
#include "app/models/explanation.h"
#include "app/models/policyrows.h"
#include "app/pages/estimatespage.h"
#include "app/widgets/buttons.h"
#include "app/widgets/explanationpanel.h"

#include <QAbstractButton>
#include <QFile>
#include <QPushButton>
#include <QTest>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace thrifty::app {
namespace {

using testing::HasSubstr;
using testing::Not;
using tests::DemoWindow;
using tests::saveScreen;
using tests::waitUntil;

EstimatesPage& pageOf(DemoWindow& demo) {
    demo.window().showPage(PageId::Estimates);
    return static_cast<EstimatesPage&>(demo.window().page(PageId::Estimates));
}

int column(EstimatesPage& page, const char* name) {
    for (int c = 0; c < page.model().columnCount(); ++c) {
        if (page.model().headerData(c, Qt::Horizontal).toString() == QLatin1String(name))
            return c;
    }
    ADD_FAILURE() << "no cluster " << name;
    return 0;
}

CellFacts facts(EstimatesPage& page, const char* cluster) {
    return page.model().facts(page.model().index(0, column(page, cluster)));
}

std::string exported(EstimatesPage& page, DemoWindow& demo, const char* kind) {
    QFile file(demo.directory() + QStringLiteral("/estimate.") + QLatin1String(kind));
    EXPECT_TRUE(page.exportTo(file.fileName()));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll().toStdString();
}

/// One variant on one cluster that made no pods, and what the list says about it.
struct Silent {
    domain::VariantEstimate variant;
    EstimateBoard board;
    BoardView view;

    Silent() {
        domain::ClusterEstimate answer;
        answer.name = domain::ClusterName("autoscale-eks");
        answer.reasonCode = domain::ReasonCode::NoPods;
        answer.listPrice = listed(false);
        variant.name = domain::VariantName("base");
        variant.clusters = {answer};
        view.variants = {{QStringLiteral("base"), {}}};
        view.clusters = {{QStringLiteral("autoscale-eks"), {}, 0}};
        show();
    }
    void show() {
        domain::EstimateResult result;
        result.variants = {variant};
        board = EstimateBoard::of(result, {variant.clusters.front().name});
        view.board = &board;
    }
    static domain::ListPrice listed(bool halfRate) {
        domain::GroupEstimate group;
        group.group = domain::GroupName("gpu-group");
        group.pods = 2;
        group.nodeType = "g6.8xlarge";
        group.pricePerNodeHour = domain::Money::parse("1.02935").value();
        group.nodeCount = 2;
        return {domain::Money::parse("2.0587").value(), "2026-08-03", halfRate, {group}};
    }
};

TEST(ListPricesInTheWindow, standBesideTheWordsOfAClusterThatNamedNone) {
    Silent silent;
    EXPECT_EQ(cellFacts(silent.view, {0, 0}).main, QStringLiteral("no pods"));
    EXPECT_EQ(cellFacts(silent.view, {0, 0}).right, QStringLiteral("list ≈ 2.0587"));
    EXPECT_THAT(cellTip(silent.view, {0, 0}).toStdString(), HasSubstr("≈ 2.0587, public list price of 3 Aug 2026"));
    silent.variant.clusters.front().listPrice = Silent::listed(true);
    silent.show();
    EXPECT_EQ(cellFacts(silent.view, {0, 0}).right, QStringLiteral("half rate ≈ 2.0587"));
    EXPECT_THAT(cellTip(silent.view, {0, 0}).toStdString(), HasSubstr("half of on-demand"));
    silent.view.unit = PriceUnit::Day;
    EXPECT_EQ(cellFacts(silent.view, {0, 0}).right, QStringLiteral("half rate ≈ 49.41"));
}

TEST(ListPricesInTheWindow, areExplainedByTheNodesThatTheyAreTheSumOf) {
    Silent silent;
    const Explanation why = explain(silent.view, {0, 0}, {});
    EXPECT_TRUE(why.figure.isEmpty()) << "it is no price";
    EXPECT_EQ(why.total, QStringLiteral("≈ 2.0587"));
    EXPECT_EQ(why.totalLabel, QStringLiteral("By list price"));
    ASSERT_EQ(why.groups.size(), 1u);
    EXPECT_EQ(why.groups.front().nodes, QStringLiteral("× 2"));
    EXPECT_THAT(why.groups.front().note.toStdString(), HasSubstr("g6.8xlarge"));
}

TEST(ListPricesInTheWindow, areANoteInTheOrderAndNoFigureOfIt) {
    Silent silent;
    domain::ClusterOrder order;
    order.entries.push_back({domain::ClusterName("autoscale-eks"), {}, false, false});
    const auto rows = policyRows(silent.variant, order, PriceUnit::Day);
    ASSERT_EQ(rows.size(), 1u);
    EXPECT_EQ(rows.front().note, QStringLiteral("list ≈ 49.41"));
    EXPECT_FALSE(rows.front().total);
    EXPECT_FALSE(rows.front().startsHere);
    order.entries.clear();
    order.leftOut.push_back({domain::ClusterName("autoscale-eks"), "no pods"});
    EXPECT_EQ(policyRows(silent.variant, order).front().note, QStringLiteral("list ≈ 2.0587, left out"));
    silent.variant.clusters.front().listPrice.reset();
    EXPECT_EQ(policyRows(silent.variant, order).front().note, QStringLiteral("left out"));
}

// A cluster whose autoscaler keeps silent, the whole way: page, order and files.
TEST(ListPricesInTheWindow, ofASilentClusterAreOnThePageAndInTheFiles) {
    DemoWindow demo({.scenario = "clusters: [{name: autoscale-aks, delays: {lunaEstimate: never}}]\n"});
    demo.workbench().document().edit(QStringLiteral("Patience"),
                                     [](PlanState& state) { state.plan.timeout = std::chrono::seconds(2); });
    ASSERT_TRUE(demo.estimate());
    EstimatesPage& page = pageOf(demo);
    const CellFacts aks = facts(page, "autoscale-aks");
    EXPECT_EQ(aks.main, QStringLiteral("no event in 2 s"));
    EXPECT_EQ(aks.right, QStringLiteral("list ≈ 6.6260"));
    EXPECT_TRUE(aks.hatched);
    EXPECT_FALSE(aks.heat);
    EXPECT_TRUE(aks.left.isEmpty()) << "no rank";
    EXPECT_TRUE(facts(page, "autoscale-gke-f").right.isEmpty()) << "nobody sells it there, and that was said";

    const auto result = demo.workbench().estimates().result();
    const domain::ClusterName name("autoscale-aks");
    EXPECT_THAT(result->variants.front().order, Not(testing::Contains(name)));
    page.cursor().setCurrent({0, column(page, "autoscale-aks")});
    saveScreen(demo.window(), QStringLiteral("list-prices-silent"));
    EXPECT_THAT(page.explanation().asText().toStdString(), HasSubstr("≈ 6.6260"));
    EXPECT_THAT(page.explanation().asText().toStdString(), HasSubstr("2 × Standard_NV36ads_A10_v5"));

    demo.window().showPage(PageId::Policy);
    saveScreen(demo.window(), QStringLiteral("list-prices-order"));

    EXPECT_THAT(exported(page, demo, "html"), HasSubstr("list ≈ 6.6260"));
    EXPECT_THAT(exported(page, demo, "md"), HasSubstr("list ≈ 6.6260"));
    EXPECT_THAT(exported(page, demo, "csv"), HasSubstr(",6.626000,20"));
    EXPECT_THAT(exported(page, demo, "json"), HasSubstr("\"perHour\": \"6.626000\""));

    // The user may let it rank.
    auto* rank = demo.window().findChild<SegmentedControl*>(QStringLiteral("rankListPrices"));
    ASSERT_NE(rank, nullptr);
    ASSERT_TRUE(rank->isVisible());
    const auto place = [&] {
        const auto& entries = demo.workbench().policy().plan()->order.entries;
        return std::find_if(entries.begin(), entries.end(), [&](const auto& each) { return each.name == name; }) -
               entries.begin();
    };
    EXPECT_EQ(place(), 3) << "left out, behind three";
    QTest::mouseClick(rank->findChildren<QAbstractButton*>().at(1), Qt::LeftButton);
    EXPECT_EQ(place(), 3) << "6.6260 stands behind the three that have a price";
    EXPECT_EQ(demo.workbench().policy().plan()->order.entries.size(), 4u);
    EXPECT_EQ(demo.workbench().policy().plan()->order.entries.at(3).listPerHour->text(), "6.626000");
    EXPECT_THAT(demo.workbench().policy().plan()->yaml, HasSubstr("by list price 6.626000 of 20"));
    saveScreen(demo.window(), QStringLiteral("list-prices-ranked"));
    demo.workbench().document().undoStack().undo();
    EXPECT_EQ(demo.workbench().policy().plan()->order.entries.size(), 3u);
    EXPECT_EQ(rank->current(), 0);
}

TEST(ListPricesInTheWindow, standInUntilAnEstimateIsMade) {
    DemoWindow demo;
    EstimatesPage& page = pageOf(demo);
    auto* offer = page.findChild<QPushButton*>(QStringLiteral("showListPrices"));
    ASSERT_NE(offer, nullptr);
    ASSERT_TRUE(offer->isVisible());
    saveScreen(demo.window(), QStringLiteral("list-prices-offered"));
    const auto ask = [&] {
        QTest::mouseClick(offer, Qt::LeftButton);
        return waitUntil([&] { return page.model().rowCount() > 0; });
    };
    ASSERT_TRUE(ask());
    const CellFacts eks = facts(page, "autoscale-eks");
    EXPECT_EQ(eks.kind, CellFacts::Kind::Words);
    EXPECT_EQ(eks.main, QStringLiteral("≈ 4.2548"));
    EXPECT_TRUE(eks.right.startsWith(QStringLiteral("list, "))) << eks.right.toStdString();
    EXPECT_TRUE(eks.hatched);
    EXPECT_FALSE(eks.heat);
    EXPECT_TRUE(eks.left.isEmpty()) << "no rank";
    EXPECT_FALSE(eks.lowest);
    EXPECT_EQ(facts(page, "static-gke").main, QStringLiteral("not asked"));
    EXPECT_EQ(facts(page, "static-gke").right, QStringLiteral("static")) << "the list has no say, and it is not 0";
    EXPECT_EQ(facts(page, "autoscale-gke-f").right, QStringLiteral("not listed"));
    page.cursor().setCurrent({0, column(page, "autoscale-eks")});
    EXPECT_THAT(page.explanation().asText().toStdString(), HasSubstr("No cluster was asked"));
    EXPECT_THAT(page.explanation().asText().toStdString(), HasSubstr("not ranked"));
    saveScreen(demo.window(), QStringLiteral("list-prices-alone"));
    EXPECT_EQ(demo.workbench().estimates().result(), nullptr) << "nothing that could become a policy";
    EXPECT_FALSE(demo.workbench().policy().plan());
    EXPECT_FALSE(demo.workbench().lock().open());

    // They belong to this plan.
    demo.workbench().document().edit(QStringLiteral("Without EKS"), [](PlanState& state) {
        state.plan.exclude = {domain::ClusterName("autoscale-eks")};
    });
    EXPECT_EQ(page.model().rowCount(), 0) << "of the plan as it was";
    ASSERT_TRUE(ask());
    EXPECT_EQ(page.model().columnCount(), 4);

    // An estimate takes their place.
    ASSERT_TRUE(demo.estimate());
    EXPECT_EQ(facts(page, "autoscale-aks").main, QStringLiteral("6.6260"));
    EXPECT_TRUE(facts(page, "autoscale-aks").left.startsWith(u'#'));
}

} // namespace
} // namespace thrifty::app
