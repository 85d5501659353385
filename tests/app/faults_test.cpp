// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong on the way, in the real window: each fault has its words on screen, a picture, and nothing of a run
// stays in any cluster. Where the clean-up is refused, what remains is named, journalled, and removed at the next
// start.
#include "app/demowindow.h"
#include "app/pages/estimatespage.h"
#include "app/pages/fleetpage.h"
#include "app/widgets/explanationpanel.h"
#include "app/widgets/matrixview.h"
#include "support/wallclock.h"

#include <QDirIterator>
#include <QFile>

#include <QTest>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

namespace thrifty::app {
namespace {

using tests::DemoWindow;
using tests::ObjectCensus;
using tests::saveScreen;
using tests::waitUntil;

// Fast enough to wait for, slow enough that each step can be seen.
const std::string steps = "delays: {novaCopy: 20ms, operator: 20ms, lunaEstimate: 100ms}\n";
// One answers long after the others: time for something to happen in between.
const std::string lateAks = steps + "clusters: [{name: autoscale-aks, delays: {lunaEstimate: 7s}}]\n";
const std::string silentAks = steps + "clusters: [{name: autoscale-aks, delays: {lunaEstimate: never}}]\n";

EstimatesPage& estimatesPage(DemoWindow& demo) {
    demo.window().showPage(PageId::Estimates);
    return static_cast<EstimatesPage&>(demo.window().page(PageId::Estimates));
}

/// All that the page's message bar says and will say, a line each.
std::string said(Page& page) {
    QStringList lines;
    for (const Message& message : page.messages().messages())
        lines << message.fact + u' ' + message.sentence;
    return lines.join(u'\n').replace(QStringLiteral("(s)"), QStringLiteral("s")).toStdString();
}

std::string cell(DemoWindow& demo, const char* cluster) {
    EstimatesPage& page = estimatesPage(demo);
    for (int c = 0; c < page.model().columnCount(); ++c) {
        if (page.model().headerData(c, Qt::Horizontal).toString() == QLatin1String(cluster))
            return page.model().index(0, c).data().toString().toStdString();
    }
    return "no such cluster";
}

bool has(const ObjectCensus& census, const std::string& beginning) {
    return std::any_of(census.begin(), census.end(),
                       [&](const std::string& one) { return one.starts_with(beginning); });
}

QStringList journals(DemoWindow& demo) {
    QStringList found;
    QDirIterator all(demo.directory() + QStringLiteral("/state/journal"), {QStringLiteral("*.jsonl")}, QDir::Files,
                     QDirIterator::Subdirectories);
    while (all.hasNext())
        found << all.next();
    return found;
}

void setPatience(DemoWindow& demo, std::chrono::seconds timeout) {
    demo.workbench().document().edit(QStringLiteral("Patience"),
                                     [=](PlanState& state) { state.plan.timeout = timeout; });
}

void start(DemoWindow& demo) {
    EXPECT_EQ(demo.workbench().estimates().obstacle(), QString());
    demo.workbench().lock().set(WriteAccess::ForRun);
    demo.workbench().estimates().start();
    EXPECT_TRUE(demo.workbench().estimates().running());
}

/// All clusters have answered but one.
bool mostAnswered(DemoWindow& demo) {
    return waitUntil([&] { return demo.workbench().estimates().board().answered() >= 4; });
}

bool ended(DemoWindow& demo) {
    return waitUntil([&] { return !demo.workbench().estimates().running(); }, std::chrono::seconds(100));
}

/// Nothing stays: no object in any cluster, no journal, no open lock.
void expectNothingLeft(DemoWindow& demo, const ObjectCensus& before) {
    EXPECT_EQ(demo.leftSince(before), "");
    EXPECT_THAT(journals(demo), testing::IsEmpty());
    EXPECT_FALSE(demo.workbench().lock().open());
}

/// The program starts again after what stood in the way is gone: the run's remains are listed and, once the user says
/// so, removed.
void expectRemovedAtTheNextStart(DemoWindow& demo, const ObjectCensus& before, const char* picture) {
    demo.reopen();
    FleetController& fleet = demo.workbench().fleet();
    ASSERT_TRUE(waitUntil([&] { return !fleet.leftovers().empty(); })) << "what a run left is not offered";
    demo.window().showPage(PageId::Fleet);
    saveScreen(demo.window(), QLatin1String(picture));
    const auto leftover = fleet.leftovers().front();
    EXPECT_TRUE(leftover.ours);
    fleet.remove(leftover.run);
    EXPECT_TRUE(demo.settle());
    EXPECT_FALSE(fleet.leftovers().empty()) << "read-only: nothing is removed";
    demo.workbench().lock().set(WriteAccess::ForRun);
    fleet.remove(leftover.run);
    EXPECT_TRUE(demo.settle());
    EXPECT_TRUE(fleet.leftovers().empty());
    expectNothingLeft(demo, before);
}

// --- Clusters in trouble while a run goes on ---

struct Trouble {
    const char* name;
    const char* setting; ///< laid over the fleet
    const char* fault;   ///< strikes once most clusters have answered
    const char* words;   ///< in the cell of autoscale-aks
};

class ClusterInTrouble : public testing::TestWithParam<Trouble> {};

TEST_P(ClusterInTrouble, itsCellSaysSoTheOthersKeepTheirPricesAndNothingStays) {
    const Trouble& trouble = GetParam();
    DemoWindow demo({.scenario = steps + trouble.setting});
    ASSERT_TRUE(demo.settle());
    const ObjectCensus before = demo.census();
    setPatience(demo, std::chrono::seconds(9));
    EstimatesPage& page = estimatesPage(demo);
    start(demo);
    ASSERT_TRUE(mostAnswered(demo));
    ASSERT_TRUE(demo.workbench().estimates().running() || *trouble.fault == '\0');
    if (*trouble.fault != '\0')
        demo.change(trouble.fault);
    ASSERT_TRUE(ended(demo));
    saveScreen(demo.window(), QStringLiteral("fault-%1").arg(QLatin1String(trouble.name)));
    EXPECT_EQ(cell(demo, "autoscale-aks"), trouble.words);
    EXPECT_EQ(cell(demo, "static-gke"), "0.0000");
    EXPECT_EQ(cell(demo, "autoscale-gke-a"), "3.6494");
    EXPECT_EQ(cell(demo, "autoscale-gke-f"), "no node type");
    EXPECT_EQ(cell(demo, "autoscale-eks"), "4.2548");
    EXPECT_EQ(railState(PageId::Estimates, demo.workbench()).icon, QStringLiteral("warning"));
    if (journals(demo).isEmpty()) {
        expectNothingLeft(demo, before);
        return;
    }
    // Whether the copies are gone there could not be seen.
    EXPECT_THAT(said(page), testing::HasSubstr("autoscale-aks"));
    demo.change("faults: []\n");
    const std::string picture = std::string("fault-") + trouble.name + "-next-start";
    expectRemovedAtTheNextStart(demo, before, picture.c_str());
}

INSTANTIATE_TEST_SUITE_P(
    Faults, ClusterInTrouble,
    testing::Values(
        Trouble{"unreachable", "clusters: [{name: autoscale-aks, delays: {lunaEstimate: never}}]\n",
                "faults: [{cluster: autoscale-aks, kind: unreachable}]\n", "unreachable"},
        Trouble{"forbidden", "faults: [{cluster: autoscale-aks, kind: status, status: 403, resource: events}]\n", "",
                "not allowed"},
        Trouble{"slow", "clusters: [{name: autoscale-aks, delays: {lunaEstimate: never}}]\n", "", "no event in 9 s"},
        Trouble{"no-luna", "clusters: [{name: autoscale-aks, autoscaled: true, luna: {enabled: false}}]\n", "",
                "no autoscaler"}),
    [](const auto& test) {
        std::string name = test.param.name;
        std::erase(name, '-');
        return name;
    });

// --- The clean-up is refused ---

struct Refusal {
    const char* name;
    const char* fault;
    const char* words; ///< on screen
};

class CleanUpRefused : public testing::TestWithParam<Refusal> {};

TEST_P(CleanUpRefused, whatRemainsIsNamedOnEveryPageJournalledAndRemovedAtTheNextStart) {
    const Refusal& refusal = GetParam();
    DemoWindow demo({.scenario = lateAks});
    ASSERT_TRUE(demo.settle());
    const ObjectCensus before = demo.census();
    EstimatesPage& page = estimatesPage(demo);
    start(demo);
    ASSERT_TRUE(mostAnswered(demo));
    ASSERT_TRUE(demo.workbench().estimates().running());
    demo.change(refusal.fault);
    ASSERT_TRUE(ended(demo));
    EXPECT_FALSE(demo.workbench().lock().open());
    saveScreen(demo.window(), QStringLiteral("fault-%1").arg(QLatin1String(refusal.name)));
    EXPECT_EQ(cell(demo, "autoscale-gke-a"), "3.6494") << "what was answered is kept";
    for (const PageId id : {PageId::Fleet, PageId::Estimates, PageId::Policy}) {
        const std::string words = said(demo.window().page(id));
        EXPECT_THAT(words, testing::HasSubstr("remain"));
        EXPECT_THAT(words, testing::HasSubstr("llm-serving-tn-")) << "it is named";
        EXPECT_THAT(words, testing::HasSubstr(refusal.words));
    }
    EXPECT_NE(tests::difference(before, demo.census()), "");
    EXPECT_EQ(journals(demo).size(), 1);
    // Trying again while it is still refused changes nothing and does not say that nothing is left.
    demo.workbench().lock().set(WriteAccess::ForRun);
    demo.workbench().estimates().removeLeftovers();
    EXPECT_TRUE(demo.settle());
    EXPECT_THAT(said(page), testing::HasSubstr("remain"));
    EXPECT_FALSE(demo.workbench().lock().open());
    EXPECT_EQ(journals(demo).size(), 1);

    demo.change("faults: []\n");
    const std::string picture = std::string("fault-") + refusal.name + "-next-start";
    expectRemovedAtTheNextStart(demo, before, picture.c_str());
}

// "Remove now" beside the message does the same without a new start.
TEST(CleanUp, isDoneLaterFromTheMessage) {
    DemoWindow demo({.scenario = steps});
    ASSERT_TRUE(demo.settle());
    const ObjectCensus before = demo.census();
    demo.change("faults: [{cluster: nova, kind: status, status: 401, verb: delete}]\n");
    ASSERT_TRUE(demo.estimate());
    EstimatesPage& page = estimatesPage(demo);
    ASSERT_THAT(said(page), testing::HasSubstr("remain"));
    demo.change("faults: []\n");
    const auto actions = page.messages().messages().front().actions;
    ASSERT_FALSE(actions.isEmpty());
    EXPECT_EQ(actions.back().text, QStringLiteral("Remove now"));
    actions.back().run();
    EXPECT_TRUE(demo.settle());
    EXPECT_THAT(said(page), testing::Not(testing::HasSubstr("remain")));
    expectNothingLeft(demo, before);
}

INSTANTIATE_TEST_SUITE_P(
    Faults, CleanUpRefused,
    testing::Values(
        Refusal{"login-expired", "faults: [{cluster: nova, kind: status, status: 401}]\n", "Unauthorized"},
        Refusal{"certificate-expired",
                "faults: [{cluster: nova, kind: certificate, certificate: expired}, "
                "{cluster: nova, kind: drop, verb: watch, count: 20}, {cluster: nova, kind: drop, count: 40}]\n",
                "certificate"},
        Refusal{"nova-gone", "faults: [{cluster: nova, kind: unreachable}]\n", "no connection"}),
    [](const auto& test) {
        std::string name = test.param.name;
        std::erase(name, '-');
        return name;
    });

// --- Time, others, files ---

TEST(Sleep, theTimeOutCountsTimeAwake) {
    DemoWindow demo({.scenario = "delays: {novaCopy: 20ms, operator: 20ms, lunaEstimate: 5s}\n"});
    ASSERT_TRUE(demo.settle());
    const ObjectCensus before = demo.census();
    setPatience(demo, std::chrono::seconds(60));
    EstimatesPage& page = estimatesPage(demo);
    start(demo);
    ASSERT_TRUE(waitUntil([&] { return has(demo.census(), "autoscale-eks Pod serving/"); }));
    {
        // The lid is closed for 38 minutes: the clock on the wall goes on, the monotonic one stands still, and every
        // connection is dead when it wakes.
        const tests::WallClockLeap slept(std::chrono::minutes(38));
        demo.change("faults: [{kind: drop, verb: watch, count: 60}]\n");
        ASSERT_TRUE(ended(demo));
        demo.change("faults: []\n");
    }
    saveScreen(demo.window(), QStringLiteral("fault-sleep"));
    EXPECT_THAT(said(page), testing::HasSubstr("This machine slept 38 minutes during the run. Sleep is not counted as "
                                               "waiting."));
    EXPECT_EQ(cell(demo, "autoscale-gke-a"), "3.6494");
    EXPECT_EQ(cell(demo, "autoscale-eks"), "4.2548");
    EXPECT_EQ(cell(demo, "autoscale-aks"), "6.6260");
    expectNothingLeft(demo, before);
}

TEST(KubeconfigChanged, theRunKeepsWhatItStartedWith) {
    DemoWindow demo({.scenario = lateAks, .connect = false});
    const QString copy = demo.directory() + QStringLiteral("/my.kubeconfig");
    ASSERT_TRUE(QFile::copy(QString::fromStdString(demo.fleet().fleetKubeconfig()), copy));
    demo.workbench().openFiles({copy});
    demo.workbench().fleet().connectFleet();
    ASSERT_TRUE(demo.settle());
    ASSERT_EQ(demo.workbench().fleet().state(), FleetController::State::Connected);
    const ObjectCensus before = demo.census();
    start(demo);
    ASSERT_TRUE(mostAnswered(demo));
    QFile file(copy);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite | QIODevice::Truncate));
    file.write("apiVersion: v1\nkind: Config\nclusters: []\ncontexts: []\nusers: []\n");
    file.close();
    demo.window().showPage(PageId::Fleet);
    Page& page = demo.window().page(PageId::Fleet);
    ASSERT_TRUE(waitUntil([&] { return !page.messages().messages().isEmpty(); }));
    EXPECT_TRUE(demo.workbench().estimates().running());
    EXPECT_THAT(said(page), testing::HasSubstr("my.kubeconfig changed during a run. The run keeps the contexts it "
                                               "started with."));
    saveScreen(demo.window(), QStringLiteral("fault-kubeconfig-changed"));
    ASSERT_TRUE(ended(demo));
    EXPECT_EQ(cell(demo, "autoscale-eks"), "4.2548");
    expectNothingLeft(demo, before);
}

