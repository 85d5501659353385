// SPDX-License-Identifier: GPL-3.0-or-later
// Every page, empty, loading, partial and failed, in every size, theme and language: seen by people (`./dev screens`)
// and inspected by what a machine can tell.
#include "app/fivevariants.h"
#include "app/manycontexts.h"
#include "app/screens/studio.h"

#include "app/dialogs/unlockdialog.h"
#include "app/pages/estimatespage.h"
#include "app/pages/fleet/lookbar.h"
#include "app/pages/fleetpage.h"
#include "app/pages/historypage.h"
#include "app/pages/policypage.h"
#include "app/widgets/findfield.h"
#include "app/widgets/groupfilter.h"
#include "app/widgets/orderview.h"
#include "app/widgets/plaintable.h"
#include "app/widgets/rowtable.h"
#include "app/widgets/tablearrangement.h"
#include "app/window/crashnotice.h"
#include "app/window/planfiles.h"
#include "app/window/presentation.h"
#include "manifest/json.h"
#include "resources/resources.h"
#include "session/planfile.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QContextMenuEvent>
#include <QFile>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
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
    for (const PageId page : {PageId::Fleet, PageId::Variants, PageId::Estimates, PageId::Policy})
        (void)window.page(page);
    emit window.workbench().estimates().ended();
    emit window.workbench().fleet().changed();
}

/// Runs a command of the menus or of the page that is shown, by its keys.
void press(MainWindow& window, const QKeySequence& keys) {
    for (QAction* action : window.commands()) {
        if (action->shortcuts().contains(keys))
            return action->trigger();
    }
    FAIL() << "no command has the keys " << keys.toString().toStdString();
}

TEST(Look, empty) {
    DemoWindow demo({.connect = false, .samples = {}});
    Studio(demo, QStringLiteral("empty")).take(allPages);
    Studio(demo, QStringLiteral("notify")).takeDialog(PageId::Fleet, [](MainWindow& window) {
        window.findChild<QMenu*>(QStringLiteral("notifyWhen"))->popup(window.pos());
    });
}

TEST(Look, opened) {
    DemoWindow demo({.connect = false, .samples = {}});
    demo.workbench().openFiles({QString::fromStdString(demo.fleet().fleetKubeconfig())});
    Studio(demo, QStringLiteral("opened")).take({PageId::Fleet});
}

