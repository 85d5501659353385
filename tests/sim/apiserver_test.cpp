// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/apiserver.h"

#include "manifest/json.h"

#include <gmock/gmock.h>

#include <set>

namespace thrifty::sim {
namespace {

using kube::Method;
using manifest::Value;

class ApiServerTest : public testing::Test {
  protected:
    ApiServerTest() {
        for (const char* ns : {"default", "serving"})
            EXPECT_EQ(post("/api/v1/namespaces", Value::object({{"metadata", Value::object({{"name", ns}})}})).status,
                      201);
    }

    kube::Response ask(Method method, const std::string& target, const Value& body = {},
                       const std::string& type = "application/json", const User& user = User::administrator()) {
        kube::Request request{method, target, {{"Content-Type", type}, {"User-Agent", "test/1"}}, {}};
        if (!body.isNull())
            request.body = manifest::toJson(body);
        last = server->handle(request, user);
        value = manifest::parseJson(last.response.body).value_or(Value());
        return last.response;
    }
    kube::Response get(const std::string& target) { return ask(Method::Get, target); }
    kube::Response post(const std::string& target, const Value& body) { return ask(Method::Post, target, body); }
    kube::Response put(const std::string& target, const Value& body) { return ask(Method::Put, target, body); }
    kube::Response patch(const std::string& target, std::string_view body,
                         const std::string& type = "application/merge-patch+json") {
        return ask(Method::Patch, target, manifest::parseJson(body).value(), type);
    }
    kube::Response remove(const std::string& target, const Value& options = {}) {
        return ask(Method::Delete, target, options);
    }
    std::string message() const { return value["message"].str(); }
    std::vector<std::string> names() const {
        std::vector<std::string> list;
        for (const Value& item : value["items"].items())
            list.push_back(item.at("metadata", "name").str());
        return list;
    }
    static Value pod(const std::string& name, bool gated = false, const std::string& cpu = "1") {
        Value spec = manifest::parseJson(R"({"containers":[{"name":"main","image":"example.com/app:1",
            "resources":{"requests":{"cpu":")" +
                                         cpu + R"("}}}]})")
                         .value();
        if (gated)
            spec.set("schedulingGates",
                     Value::array({Value::object({{"name", "nodecostestimate"}}), Value::object({{"name", "other"}})}));
        return Value::object({{"apiVersion", "v1"},
                              {"kind", "Pod"},
                              {"metadata", Value::object({{"name", name}, {"labels", Value::object({{"app", "x"}})}})},
                              {"spec", std::move(spec)}});
    }
    static Value configMap(const std::string& name, const std::string& ownerKind = {},
                           const std::string& ownerName = {}, const std::string& ownerUid = {}, bool block = false) {
        Value metadata = Value::object({{"name", name}});
        if (!ownerUid.empty())
            metadata.set("ownerReferences", Value::array({Value::object({{"apiVersion", "v1"},
                                                                         {"kind", ownerKind},
                                                                         {"name", ownerName},
                                                                         {"uid", ownerUid},
                                                                         {"blockOwnerDeletion", block}})}));
        return Value::object({{"apiVersion", "v1"}, {"kind", "ConfigMap"}, {"metadata", std::move(metadata)}});
    }
    std::string made(const Value& object, const std::string& target) {
        EXPECT_EQ(post(target, object).status, 201) << last.response.body;
        return value.at("metadata", "uid").str();
    }

    const std::string pods = "/api/v1/namespaces/serving/pods";
    const std::string maps = "/api/v1/namespaces/serving/configmaps";
    std::shared_ptr<TaskQueue> housekeeper = std::make_shared<TaskQueue>();
    std::shared_ptr<ApiServer> server = ApiServer::create({"test", "127.0.0.1:1", {}}, housekeeper);
    Answer last;
    Value value;
};

