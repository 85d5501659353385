// SPDX-License-Identifier: GPL-3.0-or-later
// The transport against a real TLS server on loopback.
#include "kube/apiclient.h"
#include "kube/kubeconfig.h"
#include "kube/transport.h"
#include "support/testcertificates.h"
#include "support/tlsserver.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <openssl/ssl.h>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <condition_variable>
#include <fmt/format.h>
#include <future>

namespace thrifty::kube {
namespace {

using domain::ErrorCode;
using namespace std::chrono_literals;
using testing::HasSubstr;
using tests::PemPair;
using tests::TestAuthority;
using tests::TlsServer;

constexpr const char* canary = "c4n4ry-s3cr3t";

class CurlTransportTest : public testing::Test {
  protected:
    static const TestAuthority& authority() {
        static const TestAuthority own;
        return own;
    }
    static const TestAuthority& stranger() {
        static const TestAuthority other("Other CA");
        return other;
    }
    static TlsServer::Handler hello() {
        return [](const TlsServer::HttpRequest&, const TlsServer::Write& write) {
            return write(TlsServer::answer(200, "hello", "X-Test: yes\r\n"));
        };
    }
    std::unique_ptr<TlsServer> serve(TlsServer::Handler handler) {
        return std::make_unique<TlsServer>(TlsServer::Options{.identity = authority().server()}, std::move(handler));
    }
    /// A context "c" for the server; tests change what they are about.
    Kubeconfig configFor(const TlsServer& server) {
        Kubeconfig config;
        config.contexts.push_back({domain::ContextName("c"), "cluster", "user", {}, "file"});
        KubeCluster cluster;
        cluster.server = server.url();
        if (cluster.server.starts_with("https"))
            cluster.certificateAuthorityData = authority().pem();
        config.clusters["cluster"] = cluster;
        config.users["user"] = {};
        return config;
    }
    domain::Expected<std::shared_ptr<Transport>> open(const Kubeconfig& config, TransportOptions options = {}) {
        return pool.transportFor(config, domain::ContextName("c"), options);
    }
    domain::Expected<Response> ask(const Kubeconfig& config, Request request = {.target = "/x"}) {
        auto transport = open(config);
        if (!transport)
            return domain::fail(transport.error());
        return send(**transport, std::move(request), {});
    }
    TransportPool pool;
};

TEST_F(CurlTransportTest, sendsAndReadsOverTls) {
    const auto server = serve(hello());
    auto config = configFor(*server);
    config.users["user"].token = canary;
    const auto response = ask(
        config,
        {.method = Method::Patch, .target = "/api/v1?a=%20b", .headers = {{"Content-Type", "x/y"}}, .body = "body"});
    ASSERT_TRUE(response) << response.error().text();
    EXPECT_EQ(response->status, 200);
    EXPECT_EQ(response->body, "hello");
    EXPECT_EQ(headerValue(response->headers, "x-test"), "yes");
    const auto seen = server->requests().at(0);
    EXPECT_EQ(seen.method, "PATCH");
    EXPECT_EQ(seen.target, "/api/v1?a=%20b");
    EXPECT_EQ(seen.body, "body");
    EXPECT_EQ(seen.header("content-type"), "x/y");
    EXPECT_EQ(seen.header("authorization"), std::string("Bearer ") + canary);                                // K54
    EXPECT_THAT(seen.header("user-agent"), testing::MatchesRegex("thrifty-nova/[0-9.]+ \\(linux/amd64\\)")); // K83
    EXPECT_EQ(seen.headers.count("expect"), 0u);
    EXPECT_EQ(seen.headers.count("cookie"), 0u);
}

TEST_F(CurlTransportTest, everyMethodGoesOutAsItself) {
    const auto server = serve(hello());
    const auto transport = open(configFor(*server)).value();
    for (const Method method : {Method::Get, Method::Post, Method::Put, Method::Patch, Method::Delete}) {
        ASSERT_TRUE(send(*transport, {.method = method, .target = "/x"}, {}));
        EXPECT_EQ(server->requests().back().method, toString(method));
    }
    EXPECT_EQ(server->connections(), 1); // the connection is used again
}

TEST_F(CurlTransportTest, K28K31prefixesAndTrailingSlashesAreKept) {
    const auto server = serve(hello());
    for (const auto& [suffix, expected] :
         {std::pair{"/", "/x"}, {"/k8s/clusters/c-1", "/k8s/clusters/c-1/x"}, {"/k8s/?a=b#c", "/k8s/x"}}) {
        auto config = configFor(*server);
        config.clusters["cluster"].server += suffix;
        ASSERT_TRUE(ask(config));
        EXPECT_EQ(server->requests().back().target, expected);
    }
}

TEST_F(CurlTransportTest, K30plainHttpGetsNoCredentials) {
    TlsServer server({}, hello());
    auto config = configFor(server);
    config.users["user"].token = canary;
    config.users["user"].impersonate = "admin";
    ASSERT_TRUE(ask(config));
    EXPECT_EQ(server.requests().at(0).headers.count("authorization"), 0u);
    EXPECT_EQ(server.requests().at(0).headers.count("impersonate-user"), 0u);
}

TEST_F(CurlTransportTest, K33K44theFourWaysToDistrustAreToldApart) {
    struct Case {
        PemPair identity;
        std::string text;
    };
    for (const Case& c : {
             Case{stranger().server(), "unknown authority"},
             {authority().sign({.names = {"DNS:elsewhere.example"}}), "not for 127.0.0.1"},
             {authority().sign({.names = {"IP:127.0.0.1"}, .validFrom = -7200, .validFor = -3600}), "expired"},
             {authority().sign({.names = {"IP:127.0.0.1"}, .validFrom = 3600, .validFor = 7200}), "not valid yet"},
         }) {
        const TlsServer server({.identity = c.identity}, hello());
        const auto response = ask(configFor(server));
        ASSERT_FALSE(response) << c.text;
        EXPECT_EQ(response.error().code, ErrorCode::Certificate);
        EXPECT_THAT(response.error().message, HasSubstr(c.text));
        EXPECT_TRUE(server.requests().empty());
    }
}

TEST_F(CurlTransportTest, K38withoutACaTheSystemsStoreDecides) {
    const auto server = serve(hello());
    auto config = configFor(*server);
    config.clusters["cluster"].certificateAuthorityData.clear();
    EXPECT_EQ(ask(config).error().code, ErrorCode::Certificate);
}

TEST_F(CurlTransportTest, K34insecureChecksNothing) {
    const TlsServer server({.identity = stranger().sign({.names = {"DNS:elsewhere"}})}, hello());
    auto config = configFor(server);
    config.clusters["cluster"].certificateAuthorityData.clear();
    config.clusters["cluster"].insecureSkipTlsVerify = true;
    EXPECT_TRUE(ask(config));
}

TEST_F(CurlTransportTest, K32oldTlsIsRefused) {
    const TlsServer server({.identity = authority().server(), .maxTls = TLS1_1_VERSION}, hello());
    const auto response = ask(configFor(server));
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::Certificate);
}

TEST_F(CurlTransportTest, K43tlsServerNameIsForTlsOnly) {
    const TlsServer server({.identity = authority().sign({.names = {"DNS:api.internal"}})}, hello());
    auto config = configFor(server);
    EXPECT_FALSE(ask(config));
    config.clusters["cluster"].tlsServerName = "api.internal";
    ASSERT_TRUE(ask(config)) << ask(config).error().text();
    const auto seen = server.requests().back();
    EXPECT_EQ(seen.serverName, "api.internal");
    EXPECT_EQ(seen.header("host"), fmt::format("127.0.0.1:{}", server.port()));
    config.clusters["cluster"].tlsServerName = "other.internal";
    EXPECT_THAT(ask(config).error().message, HasSubstr("not for other.internal"));
}

TEST_F(CurlTransportTest, clientCertificatesOfAllKinds) {
    const TlsServer server({.identity = authority().server(), .clientCa = authority().pem()}, hello());
    for (const tests::KeyKind kind : {tests::KeyKind::Ec, tests::KeyKind::Rsa, tests::KeyKind::Ed25519}) {
        const PemPair pair = authority().sign({.commonName = "anna", .key = kind});
        std::vector<std::string> keys{pair.key};
        if (kind != tests::KeyKind::Ed25519)
            keys.push_back(tests::traditionalKey(pair.key)); // K60: PKCS#1, SEC1
        for (const std::string& key : keys) {
            auto config = configFor(server);
            config.users["user"].clientCertificateData = pair.certificate;
            config.users["user"].clientKeyData = key;
            ASSERT_TRUE(ask(config)) << key.substr(0, 40);
            EXPECT_EQ(server.requests().back().clientName, "anna");
        }
    }
    ASSERT_TRUE(ask(configFor(server))); // K45: asked for, not demanded
    EXPECT_EQ(server.requests().back().clientName, "");
}

TEST_F(CurlTransportTest, twoIdentitiesNeverShareAConnection) {
    const TlsServer server({.identity = authority().server(), .clientCa = authority().pem()}, hello());
    for (const char* name : {"anna", "bert", "anna"}) {
        static std::map<std::string, PemPair> pairs;
        if (!pairs.contains(name))
            pairs[name] = authority().client(name);
        auto config = configFor(server);
        config.users["user"].clientCertificateData = pairs[name].certificate;
        config.users["user"].clientKeyData = pairs[name].key;
        ASSERT_TRUE(ask(config));
        EXPECT_EQ(server.requests().back().clientName, name);
    }
    // A CA that does not trust this server must not get through on a connection that stands already.
    auto config = configFor(server);
    config.clusters["cluster"].certificateAuthorityData = stranger().pem();
    EXPECT_EQ(ask(config).error().code, ErrorCode::Certificate);
}

TEST_F(CurlTransportTest, K44aRefusedClientCertificateIsAnErrorOfItsOwn) {
    for (const int version : {TLS1_2_VERSION, TLS1_3_VERSION}) {
        const TlsServer server(
            {.identity = authority().server(), .clientCa = authority().pem(), .requireClient = true, .maxTls = version},
            hello());
        const PemPair pair = stranger().client("mallory");
        auto config = configFor(server);
        for (int i = 0; i < 2; ++i) {
            const auto response = ask(config);
            ASSERT_FALSE(response);
            EXPECT_EQ(response.error().code, ErrorCode::Certificate) << response.error().text();
            EXPECT_THAT(response.error().message, HasSubstr("client certificate"));
            config.users["user"].clientCertificateData = pair.certificate;
            config.users["user"].clientKeyData = pair.key;
        }
    }
}

TEST_F(CurlTransportTest, nobodyListensAndNoSuchHost) {
    int port = 0;
    {
        const auto server = serve(hello());
        port = server->port();
    }
    TlsServer other({}, hello());
    auto config = configFor(other);
    config.clusters["cluster"].server = fmt::format("https://127.0.0.1:{}", port);
    const auto refused = ask(config);
    EXPECT_EQ(refused.error().code, ErrorCode::Unreachable);
    EXPECT_FALSE(isConnectionLost(refused.error()));
    EXPECT_EQ(refused.error().place, fmt::format("https://127.0.0.1:{}", port));
    config.clusters["cluster"].server = "https://no-such-host.invalid";
    EXPECT_THAT(ask(config).error().message, HasSubstr("cannot be resolved"));
}

TEST_F(CurlTransportTest, K47aStalledHandshakeEnds) {
    const TlsServer server({.identity = authority().server(), .stallHandshake = true}, hello());
    const auto transport = open(configFor(server), {.handshakeTimeout = 200ms}).value();
    const auto begin = std::chrono::steady_clock::now();
    const auto response = send(*transport, {.target = "/x"}, {});
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::Timeout);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 5s);
    // A slow answer is no stalled handshake.
    const auto slow = serve([](const auto&, const auto& write) {
        std::this_thread::sleep_for(800ms);
        return write(TlsServer::answer(200, "late"));
    });
    EXPECT_TRUE(send(*open(configFor(*slow), {.handshakeTimeout = 200ms}).value(), {.target = "/x"}, {}));
}

