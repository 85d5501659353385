// SPDX-License-Identifier: GPL-3.0-or-later
// The transport on networks as they are: proxies, trust, large answers, machines that sleep, credentials that change.
#include "kube/apiclient.h"
#include "kube/kinds.h"
#include "kube/kubeconfig.h"
#include "kube/watcher.h"
#include "support/faketransport.h"
#include "support/process.h"
#include "support/tlsserver.h"

#include <gmock/gmock.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>
#include <thread>

namespace thrifty::kube {
namespace {

/// The address sanitizer does, so that nothing can be said of memory there.
#ifdef __SANITIZE_ADDRESS__
constexpr bool keepsWhatWasFreed = true;
#else
constexpr bool keepsWhatWasFreed = false;
#endif

using domain::ErrorCode;
using namespace std::chrono_literals;
using testing::HasSubstr;
using tests::TestAuthority;
using tests::TlsServer;

class Network : public testing::Test {
  protected:
    static const TestAuthority& authority() {
        static const TestAuthority own;
        return own;
    }
    static Kubeconfig configFor(const std::string& url) {
        Kubeconfig config;
        config.contexts.push_back({domain::ContextName("c"), "cluster", "user", {}, "file"});
        config.clusters["cluster"].server = url;
        config.clusters["cluster"].certificateAuthorityData = authority().pem();
        config.users["user"] = {};
        return config;
    }
    static std::unique_ptr<TlsServer> server(TlsServer::Handler handler, tests::PemPair identity = {}) {
        if (identity.certificate.empty())
            identity = authority().server();
        return std::make_unique<TlsServer>(TlsServer::Options{.identity = std::move(identity)}, std::move(handler));
    }
    static bool hello(const TlsServer::HttpRequest&, const TlsServer::Write& write) {
        return write(TlsServer::answer(200, "{}"));
    }
    /// A proxy that lets nobody through and says whom it was asked for.
    static std::unique_ptr<TlsServer> closedProxy() {
        return std::make_unique<TlsServer>(
            TlsServer::Options{}, [](const auto&, const auto& write) { return write(TlsServer::answer(403, "no")); });
    }
    domain::Expected<Response> ask(const Kubeconfig& config) {
        auto way = pool.transportFor(config, domain::ContextName("c"), {});
        if (!way)
            return domain::fail(way.error());
        return send(**way, {.target = "/x"}, {});
    }
    TransportPool pool;
};

TEST_F(Network, K49theEnvironmentsProxyIsUsedWhereTheKubeconfigNamesNone) {
    const auto proxy = closedProxy();
    ::setenv("HTTPS_PROXY", fmt::format("http://127.0.0.1:{}", proxy->port()).c_str(), 1);
    ::setenv("NO_PROXY", "direct.invalid", 1);
    EXPECT_FALSE(ask(configFor("https://api.invalid:6443")));
    ASSERT_EQ(proxy->requests().size(), 1u);
    EXPECT_EQ(proxy->requests()[0].method, "CONNECT");
    EXPECT_EQ(proxy->requests()[0].target, "api.invalid:6443") << "the proxy resolves the name";
    const auto direct = ask(configFor("https://direct.invalid:6443"));
    ASSERT_FALSE(direct);
    EXPECT_THAT(direct.error().message, HasSubstr("cannot be resolved"));
    const auto here = server(hello);
    EXPECT_TRUE(ask(configFor(here->url()))) << "this machine is reached without it";
    EXPECT_EQ(proxy->requests().size(), 1u);
    ::unsetenv("HTTPS_PROXY");
    ::unsetenv("NO_PROXY");
}

TEST_F(Network, K50K51K53everyClusterHasItsOwnProxyWhichResolvesAndIsNamed) {
    const auto first = closedProxy(), second = closedProxy();
    auto one = configFor("https://one.invalid"), two = configFor("https://two.invalid:6443");
    one.clusters["cluster"].proxyUrl = fmt::format("http://127.0.0.1:{}", first->port());
    two.clusters["cluster"].proxyUrl = fmt::format("http://127.0.0.1:{}", second->port());
    std::thread beside([&] {
        for (int i = 0; i < 5; ++i)
            EXPECT_FALSE(ask(one));
    });
    for (int i = 0; i < 5; ++i) {
        const auto refused = ask(two);
        ASSERT_FALSE(refused);
        EXPECT_THAT(refused.error().message, HasSubstr(fmt::format("the proxy http://127.0.0.1:{}", second->port())));
    }
    beside.join();
    for (const auto& request : first->requests())
        EXPECT_EQ(request.target, "one.invalid:443");
    for (const auto& request : second->requests())
        EXPECT_EQ(request.target, "two.invalid:6443");
    EXPECT_EQ(first->requests().size(), 5u);
    EXPECT_EQ(second->requests().size(), 5u);
    one.clusters["cluster"].proxyUrl = "http://127.0.0.1:1";
    const auto down = ask(one);
    ASSERT_FALSE(down);
    EXPECT_THAT(down.error().message, HasSubstr("no connection to the proxy http://127.0.0.1:1"));
}

/// The child's side, in a mount namespace where the system trusts one more authority; see below.
TEST_F(Network, systemStoreChild) {
    if (std::getenv("THRIFTY_SYSTEM_STORE") == nullptr)
        GTEST_SKIP() << "started by K37 only";
    const TestAuthority trusted("Of the system");
    const std::string folder = "/etc/ssl/certs"; // a temporary one in this namespace
    std::ofstream(folder + "/own.pem") << trusted.pem();
    std::ofstream(folder + "/ca-certificates.crt") << TestAuthority("Somebody else").pem(); // libcurl wants it there
    ASSERT_EQ(tests::runProcess("/usr/bin/openssl", {.arguments = {"rehash", folder}}).code, 0);
    const auto here = server(hello, trusted.server());
    auto config = configFor(here->url());
    config.clusters["cluster"].certificateAuthorityData.clear();
    const auto bySystem = ask(config);
    ASSERT_TRUE(bySystem) << "the system's store is used where no authority is given: " << bySystem.error().text();
    const auto byOther = ask(configFor(here->url()));
    ASSERT_FALSE(byOther) << "with an authority given, the system's store does not count";
    EXPECT_EQ(byOther.error().code, ErrorCode::Certificate);
}

TEST_F(Network, K37aGivenAuthorityIsTheOnlyOne) {
    const tests::TemporaryFolder folder;
    tests::ProcessOptions options;
    options.arguments = {"-r",
                         "-m",
                         "/bin/sh",
                         "-c",
                         "mount --bind \"$0\" /etc/ssl/certs && exec \"$1\" --gtest_filter=Network.systemStoreChild",
                         folder.path(),
                         std::filesystem::read_symlink("/proc/self/exe").string()};
    options.environment = {{"THRIFTY_SYSTEM_STORE", "1"}};
    if (tests::runProcess("/usr/bin/unshare", {.arguments = {"-r", "-m", "/bin/true"}}).code != 0)
        GTEST_SKIP() << "this system lets nobody have a mount namespace";
    const auto child = tests::runProcess("/usr/bin/unshare", options);
    EXPECT_EQ(child.code, 0) << child.out << child.err;
    EXPECT_THAT(child.out, HasSubstr("[  PASSED  ] 1 test"));
}

TEST_F(Network, K46aMissingIssuerIsAnErrorAndNoHang) {
    const TestAuthority intermediate("Intermediate that nobody sends");
    const auto here = server(hello, intermediate.server());
    const auto began = std::chrono::steady_clock::now();
    const auto refused = ask(configFor(here->url()));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Certificate);
    EXPECT_THAT(refused.error().message, HasSubstr("issuer"));
    EXPECT_LT(std::chrono::steady_clock::now() - began, 5s);
}

TEST_F(Network, K83theUserAgentIsFixedAndSaysNothingOfTheUser) {
    const auto here = server(hello);
    ASSERT_TRUE(ask(configFor(here->url())));
    EXPECT_THAT(here->requests()[0].header("user-agent"), testing::MatchesRegex("thrifty-nova/[0-9.]+ .linux/amd64."));
}

TEST_F(Network, K85aHundredMegabytesPassThroughAndCanBeStopped) {
    const std::string piece(1 << 20, 'x');
    const auto here = server([&](const auto&, const auto& write) {
        if (!write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 104857600\r\n\r\n"))
            return false;
        for (int i = 0; i < 100; ++i) {
            if (!write(piece))
                return false;
        }
        return true;
    });
    const auto way = pool.transportFor(configFor(here->url()), domain::ContextName("c"), {});
    ASSERT_TRUE(way);
    const auto kilobytes = [] {
        std::ifstream in("/proc/self/statm");
        long size = 0, resident = 0;
        in >> size >> resident;
        return resident * 4;
    };
    const long before = kilobytes();
    std::atomic<std::size_t> got = 0;
    std::atomic<long> most = 0;
    std::atomic<bool> done = false;
    Callbacks callbacks;
    callbacks.data = [&](std::string_view data) {
        got += data.size();
        most = std::max<long>(most, kilobytes());
    };
    callbacks.done = [&](domain::Expected<void> result) {
        EXPECT_TRUE(result);
        done = true;
    };
    (*way)->start({.target = "/large"}, callbacks);
    while (!done)
        std::this_thread::sleep_for(5ms);
    EXPECT_EQ(got, 104857600u);
    EXPECT_TRUE(keepsWhatWasFreed || most - before < 30 * 1024) << most - before << " kilobytes";
    std::stop_source stop;
    std::thread stopper([&] {
        std::this_thread::sleep_for(20ms);
        stop.request_stop();
    });
    const auto cancelled = send(**way, {.target = "/large"}, stop.get_token());
    stopper.join();
    EXPECT_TRUE(cancelled || cancelled.error().code == ErrorCode::Cancelled);
}

TEST_F(Network, K104afterASleepEveryConnectionIsMadeAnew) {
    // The server keeps a stream open and says nothing; a machine that slept would wait for it until TCP gives up.
    std::atomic<int> streams = 0;
    std::atomic<bool> closing = false;
    const auto here = server([&](const TlsServer::HttpRequest& request, const TlsServer::Write& write) {
        if (request.target.find("watch") == std::string::npos)
            return write(TlsServer::answer(200, "{}"));
        ++streams;
        write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        while (!closing)
            std::this_thread::sleep_for(5ms);
        return false;
    });
    std::atomic<std::int64_t> slept = 0;
    TransportPool sleepy([&] { return std::chrono::milliseconds(slept); });
    const auto way = sleepy.transportFor(configFor(here->url()), domain::ContextName("c"), {});
    ASSERT_TRUE(way);
    ASSERT_TRUE(send(**way, {.target = "/x"}, {}));
    std::atomic<bool> lost = false;
    Callbacks callbacks;
    callbacks.done = [&](domain::Expected<void> result) {
        ASSERT_FALSE(result);
        EXPECT_TRUE(isConnectionLost(result.error())) << result.error().text();
        lost = true;
    };
    (*way)->start({.target = "/watch?watch=1", .timeout = 0ms}, callbacks);
    const auto until = [](const std::function<bool()>& holds, std::chrono::milliseconds limit) {
        for (const auto end = std::chrono::steady_clock::now() + limit; std::chrono::steady_clock::now() < end;) {
            if (holds())
                return true;
            std::this_thread::sleep_for(5ms);
        }
        return false;
    };
    ASSERT_TRUE(until([&] { return streams == 1; }, 5s));
    slept = 60 * 60 * 1000;
    EXPECT_TRUE(until([&] { return lost.load(); }, 10s)) << "within ten seconds of waking";
    const int connections = here->connections();
    EXPECT_TRUE(send(**way, {.target = "/x"}, {}));
    EXPECT_EQ(here->connections(), connections + 1) << "an old connection is not trusted again";
    closing = true;
}

TEST_F(Network, K73eACertificateOfAPluginThatChangesGetsConnectionsOfItsOwn) {
    const tests::TemporaryFolder folder;
    const auto here = std::make_unique<TlsServer>(
        TlsServer::Options{.identity = authority().server(), .clientCa = authority().pem()},
        [](const TlsServer::HttpRequest& request, const TlsServer::Write& write) {
            return write(TlsServer::answer(request.header("x-refuse").empty() ? 200 : 401, "{}"));
        });
    const auto escaped = [](const std::string& pem) {
        std::string out;
        for (const char c : pem)
            out += c == '\n' ? std::string("\\n") : std::string(1, c);
        return out;
    };
    const auto answer = [&](const std::string& status) {
        folder.file("answer", R"({"kind":"ExecCredential","apiVersion":"client.authentication.k8s.io/v1","status":{)" +
                                  status + "}}");
    };
    const auto certificate = [&](const std::string& user) {
        const auto pair = authority().client(user);
        return R"("clientCertificateData":")" + escaped(pair.certificate) + R"(","clientKeyData":")" +
               escaped(pair.key) + "\"";
    };
    auto config = configFor(here->url());
    ExecConfig exec;
    exec.command = "/bin/cat";
    exec.args = {folder.path() + "/answer"};
    exec.apiVersion = "client.authentication.k8s.io/v1";
    exec.interactiveMode = "Never";
    config.users["user"].exec = exec;
    TransportOptions options;
    options.allowPlugin = [](const ExecConfig&, const domain::ContextName&) { return true; };
    answer(certificate("first"));
    const auto way = pool.transportFor(config, domain::ContextName("c"), options);
    ASSERT_TRUE(way) << way.error().text();
    ASSERT_TRUE(send(**way, {.target = "/1"}, {}));
    answer(certificate("second"));
    ASSERT_TRUE(send(**way, {.target = "/2", .headers = {{"X-Refuse", "1"}}}, {}))
        << "a 401 makes the plugin run again";
    ASSERT_TRUE(send(**way, {.target = "/3"}, {}));
    const auto last = here->requests().back();
    EXPECT_EQ(last.clientName, "second");
    EXPECT_NE(last.connection, here->requests().front().connection);
    // Another token needs no other connection.
    answer(R"("token":"one")");
    ASSERT_TRUE(send(**way, {.target = "/4", .headers = {{"X-Refuse", "1"}}}, {}));
    ASSERT_TRUE(send(**way, {.target = "/5"}, {}));
    const int connection = here->requests().back().connection;
    answer(R"("token":"two")");
    ASSERT_TRUE(send(**way, {.target = "/6", .headers = {{"X-Refuse", "1"}}}, {}));
    ASSERT_TRUE(send(**way, {.target = "/7"}, {}));
    EXPECT_EQ(here->requests().back().header("authorization"), "Bearer two");
    EXPECT_EQ(here->requests().back().connection, connection);
}

TEST_F(Network, K73gK73hK73iAPluginRunsOnlyWhereNothingElseLetsUsInAndOnlyOnceAgreed) {
    const auto here = server(hello);
    auto config = configFor(here->url());
    ExecConfig exec;
    exec.command = "/bin/false";
    exec.apiVersion = "client.authentication.k8s.io/v1";
    exec.interactiveMode = "Never";
    config.users["user"].exec = exec;
    int asked = 0;
    TransportOptions options;
    options.allowPlugin = [&](const ExecConfig&, const domain::ContextName&) {
        ++asked;
        return false;
    };
    const auto refused = send(**pool.transportFor(config, domain::ContextName("c"), options), {.target = "/x"}, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Refused);
    EXPECT_EQ(asked, 1);
    EXPECT_TRUE(here->requests().empty()) << "nothing was sent without credentials";
    config.users["user"].token = "t";
    EXPECT_TRUE(send(**pool.transportFor(config, domain::ContextName("c"), options), {.target = "/x"}, {}));
    EXPECT_EQ(asked, 1) << "the token lets us in";
    config.users["user"].authProvider = "gcp";
    const auto both = pool.transportFor(config, domain::ContextName("c"), options);
    ASSERT_FALSE(both);
    EXPECT_THAT(both.error().text(), HasSubstr("gke-gcloud-auth-plugin"));
}

TEST(ListsAndWatches, K90readsAskForTheNewestState) {
    tests::FakeTransport fake;
    fake.on(Method::Get, "/api/v1/pods",
            {tests::json(200, R"({"kind":"PodList","metadata":{"resourceVersion":"7"}})")});
    WatchSink sink;
    Watcher watcher(std::shared_ptr<Transport>(&fake, [](Transport*) {}), "s", {podType, "", "", ""}, sink);
    fake.pump();
    ASSERT_FALSE(fake.targets().empty());
    EXPECT_THAT(fake.targets()[0], testing::Not(HasSubstr("resourceVersion")));
}

TEST(ListsAndWatches, K114anEventThatHappensAgainIsOneRow) {
    tests::FakeTransport fake;
    const auto event = [](const std::string& version, int count) {
        return fmt::format(R"({{"kind":"Event","apiVersion":"v1","metadata":{{"name":"e","namespace":"n","uid":"u",)"
                           R"("resourceVersion":"{}"}},"count":{}}})",
                           version, count);
    };
    fake.on(Method::Get, "/api/v1/events",
            {tests::json(200, R"({"kind":"EventList","metadata":{"resourceVersion":"7"},"items":[]})")});
    fake.on(Method::Get, "/api/v1/events?allowWatchBookmarks", {tests::stream({})});
    fake.handle([](const Request& request) -> std::optional<tests::Answer> {
        if (request.target.find("watch=") == std::string::npos)
            return std::nullopt;
        return tests::stream({});
    });
    std::vector<std::string> told;
    WatchSink sink;
    sink.change = [&](WatchChange change, manifest::Value&& object) {
        told.push_back((change == WatchChange::Added ? "added " : "modified ") +
                       std::to_string(object["count"].intOr(0)));
    };
    Watcher watcher(std::shared_ptr<Transport>(&fake, [](Transport*) {}), "s", {eventType, "", "", ""}, sink);
    fake.pump();
    ASSERT_EQ(fake.push("watch=", R"({"type":"ADDED","object":)" + event("8", 1) + "}\n"), 1);
    ASSERT_EQ(fake.push("watch=", R"({"type":"MODIFIED","object":)" + event("9", 2) + "}\n"), 1);
    fake.pump();
    EXPECT_THAT(told, testing::ElementsAre("added 1", "modified 2")) << "the same uid: the same row";
}

} // namespace
} // namespace thrifty::kube