/// Somebody else's run on the same fleet; ends when it is told to.
class OtherRun {
  public:
    OtherRun(DemoWindow& demo, const char* state)
        : m_service({(demo.directory() + QLatin1String(state)).toStdString(), {}, {}, {}}) {
        session::ConnectRequest connection;
        connection.kubeconfigs = {demo.fleet().fleetKubeconfig()};
        connection.allowPlugin = [](const auto&, const auto&) { return true; };
        const auto connected = m_service.connectFleet(connection, {});
        EXPECT_TRUE(connected) << connected.error().text();
        auto manifest = session::PlannerService::loadManifest(
            {(demo.directory() + QStringLiteral("/llm-2x1gpu.yaml")).toStdString()}, {});
        EXPECT_TRUE(manifest);
        m_request.variants = {{domain::VariantName("theirs"), *manifest}};
        m_request.ns = domain::Namespace("serving");
        m_request.group = {"app.kubernetes.io/instance", "llm-serving"};
        m_thread = std::jthread([this](std::stop_token stop) { (void)m_service.estimate(m_request, {}, stop); });
    }
    /// Ends it, clean-up included.
    void end() {
        m_thread.request_stop();
        m_thread.join();
    }

  private:
    session::PlannerService m_service;
    session::EstimateRequest m_request;
    std::jthread m_thread;
};

