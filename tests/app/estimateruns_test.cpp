// SPDX-License-Identifier: GPL-3.0-or-later
// The page Estimates while a run goes on and after it ended, in the real window on the embedded fleet.
#include "app/estimatesdriver.h"
#include "app/widgets/explanationpanel.h"

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using tests::cellText;
using tests::DemoWindow;
using tests::facts;
using tests::pageOf;
using tests::said;
using tests::samples;
using tests::shown;
using tests::waitUntil;

TEST(EstimatesPage, lockedItAsksAndUnlockedItFillsLive) {
    DemoWindow demo;
    EstimatesPage& page = pageOf(demo);
    page.estimate();
    EXPECT_FALSE(demo.workbench().estimates().running());
    ASSERT_EQ(page.messages().messages().size(), 1);
    EXPECT_EQ(page.messages().messages().front().actions.front().text, QStringLiteral("Unlock for this run"));
    const auto unlockAndRun = page.messages().messages().front().actions.front().run;
    unlockAndRun();
    EXPECT_TRUE(demo.workbench().estimates().running());
    EXPECT_TRUE(page.messages().messages().isEmpty());
    EXPECT_EQ(page.model().rowCount(), 1);
    EXPECT_EQ(facts(page, 0, "autoscale-eks").kind, CellFacts::Kind::Waiting);
    EXPECT_EQ(facts(page, 0, "autoscale-eks").right, QStringLiteral("being prepared")) << "nothing is sent yet";
    EXPECT_EQ(railState(PageId::Estimates, demo.workbench()).count, QStringLiteral("0/5"));
    ASSERT_TRUE(waitUntil([&] { return !demo.workbench().estimates().running(); }));
    EXPECT_EQ(cellText(page, 0, "autoscale-eks"), QStringLiteral("4.2548"));
    EXPECT_FALSE(demo.workbench().lock().open());
}

TEST(EstimatesPage, theStatusBarSaysWhatARunRemoved) {
    DemoWindow demo;
    EstimatesPage& page = pageOf(demo);
    const auto* bar = demo.window().findChild<QWidget*>(QStringLiteral("statusText"));
    ASSERT_NE(bar, nullptr);
    const auto status = [&] { return bar->property("text").toString().toStdString(); };
    ASSERT_TRUE(demo.settle());
    EXPECT_EQ(page.idleText(), QString());
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.settle());
    const std::string at =
        QLocale()
            .toString(toQt(demo.workbench().estimates().result()->finishedAt).time(), QStringLiteral("HH:mm:ss"))
            .toStdString();
    EXPECT_EQ(status(),
              "Run finished at " + at + ". 1 gated copies and 1 spread policy removed; nova is locked again.");
    demo.workbench().lock().set(WriteAccess::ForRun);
    EXPECT_EQ(status(), "Ready") << "it is not locked";
    demo.workbench().lock().set(WriteAccess::ReadOnly);
    // Only of a run of this window that came to its end.
    demo.workbench().estimates().show(std::make_shared<domain::EstimateResult>(*samples()));
    ASSERT_TRUE(demo.settle());
    EXPECT_EQ(status(), "Ready");
    demo.workbench().lock().set(WriteAccess::ForRun);
    page.estimate();
    demo.workbench().cancelAll();
    ASSERT_TRUE(waitUntil([&] { return !demo.workbench().estimates().running(); }));
    ASSERT_TRUE(demo.settle());
    EXPECT_EQ(status(), "Ready");
}

TEST(EstimatesPage, aStaticClusterCostsWhatItsOwnerSays) {
    DemoWindow demo;
    demo.workbench().userSettings().ownerPrices[domain::ClusterName("static-gke")] = *domain::Money::parse("1.25");
    ASSERT_TRUE(demo.estimate());
    EXPECT_EQ(cellText(pageOf(demo), 0, "static-gke"), QStringLiteral("1.2500"));
}

TEST(EstimatesPage, aCancelledRunSaysThatNothingIsLeft) {
    DemoWindow demo;
    EstimatesPage& page = pageOf(demo);
    demo.workbench().lock().set(WriteAccess::ForRun);
    page.estimate();
    demo.workbench().cancelAll();
    ASSERT_TRUE(waitUntil([&] { return !demo.workbench().estimates().running(); }));
    EXPECT_EQ(facts(page, 0, "autoscale-eks").right, QStringLiteral("the run ended"));
    ASSERT_EQ(page.messages().messages().size(), 1);
    EXPECT_EQ(page.messages().messages().front().fact, QStringLiteral("Run cancelled."));
    EXPECT_EQ(page.messages().messages().front().sentence, QStringLiteral("Everything it made is gone."));
}