TEST_F(ApiServerTest, createsReadsAndRefusesDuplicates) {
    EXPECT_EQ(post(pods, pod("web")).status, 201) << last.response.body;
    EXPECT_FALSE(value.at("metadata", "uid").str().empty());
    EXPECT_EQ(value.at("metadata", "namespace").str(), "serving");
    EXPECT_EQ(value.at("status", "phase").str(), "Pending");
    EXPECT_EQ(get(pods + "/web").status, 200);
    EXPECT_EQ(value["kind"].str(), "Pod");
    EXPECT_EQ(post(pods, pod("web")).status, 409);
    EXPECT_EQ(message(), "pods \"web\" already exists");
    EXPECT_EQ(value["reason"].str(), "AlreadyExists");
    EXPECT_EQ(get(pods + "/other").status, 404);
    EXPECT_EQ(message(), "pods \"other\" not found");
    EXPECT_EQ(value.at("details", "kind").str(), "pods");
    EXPECT_EQ(get("/apis/apps/v1/namespaces/serving/deployments/x").status, 404);
    EXPECT_EQ(message(), "deployments.apps \"x\" not found");
    EXPECT_EQ(get("/apis/example.com/v1/things").status, 404);
    EXPECT_EQ(message(), "the server could not find the requested resource");
}

TEST_F(ApiServerTest, generatesNamesAndNeedsANamespace) {
    Value object = pod("");
    object.child("metadata").erase("name");
    object.child("metadata").set("generateName", "web-");
    std::set<std::string> seen;
    for (int i = 0; i < 20; ++i) {
        ASSERT_EQ(post(pods, object).status, 201) << last.response.body;
        EXPECT_EQ(value.at("metadata", "name").str().size(), 9u);
        seen.insert(value.at("metadata", "name").str());
    }
    EXPECT_EQ(seen.size(), 20u);
    EXPECT_EQ(post("/api/v1/namespaces/none/pods", pod("web")).status, 404);
    EXPECT_EQ(message(), "namespaces \"none\" not found");
    Value elsewhere = pod("web");
    elsewhere.child("metadata").set("namespace", "default");
    EXPECT_EQ(post(pods, elsewhere).status, 400);
    EXPECT_EQ(message(), "the namespace of the provided object does not match the namespace sent on the request");
}

TEST_F(ApiServerTest, gatesCanOnlyGo) {
    ASSERT_EQ(post(pods, pod("web", true)).status, 201);
    const Value& condition = value.at("status", "conditions")[std::size_t{0}];
    EXPECT_EQ(condition["type"].str(), "PodScheduled");
    EXPECT_EQ(condition["status"].str(), "False");
    EXPECT_EQ(condition["reason"].str(), "SchedulingGated");
    EXPECT_EQ(condition["message"].str(), "Scheduling is blocked due to non-empty scheduling gates");
    EXPECT_EQ(
        patch(pods + "/web", R"({"spec":{"schedulingGates":[{"name":"nodecostestimate"},{"name":"new"}]}})").status,
        422);
    EXPECT_EQ(patch(pods + "/web", R"({"spec":{"schedulingGates":[{"name":"other"}]}})").status, 200)
        << last.response.body;
    const Value binding = Value::object({{"apiVersion", "v1"},
                                         {"kind", "Binding"},
                                         {"metadata", Value::object({{"name", "web"}})},
                                         {"target", Value::object({{"kind", "Node"}, {"name", "n1"}})}});
    EXPECT_EQ(post(pods + "/web/binding", binding).status, 409);
    EXPECT_EQ(patch(pods + "/web", R"({"spec":{"schedulingGates":null}})").status, 200) << last.response.body;
    EXPECT_EQ(post(pods + "/web/binding", binding).status, 201) << last.response.body;
    EXPECT_EQ(get(pods + "?fieldSelector=spec.nodeName%3Dn1").status, 200);
    EXPECT_EQ(names(), std::vector<std::string>{"web"});
    EXPECT_EQ(post(pods + "/web/binding", binding).status, 409);
}