TEST(AFullQuota, leavesOutItsClusterAndNoOther) {
    DemoWindow demo({.scenario = steps + "clusters: [{name: autoscale-aks, objects: [{apiVersion: v1, kind: "
                                         "ResourceQuota, metadata: {name: small, namespace: serving}, "
                                         "spec: {hard: {pods: '1'}}}]}]\n"});
    ASSERT_TRUE(demo.settle());
    const ObjectCensus before = demo.census();
    EstimatesPage& page = estimatesPage(demo);
    start(demo);
    ASSERT_TRUE(ended(demo));
    EXPECT_EQ(cell(demo, "autoscale-aks"), "refused by quota");
    EXPECT_EQ(cell(demo, "autoscale-gke-a"), "3.6494");
    EXPECT_EQ(cell(demo, "autoscale-eks"), "4.2548");
    for (int c = 0; c < page.model().columnCount(); ++c) {
        if (page.model().headerData(c, Qt::Horizontal).toString() == u"autoscale-aks")
            page.cursor().setCurrent({0, c});
    }
    EXPECT_THAT(page.explanation().asText().toStdString(), testing::HasSubstr("ResourceQuota small has room for pods"));
    saveScreen(demo.window(), QStringLiteral("fault-full-quota"));
    expectNothingLeft(demo, before);
}

