// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/apiclient.h"

#include "kube/kinds.h"
#include "kube/retrypolicy.h"
#include "manifest/json.h"
#include "support/faketransport.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <future>

namespace thrifty::kube {
namespace {

using domain::ErrorCode;
using manifest::Value;
using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using tests::FakeTransport;
using tests::json;
using tests::statusBody;

class ApiClientTest : public testing::Test {
  protected:
    std::shared_ptr<FakeTransport> fake = std::make_shared<FakeTransport>(FakeTransport::Mode::Threaded);
    ApiClient client{fake, "gke-a"};
    Value object = Value::object({{"kind", "Pod"}});
};

TEST_F(ApiClientTest, getReadsTheObject) {
    fake->on(Method::Get, "/api/v1/namespaces/n/pods/p", {json(200, R"({"metadata":{"name":"p"}})")});
    const auto got = client.get(podType, "n", "p");
    ASSERT_TRUE(got);
    EXPECT_EQ(got->at("metadata", "name").str(), "p");
    EXPECT_EQ(client.get(podType, "n", "q").error().code, ErrorCode::NotFound);
    EXPECT_EQ(client.get(podType, "n", "q").error().place, "gke-a");
}

TEST_F(ApiClientTest, K84badNamesAndMissingNamespacesAreRefusedBeforeSending) {
    struct Case {
        const char *ns, *name;
    };
    for (const Case& c : {Case{"", "p"}, {"n", ""}, {"n", "a/b"}, {"n", ".."}, {".", "p"}, {"n", "a%2fb"}}) {
        EXPECT_EQ(client.get(podType, c.ns, c.name).error().code, ErrorCode::InvalidArgument) << c.ns << "/" << c.name;
        EXPECT_EQ(client.apply(podType, c.ns, c.name, object).error().code, ErrorCode::InvalidArgument);
        EXPECT_EQ(client.replace(podType, c.ns, c.name, object).error().code, ErrorCode::InvalidArgument);
        EXPECT_EQ(client.mergePatch(podType, c.ns, c.name, object).error().code, ErrorCode::InvalidArgument);
        EXPECT_EQ(client.remove(podType, c.ns, c.name, {}).error().code, ErrorCode::InvalidArgument);
    }
    EXPECT_EQ(client.create(podType, "", object).error().code, ErrorCode::InvalidArgument);
    EXPECT_TRUE(fake->requests().empty());
}

TEST_F(ApiClientTest, K87listFollowsPages) {
    fake->on(
        Method::Get, "/api/v1/pods",
        {json(
             200,
             R"({"kind":"PodList","metadata":{"resourceVersion":"5","continue":"a+b"},"items":[{"metadata":{"name":"a"}}]})"),
         json(200, R"({"kind":"PodList","metadata":{"resourceVersion":"5"},"items":[{"metadata":{"name":"b"}}]})")});
    const auto list = client.list(podType, "", {.labelSelector = "a=b", .resourceVersion = "0"});
    ASSERT_TRUE(list);
    ASSERT_EQ(list->items.size(), 2u);
    EXPECT_EQ(list->resourceVersion, "5");
    EXPECT_EQ(list->items[1].at("metadata", "name").str(), "b");
    EXPECT_EQ(list->items[0]["kind"].str(), "Pod"); // added: servers leave it out of lists
    EXPECT_EQ(list->items[0]["apiVersion"].str(), "v1");
    EXPECT_THAT(fake->targets(), ElementsAre("GET /api/v1/pods?labelSelector=a%3Db&limit=500&resourceVersion=0",
                                             "GET /api/v1/pods?labelSelector=a%3Db&limit=500&continue=a%2Bb"));
}

TEST_F(ApiClientTest, K88anExpiredPageMakesOneFullList) {
    fake->on(
        Method::Get, "/api/v1/pods",
        {json(200, R"({"kind":"PodList","metadata":{"continue":"c"},"items":[{"metadata":{"name":"old"}}]})"),
         json(410, statusBody(410, "Expired", "the continue token is too old")),
         json(200, R"({"kind":"PodList","metadata":{"resourceVersion":"9"},"items":[{"metadata":{"name":"new"}}]})")});
    const auto list = client.list(podType, "");
    ASSERT_TRUE(list);
    ASSERT_EQ(list->items.size(), 1u);
    EXPECT_EQ(list->items[0].at("metadata", "name").str(), "new");
    EXPECT_EQ(fake->targets().back(), "GET /api/v1/pods");
}

TEST_F(ApiClientTest, K89anExpiredFirstPageIsAnError) {
    fake->on(Method::Get, "/api/v1/pods", {json(410, statusBody(410, "Expired", "too old"))});
    EXPECT_EQ(client.list(podType, "").error().code, ErrorCode::Expired);
}

TEST_F(ApiClientTest, K110somethingElseThanAListIsAnError) {
    for (const char* body : {R"({"kind":"Table","rows":[]})", R"({"kind":"Status"})", R"([])", R"("x")", "not json"}) {
        fake->on(Method::Get, "/api/v1/pods", {json(200, body)});
        EXPECT_EQ(client.list(podType, "").error().code, ErrorCode::Parse) << body;
    }
    fake->on(Method::Get, "/api/v1/pods", {json(200, R"({"kind":"PodList","metadata":{},"items":null})")});
    EXPECT_TRUE(client.list(podType, "")); // no items is written as null by some servers
}

TEST_F(ApiClientTest, K119K121writesCarryManagerValidationAndDryRun) {
    fake->handle([](const Request&) { return json(200, "{}"); });
    ASSERT_TRUE(client.create(podType, "n", object));
    ASSERT_TRUE(client.apply(podType, "n", "p", object, {.dryRun = true}));
    ASSERT_TRUE(client.apply(podType, "n", "p", object, {.force = true, .strictValidation = false}));
    ASSERT_TRUE(client.replace(podType, "n", "p", object));
    ASSERT_TRUE(client.mergePatch(podType, "n", "p", object, "status"));
    EXPECT_THAT(
        fake->targets(),
        ElementsAre(
            "POST /api/v1/namespaces/n/pods?fieldManager=thrifty-nova&fieldValidation=Strict",
            "PATCH /api/v1/namespaces/n/pods/p?fieldManager=thrifty-nova&fieldValidation=Strict&dryRun=All&force=false",
            "PATCH /api/v1/namespaces/n/pods/p?fieldManager=thrifty-nova&force=true",
            "PUT /api/v1/namespaces/n/pods/p?fieldManager=thrifty-nova&fieldValidation=Strict",
            "PATCH /api/v1/namespaces/n/pods/p/status?fieldManager=thrifty-nova"));
    const auto sent = fake->requests();
    EXPECT_EQ(headerValue(sent[0].headers, "content-type"), "application/json");
    EXPECT_EQ(headerValue(sent[1].headers, "content-type"), "application/apply-patch+yaml");
    EXPECT_EQ(headerValue(sent[4].headers, "content-type"), "application/merge-patch+json");
    EXPECT_EQ(sent[0].body, R"({"kind":"Pod"})");
}

TEST_F(ApiClientTest, K125deleteCarriesPreconditions) {
    fake->handle([](const Request&) { return json(200, "{}"); });
    ASSERT_TRUE(
        client.remove(podType, "n", "p",
                      {.uid = "u1", .resourceVersion = "7", .propagation = Propagation::Foreground, .dryRun = true}));
    ASSERT_TRUE(client.remove(podType, "n", "p", {}));
    const auto sent = fake->requests();
    EXPECT_EQ(sent[0].target, "/api/v1/namespaces/n/pods/p?dryRun=All");
    EXPECT_EQ(
        *manifest::parseJson(sent[0].body),
        *manifest::parseJson(
            R"({"kind":"DeleteOptions","apiVersion":"v1","propagationPolicy":"Foreground","preconditions":{"uid":"u1","resourceVersion":"7"},"dryRun":["All"]})"));
    EXPECT_EQ(*manifest::parseJson(sent[1].body),
              *manifest::parseJson(R"({"kind":"DeleteOptions","apiVersion":"v1","propagationPolicy":"Background"})"));
}

TEST_F(ApiClientTest, K74retryAfterIsWaitedOutForEveryVerb) {
    for (const Method method : {Method::Get, Method::Post, Method::Put, Method::Patch, Method::Delete}) {
        const auto server = std::make_shared<FakeTransport>(FakeTransport::Mode::Threaded);
        ApiClient patient(server, "s");
        server->on(method, "/x",
                   {json(429, "{}", {{"Retry-After", "3"}}), json(503, "{}", {{"retry-after", "900"}}),
                    json(200, R"({"ok":true})")});
        const auto answer = patient.request({.method = method, .target = "/x"});
        ASSERT_TRUE(answer) << toString(method);
        EXPECT_THAT(server->delays(), ElementsAre(3s, 60s)); // capped at a minute
    }
}

TEST_F(ApiClientTest, K74withoutAWholeNumberThereIsNoRetry) {
    for (const char* value : {"", "soon", "-1", "1.5", "Wed, 21 Oct 2026 07:28:00 GMT"}) {
        const auto server = std::make_shared<FakeTransport>(FakeTransport::Mode::Threaded);
        ApiClient patient(server, "s");
        server->on(Method::Get, "/x", {json(503, "{}", {{"Retry-After", value}})});
        EXPECT_FALSE(patient.request({.target = "/x"}));
        EXPECT_EQ(server->requests().size(), 1u) << value;
    }
}

TEST_F(ApiClientTest, K74tenRetriesAreEnoughAndTheFirstCauseStaysVisible) {
    fake->on(Method::Get, "/x", {json(429, statusBody(429, "TooManyRequests", "slow down"), {{"Retry-After", "0"}})});
    const auto answer = client.request({.target = "/x"});
    ASSERT_FALSE(answer);
    EXPECT_EQ(fake->requests().size(), 11u);
    EXPECT_THAT(answer.error().message, HasSubstr("slow down"));
}

TEST_F(ApiClientTest, K74bLostConnectionsAreRetriedForReadsOnly) {
    const auto lost = tests::failure(connectionLost("reset by peer", "fake"));
    for (const Method method : {Method::Get, Method::Post, Method::Put, Method::Patch, Method::Delete}) {
        const auto server = std::make_shared<FakeTransport>(FakeTransport::Mode::Threaded);
        ApiClient once(server, "s");
        server->on(method, "/x", {lost, json(200, "{}")});
        const auto answer = once.request({.method = method, .target = "/x"});
        EXPECT_EQ(answer.has_value(), method == Method::Get) << toString(method);
        EXPECT_EQ(server->requests().size(), method == Method::Get ? 2u : 1u);
        if (method == Method::Get) {
            EXPECT_THAT(server->delays(), ElementsAre(1s));
        }
    }
}

TEST_F(ApiClientTest, K74bRefusedConnectionsAreNotRetried) {
    fake->on(Method::Get, "/x", {tests::failure({ErrorCode::Unreachable, "connection refused", "fake", ""})});
    const auto answer = client.request({.target = "/x"});
    EXPECT_EQ(answer.error().code, ErrorCode::Unreachable);
    EXPECT_EQ(answer.error().place, "gke-a");
    EXPECT_EQ(fake->requests().size(), 1u);
}

TEST_F(ApiClientTest, K74dTheEarlierErrorIsKept) {
    fake->on(Method::Get, "/x",
             {json(429, statusBody(429, "TooManyRequests", "slow down"), {{"Retry-After", "1"}}),
              json(403, statusBody(403, "Forbidden", "no"))});
    const auto answer = client.request({.target = "/x"});
    EXPECT_EQ(answer.error().code, ErrorCode::Forbidden);
    EXPECT_THAT(answer.error().message, testing::AllOf(HasSubstr("no"), HasSubstr("slow down")));
}

TEST_F(ApiClientTest, cancellingEndsARetryWait) {
    // A transport in manual mode: its timers never come, so that only the stop token can end the wait.
    const auto manual = std::make_shared<FakeTransport>();
    ApiClient waiting(manual, "s");
    manual->on(Method::Get, "/x", {json(429, "{}", {{"Retry-After", "60"}})});
    std::stop_source stop;
    auto result = std::async(std::launch::async, [&] { return waiting.request({.target = "/x"}, stop.get_token()); });
    while (manual->delays().empty()) {
        manual->pump();
        std::this_thread::sleep_for(1ms);
    }
    stop.request_stop();
    EXPECT_EQ(result.get().error().code, ErrorCode::Cancelled);
}

TEST_F(ApiClientTest, K78warningsAreToldOnce) {
    fake->on(Method::Get, "/x",
             {{.headers = {{"Warning", R"(299 - "old \"api\"")"},
                           {"warning", R"(199 - "proxy")"},
                           {"Warning", "299 broken"}},
               .chunks = {"{}"}}});
    ASSERT_TRUE(client.request({.target = "/x"}));
    ASSERT_TRUE(client.request({.target = "/x"}));
    EXPECT_THAT(client.takeWarnings(), ElementsAre("old \"api\""));
    ASSERT_TRUE(client.request({.target = "/x"}));
    EXPECT_TRUE(client.takeWarnings().empty());
}

TEST_F(ApiClientTest, K75burstsOverThreeHundredWait) {
    fake->on(Method::Get, "/x", {json(200, "{}")});
    RateLimit limit(50, 300);
    const auto now = std::chrono::steady_clock::now();
    for (int i = 0; i < 300; ++i)
        EXPECT_EQ(limit.take(now).count(), 0);
    EXPECT_NEAR(static_cast<double>(limit.take(now).count()), 20, 2);
    EXPECT_NEAR(static_cast<double>(limit.take(now).count()), 40, 2);
    EXPECT_EQ(limit.take(now + 10s).count(), 0);
}

TEST_F(ApiClientTest, K129accessReviews) {
    struct Case {
        tests::Answer answer;
        Access access;
    };
    for (const Case& c : std::vector<Case>{
             {json(201, R"({"status":{"allowed":true}})"), Access::Allowed},
             {json(201, R"({"status":{"allowed":false}})"), Access::Denied},
             {json(201, R"({"status":{"allowed":false,"denied":true,"evaluationError":"x"}})"), Access::Denied},
             {json(201, R"({"status":{"allowed":false,"evaluationError":"webhook down"}})"), Access::Unknown},
             {json(201, R"({})"), Access::Unknown},
             {json(403, statusBody(403, "Forbidden", "no")), Access::Unknown},
             {json(404, statusBody(404, "NotFound", "no")), Access::Unknown},
         }) {
        fake->on(Method::Post, "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews", {c.answer});
        const auto access = client.mayI({"create", "apps", "deployments/scale", "n", ""});
        ASSERT_TRUE(access);
        EXPECT_EQ(*access, c.access);
    }
    const auto review = manifest::parseJson(fake->requests()[0].body);
    EXPECT_EQ(
        review->at("spec", "resourceAttributes"),
        *manifest::parseJson(
            R"({"verb":"create","group":"apps","resource":"deployments","subresource":"scale","namespace":"n"})"));
    fake->on(Method::Post, "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews", {json(401, "")});
    EXPECT_EQ(client.mayI({"get", "", "pods", "", ""}).error().code, ErrorCode::Unauthorized);
}

TEST_F(ApiClientTest, whoAmIFallsBackAndMayStayUnknown) {
    fake->on(Method::Post, "/apis/authentication.k8s.io/v1beta1/",
             {json(201, R"({"status":{"userInfo":{"username":"dev"}}})")});
    EXPECT_EQ(client.whoAmI().value(), "dev");
    fake->on(Method::Post, "/apis/authentication.k8s.io/v1/", {json(403, "{}")});
    EXPECT_EQ(client.whoAmI().value(), "");
}

TEST_F(ApiClientTest, serverVersionMustLookLikeKubernetes) {
    fake->on(Method::Get, "/version", {json(200, R"({"gitVersion":"v1.33.1"})"), json(200, R"({"hello":1})")});
    EXPECT_EQ(client.serverVersion().value(), "v1.33.1");
    EXPECT_EQ(client.serverVersion().error().code, ErrorCode::Parse);
}

TEST_F(ApiClientTest, K109K111resourceForIsCachedAndFindsWhatComesLater) {
    fake->on(
        Method::Get, "/apis/ray.io/v1",
        {json(404, "{}"),
         json(
             200,
             R"({"groupVersion":"ray.io/v1","resources":[{"name":"rayservices","kind":"RayService","namespaced":true},{"name":"rayservices/status","kind":"RayService","namespaced":true}]})")});
    EXPECT_EQ(client.resourceFor("ray.io/v1", "RayService").error().code, ErrorCode::NotFound);
    for (int i = 0; i < 3; ++i) {
        const auto type = client.resourceFor("ray.io/v1", "RayService");
        ASSERT_TRUE(type);
        EXPECT_EQ(*type, (ResourceType{"ray.io", "v1", "rayservices", "RayService", true}));
    }
    EXPECT_EQ(fake->requests().size(), 2u);
}

TEST_F(ApiClientTest, K111aggregatedDiscoveryNeedsTwoRequests) {
    fake->on(
        Method::Get, "/api",
        {json(200, R"({"kind":"APIGroupDiscoveryList","items":[{"metadata":{},"versions":[{"version":"v1","resources":[
        {"resource":"pods","responseKind":{"kind":"Pod"},"scope":"Namespaced"},{"resource":"nodes","responseKind":{"kind":"Node"},"scope":"Cluster"}]}]}]})")});
    fake->on(Method::Get, "/apis",
             {json(200, R"({"kind":"APIGroupDiscoveryList","items":[{"metadata":{"name":"policy.elotl.co"},"versions":[
        {"version":"v1","resources":[{"resource":"schedulepolicies","responseKind":{"kind":"SchedulePolicy"},"scope":"Cluster"}]},
        {"version":"v1alpha1","resources":[{"resource":"schedulepolicies","responseKind":{"kind":"SchedulePolicy"},"scope":"Cluster"}]}]}]})")});
    const auto types = client.resources();
    ASSERT_TRUE(types);
    ASSERT_EQ(types->size(), 4u);
    EXPECT_EQ((*types)[0], podType);
    EXPECT_EQ((*types)[1], nodeType);
    EXPECT_EQ((*types)[2].version, "v1"); // K112: the server's order, preferred first
    EXPECT_EQ(fake->requests().size(), 2u);
    EXPECT_THAT(std::string(headerValue(fake->requests()[0].headers, "Accept")), HasSubstr("apidiscovery.k8s.io"));
}

