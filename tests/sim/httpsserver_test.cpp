// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/httpsserver.h"

#include "manifest/json.h"
#include "sim/rawclient.h"
#include "sim/server/apiservice.h"

#include <gmock/gmock.h>

#include <thread>

namespace thrifty::sim {
namespace {

using manifest::Value;
using testing::HasSubstr;
using tests::RawClient;

class HttpsServerTest : public testing::Test {
  protected:
    HttpsServerTest() {
        server->authorizer().addAccount({User::administrator(), "admin-token", {}});
        Account dev;
        dev.user = {"dev", {"system:authenticated"}, {}};
        dev.token = "dev-token";
        server->authorizer().addAccount(dev);
        EXPECT_TRUE(server->seed(Value::object(
            {{"apiVersion", "v1"}, {"kind", "Namespace"}, {"metadata", Value::object({{"name", "serving"}})}})));
        port = https->listen(std::make_shared<ApiService>(server, faults)).value();
    }

    void write(const std::string& name) {
        EXPECT_TRUE(
            server->seed(Value::object({{"apiVersion", "v1"},
                                        {"kind", "ConfigMap"},
                                        {"metadata", Value::object({{"name", name}, {"namespace", "serving"}})}})));
    }
    void fault(std::string_view json) {
        const auto read = Fault::fromValue(manifest::parseJson(json).value());
        ASSERT_TRUE(read) << read.error().text();
        faults->add(*read);
        https->refresh();
    }