TEST(ALostGate, isToldAndTheRunGoesOnWithoutTheCluster) {
    DemoWindow demo({.scenario = steps + "clusters: [{name: autoscale-aks, workloads: {dropGates: all}}]\n"});
    ASSERT_TRUE(demo.settle());
    const ObjectCensus before = demo.census();
    EstimatesPage& page = estimatesPage(demo);
    start(demo);
    ASSERT_TRUE(ended(demo));
    saveScreen(demo.window(), QStringLiteral("fault-lost-gate"));
    ASSERT_FALSE(page.messages().messages().isEmpty());
    const Message message = page.messages().messages().front();
    EXPECT_EQ(message.severity, Severity::Error);
    EXPECT_EQ(message.fact, QStringLiteral("Run stopped: on autoscale-aks a copy lost its gate."));
    EXPECT_THAT(message.sentence.toStdString(), testing::HasSubstr("Everything it made is gone."));
    expectNothingLeft(demo, before);
    ASSERT_EQ(message.actions.size(), 2);
    EXPECT_EQ(message.actions.back().text, QStringLiteral("Leave out autoscale-aks"));
    message.actions.back().run();
    // It asks for what it needs where it is seen, and then goes on with what was asked.
    const Message unlock = page.messages().messages().front();
    ASSERT_EQ(unlock.actions.size(), 1) << said(page);
    EXPECT_EQ(unlock.actions.front().text, QStringLiteral("Unlock for this run"));
    EXPECT_FALSE(demo.workbench().estimates().running());
    unlock.actions.front().run();
    EXPECT_TRUE(demo.workbench().estimates().running());
    ASSERT_TRUE(ended(demo));
    EXPECT_EQ(cell(demo, "autoscale-gke-a"), "3.6494");
    EXPECT_EQ(cell(demo, "autoscale-aks"), "no such cluster");
    EXPECT_THAT(said(page), testing::Not(testing::HasSubstr("lost its gate")));
    EXPECT_TRUE(demo.workbench().document().plan().exclude.empty()) << "for this run alone";
    expectNothingLeft(demo, before);
}

