// SPDX-License-Identifier: GPL-3.0-or-later
// Every page, empty, loading, partial and failed, in every size, theme and language: seen by people (`./dev screens`)
// and inspected by what a machine can tell.
#include "app/fivevariants.h"
#include "app/screens/studio.h"

#include "app/pages/estimatespage.h"
#include "app/pages/historypage.h"
#include "app/widgets/plaintable.h"
#include "app/window/planfiles.h"
#include "manifest/json.h"
#include "resources/resources.h"

#include <QFile>
#include <QTest>

#include <gtest/gtest.h>

namespace thrifty::tests {
namespace {

using app::FleetController;
using app::MainWindow;
using app::PageId;

const std::vector<PageId> allPages{PageId::Fleet,  PageId::Workload,  PageId::Variants, PageId::Estimates,
                                   PageId::Policy, PageId::Placement, PageId::History};

/// A scenario of the test's own, laid over a shipped one.
std::string scenarioFile(const QTemporaryDir& folder, const QByteArray& text) {
    QFile file(folder.filePath(QStringLiteral("scenario.yaml")));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
    return file.fileName().toStdString();
}

/// The plan that `thrifty-nova --demo` opens, five variants built from one sample, and its fleet connected.
void openDemoPlan(DemoWindow& demo) {
    for (const char* name : {"llm-2x1gpu.yaml", "demo.tnova"}) {
        const auto text = resources::find(std::string("samples/") + name);
        ASSERT_TRUE(text);
        QFile file(demo.directory() + u'/' + QLatin1String(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text->data(), static_cast<qint64>(text->size()));
    }
    demo.window().planFiles().open(
        {demo.directory() + QStringLiteral("/demo.tnova"), QString::fromStdString(demo.fleet().fleetKubeconfig())});
    app::Workbench& bench = demo.workbench();
    bench.fleet().connectFleet();
    ASSERT_TRUE(waitUntil([&] { return bench.fleet().state() == FleetController::State::Connected; }));
    bench.workload().flush();
    ASSERT_EQ(bench.variants().variants().size(), 5u);
}

bool settled(app::Workbench& bench) {
    return waitUntil([&] { return !bench.busy() && !bench.fleet().checking(); });
}

/// Messages come with what happens; a window made later is told again.
void tellAgain(MainWindow& window) {
    emit window.workbench().estimates().ended();
    emit window.workbench().fleet().changed();
}

TEST(Look, empty) {
    DemoWindow demo({.connect = false, .samples = {}});
    Studio(demo, QStringLiteral("empty")).take(allPages);
}

TEST(Look, opened) {
    DemoWindow demo({.connect = false, .samples = {}});
    demo.workbench().openFiles({QString::fromStdString(demo.fleet().fleetKubeconfig())});
    Studio(demo, QStringLiteral("opened")).take({PageId::Fleet});
}

TEST(Look, connecting) {
    const QTemporaryDir folder;
    const std::string scenario = scenarioFile(folder, "_extends: experiments\nfaults:\n"
                                                      "- {cluster: autoscale-aks, kind: latency, delay: 1h}\n");
    DemoWindow demo({.scenario = scenario, .connect = false, .samples = {}});
    app::Workbench& bench = demo.workbench();
    bench.openFiles({QString::fromStdString(demo.fleet().fleetKubeconfig())});
    bench.fleet().connectFleet();
    ASSERT_TRUE(waitUntil([&] { return bench.fleet().answerOf(domain::ContextName("autoscale-eks")).done; }));
    Studio(demo, QStringLiteral("connecting")).take({PageId::Fleet});
    EXPECT_EQ(bench.fleet().state(), FleetController::State::Connecting) << "the pictures show another state";
    bench.cancelAll();
}

TEST(Look, ready) {
    DemoWindow demo({.connect = false, .samples = {}});
    ASSERT_NO_FATAL_FAILURE(openDemoPlan(demo));
    ASSERT_TRUE(settled(demo.workbench()));
    Studio(demo, QStringLiteral("ready"))
        .take({PageId::Fleet, PageId::Workload, PageId::Variants, PageId::Estimates, PageId::Policy});
    demo.workbench().estimates().showListPrices();
    ASSERT_TRUE(waitUntil([&] { return !demo.workbench().estimates().board().empty(); }));
    Studio(demo, QStringLiteral("listed")).take({PageId::Estimates});
}

TEST(Look, estimated) {
    DemoWindow demo({.connect = false, .samples = {}});
    ASSERT_NO_FATAL_FAILURE(openDemoPlan(demo));
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.estimate()); // two runs to compare
    ASSERT_TRUE(settled(demo.workbench()));
    ASSERT_TRUE(waitUntil([&] { return demo.workbench().history().runs().size() == 2; }));
    Studio studio(demo, QStringLiteral("estimated"));
    studio.prepare = [](MainWindow& window) {
        static_cast<app::EstimatesPage&>(window.page(PageId::Estimates)).cursor().setCurrent({2, 1});
        auto& history = static_cast<app::HistoryPage&>(window.page(PageId::History));
        for (const int row : {1, 0}) {
            history.list().setCurrentCell(row, 0);
            QTest::keyClick(&history.list(), Qt::Key_Space);
        }
        EXPECT_TRUE(waitUntil([&] { return history.comparison().rowCount() > 0; }));
    };
    studio.take({PageId::Estimates, PageId::Policy, PageId::History});
}

TEST(Look, running) {
    const QTemporaryDir folder;
    const std::string scenario = scenarioFile(folder, "_extends: experiments\nclusters:\n"
                                                      "- {name: autoscale-aks, delays: {lunaEstimate: 1h}}\n");
    DemoWindow demo({.scenario = scenario, .connect = false, .samples = {}});
    ASSERT_NO_FATAL_FAILURE(openDemoPlan(demo));
    ASSERT_TRUE(settled(demo.workbench()));
    app::EstimateController& estimates = demo.workbench().estimates();
    demo.workbench().lock().set(app::WriteAccess::ForRun);
    estimates.start();
    ASSERT_TRUE(waitUntil([&] { return estimates.board().answered() >= 5; }));
    Studio(demo, QStringLiteral("running")).take({PageId::Fleet, PageId::Variants, PageId::Estimates, PageId::Policy});
    EXPECT_TRUE(estimates.running()) << "the pictures show another state";
    demo.workbench().cancelAll();
    ASSERT_TRUE(waitUntil([&] { return !estimates.running(); }));
    Studio studio(demo, QStringLiteral("cancelled"));
    studio.prepare = tellAgain;
    studio.take({PageId::Estimates});
}

TEST(Look, partial) {
    DemoWindow demo({.scenario = "faults", .connect = false, .samples = {}});
    ASSERT_NO_FATAL_FAILURE(openDemoPlan(demo));
    demo.workbench().document().edit(QStringLiteral("Patience"), [](app::PlanState& state) {
        state.plan.timeout = std::chrono::seconds(8);
        // Gates taken away stop the whole run and a full quota its start: other stories.
        state.plan.exclude = {domain::ClusterName("dropped-gates"), domain::ClusterName("small-quota")};
    });
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(settled(demo.workbench()));
    Studio studio(demo, QStringLiteral("partial"));
    studio.prepare = tellAgain;
    studio.take({PageId::Fleet, PageId::Estimates, PageId::Policy, PageId::History});
}

TEST(Look, placed) {
    const QTemporaryDir folder;
    // The second is out of stock, nodes on the third never come: the placement stays where it is.
    const std::string scenario =
        scenarioFile(folder, "_extends: experiments-peak\ndelays: {novaPlace: 10ms, novaCopy: 10ms, novaRetry: 10ms, "
                             "lunaFailure: 50ms}\nclusters:\n- {name: autoscale-eks, delays: {lunaNode: 1h}}\n");
    DemoWindow demo({.scenario = scenario, .connect = false, .samples = {}});
    ASSERT_NO_FATAL_FAILURE(openDemoPlan(demo));
    demo.workbench().document().edit(QStringLiteral("Policy"), [](app::PlanState& state) {
        state.plan.chosen = domain::VariantName("2 workers × 2 GPUs");
    });
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.apply());
    app::PlacementController& placement = demo.workbench().placement();
    ASSERT_TRUE(waitUntil([&] {
        return placement.story() && !placement.story()->hops.empty() &&
               placement.story()->hops.back().cluster.str() == "autoscale-eks";
    }));
    Studio(demo, QStringLiteral("starting")).take({PageId::Placement});
    const auto nodes =
        manifest::parseJson(R"({"clusters": [{"name": "autoscale-eks", "delays": {"lunaNode": "50ms"}}]})");
    ASSERT_TRUE(nodes);
    ASSERT_TRUE(demo.fleet().change(*nodes));
}

TEST(Look, failed) {
    DemoWindow demo({.connect = false, .samples = {}});
    app::Workbench& bench = demo.workbench();
    bench.openFiles({QString::fromStdString(demo.fleet().fleetKubeconfig())});
    bench.fleet().choose({domain::ContextName("nova")}, false);
    bench.fleet().connectFleet();
    ASSERT_TRUE(settled(bench));
    const QString path = demo.directory() + QStringLiteral("/broken.yaml");
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("apiVersion: apps/v1\nkind: Deployment\nmetadata:\n\tname: tabs\n");
    file.close();
    bench.openFiles({path});
    bench.workload().flush();
    Studio(demo, QStringLiteral("failed")).take({PageId::Fleet, PageId::Workload, PageId::Variants});
}

} // namespace
} // namespace thrifty::tests