// A restart of an API server meets some connections in the handshake; taken for a certificate that is not trusted, it
// ended the watch for good.
TEST_F(CurlTransportTest, K44aServerThatGoesDownInTheHandshakeIsNotDistrusted) {
    for (const bool reset : {true, false}) {
        const int listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        socklen_t size = sizeof address;
        ASSERT_EQ(::bind(listener, reinterpret_cast<sockaddr*>(&address), size), 0);
        ASSERT_EQ(::listen(listener, 4), 0);
        ASSERT_EQ(::getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size), 0);
        std::thread server([&] {
            const int socket = ::accept(listener, nullptr, nullptr);
            char hello[4096];
            static_cast<void>(::recv(socket, hello, reset ? 1 : sizeof hello, 0));
            const linger now{reset ? 1 : 0, 0};
            ::setsockopt(socket, SOL_SOCKET, SO_LINGER, &now, sizeof now);
            ::close(socket);
        });
        Kubeconfig config;
        config.contexts.push_back({domain::ContextName("c"), "cluster", "user", {}, "file"});
        config.clusters["cluster"].server = "https://127.0.0.1:" + std::to_string(ntohs(address.sin_port));
        config.clusters["cluster"].certificateAuthorityData = authority().pem();
        config.users["user"] = {};
        const auto response = ask(config);
        server.join();
        ::close(listener);
        ASSERT_FALSE(response);
        EXPECT_EQ(response.error().code, ErrorCode::Unreachable) << response.error().text();
        EXPECT_THAT(response.error().message, HasSubstr("closed in the TLS handshake"));
    }
}