struct Other {
    const char* name;
    const char* state; ///< the other's state directory
    const char* words;
};
class SomebodyElseEstimates : public testing::TestWithParam<Other> {};

TEST_P(SomebodyElseEstimates, thisRunWaitsAndThePricesDoNotMix) {
    const Other& other = GetParam();
    DemoWindow demo({.scenario = silentAks});
    ASSERT_TRUE(demo.settle());
    const ObjectCensus before = demo.census();
    setPatience(demo, std::chrono::seconds(8));
    OtherRun theirs(demo, other.state);
    ASSERT_TRUE(waitUntil([&] { return has(demo.census(), "autoscale-eks Pod serving/"); }));
    EstimatesPage& page = estimatesPage(demo);
    start(demo);
    ASSERT_TRUE(waitUntil([&] { return said(page).find(other.words) != std::string::npos; })) << said(page);
    saveScreen(demo.window(), QStringLiteral("fault-%1").arg(QLatin1String(other.name)));
    EXPECT_TRUE(demo.workbench().estimates().running());
    EXPECT_EQ(demo.workbench().estimates().board().answered(), 0);
    EXPECT_EQ(page.model().facts(page.model().index(0, 0)).right, QStringLiteral("another run first"));
    EXPECT_THAT(page.explanation().asText().toStdString(), testing::HasSubstr("Waiting for the run "))
        << "and no later wave";
    theirs.end();
    ASSERT_TRUE(ended(demo));
    EXPECT_EQ(cell(demo, "autoscale-gke-a"), "3.6494");
    EXPECT_EQ(cell(demo, "autoscale-eks"), "4.2548");
    EXPECT_EQ(said(page).find(other.words), std::string::npos) << said(page);
    expectNothingLeft(demo, before);
}

