// SPDX-License-Identifier: GPL-3.0-or-later
// Kubeconfigs mean to us what they mean to kubectl: hundreds of random sets of files are merged by both.
#include "realfleet.h"

#include "kube/base64.h"
#include "kube/kubeconfig.h"
#include "manifest/json.h"

#include <gmock/gmock.h>

#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <random>
#include <set>
#include <sstream>

namespace thrifty::tests {
namespace {

using kube::Kubeconfig;
using manifest::Value;

/// Sets of kubeconfigs in folders of their own: names that meet, fields that are missing, empty, unknown or null,
/// relative paths, JSON, empty files.
class Generator {
  public:
    explicit Generator(unsigned seed)
        : m_random(seed) {}

    /// The KUBECONFIG of a new set below `folder`.
    std::string write(const TemporaryFolder& folder, int number) {
        const std::string base = fmt::format("{}", number);
        std::string list;
        const int files = 1 + pick(4);
        for (int i = 0; i < files; ++i) {
            const std::string name = fmt::format("{}/{}/config", base, i);
            for (const char* material : {"ca.crt", "client.crt", "client.key"})
                folder.file(fmt::format("{}/{}/{}", base, i, material),
                            fmt::format("{} {} of {}\n", material, i, number));
            if (pick(8) != 0) // some are missing
                folder.file(name, pick(10) == 0 ? std::string() : text());
            const std::string path = folder.path() + "/" + name;
            list += (list.empty() ? "" : ":") + path;
            if (pick(6) == 0)
                list += ":"; // an empty element
            if (pick(6) == 0)
                list += ":" + path; // the same again
        }
        return list;
    }

  private:
    int pick(int below) { return std::uniform_int_distribution<int>(0, below - 1)(m_random); }
    std::string name(const char* what) { return fmt::format("{}{}", what, pick(4)); }

    std::string text() {
        Value config = Value::object({{"apiVersion", "v1"}, {"kind", "Config"}});
        if (pick(2) == 0)
            config.set("current-context", pick(4) == 0 ? std::string() : name("context"));
        if (pick(3) == 0)
            config.set("preferences", Value::object());
        config.set("clusters", list("cluster", [&] { return cluster(); }));
        config.set("users", list("user", [&] { return user(); }));
        config.set("contexts", list("context", [&] { return context(); }));
        if (pick(4) == 0)
            config.erase("users");
        if (pick(8) == 0)
            config.set("clusters", Value());
        return manifest::toJson(config); // YAML's other forms have their own tests
    }
    Value list(const char* what, const std::function<Value()>& entry) {
        Value out = Value::array();
        std::set<std::string> used;
        for (int i = pick(4); i > 0; --i) {
            const std::string one = name(what);
            if (used.insert(one).second)
                out.append(Value::object({{"name", one}, {what, entry()}}));
        }
        return out;
    }
    Value cluster() {
        Value out = Value::object({{"server", fmt::format("https://h{}:6443{}", pick(9), pick(3) == 0 ? "/p" : "")}});
        if (pick(3) == 0)
            out.set("certificate-authority", "ca.crt");
        else if (pick(3) == 0)
            out.set("certificate-authority-data", "Y2E=");
        if (pick(4) == 0)
            out.set("tls-server-name", "name");
        if (pick(4) == 0)
            out.set("insecure-skip-tls-verify", pick(2) == 0);
        if (pick(4) == 0)
            out.set("proxy-url", "socks5://p:1080");
        if (pick(4) == 0)
            out.set("disable-compression", true);
        return out;
    }
    Value user() {
        Value out = Value::object();
        if (pick(2) == 0)
            out.set("token", fmt::format("t{}", pick(9)));
        if (pick(4) == 0)
            out.set("tokenFile", pick(2) == 0 ? "token" : "/abs/token");
        if (pick(4) == 0) {
            out.set("client-certificate", "client.crt");
            out.set("client-key", "client.key");
        }
        if (pick(4) == 0) {
            out.set("username", "n");
            out.set("password", "p");
        }
        if (pick(4) == 0) {
            out.set("as", "jane");
            out.set("as-groups", Value::array({"a", "b"}));
        }
        if (pick(4) == 0)
            out.set("exec", Value::object({{"apiVersion", "client.authentication.k8s.io/v1"},
                                           {"command", pick(2) == 0 ? "plugin" : "./bin/plugin"},
                                           {"args", Value::array({"a b", "$(c)"})},
                                           {"env", Value::array({Value::object({{"name", "N"}, {"value", "V"}})})},
                                           {"interactiveMode", "Never"},
                                           {"provideClusterInfo", pick(2) == 0}}));
        return out;
    }
    Value context() {
        Value out = Value::object({{"cluster", name("cluster")}, {"user", name("user")}});
        if (pick(2) == 0)
            out.set("namespace", name("ns"));
        return out;
    }