    static constexpr const char* admin = "Authorization: Bearer admin-token\r\n";
    const std::string maps = "/api/v1/namespaces/serving/configmaps";
    CertificateAuthority authority = CertificateAuthority::create("test").value();
    std::shared_ptr<ApiServer> server = ApiServer::create({"test", "", ""}, std::make_shared<TaskQueue>());
    std::shared_ptr<FaultSet> faults = std::make_shared<FaultSet>();
    std::unique_ptr<HttpsServer> https = HttpsServer::create(authority).value();
    std::uint16_t port = 0;
};

std::string whoAmI(RawClient& client, const std::string& headers) {
    client.request("POST", "/apis/authentication.k8s.io/v1/selfsubjectreviews", headers, "{}");
    const std::string answer = client.response();
    const auto body = manifest::parseJson(answer.substr(answer.find("\r\n\r\n") + 4));
    return body ? body->at("status", "userInfo", "username").str() : answer;
}

TEST_F(HttpsServerTest, knowsUsersByTokenCertificateAndNothing) {
    RawClient plain(port, authority.certificate());
    ASSERT_TRUE(plain.connected()) << plain.problem();
    EXPECT_EQ(whoAmI(plain, "authorization: bearer dev-token\r\n"), "dev");
    EXPECT_EQ(whoAmI(plain, admin), "kubernetes-admin") << "the same connection, another user";
    EXPECT_EQ(whoAmI(plain, std::string(admin) + "Impersonate-User: someone\r\n"), "someone");
    plain.request("GET", "/api", "Authorization: Bearer wrong\r\n");
    EXPECT_THAT(plain.response(), HasSubstr("HTTP/1.1 401 Unauthorized"));
    plain.request("GET", "/api");
    EXPECT_THAT(plain.response(), HasSubstr("User \\\"system:anonymous\\\" cannot get path \\\"/api\\\""));

    CertificateRequest request;
    request.commonName = "alice";
    request.organizations = {"team", "system:masters"};
    RawClient known(port, authority.certificate(), authority.issue(request).value());
    EXPECT_EQ(whoAmI(known, ""), "alice");
    known.request("GET", "/api/v1/nodes");
    EXPECT_THAT(known.response(), HasSubstr("200 OK"));

    const auto stranger = CertificateAuthority::create("stranger").value();
    RawClient forged(port, authority.certificate(), stranger.issue(request).value());
    forged.request("GET", "/api/v1/nodes");
    EXPECT_THAT(forged.response(), HasSubstr("403 Forbidden")) << "nobody vouches for this certificate";
}

TEST_F(HttpsServerTest, streamsWatchesAndKeepsTheConnection) {
    RawClient watcher(port, authority.certificate());
    watcher.request("GET", maps + "?watch=true&timeoutSeconds=1", admin);
    EXPECT_THAT(watcher.readUntil("\r\n\r\n"), HasSubstr("Transfer-Encoding: chunked"));
    write("a");
    EXPECT_THAT(watcher.readUntil("\n\r\n"), HasSubstr(R"({"type":"ADDED","object":{"kind":"ConfigMap")"));
    EXPECT_THAT(watcher.readUntil("0\r\n\r\n"), HasSubstr("0\r\n\r\n")) << "the time-out ends the stream properly";
    watcher.request("GET", "/readyz", admin);
    EXPECT_THAT(watcher.response(), HasSubstr("\r\n\r\nok"));
    EXPECT_FALSE(watcher.closed());
}

TEST_F(HttpsServerTest, manyWatchesHearOfOneChange) {
    std::vector<std::unique_ptr<RawClient>> watchers;
    for (int i = 0; i < 100; ++i) {
        watchers.push_back(std::make_unique<RawClient>(port, authority.certificate()));
        watchers.back()->request("GET", maps + "?watch=true", admin);
        ASSERT_THAT(watchers.back()->readUntil("\r\n\r\n"), HasSubstr("200 OK"));
    }
    for (int i = 0; i < 20; ++i)
        write("m" + std::to_string(i));
    for (auto& watcher : watchers)
        EXPECT_THAT(watcher->readUntil("\"name\":\"m19\""), HasSubstr("\"name\":\"m0\""));
    EXPECT_GE(https->connections(), 100u);
}

TEST_F(HttpsServerTest, aClientThatDoesNotReadHoldsNobodyUp) {
    RawClient lazy(port, authority.certificate());
    lazy.request("GET", maps + "?watch=true", admin);
    RawClient eager(port, authority.certificate());
    eager.request("GET", maps + "?watch=true", admin);
    const std::string filler(100'000, 'x');
    for (int i = 0; i < 100; ++i)
        EXPECT_TRUE(server->seed(
            Value::object({{"apiVersion", "v1"},
                           {"kind", "ConfigMap"},
                           {"metadata", Value::object({{"name", "big" + std::to_string(i)}, {"namespace", "serving"}})},
                           {"data", Value::object({{"filler", filler}})}})));
    EXPECT_THAT(eager.readUntil("\"name\":\"big99\""), HasSubstr("\"name\":\"big99\""));
    EXPECT_THAT(lazy.readUntil("\"name\":\"big99\""), HasSubstr("\"name\":\"big99\"")) << "nothing is lost for it";
}

TEST_F(HttpsServerTest, refusesWhatIsTooLargeOrNoHttp) {
    RawClient big(port, authority.certificate());
    big.send("POST " + maps + " HTTP/1.1\r\nHost: x\r\n" + admin + "Content-Length: 99999999\r\n\r\n");
    EXPECT_THAT(big.response(), HasSubstr("413"));
    RawClient odd(port, authority.certificate());
    odd.request("OPTIONS", "/api", admin);
    EXPECT_THAT(odd.response(), HasSubstr("405"));
    RawClient noise(port, authority.certificate());
    noise.send("this is no request\r\n\r\n");
    noise.readUntil("");
    EXPECT_TRUE(noise.closed());
}

TEST_F(HttpsServerTest, continuesWhenAsked) {
    RawClient polite(port, authority.certificate());
    const std::string body = R"({"apiVersion":"v1","kind":"ConfigMap","metadata":{"name":"c"}})";
    polite.send("POST " + maps + " HTTP/1.1\r\nHost: x\r\n" + admin +
                "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: " +
                std::to_string(body.size()) + "\r\n\r\n");
    EXPECT_EQ(polite.readUntil("\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
    polite.send(body);
    EXPECT_THAT(polite.response(), HasSubstr("201 Created"));
}

TEST_F(HttpsServerTest, faultsStrikeWhatTheyName) {
    fault(R"({"kind":"status","status":429,"retryAfter":2,"verb":"list","resource":"configmaps","count":2})");
    RawClient client(port, authority.certificate());
    for (int i = 0; i < 2; ++i) {
        client.request("GET", maps, admin);
        EXPECT_THAT(client.response(), testing::AllOf(HasSubstr("429"), HasSubstr("Retry-After: 2")));
        client.request("GET", "/api/v1/namespaces", admin);
        EXPECT_THAT(client.response(), HasSubstr("200 OK"));
    }
    client.request("GET", maps, admin);
    EXPECT_THAT(client.response(), HasSubstr("200 OK")) << "a counted fault ends";
    EXPECT_EQ(faults->list()[std::size_t{0}]["hits"].intOr(0), 2);

    fault(R"({"kind":"latency","delay":"150ms"})");
    const auto start = std::chrono::steady_clock::now();
    client.request("GET", "/readyz", admin);
    EXPECT_THAT(client.response(), HasSubstr("ok"));
    EXPECT_GE(std::chrono::steady_clock::now() - start, std::chrono::milliseconds(150));
    faults->clear();

    fault(R"({"kind":"status","status":403,"user":"dev"})");
    client.request("GET", maps, "Authorization: Bearer dev-token\r\n");
    EXPECT_THAT(client.response(), HasSubstr("User \\\"dev\\\" cannot list resource \\\"configmaps\\\""));
    client.request("GET", maps, admin);
    EXPECT_THAT(client.response(), HasSubstr("200 OK"));
}

TEST_F(HttpsServerTest, streamsExpireBreakAndDrop) {
    fault(R"({"kind":"expired","after":1,"count":1})");
    RawClient first(port, authority.certificate());
    first.request("GET", maps + "?watch=true", admin);
    first.readUntil("\r\n\r\n");
    write("a");
    EXPECT_THAT(first.readUntil("0\r\n\r\n"),
                testing::AllOf(HasSubstr("\"ADDED\""), HasSubstr("\"ERROR\""), HasSubstr("\"code\":410")));

    fault(R"({"kind":"half","after":1,"count":1})");
    RawClient second(port, authority.certificate());
    second.request("GET", maps + "?watch=true", admin);
    second.readUntil("\"name\":\"a\"");
    write("b");
    const std::string rest = second.readUntil("never there");
    EXPECT_TRUE(second.closed());
    EXPECT_THAT(rest, HasSubstr("{\"type\":\"ADDED\""));
    EXPECT_FALSE(rest.ends_with("}\n\r\n"));
    EXPECT_FALSE(rest.ends_with("0\r\n\r\n"));

    fault(R"({"kind":"drop","verb":"watch","count":1})");
    RawClient third(port, authority.certificate());
    third.request("GET", maps + "?watch=true", admin);
    EXPECT_THAT(third.readUntil("never there"), testing::Not(HasSubstr("ADDED")));
    EXPECT_TRUE(third.closed());

    fault(R"({"kind":"half","verb":"list","count":1})");
    RawClient fourth(port, authority.certificate());
    fourth.request("GET", maps, admin);
    const std::string half = fourth.readUntil("never there");
    EXPECT_THAT(half, HasSubstr("\"kind\":\"ConfigMapList\""));
    EXPECT_THAT(half, testing::Not(HasSubstr("]}")));
    EXPECT_TRUE(fourth.closed());
}

TEST_F(HttpsServerTest, silentServersNeverAnswer) {
    fault(R"({"kind":"silent","count":1})");
    RawClient client(port, authority.certificate());
    client.request("GET", "/readyz", admin);
    EXPECT_EQ(client.readUntil("HTTP", std::chrono::milliseconds(200)), "");
    EXPECT_FALSE(client.closed());
}

TEST_F(HttpsServerTest, unreachableClosesThePortAndComesBack) {
    RawClient open(port, authority.certificate());
    ASSERT_TRUE(open.connected());
    fault(R"({"kind":"unreachable"})");
    open.readUntil("never there");
    EXPECT_TRUE(open.closed());
    EXPECT_EQ(RawClient(port, authority.certificate()).problem(), "connect");
    faults->clear();
    https->refresh();
    EXPECT_TRUE(RawClient(port, authority.certificate()).connected());
}

TEST_F(HttpsServerTest, badCertificatesAreBadInTheirOwnWay) {
    const auto problem = [&](const char* kind) {
        faults->clear();
        fault(std::string(R"({"kind":"certificate","certificate":")") + kind + "\"}");
        return RawClient(port, authority.certificate()).problem();
    };
    EXPECT_EQ(problem("expired"), "certificate has expired");
    EXPECT_EQ(problem("name"), "IP address mismatch");
    EXPECT_THAT(problem("authority"), HasSubstr("unable to get local issuer certificate"));
    faults->clear();
    EXPECT_EQ(RawClient(port, authority.certificate()).problem(), "");
}

TEST_F(HttpsServerTest, stopsWhileWatchesAreOpen) {
    RawClient watcher(port, authority.certificate());
    watcher.request("GET", maps + "?watch=true", admin);
    watcher.readUntil("\r\n\r\n");
    std::thread writer([&] {
        for (int i = 0; i < 200; ++i)
            write("w" + std::to_string(i));
    });
    https->stop();
    writer.join();
    https.reset();
    write("after");
    EXPECT_TRUE(server->store().find("/configmaps", "serving", "after"));
}

TEST(Fault, saysWhatIsWrongWithIt) {
    const auto read = [](std::string_view json) { return Fault::fromValue(manifest::parseJson(json).value()); };
    EXPECT_TRUE(read(R"({"kind":"latency","delay":"1m30s"})"));
    EXPECT_EQ(read(R"({"kind":"latency","delay":"1m30s"})")->delay, std::chrono::seconds(90));
    EXPECT_FALSE(read(R"({"kind":"gremlin"})"));
    EXPECT_FALSE(read(R"({"kind":"latency","delay":"soon"})"));
    EXPECT_FALSE(read(R"({"kind":"status","status":200})"));
    EXPECT_FALSE(read(R"({"kind":"certificate","certificate":"old"})"));
    const auto unknown = read(R"({"kind":"drop","often":true})");
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().place, "faults.often");
}

TEST(Fault, strikesByChanceAndAfterSomeRequests) {
    FaultSet set(7);
    set.add(
        Fault::fromValue(manifest::parseJson(R"({"kind":"status","status":500,"probability":0.3})").value()).value());
    int hits = 0;
    for (int i = 0; i < 1000; ++i)
        hits += set.strike("get", "pods", "serving", "dev").status ? 1 : 0;
    EXPECT_NEAR(hits, 300, 60);
    set.replace({Fault::fromValue(manifest::parseJson(R"({"kind":"drop","skip":2,"count":1})").value()).value()});
    std::string pattern;
    for (int i = 0; i < 5; ++i)
        pattern += set.strike("get", "pods", "", "").stream ? 'x' : '.';
    EXPECT_EQ(pattern, "..x..");
}

} // namespace
} // namespace thrifty::sim