TEST_P(SomebodyElseEstimates, startedAnywayCellsThatMayMixHaveNoPrice) {
    DemoWindow demo({.scenario = silentAks});
    ASSERT_TRUE(demo.settle());
    const ObjectCensus before = demo.census();
    setPatience(demo, std::chrono::seconds(8));
    OtherRun theirs(demo, GetParam().state);
    ASSERT_TRUE(waitUntil([&] { return has(demo.census(), "autoscale-eks Pod serving/"); }));
    EstimatesPage& page = estimatesPage(demo);
    start(demo);
    ASSERT_TRUE(waitUntil([&] { return said(page).find(GetParam().words) != std::string::npos; })) << said(page);
    const auto actions = page.messages().messages().front().actions;
    ASSERT_FALSE(actions.isEmpty());
    EXPECT_EQ(actions.back().text, QStringLiteral("Start anyway"));
    actions.back().run();
    ASSERT_TRUE(ended(demo));
    saveScreen(demo.window(), QStringLiteral("fault-%1-anyway").arg(QLatin1String(GetParam().name)));
    EXPECT_EQ(cell(demo, "static-gke"), "0.0000");
    for (const char* cluster : {"autoscale-gke-a", "autoscale-eks"})
        EXPECT_EQ(cell(demo, cluster), "count shared") << cluster;
    EXPECT_THAT(said(page), testing::HasSubstr("Other gated pods are on"));
    theirs.end();
    expectNothingLeft(demo, before);
}

INSTANTIATE_TEST_SUITE_P(Faults, SomebodyElseEstimates,
                         testing::Values(Other{"second-window", "/state", "another window"},
                                         Other{"colleague", "/theirs", "is estimating in serving"}),
                         [](const auto& test) {
                             return std::string(*test.param.name == 's' ? "secondWindow" : "colleague");
                         });

// --- Cancel and close at every step ---

struct Step {
    const char* name;
    const char* faults;
    std::function<bool(DemoWindow&)> reached;
};

const std::vector<Step>& runSteps() {
    static const std::vector<Step> all{
        {"asking", "faults: [{cluster: nova, kind: latency, delay: 300ms, verb: get, resource: namespaces}]\n",
         [](DemoWindow& demo) { return demo.workbench().estimates().running(); }},
        {"order-written",
         "faults: [{cluster: nova, kind: latency, delay: 500ms, verb: create, resource: rayservices}]\n",
         [](DemoWindow& demo) { return has(demo.census(), "nova SchedulePolicy /thrifty-nova-serving-"); }},
        {"copies-made", "faults: []\n",
         [](DemoWindow& demo) { return has(demo.census(), "nova RayService serving/llm-serving-tn-"); }},
        {"pods-seen", "faults: []\n",
         [](DemoWindow& demo) { return has(demo.census(), "autoscale-eks Pod serving/"); }},
        {"some-answered", "faults: []\n",
         [](DemoWindow& demo) { return demo.workbench().estimates().board().answered() >= 4; }},
        {"cleaning-up",
         "clusters: [{name: autoscale-aks, delays: {lunaEstimate: 100ms}}]\n"
         "faults: [{cluster: nova, kind: latency, delay: 700ms, verb: delete}]\n",
         [](DemoWindow& demo) { return demo.workbench().estimates().board().answered() >= 5; }},
    };
    return all;
}

class EveryStep : public testing::TestWithParam<int> {
  protected:
    static const Step& step() { return runSteps().at(static_cast<std::size_t>(GetParam())); }
    /// Runs up to the step and takes its picture.
    static void reach(DemoWindow& demo) {
        ASSERT_TRUE(demo.settle());
        demo.change(step().faults);
        (void)estimatesPage(demo);
        start(demo);
        ASSERT_TRUE(waitUntil([&] { return step().reached(demo); })) << step().name;
        ASSERT_TRUE(demo.workbench().estimates().running()) << step().name;
    }
};

