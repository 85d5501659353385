// SPDX-License-Identifier: GPL-3.0-or-later
// The pre-flight asks real API servers and says what it found; what it could not ask stays unknown.
#include "session/preflightrun.h"

#include "embeddedrun.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::session {
namespace {

using testing::HasSubstr;

class PreflightTest : public tests::EmbeddedRun {
  protected:
    Preflight run() {
        const PreflightRequest request{domain::Namespace("serving"), {{"ray.io/v1", "RayService"}}};
        int told = 0;
        std::mutex mutex;
        auto result = runPreflight(m_fleet, request,
                                   [&](const ClusterPreflight&) {
                                       const std::lock_guard lock(mutex);
                                       ++told;
                                   },
                                   {});
        EXPECT_TRUE(result) << (result ? "" : result.error().text());
        EXPECT_EQ(told, static_cast<int>(m_fleet.snapshot.clusters.size()) + 1);
        return result ? std::move(*result) : Preflight();
    }
};

TEST_F(PreflightTest, everythingIsThereOnTheExperimentsFleet) {
    start();
    const Preflight result = run();
    ASSERT_EQ(result.clusters.size(), 5U);
    for (const ClusterPreflight& one : result.clusters) {
        SCOPED_TRACE(one.cluster.str());
        EXPECT_FALSE(one.error);
        EXPECT_TRUE(one.latency);
        EXPECT_EQ(one.allowed(), 8);
        EXPECT_EQ(one.rights.size(), 8U);
        for (const AccessRight& right : one.rights)
            EXPECT_TRUE(right.verb == "get" || right.verb == "list" || right.verb == "watch") << right.text();
        EXPECT_EQ(one.ns, Seen::Yes);
        ASSERT_EQ(one.kinds.size(), 1U);
        EXPECT_EQ(one.kinds.front().served, Seen::Yes);
        EXPECT_EQ(one.gates, Seen::Yes);
        EXPECT_TRUE(one.nodes);
    }
    const ClusterPreflight* eks = result.find(domain::ClusterName("autoscale-eks"));
    ASSERT_NE(eks, nullptr);
    EXPECT_EQ(eks->estimator, Seen::Yes);
    EXPECT_EQ(eks->estimatorVersion, "1.4.0");
    EXPECT_EQ(eks->gatedPodsOfOthers, 0);
    const ClusterPreflight* fixed = result.find(domain::ClusterName("static-gke"));
    EXPECT_EQ(fixed->estimator, Seen::NotNeeded);
    EXPECT_EQ(fixed->freeGpus.at("L4"), 2);
    EXPECT_TRUE(result.control.isControl());
    EXPECT_TRUE(result.control.denied().empty());
    EXPECT_GT(result.control.rights.size(), 8U);
    EXPECT_EQ(missingRules(*eks), "");
}

TEST_F(PreflightTest, tellsMissingNamespaceAndForeignGatedPods) {
    start();
    create("autoscale-eks", R"(apiVersion: v1
kind: Pod
metadata: {name: foreign, namespace: serving}
spec:
  schedulingGates: [{name: nodecostestimate}]
  containers: [{name: main, image: example.com/a:1}]
)");
    const PreflightRequest request{domain::Namespace("nowhere"), {{"example.com/v1", "Unknown"}}};
    const auto missing = runPreflight(m_fleet, request, {}, {});
    ASSERT_TRUE(missing);
    EXPECT_EQ(missing->clusters.front().ns, Seen::No);
    EXPECT_EQ(missing->clusters.front().kinds.front().served, Seen::No);
    EXPECT_EQ(run().find(domain::ClusterName("autoscale-eks"))->gatedPodsOfOthers, 1);
}

TEST_F(PreflightTest, cancelledIsAnOutcomeOfItsOwn) {
    start();
    std::stop_source stop;
    stop.request_stop();
    const auto result = runPreflight(m_fleet, {}, {}, stop.get_token());
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, domain::ErrorCode::Cancelled);
}

