// SPDX-License-Identifier: GPL-3.0-or-later
// What the history has of a run is what was shown last of it, and what was applied from.
#include "app/faultdriver.h"
#include "report/resultfile.h"
#include "store/historystore.h"

#include <QFile>

#include <gtest/gtest.h>

namespace thrifty::tests {
namespace {

using namespace app;

/// The only run, as the file has it once the program has ended.
std::optional<domain::EstimateResult> keptBy(DemoWindow& demo) {
    demo.workbench().history().finish();
    auto store = store::HistoryStore::open((demo.directory() + QStringLiteral("/history.sqlite")).toStdString());
    const auto runs = store ? (*store)->search({}) : domain::fail(store.error());
    if (!runs || runs->size() != 1)
        return std::nullopt;
    const auto stored = (*store)->load(runs->front().run.run);
    const auto result = stored ? report::readResult(stored->run.result, "kept") : domain::fail(stored.error());
    return result ? std::optional(*result) : std::nullopt;
}

TEST(KeptRuns, haveTheCellsThatWereAskedAgain) {
    DemoWindow demo({.scenario = silentAks});
    setPatience(demo, std::chrono::seconds(2));
    ASSERT_TRUE(demo.estimate());
    EstimateController& estimates = demo.workbench().estimates();
    const CellId aks =
        estimates.board().find(estimates.board().variants().front(), domain::ClusterName("autoscale-aks"));
    const CellId eks =
        estimates.board().find(estimates.board().variants().front(), domain::ClusterName("autoscale-eks"));
    ASSERT_FALSE(estimates.board().answer(aks)->priced());
    const domain::Timestamp first = estimates.result()->finishedAt;
    demo.change("clusters: [{name: autoscale-aks, delays: {lunaEstimate: 10ms}}]\n");
    demo.workbench().lock().set(WriteAccess::ForRun);
    estimates.startAgain({aks});
    ASSERT_TRUE(waitUntil([&] { return !estimates.running(); }));
    ASSERT_TRUE(estimates.board().answer(aks)->priced());
    // The one that was asked again is as old as its own answer, the others as theirs.
    const auto result = estimates.result();
    demo.workbench().lock().set(WriteAccess::ForRun);
    estimates.startAgain({aks, eks});
    EXPECT_GT(estimates.board().cell(aks.variant, aks.cluster).lastKnown->time, first);
    EXPECT_EQ(estimates.board().cell(eks.variant, eks.cluster).lastKnown->time, first);
    ASSERT_TRUE(waitUntil([&] { return !estimates.running(); }));
    const auto& runs = demo.workbench().history().runs();
    ASSERT_TRUE(waitUntil([&] { return runs.size() == 1 && runs.front().run.answered == runs.front().run.cells; }));
    const auto newest = estimates.result();
    EXPECT_TRUE(keptBy(demo) == *newest);
}

TEST(KeptRuns, doNotSayLeftBehindOnceThatIsRemoved) {
    DemoWindow demo;
    ASSERT_TRUE(demo.settle());
    demo.change("faults: [{cluster: nova, kind: status, status: 401, verb: delete}]\n");
    ASSERT_TRUE(demo.estimate());
    EstimateController& estimates = demo.workbench().estimates();
    ASSERT_FALSE(estimates.result()->leftovers.empty());
    demo.change("faults: []\n");
    demo.workbench().lock().set(WriteAccess::ForRun);
    bool removed = false;
    QObject::connect(&estimates, &EstimateController::leftoversRemoved, &demo.window(), [&] { removed = true; });
    estimates.removeLeftovers();
    ASSERT_TRUE(waitUntil([&] { return removed; }));
    ASSERT_TRUE(estimates.result()->leftovers.empty());
    const auto kept = keptBy(demo);
    ASSERT_TRUE(kept);
    EXPECT_TRUE(kept->leftovers.empty());
}

} // namespace
} // namespace thrifty::tests
