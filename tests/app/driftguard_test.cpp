// SPDX-License-Identifier: GPL-3.0-or-later
// An estimate that grows old: the page warns, and an apply makes it again first.
#include "app/policydriver.h"

#include "app/control/driftguard.h"
#include "app/models/railstate.h"
#include "app/widgets/checklist.h"
#include "app/widgets/messagebar.h"
#include "app/widgets/rail.h"

#include <QApplication>
#include <QDialog>
#include <QSignalSpy>
#include <QTimer>

#include <gtest/gtest.h>

#include <tuple>
#include <utility>

namespace thrifty::tests {
namespace {

using app::PageId;

/// The guard's clock is set: nobody waits a day.
struct OldEstimate {
    DemoWindow demo;
    app::PolicyPage& page = static_cast<app::PolicyPage&>(demo.window().page(PageId::Policy));
    QSignalSpy held{&demo.workbench().driftGuard(), &app::DriftGuard::held};
    QSignalSpy changed{&demo.workbench().driftGuard(), &app::DriftGuard::orderChanged};

    explicit OldEstimate(std::chrono::minutes age) {
        EXPECT_TRUE(demo.estimate());
        demo.window().showPage(PageId::Policy);
        const domain::Timestamp later = demo.workbench().estimates().result()->finishedAt + age;
        // What is estimated from now on is fresh.
        const auto old = demo.workbench().estimates().result()->run;
        demo.workbench().driftGuard().setClock([this, old, later] {
            const auto result = demo.workbench().estimates().result();
            return result && result->run == old ? later : result ? result->finishedAt : later;
        });
    }
    app::Message drift() {
        for (const app::Message& message : page.messages().messages()) {
            if (message.id == QStringLiteral("drift"))
                return message;
        }
        return {};
    }
};

TEST(DriftGuard, warnsFromHalfAnHourOn) {
    for (const auto& [minutes, decide] : {std::pair(29, false), std::pair(31, true)}) {
        OldEstimate old{std::chrono::minutes(minutes)};
        ASSERT_TRUE(waitUntil([&] { return old.demo.workbench().policy().lastReview() != nullptr; }));
        const auto& rows = old.page.checks().rows();
        const bool warned = std::any_of(rows.begin(), rows.end(), [](const app::CheckRow& row) {
            return row.state == app::CheckRow::State::Decide && row.text.startsWith(QStringLiteral("The estimate is"));
        });
        EXPECT_EQ(warned, decide) << minutes;
    }
}

TEST(DriftGuard, theAgeGoesOnWhileThePageIsLookedAt) {
    OldEstimate old{std::chrono::minutes(6)};
    DemoWindow& demo = old.demo;
    ASSERT_TRUE(waitUntil([&] { return demo.workbench().policy().lastReview() != nullptr; }));
    const auto told = [&](const char* words) {
        const auto& rows = old.page.checks().rows();
        return std::any_of(rows.begin(), rows.end(),
                           [&](const app::CheckRow& row) { return row.text.startsWith(QLatin1String(words)); });
    };
    EXPECT_TRUE(told("The estimate is 6 minute"));
    auto* timer = old.page.findChild<QTimer*>(QStringLiteral("ageTimer"));
    ASSERT_TRUE(timer != nullptr && timer->isActive());
    EXPECT_EQ(timer->intervalAsDuration(), std::chrono::minutes(1));
    const auto review = demo.workbench().policy().lastReview();
    const domain::Timestamp finished = demo.workbench().estimates().result()->finishedAt;
    demo.workbench().driftGuard().setClock([finished] { return finished + std::chrono::minutes(41); });
    timer->setInterval(1);
    ASSERT_TRUE(waitUntil([&] { return told("The estimate is 41 minute"); }));
    EXPECT_GT(old.page.checks().count(app::CheckRow::State::Decide), 0);
    EXPECT_EQ(demo.workbench().policy().lastReview(), review) << "nothing else is checked again";
    demo.window().showPage(PageId::Fleet);
    EXPECT_FALSE(timer->isActive());
}

TEST(DriftGuard, theRailSaysThatAnEstimateIsOldWhateverPageIsShown) {
    DemoWindow demo;
    ASSERT_TRUE(demo.estimate());
    const QAbstractItemModel& rail = *demo.window().findChild<app::Rail*>()->model();
    const auto said = [&](app::PageId page) {
        return rail.index(static_cast<int>(page), 0).data(Qt::AccessibleTextRole).toString();
    };
    ASSERT_TRUE(waitUntil([&] { return said(app::PageId::Policy) == QStringLiteral("Policy, 4"); }));
    const auto icon = [&](app::PageId page) { return app::railState(page, demo.workbench()).icon.toStdString(); };
    const domain::Timestamp finished = demo.workbench().estimates().result()->finishedAt;
    const std::tuple<std::chrono::minutes, const char*, const char*> ages[] = {
        {std::chrono::minutes(29), "check", ""},
        {std::chrono::minutes(31), "check", "clock"},
        {std::chrono::hours(25), "clock", "clock"}};
    for (const auto& [age, estimates, policy] : ages) {
        demo.workbench().driftGuard().setClock([finished, age = age] { return finished + age; });
        EXPECT_EQ(icon(app::PageId::Estimates), estimates) << age.count();
        EXPECT_EQ(icon(app::PageId::Policy), policy) << age.count();
    }
    auto* timer = demo.window().findChild<QTimer*>(QStringLiteral("railAge"));
    ASSERT_TRUE(timer != nullptr && timer->isActive());
    EXPECT_EQ(timer->intervalAsDuration(), std::chrono::minutes(1));
    EXPECT_EQ(said(app::PageId::Policy), QStringLiteral("Policy, 4")) << "nothing has happened since";
    timer->setInterval(1);
    ASSERT_TRUE(waitUntil([&] { return said(app::PageId::Policy) == QStringLiteral("Policy"); }))
        << "the clock is there";
    timer->stop();
    saveInBothThemes(demo.window(), QStringLiteral("rail-old"));
}

TEST(DriftGuard, afterADayTheEstimateIsMadeAgainAndAnOrderThatHeldIsReviewed) {
    OldEstimate old{std::chrono::hours(25)};
    old.demo.workbench().lock().set(app::WriteAccess::ForApply);
    const auto before = old.demo.workbench().estimates().result()->run;
    old.page.reviewAndApply();
    ASSERT_EQ(old.drift().actions.size(), 1);
    EXPECT_EQ(old.drift().fact, QStringLiteral("This estimate is 25 hour(s) old."));
    // The review comes as a dialog; it is declined.
    QTimer decline;
    QObject::connect(&decline, &QTimer::timeout, [] {
        if (auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget()))
            dialog->reject();
    });
    decline.start(20);
    old.drift().actions.front().run();
    ASSERT_TRUE(waitUntil([&] { return old.held.count() == 1; }));
    EXPECT_NE(old.demo.workbench().estimates().result()->run, before);
    EXPECT_EQ(old.changed.count(), 0);
    ASSERT_TRUE(waitUntil([&] { return !old.demo.workbench().lock().open(); })) << "the review was declined";
    EXPECT_FALSE(old.demo.workbench().policy().outcome());
}

TEST(DriftGuard, anOrderThatChangedStopsTheApply) {
    OldEstimate old{std::chrono::hours(25)};
    // A price moved meanwhile: what is known of the order before is not what will come.
    old.demo.workbench().document().edit(QStringLiteral("pin"), [](app::PlanState& state) {
        state.plan.order.pin = {{domain::ClusterName("autoscale-eks"), 1}};
    });
    old.demo.workbench().lock().set(app::WriteAccess::ForApply);
    old.page.reviewAndApply();
    ASSERT_EQ(old.drift().actions.size(), 1);
    old.drift().actions.front().run();
    EXPECT_TRUE(old.demo.workbench().driftGuard().going());
    old.demo.workbench().document().edit(QStringLiteral("no pin"),
                                         [](app::PlanState& state) { state.plan.order.pin.clear(); });
    ASSERT_TRUE(waitUntil([&] { return old.changed.count() == 1; }));
    EXPECT_FALSE(old.demo.workbench().lock().open());
    EXPECT_EQ(old.held.count(), 0);
    EXPECT_FALSE(old.demo.workbench().policy().outcome());
    const QStringList moves = old.changed.front().front().toStringList();
    EXPECT_TRUE(moves.contains(QStringLiteral("autoscale-eks: 1 → 3"))) << moves.join(u';').toStdString();
    EXPECT_EQ(old.drift().fact, QStringLiteral("The order changed, nothing was applied."));
}

} // namespace
} // namespace thrifty::tests
