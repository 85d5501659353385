// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/embeddedfleet.h"

#include "manifest/json.h"
#include "sim/rawclient.h"

#include <gmock/gmock.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/stat.h>

namespace thrifty::sim {
namespace {

namespace fs = std::filesystem;
using manifest::Value;
using testing::HasSubstr;
using tests::RawClient;

std::string contentOf(const std::string& path) {
    std::ostringstream text;
    text << std::ifstream(path).rdbuf();
    return text.str();
}

constexpr const char* smallFleet = R"(description: two clusters
namespaces: [serving]
clusters:
- {name: one, provider: aws, region: us-west-2, version: v1.33.4, credential: token}
- {name: two, provider: gce, region: us-central1, version: v1.32.1, credential: exec, faults: [{kind: status, status: 503}]}
users:
- {name: dev, clusters: [one], rules: [{verbs: [list], resources: [pods], namespaces: [serving]}]}
)";

std::uint16_t portOf(const std::string& address) {
    return static_cast<std::uint16_t>(std::stoul(address.substr(address.rfind(':') + 1)));
}

class FleetTest : public testing::Test {
  protected:
    void SetUp() override {
        const auto scenario = Scenario::parse("small.yaml", smallFleet);
        ASSERT_TRUE(scenario) << scenario.error().text();
        auto started = EmbeddedFleet::start(*scenario, {});
        ASSERT_TRUE(started) << started.error().text();
        fleet = *std::move(started);
        control = manifest::parseJson(contentOf(fleet->directory() + "/control.json")).value();
    }
    /// Asks the control address; the whole answer.
    std::string ask(const std::string& method, const std::string& target, const std::string& body = {},
                    const std::string& token = {}) const {
        RawClient client(portOf(control["address"].str()), control["certificateAuthority"].str());
        client.request(method, target,
                       "Authorization: Bearer " + (token.empty() ? control["token"].str() : token) + "\r\n", body);
        return client.response();
    }
    std::uint16_t portOfCluster(const std::string& name) const {
        const std::string answer = ask("GET", "/state");
        const auto state = manifest::parseJson(answer.substr(answer.find("\r\n\r\n") + 4)).value();
        for (const Value& cluster : state["clusters"].items()) {
            if (cluster["name"].str() == name)
                return portOf(cluster["server"].str());
        }
        return 0;
    }
    std::string readiness(const std::string& name) const {
        RawClient client(portOfCluster(name), control["certificateAuthority"].str());
        if (!client.connected())
            return client.problem();
        client.request("GET", "/readyz");
        return client.response().substr(9, 3);
    }