TEST_P(EveryStep, cancelledLeavesNothing) {
    DemoWindow demo({.scenario = silentAks});
    ASSERT_TRUE(demo.settle());
    const ObjectCensus before = demo.census();
    ASSERT_NO_FATAL_FAILURE(reach(demo));
    QTest::keyClick(&demo.window(), Qt::Key_Escape);
    saveScreen(demo.window(), QStringLiteral("cancel-%1").arg(QLatin1String(step().name)));
    ASSERT_TRUE(ended(demo));
    EXPECT_TRUE(demo.settle());
    if (!demo.workbench().estimates().result()) {
        EXPECT_THAT(said(estimatesPage(demo)), testing::HasSubstr("Run cancelled. Everything it made is gone."));
    }
    saveScreen(demo.window(), QStringLiteral("cancel-%1-after").arg(QLatin1String(step().name)));
    expectNothingLeft(demo, before);
}

TEST_P(EveryStep, closedLeavesNothingAndShowsThatItTidiesUp) {
    DemoWindow demo({.scenario = silentAks});
    ASSERT_TRUE(demo.settle());
    const ObjectCensus before = demo.census();
    ASSERT_NO_FATAL_FAILURE(reach(demo));
    EXPECT_FALSE(demo.window().close()) << "not before everything is gone";
    saveScreen(demo.window(), QStringLiteral("close-%1").arg(QLatin1String(step().name)));
    const auto* bar = demo.window().findChild<QWidget*>(QStringLiteral("statusText"));
    ASSERT_NE(bar, nullptr);
    EXPECT_TRUE(bar->property("text").toString().startsWith(QStringLiteral("Closing")))
        << bar->property("text").toString().toStdString();
    ASSERT_TRUE(waitUntil([&] { return !demo.window().isVisible(); }));
    EXPECT_FALSE(demo.workbench().busy());
    expectNothingLeft(demo, before);
}

INSTANTIATE_TEST_SUITE_P(Faults, EveryStep, testing::Range(0, 6), [](const auto& test) {
    std::string name = runSteps().at(static_cast<std::size_t>(test.param)).name;
    std::erase(name, '-');
    return name;
});

TEST(Connecting, cancelledOrClosedItWritesNothing) {
    for (const bool close : {false, true}) {
        DemoWindow demo({.scenario = steps + "faults: [{kind: latency, delay: 300ms}]\n", .connect = false});
        const ObjectCensus before = demo.census();
        demo.workbench().openFiles({QString::fromStdString(demo.fleet().fleetKubeconfig())});
        demo.workbench().fleet().connectFleet();
        ASSERT_EQ(demo.workbench().fleet().state(), FleetController::State::Connecting);
        if (close)
            EXPECT_FALSE(demo.window().close());
        else
            demo.workbench().cancelAll();
        saveScreen(demo.window(), close ? QStringLiteral("close-connecting") : QStringLiteral("cancel-connecting"));
        ASSERT_TRUE(demo.settle());
        if (close) {
            EXPECT_TRUE(waitUntil([&] { return !demo.window().isVisible(); }));
        } else {
            EXPECT_EQ(demo.workbench().fleet().state(), FleetController::State::Opened);
            demo.change("faults: []\n");
            demo.workbench().fleet().connectFleet();
            ASSERT_TRUE(demo.settle());
            EXPECT_EQ(demo.workbench().fleet().state(), FleetController::State::Connected) << "it can be tried again";
        }
        expectNothingLeft(demo, before);
    }
}

