// SPDX-License-Identifier: GPL-3.0-or-later
// What goes wrong on the way, in the real window: each fault has its words on screen, a picture, and nothing of a run
// stays in any cluster. Where the clean-up is refused, what remains is named, journalled, and removed at the next
// start.
#include "app/faultdriver.h"
#include "app/widgets/explanationpanel.h"
#include "support/wallclock.h"

#include <QFile>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

namespace thrifty::app {
namespace {

using tests::cell;
using tests::DemoWindow;
using tests::ended;
using tests::estimatesPage;
using tests::expectNothingLeft;
using tests::expectRemovedAtTheNextStart;
using tests::has;
using tests::journals;
using tests::lateAks;
using tests::mostAnswered;
using tests::ObjectCensus;
using tests::said;
using tests::saveScreen;
using tests::setPatience;
using tests::silentAks;
using tests::start;
using tests::steps;
using tests::waitUntil;

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

} // namespace
} // namespace thrifty::app