TEST(PreflightRules, nameExactlyWhatIsMissing) {
    ClusterPreflight cluster;
    cluster.context = domain::ContextName("eks");
    cluster.user = "dev@example.com";
    using State = AccessRight::State;
    cluster.rights = {{"list", "", "events", "serving", true, State::Denied},
                      {"watch", "", "events", "serving", true, State::Denied},
                      {"list", "", "pods", "serving", true, State::Allowed},
                      {"list", "", "nodes", "", false, State::Denied},
                      {"get", "apps", "deployments", "elotl", false, State::Unknown}};
    const std::string yaml = missingRules(cluster);
    auto file = manifest::parseFile("rules.yaml", yaml);
    ASSERT_TRUE(file) << file.error().text() << yaml;
    ASSERT_EQ(file->documents.size(), 4U) << yaml;
    const manifest::Value& clusterRole = file->documents[0].value();
    EXPECT_EQ(clusterRole["kind"].str(), "ClusterRole");
    EXPECT_EQ(clusterRole["rules"][0]["resources"][0].str(), "nodes");
    const manifest::Value& role = file->documents[2].value();
    EXPECT_EQ(role["kind"].str(), "Role");
    EXPECT_EQ(role.at("metadata", "namespace").str(), "serving");
    ASSERT_EQ(role["rules"].size(), 1U);
    EXPECT_EQ(role["rules"][0]["verbs"].size(), 2U);
    EXPECT_EQ(file->documents[3].value()["subjects"][0]["name"].str(), "dev@example.com");
    EXPECT_EQ(yaml.find("deployments"), std::string::npos); // unknown is not missing
}

TEST(ClockDifference, isToldInWholeSecondsAndOnlyWhereADateShowsIt) {
    using namespace std::chrono;
    const auto at = system_clock::from_time_t(1795337377); // Sun, 22 Nov 2026 08:49:37 GMT
    const char* date = "Sun, 22 Nov 2026 08:49:37 GMT";
    EXPECT_EQ(clockAhead(date, at + milliseconds(300), at + milliseconds(350)), seconds(0));
    EXPECT_EQ(clockAhead(date, at - seconds(10), at - seconds(10)), seconds(10));
    EXPECT_EQ(clockAhead(date, at + seconds(31), at + seconds(31)), seconds(-30));
    EXPECT_EQ(clockAhead("yesterday", at, at), std::nullopt);
    EXPECT_EQ(clockAhead("", at, at), std::nullopt);
}

TEST_F(PreflightTest, theControlPlaneIsFoundByAskingAndOnlyChosenContextsTakePart) {
    auto loaded = sim::Scenario::load("experiments");
    ASSERT_TRUE(loaded);
    auto fleet = sim::EmbeddedFleet::start(*loaded, {});
    ASSERT_TRUE(fleet) << fleet.error().text();
    PlannerService::Settings settings;
    settings.stateDirectory = m_state;
    PlannerService service(settings);
    ConnectRequest request;
    request.kubeconfigs = {(*fleet)->fleetKubeconfig()};
    request.findControl = true;
    request.allowPlugin = [](const auto&, const auto&) { return true; };
    request.contexts = {domain::ContextName("nova"), domain::ContextName("static-gke")};
    std::map<std::string, bool> told;
    std::mutex mutex;
    request.told = [&](const domain::ContextName& context, const std::optional<domain::Error>& error) {
        const std::lock_guard lock(mutex);
        told[context.str()] = !error;
    };
    const auto snapshot = service.connectFleet(request, {});
    ASSERT_TRUE(snapshot) << snapshot.error().text();
    EXPECT_EQ(snapshot->novaContext.str(), "nova");
    EXPECT_EQ(snapshot->contextsAsked, 2);
    int mapped = 0;
    for (const ClusterConnection& cluster : snapshot->clusters)
        mapped += cluster.cluster.context.empty() ? 0 : 1;
    EXPECT_EQ(mapped, 1);
    EXPECT_EQ(told, (std::map<std::string, bool>{{"nova", true}, {"static-gke", true}}));

    request.contexts = {domain::ContextName("static-gke")};
    const auto none = service.connectFleet(request, {});
    ASSERT_FALSE(none);
    EXPECT_THAT(none.error().text(), HasSubstr("no context serves"));
}

} // namespace
} // namespace thrifty::session
