// SPDX-License-Identifier: GPL-3.0-or-later
// A cluster that could not be asked: the page says so, and asks it alone again.
#include "app/estimatesdriver.h"
#include "app/faultdriver.h"
#include "app/widgets/explanationpanel.h"
#include "app/widgets/matrixview.h"

#include <QMenu>
#include <QPushButton>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

namespace thrifty::app {
namespace {

using tests::cell;
using tests::column;
using tests::DemoWindow;
using tests::ended;
using tests::estimatesPage;
using tests::expectNothingLeft;
using tests::facts;
using tests::start;
using tests::steps;
using tests::waitUntil;

const Message* message(EstimatesPage& page, const char* id) {
    for (const Message& each : page.messages().messages()) {
        if (each.id == QLatin1String(id))
            return &each;
    }
    return nullptr;
}

void press(const Message& message, const QString& action) {
    for (const Message::Action& each : message.actions) {
        if (each.text == action) {
            const auto run = each.run; // the message may go with it
            return run();
        }
    }
    FAIL() << "no action " << action.toStdString() << " beside " << message.fact.toStdString();
}

/// Asks for what the run needs, as a user does, and waits for its end.
void unlockAndWait(EstimatesPage& page, DemoWindow& demo) {
    const Message* unlock = message(page, "unlock");
    ASSERT_NE(unlock, nullptr);
    press(*unlock, QStringLiteral("Unlock for this run"));
    ASSERT_TRUE(waitUntil([&] { return !demo.workbench().busy(); }));
}

/// The events behind the price of a cell: another run brings others.
std::vector<std::string> evidence(DemoWindow& demo, const char* cluster) {
    std::vector<std::string> uids;
    const auto result = demo.workbench().estimates().result();
    const domain::ClusterEstimate* answer =
        result ? result->variants.front().find(domain::ClusterName(cluster)) : nullptr;
    for (const domain::GroupEstimate& group : answer != nullptr ? answer->groups : std::vector<domain::GroupEstimate>())
        uids.push_back(group.event ? group.event->uid.str() : std::string());
    return uids;
}

struct Trouble {
    const char* name;
    const char* fault;
    const char* state; ///< in the cell
    const char* fact;  ///< in the message
};

class Unasked : public testing::TestWithParam<Trouble> {};

TEST_P(Unasked, isSaidAndAskedAgainAlone) {
    const Trouble& trouble = GetParam();
    DemoWindow demo({.scenario = steps});
    ASSERT_TRUE(demo.settle());
    const tests::ObjectCensus before = demo.census();
    EstimatesPage& page = estimatesPage(demo);
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.settle());
    demo.change(trouble.fault);
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.settle());
    EXPECT_EQ(cell(demo, "autoscale-aks"), trouble.state);
    EXPECT_TRUE(facts(page, 0, "autoscale-aks").right.startsWith(QStringLiteral("last 6.6260")));
    const Message* told = message(page, "unreached");
    ASSERT_NE(told, nullptr) << tests::said(page);
    EXPECT_EQ(told->fact.toStdString(), trouble.fact);
    EXPECT_THAT(told->sentence.toStdString(), testing::HasSubstr("Its cells keep the last known figure"));

    demo.change("faults: []\n");
    const auto others = evidence(demo, "autoscale-eks");
    ASSERT_FALSE(others.empty());
    press(*told, QStringLiteral("Try again"));
    ASSERT_NO_FATAL_FAILURE(unlockAndWait(page, demo));
    EXPECT_EQ(cell(demo, "autoscale-aks"), "6.6260");
    EXPECT_EQ(evidence(demo, "autoscale-eks"), others) << "the others keep what they said";
    EXPECT_EQ(message(page, "unreached"), nullptr);
    expectNothingLeft(demo, before);
}

INSTANTIATE_TEST_SUITE_P(
    AskAgain, Unasked,
    testing::Values(Trouble{"unreachable", "faults: [{cluster: autoscale-aks, kind: unreachable}]\n", "unreachable",
                            "autoscale-aks cannot be reached."},
                    Trouble{"login", "faults: [{cluster: autoscale-aks, kind: status, status: 401}]\n", "log in",
                            "autoscale-aks wants a new login."},
                    Trouble{"forbidden",
                            "faults: [{cluster: autoscale-aks, kind: status, status: 403, resource: events}]\n",
                            "not allowed", "autoscale-aks does not allow it."}),
    [](const auto& test) { return test.param.name; });