TEST_F(CurlTransportTest, aServerThatDoesNotSpeakTlsOrHttp) {
    for (const char* bytes : {"SSH-2.0-OpenSSH\r\n\r\n", "\r\n\r\n", "HTTP/9 nonsense"}) {
        const auto odd = serve([bytes](const auto&, const auto& write) { return write(bytes) && false; });
        const auto response = ask(configFor(*odd));
        ASSERT_FALSE(response) << bytes;
        EXPECT_EQ(response.error().code, ErrorCode::Unreachable);
    }
}

TEST_F(CurlTransportTest, K74bABrokenConnectionIsTold) {
    for (const char* bytes : {"", "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"}) {
        const auto server = serve([bytes](const auto&, const auto& write) {
            write(bytes);
            return false;
        });
        const auto response = ask(configFor(*server));
        ASSERT_FALSE(response);
        EXPECT_TRUE(isConnectionLost(response.error())) << response.error().text();
    }
}

// API servers end the connection with a 401, and the rest of that answer may be lost: the status counts all the same.
TEST_F(CurlTransportTest, K79aRefusalThatIsBrokenOffIsARefusal) {
    const auto server = serve([](const auto&, const auto& write) {
        write("HTTP/1.1 401 Unauthorized\r\nContent-Length: 100\r\n\r\n{\"kind\":");
        return false;
    });
    const auto response = ask(configFor(*server));
    ASSERT_TRUE(response) << response.error().text();
    EXPECT_EQ(response->status, 401);
    const auto error = errorFrom(*response, "c");
    EXPECT_EQ(error.code, ErrorCode::Unauthorized);
    EXPECT_EQ(error.message, "the server does not accept the credentials (HTTP 401)");
}