TEST_F(ApiServerTest, updatesNeedTheVersionTheySaw) {
    made(configMap("a"), maps);
    Value seen = value;
    ASSERT_EQ(patch(maps + "/a", R"({"data":{"k":"v"}})").status, 200) << last.response.body;
    const std::string version = value.at("metadata", "resourceVersion").str();
    seen.set("data", Value::object({{"k", "w"}}));
    EXPECT_EQ(put(maps + "/a", seen).status, 409);
    EXPECT_EQ(message(), "Operation cannot be fulfilled on configmaps \"a\": the object has been modified; please "
                         "apply your changes to the latest version and try again");
    EXPECT_EQ(value["reason"].str(), "Conflict");
    ASSERT_EQ(patch(maps + "/a", R"({"data":{"k":"v"}})").status, 200);
    EXPECT_EQ(value.at("metadata", "resourceVersion").str(), version) << "a patch without effect writes nothing";
    EXPECT_EQ(
        patch(maps + "/a", R"([{"op":"replace","path":"/data/k","value":"z"}])", "application/json-patch+json").status,
        200);
    EXPECT_EQ(value.at("data", "k").str(), "z");
    EXPECT_EQ(patch(maps + "/a", "{}", "text/plain").status, 415);
}

TEST_F(ApiServerTest, dryRunWritesNothing) {
    EXPECT_EQ(post(maps + "?dryRun=All", configMap("a")).status, 201);
    EXPECT_FALSE(value.at("metadata", "uid").str().empty());
    EXPECT_EQ(get(maps + "/a").status, 404);
    made(configMap("a"), maps);
    EXPECT_EQ(patch(maps + "/a?dryRun=All", R"({"data":{"k":"v"}})").status, 200);
    EXPECT_EQ(value.at("data", "k").str(), "v");
    EXPECT_EQ(remove(maps + "/a?dryRun=All").status, 200);
    EXPECT_EQ(get(maps + "/a").status, 200);
    EXPECT_TRUE(value["data"].isNull());
    EXPECT_EQ(post(maps + "?dryRun=Some", configMap("b")).status, 422);
}