TEST(Look, asking) {
    DemoWindow demo({.connect = false, .samples = {}, .trusting = false});
    QFile file(demo.directory() + QStringLiteral("/config"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(manyContexts());
    file.close();
    demo.workbench().openFiles({file.fileName()});
    Studio(demo, QStringLiteral("asking")).take({PageId::Fleet});
    FleetController& fleet = demo.workbench().fleet();
    fleet.answer(fleet.questions().front(), app::PluginQuestion::Answer::Allowed);
    fleet.answer(fleet.questions().back(), app::PluginQuestion::Answer::Refused);
    Studio(demo, QStringLiteral("asked")).take({PageId::Fleet});
    Studio(demo, QStringLiteral("arguments")).takeDialog(PageId::Fleet, [](MainWindow& window) {
        window.page(PageId::Fleet).findChild<QPushButton*>(QStringLiteral("showArguments"))->click();
    });
}

TEST(Look, threeHundred) {
    DemoWindow demo({.connect = false, .samples = {}, .trusting = false});
    QFile file(demo.directory() + QStringLiteral("/config"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(manyContexts(300));
    file.close();
    demo.workbench().openFiles({file.fileName()});
    Studio(demo, QStringLiteral("many")).take({PageId::Fleet});
    Studio finding(demo, QStringLiteral("finding"));
    finding.prepare = [](MainWindow& window) {
        static_cast<app::FleetPage&>(window.page(PageId::Fleet)).findContext().setText(QStringLiteral("eks eu"));
    };
    finding.take({PageId::Fleet});
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
    const auto press = [](const QKeySequence& keys) {
        return [keys](MainWindow& window) { thrifty::tests::press(window, keys); };
    };
    Studio(demo, QStringLiteral("palette")).takeDialog(PageId::Workload, press(QKeySequence(Qt::CTRL | Qt::Key_K)));
    Studio(demo, QStringLiteral("help")).takeDialog(PageId::Workload, press(QKeySequence::HelpContents));
    Studio(demo, QStringLiteral("keys")).takeDialog(PageId::Workload, press(QKeySequence(QStringLiteral("?"))));
    Studio(demo, QStringLiteral("about")).takeDialog(PageId::Workload, [](MainWindow& window) {
        window.commands().last()->trigger();
    });
    Studio(demo, QStringLiteral("written")).takeDialog(PageId::Variants, [](MainWindow& window) {
        ASSERT_FALSE(window.page(PageId::Variants).messages().messages().isEmpty());
        window.page(PageId::Variants).messages().messages().constFirst().actions.constFirst().run();
    });
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
    Studio(demo, QStringLiteral("review")).takeDialog(PageId::Policy, [](MainWindow& window) {
        static_cast<app::PolicyPage&>(window.page(PageId::Policy)).reviewAndApply();
    });
    const std::pair<const char*, int> slides[] = {{"clusters", 0}, {"gpus", 1}, {"variants", 2}};
    for (const auto& [name, spaces] : slides) {
        Studio(demo, QLatin1String(name)).takeFullScreen([&demo, spaces = spaces] {
            auto slide = std::make_unique<app::Presentation>(demo.workbench(), 2);
            for (int i = 0; i < spaces; ++i)
                QTest::keyClick(slide.get(), Qt::Key_Space);
            return slide;
        });
    }
    // The older of the two, opened from the history, in an order of the user's.
    app::HistoryController& history = demo.workbench().history();
    const domain::RunId older = history.runs().back().run.run;
    history.load(older);
    ASSERT_TRUE(waitUntil([&] { return history.result(older) != nullptr; }));
    demo.workbench().document().edit(QStringLiteral("Policy"), [](app::PlanState& state) {
        state.plan.order.move = {{domain::ClusterName("autoscale-aks"), 1}};
    });
    demo.workbench().estimates().show(history.result(older), 1);
    ASSERT_TRUE(settled(demo.workbench()));
    Studio(demo, QStringLiteral("old")).take({PageId::Estimates, PageId::Policy});
}

/// Aliases, colours and groups, one of them filtered by, and an alias that is refused.
TEST(Look, named) {
    DemoWindow demo({.connect = false, .samples = {}});
    ASSERT_NO_FATAL_FAILURE(openDemoPlan(demo));
    app::FleetLooks& looks = demo.workbench().fleet().looks();
    looks.setAlias(domain::ClusterName("autoscale-eks"), QStringLiteral("prod-us"));
    looks.setAlias(domain::ClusterName("autoscale-gke-a"), QStringLiteral("gke-mitte-1a-mit-allen-40-zeichen-belegt"));
    looks.setColour(domain::ClusterName("autoscale-eks"), 7);
    for (const char* name : {"autoscale-eks", "autoscale-gke-a", "autoscale-gke-f"})
        looks.setGroup(domain::ClusterName(name), QStringLiteral("us"));
    looks.setGroup(domain::ClusterName("static-gke"), QStringLiteral("on-prem"));
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(settled(demo.workbench()));
    Studio studio(demo, QStringLiteral("named"));
    studio.prepare = [](MainWindow& window) {
        auto& fleet = static_cast<app::FleetPage&>(window.page(PageId::Fleet));
        fleet.showCluster(domain::ClusterName("autoscale-eks"));
        fleet.lookBar().begin(domain::ClusterName("autoscale-eks"), app::LookBar::Field::Alias);
        fleet.lookBar().alias().clear();
        QTest::keyClicks(&fleet.lookBar().alias(), QStringLiteral("static-gke"));
        auto& estimates = static_cast<app::EstimatesPage&>(window.page(PageId::Estimates));
        estimates.groupFilter().setCurrentIndex(estimates.groupFilter().findText(QStringLiteral("us")));
    };
    studio.take({PageId::Fleet, PageId::Estimates, PageId::Policy});
}

/// Clusters of every trouble there is, while one of them is given another context.
TEST(Look, troubled) {
    DemoWindow demo({.scenario = "faults"});
    ASSERT_TRUE(settled(demo.workbench()));
    Studio(demo, QStringLiteral("troubled")).take({PageId::Fleet});
    Studio(demo, QStringLiteral("mapping")).takeDialog(PageId::Fleet, [](MainWindow& window) {
        auto& fleet = static_cast<app::FleetPage&>(window.page(PageId::Fleet));
        fleet.showCluster(domain::ClusterName("not-ready"));
        QTest::keyClick(&fleet.clusterTable(), Qt::Key_F2);
        fleet.findChild<QComboBox*>(QStringLiteral("mapContext"))->showPopup();
    });
}

/// Tables as people arrange them, and the menu of their heads.
TEST(Look, arranged) {
    DemoWindow demo({.scenario = "faults", .samples = {}});
    ASSERT_TRUE(settled(demo.workbench()));
    demo.workbench().fleet().looks().setGroup(domain::ClusterName("standby"), QStringLiteral("on-prem"));
    const auto arrange = [](MainWindow& window) {
        auto* clusters = window.page(PageId::Fleet).findChild<app::TableArrangement*>(QStringLiteral("clusters"));
        clusters->restore(R"({"sort":"ready","descending":true,"order":["colour","cluster","group","provider",)"
                          R"("context","place","version","allocation","ready","nodes","freeGpus","rights"],)"
                          R"("layouts":{"M":{"shown":{"group":true,"place":false}}}})");
    };
    Studio studio(demo, QStringLiteral("arranged"));
    studio.prepare = arrange;
    studio.take({PageId::Fleet});
    Studio(demo, QStringLiteral("columns")).takeDialog(PageId::Fleet, [arrange](MainWindow& window) {
        arrange(window);
        QWidget* heads =
            static_cast<app::FleetPage&>(window.page(PageId::Fleet)).clusterTable().horizontalHeader()->viewport();
        const QPoint at(heads->width() / 2, heads->height() / 2);
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, heads->mapToGlobal(at));
        QApplication::sendEvent(heads, &event);
    });
}

TEST(Look, production) {
    DemoWindow demo({.connect = false, .samples = {}, .production = {"nova"}});
    ASSERT_NO_FATAL_FAILURE(openDemoPlan(demo));
    ASSERT_TRUE(settled(demo.workbench()));
    Studio(demo, QStringLiteral("production")).take({PageId::Variants});
    Studio(demo, QStringLiteral("unlock")).takeDialog(PageId::Variants, [](MainWindow& window) {
        EXPECT_FALSE(app::unlock(&window, window.workbench(), app::WriteAccess::ForRun));
    });
}

/// More of everything than fits, and names as long as names may be.
TEST(Look, crowded) {
    const QTemporaryDir folder;
    const std::string scenario = scenarioFile(
        folder, "_extends: large\nparameters: {clusters: 23}\nclusters:\n"
                "- {name: a-cluster-whose-name-takes-all-sixty-letters-that-one-can-have, provider: gce, region: "
                "us-central1, zone: us-central1-a, version: v1.33.4, luna: {enabled: true}}\n");
    DemoWindow demo({.scenario = scenario, .connect = false, .samples = {}});
    ASSERT_NO_FATAL_FAILURE(openDemoPlan(demo));
    demo.workbench().document().edit(QStringLiteral("Names"), [](app::PlanState& state) {
        state.plan.variants[2].name =
            domain::VariantName("Vier Arbeiterknoten mit je zwei Grafikprozessoren nach Bedarf");
    });
    demo.workbench().workload().flush();
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(settled(demo.workbench()));
    Studio studio(demo, QStringLiteral("crowded"));
    studio.prepare = [](MainWindow& window) {
        static_cast<app::EstimatesPage&>(window.page(PageId::Estimates)).cursor().setCurrent({2, 1});
    };
    studio.take({PageId::Fleet, PageId::Variants, PageId::Estimates, PageId::Policy});
}

/// Runs that end without a result, and what is said where.
TEST(Look, stopped) {
    DemoWindow demo({.connect = false, .samples = {}});
    ASSERT_NO_FATAL_FAILURE(openDemoPlan(demo));
    ASSERT_TRUE(settled(demo.workbench()));
    demo.change("faults: [{cluster: nova, kind: unreachable}]\n");
    ASSERT_FALSE(demo.estimate());
    ASSERT_TRUE(settled(demo.workbench()));
    Studio stopped(demo, QStringLiteral("stopped"));
    stopped.prepare = tellAgain;
    stopped.take({PageId::Estimates, PageId::Policy});
}

TEST(Look, aborted) {
    const QTemporaryDir folder;
    const std::string scenario = scenarioFile(folder, "_extends: experiments\nclusters:\n"
                                                      "- {name: autoscale-aks, workloads: {dropGates: all}}\n");
    DemoWindow demo({.scenario = scenario, .connect = false, .samples = {}});
    ASSERT_NO_FATAL_FAILURE(openDemoPlan(demo));
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(settled(demo.workbench()));
    Studio aborted(demo, QStringLiteral("aborted"));
    aborted.prepare = tellAgain;
    aborted.take({PageId::Estimates, PageId::Policy});
}

TEST(Look, remaining) {
    DemoWindow demo({.connect = false, .samples = {}});
    ASSERT_NO_FATAL_FAILURE(openDemoPlan(demo));
    ASSERT_TRUE(settled(demo.workbench()));
    demo.change("faults: [{cluster: nova, kind: status, status: 401, verb: delete}]\n");
    (void)demo.estimate();
    ASSERT_TRUE(settled(demo.workbench()));
    ASSERT_FALSE(demo.workbench().estimates().leftovers().empty());
    Studio remaining(demo, QStringLiteral("remaining"));
    remaining.prepare = tellAgain;
    remaining.take({PageId::Fleet, PageId::Estimates, PageId::History});
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
        state.plan.exclude = {domain::ClusterName("dropped-gates")}; // gates taken away stop the whole run
    });
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(settled(demo.workbench()));
    Studio studio(demo, QStringLiteral("partial"));
    studio.prepare = tellAgain;
    studio.take({PageId::Fleet, PageId::Estimates, PageId::Policy, PageId::History});
}

/// Applies the order of one variant of the demo's plan.
void applyDemoPlan(DemoWindow& demo) {
    ASSERT_NO_FATAL_FAILURE(openDemoPlan(demo));
    demo.workbench().document().edit(QStringLiteral("Policy"), [](app::PlanState& state) {
        state.plan.chosen = domain::VariantName("2 workers × 2 GPUs");
    });
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.apply());
}