TEST_F(CurlTransportTest, timeoutsCoverTheWholeExchange) {
    const auto server = serve([](const auto&, const auto& write) {
        std::this_thread::sleep_for(600ms);
        return write(TlsServer::answer(200, "late"));
    });
    const auto response = ask(configFor(*server), {.target = "/x", .timeout = 200ms});
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::Timeout);
}

TEST_F(CurlTransportTest, K80redirectsAreNotFollowed) {
    const auto server = serve([](const auto&, const auto& write) {
        return write(TlsServer::answer(302, "", "Location: https://elsewhere.example/\r\n"));
    });
    const auto response = ask(configFor(*server));
    ASSERT_TRUE(response);
    EXPECT_EQ(response->status, 302);
    EXPECT_EQ(server->requests().size(), 1u);
}

TEST_F(CurlTransportTest, K81compressionIsOfferedUnlessDisabled) {
    const auto server = serve(hello());
    auto config = configFor(*server);
    ASSERT_TRUE(ask(config));
    EXPECT_EQ(server->requests().back().header("accept-encoding"), "gzip");
    config.clusters["cluster"].disableCompression = true;
    ASSERT_TRUE(ask(config));
    EXPECT_EQ(server->requests().back().headers.count("accept-encoding"), 0u);
}

TEST_F(CurlTransportTest, K63impersonation) {
    const auto server = serve(hello());
    auto config = configFor(*server);
    auto& user = config.users["user"];
    user.impersonate = "jane";
    user.impersonateUid = "42";
    user.impersonateGroups = {"dev", "ops"};
    user.impersonateExtra["Scope/x"] = {"a", "b"};
    ASSERT_TRUE(ask(config));
    const auto seen = server->requests().back();
    EXPECT_EQ(seen.header("impersonate-user"), "jane");
    EXPECT_EQ(seen.header("impersonate-uid"), "42");
    EXPECT_EQ(seen.headers.count("impersonate-group"), 2u);
    EXPECT_EQ(seen.headers.count("impersonate-extra-scope%2fx"), 2u);
}