TEST_F(ApiServerTest, pagesAreOneSnapshot) {
    for (const char* name : {"a", "b", "c", "d", "e"})
        made(configMap(name), maps);
    ASSERT_EQ(get(maps + "?limit=2").status, 200);
    EXPECT_EQ(names(), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(value.at("metadata", "remainingItemCount").intOr(0), 3);
    const std::string version = value.at("metadata", "resourceVersion").str();
    const std::string next = value.at("metadata", "continue").str();
    remove(maps + "/c");
    made(configMap("cc"), maps);
    for (int twice = 0; twice < 2; ++twice) {
        ASSERT_EQ(get(maps + "?limit=2&continue=" + next).status, 200);
        EXPECT_EQ(names(), (std::vector<std::string>{"c", "d"})) << "as it was when the list began";
        EXPECT_EQ(value.at("metadata", "resourceVersion").str(), version);
    }
    server->compact();
    EXPECT_EQ(get(maps + "?limit=2&continue=" + next).status, 410);
    EXPECT_EQ(value["reason"].str(), "Expired");
    EXPECT_TRUE(message().starts_with("The provided continue parameter is too old"));
}

TEST_F(ApiServerTest, refusesQuestionsThatMakeNoSense) {
    // As a real API server answers them: see tests/kubernetes/conformance.
    const std::vector<std::pair<std::string, int>> cases{
        {"limit=x", 400},
        {"limit=2&continue=nonsense", 400},
        {"resourceVersion=abc", 400},
        {"watch=1&resourceVersion=abc", 500},
        {"resourceVersionMatch=Exact", 422},
        {"resourceVersion=1&resourceVersionMatch=Sometimes", 422},
        {"labelSelector=-bad%3Dx", 400},
        {"labelSelector=n%3Ex", 400},
        {"labelSelector=n%3E1", 200},
        {"labelSelector=example.com%2Fa%3Dx", 200},
    };
    for (const auto& [query, status] : cases)
        EXPECT_EQ(get(maps + "?" + query).status, status) << query << " " << last.response.body;
    EXPECT_EQ(ask(Method::Post, "/version").status, 405);
}

TEST_F(ApiServerTest, anEmptyMapIsNotWritten) {
    Value map = configMap("m");
    map.set("data", Value::object({{"a", "1"}}));
    map.child("metadata").set("labels", Value::object());
    EXPECT_EQ(post(maps, map).status, 201);
    EXPECT_FALSE(value["metadata"].has("labels"));
    EXPECT_EQ(patch(maps + "/m", R"({"data":{"a":null}})").status, 200);
    EXPECT_FALSE(value.has("data"));
    EXPECT_EQ(
        patch(maps + "/m", R"([{"op":"add","path":"/data/b","value":"2"}])", "application/json-patch+json").status,
        422);
    EXPECT_EQ(patch(maps + "/m", R"({"metadata":{"uid":"another"}})").status, 422);
    EXPECT_EQ(patch(maps + "/m", R"({"metadata":{"finalizers":["plain"]}})").status, 422);
    EXPECT_EQ(patch(maps + "/m", R"({"metadata":{"finalizers":["example.com/mine"]}})").status, 200);
}

TEST_F(ApiServerTest, watchesSayWhatTheySupport) {
    made(configMap("a"), maps);
    const std::string version = value.at("metadata", "resourceVersion").str();
    made(configMap("b"), maps);
    ASSERT_EQ(get(maps + "?watch=true&resourceVersion=" + version).status, 200);
    ASSERT_TRUE(last.stream);
    std::string text;
    last.stream->pull(text);
    EXPECT_NE(text.find("\"ADDED\""), std::string::npos);
    EXPECT_NE(text.find("\"name\":\"b\""), std::string::npos);
    EXPECT_EQ(text.find("\"name\":\"a\""), std::string::npos);
    EXPECT_EQ(get(maps + "?watch=true&sendInitialEvents=true").status, 422);
    server->compact();
    ASSERT_EQ(get(maps + "?watch=true&resourceVersion=" + version).status, 200);
    text.clear();
    last.stream->pull(text);
    EXPECT_NE(text.find("\"code\":410"), std::string::npos) << text;
    EXPECT_TRUE(last.stream->ended());
    EXPECT_EQ(get(maps + "?resourceVersion=999999").status, 504);
}

TEST_F(ApiServerTest, deletesWithPreconditions) {
    const std::string uid = made(configMap("a"), maps);
    EXPECT_EQ(remove(maps + "/a", Value::object({{"preconditions", Value::object({{"uid", "other"}})}})).status, 409);
    EXPECT_NE(message().find("the UID in the precondition (other) does not match the UID in record"),
              std::string::npos);
    EXPECT_EQ(remove(maps + "/a", Value::object({{"preconditions", Value::object({{"resourceVersion", "1"}})}})).status,
              409);
    EXPECT_EQ(remove(maps + "/a", Value::object({{"preconditions", Value::object({{"uid", uid}})}})).status, 200);
    EXPECT_EQ(value["status"].str(), "Success");
    EXPECT_EQ(remove(maps + "/a").status, 404);
}

TEST_F(ApiServerTest, finalizersHoldAnObject) {
    Value object = configMap("a");
    object.child("metadata").set("finalizers", Value::array({"example.com/hold"}));
    made(object, maps);
    EXPECT_EQ(remove(maps + "/a").status, 200);
    EXPECT_FALSE(value.at("metadata", "deletionTimestamp").str().empty());
    EXPECT_EQ(patch(maps + "/a", R"({"metadata":{"finalizers":["example.com/hold","example.com/new"]}})").status, 422);
    EXPECT_EQ(patch(maps + "/a", R"({"metadata":{"finalizers":null}})").status, 200);
    EXPECT_EQ(get(maps + "/a").status, 404);
}

TEST_F(ApiServerTest, dependentsFollowTheirOwner) {
    const std::string owner = made(configMap("owner"), maps);
    const std::string child = made(configMap("child", "ConfigMap", "owner", owner), maps);
    made(configMap("grandchild", "ConfigMap", "child", child), maps);
    remove(maps + "/owner", Value::object({{"propagationPolicy", "Background"}}));
    housekeeper->drain();
    EXPECT_EQ(get(maps).status, 200);
    EXPECT_TRUE(names().empty());
}

TEST_F(ApiServerTest, orphansLoseTheirOwnerOnly) {
    const std::string owner = made(configMap("owner"), maps);
    made(configMap("child", "ConfigMap", "owner", owner), maps);
    remove(maps + "/owner", Value::object({{"propagationPolicy", "Orphan"}}));
    housekeeper->drain();
    EXPECT_EQ(get(maps + "/owner").status, 404);
    ASSERT_EQ(get(maps + "/child").status, 200);
    EXPECT_EQ(value.at("metadata", "ownerReferences").size(), 0u);
}

TEST_F(ApiServerTest, foregroundWaitsForBlockingDependents) {
    const std::string owner = made(configMap("owner"), maps);
    Value child = configMap("child", "ConfigMap", "owner", owner, true);
    child.child("metadata").set("finalizers", Value::array({"example.com/hold"}));
    made(child, maps);
    remove(maps + "/owner", Value::object({{"propagationPolicy", "Foreground"}}));
    housekeeper->drain();
    ASSERT_EQ(get(maps + "/owner").status, 200) << "the child is still there";
    EXPECT_FALSE(value.at("metadata", "deletionTimestamp").str().empty());
    ASSERT_EQ(get(maps + "/child").status, 200);
    EXPECT_FALSE(value.at("metadata", "deletionTimestamp").str().empty());
    patch(maps + "/child", R"({"metadata":{"finalizers":null}})");
    housekeeper->drain();
    EXPECT_EQ(get(maps + "/child").status, 404);
    EXPECT_EQ(get(maps + "/owner").status, 404);
}

TEST_F(ApiServerTest, objectsOfAnUnknownOwnerAreCollected) {
    made(configMap("child", "ConfigMap", "never", "no-such-uid"), maps);
    housekeeper->drain();
    EXPECT_EQ(get(maps + "/child").status, 404);
}

TEST_F(ApiServerTest, namespacesGoWithAllThatIsInThem) {
    made(configMap("a"), maps);
    made(pod("web"), pods);
    EXPECT_EQ(remove("/api/v1/namespaces/serving").status, 200);
    EXPECT_EQ(value.at("status", "phase").str(), "Terminating");
    EXPECT_THAT(post(maps, configMap("late")).status, testing::AnyOf(403, 404)) << last.response.body;
    housekeeper->drain();
    EXPECT_EQ(get("/api/v1/namespaces/serving").status, 404);
    EXPECT_EQ(get("/api/v1/pods").status, 200);
    EXPECT_TRUE(names().empty());
}

TEST_F(ApiServerTest, deletesCollectionsBySelector) {
    for (const char* name : {"a", "b"})
        made(pod(name), pods);
    Value other = pod("c");
    other.child("metadata").child("labels").set("app", "y");
    made(other, pods);
    EXPECT_EQ(remove(pods + "?labelSelector=app%3Dx").status, 200);
    get(pods);
    EXPECT_EQ(names(), std::vector<std::string>{"c"});
}

TEST_F(ApiServerTest, quotasCountWhatIsThere) {
    made(Value::object({{"apiVersion", "v1"},
                        {"kind", "ResourceQuota"},
                        {"metadata", Value::object({{"name", "small"}})},
                        {"spec", Value::object({{"hard", Value::object({{"pods", "2"}, {"requests.cpu", "3"}})}})}}),
         "/api/v1/namespaces/serving/resourcequotas");
    made(pod("a"), pods);
    EXPECT_EQ(post(pods, pod("b", false, "2500m")).status, 403);
    EXPECT_EQ(message(), "pods \"b\" is forbidden: exceeded quota: small, requested: requests.cpu=2500m, used: "
                         "requests.cpu=1, limited: requests.cpu=3");
    made(pod("b"), pods);
    EXPECT_EQ(post(pods, pod("c")).status, 403);
    EXPECT_EQ(message(), "pods \"c\" is forbidden: exceeded quota: small, requested: pods=1, used: pods=2, limited: "
                         "pods=2");
    get("/api/v1/namespaces/serving/resourcequotas/small");
    EXPECT_EQ(value.at("status", "used", "pods").str(), "2");
    remove(pods + "/a");
    EXPECT_EQ(post(pods, pod("c")).status, 201);
}

TEST_F(ApiServerTest, limitRangesFillIn) {
    made(manifest::parseJson(R"({"apiVersion":"v1","kind":"LimitRange","metadata":{"name":"l"},"spec":{"limits":[
        {"type":"Container","defaultRequest":{"memory":"64Mi"},"default":{"memory":"128Mi"},"max":{"memory":"1Gi"}}]}})")
             .value(),
         "/api/v1/namespaces/serving/limitranges");
    made(pod("a"), pods);
    const Value& resources = value.at("spec", "containers")[std::size_t{0}]["resources"];
    EXPECT_EQ(resources.at("requests", "memory").str(), "64Mi");
    EXPECT_EQ(resources.at("limits", "memory").str(), "128Mi");
    EXPECT_EQ(resources.at("requests", "cpu").str(), "1");
}

