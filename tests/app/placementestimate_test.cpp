// SPDX-License-Identifier: GPL-3.0-or-later
// What was applied is held against the estimate that ordered it, whatever the other pages show and however often the
// program was started since; and it is told before anybody is contacted.
#include "app/demowindow.h"

#include "app/models/railstate.h"
#include "app/pages/placementpage.h"
#include "app/widgets/plaintable.h"
#include "app/widgets/timelineview.h"

#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QPushButton>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using testing::Contains;
using testing::HasSubstr;
using tests::DemoWindow;
using tests::saveScreen;
using tests::waitUntil;

constexpr const char* larger = "2 workers × 2 GPUs";

/// The first autoscaled cluster of the order is out of stock.
const std::string outOfStock = "delays: {novaPlace: 10ms, novaCopy: 10ms, novaRetry: 10ms, lunaFailure: 50ms}\n"
                               "clusters: [{name: autoscale-gke-a, stockOuts: [g2-*]}]\n";

PlacementPage& placementPage(DemoWindow& demo) {
    demo.window().showPage(PageId::Placement);
    return static_cast<PlacementPage&>(demo.window().page(PageId::Placement));
}

void choose(DemoWindow& demo, const char* variant) {
    demo.workbench().document().edit(QStringLiteral("Variant"),
                                     [&](PlanState& state) { state.plan.chosen = domain::VariantName(variant); });
}

bool settled(DemoWindow& demo) {
    PlacementController& placement = demo.workbench().placement();
    return waitUntil([&] { return placement.story() && placement.story()->settled && placement.estimate(); });
}

/// Estimates the base and a larger variant, and applies that.
void applyLarger(DemoWindow& demo) {
    demo.workbench().document().edit(QStringLiteral("Variants"), [](PlanState& state) {
        domain::VariantPlan base, more;
        base.name = domain::VariantName("base");
        more.name = domain::VariantName(larger);
        more.groups[domain::GroupName("gpu-group")].gpusPerPod = 2;
        state.plan.variants = {base, more};
    });
    demo.workbench().workload().flush();
    ASSERT_TRUE(demo.estimate());
    choose(demo, larger);
    ASSERT_TRUE(demo.apply());
    ASSERT_TRUE(settled(demo));
    ASSERT_EQ(demo.workbench().placement().story()->cluster.str(), "autoscale-eks");
}

std::vector<std::string> said(const QWidget& page) {
    std::vector<std::string> all;
    for (const QLabel* label : page.findChildren<QLabel*>())
        all.push_back(label->text().toStdString());
    return all;
}

std::string exported(DemoWindow& demo) {
    const QString path = demo.directory() + QStringLiteral("/placement.md");
    EXPECT_TRUE(placementPage(demo).exportTo(path));
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return file.readAll().toStdString();
}

/// The figures of the variant that was applied, on the cluster where it runs and on the one that was left.
void expectOfWhatWasApplied(DemoWindow& demo, const char* when) {
    SCOPED_TRACE(when);
    PlacementPage& page = placementPage(demo);
    const int total = page.obtained().rowCount() - 1;
    EXPECT_EQ(page.obtained().textAt(total, 3), QStringLiteral("4.8276"));
    EXPECT_THAT(said(page), Contains("same node types"));
    EXPECT_THAT(said(page), Contains(HasSubstr("The fail-over costs +0.6452 $/hr over autoscale-gke-a.")));
    std::vector<std::string> lanes;
    for (const TimelineLane& lane : page.timeline().lanes())
        lanes.push_back(lane.words.toStdString());
    EXPECT_THAT(lanes, Contains("skipped, does not fit"));
    EXPECT_THAT(lanes, Contains("left out of the policy, no node type"));
    EXPECT_THAT(exported(demo), HasSubstr("| g6.12xlarge | gpu-group | 1 | 1 | 4.601600 | 4.601600 |"));
}