    std::mt19937 m_random;
};

/// What we read, in the words of kubectl; certificates that files hold are compared by content. kubectl prints
/// the paths of plugins and token files as they stand and resolves them when it uses them: of these the name counts.
std::map<std::string, std::string> meaning(const Kubeconfig& config,
                                           const std::function<std::string(std::string)>& file) {
    std::map<std::string, std::string> all;
    all["current"] = config.current.str();
    for (const auto& [name, c] : config.clusters)
        all["cluster " + name] =
            fmt::format("{} {} {} {} {} {}{}", c.server, c.tlsServerName, c.insecureSkipTlsVerify, c.proxyUrl,
                        c.disableCompression, c.certificateAuthorityData, file(c.certificateAuthorityFile));
    for (const auto& [name, u] : config.users) {
        std::string& text = all["user " + name];
        text = fmt::format("{} {} {} {} {}{} {}{} {}", u.token, std::filesystem::path(u.tokenFile).filename().string(),
                           u.username, u.password, u.clientCertificateData, file(u.clientCertificateFile),
                           u.clientKeyData, file(u.clientKeyFile), u.impersonate);
        for (const std::string& group : u.impersonateGroups)
            text += " group " + group;
        if (u.exec) {
            text += " exec " + std::filesystem::path(u.exec->command).filename().string() +
                    fmt::format(" {}", u.exec->provideClusterInfo);
            for (const std::string& argument : u.exec->args)
                text += " [" + argument + "]";
            for (const auto& [key, value] : u.exec->env)
                text += " " + key + "=" + value;
        }
    }
    for (const auto& c : config.contexts)
        all["context " + c.name.str()] = c.cluster + " " + c.user + " " + c.ns.str();
    return all;
}

TEST(KubectlKubeconfig, K2K3K4K5K7K8K10K12K13K14K15K16randomFilesMergeAsKubectlMergesThem) {
    if (kubectlProgram().empty())
        GTEST_SKIP() << "there is no kubectl";
    const TemporaryFolder folder;
    Generator generator(20261122);
    const char* old = std::getenv("KUBECONFIG");
    const std::string before = old == nullptr ? "" : old;
    int withContexts = 0;
    for (int i = 0; i < 300; ++i) {
        const std::string list = generator.write(folder, i);
        const auto theirs =
            runProcess(kubectlProgram(), {.arguments = {"config", "view", "--raw", "--flatten", "-o", "json"},
                                          .environment = {{"KUBECONFIG", list}, {"HOME", folder.path()}}});
        ::setenv("KUBECONFIG", list.c_str(), 1);
        const auto ours = kube::loadKubeconfigs({});
        ASSERT_TRUE(ours) << ours.error().text();
        ASSERT_EQ(theirs.code, 0) << theirs.err << "\n" << list;
        // Theirs is read by the same parser, but it is one flat file: what is compared is the merge and the paths.
        const auto flat = kube::parseKubeconfig(theirs.out, "/nowhere/config");
        ASSERT_TRUE(flat) << flat.error().text();
        const auto content = [](const std::string& path) {
            if (path.empty())
                return std::string();
            std::ifstream in(path);
            std::ostringstream text;
            text << in.rdbuf();
            return text.str();
        };
        EXPECT_EQ(meaning(*ours, content), meaning(*flat, content)) << "set " << i << "\n"
                                                                    << list << "\n"
                                                                    << theirs.out;
        withContexts += ours->contexts.empty() ? 0 : 1;
        for (const domain::Error& problem : ours->problems)
            EXPECT_EQ(problem.code, domain::ErrorCode::NotFound) << problem.text();
        if (HasFailure())
            break;
    }
    before.empty() ? ::unsetenv("KUBECONFIG") : ::setenv("KUBECONFIG", before.c_str(), 1);
    EXPECT_GT(withContexts, 150) << "the generator makes something worth comparing";
}

TEST(KubectlKubeconfig, K9bothRefuseANameTwiceInOneFile) {
    if (kubectlProgram().empty())
        GTEST_SKIP() << "there is no kubectl";
    const TemporaryFolder folder;
    const std::string file = folder.file(
        "config", "clusters:\n- {name: a, cluster: {server: https://x}}\n- {name: a, cluster: {server: https://y}}\n");
    const auto theirs = runProcess(kubectlProgram(), {.arguments = {"--kubeconfig", file, "config", "view"}});
    EXPECT_NE(theirs.code, 0);
    EXPECT_FALSE(kube::loadKubeconfigs({file}));
}

TEST(KubectlKubeconfig, K22theOldPlaceIsNeitherReadNorMoved) {
    const TemporaryFolder folder;
    const std::string old = folder.file(".kube/.kubeconfig", "current-context: old\n");
    const char* home = std::getenv("HOME");
    const std::string before = home == nullptr ? "" : home;
    ::setenv("HOME", folder.path().c_str(), 1);
    ::unsetenv("KUBECONFIG");
    const auto config = kube::loadKubeconfigs({});
    ::setenv("HOME", before.c_str(), 1);
    ASSERT_TRUE(config);
    EXPECT_TRUE(config->current.empty());
    EXPECT_TRUE(std::filesystem::exists(old));
    EXPECT_FALSE(std::filesystem::exists(folder.path() + "/.kube/config"));
}

} // namespace
} // namespace thrifty::tests