TEST_F(CurlTransportTest, K65anAuthorizationHeaderOfTheCallerIsKept) {
    const auto server = serve(hello());
    auto config = configFor(*server);
    config.users["user"].token = canary;
    ASSERT_TRUE(ask(config, {.target = "/x", .headers = {{"authorization", "mine"}}}));
    EXPECT_EQ(server->requests().back().header("authorization"), "mine");
    EXPECT_EQ(server->requests().back().headers.count("authorization"), 1u);
}

TEST_F(CurlTransportTest, K57basic) {
    const auto server = serve(hello());
    auto config = configFor(*server);
    config.users["user"].username = "u";
    config.users["user"].password = "p";
    ASSERT_TRUE(ask(config));
    EXPECT_EQ(server->requests().back().header("authorization"), "Basic dTpw");
}

TEST_F(CurlTransportTest, K48K52proxyWithPassword) {
    // A proxy that tells what it is asked for and refuses, and one that is down.
    TlsServer proxy({}, [](const auto&, const auto& write) { return write(TlsServer::answer(407, "")); });
    const auto server = serve(hello());
    auto config = configFor(*server);
    config.clusters["cluster"].server = "https://only.behind.proxy:6443"; // K51: resolved there
    config.clusters["cluster"].proxyUrl = fmt::format("http://user:{}@127.0.0.1:{}", canary, proxy.port());
    const auto response = ask(config);
    ASSERT_FALSE(response);
    EXPECT_EQ(response.error().code, ErrorCode::Unauthorized);
    EXPECT_THAT(response.error().message, HasSubstr(fmt::format("http://127.0.0.1:{}", proxy.port()))); // K53
    EXPECT_THAT(response.error().text(), testing::Not(HasSubstr(canary)));
    ASSERT_FALSE(proxy.requests().empty());
    EXPECT_EQ(proxy.requests()[0].method, "CONNECT");
    EXPECT_EQ(proxy.requests()[0].target, "only.behind.proxy:6443");
    EXPECT_THAT(proxy.requests()[0].header("proxy-authorization"), HasSubstr("Basic "));

    config.clusters["cluster"].proxyUrl = fmt::format("socks5://user:{}@127.0.0.1:1", canary);
    const auto down = ask(config);
    EXPECT_EQ(down.error().code, ErrorCode::Unreachable);
    EXPECT_THAT(down.error().message, HasSubstr("proxy socks5h://127.0.0.1:1"));
    EXPECT_THAT(down.error().text(), testing::Not(HasSubstr(canary)));
}

/// Collects what a stream tells.
struct Stream {
    std::mutex mutex;
    std::condition_variable changed;
    std::string data;
    int status = 0;
    std::optional<domain::Expected<void>> done;
    Callbacks callbacks() {
        return {[this](const ResponseHead& head) { with([&] { status = head.status; }); },
                [this](std::string_view piece) { with([&] { data += piece; }); },
                [this](domain::Expected<void> result) { with([&] { done = std::move(result); }); }};
    }
    template <class Do>
    void with(const Do& what) {
        const std::lock_guard lock(mutex);
        what();
        changed.notify_all();
    }
    template <class Until>
    bool wait(const Until& until) {
        std::unique_lock lock(mutex);
        return changed.wait_for(lock, 10s, until);
    }
};

TEST_F(CurlTransportTest, streamsComeAsTheyAreSentAndEndAtOnceWhenCancelled) {
    std::atomic<bool> goneForServer = false;
    const auto server = serve([&](const auto&, const TlsServer::Write& write) {
        write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n4\r\none\n\r\n");
        for (int i = 0; i < 500; ++i) {
            std::this_thread::sleep_for(10ms);
            if (!write("2\r\nx\n\r\n")) {
                goneForServer = true;
                return false;
            }
        }
        return false;
    });
    const auto transport = open(configFor(*server)).value();
    Stream stream;
    const auto id = transport->start({.target = "/w?watch=1", .timeout = 0ms}, stream.callbacks());
    ASSERT_TRUE(stream.wait([&] { return stream.data.size() >= 6; }));
    EXPECT_EQ(stream.status, 200);
    const auto begin = std::chrono::steady_clock::now();
    transport->cancel(id);
    EXPECT_LT(std::chrono::steady_clock::now() - begin, 50ms);
    const std::size_t size = stream.data.size(); // without the lock: nothing runs any more
    std::this_thread::sleep_for(50ms);
    EXPECT_EQ(stream.data.size(), size);
    EXPECT_FALSE(stream.done);
    for (int i = 0; i < 300 && !goneForServer; ++i)
        std::this_thread::sleep_for(10ms);
    EXPECT_TRUE(goneForServer); // K108: the connection is closed, not left over
}

