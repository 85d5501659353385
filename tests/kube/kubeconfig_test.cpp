// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/kubeconfig.h"

#include "kube/base64.h"
#include "kube/childprocess.h"
#include "kube/endpoint.h"
#include "support/testcertificates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <sys/stat.h>

namespace thrifty::kube {
namespace {

namespace fs = std::filesystem;
using domain::ContextName;
using domain::ErrorCode;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

constexpr const char* canary = "c4n4ry-s3cr3t";

/// A folder and an environment of its own for each test.
class KubeconfigTest : public testing::Test {
  protected:
    void SetUp() override {
        char name[] = "/tmp/kubeconfig-test-XXXXXX";
        folder = ::mkdtemp(name);
        oldHome = std::getenv("HOME") != nullptr ? std::getenv("HOME") : "";
        ::setenv("HOME", folder.c_str(), 1);
        ::unsetenv("KUBECONFIG");
    }
    void TearDown() override {
        ::setenv("HOME", oldHome.c_str(), 1);
        ::unsetenv("KUBECONFIG");
        fs::remove_all(folder);
    }
    std::string write(const std::string& name, const std::string& text) {
        const fs::path path = fs::path(folder) / name;
        fs::create_directories(path.parent_path());
        std::ofstream(path) << text;
        ::chmod(path.c_str(), 0600);
        return path;
    }
    static std::string simple(const std::string& context, const std::string& server, const std::string& current = "") {
        return fmt::format(
            "apiVersion: v1\nkind: Config\ncurrent-context: \"{2}\"\nclusters:\n- name: k\n  cluster: {{server: "
            "'{1}'}}\n"
            "users:\n- name: u\n  user: {{token: {3}}}\ncontexts:\n- name: {0}\n  context: {{cluster: k, user: u}}\n",
            context, server, current, canary);
    }
    static std::vector<std::string> names(const Kubeconfig& config) {
        std::vector<std::string> all;
        for (const KubeContext& context : config.contexts)
            all.push_back(context.name.str());
        return all;
    }
    std::string folder, oldHome;
};

TEST_F(KubeconfigTest, everyFieldIsRead) {
    const auto config = parseKubeconfig(R"yaml(
apiVersion: v1
kind: Config
current-context: dev
preferences: {colors: true}
unknown: {field: [1, 2]}
clusters:
- name: k
  cluster:
    server: https://h:6443/p
    tls-server-name: api.internal
    insecure-skip-tls-verify: false
    certificate-authority: ca.crt
    proxy-url: socks5://p:1080
    disable-compression: true
    extensions:
    - name: client.authentication.k8s.io/exec
      extension: {audience: x}
    - name: other
      extension: 5
users:
- name: u
  user:
    client-certificate: ../client.crt
    client-key-data: a2V5
    token: "12345"
    tokenFile: /abs/token
    as: jane
    as-uid: "7"
    as-groups: [a, b]
    as-user-extra: {k: [v, w]}
    username: name
    password: p
    auth-provider: {name: gcp}
    exec:
      apiVersion: client.authentication.k8s.io/v1
      command: bin/plugin
      args: ["a b", "$(x)"]
      env: [{name: NAME, value: V}]
      installHint: get it
      provideClusterInfo: true
      interactiveMode: Never
contexts:
- name: dev
  context: {cluster: k, user: u, namespace: serving}
)yaml",
                                        "/home/x/.kube/config");
    ASSERT_TRUE(config) << config.error().text();
    const KubeCluster& k = config->clusters.at("k");
    EXPECT_EQ(k.server, "https://h:6443/p");
    EXPECT_EQ(k.tlsServerName, "api.internal");
    EXPECT_EQ(k.certificateAuthorityFile, "/home/x/.kube/ca.crt"); // K15
    EXPECT_EQ(k.proxyUrl, "socks5://p:1080");
    EXPECT_TRUE(k.disableCompression);
    EXPECT_EQ(k.execExtension, R"({"audience":"x"})");
    const KubeUser& u = config->users.at("u");
    EXPECT_EQ(u.clientCertificateFile, "/home/x/client.crt"); // K15
    EXPECT_EQ(u.clientKeyData, "key");
    EXPECT_EQ(u.token, "12345");
    EXPECT_EQ(u.tokenFile, "/abs/token"); // K17
    EXPECT_EQ(u.impersonate, "jane");
    EXPECT_EQ(u.impersonateUid, "7");
    EXPECT_THAT(u.impersonateGroups, ElementsAre("a", "b"));
    EXPECT_THAT(u.impersonateExtra.at("k"), ElementsAre("v", "w"));
    EXPECT_EQ(u.username, "name");
    EXPECT_EQ(u.password, "p");
    EXPECT_EQ(u.authProvider, "gcp");
    ASSERT_TRUE(u.exec);
    EXPECT_EQ(u.exec->command, "/home/x/.kube/bin/plugin"); // K16
    EXPECT_THAT(u.exec->args, ElementsAre("a b", "$(x)"));
    EXPECT_THAT(u.exec->env, ElementsAre(std::pair<std::string, std::string>("NAME", "V")));
    EXPECT_TRUE(u.exec->provideClusterInfo);
    EXPECT_EQ(u.exec->interactiveMode, "Never");
    ASSERT_EQ(config->contexts.size(), 1u);
    EXPECT_EQ(config->contexts[0].ns.str(), "serving");
    EXPECT_EQ(config->current.str(), "dev");
    EXPECT_NE(config->find(ContextName("dev")), nullptr);
    EXPECT_EQ(config->find(ContextName("x")), nullptr);
}

TEST_F(KubeconfigTest, K16K17barePluginsAndTildesStayAsTheyAre) {
    const auto config = parseKubeconfig(
        "users:\n- {name: a, user: {exec: {command: plugin}}}\n- {name: b, user: {tokenFile: '~/t'}}\n", "/d/c");
    EXPECT_EQ(config->users.at("a").exec->command, "plugin");
    EXPECT_EQ(config->users.at("b").tokenFile, "/d/~/t");
}

TEST_F(KubeconfigTest, K10K12K14whatCountsAsEmptyAndJson) {
    for (const char* text : {"", "# nothing\n", "---\n", "clusters: null\nusers:\ncontexts: []\n", "{}"}) {
        const auto config = parseKubeconfig(text, "f");
        ASSERT_TRUE(config) << text;
        EXPECT_TRUE(config->contexts.empty());
    }
    const auto json = parseKubeconfig(
        R"({"contexts":[{"name":"a","context":{"cluster":"k","user":"u"}}],"current-context":"a"})", "f");
    ASSERT_TRUE(json);
    EXPECT_EQ(json->contexts.at(0).cluster, "k");
}

TEST_F(KubeconfigTest, K9K11whatIsNoKubeconfig) {
    for (const auto& [text, part] : std::vector<std::pair<std::string, std::string>>{
             {"users:\n- {name: a}\n- {name: a}\n", "duplicate name \"a\" in list \"users\""},
             {"contexts: {a: b}", "must be a list"},
             {"kind: Pod", "a Pod, not a kubeconfig"},
             {"[1]", "not a kubeconfig"},
             {"users:\n- {name: a, user: {client-key-data: '" + std::string(canary) + "!'}}", "is not base64"},
             {"users:\n- {name: a, user: {token: " + std::string(canary) + "\n", "not valid YAML"},
             {"token: \"" + std::string(canary), "not valid YAML"},
             {"users:\n- {name: a, user: {token: 0123}}", "not a string"},
             {"users:\n- {name: a, user: {password: no}}", "not a string"},
         }) {
        const auto config = parseKubeconfig(text, "the-file");
        ASSERT_FALSE(config) << text;
        EXPECT_THAT(config.error().message, HasSubstr(part));
        EXPECT_THAT(config.error().place, HasSubstr("the-file"));
        EXPECT_THAT(config.error().text(), Not(HasSubstr(canary)));
    }
}

TEST_F(KubeconfigTest, K1theHomeFileIsTheDefault) {
    write(".kube/config", simple("home", "https://h", "home"));
    EXPECT_THAT(names(*loadKubeconfigs({})), ElementsAre("home"));
    ::setenv("KUBECONFIG", "", 1);
    EXPECT_THAT(names(*loadKubeconfigs({})), ElementsAre("home"));
}

TEST_F(KubeconfigTest, K2K3K4K5theListOfTheEnvironment) {
    write(".kube/config", simple("home", "https://h"));
    const std::string a = write("a", simple("a", "https://a")), b = write("b", simple("b", "https://b", "b"));
    ::setenv("KUBECONFIG", (":" + a + "::" + b + ":" + a + ":/nowhere/x:").c_str(), 1);
    const auto config = loadKubeconfigs({});
    EXPECT_THAT(names(*config), ElementsAre("a", "b"));      // not the home file
    EXPECT_EQ(config->current.str(), "b");                   // K8: the empty one of a does not count
    EXPECT_TRUE(config->problems.empty());                   // a missing file is ignored
    EXPECT_EQ(config->clusters.at("k").server, "https://a"); // K7: the first file's entry
    ::setenv("KUBECONFIG", "/nowhere/x:/nowhere/y", 1);
    const auto none = loadKubeconfigs({});
    ASSERT_EQ(none->problems.size(), 1u);
    EXPECT_EQ(none->problems[0].place, "/nowhere/x, /nowhere/y");
}

TEST_F(KubeconfigTest, K7entriesAreNeverBlended) {
    const std::string a = write("a", "clusters:\n- {name: k, cluster: {server: https://a}}\ncontexts:\n- {name: c, "
                                     "context: {cluster: k, user: one}}\n");
    const std::string b =
        write("b", "clusters:\n- {name: k, cluster: {server: https://b, tls-server-name: "
                   "evil}}\ncontexts:\n- {name: c, context: {cluster: z, user: two, namespace: other}}\n");
    const auto config = loadKubeconfigs({a, b});
    ASSERT_TRUE(config) << config.error().text();
    EXPECT_EQ(config->clusters.at("k").tlsServerName, "");
    ASSERT_EQ(config->contexts.size(), 1u);
    EXPECT_EQ(config->contexts[0].cluster, "k");
    EXPECT_TRUE(config->contexts[0].ns.empty());
}

TEST_F(KubeconfigTest, K6explicitFilesMustBeThere) {
    write(".kube/config", simple("home", "https://h"));
    const std::string a = write("a", simple("a", "https://a"));
    EXPECT_THAT(names(*loadKubeconfigs({a, a})), ElementsAre("a"));
    EXPECT_EQ(loadKubeconfigs({folder + "/missing"}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(loadKubeconfigs({folder}).error().code, ErrorCode::Io); // a folder
    EXPECT_FALSE(loadKubeconfigs({a, write("broken", "a: [")}));
}

TEST_F(KubeconfigTest, K11aBrokenFileOfTheListDoesNotHideTheOthers) {
    const std::string a = write("a", simple("a", "https://a")), broken = write("broken", "a: [");
    ::setenv("KUBECONFIG", (broken + ":" + folder + ":" + a).c_str(), 1);
    const auto config = loadKubeconfigs({});
    EXPECT_THAT(names(*config), ElementsAre("a"));
    ASSERT_EQ(config->problems.size(), 2u);
    EXPECT_THAT(config->problems[0].place, HasSubstr("broken"));
    EXPECT_EQ(config->problems[1].place, folder);
}

TEST_F(KubeconfigTest, K26K27nothingIsWrittenAndOpenFilesAreHinted) {
    const std::string a = write("a", simple("a", "https://a"));
    EXPECT_TRUE(loadKubeconfigs({a})->hints.empty());
    ::chmod(a.c_str(), 0644);
    EXPECT_THAT(loadKubeconfigs({a})->hints, ElementsAre(HasSubstr(a)));
    EXPECT_EQ(std::distance(fs::directory_iterator(folder), fs::directory_iterator{}), 1);
}

TEST_F(KubeconfigTest, K25threeHundredContextsAreReadInNoTime) {
    std::string text = "clusters:\n", contexts = "contexts:\n";
    const std::string ca = base64Encode(std::string(12'000, 'x'));
    for (int i = 0; i < 300; ++i) {
        text += fmt::format("- name: k{}\n  cluster:\n    server: https://h{}\n    certificate-authority-data: {}\n", i,
                            i, ca);
        contexts += fmt::format("- name: c{0}\n  context:\n    cluster: k{0}\n    user: u\n", i);
    }
    const auto begin = std::chrono::steady_clock::now();
    const auto config = parseKubeconfig(text + contexts, "f");
    ASSERT_TRUE(config) << config.error().text();
    EXPECT_EQ(config->contexts.size(), 300u);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(3)); // a debug build on a busy machine
}

TEST(ExecConfigTest, consentIsBoundToAllThatRuns) {
    const ExecConfig base{.command = "c", .args = {"a"}, .env = {{"N", "V"}}, .sourceFile = "f"};
    std::set<std::string> keys{base.consentKey()};
    EXPECT_EQ(base.consentKey().size(), 64u);
    ExecConfig other = base;
    other.env[0].second = "W"; // values may change: they may be secrets
    EXPECT_EQ(other.consentKey(), base.consentKey());
    const auto differs = [&](auto change) {
        ExecConfig changed = base;
        change(changed);
        EXPECT_TRUE(keys.insert(changed.consentKey()).second);
    };
    differs([](ExecConfig& exec) { exec.command = "d"; });
    differs([](ExecConfig& exec) { exec.args = {"b"}; });
    differs([](ExecConfig& exec) { exec.args = {"a", ""}; });
    differs([](ExecConfig& exec) {
        exec.args = {};
        exec.env = {{"a", ""}, {"N", ""}};
    });
    differs([](ExecConfig& exec) { exec.env[0].first = "M"; });
    differs([](ExecConfig& exec) { exec.sourceFile = "g"; });
}

// "aws" was allowed; another "aws" that a changed PATH finds first was not.
TEST(ExecConfigTest, consentIsForTheProgramThatPathFinds) {
    const std::filesystem::path home = std::filesystem::temp_directory_path() / ("path-" + std::to_string(::getpid()));
    for (const char* folder : {"one", "two"}) {
        std::filesystem::create_directories(home / folder);
        std::ofstream(home / folder / "login") << "#!/bin/sh\n";
        std::filesystem::permissions(home / folder / "login", std::filesystem::perms::owner_all);
    }
    const char* before = std::getenv("PATH");
    const std::string kept = before == nullptr ? "" : before;
    const ExecConfig named{.command = "login", .sourceFile = "f"};
    std::set<std::string> keys{named.consentKey()};
    for (const char* folder : {"one", "two"}) {
        ::setenv("PATH", (home / folder).c_str(), 1);
        EXPECT_EQ(programPath("login"), (home / folder / "login").string());
        EXPECT_TRUE(keys.insert(named.consentKey()).second) << folder;
    }
    ::setenv("PATH", kept.c_str(), 1);
    EXPECT_EQ(programPath("login-that-is-nowhere"), "");
    std::filesystem::remove_all(home);
}

TEST(Base64, roundTripsAndRefusals) {
    std::string bytes;
    for (int i = 0; i < 300; ++i) {
        EXPECT_EQ(base64Decode(base64Encode(bytes)), bytes);
        bytes += static_cast<char>(i * 7);
    }
    EXPECT_EQ(base64Decode(" a2\nV5 "), "key");
    for (const char* bad : {"a", "ab", "abc", "a===", "a2V5=", "=", "ab=c", "a2V5!", "ab==cd=="})
        EXPECT_FALSE(base64Decode(bad)) << bad;
}

TEST(EndpointTest, K28K29K31servers) {
    struct Case {
        std::string server;
        bool ca;
        std::string shown;
    };
    for (const Case& c : std::vector<Case>{
             {"https://h", false, "https://h:443"},
             {"http://h", false, "http://h:80"},
             {"h:8443", true, "https://h:8443"},
             {"h:8080", false, "http://h:8080"},
             {"https://h/k8s/c-1/?q#f", false, "https://h:443/k8s/c-1"},
             {"https://[::1]:6443", false, "https://[::1]:6443"},
             {"HTTPS://user:pw@h", false, "https://h:443"},
         }) {
        KubeCluster cluster;
        cluster.server = c.server;
        cluster.certificateAuthorityData = c.ca ? "x" : "";
        const auto endpoint = endpointOf(cluster, false, "l");
        ASSERT_TRUE(endpoint) << c.server;
        EXPECT_EQ(endpoint->shown(), c.shown);
    }
    for (const char* bad :
         {"", "https://", "ftp://h", "https://h:99999", "https://h:x", "https://a b", "https://::1", "https://h\n"}) {
        KubeCluster cluster;
        cluster.server = bad;
        EXPECT_EQ(endpointOf(cluster, false, "l").error().code, ErrorCode::InvalidArgument) << bad;
    }
}

TEST(EndpointTest, K35K36K48contradictionsAndProxies) {
    const auto with = [](auto change) {
        KubeCluster cluster;
        cluster.server = "https://h";
        change(cluster);
        return endpointOf(cluster, false, "cluster \"k\"");
    };
    EXPECT_FALSE(with([](KubeCluster& k) {
        k.insecureSkipTlsVerify = true;
        k.certificateAuthorityFile = "f";
    }));
    EXPECT_THAT(with([](KubeCluster& k) {
                    k.certificateAuthorityData = "d";
                    k.certificateAuthorityFile = "f";
                })
                    .error()
                    .message,
                HasSubstr("will override"));
    EXPECT_FALSE(with([](KubeCluster& k) { k.tlsServerName = "a/b"; }));
    for (const auto& [url, proxy] : {std::pair{"http://p", "http://p:80"},
                                     {"https://p:3128/", "https://p:3128"},
                                     {"socks5://u:w%40@p", "socks5h://p:1080"}}) {
        const auto endpoint = with([url = url](KubeCluster& k) { k.proxyUrl = url; });
        ASSERT_TRUE(endpoint);
        EXPECT_EQ(endpoint->proxy, proxy);
    }
    EXPECT_EQ(with([](KubeCluster& k) { k.proxyUrl = "socks5://u:w%40@p"; })->proxyPassword, "w@");
    for (const char* bad : {"ftp://p", "p:80", "socks4://p"}) {
        const auto refused = with([bad](KubeCluster& k) { k.proxyUrl = std::string(bad) + "/" + canary; });
        ASSERT_FALSE(refused);
        EXPECT_THAT(refused.error().text(), Not(HasSubstr(canary)));
    }
}

TEST(EndpointTest, userInfoIsTakenOut) {
    EXPECT_EQ(withoutUserInfo("http://u:p@h:1/x@y"), "http://h:1/x@y");
    EXPECT_EQ(withoutUserInfo("http://h/x"), "http://h/x");
    EXPECT_EQ(withoutUserInfo("u:p@h"), "h");
}

TEST(UserTest, K57K58K59K63K64K66K67whatKubectlRefuses) {
    struct Case {
        std::function<void(KubeUser&)> change;
        std::string part;
    };
    ExecConfig exec{.command = "c", .apiVersion = "client.authentication.k8s.io/v1", .interactiveMode = "Never"};
    for (const Case& c : std::vector<Case>{
             {[](KubeUser& u) {
                  u.token = canary;
                  u.username = "a";
              },
              "more than one authentication method"},
             {[](KubeUser& u) {
                  u.tokenFile = "f";
                  u.password = canary;
              },
              "more than one authentication method"},
             {[](KubeUser& u) { u.clientCertificateData = canary; }, "without its key"},
             {[](KubeUser& u) {
                  u.clientCertificateData = canary;
                  u.clientCertificateFile = "f";
              },
              "client-certificate-data will override"},
             {[](KubeUser& u) {
                  u.clientKeyData = canary;
                  u.clientKeyFile = "f";
              },
              "client-key-data will override"},
             {[](KubeUser& u) { u.impersonateGroups = {"g"}; }, "without a user to impersonate"},
             {[](KubeUser& u) { u.impersonate = "a\r\nX: y"; }, "control characters"},
             {[](KubeUser& u) { u.authProvider = "oidc"; }, "removed"},
             {[&](KubeUser& u) {
                  u.exec = exec;
                  u.exec->apiVersion = "client.authentication.k8s.io/v1alpha1";
              },
              "not supported"},
             {[&](KubeUser& u) {
                  u.exec = exec;
                  u.exec->apiVersion = "";
              },
              "no apiVersion"},
             {[&](KubeUser& u) {
                  u.exec = exec;
                  u.exec->interactiveMode = "";
              },
              "interactiveMode must be specified"},
             {[&](KubeUser& u) {
                  u.exec = exec;
                  u.exec->interactiveMode = "Sometimes";
              },
              "is not Never"},
             {[&](KubeUser& u) {
                  u.exec = exec;
                  u.exec->command = "";
              },
              "no command"},
             {[&](KubeUser& u) {
                  u.exec = exec;
                  u.authProvider = "gcp";
              },
              "removed"}, // K73h
         }) {
        KubeUser user;
        c.change(user);
        const auto usable = checkUser(user, "user \"u\"");
        ASSERT_FALSE(usable) << c.part;
        EXPECT_THAT(usable.error().message, HasSubstr(c.part));
        EXPECT_THAT(usable.error().text(), Not(HasSubstr(canary)));
    }
    KubeUser beta;
    beta.exec = exec;
    beta.exec->apiVersion = "client.authentication.k8s.io/v1beta1";
    beta.exec->interactiveMode.clear();
    EXPECT_TRUE(checkUser(beta, "u"));
    EXPECT_TRUE(checkUser({}, "u"));
}

TEST(TransportFor, K18K19K20incompleteContextsSayWhatIsMissing) {
    TransportPool pool;
    Kubeconfig config;
    config.clusters["k"].server = "https://h";
    config.users["u"] = {};
    const auto error = [&](const std::string& cluster, const std::string& user, const std::string& ns = "") {
        config.contexts = {{ContextName("c"), cluster, user, domain::Namespace(ns), "f"}};
        return pool.transportFor(config, ContextName("c"), {});
    };
    EXPECT_TRUE(error("k", "u"));
    EXPECT_TRUE(error("k", "u", "serving"));
    EXPECT_THAT(error("x", "y").error().message, HasSubstr("cluster \"x\" and user \"y\""));
    EXPECT_THAT(error("k", "").error().message, HasSubstr("user was not specified"));
    EXPECT_THAT(error("", "u").error().message, HasSubstr("cluster was not specified"));
    EXPECT_FALSE(error("k", "u", "Not_A_Label"));
    EXPECT_EQ(pool.transportFor(config, ContextName("other"), {}).error().code, ErrorCode::NotFound);
}

TEST(TransportFor, K39K40K41K58K60K62badCertificatesAreNamedAtOnce) {
    const tests::TestAuthority authority;
    const auto pair = authority.client("a"), other = authority.client("b");
    const auto expired = authority.sign({.validFrom = -7200, .validFor = -3600});
    TransportPool pool;
    const auto with = [&](auto change) {
        Kubeconfig config;
        config.contexts = {{ContextName("c"), "k", "u", {}, "f"}};
        config.clusters["k"].server = "https://h";
        change(config.clusters["k"], config.users["u"]);
        const auto transport = pool.transportFor(config, ContextName("c"), {});
        return transport ? std::string("good") : transport.error().text();
    };
    const auto ca = [&](const std::string& text) {
        return with([&](KubeCluster& k, KubeUser&) { k.certificateAuthorityData = text; });
    };
    EXPECT_EQ(ca(authority.pem()), "good");
    std::string crlf = "# comment\r\n" + authority.pem();
    for (std::size_t at = 0; (at = crlf.find('\n', at)) != std::string::npos; at += 2)
        if (at == 0 || crlf[at - 1] != '\r')
            crlf.insert(at, "\r");
        else
            --at;
    EXPECT_EQ(ca(crlf + pair.key + authority.pem()), "good");
    EXPECT_THAT(ca("\n \n"), HasSubstr("the CA bundle is empty"));
    EXPECT_THAT(ca("hello"), HasSubstr("has no certificate"));
    EXPECT_THAT(ca(pair.key), HasSubstr("has no certificate"));
    EXPECT_THAT(ca("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"), HasSubstr("cannot be read"));
    EXPECT_THAT(with([](KubeCluster& k, KubeUser&) { k.certificateAuthorityFile = "/nowhere/ca.crt"; }),
                HasSubstr("/nowhere/ca.crt"));
    const auto user = [&](const std::string& certificate, const std::string& key) {
        const std::string text = with([&](KubeCluster&, KubeUser& u) {
            u.clientCertificateData = certificate;
            u.clientKeyData = key;
        });
        EXPECT_THAT(text, Not(HasSubstr(key.substr(30, 40))));
        return text;
    };
    EXPECT_EQ(user(pair.certificate, pair.key), "good");
    EXPECT_THAT(user(pair.certificate, other.key), HasSubstr("does not belong"));
    EXPECT_THAT(user(pair.certificate, tests::encryptedKey(pair.key, "pw")), HasSubstr("encrypted"));
    EXPECT_THAT(user(pair.certificate, std::string("no key at all, but ") + canary + " and more than that"),
                HasSubstr("not a PEM private key"));
    EXPECT_THAT(user("nothing", pair.key), HasSubstr("not a PEM certificate"));
    EXPECT_THAT(user(expired.certificate, expired.key), HasSubstr("expired on 20"));
}

} // namespace
} // namespace thrifty::kube