TEST(EstimatesPage, anOldEstimateSaysItsAgeAndKnowsWhatItKnew) {
    DemoWindow demo;
    auto old = std::make_shared<domain::EstimateResult>(*samples());
    old->startedAt -= std::chrono::hours(24 * 6 + 1);
    old->finishedAt -= std::chrono::hours(24 * 6 + 1);
    EstimatesPage& page = shown(demo, old);
    emit demo.workbench().estimates().ended();
    bool told = false;
    for (const Message& message : page.messages().messages())
        told = told || said(message.fact) == u"This estimate is 6 days old.";
    EXPECT_TRUE(told);
    // A later run in which a cluster gave no answer shows what was known, unranked.
    auto later = std::make_shared<domain::EstimateResult>(*samples());
    for (domain::ClusterEstimate& cluster : later->variants[0].clusters) {
        if (cluster.name.str() != "autoscale-eks")
            continue;
        cluster.state = domain::ClusterState::Unreachable;
        cluster.reasonCode = domain::ReasonCode::Unreachable;
        cluster.totalPerHour.reset();
        cluster.rank.reset();
        cluster.groups.clear();
    }
    demo.workbench().estimates().show(later);
    const CellFacts cell = facts(page, 0, "autoscale-eks");
    EXPECT_EQ(cell.main, QStringLiteral("unreachable"));
    EXPECT_EQ(said(cell.right), QStringLiteral("last 4.2548, 6 days ago"));
    EXPECT_TRUE(cell.left.isEmpty());
    EXPECT_EQ(facts(page, 0, "autoscale-aks").left, QStringLiteral("#3"));
}

/// Cells must not change their colour while others come: the scale is there before the first of them.
TEST(EstimatesPage, theHeatIsFixedWhileARunGoesOn) {
    DemoWindow demo({.scenario = "clusters: [{name: autoscale-aks, delays: {lunaEstimate: 1h}}]\n"});
    EstimatesPage& page = pageOf(demo);
    EstimateController& estimates = demo.workbench().estimates();
    demo.workbench().lock().set(WriteAccess::ForRun);
    page.estimate();
    ASSERT_TRUE(estimates.running());
    ASSERT_TRUE(waitUntil([&] { return estimates.board().answered() >= 2; }));
    const report::HeatScale first = page.model().view().heat;
    ASSERT_TRUE(first.lowest());
    EXPECT_LT(*first.lowest(), *first.highest());
    ASSERT_TRUE(waitUntil([&] { return estimates.board().answered() >= 4; }));
    ASSERT_TRUE(estimates.running());
    EXPECT_EQ(page.model().view().heat.lowest(), first.lowest());
    EXPECT_EQ(page.model().view().heat.highest(), first.highest());
    EXPECT_TRUE(facts(page, 0, "autoscale-eks").heat);
    demo.workbench().cancelAll();
    ASSERT_TRUE(waitUntil([&] { return !estimates.running(); }));
}

/// Every way of not answering beside those that do: each cell has its own word, none has a digit, and the rest is
/// right.
TEST(EstimatesPage, faultsHaveWordsAndTheOthersTheirPrices) {
    DemoWindow demo({.scenario = "faults"});
    EstimatesPage& page = pageOf(demo);
    demo.workbench().document().edit(QStringLiteral("Patience"), [](PlanState& state) {
        state.plan.timeout = std::chrono::seconds(8);
        state.plan.exclude = {domain::ClusterName("dropped-gates")}; // gates taken away stop the whole run
    });
    demo.workbench().lock().set(WriteAccess::ForRun);
    page.estimate();
    ASSERT_TRUE(demo.workbench().estimates().running()) << demo.workbench().estimates().obstacle().toStdString();
    ASSERT_TRUE(waitUntil([&] {
        return demo.workbench().estimates().board().answered() >= 3 || !demo.workbench().estimates().running();
    }));
    if (demo.workbench().estimates().error())
        FAIL() << demo.workbench().estimates().error()->text();
    tests::saveScreen(demo.window(), QStringLiteral("estimates-running-light"));
    ASSERT_TRUE(waitUntil([&] { return !demo.workbench().estimates().running(); }));
    ASSERT_NE(demo.workbench().estimates().result(), nullptr);
    tests::saveScreen(demo.window(), QStringLiteral("estimates-faults-light"));
    EXPECT_EQ(railState(PageId::Estimates, demo.workbench()).icon, QStringLiteral("warning"));
    int priced = 0;
    for (int c = 0; c < page.model().columnCount(); ++c) {
        const CellFacts cell = page.model().facts(page.model().index(0, c));
        if (cell.kind == CellFacts::Kind::Price) {
            ++priced;
            continue;
        }
        EXPECT_FALSE(cell.heat);
        EXPECT_FALSE(cell.lowest);
    }
    EXPECT_GE(priced, 2);
    EXPECT_LT(priced, page.model().columnCount());
    EXPECT_EQ(cellText(page, 0, "autoscale-eks"), QStringLiteral("4.2548"));
    EXPECT_EQ(facts(page, 0, "no-luna").kind, CellFacts::Kind::Words);
    EXPECT_EQ(cellText(page, 0, "unparsable-events"), QStringLiteral("not understood"));
    EXPECT_EQ(cellText(page, 0, "small-quota"), QStringLiteral("refused by quota"));
    page.showCauses();
    EXPECT_TRUE(page.explanation().asText().contains(QStringLiteral("on no-luna: ")));
    tests::saveScreen(demo.window(), QStringLiteral("estimates-causes-light"));
}

} // namespace
} // namespace thrifty::app