/// What was found when the fleet was connected is what a run goes by: the fleet is connected again first.
TEST(AskAgain, whoWasOutOfReachFromTheBeginningIsConnectedFirst) {
    DemoWindow demo({.scenario = steps + "faults: [{cluster: autoscale-aks, kind: unreachable}]\n"});
    ASSERT_TRUE(demo.settle());
    EstimatesPage& page = estimatesPage(demo);
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.settle());
    EXPECT_EQ(cell(demo, "autoscale-aks"), "unreachable");
    const Message* told = message(page, "unreached");
    ASSERT_NE(told, nullptr);
    EXPECT_THAT(told->sentence.toStdString(), testing::Not(testing::HasSubstr("keep the last known")))
        << "nothing is known of it";
    demo.change("faults: []\n");
    press(*told, QStringLiteral("Try again"));
    ASSERT_NO_FATAL_FAILURE(unlockAndWait(page, demo));
    EXPECT_EQ(cell(demo, "autoscale-aks"), "6.6260");
    EXPECT_FALSE(demo.workbench().lock().open());

    // Connecting is given up: nothing is written afterwards, and nothing stays open.
    demo.change("faults: [{cluster: autoscale-aks, kind: unreachable}]\n");
    demo.workbench().fleet().connectFleet();
    ASSERT_TRUE(demo.settle());
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.settle());
    demo.workbench().lock().set(WriteAccess::ForRun);
    demo.workbench().estimates().startAgain({{0, column(page, "autoscale-aks")}});
    ASSERT_EQ(demo.workbench().fleet().state(), FleetController::State::Connecting);
    demo.workbench().cancelAll();
    ASSERT_TRUE(demo.settle());
    EXPECT_FALSE(demo.workbench().lock().open());
    EXPECT_EQ(cell(demo, "autoscale-aks"), "unreachable");
}

/// In the explanation of its cell and in the menu of any of its cells.
TEST(AskAgain, standsWhereTheClusterIsLookedAt) {
    DemoWindow demo({.scenario = steps});
    EstimatesPage& page = estimatesPage(demo);
    demo.change("faults: [{cluster: autoscale-aks, kind: unreachable}]\n");
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.settle());
    demo.change("faults: []\n");
    const QString words = QStringLiteral("Ask this cluster again");
    const auto button = [&]() -> QPushButton* {
        for (QPushButton* each : page.explanation().findChildren<QPushButton*>()) {
            if (each->text() == words)
                return each;
        }
        return nullptr;
    };
    const auto inMenu = [&](const char* cluster) {
        QMenu menu;
        emit page.matrix().menuMade(&menu, {0, column(page, cluster)});
        const auto actions = menu.actions();
        return std::any_of(actions.begin(), actions.end(),
                           [&](const QAction* action) { return action->text() == words; });
    };
    page.cursor().setCurrent({0, column(page, "autoscale-eks")});
    EXPECT_EQ(button(), nullptr) << "it answered";
    EXPECT_FALSE(inMenu("autoscale-eks"));
    page.cursor().setCurrent({0, column(page, "autoscale-aks")});
    EXPECT_TRUE(inMenu("autoscale-aks"));
    ASSERT_NE(button(), nullptr);
    tests::saveInBothThemes(demo.window(), QStringLiteral("estimates-unreached"));
    demo.workbench().lock().set(WriteAccess::ForRun);
    button()->click();
    ASSERT_TRUE(waitUntil([&] { return demo.workbench().estimates().running(); }));
    ASSERT_TRUE(ended(demo));
    EXPECT_EQ(cell(demo, "autoscale-aks"), "6.6260");
    EXPECT_EQ(button(), nullptr);
    EXPECT_FALSE(inMenu("autoscale-aks"));
}

/// A row whose variant is another one now would hold prices of both.
TEST(AskAgain, isNotForAVariantThatWasChanged) {
    DemoWindow demo({.scenario = steps});
    EstimatesPage& page = estimatesPage(demo);
    demo.change("faults: [{cluster: autoscale-aks, kind: unreachable}]\n");
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.settle());
    const int aks = column(page, "autoscale-aks");
    EXPECT_EQ(demo.workbench().estimates().askableOf(aks).size(), 1u);
    const QString file = toQt(demo.workbench().document().plan().manifests.front());
    demo.workbench().workload().type(file, "# another line\n" + demo.workbench().document().state().texts.value(file));
    demo.workbench().workload().flush();
    EXPECT_TRUE(demo.workbench().estimates().askableOf(aks).empty());
    demo.workbench().lock().set(WriteAccess::ForRun);
    demo.workbench().estimates().startAgain({{0, aks}});
    EXPECT_FALSE(demo.workbench().estimates().running());
}

} // namespace
} // namespace thrifty::app
