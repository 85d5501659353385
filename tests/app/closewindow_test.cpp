// SPDX-License-Identifier: GPL-3.0-or-later
// Closing while a run is going: the question about unsaved changes comes before anything is given up, and an answer
// that keeps the window keeps the run as well.
#include "app/control/estimatecontroller.h"
#include "app/demowindow.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QTimer>

#include <gtest/gtest.h>

namespace thrifty::app {
namespace {

using tests::DemoWindow;
using tests::waitUntil;

/// Answers the next questions in this order and counts them.
class Answers {
  public:
    explicit Answers(QList<QMessageBox::StandardButton> answers)
        : m_answers(std::move(answers)) {
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] {
            auto* question = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            if (question == nullptr)
                return;
            ++asked;
            question->button(m_answers.isEmpty() ? QMessageBox::Cancel : m_answers.takeFirst())->click();
        });
        m_timer.start(10);
    }
    int asked = 0;

  private:
    QList<QMessageBox::StandardButton> m_answers;
    QTimer m_timer;
};

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
    Answers answers({QMessageBox::Cancel});
    EXPECT_FALSE(demo.window().close());
    EXPECT_EQ(answers.asked, 1);
    EXPECT_FALSE(demo.workbench().planner().cancelling()) << "nothing was given up";
    EXPECT_FALSE(statusText().startsWith(QStringLiteral("Closing"))) << statusText().toStdString();
    demo.workbench().cancelAll();
    ASSERT_TRUE(demo.settle());
    EXPECT_TRUE(demo.window().isVisible()) << "it was to stay";
    EXPECT_EQ(answers.asked, 1);
}

TEST_F(CloseWindow, isAskedOnceAndGoesWhenEverythingIsTidiedUp) {
    Answers answers({QMessageBox::Discard});
    EXPECT_FALSE(demo.window().close()) << "not before everything is gone";
    EXPECT_TRUE(statusText().startsWith(QStringLiteral("Closing"))) << statusText().toStdString();
    ASSERT_TRUE(waitUntil([&] { return !demo.window().isVisible(); }));
    EXPECT_EQ(answers.asked, 1);
    EXPECT_EQ(demo.leftSince(before), "");
}

TEST_F(CloseWindow, whatIsChangedMeanwhileIsAskedAboutAndMayKeepIt) {
    Answers answers({QMessageBox::Discard, QMessageBox::Cancel});
    EXPECT_FALSE(demo.window().close());
    change(91);
    ASSERT_TRUE(waitUntil([&] { return answers.asked == 2; }));
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