/// Applying: what was written before it was stopped is taken back, so that nothing is half applied.
TEST(Applying, cancelledOrClosedHalfWayIsTakenBack) {
    for (const bool close : {false, true}) {
        DemoWindow demo({.scenario = steps});
        ASSERT_TRUE(demo.estimate());
        ASSERT_TRUE(demo.settle());
        const ObjectCensus before = demo.census();
        PolicyController& policy = demo.workbench().policy();
        demo.window().showPage(PageId::Policy);
        ASSERT_TRUE(waitUntil([&] { return policy.lastReview() != nullptr; }));
        ASSERT_TRUE(demo.settle());
        // Reviewing is cancelled: nothing was written.
        demo.change("faults: [{cluster: nova, kind: latency, delay: 4s, verb: patch, resource: rayservices}]\n");
        policy.review();
        demo.workbench().cancelAll();
        ASSERT_TRUE(demo.settle());
        EXPECT_EQ(demo.leftSince(before), "");
        policy.review();
        ASSERT_TRUE(demo.settle());
        ASSERT_NE(policy.lastReview(), nullptr);
        demo.workbench().lock().set(WriteAccess::ForApply);
        policy.apply();
        ASSERT_TRUE(waitUntil([&] { return has(demo.census(), "nova SchedulePolicy /serving-"); }));
        if (close)
            EXPECT_FALSE(demo.window().close());
        else
            demo.workbench().cancelAll();
        saveScreen(demo.window(), close ? QStringLiteral("close-applying") : QStringLiteral("cancel-applying"));
        ASSERT_TRUE(waitUntil([&] { return !demo.workbench().busy(); }));
        if (close)
            EXPECT_TRUE(waitUntil([&] { return !demo.window().isVisible(); }));
        else
            saveScreen(demo.window(), QStringLiteral("cancel-applying-after"));
        EXPECT_FALSE(policy.outcome());
        EXPECT_EQ(demo.leftSince(before), "");
        EXPECT_FALSE(demo.workbench().lock().open());
    }
}

/// Following and taking back: stopped at either, the next start knows what is applied and takes it back whole.
TEST(Placement, stoppedWhileFollowingOrWithdrawingIsTakenUpByTheNextStart) {
    DemoWindow demo({.scenario = "delays: {novaCopy: 20ms, operator: 20ms, lunaEstimate: 100ms, podStart: never}\n"});
    ASSERT_TRUE(demo.estimate());
    ASSERT_TRUE(demo.settle());
    const ObjectCensus before = demo.census();
    ASSERT_TRUE(demo.apply());
    ASSERT_TRUE(
        waitUntil([&] { return demo.workbench().placement().following() && demo.workbench().placement().story(); }));
    demo.window().showPage(PageId::Placement);
    saveScreen(demo.window(), QStringLiteral("close-following"));
    EXPECT_TRUE(demo.window().close()) << "following leaves nothing behind that the window would wait for";
    EXPECT_NE(tests::difference(before, demo.census()), "") << "what was applied stays applied";

    const auto reopened = [&] {
        demo.reopen();
        return waitUntil([&] { return demo.workbench().placement().applied().has_value(); });
    };
    ASSERT_TRUE(reopened());
    demo.change("faults: [{cluster: nova, kind: latency, delay: 400ms, verb: delete}]\n");
    const auto withdraw = [&] {
        PlacementController& placement = demo.workbench().placement();
        bool reviewed = false;
        QObject::connect(&placement, &PlacementController::withdrawalReviewed, &demo.window(),
                         [&] { reviewed = true; });
        placement.reviewWithdrawal();
        ASSERT_TRUE(waitUntil([&] { return reviewed; }));
        ASSERT_TRUE(placement.withdrawal());
        demo.workbench().lock().set(WriteAccess::ForApply);
        placement.withdraw();
    };
    ASSERT_NO_FATAL_FAILURE(withdraw());
    demo.window().showPage(PageId::Placement);
    EXPECT_FALSE(demo.window().close());
    saveScreen(demo.window(), QStringLiteral("close-withdrawing"));
    ASSERT_TRUE(waitUntil([&] { return !demo.window().isVisible(); }));

    demo.change("faults: []\n");
    if (!demo.leftSince(before).empty()) {
        ASSERT_TRUE(reopened());
        ASSERT_NO_FATAL_FAILURE(withdraw());
        ASSERT_TRUE(waitUntil([&] { return !demo.workbench().lock().open(); }));
        EXPECT_FALSE(demo.workbench().placement().withdrawError());
    }
    EXPECT_EQ(demo.leftSince(before), "");
}

} // namespace
} // namespace thrifty::app