TEST_F(ApiClientTest, K111oneBrokenAggregatedApiDoesNotFailTheRest) {
    fake->on(Method::Get, "/api", {json(200, R"({"kind":"APIVersions","versions":["v1"]})")});
    fake->on(Method::Get, "/apis", {json(200, R"({"kind":"APIGroupList","groups":[
        {"name":"apps","versions":[{"groupVersion":"apps/v1beta1"},{"groupVersion":"apps/v1"}],"preferredVersion":{"groupVersion":"apps/v1"}},
        {"name":"metrics.k8s.io","versions":[{"groupVersion":"metrics.k8s.io/v1"}]}]})")});
    fake->on(Method::Get, "/api/v1",
             {json(200, R"({"groupVersion":"v1","resources":[{"name":"pods","kind":"Pod","namespaced":true}]})")});
    fake->on(
        Method::Get, "/apis/apps/v1",
        {json(
            200,
            R"({"groupVersion":"apps/v1","resources":[{"name":"deployments","kind":"Deployment","namespaced":true}]})")});
    fake->on(
        Method::Get, "/apis/apps/v1beta1",
        {json(
            200,
            R"({"groupVersion":"apps/v1beta1","resources":[{"name":"deployments","kind":"Deployment","namespaced":true}]})")});
    fake->on(Method::Get, "/apis/metrics.k8s.io/v1", {json(503, statusBody(503, "ServiceUnavailable", "down"))});
    const auto types = client.resources();
    ASSERT_TRUE(types);
    ASSERT_EQ(types->size(), 3u);
    EXPECT_EQ((*types)[1], deploymentType); // preferred version first
    EXPECT_THAT(client.takeWarnings(), ElementsAre("metrics.k8s.io/v1 could not be discovered: down"));
}

