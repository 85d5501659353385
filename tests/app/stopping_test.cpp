// SPDX-License-Identifier: GPL-3.0-or-later
// Cancelled and closed at every step, in the real window: nothing of a run, a connection or an apply stays behind, and
// what is applied is taken up by the next start.
#include "app/faultdriver.h"

#include <QTest>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using tests::DemoWindow;
using tests::ended;
using tests::estimatesPage;
using tests::expectNothingLeft;
using tests::has;
using tests::ObjectCensus;
using tests::said;
using tests::saveScreen;
using tests::silentAks;
using tests::start;
using tests::steps;
using tests::waitUntil;

struct Step {
    const char* name;
    const char* faults;
    std::function<bool(DemoWindow&)> reached;
};

const std::vector<Step>& runSteps() {
    static const std::vector<Step> all{
        {"asking", "faults: [{cluster: nova, kind: latency, delay: 300ms, verb: get, resource: namespaces}]\n",
         [](DemoWindow& demo) { return demo.workbench().estimates().running(); }},
        {"order-written",
         "faults: [{cluster: nova, kind: latency, delay: 500ms, verb: create, resource: rayservices}]\n",
         [](DemoWindow& demo) { return has(demo.census(), "nova SchedulePolicy /thrifty-nova-serving-"); }},
        {"copies-made", "faults: []\n",
         [](DemoWindow& demo) { return has(demo.census(), "nova RayService serving/llm-serving-tn-"); }},
        {"pods-seen", "faults: []\n",
         [](DemoWindow& demo) { return has(demo.census(), "autoscale-eks Pod serving/"); }},
        {"some-answered", "faults: []\n",
         [](DemoWindow& demo) { return demo.workbench().estimates().board().answered() >= 4; }},
        {"cleaning-up",
         "clusters: [{name: autoscale-aks, delays: {lunaEstimate: 100ms}}]\n"
         "faults: [{cluster: nova, kind: latency, delay: 700ms, verb: delete}]\n",
         [](DemoWindow& demo) { return demo.workbench().estimates().board().answered() >= 5; }},
    };
    return all;
}

class EveryStep : public testing::TestWithParam<int> {
  protected:
    static const Step& step() { return runSteps().at(static_cast<std::size_t>(GetParam())); }
    /// Runs up to the step and takes its picture.
    static void reach(DemoWindow& demo) {
        ASSERT_TRUE(demo.settle());
        demo.change(step().faults);
        (void)estimatesPage(demo);
        start(demo);
        ASSERT_TRUE(waitUntil([&] { return step().reached(demo); })) << step().name;
        ASSERT_TRUE(demo.workbench().estimates().running()) << step().name;
    }
};

TEST_P(EveryStep, cancelledLeavesNothing) {
    DemoWindow demo({.scenario = silentAks});
    ASSERT_TRUE(demo.settle());
    const ObjectCensus before = demo.census();
    ASSERT_NO_FATAL_FAILURE(reach(demo));
    QTest::keyClick(&demo.window(), Qt::Key_Escape);
    saveScreen(demo.window(), QStringLiteral("cancel-%1").arg(QLatin1String(step().name)));
    ASSERT_TRUE(ended(demo));
    EXPECT_TRUE(demo.settle());
    if (!demo.workbench().estimates().result()) {
        EXPECT_THAT(said(estimatesPage(demo)), testing::HasSubstr("Run cancelled. Everything it made is gone."));
    }
    saveScreen(demo.window(), QStringLiteral("cancel-%1-after").arg(QLatin1String(step().name)));
    expectNothingLeft(demo, before);
}

TEST_P(EveryStep, closedLeavesNothingAndShowsThatItTidiesUp) {
    DemoWindow demo({.scenario = silentAks});
    ASSERT_TRUE(demo.settle());
    const ObjectCensus before = demo.census();
    ASSERT_NO_FATAL_FAILURE(reach(demo));
    EXPECT_FALSE(demo.window().close()) << "not before everything is gone";
    saveScreen(demo.window(), QStringLiteral("close-%1").arg(QLatin1String(step().name)));
    const auto* bar = demo.window().findChild<QWidget*>(QStringLiteral("statusText"));
    ASSERT_NE(bar, nullptr);
    EXPECT_TRUE(bar->property("text").toString().startsWith(QStringLiteral("Closing")))
        << bar->property("text").toString().toStdString();
    ASSERT_TRUE(waitUntil([&] { return !demo.window().isVisible(); }));
    EXPECT_FALSE(demo.workbench().busy());
    expectNothingLeft(demo, before);
}

INSTANTIATE_TEST_SUITE_P(Faults, EveryStep, testing::Range(0, 6), [](const auto& test) {
    std::string name = runSteps().at(static_cast<std::size_t>(test.param)).name;
    std::erase(name, '-');
    return name;
});

