// SPDX-License-Identifier: GPL-3.0-or-later
// Several workloads are applied to one control plane: each can be followed and taken back, and none for another.
#include "app/demowindow.h"
#include "app/pages/placementpage.h"
#include "app/policydriver.h"

#include <QComboBox>

#include <gtest/gtest.h>

namespace thrifty::tests {
namespace {

using app::PageId;

/// The plan of this window, then another one, each applied.
struct TwoApplies {
    DemoWindow demo;
    app::PlacementController& placement = demo.workbench().placement();
    session::Plan first, second;
    domain::RunId firstRun, secondRun;

    TwoApplies() {
        first = demo.workbench().document().plan();
        firstRun = applyNow();
        demo.workbench().document().edit(QStringLiteral("Other"), [](app::PlanState& state) {
            state.plan.group.value = "other";
            for (QByteArray& text : state.texts)
                text.replace("llm-serving", "other");
        });
        demo.workbench().workload().flush();
        second = demo.workbench().document().plan();
        secondRun = applyNow();
    }
    domain::RunId applyNow() {
        const domain::RunId before = placement.applied() ? placement.applied()->run : domain::RunId();
        EXPECT_TRUE(demo.estimate());
        EXPECT_TRUE(demo.apply());
        EXPECT_TRUE(waitUntil([&] { return placement.applied() && placement.applied()->run != before; }));
        EXPECT_TRUE(settled());
        return placement.applied() ? placement.applied()->run : domain::RunId();
    }
    bool settled() {
        return waitUntil([&] { return placement.story() && placement.story()->settled; });
    }
    bool shows(const domain::RunId& run) {
        return waitUntil([&] { return placement.applied() && placement.applied()->run == run; });
    }
};

TEST(SeveralApplies, areFollowedByThePlanAndByChoiceAndTakenBackOneByOne) {
    TwoApplies two;
    ASSERT_NE(two.firstRun, two.secondRun);
    two.demo.window().showPage(PageId::Placement);
    auto* which = two.demo.window().page(PageId::Placement).findChild<QComboBox*>(QStringLiteral("whichApply"));
    ASSERT_NE(which, nullptr);
    ASSERT_TRUE(waitUntil([&] { return which->count() == 2; }));
    EXPECT_TRUE(which->isVisible());
    EXPECT_EQ(which->currentIndex(), 0) << "the newest first, which is that of the plan";
    EXPECT_TRUE(which->itemText(0).startsWith(QStringLiteral("other, "))) << which->itemText(0).toStdString();
    pictures(two.demo, "placement-several");
    which->setCurrentIndex(1);
    emit which->activated(1);
    ASSERT_TRUE(two.shows(two.firstRun));
    ASSERT_TRUE(two.settled());
    EXPECT_EQ(which->currentIndex(), 1);

    // Another plan: its own workload.
    two.demo.workbench().document().reset({two.second, {}}, {});
    ASSERT_TRUE(two.shows(two.secondRun));
    two.demo.workbench().document().reset({two.first, {}}, {});
    ASSERT_TRUE(two.shows(two.firstRun));
    ASSERT_TRUE(two.settled());

    two.placement.reviewWithdrawal();
    ASSERT_TRUE(waitUntil([&] { return two.placement.withdrawal() != nullptr; }));
    two.demo.workbench().lock().set(app::WriteAccess::ForApply);
    two.placement.withdraw();
    ASSERT_TRUE(two.shows(two.secondRun)) << "the other one is still applied";
    EXPECT_FALSE(two.placement.withdrawError());
    ASSERT_TRUE(two.settled());
    ASSERT_TRUE(waitUntil([&] { return which->count() == 1; }));
    EXPECT_FALSE(which->isVisible());
}

} // namespace
} // namespace thrifty::tests