TEST_F(ApiClientTest, kindsThatAreOnlyPostedAreLeftOut) {
    fake->on(Method::Get, "/api",
             {json(200, R"({"kind":"APIGroupDiscoveryList","items":[{"metadata":{"name":""},"versions":[
        {"version":"v1","resources":[
          {"resource":"pods","responseKind":{"kind":"Pod"},"scope":"Namespaced","verbs":["get","list","watch"]},
          {"resource":"bindings","responseKind":{"kind":"Binding"},"scope":"Namespaced","verbs":["create"]}]}]}]})")});
    fake->on(Method::Get, "/apis", {json(200, R"({"kind":"APIGroupList","groups":[
        {"name":"example.io","versions":[{"groupVersion":"example.io/v1"}]}]})")});
    fake->on(Method::Get, "/apis/example.io/v1", {json(200, R"({"groupVersion":"example.io/v1","resources":[
        {"name":"reviews","kind":"Review","namespaced":true,"verbs":["create"]},
        {"name":"things","kind":"Thing","namespaced":true,"verbs":["list"]},
        {"name":"silent","kind":"Silent","namespaced":true}]})")});
    const auto types = client.resources();
    ASSERT_TRUE(types);
    std::vector<std::string> plurals;
    for (const ResourceType& type : *types)
        plurals.push_back(type.plural);
    EXPECT_THAT(plurals, ElementsAre("pods", "things", "silent")) << "a server that names no verbs is asked";
}

} // namespace
} // namespace thrifty::kube