TEST(PlacementEstimate, staysThatOfWhatWasApplied) {
    DemoWindow demo({.scenario = outOfStock});
    ASSERT_NO_FATAL_FAILURE(applyLarger(demo));
    expectOfWhatWasApplied(demo, "as it was applied");
    choose(demo, "base");
    expectOfWhatWasApplied(demo, "another variant on Policy");
    ASSERT_TRUE(demo.estimate());
    expectOfWhatWasApplied(demo, "another estimate");

    demo.reopen();
    ASSERT_TRUE(settled(demo));
    ASSERT_FALSE(demo.workbench().estimates().result()) << "nothing was opened from the history";
    expectOfWhatWasApplied(demo, "the program started again");
    HistoryController& history = demo.workbench().history();
    const domain::RunId run = demo.workbench().placement().applied()->estimate;
    ASSERT_TRUE(history.result(run));
    demo.workbench().estimates().show(history.result(run), 1);
    ASSERT_EQ(demo.workbench().policy().variant()->name.str(), "base");
    expectOfWhatWasApplied(demo, "its run opened from the history, another variant on Policy");
}

TEST(PlacementEstimate, isToldBeforeAnybodyIsContacted) {
    DemoWindow demo;
    EXPECT_THAT(said(placementPage(demo)), Contains("Nothing applied"));
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.apply());
    demo.reopen(false);
    PlacementController& placement = demo.workbench().placement();
    ASSERT_TRUE(waitUntil([&] { return placement.kept().has_value(); }));
    PlacementPage& page = placementPage(demo);
    EXPECT_THAT(said(page), Contains(testing::MatchesRegex("Applied today ..:.. to nova")));
    EXPECT_THAT(said(page), Contains("Connect to nova to follow where the workload is."));
    EXPECT_EQ(railState(PageId::Placement, demo.workbench()).missing,
              QStringLiteral("Connect to follow what is applied"));
    saveScreen(demo.window(), QStringLiteral("placement-kept"));
    EXPECT_EQ(demo.workbench().fleet().state(), FleetController::State::Empty);
    auto* way = page.findChild<QPushButton*>(QStringLiteral("wayOn"));
    ASSERT_NE(way, nullptr);
    way->click();
    EXPECT_EQ(demo.window().currentPage(), PageId::Fleet);

    // Reached, it is followed; taken back, it is told no more.
    demo.reopen();
    PlacementController& again = demo.workbench().placement();
    ASSERT_TRUE(waitUntil([&] { return again.story() && again.story()->settled; }));
    again.reviewWithdrawal();
    ASSERT_TRUE(waitUntil([&] { return again.withdrawal() != nullptr; }));
    demo.workbench().lock().set(WriteAccess::ForApply);
    again.withdraw();
    ASSERT_TRUE(waitUntil([&] { return !again.applied() && !again.kept(); }));
    EXPECT_THAT(said(placementPage(demo)), Contains("Nothing applied"));
}

TEST(PlacementEstimate, eventTextsAreReadWholeAndNothingIsPaintedOverTheTotal) {
    DemoWindow demo({.scenario = outOfStock});
    ASSERT_NO_FATAL_FAILURE(applyLarger(demo));
    PlacementPage& page = placementPage(demo);
    const std::string why = demo.workbench().placement().story()->hops.front().whyLeft;
    ASSERT_THAT(why, HasSubstr("out of stock"));
    for (const QSize size : {QSize(1280, 772), QSize(1280, 700), QSize(1920, 1080)}) {
        demo.window().resize(size);
        QApplication::processEvents();
        const PlainTable& events = page.events();
        std::vector<std::string> texts;
        for (int row = 0; row < events.rowCount(); ++row) {
            const QStringList lines = events.secondLines(row, 2);
            texts.push_back(lines.join(QString()).toStdString());
            EXPECT_GT(events.rowHeight(row), lines.size() * QFontMetrics(fixedFont(0.85)).height());
        }
        EXPECT_THAT(texts, Contains(why)) << size.width();
        const auto* sentence = page.findChild<QLabel*>(QStringLiteral("difference"));
        ASSERT_NE(sentence, nullptr);
        EXPECT_GE(sentence->height(), sentence->heightForWidth(sentence->width())) << size.height();
        EXPECT_GE(sentence->y(), page.obtained().geometry().bottom()) << size.height();
        saveScreen(demo.window(), QStringLiteral("placement-left-%1x%2").arg(size.width()).arg(size.height()));
    }
}

} // namespace
} // namespace thrifty::app
