// SPDX-License-Identifier: GPL-3.0-or-later
// The page Estimates while a run has not everything yet, while it is given up, and when it has ended part way.
#include "app/estimatesdriver.h"
#include "app/faultdriver.h"
#include "app/widgets/explanationpanel.h"

#include <QLabel>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using tests::column;
using tests::DemoWindow;
using tests::ended;
using tests::estimatesPage;
using tests::facts;
using tests::mostAnswered;
using tests::silentAks;
using tests::start;

/// The labels of the page that begin so.
std::string label(const EstimatesPage& page, const QString& beginning) {
    for (const QLabel* each : page.findChildren<QLabel*>()) {
        if (each->text().startsWith(beginning))
            return each->text().toStdString();
    }
    return {};
}

TEST(StoppedRun, anUnfinishedRowSaysSoInCellAndExplanationAlike) {
    DemoWindow demo({.scenario = silentAks});
    EstimatesPage& page = estimatesPage(demo);
    start(demo);
    ASSERT_TRUE(mostAnswered(demo));
    page.cursor().setCurrent({0, column(page, "autoscale-eks")});
    EXPECT_EQ(facts(page, 0, "autoscale-eks").left, QStringLiteral("#3 so far"));
    const std::string told = page.explanation().asText().toStdString();
    EXPECT_THAT(told, testing::HasSubstr("3rd of 3 that fit so far"));
    EXPECT_THAT(told, testing::HasSubstr("the lowest so far"));
    EXPECT_THAT(
        page.model().index(0, column(page, "autoscale-eks")).data(Qt::AccessibleTextRole).toString().toStdString(),
        testing::HasSubstr("3rd of 3 that fit so far"));
    EXPECT_FALSE(standingOf(page.model().view(), {0, column(page, "static-gke")})->open)
        << "nothing comes below a price of 0";
    demo.workbench().cancelAll();
    ASSERT_TRUE(ended(demo));
    EXPECT_THAT(page.explanation().asText().toStdString(), testing::HasSubstr("that fit so far"))
        << "the row stays unfinished";
}

TEST(StoppedRun, whileItIsGivenUpNothingCountsAndTheCellsSayWhatGoesOn) {
    DemoWindow demo({.scenario = silentAks});
    ASSERT_TRUE(demo.settle());
    demo.change("faults: [{cluster: nova, kind: latency, delay: 1500ms, verb: delete}]\n");
    EstimatesPage& page = estimatesPage(demo);
    start(demo);
    ASSERT_TRUE(mostAnswered(demo));
    EXPECT_THAT(facts(page, 0, "autoscale-aks").right.toStdString(), testing::HasSubstr(" s"));
    page.cursor().setCurrent({0, column(page, "autoscale-aks")});
    demo.workbench().cancelAll();
    ASSERT_TRUE(demo.workbench().estimates().running()) << "it tidies up";
    const CellFacts cell = facts(page, 0, "autoscale-aks");
    EXPECT_EQ(cell.main, QStringLiteral("stopping"));
    EXPECT_EQ(cell.right, QStringLiteral("tidying up"));
    EXPECT_THAT(page.explanation().asText().toStdString(), testing::HasSubstr("what it made is being removed"));
    EXPECT_THAT(label(page, QStringLiteral("Run of")), testing::EndsWith("is given up; what it made is being removed"));
    const auto* bar = demo.window().findChild<QWidget*>(QStringLiteral("statusText"));
    ASSERT_NE(bar, nullptr);
    (void)tests::waitUntil([] { return false; }, std::chrono::milliseconds(150)); // what was under way
    const QString status = bar->property("text").toString();
    EXPECT_FALSE(
        tests::waitUntil([&] { return bar->property("text").toString() != status; }, std::chrono::milliseconds(1200)) &&
        demo.workbench().estimates().running())
        << bar->property("text").toString().toStdString();
    ASSERT_TRUE(ended(demo));
}

TEST(StoppedRun, itsHeaderCountsWhatAnswered) {
    DemoWindow demo({.scenario = silentAks});
    EstimatesPage& page = estimatesPage(demo);
    start(demo);
    ASSERT_TRUE(mostAnswered(demo));
    demo.workbench().cancelAll();
    ASSERT_TRUE(ended(demo));
    EXPECT_EQ(facts(page, 0, "autoscale-eks").main, QStringLiteral("4.2548")) << "what came stays to be seen";
    EXPECT_THAT(label(page, QStringLiteral("Run of")), testing::EndsWith("cancelled: 4 of 5 answered, 3 priced"));
    start(demo);
    demo.workbench().cancelAll();
    ASSERT_TRUE(ended(demo));
    EXPECT_THAT(label(page, QStringLiteral("The run of")), testing::EndsWith("gave no result")) << "nothing came";
}

} // namespace
} // namespace thrifty::app