TEST_F(ApiServerTest, rightsAreChecked) {
    Account dev;
    dev.user = {"dev", {"system:authenticated"}, {}};
    dev.token = "secret";
    dev.rules = {{{"get", "list", "watch"}, {""}, {"pods", "events"}, {"serving"}, {}}};
    server->authorizer().addAccount(dev);
    EXPECT_EQ(server->authorizer().userOf("secret")->name, "dev");
    EXPECT_FALSE(server->authorizer().userOf("other"));
    const auto as = [&](Method method, const std::string& target, const Value& body = {}) {
        return ask(method, target, body, "application/json", dev.user).status;
    };
    EXPECT_EQ(as(Method::Get, pods), 200);
    EXPECT_EQ(as(Method::Get, "/api/v1/namespaces/default/pods"), 403);
    EXPECT_EQ(message(), "pods is forbidden: User \"dev\" cannot list resource \"pods\" in API group \"\" in the "
                         "namespace \"default\"");
    EXPECT_EQ(as(Method::Get, "/api/v1/pods"), 403);
    EXPECT_EQ(message(), "pods is forbidden: User \"dev\" cannot list resource \"pods\" in API group \"\" at the "
                         "cluster scope");
    EXPECT_EQ(as(Method::Delete, pods + "/web"), 403);
    EXPECT_EQ(message(), "pods \"web\" is forbidden: User \"dev\" cannot delete resource \"pods\" in API group \"\" in "
                         "the namespace \"serving\"");
    const auto review = [&](const char* verb, const char* ns) {
        as(Method::Post, "/apis/authorization.k8s.io/v1/selfsubjectaccessreviews",
           Value::object(
               {{"spec",
                 Value::object({{"resourceAttributes",
                                 Value::object({{"verb", verb}, {"resource", "pods"}, {"namespace", ns}})}})}}));
        return value.at("status", "allowed").boolOr(false);
    };
    EXPECT_TRUE(review("list", "serving"));
    EXPECT_FALSE(review("list", "default"));
    EXPECT_FALSE(review("create", "serving"));
    as(Method::Post, "/apis/authentication.k8s.io/v1/selfsubjectreviews", Value::object({}));
    EXPECT_EQ(value.at("status", "userInfo", "username").str(), "dev");
    EXPECT_EQ(ask(Method::Get, "/api", {}, "", User::anonymous()).status, 403);
    EXPECT_EQ(ask(Method::Get, "/readyz", {}, "", User::anonymous()).status, 200);
}

