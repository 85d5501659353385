// SPDX-License-Identifier: GPL-3.0-or-later
// Closing while a run is going: the question about unsaved changes comes before anything is given up, and an answer
// that keeps the window keeps the run as well.
#include "app/answers.h"
#include "app/control/estimatecontroller.h"
#include "app/demowindow.h"

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using tests::Answers;
using tests::DemoWindow;
using tests::waitUntil;

/// One cluster stays silent, so that a run goes on until it is stopped; the plan has changes that are not saved.
class CloseWindow : public testing::Test {
  protected:
    void SetUp() override {
        ASSERT_TRUE(demo.settle());
        before = demo.census();
        demo.workbench().document().saved(demo.directory() + QStringLiteral("/p.tnova"));
        change(90);
        ASSERT_TRUE(demo.window().isWindowModified());
        demo.workbench().lock().set(WriteAccess::ForRun);
        demo.workbench().estimates().start();
        ASSERT_TRUE(demo.workbench().planner().busy());
    }
    void change(int seconds) {
        demo.workbench().document().edit(QStringLiteral("Change"),
                                         [&](PlanState& state) { state.plan.timeout = std::chrono::seconds(seconds); });
    }
    QString statusText() {
        return demo.window().findChild<QWidget*>(QStringLiteral("statusText"))->property("text").toString();
    }

    DemoWindow demo{{.scenario = "clusters: [{name: autoscale-aks, delays: {lunaEstimate: never}}]\n"}};
    tests::ObjectCensus before;
};

TEST_F(CloseWindow, anAnswerThatKeepsItKeepsTheRun) {
    Answers answers({QStringLiteral("Cancel")});
    EXPECT_FALSE(demo.window().close());
    EXPECT_EQ(answers.said.size(), 1);
    EXPECT_FALSE(demo.workbench().planner().cancelling()) << "nothing was given up";
    EXPECT_FALSE(statusText().startsWith(QStringLiteral("Closing"))) << statusText().toStdString();
    demo.workbench().cancelAll();
    ASSERT_TRUE(demo.settle());
    EXPECT_TRUE(demo.window().isVisible()) << "it was to stay";
    EXPECT_EQ(answers.said.size(), 1);
}

TEST_F(CloseWindow, isAskedOnceAndGoesWhenEverythingIsTidiedUp) {
    Answers answers({QStringLiteral("Discard")});
    EXPECT_FALSE(demo.window().close()) << "not before everything is gone";
    EXPECT_TRUE(statusText().startsWith(QStringLiteral("Closing"))) << statusText().toStdString();
    ASSERT_TRUE(waitUntil([&] { return !demo.window().isVisible(); }));
    EXPECT_EQ(answers.said.size(), 1);
    EXPECT_EQ(demo.leftSince(before), "");
}

TEST_F(CloseWindow, whatIsChangedMeanwhileIsAskedAboutAndMayKeepIt) {
    Answers answers({QStringLiteral("Discard"), QStringLiteral("Cancel")});
    EXPECT_FALSE(demo.window().close());
    change(91);
    ASSERT_TRUE(waitUntil([&] { return answers.said.size() == 2; }));
    ASSERT_TRUE(demo.settle());
    EXPECT_TRUE(demo.window().isVisible());
    EXPECT_FALSE(statusText().startsWith(QStringLiteral("Closing"))) << statusText().toStdString();
    EXPECT_EQ(demo.leftSince(before), "");
    demo.workbench().lock().set(WriteAccess::ForRun);
    demo.workbench().estimates().start();
    ASSERT_TRUE(demo.workbench().planner().busy());
    demo.workbench().cancelAll();
    ASSERT_TRUE(demo.settle());
    EXPECT_TRUE(demo.window().isVisible()) << "the end of a later run does not close it";
}

} // namespace
} // namespace thrifty::app