    std::unique_ptr<EmbeddedFleet> fleet;
    Value control;
};

TEST_F(FleetTest, writesPrivateFilesAndTakesThemAway) {
    const std::string directory = fleet->directory();
    EXPECT_EQ(fleet->clusterNames(), (std::vector<std::string>{"nova", "one", "two"}));
    struct stat info {};
    ASSERT_EQ(::stat(directory.c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777u, 0700u);
    for (const char* name : {"fleet.kubeconfig", "nova.kubeconfig", "one.kubeconfig", "two.kubeconfig",
                             "user-dev.kubeconfig", "control.json"}) {
        ASSERT_EQ(::stat((directory + "/" + name).c_str(), &info), 0) << name;
        EXPECT_EQ(info.st_mode & 0777u, 0600u) << name;
    }
    const std::string config = contentOf(fleet->fleetKubeconfig());
    EXPECT_THAT(config, HasSubstr("current-context: nova"));
    EXPECT_THAT(config, HasSubstr("client-certificate-data: "));
    EXPECT_THAT(config, HasSubstr("token: "));
    EXPECT_THAT(config, HasSubstr("command: /bin/sh"));
    EXPECT_THAT(config, HasSubstr("namespace: serving"));
    fleet.reset();
    EXPECT_FALSE(fs::exists(directory)) << "a temporary folder goes with its fleet";
}

TEST_F(FleetTest, faultsComeFromTheFileAndTheControlAddress) {
    EXPECT_EQ(readiness("one"), "200");
    EXPECT_EQ(readiness("two"), "503");
    EXPECT_THAT(ask("DELETE", "/faults?cluster=two"), HasSubstr("200 OK"));
    EXPECT_EQ(readiness("two"), "200");
    EXPECT_THAT(ask("POST", "/faults", R"([{"cluster":"one","kind":"unreachable"}])"), HasSubstr("200 OK"));
    EXPECT_EQ(readiness("one"), "connect");
    EXPECT_THAT(ask("DELETE", "/faults"), HasSubstr("200 OK"));
    EXPECT_EQ(readiness("one"), "200");
    EXPECT_THAT(ask("POST", "/settings", R"({"clusters":[{"name":"one","faults":[{"kind":"status","status":500}]}]})"),
                HasSubstr("200 OK"));
    EXPECT_EQ(readiness("one"), "500");
    EXPECT_EQ(readiness("two"), "503") << "the file's own faults are in force again";
    ASSERT_TRUE(fleet->change(
        manifest::parseJson(R"({"clusters":[{"name":"one","faults":[]},{"name":"two","faults":[]}]})").value()));
    EXPECT_EQ(readiness("one"), "200");
    EXPECT_EQ(readiness("two"), "200");
}

TEST_F(FleetTest, theControlAddressIsGuardedAndSaysWhatIsWrong) {
    EXPECT_THAT(ask("GET", "/state", {}, "wrong"), HasSubstr("401"));
    EXPECT_THAT(ask("GET", "/else"), HasSubstr("404"));
    EXPECT_THAT(ask("POST", "/faults", R"({"cluster":"three","kind":"drop"})"), HasSubstr("no cluster \\\"three\\\""));
    EXPECT_THAT(ask("POST", "/faults", R"({"cluster":"one","kind":"gremlin"})"), HasSubstr("gremlin"));
    EXPECT_THAT(ask("POST", "/settings", "[1"), HasSubstr("400"));
    EXPECT_THAT(ask("POST", "/compact?cluster=one"), HasSubstr("200 OK"));
    EXPECT_FALSE(fleet->change(manifest::parseJson(R"({"clusters":[{"name":"three"}]})").value()));
}

TEST_F(FleetTest, inProcessReachesEveryClusterUntilTheFleetGoes) {
    const auto transport = fleet->inProcess("two");
    ASSERT_TRUE(transport);
    EXPECT_FALSE(fleet->inProcess("three"));
    const auto answer = kube::send(*transport, {kube::Method::Get, "/api/v1/namespaces/serving", {}, {}}, {});
    ASSERT_TRUE(answer) << answer.error().text();
    EXPECT_EQ(answer->status, 200) << "network faults do not strike in process";
    fleet.reset();
    const auto late = kube::send(*transport, {kube::Method::Get, "/readyz", {}, {}}, {});
    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, domain::ErrorCode::Unreachable);
}

TEST(EmbeddedFleet, refusesScenariosThatCannotBe) {
    const auto start = [](const std::string& text) -> std::string {
        const auto scenario = Scenario::parse("bad.yaml", text);
        if (!scenario)
            return scenario.error().text();
        EmbeddedFleet::Options options;
        options.serveTls = false;
        const auto fleet = EmbeddedFleet::start(*scenario, options);
        return fleet ? std::string() : fleet.error().text();
    };
    EXPECT_THAT(start("clusters: [{name: a/b, provider: aws}]"), HasSubstr("a/b"));
    EXPECT_THAT(start("clusters: [{name: a, provider: aws, credential: magic}]"), HasSubstr("magic"));
    EXPECT_THAT(start("faults: [{kind: gremlin}]\nclusters: []"), HasSubstr("gremlin"));
    EXPECT_THAT(start("users: [{rules: []}]\nclusters: []"), HasSubstr("name"));
}

} // namespace
} // namespace thrifty::sim
