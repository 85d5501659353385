// SPDX-License-Identifier: GPL-3.0-or-later
// What the window shows of kubeconfigs before anything is contacted: never a secret, never an error that hides the
// rest.
#include "session/kubeconfiglist.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>

namespace thrifty::session {
namespace {

namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::HasSubstr;

class KubeconfigListTest : public testing::Test {
  protected:
    void SetUp() override {
        char name[] = "/tmp/kubeconfiglist-XXXXXX";
        m_folder = ::mkdtemp(name);
    }
    void TearDown() override { fs::remove_all(m_folder); }
    std::string write(const std::string& name, const std::string& text) {
        const fs::path path = m_folder / name;
        fs::create_directories(path.parent_path());
        std::ofstream(path) << text;
        ::chmod(path.c_str(), 0600);
        return path;
    }
    fs::path m_folder;
};

constexpr const char* three = R"(apiVersion: v1
kind: Config
current-context: nova
clusters:
- name: nova
  cluster: {server: 'https://control-plane-host4:6443'}
- name: eks
  cluster: {server: 'https://4A1C.gr7.us-west-2.eks.amazonaws.com'}
users:
- name: token
  user: {token: s3cr3t-t0k3n}
- name: sso
  user:
    exec:
      apiVersion: client.authentication.k8s.io/v1
      command: aws
      args: [eks, get-token, --cluster-name, autoscale-eks]
      env: [{name: AWS_PROFILE, value: ml}, {name: HIDDEN, value: s3cr3t-v4lu3}]
      interactiveMode: IfAvailable
- name: terminal
  user:
    exec: {apiVersion: client.authentication.k8s.io/v1, command: oidc-login, interactiveMode: Always}
contexts:
- name: nova
  context: {cluster: nova, user: token}
- name: eks
  context: {cluster: eks, user: sso}
- name: lab
  context: {cluster: nova, user: terminal}
- name: broken
  context: {cluster: gone, user: token}
)";

TEST_F(KubeconfigListTest, tellsServerAndLoginOfEachContext) {
    const auto list = listContexts({write("config", three)});
    ASSERT_EQ(list.contexts.size(), 4U);
    EXPECT_EQ(list.contexts[0].server, "control-plane-host4:6443");
    EXPECT_EQ(list.contexts[0].login, LoginKind::Token);
    EXPECT_TRUE(list.contexts[0].current);
    const ContextEntry& eks = list.contexts[1];
    EXPECT_EQ(eks.server, "4A1C.gr7.us-west-2.eks.amazonaws.com");
    EXPECT_EQ(eks.login, LoginKind::Plugin);
    EXPECT_EQ(eks.plugin.name(), "aws eks get-token");
    EXPECT_EQ(eks.plugin.loginCommand(), "aws sso login --profile ml");
    EXPECT_THAT(eks.plugin.envNames, ElementsAre("AWS_PROFILE", "HIDDEN"));
    EXPECT_FALSE(eks.plugin.needsTerminal);
    EXPECT_FALSE(eks.plugin.consentKey.empty());
    EXPECT_TRUE(list.contexts[2].plugin.needsTerminal);
    EXPECT_THAT(list.contexts[3].problem, HasSubstr("no cluster gone"));
}

TEST_F(KubeconfigListTest, aPluginIsNamedByItsCommandWhateverOptionsComeFirst) {
    LoginPlugin plugin;
    plugin.command = "/usr/bin/aws";
    plugin.args = {"--region", "eu-west-1", "--output=json", "eks", "get-token", "--cluster-name", "a"};
    EXPECT_EQ(plugin.name(), "aws eks get-token");
    plugin.args = {"get-token", "--server-id", "x"};
    EXPECT_EQ(plugin.name(), "aws get-token");
    plugin.args = {"--version"};
    EXPECT_EQ(plugin.name(), "aws");
}

TEST_F(KubeconfigListTest, holdsNoSecret) {
    const auto list = listContexts({write("config", three)});
    for (const ContextEntry& entry : list.contexts) {
        std::string all = entry.server + entry.problem + entry.plugin.profile + entry.plugin.command;
        for (const std::string& text : entry.plugin.args)
            all += text;
        for (const std::string& text : entry.plugin.envNames)
            all += text;
        EXPECT_EQ(all.find("s3cr3t"), std::string::npos) << all;
    }
}

TEST_F(KubeconfigListTest, oneBadFileDoesNotHideTheOthers) {
    const std::string good = write("good", three), bad = write("bad", "a: [");
    const auto list = listContexts({bad, good, (m_folder / "missing").string()});
    EXPECT_EQ(list.contexts.size(), 4U);
    EXPECT_EQ(list.problems.size(), 2U);
    EXPECT_THAT(list.files, ElementsAre(good));
}

TEST_F(KubeconfigListTest, findsWhatLiesOnTheMachine) {
    const std::string home = std::getenv("HOME") != nullptr ? std::getenv("HOME") : "";
    const std::string old = std::getenv("KUBECONFIG") != nullptr ? std::getenv("KUBECONFIG") : "";
    ::setenv("HOME", m_folder.c_str(), 1);
    ::unsetenv("KUBECONFIG");
    const std::string nova = write(".nova/nova/nova-kubeconfig", three), config = write(".kube/config", three);
    const auto found = kubeconfigsOnThisMachine();
    ::setenv("HOME", home.c_str(), 1);
    if (!old.empty())
        ::setenv("KUBECONFIG", old.c_str(), 1);
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].path, nova);
    EXPECT_EQ(found[1].path, config);
    EXPECT_EQ(found[1].contexts, 4);
    const auto age = std::chrono::system_clock::now() - found[1].modified;
    EXPECT_LT(std::chrono::abs(age), std::chrono::minutes(5));
}

TEST(ContextEntry, likelyProviderIsWhatToolsServersAndLoginsSay) {
    const auto provider = [](const char* name, const char* server, const char* command) {
        ContextEntry entry;
        entry.name = domain::ContextName(name);
        entry.server = server;
        entry.plugin.command = command;
        return entry.likelyProvider();
    };
    EXPECT_EQ(provider("gke_ml_europe-west4_batch", "10.0.0.1", ""), "gcp");
    EXPECT_EQ(provider("batch", "10.0.0.1", "/usr/bin/gke-gcloud-auth-plugin"), "gcp");
    EXPECT_EQ(provider("arn:aws:eks:eu-central-1:1:cluster/pay", "10.0.0.1", ""), "aws");
    EXPECT_EQ(provider("pay", "4a1c.gr7.us-west-2.eks.amazonaws.com", ""), "aws");
    EXPECT_EQ(provider("data", "data-1f.hcp.westeurope.azmk8s.io:443", ""), "azure");
    EXPECT_EQ(provider("onprem-lab", "rack4.example.com:6443", "oidc-login"), "");
    EXPECT_EQ(provider("eks.amazonaws.com", "eks.amazonaws.com.example.org", ""), "") << "only a whole domain counts";
}

} // namespace
} // namespace thrifty::session