TEST_F(ApiServerTest, definitionsComeAndGo) {
    const Value crd = manifest::parseJson(R"({"apiVersion":"apiextensions.k8s.io/v1","kind":"CustomResourceDefinition",
        "metadata":{"name":"things.example.com"},"spec":{"group":"example.com","scope":"Namespaced",
        "names":{"plural":"things","singular":"thing","kind":"Thing","listKind":"ThingList"},
        "versions":[{"name":"v1","served":true,"storage":true,"schema":{"openAPIV3Schema":{"type":"object",
        "properties":{"spec":{"type":"object","properties":{"size":{"type":"integer"}}}}}}}]}})")
                          .value();
    const std::string definitions = "/apis/apiextensions.k8s.io/v1/customresourcedefinitions";
    made(crd, definitions);
    const std::string things = "/apis/example.com/v1/namespaces/serving/things";
    const Value thing =
        manifest::parseJson(
            R"({"apiVersion":"example.com/v1","kind":"Thing","metadata":{"name":"a"},"spec":{"size":1}})")
            .value();
    made(thing, things);
    EXPECT_EQ(get("/apis/example.com/v1").status, 200);
    EXPECT_EQ(remove(definitions + "/things.example.com").status, 200);
    housekeeper->drain();
    EXPECT_EQ(get(definitions + "/things.example.com").status, 404);
    EXPECT_EQ(get(things).status, 404);
    EXPECT_EQ(server->store().count("example.com/things"), 0u);
}