TEST(Connecting, cancelledOrClosedItWritesNothing) {
    for (const bool close : {false, true}) {
        DemoWindow demo({.scenario = steps + "faults: [{kind: latency, delay: 300ms}]\n", .connect = false});
        const ObjectCensus before = demo.census();
        demo.workbench().openFiles({QString::fromStdString(demo.fleet().fleetKubeconfig())});
        demo.workbench().fleet().connectFleet();
        ASSERT_EQ(demo.workbench().fleet().state(), FleetController::State::Connecting);
        if (close)
            EXPECT_FALSE(demo.window().close());
        else
            demo.workbench().cancelAll();
        saveScreen(demo.window(), close ? QStringLiteral("close-connecting") : QStringLiteral("cancel-connecting"));
        ASSERT_TRUE(demo.settle());
        if (close) {
            EXPECT_TRUE(waitUntil([&] { return !demo.window().isVisible(); }));
        } else {
            EXPECT_EQ(demo.workbench().fleet().state(), FleetController::State::Opened);
            demo.change("faults: []\n");
            demo.workbench().fleet().connectFleet();
            ASSERT_TRUE(demo.settle());
            EXPECT_EQ(demo.workbench().fleet().state(), FleetController::State::Connected) << "it can be tried again";
        }
        expectNothingLeft(demo, before);
    }
}

/// Applying: what was written before it was stopped is taken back, so that nothing is half applied.
TEST(Applying, cancelledOrClosedHalfWayIsTakenBack) {
    for (const bool close : {false, true}) {
        DemoWindow demo({.scenario = steps});
        ASSERT_TRUE(demo.estimate());
        ASSERT_TRUE(demo.settle());
        const ObjectCensus before = demo.census();
        PolicyController& policy = demo.workbench().policy();
        demo.window().showPage(PageId::Policy);
        ASSERT_TRUE(waitUntil([&] { return policy.lastReview() != nullptr; }));
        ASSERT_TRUE(demo.settle());
        // Reviewing is cancelled: nothing was written.
        demo.change("faults: [{cluster: nova, kind: latency, delay: 4s, verb: patch, resource: rayservices}]\n");
        policy.review();
        demo.workbench().cancelAll();
        ASSERT_TRUE(demo.settle());
        EXPECT_EQ(demo.leftSince(before), "");
        policy.review();
        ASSERT_TRUE(demo.settle());
        ASSERT_NE(policy.lastReview(), nullptr);
        demo.workbench().lock().set(WriteAccess::ForApply);
        policy.apply();
        ASSERT_TRUE(waitUntil([&] { return has(demo.census(), "nova SchedulePolicy /serving-"); }));
        if (close)
            EXPECT_FALSE(demo.window().close());
        else
            demo.workbench().cancelAll();
        saveScreen(demo.window(), close ? QStringLiteral("close-applying") : QStringLiteral("cancel-applying"));
        ASSERT_TRUE(waitUntil([&] { return !demo.workbench().busy(); }));
        if (close)
            EXPECT_TRUE(waitUntil([&] { return !demo.window().isVisible(); }));
        else
            saveScreen(demo.window(), QStringLiteral("cancel-applying-after"));
        EXPECT_FALSE(policy.outcome());
        EXPECT_EQ(demo.leftSince(before), "");
        EXPECT_FALSE(demo.workbench().lock().open());
    }
}

/// Following and taking back: stopped at either, the next start knows what is applied and takes it back whole.
TEST(Placement, stoppedWhileFollowingOrWithdrawingIsTakenUpByTheNextStart) {
    DemoWindow demo({.scenario = "delays: {novaCopy: 20ms, operator: 20ms, lunaEstimate: 100ms, podStart: never}\n"});
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.settle());
    const ObjectCensus before = demo.census();
    ASSERT_TRUE(demo.apply());
    ASSERT_TRUE(
        waitUntil([&] { return demo.workbench().placement().following() && demo.workbench().placement().story(); }));
    demo.window().showPage(PageId::Placement);
    saveScreen(demo.window(), QStringLiteral("close-following"));
    EXPECT_TRUE(demo.window().close()) << "following leaves nothing behind that the window would wait for";
    EXPECT_NE(tests::difference(before, demo.census()), "") << "what was applied stays applied";

    const auto reopened = [&] {
        demo.reopen();
        return waitUntil([&] { return demo.workbench().placement().applied().has_value(); });
    };
    ASSERT_TRUE(reopened());
    demo.change("faults: [{cluster: nova, kind: latency, delay: 400ms, verb: delete}]\n");
    const auto withdraw = [&] {
        PlacementController& placement = demo.workbench().placement();
        bool reviewed = false;
        QObject::connect(&placement, &PlacementController::withdrawalReviewed, &demo.window(),
                         [&] { reviewed = true; });
        placement.reviewWithdrawal();
        ASSERT_TRUE(waitUntil([&] { return reviewed; }));
        ASSERT_TRUE(placement.withdrawal());
        demo.workbench().lock().set(WriteAccess::ForApply);
        placement.withdraw();
    };
    ASSERT_NO_FATAL_FAILURE(withdraw());
    demo.window().showPage(PageId::Placement);
    EXPECT_FALSE(demo.window().close());
    saveScreen(demo.window(), QStringLiteral("close-withdrawing"));
    ASSERT_TRUE(waitUntil([&] { return !demo.window().isVisible(); }));

    demo.change("faults: []\n");
    if (!demo.leftSince(before).empty()) {
        ASSERT_TRUE(reopened());
        ASSERT_NO_FATAL_FAILURE(withdraw());
        ASSERT_TRUE(waitUntil([&] { return !demo.workbench().lock().open(); }));
        EXPECT_FALSE(demo.workbench().placement().withdrawError());
    }
    EXPECT_EQ(demo.leftSince(before), "");
}

} // namespace
} // namespace thrifty::app
