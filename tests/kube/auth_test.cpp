// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/auth.h"
#include "kube/childprocess.h"
#include "kube/execauth.h"
#include "kube/readonly.h"
#include "kube/tlsmaterial.h"
#include "manifest/json.h"
#include "support/faketransport.h"
#include "support/testcertificates.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <future>

namespace thrifty::kube {
namespace {

using domain::ErrorCode;
using namespace std::chrono_literals;
using testing::HasSubstr;
using testing::Not;

constexpr const char* canary = "c4n4ry-s3cr3t";

std::string tokenOf(Authenticator& auth) {
    std::promise<std::string> answer;
    auth.credential([&](domain::Expected<SharedCredential> credential) {
        answer.set_value(credential ? (*credential)->authorization : "error: " + credential.error().text());
    });
    return answer.get_future().get();
}

class TempFile {
  public:
    TempFile() {
        char name[] = "/tmp/kube-auth-test-XXXXXX";
        ::close(::mkstemp(name));
        m_path = name;
    }
    ~TempFile() { std::filesystem::remove(m_path); }
    void write(const std::string& text) const { std::ofstream(m_path, std::ios::trunc) << text; }
    [[nodiscard]] const std::string& path() const { return m_path; }

  private:
    std::string m_path;
};

TEST(TokenFile, K55K56isReadAgainAndTheLastGoodOneStays) {
    tests::FakeClock clock;
    const TempFile file;
    KubeUser user;
    user.tokenFile = file.path();
    EXPECT_EQ(simpleAuthenticator(user, clock).error().code, ErrorCode::Unauthorized); // empty
    file.write("one\n");
    const auto auth = simpleAuthenticator(user, clock).value();
    EXPECT_EQ(tokenOf(*auth), "Bearer one");
    file.write("  two \r\n");
    EXPECT_EQ(tokenOf(*auth), "Bearer one");
    clock.advance(50s);
    EXPECT_EQ(tokenOf(*auth), "Bearer two");
    for (const char* bad : {"", "\n", "a\nX-Evil: b"}) {
        file.write(bad);
        clock.advance(50s);
        EXPECT_EQ(tokenOf(*auth), "Bearer two");
    }
    std::filesystem::remove(file.path());
    clock.advance(50s);
    EXPECT_EQ(tokenOf(*auth), "Bearer two");
}

TEST(TokenFile, K55theFileWinsOverTheTokenAndTheTokenStandsIn) {
    tests::FakeClock clock;
    const TempFile file;
    KubeUser user;
    user.tokenFile = file.path();
    user.token = "fixed";
    const auto auth = simpleAuthenticator(user, clock).value();
    EXPECT_EQ(tokenOf(*auth), "Bearer fixed");
    file.write("from-file");
    clock.advance(1min);
    EXPECT_EQ(tokenOf(*auth), "Bearer from-file");
}

TEST(TokenFile, K79a401ReadsItAtOnce) {
    tests::FakeClock clock;
    const TempFile file;
    file.write("old");
    KubeUser user;
    user.tokenFile = file.path();
    const auto auth = simpleAuthenticator(user, clock).value();
    SharedCredential used;
    auth->credential([&](domain::Expected<SharedCredential> credential) { used = *credential; });
    EXPECT_FALSE(auth->refused(used)); // nothing new: asking again would change nothing
    file.write("new");
    EXPECT_TRUE(auth->refused(used));
    EXPECT_EQ(tokenOf(*auth), "Bearer new");
}

TEST(Tokens, whatWouldStartAnotherHeaderIsRefused) {
    KubeUser user;
    user.token = std::string(canary) + "\r\nX: y";
    const auto auth = simpleAuthenticator(user, Clock::system());
    ASSERT_FALSE(auth);
    EXPECT_THAT(auth.error().text(), Not(HasSubstr(canary)));
}

TEST(TlsMaterialTest, K42K61filesAreReadAgainAndBrokenOnesIgnored) {
    tests::FakeClock clock;
    const tests::TestAuthority authority, later("Later CA");
    const TempFile ca, certificate, key;
    const auto one = authority.client("one");
    ca.write(authority.pem());
    certificate.write(one.certificate);
    key.write(one.key);
    KubeCluster cluster;
    cluster.certificateAuthorityFile = ca.path();
    KubeUser user;
    user.clientCertificateFile = certificate.path();
    user.clientKeyFile = key.path();
    const auto source = TlsMaterialSource::open(cluster, user, Clock::system()); // certificates live in real time
    ASSERT_TRUE(source) << source.error().text();
    const auto first = (*source)->current();
    EXPECT_EQ(first->ca, authority.pem());
    EXPECT_EQ(first->certificate, one.certificate);
    EXPECT_EQ((*source)->current(), first);

    class Moved final : public Clock { // real dates, and time that moves at will
      public:
        std::chrono::steady_clock::time_point now() const override { return time; }
        std::chrono::system_clock::time_point wallNow() const override { return std::chrono::system_clock::now(); }
        double random() override { return 0; }
        std::chrono::steady_clock::time_point time = std::chrono::steady_clock::now();
    } moved;
    const auto moving = TlsMaterialSource::open(cluster, user, moved).value();
    const auto two = authority.client("two");
    certificate.write(two.certificate); // half of a rotation
    moved.time += 2s;
    EXPECT_EQ(moving->current()->certificate, one.certificate);
    key.write(two.key);
    moved.time += 2s;
    EXPECT_EQ(moving->current()->certificate, two.certificate);
    ca.write(later.pem());
    moved.time += 4min;
    EXPECT_EQ(moving->current()->ca, authority.pem());
    moved.time += 2min;
    EXPECT_EQ(moving->current()->ca, later.pem());
    ca.write("");
    moved.time += 6min;
    EXPECT_EQ(moving->current()->ca, later.pem());
}

TEST(ChildProcess, S3K69argumentsArriveUntouchedWithoutAShell) {
    const std::vector<std::string> arguments{"a b", "$(touch /tmp/x)", "; exit 3", "\"q'", "", "new\nline", "${IFS}"};
    ChildCommand command{.program = "printf", .arguments = {"[%s]"}};
    command.arguments.insert(command.arguments.end(), arguments.begin(), arguments.end());
    const auto result = runChild(command, {});
    ASSERT_TRUE(result) << result.error().text();
    std::string expected;
    for (const std::string& argument : arguments)
        expected += "[" + argument + "]";
    EXPECT_EQ(result->output, expected);
    EXPECT_EQ(result->exitCode, 0);
}

TEST(ChildProcess, environmentIsAddedToOurs) {
    ::setenv("KUBE_TEST_ENV", "outer", 1);
    const auto result =
        runChild({.program = "/bin/sh",
                  .arguments = {"-c", "echo $KUBE_TEST_ENV $OTHER $HOME; cat; echo err >&2; exit 7"},
                  .environment = {{"KUBE_TEST_ENV", "first"}, {"OTHER", "x y"}, {"KUBE_TEST_ENV", "inner"}}},
                 {});
    ::unsetenv("KUBE_TEST_ENV");
    ASSERT_TRUE(result);
    EXPECT_THAT(result->output, testing::StartsWith("inner x y "));
    EXPECT_EQ(result->errors, "err\n");
    EXPECT_EQ(result->exitCode, 7);
}

TEST(ChildProcess, K73fItsTimeItsOutputAndItsLifeAreLimited) {
    EXPECT_EQ(runChild({.program = "no-such-program-here"}, {}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(runChild({.program = "/"}, {}).error().code, ErrorCode::Io);
    const auto begin = std::chrono::steady_clock::now();
    EXPECT_EQ(runChild({.program = "sleep", .arguments = {"60"}, .timeout = 100ms}, {}).error().code,
              ErrorCode::Timeout);
    EXPECT_EQ(runChild({.program = "yes", .outputLimit = 1000}, {}).error().code, ErrorCode::Limit);
    std::stop_source stop;
    std::jthread stopper([&] {
        std::this_thread::sleep_for(50ms);
        stop.request_stop();
    });
    EXPECT_EQ(runChild({.program = "sleep", .arguments = {"60"}}, stop.get_token()).error().code, ErrorCode::Cancelled);
    // A grandchild that keeps the pipes open does not keep us.
    const auto left = runChild({.program = "/bin/sh", .arguments = {"-c", "sleep 20 & echo done"}}, {});
    ASSERT_TRUE(left);
    EXPECT_EQ(left->output, "done\n");
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 10s);
    const auto large = runChild({.program = "head", .arguments = {"-c", "200000", "/dev/zero"}}, {});
    EXPECT_EQ(large->output.size(), 200'000u); // K73j
}

const std::string v1 = "client.authentication.k8s.io/v1";

ExecConfig plugin() {
    return {.command = "plugin",
            .args = {"x"},
            .apiVersion = v1,
            .interactiveMode = "Never",
            .sourceFile = "the-kubeconfig"};
}
std::string execAnswer(const std::string& token, const std::string& expires = "") {
    return fmt::format(R"({{"kind":"ExecCredential","apiVersion":"{}","status":{{"token":"{}"{}}}}})", v1, token,
                       expires.empty() ? "" : R"(,"expirationTimestamp":")" + expires + "\"");
}

struct Plugin {
    tests::FakeClock clock;
    std::atomic<int> runs = 0, asked = 0;
    std::atomic<bool> allow = true;
    std::function<domain::Expected<ChildResult>(const ChildCommand&)> behave = [](const ChildCommand&) {
        return ChildResult{0, execAnswer("t1"), ""};
    };
    ChildCommand last;
    std::shared_ptr<ExecAuth> make(ExecConfig config = plugin(), KubeCluster cluster = {}) {
        return std::make_shared<ExecAuth>(
            std::move(config), std::move(cluster),
            [this] {
                ++asked;
                return allow.load();
            },
            clock,
            [this](const ChildCommand& command, std::stop_token) {
                ++runs;
                last = command;
                return behave(command);
            });
    }
};

TEST(ExecAuthTest, K73aIsCachedUntilItExpires) {
    Plugin stub;
    const auto forever = stub.make();
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(tokenOf(*forever), "Bearer t1");
    EXPECT_EQ(stub.runs, 1);
    EXPECT_EQ(stub.asked, 1);
    stub.behave = [](const ChildCommand&) { return ChildResult{0, execAnswer("t2", "2026-01-01T00:10:00Z"), ""}; };
    const auto limited = stub.make();
    EXPECT_EQ(tokenOf(*limited), "Bearer t2");
    stub.clock.advance(9min);
    EXPECT_EQ(tokenOf(*limited), "Bearer t2");
    EXPECT_EQ(stub.runs, 2);
    stub.clock.advance(2min);
    tokenOf(*limited);
    EXPECT_EQ(stub.runs, 3);
    EXPECT_EQ(stub.asked, 2); // once for each of the two
    forever->stop();
    limited->stop();
}

TEST(ExecAuthTest, K73cRunsOnceForAllThatWait) {
    Plugin stub;
    std::promise<void> go;
    const auto gate = go.get_future().share();
    stub.behave = [gate](const ChildCommand&) {
        gate.wait();
        return ChildResult{0, execAnswer("t1"), ""};
    };
    const auto auth = stub.make();
    std::atomic<int> answered = 0;
    for (int i = 0; i < 50; ++i)
        auth->credential([&](domain::Expected<SharedCredential> credential) { answered += credential ? 1 : 0; });
    EXPECT_EQ(answered, 0); // nobody was blocked
    go.set_value();
    auth->stop();
    EXPECT_EQ(answered, 50);
    EXPECT_EQ(stub.runs, 1);
}

TEST(ExecAuthTest, K73bA401RunsItAgainOnce) {
    Plugin stub;
    const auto auth = stub.make();
    SharedCredential first;
    std::promise<void> got;
    auth->credential([&](domain::Expected<SharedCredential> credential) {
        first = *credential;
        got.set_value();
    });
    got.get_future().wait();
    EXPECT_TRUE(auth->refused(first));
    stub.behave = [](const ChildCommand&) { return ChildResult{0, execAnswer("t2"), ""}; };
    EXPECT_EQ(tokenOf(*auth), "Bearer t2");
    EXPECT_TRUE(auth->refused(first)); // an old one: the new one stays
    EXPECT_EQ(tokenOf(*auth), "Bearer t2");
    EXPECT_EQ(stub.runs, 2);
    auth->stop();
}

TEST(ExecAuthTest, S4withoutConsentNothingRuns) {
    Plugin stub;
    stub.allow = false;
    const auto auth = stub.make();
    EXPECT_THAT(tokenOf(*auth), HasSubstr("consent"));
    stub.clock.advance(1h);
    tokenOf(*auth);
    EXPECT_EQ(stub.runs, 0);
    EXPECT_EQ(stub.asked, 1);
    auth->stop();
}

TEST(ExecAuthTest, K68alwaysInteractiveIsNotRun) {
    Plugin stub;
    ExecConfig config = plugin();
    config.interactiveMode = "Always";
    const auto auth = stub.make(config);
    EXPECT_THAT(tokenOf(*auth), HasSubstr("standard input is unavailable"));
    EXPECT_EQ(stub.runs, 0);
    auth->stop();
}

TEST(ExecAuthTest, K69K70whatThePluginIsTold) {
    Plugin stub;
    ExecConfig config = plugin();
    config.env = {{"A", "b"}};
    KubeCluster cluster{.server = "https://h",
                        .tlsServerName = "n",
                        .proxyUrl = "http://p",
                        .disableCompression = true,
                        .certificateAuthorityData = "PEM",
                        .execExtension = R"({"a":1})"};
    const auto brief = stub.make(config, cluster);
    tokenOf(*brief);
    EXPECT_EQ(stub.last.program, "plugin");
    EXPECT_EQ(stub.last.arguments, std::vector<std::string>{"x"});
    ASSERT_EQ(stub.last.environment.size(), 2u);
    EXPECT_EQ(stub.last.environment[1].first, "KUBERNETES_EXEC_INFO");
    EXPECT_EQ(
        *manifest::parseJson(stub.last.environment[1].second),
        *manifest::parseJson(R"({"kind":"ExecCredential","apiVersion":")" + v1 + R"(","spec":{"interactive":false}})"));
    config.provideClusterInfo = true;
    const auto full = stub.make(config, cluster);
    tokenOf(*full);
    EXPECT_EQ(
        manifest::parseJson(stub.last.environment[1].second)->at("spec", "cluster"),
        *manifest::parseJson(
            R"({"server":"https://h","tls-server-name":"n","certificate-authority-data":"UEVN","proxy-url":"http://p","disable-compression":true,"config":{"a":1}})"));
    brief->stop();
    full->stop();
}

TEST(ExecAuthTest, K71K72failuresAreToldWithoutItsOutputAndNotRepeatedAtOnce) {
    Plugin stub;
    ExecConfig config = plugin();
    config.installHint = "get\x1b[31m it";
    stub.behave = [](const ChildCommand&) { return ChildResult{4, canary, canary}; };
    const auto auth = stub.make(config);
    for (int i = 0; i < 5; ++i) {
        const std::string text = tokenOf(*auth);
        EXPECT_THAT(text, HasSubstr("failed with exit code 4"));
        EXPECT_THAT(text, Not(HasSubstr(canary)));
        EXPECT_THAT(text, HasSubstr("the-kubeconfig"));
    }
    EXPECT_EQ(stub.runs, 1);
    stub.clock.advance(11s);
    stub.behave = [](const ChildCommand&) { return domain::fail(ErrorCode::NotFound, "executable plugin not found"); };
    const std::string missing = tokenOf(*auth);
    EXPECT_THAT(missing, HasSubstr("executable plugin not found"));
    EXPECT_THAT(missing, HasSubstr("get[31m it"));
    // Ten times an hour is help enough.
    for (int i = 0; i < 9; ++i) {
        stub.clock.advance(11s);
        EXPECT_THAT(tokenOf(*auth), HasSubstr("get[31m it"));
    }
    stub.clock.advance(11s);
    EXPECT_THAT(tokenOf(*auth), Not(HasSubstr("get[31m it")));
    stub.clock.advance(1h);
    EXPECT_THAT(tokenOf(*auth), HasSubstr("get[31m it"));
    stub.clock.advance(11s);
    stub.behave = [](const ChildCommand&) { return ChildResult{0, execAnswer("t"), ""}; };
    EXPECT_EQ(tokenOf(*auth), "Bearer t");
    auth->stop();
}

TEST(ExecAuthTest, K73theWaysToAnswerWrongAreToldApart) {
    const tests::TestAuthority authority;
    const auto now = std::chrono::system_clock::now();
    const auto answer = [&](const std::string& status, const std::string& kind = "ExecCredential",
                            const std::string& version = v1) {
        return fmt::format(R"({{"kind":"{}","apiVersion":"{}"{}}})", kind, version, status);
    };
    std::set<std::string> texts;
    for (const std::string& output : {
             std::string(canary),
             answer("", canary),
             answer("", "ExecCredential", canary),
             answer(""),
             answer(R"(,"status":{})"),
             answer(R"(,"status":{"clientKeyData":")" + std::string(canary) + "\"}"),
             answer(R"(,"status":{"clientCertificateData":")" + std::string(canary) + R"(","clientKeyData":"x"})"),
             answer(R"(,"status":{"token":")" + std::string(canary) + R"(\nX: y"})"),
             answer(R"(,"status":{"token":")" + std::string(canary) + R"(","expirationTimestamp":"soon"})"),
         }) {
        const auto result = ExecAuth::parse(output, v1, now);
        ASSERT_FALSE(result) << output;
        EXPECT_TRUE(texts.insert(result.error().message).second) << result.error().message;
        EXPECT_THAT(result.error().text(), Not(HasSubstr(canary)));
    }
    EXPECT_EQ(texts.size(), 9u);
    const auto pair = authority.client("a");
    auto status = manifest::Value::object({{"kind", "ExecCredential"}, {"apiVersion", v1}});
    status.child("status").set("clientCertificateData", pair.certificate);
    status.child("status").set("clientKeyData", pair.key);
    const auto good = ExecAuth::parse(manifest::toJson(status), v1, now);
    ASSERT_TRUE(good) << good.error().text();
    EXPECT_EQ(good->credential->certificate, pair.certificate);
    EXPECT_EQ(good->credential->authorization, "");
}

TEST(ExecAuthTest, K73dTheSameConfigurationSharesItsCredential) {
    const KubeCluster a{.server = "https://a"}, b{.server = "https://b"};
    ExecConfig config = plugin();
    EXPECT_EQ(ExecAuth::key(config, a), ExecAuth::key(config, b));
    config.provideClusterInfo = true;
    EXPECT_NE(ExecAuth::key(config, a), ExecAuth::key(config, b));
    ExecConfig other = config;
    other.env = {{"A", "1"}};
    EXPECT_NE(ExecAuth::key(config, a), ExecAuth::key(other, a));
}

TEST(ReadOnly, S15onlyWhatChangesNothingPasses) {
    struct Case {
        Method method;
        std::string target, body;
        bool passes;
    };
    for (const Case& c : std::vector<Case>{
             {Method::Get, "/api/v1/pods?watch=1", "", true},
             {Method::Get, "/api/v1/namespaces/n/pods/p/log", "", true},
             {Method::Get, "/api/v1/namespaces/n/pods/p/exec?command=rm", "", false},
             {Method::Get, "/api/v1/namespaces/n/services/s/proxy/shutdown", "", false},
             {Method::Post, "/api/v1/namespaces/n/pods", "{}", false},
             {Method::Post, "/api/v1/namespaces/n/pods?dryRun=All", "{}", true},
             {Method::Post, "/api/v1/namespaces/n/pods?fieldManager=x&dryRun=All", "{}", true},
             {Method::Post, "/api/v1/namespaces/n/pods?dryRun=all", "{}", false},
             {Method::Post, "/api/v1/namespaces/n/pods?xdryRun=All", "{}", false},
             {Method::Post, "/api/v1/namespaces/n/pods?dryRun=&dryRun=All", "{}", false},
             {Method::Post, "/api/v1/namespaces/n/pods?dryRun=All&dry%52un=", "{}", false},
             {Method::Put, "/x?dryRun=All", "{}", true},
             {Method::Patch, "/x", "{}", false},
             {Method::Delete, "/x", "", false},
             {Method::Delete, "/x?dryRun=All", "", true},
             {Method::Delete, "/x?dryRun=All", R"({"kind":"DeleteOptions"})", false},
             {Method::Delete, "/x?dryRun=All", R"({"kind":"DeleteOptions","dryRun":["All"]})", true},
             {Method::Delete, "/x", R"({"kind":"DeleteOptions","dryRun":["All"]})", false},
             {Method::Post, "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews", "{}", true},
             {Method::Post, "/apis/authorization.k8s.io/v1/selfsubjectrulesreviews", "{}", true},
             {Method::Post, "/apis/authentication.k8s.io/v1/selfsubjectreviews", "{}", true},
             {Method::Post, "/apis/authorization.k8s.io/v1/subjectaccessreviews", "{}", false},
             {Method::Post, "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews/x", "{}", false},
             {Method::Delete, "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews", "", false},
         })
        EXPECT_EQ(changesNothing({.method = c.method, .target = c.target, .body = c.body}), c.passes)
            << toString(c.method) << " " << c.target << " " << c.body;
}

TEST(ReadOnly, S15theTransportItselfRefuses) {
    const auto fake = std::make_shared<tests::FakeTransport>(tests::FakeTransport::Mode::Threaded);
    const auto transport = guardedTransport(fake, [] { return false; });
    const auto refused = send(*transport, {.method = Method::Delete, .target = "/x?token=" + std::string(canary)}, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Refused);
    EXPECT_THAT(refused.error().text(), Not(HasSubstr(canary)));
    EXPECT_TRUE(fake->requests().empty());
    EXPECT_EQ(send(*transport, {.target = "/x"}, {})->status, 404);
    transport->cancel(transport->start({.method = Method::Put, .target = "/x"}, {}));
    transport->cancel(transport->start({.target = "/x"}, {}));
}

TEST(ReadOnly, aWriteAfterUnlockingGoesThroughAndLockingAgainRefuses) {
    const auto fake = std::make_shared<tests::FakeTransport>(tests::FakeTransport::Mode::Threaded);
    std::atomic<bool> unlocked = false;
    const auto transport = guardedTransport(fake, [&] { return unlocked.load(); });
    EXPECT_FALSE(send(*transport, {.method = Method::Delete, .target = "/x"}, {}));
    unlocked = true;
    EXPECT_TRUE(send(*transport, {.method = Method::Delete, .target = "/x"}, {}));
    unlocked = false;
    EXPECT_FALSE(send(*transport, {.method = Method::Delete, .target = "/x"}, {}));
    EXPECT_EQ(fake->requests().size(), 1U);
}

} // namespace
} // namespace thrifty::kube