TEST_F(CurlTransportTest, cancelFromEachCallback) {
    const auto server = serve(hello());
    const auto transport = open(configFor(*server)).value();
    for (int which = 0; which < 3; ++which) {
        std::promise<void> called;
        std::atomic<Transport::Id> id = 0;
        std::atomic<int> calls = 0;
        const auto act = [&](int me) {
            if (me < which)
                return;
            while (id == 0)
                std::this_thread::yield();
            transport->cancel(id);
            if (++calls == 1)
                called.set_value();
        };
        id =
            transport->start({.target = "/x"}, {[&](const ResponseHead&) { act(0); }, [&](std::string_view) { act(1); },
                                                [&](domain::Expected<void>) { act(2); }});
        called.get_future().wait();
        std::this_thread::sleep_for(20ms);
        EXPECT_EQ(calls, 1);
        EXPECT_TRUE(send(*transport, {.target = "/x"}, {}));
    }
}

TEST_F(CurlTransportTest, timersRunOnItsThreadAndCanBeCancelled) {
    const auto server = serve(hello());
    const auto transport = open(configFor(*server)).value();
    std::promise<std::thread::id> ran;
    const auto begin = std::chrono::steady_clock::now();
    transport->after(30ms, [&] { ran.set_value(std::this_thread::get_id()); });
    EXPECT_NE(ran.get_future().get(), std::this_thread::get_id());
    EXPECT_GE(std::chrono::steady_clock::now() - begin, 30ms);
    std::atomic<bool> never = false;
    transport->cancelTimer(transport->after(20ms, [&] { never = true; }));
    std::this_thread::sleep_for(50ms);
    EXPECT_FALSE(never);
}

TEST_F(CurlTransportTest, manyAtOnceFromManyThreads) {
    const auto server = serve(hello());
    const auto transport = open(configFor(*server)).value();
    std::vector<std::jthread> threads;
    std::atomic<int> good = 0, cancelled = 0;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&, t] {
            for (int i = 0; i < 50; ++i) {
                std::stop_source stop;
                std::jthread canceller;
                if (i % 5 == t)
                    canceller = std::jthread([&stop] { stop.request_stop(); });
                const auto response = send(*transport, {.target = "/x"}, stop.get_token());
                if (response && response->body == "hello")
                    ++good;
                else if (!response && response.error().code == ErrorCode::Cancelled)
                    ++cancelled;
            }
        });
    }
    threads.clear();
    EXPECT_EQ(good + cancelled, 200);
    EXPECT_GE(good, 160);
}

TEST_F(CurlTransportTest, whatStillRunsAtTheEndIsTold) {
    const auto server = serve([](const auto&, const TlsServer::Write& write) {
        write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        std::this_thread::sleep_for(300ms);
        return false;
    });
    auto own = std::make_unique<TransportPool>();
    const auto transport = own->transportFor(configFor(*server), domain::ContextName("c"), {}).value();
    Stream stream;
    transport->start({.target = "/w?watch=1", .timeout = 0ms}, stream.callbacks());
    ASSERT_TRUE(stream.wait([&] { return stream.status == 200; }));
    own.reset();
    ASSERT_TRUE(stream.done);
    EXPECT_EQ(stream.done->error().code, ErrorCode::Cancelled);
    EXPECT_EQ(send(*transport, {.target = "/x"}, {}).error().code, ErrorCode::Cancelled);
}

TEST_F(CurlTransportTest, S15readOnlyRefusesBeforeSending) {
    const auto server = serve(hello());
    const auto transport = open(configFor(*server), {.mayWrite = [] { return false; }}).value();
    EXPECT_TRUE(send(*transport, {.target = "/x"}, {}));
    const auto refused = send(*transport, {.method = Method::Post, .target = "/x", .body = "{}"}, {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Refused);
    EXPECT_TRUE(send(*transport, {.method = Method::Post, .target = "/x?dryRun=All", .body = "{}"}, {}));
    EXPECT_EQ(server->requests().size(), 2u);
}

} // namespace
} // namespace thrifty::kube