const QByteArray quickNova = "delays: {novaPlace: 10ms, novaCopy: 10ms, novaRetry: 10ms, lunaFailure: 50ms";

TEST(Look, starting) {
    const QTemporaryDir folder;
    // The second is out of stock, nodes on the third never come: the placement stays where it is.
    const std::string scenario =
        scenarioFile(folder, "_extends: experiments-peak\n" + quickNova +
                                 "}\nclusters:\n- {name: autoscale-eks, delays: {lunaNode: 1h}}\n");
    DemoWindow demo({.scenario = scenario, .connect = false, .samples = {}});
    ASSERT_NO_FATAL_FAILURE(applyDemoPlan(demo));
    app::PlacementController& placement = demo.workbench().placement();
    ASSERT_TRUE(waitUntil([&] {
        return placement.story() && !placement.story()->hops.empty() &&
               placement.story()->hops.back().cluster.str() == "autoscale-eks";
    }));
    Studio(demo, QStringLiteral("starting")).take({PageId::Placement});
    demo.workbench().cancelAll();
}

TEST(Look, placed) {
    const QTemporaryDir folder;
    const std::string scenario = scenarioFile(folder, "_extends: experiments-peak\n" + quickNova + "}\n");
    DemoWindow demo({.scenario = scenario, .connect = false, .samples = {}});
    ASSERT_NO_FATAL_FAILURE(applyDemoPlan(demo));
    app::PlacementController& placement = demo.workbench().placement();
    ASSERT_TRUE(waitUntil([&] { return placement.story() && placement.story()->settled; }));
    Studio(demo, QStringLiteral("placed")).take({PageId::Policy, PageId::Placement, PageId::History});
    Studio(demo, QStringLiteral("withdraw")).takeDialog(PageId::Placement, [](MainWindow& window) {
        for (QPushButton* button : window.page(PageId::Placement).findChildren<QPushButton*>()) {
            if (button->property("look").toInt() == static_cast<int>(app::ButtonLook::Destructive))
                button->click();
        }
    });
}