TEST_F(ApiServerTest, eventsAreForgottenAfterTheirTime) {
    server = ApiServer::create({"short", "127.0.0.1:1", {}, std::chrono::seconds(0)}, housekeeper);
    post("/api/v1/namespaces", Value::object({{"metadata", Value::object({{"name", "serving"}})}}));
    EXPECT_EQ(post("/api/v1/namespaces/serving/events",
                   manifest::parseJson(R"({"apiVersion":"v1","kind":"Event","metadata":{"name":"e"},
                   "involvedObject":{"kind":"Pod","namespace":"serving","name":"web"},"reason":"R","message":"m","type":"Normal"})")
                       .value())
                  .status,
              201)
        << last.response.body;
    housekeeper->post([] {}); // what is due runs before it is waited for
    housekeeper->drain();
    EXPECT_EQ(server->store().count("/events"), 0u);
}

TEST_F(ApiServerTest, eventsReadInBothGroups) {
    made(manifest::parseJson(R"({"apiVersion":"events.k8s.io/v1","kind":"Event","metadata":{"name":"e"},
        "regarding":{"kind":"Pod","namespace":"serving","name":"web","uid":"u"},"reason":"NodeCostEstimate",
        "note":"text","type":"Normal","eventTime":"2025-11-18T10:00:20.000000Z","action":"Estimate",
        "reportingController":"luna","reportingInstance":"luna-0"})")
             .value(),
         "/apis/events.k8s.io/v1/namespaces/serving/events");
    ASSERT_EQ(
        get("/api/v1/namespaces/serving/events?fieldSelector=involvedObject.uid%3Du,reason%3DNodeCostEstimate").status,
        200);
    ASSERT_EQ(names().size(), 1u);
    EXPECT_EQ(value["items"][std::size_t{0}]["message"].str(), "text");
    ASSERT_EQ(get("/apis/events.k8s.io/v1/namespaces/serving/events?fieldSelector=regarding.uid%3Du").status, 200)
        << last.response.body;
    ASSERT_EQ(names().size(), 1u);
    EXPECT_EQ(value["items"][std::size_t{0}]["note"].str(), "text");
}

TEST_F(ApiServerTest, scalesThroughTheSubresource) {
    made(manifest::parseJson(R"({"apiVersion":"apps/v1","kind":"Deployment","metadata":{"name":"web"},"spec":{
        "replicas":2,"selector":{"matchLabels":{"app":"web"}},"template":{"metadata":{"labels":{"app":"web"}},
        "spec":{"containers":[{"name":"main","image":"i"}]}}}})")
             .value(),
         "/apis/apps/v1/namespaces/serving/deployments");
    const std::string scale = "/apis/apps/v1/namespaces/serving/deployments/web/scale";
    ASSERT_EQ(get(scale).status, 200);
    EXPECT_EQ(value.at("spec", "replicas").intOr(0), 2);
    EXPECT_EQ(patch(scale, R"({"spec":{"replicas":5}})").status, 200) << last.response.body;
    EXPECT_EQ(value.at("spec", "replicas").intOr(0), 5);
    get("/apis/apps/v1/namespaces/serving/deployments/web");
    EXPECT_EQ(value.at("spec", "replicas").intOr(0), 5);
    EXPECT_EQ(value.at("metadata", "generation").intOr(0), 2);
}

} // namespace
} // namespace thrifty::sim
