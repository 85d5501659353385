// SPDX-License-Identifier: GPL-3.0-or-later
// What is said of an estimate whose plan went on: the variant that is another one now, until that is undone.
#include "app/estimatesdriver.h"
#include "app/models/policychecks.h"
#include "app/policydriver.h"
#include "app/widgets/explanationpanel.h"

#include <QLabel>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using domain::GroupEdit;
using domain::GroupName;
using domain::PlanField;
using domain::VariantName;
using tests::DemoWindow;
using tests::pageOf;
using tests::said;

/// The base and a variant of it, estimated.
struct Estimated {
    DemoWindow demo;
    Workbench& bench = demo.workbench();

    Estimated() {
        domain::VariantPlan mine;
        mine.name = VariantName("mine");
        mine.groups[GroupName("gpu-group")].pods = 3;
        EXPECT_EQ(bench.variants().add(mine), 1);
        EXPECT_TRUE(demo.estimate());
        EXPECT_TRUE(demo.settle());
    }
    void change(std::int64_t pods) {
        bench.variants().edit(1, GroupName("gpu-group"), PlanField::Pods, [=](GroupEdit& edit) { edit.pods = pods; });
        bench.document().seal();
    }
    void undo() {
        bench.document().undoStack().undo();
        bench.workload().flush();
    }
    std::string below(int row) {
        return pageOf(demo).model().headerData(row, Qt::Vertical, MatrixModel::SubRole).toString().toStdString();
    }
    bool onPage(PageId page, const QString& words) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); // rows that were replaced
        for (const QLabel* each : demo.window().page(page).findChildren<QLabel*>()) {
            if (!each->isHidden() && said(each->text()).contains(words))
                return true;
        }
        return false;
    }
    const CheckRow* check() {
        m_rows = policyChecks(bench);
        for (const CheckRow& row : m_rows) {
            if (row.text.contains(QStringLiteral("was changed since this run")))
                return &row;
        }
        return nullptr;
    }

  private:
    std::vector<CheckRow> m_rows;
};

TEST(SinceRun, aChangedVariantSaysSoUntilThatIsUndone) {
    Estimated it;
    EstimatesPage& page = pageOf(it.demo);
    EXPECT_EQ(it.below(0), "The manifest as it is");
    EXPECT_EQ(it.below(1), "");
    it.change(5);
    EXPECT_EQ(it.below(0), "The manifest as it is") << "the other is what it was";
    EXPECT_EQ(it.below(1), "changed since this run");
    EXPECT_TRUE(page.model().headerData(1, Qt::Vertical, MatrixModel::WarnRole).toBool());
    EXPECT_TRUE(it.onPage(PageId::Estimates, QStringLiteral("1 variants changed since")));
    page.cursor().setCurrent({1, 0});
    EXPECT_THAT(page.explanation().asText().toStdString(), testing::HasSubstr("this is what was said of it then"));
    page.cursor().setCurrent({0, 0});
    EXPECT_THAT(page.explanation().asText().toStdString(), testing::Not(testing::HasSubstr("said of it then")));
    it.undo();
    EXPECT_EQ(it.below(1), "");
    EXPECT_FALSE(it.onPage(PageId::Estimates, QStringLiteral("changed since")));
    // The workload below all of them.
    const QString file = toQt(it.bench.document().plan().manifests.front());
    it.bench.workload().type(file, "# another line\n" + it.bench.document().state().texts.value(file));
    it.bench.workload().flush();
    EXPECT_EQ(it.below(0), "changed since this run");
    EXPECT_EQ(it.below(1), "changed since this run");
    EXPECT_TRUE(it.onPage(PageId::Estimates, QStringLiteral("2 variants changed since")));
    it.undo();
    EXPECT_EQ(it.below(1), "");
    it.bench.variants().remove(1);
    EXPECT_EQ(it.below(1), "no longer in the plan");
}

/// What one variant is now was sent as another: it is a change all the same.
TEST(SinceRun, aVariantThatBecameAnotherOneIsChanged) {
    Estimated it;
    it.change(2); // as the base has it
    EXPECT_EQ(it.below(1), "changed since this run");
}

TEST(SinceRun, thePolicyOfAChangedVariantSaysSo) {
    Estimated it;
    PolicyPage& page = tests::policyPage(it.demo);
    it.change(5);
    EXPECT_EQ(it.check(), nullptr) << "its order is of the base";
    EXPECT_FALSE(it.onPage(PageId::Policy, QStringLiteral("changed since this run")));
    it.bench.document().edit(QStringLiteral("Policy"),
                             [](PlanState& state) { state.plan.chosen = VariantName("mine"); });
    ASSERT_NE(it.check(), nullptr);
    EXPECT_EQ(it.check()->id, QStringLiteral("estimate"));
    EXPECT_TRUE(it.onPage(PageId::Policy, QStringLiteral("changed since this run")));
    EXPECT_EQ(it.check()->state, CheckRow::State::Failed) << "an apply would be refused";
    it.undo(); // the choice
    it.undo();
    it.bench.document().edit(QStringLiteral("Policy"),
                             [](PlanState& state) { state.plan.chosen = VariantName("mine"); });
    EXPECT_EQ(it.check(), nullptr);
    EXPECT_FALSE(it.onPage(PageId::Policy, QStringLiteral("changed since this run")));
    EXPECT_FALSE(page.isHidden());
}

TEST(SinceRun, anOpenedRunIsComparedOnlyWithItsOwnPlan) {
    Estimated it;
    const auto result = it.bench.estimates().result();
    it.change(5);
    ASSERT_TRUE(it.demo.estimate());
    it.bench.estimates().show(result, 1);
    EXPECT_EQ(it.below(1), "changed since this run");
    EXPECT_EQ(it.below(0), "The manifest as it is");
    auto other = std::make_shared<domain::EstimateResult>(*result);
    other->ns = domain::Namespace("elsewhere");
    it.bench.estimates().show(other, 1);
    EXPECT_EQ(it.below(1), "") << "it is of another workload";
}

} // namespace
} // namespace thrifty::app