/// Nodes are nowhere to be had.
TEST(Look, nowhere) {
    const QTemporaryDir folder;
    const std::string scenario =
        scenarioFile(folder, "_extends: experiments\n" + quickNova + ", lunaBackoff: 1h}\nstockOuts: ['*']\n");
    DemoWindow demo({.scenario = scenario, .connect = false, .samples = {}});
    ASSERT_NO_FATAL_FAILURE(applyDemoPlan(demo));
    app::PlacementController& placement = demo.workbench().placement();
    ASSERT_TRUE(waitUntil([&] { return placement.story() && placement.story()->hops.size() >= 3; }));
    demo.change("faults: [{cluster: autoscale-eks, kind: unreachable}]\n");
    Studio(demo, QStringLiteral("nowhere")).take({PageId::Placement});
    demo.workbench().cancelAll();
}

TEST(Look, guarded) {
    DemoWindow demo({.samples = {"llm-2xa100.yaml"}});
    QFile limits(demo.directory() + QStringLiteral("/guardrails.yaml"));
    ASSERT_TRUE(limits.open(QIODevice::WriteOnly));
    limits.write("first: {maxTotalPerHour: 12}\nkept: {maxTotalPerHour: 30}\nincrease: {maxPercent: 10}\n"
                 "forbidden: {gpuSkus: [A100], regions: [us-east-1]}\n");
    limits.close();
    ASSERT_TRUE(demo.estimate());
    // The beginning is a tie, and the limit shuts one cluster out.
    demo.workbench().document().edit(QStringLiteral("Policy"), [](app::PlanState& state) {
        state.plan.order.exclude = {domain::ClusterName("static-gke"), domain::ClusterName("autoscale-aks")};
        state.plan.order.maxTotalPerHour = state.plan.nodeCap = domain::Money::fromMicros(20'000'000);
    });
    demo.workbench().policy().review();
    ASSERT_TRUE(waitUntil([&] { return demo.workbench().policy().lastReview() != nullptr; }));
    Studio(demo, QStringLiteral("guarded")).take({PageId::Policy});
}

