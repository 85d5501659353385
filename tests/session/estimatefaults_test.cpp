// SPDX-License-Identifier: GPL-3.0-or-later
// Runs over TLS while the network and the servers misbehave.
#include "embeddedrun.h"

namespace {

using namespace thrifty;
using domain::ClusterState;
using domain::ReasonCode;
using tests::variantOf;

class EstimateFaults : public tests::EmbeddedRun {
  protected:
    std::unique_ptr<session::PlannerService> m_service;

    void TearDown() override {
        m_service.reset();
        EmbeddedRun::TearDown();
    }
    void startTls(const std::string& more = "description: faults\n") {
        auto loaded = sim::Scenario::parse("faults.yaml", "_extends: experiments\n" + more);
        ASSERT_TRUE(loaded) << loaded.error().text();
        auto fleet = sim::EmbeddedFleet::start(*loaded, {});
        ASSERT_TRUE(fleet) << fleet.error().text();
        m_embedded = std::move(*fleet);
    }
    void connectTls() {
        m_service = std::make_unique<session::PlannerService>(session::PlannerService::Settings{m_state, {}, {}, {}});
        session::ConnectRequest request;
        request.kubeconfigs = {m_embedded->fleetKubeconfig()};
        request.allowPlugin = [](const kube::ExecConfig&, const domain::ContextName&) { return true; };
        const auto connected = m_service->connectFleet(request, {});
        ASSERT_TRUE(connected) << connected.error().text();
    }
    domain::EstimateResult run(std::chrono::milliseconds timeout = std::chrono::seconds(20)) {
        auto asked = request({variantOf(sample("llm-2x1gpu"))});
        asked.timeout = timeout;
        auto result = m_service->estimate(asked, {}, {});
        EXPECT_TRUE(result) << (result ? "" : result.error().text());
        return result ? std::move(*result) : domain::EstimateResult();
    }
};

// W5: a cluster that cannot be asked is never free.
TEST_F(EstimateFaults, W5_clustersThatCannotBeAskedAreRowsWithTheirReason) {
    startTls();
    const auto before = everything();
    change("faults:\n- {cluster: autoscale-eks, kind: unreachable}\n- {cluster: autoscale-gke-a, kind: certificate}\n"
           "- {cluster: autoscale-aks, kind: status, status: 401}\n");
    connectTls();
    const auto result = run();
    EXPECT_EQ(of(result, "autoscale-eks").state, ClusterState::Unreachable);
    EXPECT_EQ(of(result, "autoscale-gke-a").reasonCode, ReasonCode::Certificate);
    EXPECT_EQ(of(result, "autoscale-aks").reasonCode, ReasonCode::LoginExpired);
    EXPECT_EQ(of(result, "autoscale-gke-f").state, ClusterState::NoNodeType);
    for (const char* cluster : {"autoscale-eks", "autoscale-gke-a", "autoscale-aks"})
        EXPECT_FALSE(of(result, cluster).totalPerHour) << cluster;
    // What the public list says stands beside them, in the result itself.
    ASSERT_TRUE(of(result, "autoscale-eks").listPrice);
    EXPECT_EQ(of(result, "autoscale-eks").listPrice->perHour.text(4), "4.2548");
    EXPECT_FALSE(of(result, "autoscale-gke-f").listPrice) << "it said that nothing fits";
    EXPECT_EQ(difference(before, everything()), "");
}

TEST_F(EstimateFaults, aForbiddenWatchIsForbiddenNotFree) {
    startTls();
    connectTls();
    change("faults:\n- {cluster: autoscale-eks, kind: status, status: 403, resource: events}\n");
    const auto result = run();
    EXPECT_EQ(of(result, "autoscale-eks").state, ClusterState::Forbidden);
    EXPECT_EQ(of(result, "autoscale-aks").totalPerHour->text(4), "6.6260");
}

// Where a role allows the namespace only, the pods of that namespace are watched instead.
TEST_F(EstimateFaults, streamsThatBreakAreTakenUpAgain) {
    startTls("delays: {novaCopy: 30ms, operator: 30ms, lunaEstimate: 100ms}\n");
    connectTls();
    change("faults:\n- {cluster: autoscale-eks, kind: expired, verb: watch, resource: pods, after: 1, count: 2}\n"
           "- {cluster: autoscale-gke-a, kind: drop, verb: watch, resource: events, after: 1, count: 2}\n"
           "- {cluster: autoscale-aks, kind: half, verb: watch, after: 1, count: 2}\n"
           "- {cluster: autoscale-gke-f, kind: latency, delay: 50ms}\n");
    const auto result = run();
    EXPECT_EQ(table(result.variants.at(0)), "static-gke 0.0000, autoscale-gke-a 3.6494, autoscale-eks 4.2548, "
                                            "autoscale-aks 6.6260, autoscale-gke-f no-node-type");
}

TEST_F(EstimateFaults, aLostAnswerToACreateIsResolvedByNameAndRun) {
    startTls();
    connectTls();
    const auto before = everything();
    change("faults:\n- {cluster: nova, kind: half, verb: create, resource: rayservices, count: 1}\n");
    const auto result = run();
    EXPECT_EQ(of(result, "autoscale-eks").totalPerHour->text(4), "4.2548");
    EXPECT_EQ(difference(before, everything()), "");
}

// The login expires in the middle: what remains is said, stays in the journal, and the next clean-up removes it.
TEST_F(EstimateFaults, aCleanUpThatIsRefusedIsSaidAndDoneLater) {
    startTls();
    connectTls();
    const auto before = everything();
    change("faults:\n- {cluster: nova, kind: status, status: 401, verb: delete}\n");
    const auto result = run();
    ASSERT_FALSE(result.leftovers.empty());
    EXPECT_NE(result.leftovers[0].find("nova RayService serving/llm-serving-tn-"), std::string::npos)
        << result.leftovers[0];
    EXPECT_EQ(of(result, "autoscale-eks").totalPerHour->text(4), "4.2548") << "the figures still hold";
    EXPECT_NE(difference(before, everything()), "");
    const auto found = m_service->leftovers({});
    ASSERT_TRUE(found) << found.error().text();
    ASSERT_EQ(found->size(), 1u);
    EXPECT_TRUE(found->front().ours);
    EXPECT_FALSE(found->front().live);
    // Whoever cannot look does not say that nothing is left.
    change("faults:\n- {cluster: nova, kind: status, status: 401}\n");
    EXPECT_FALSE(m_service->cleanUp(std::nullopt, {}, {}));

    change("faults: []\n");
    const auto left = m_service->cleanUp(std::nullopt, {}, {});
    ASSERT_TRUE(left) << left.error().text();
    EXPECT_TRUE(left->empty());
    EXPECT_EQ(difference(before, everything()), "");
}

// S36: another machine's run is listed and left alone until its time has come and it is named.
TEST_F(EstimateFaults, anotherMachinesRunIsLeftAlone) {
    startTls();
    connectTls();
    change("faults:\n- {cluster: nova, kind: status, status: 401, verb: delete}\n");
    const auto result = run();
    ASSERT_FALSE(result.leftovers.empty());
    change("faults: []\n");
    const auto remains = everything();
    std::filesystem::remove_all(m_state); // as if it had run elsewhere
    const auto found = m_service->leftovers({});
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 1u);
    EXPECT_FALSE(found->front().ours);
    EXPECT_TRUE(found->front().live);
    EXPECT_EQ(found->front().run, result.run);
    EXPECT_EQ(found->front().objects.size(), 2u);
    const auto all = m_service->cleanUp(std::nullopt, {}, {});
    ASSERT_TRUE(all);
    EXPECT_TRUE(all->empty());
    const auto named = m_service->cleanUp(result.run, {}, {});
    ASSERT_TRUE(named);
    ASSERT_EQ(named->size(), 1u);
    EXPECT_NE(named->front().find("has not expired"), std::string::npos);
    EXPECT_EQ(difference(remains, everything()), "");
}

} // namespace