/// The user knows of a quota and of a zone that is sold out, and keeps one cluster all the same.
TEST(Look, known) {
    DemoWindow demo({.samples = {"llm-2xa100.yaml"}});
    QFile facts(demo.directory() + QStringLiteral("/known-facts.yaml"));
    ASSERT_TRUE(facts.open(QIODevice::WriteOnly));
    facts.write("facts:\n"
                "- {cluster: autoscale-aks, gpuSku: A100, note: 'quota 0 in westus2, ticket 123', noted: 2026-11-20}\n"
                "- {cluster: autoscale-gke-a, noted: 2026-11-21, until: 2099-12-31}\n"
                "- {cluster: autoscale-eks, nodeType: p4d.*, priceCategory: on-demand, noted: 2026-11-21}\n");
    facts.close();
    demo.workbench().facts().read();
    ASSERT_TRUE(demo.estimate());
    demo.workbench().document().edit(QStringLiteral("Policy"), [](app::PlanState& state) {
        state.plan.order.pin = {{domain::ClusterName("autoscale-eks"), 1}};
    });
    demo.workbench().policy().review();
    ASSERT_TRUE(waitUntil([&] { return demo.workbench().policy().lastReview() != nullptr; }));
    Studio(demo, QStringLiteral("known")).take({PageId::Estimates, PageId::Policy});
    Studio(demo, QStringLiteral("note")).takeDialog(PageId::Policy, [](MainWindow& window) {
        auto& page = static_cast<app::PolicyPage&>(window.page(PageId::Policy));
        emit page.order().noteAsked(domain::ClusterName("autoscale-aks"));
    });
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

/// What is asked before edited manifests are written, and before what is not written is lost.
TEST(Look, saving) {
    DemoWindow demo({.connect = false, .samples = {"llm-2x1gpu.yaml", "llm-2xa100.yaml"}});
    app::Workbench& bench = demo.workbench();
    const QString plan = demo.directory() + QStringLiteral("/serving.tnova");
    ASSERT_TRUE(session::savePlan(bench.document().plan(), plan.toStdString()));
    demo.window().planFiles().open({plan});
    ASSERT_EQ(bench.document().plan().manifests.size(), 2u);
    const QString manifest = app::toQt(bench.document().plan().manifests.front());
    for (const std::string& path : bench.document().plan().manifests)
        bench.workload().type(app::toQt(path), "# edited\n" + bench.document().state().texts.value(app::toQt(path)));
    bench.workload().flush();
    ASSERT_EQ(bench.document().unsavedManifests().size(), 2);
    Studio(demo, QStringLiteral("save-manifests")).takeDialog(PageId::Workload, [](MainWindow& window) {
        EXPECT_FALSE(window.planFiles().save());
    });
    Studio(demo, QStringLiteral("unsaved")).takeDialog(PageId::Workload, [](MainWindow& window) {
        EXPECT_FALSE(window.planFiles().mayClose());
    });
    const auto save = [](MainWindow& window) {
        for (QAction* action : window.commands()) {
            if (action->objectName() == u"saveManifest")
                action->trigger();
        }
    };
    QFile file(manifest);
    ASSERT_TRUE(file.open(QIODevice::Append));
    file.write("# of another\n");
    file.close();
    Studio(demo, QStringLiteral("changed-on-disk")).takeDialog(PageId::Workload, save);
    ASSERT_TRUE(file.remove());
    Studio(demo, QStringLiteral("gone-from-disk")).takeDialog(PageId::Workload, save);
}

/// The program crashed before.
TEST(Look, crashed) {
    DemoWindow demo({.connect = false, .samples = {}});
    QFile report(demo.directory() + QStringLiteral("/crash-4711.txt"));
    ASSERT_TRUE(report.open(QIODevice::WriteOnly));
    report.write("Thrifty Nova 1.0.0\nTime: 2026-11-23 13:02:07 UTC\nSignal: SIGSEGV\nThread: thrifty-nova\n\n");
    for (int frame = 0; frame < 40; ++frame)
        report.write("/usr/lib/x86_64-linux-gnu/libQt6Core.so.6(_ZN10QEventLoop4execE6QFlags+0xfb)[0x7f63c1ad4ceb]\n");
    report.close();
    const auto offer = [&](MainWindow& window) {
        app::offerCrashReports(demo.directory(), window.page(PageId::Fleet).messages());
    };
    Studio studio(demo, QStringLiteral("crashed"));
    studio.prepare = offer;
    studio.take({PageId::Fleet});
    Studio(demo, QStringLiteral("crash-report")).takeDialog(PageId::Fleet, [&](MainWindow& window) {
        offer(window);
        window.page(PageId::Fleet).messages().messages().constFirst().actions.constFirst().run();
    });
    EXPECT_TRUE(report.exists()) << "closing the dialog deletes nothing";
}

TEST(Look, unreadable) {
    DemoWindow demo({.connect = false, .samples = {}, .history = "This is not a database."});
    const app::HistoryController& history = demo.workbench().history();
    ASSERT_TRUE(waitUntil([&] { return history.error() || !history.notices().empty(); }));
    Studio(demo, QStringLiteral("unreadable")).take({PageId::History});
}

} // namespace
} // namespace thrifty::tests
