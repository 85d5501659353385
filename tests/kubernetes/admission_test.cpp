// SPDX-License-Identifier: GPL-3.0-or-later
// What a real API server refuses, and that we tell why: admission, quotas, pod security, schemas, conversions.
#include "realfleet.h"

#include "kube/kinds.h"
#include "manifest/json.h"

#include <gmock/gmock.h>

namespace thrifty::tests {
namespace {

using domain::ErrorCode;
using kube::Propagation;
using manifest::Value;
using testing::Contains;
using testing::HasSubstr;

const kube::ResourceType definitionType{"apiextensions.k8s.io", "v1", "customresourcedefinitions",
                                        "CustomResourceDefinition", false};
const kube::ResourceType limitType{"", "v1", "limitranges", "LimitRange", true};
const kube::ResourceType configMapType{"", "v1", "configmaps", "ConfigMap", true};
const kube::ResourceType apiServiceType{"apiregistration.k8s.io", "v1", "apiservices", "APIService", false};

class Admission : public RealKubernetes {};

TEST_F(Admission, K76aMissingServiceAccountIsARefusalOfTheObject) {
    const std::string ns = makeNamespace("static-gke", "accounts");
    Value pod = podNamed("haunted");
    pod.child("spec").set("serviceAccountName", "ghost");
    const auto made = client("static-gke").create(kube::podType, ns, pod);
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Rejected) << "we have the right; the pod is wrong";
    EXPECT_THAT(made.error().message, HasSubstr("serviceaccount \"ghost\" not found"));
}

TEST_F(Admission, K76quotasSayWhatIsMissing) {
    const std::string ns = makeNamespace("static-gke", "quota");
    auto admin = client("static-gke");
    ASSERT_TRUE(
        admin.create(kube::quotaType, ns,
                     yaml("apiVersion: v1\nkind: ResourceQuota\nmetadata: {name: few}\nspec: {hard: {pods: 1}}")));
    ASSERT_TRUE(eventually([&] {
        const auto quota = admin.get(kube::quotaType, ns, "few");
        return quota && !quota->at("status", "hard", "pods").scalarText().empty();
    }));
    ASSERT_TRUE(admin.create(kube::podType, ns, podNamed("first")));
    const auto second = admin.create(kube::podType, ns, podNamed("second"));
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::Rejected);
    EXPECT_THAT(second.error().message,
                HasSubstr("exceeded quota: few, requested: pods=1, used: pods=1, limited: pods=1"));
}

TEST_F(Admission, K76limitRangesFillInAndRefuse) {
    const std::string ns = makeNamespace("static-gke", "limits");
    auto admin = client("static-gke");
    ASSERT_TRUE(admin.create(
        limitType, ns,
        yaml("apiVersion: v1\nkind: LimitRange\nmetadata: {name: small}\nspec: {limits: [{type: Container, "
             "max: {cpu: \"1\"}, default: {cpu: 500m}, defaultRequest: {cpu: 250m}}]}")));
    const auto filled = admin.create(kube::podType, ns, podNamed("plain"));
    ASSERT_TRUE(filled) << filled.error().text();
    EXPECT_EQ(filled->at("spec", "containers")[0].at("resources", "requests", "cpu").str(), "250m");
    Value large = podNamed("large");
    large.child("spec").child("containers").mutableItems()[0].child("resources").child("requests").set("cpu", "3");
    large.child("spec").child("containers").mutableItems()[0].child("resources").child("limits").set("cpu", "3");
    const auto refused = admin.create(kube::podType, ns, large);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Rejected);
    EXPECT_THAT(refused.error().message, HasSubstr("maximum cpu usage per Container is 1, but limit is 3"));
}

TEST_F(Admission, K78podSecurityRefusesAndWarnsOnce) {
    const std::string strict = makeNamespace("static-gke", "strict", "pod-security.kubernetes.io/enforce: restricted");
    auto admin = client("static-gke");
    const auto refused = admin.create(kube::podType, strict, podNamed("loose"));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Rejected);
    EXPECT_THAT(refused.error().message, HasSubstr("violates PodSecurity \"restricted:latest\""));

    const std::string warned = makeNamespace("static-gke", "warned", "pod-security.kubernetes.io/warn: restricted");
    EXPECT_THAT(admin.takeWarnings(), testing::IsEmpty());
    ASSERT_TRUE(admin.create(kube::podType, warned, podNamed("one")));
    EXPECT_THAT(admin.takeWarnings(),
                testing::ElementsAre(HasSubstr("would violate PodSecurity \"restricted:latest\"")));
    ASSERT_TRUE(admin.create(kube::podType, warned, podNamed("two")));
    EXPECT_THAT(admin.takeWarnings(), testing::IsEmpty()) << "the same words were told already";
}

TEST_F(Admission, K127gatesAreSetAtCreationAndKeepTheirOrder) {
    const std::string ns = makeNamespace("static-gke", "gates");
    auto admin = client("static-gke");
    Value gated = podNamed("gated");
    gated.child("spec").set("schedulingGates", Value::array({Value::object({{"name", "example.com/second"}}),
                                                             Value::object({{"name", "example.com/first"}})}));
    const auto made = admin.create(kube::podType, ns, gated);
    ASSERT_TRUE(made) << made.error().text();
    EXPECT_EQ(manifest::toJson(made->at("spec", "schedulingGates")),
              R"([{"name":"example.com/second"},{"name":"example.com/first"}])");
    EXPECT_EQ(made->at("status", "conditions")[0]["reason"].str(), "SchedulingGated");
    const auto added = admin.mergePatch(kube::podType, ns, "gated",
                                        yaml("spec: {schedulingGates: [{name: example.com/second}, {name: "
                                             "example.com/first}, {name: example.com/third}]}"));
    ASSERT_FALSE(added);
    EXPECT_EQ(added.error().code, ErrorCode::Rejected);
    EXPECT_THAT(added.error().message, HasSubstr("only deletion is allowed"));
    EXPECT_TRUE(
        admin.mergePatch(kube::podType, ns, "gated", yaml("spec: {schedulingGates: [{name: example.com/second}]}")));
    EXPECT_TRUE(admin.mergePatch(kube::podType, ns, "gated", yaml("spec: {schedulingGates: null}")));
}

TEST_F(Admission, K126K128aNamespaceThatIsGoingTakesNothingMore) {
    const std::string ns = makeNamespace("static-gke", "going");
    auto admin = client("static-gke");
    Value held = yaml("apiVersion: v1\nkind: ConfigMap\nmetadata: {name: held, finalizers: [example.com/wait]}");
    const auto made = admin.create(configMapType, ns, held);
    ASSERT_TRUE(made) << made.error().text();
    ASSERT_TRUE(admin.remove(kube::namespaceType, {}, ns, {}));
    std::optional<domain::Error> refused;
    ASSERT_TRUE(eventually([&] {
        if (const auto more = admin.create(kube::podType, ns, podNamed("late")); !more)
            refused = more.error();
        return refused.has_value();
    }));
    EXPECT_EQ(refused->code, ErrorCode::Rejected) << refused->text();
    EXPECT_THAT(refused->message, HasSubstr("because it is being terminated"));
    const auto absent = admin.create(kube::podType, "never-made", podNamed("nowhere"));
    ASSERT_FALSE(absent);
    EXPECT_EQ(absent.error().code, ErrorCode::NotFound);
    EXPECT_THAT(absent.error().message, HasSubstr("namespaces \"never-made\" not found"));
    // A finalizer holds its object: it is marked, and asking again changes nothing.
    ASSERT_TRUE(eventually([&] {
        const auto object = admin.get(configMapType, ns, "held");
        return object && !object->at("metadata", "deletionTimestamp").isNull();
    }));
    EXPECT_TRUE(admin.remove(configMapType, ns, "held", {.uid = made->at("metadata", "uid").str()}));
    EXPECT_TRUE(admin.get(configMapType, ns, "held"));
    EXPECT_TRUE(admin.mergePatch(configMapType, ns, "held", yaml("metadata: {finalizers: null}")));
    EXPECT_TRUE(eventually([&] { return !admin.get(kube::namespaceType, {}, ns).has_value(); }));
}

class Definitions : public RealKubernetes {
  protected:
    void TearDown() override {
        if (m_fleet != nullptr) {
            auto admin = client("autoscale-gke-a");
            for (const std::string& name : m_definitions)
                static_cast<void>(admin.remove(definitionType, {}, name, {}));
            static_cast<void>(admin.remove(apiServiceType, {}, "v1.absent.example.com", {}));
        }
        RealKubernetes::TearDown();
    }
    /// plural.example.com with the given versions (flow YAML), waits until it is served
    void define(const std::string& plural, const std::string& kind, const std::string& rest) {
        auto admin = client("autoscale-gke-a");
        const auto made = admin.create(
            definitionType, {},
            yaml("apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: {name: " + plural +
                 ".example.com}\nspec:\n  group: example.com\n  scope: Namespaced\n  names: {plural: " + plural +
                 ", kind: " + kind + "}\n" + rest));
        ASSERT_TRUE(made) << made.error().text();
        m_definitions.push_back(plural + ".example.com");
        ASSERT_TRUE(eventually([&] {
            const auto now = admin.get(definitionType, {}, plural + ".example.com");
            for (const Value& condition : now->at("status", "conditions").items()) {
                if (condition["type"].str() == "Established" && condition["status"].str() == "True")
                    return admin.list({"example.com", "v1", plural, kind, true}, "default").has_value();
            }
            return false;
        }));
    }
    std::vector<std::string> m_definitions;
};

TEST_F(Definitions, K109K123K124schemasAreHeldToAndNewKindsAreFound) {
    auto admin = client("autoscale-gke-a");
    const auto before = admin.resourceFor("example.com/v1", "Widget");
    ASSERT_FALSE(before);
    EXPECT_EQ(before.error().code, ErrorCode::NotFound);
    ASSERT_NO_FATAL_FAILURE(define("widgets", "Widget", R"(
  versions:
  - name: v1
    served: true
    storage: true
    schema:
      openAPIV3Schema:
        type: object
        properties:
          spec:
            type: object
            required: [size]
            properties:
              size: {type: integer, maximum: 10}
              colour: {type: string, enum: [red, blue]}
)"));
    const auto type = admin.resourceFor("example.com/v1", "Widget");
    ASSERT_TRUE(type) << type.error().text();
    EXPECT_EQ(type->plural, "widgets");
    const std::string head = "apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: w}\n";
    const auto unknown = admin.create(*type, "default", yaml(head + "spec: {size: 1, colur: red}"));
    ASSERT_FALSE(unknown);
    EXPECT_EQ(unknown.error().code, ErrorCode::Rejected);
    EXPECT_THAT(unknown.error().message, HasSubstr("unknown field \"spec.colur\""));
    kube::WriteOptions lenient;
    lenient.strictValidation = false;
    lenient.dryRun = true;
    EXPECT_TRUE(admin.create(*type, "default", yaml(head + "spec: {size: 1, colur: red}"), lenient));

    const auto invalid = admin.create(*type, "default", yaml(head + "spec: {size: 11, colour: green}"));
    ASSERT_FALSE(invalid);
    EXPECT_EQ(invalid.error().code, ErrorCode::Rejected);
    EXPECT_THAT(invalid.error().message, HasSubstr("spec.size"));
    EXPECT_THAT(invalid.error().message, HasSubstr("spec.colour"));
    // Field by field, for an editor.
    kube::Request post;
    post.method = kube::Method::Post;
    post.target = "/apis/example.com/v1/namespaces/default/widgets";
    post.headers = {{"Content-Type", "application/json"}};
    post.body = manifest::toJson(yaml(head + "spec: {size: 11, colour: green}"));
    const auto raw = kube::send(admin.transport(), post, {});
    ASSERT_TRUE(raw);
    EXPECT_EQ(raw->status, 422);
    std::vector<std::string> fields;
    for (const auto& cause : kube::statusCauses(*manifest::parseJson(raw->body)))
        fields.push_back(cause.field);
    EXPECT_THAT(fields, Contains("spec.size"));
    EXPECT_THAT(fields, Contains("spec.colour"));
    EXPECT_FALSE(admin.get(*type, "default", "w")) << "none of these was written";
}

TEST_F(Definitions, K112thePreferredVersionComesFirst) {
    ASSERT_NO_FATAL_FAILURE(define("plans", "Plan", R"(
  versions:
  - {name: v1alpha1, served: true, storage: false, schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}}
  - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}}
)"));
    auto admin = client("autoscale-gke-a");
    std::vector<std::string> versions;
    ASSERT_TRUE(eventually([&] {
        versions.clear();
        const auto all = admin.resources();
        EXPECT_TRUE(all) << all.error().text();
        for (const auto& type : *all) {
            if (type.kind == "Plan")
                versions.push_back(type.version);
        }
        return versions.size() == 2;
    }));
    EXPECT_THAT(versions, testing::ElementsAre("v1", "v1alpha1"));
}

TEST_F(Definitions, aConversionThatFailsIsTheWebhooksFault) {
    ASSERT_NO_FATAL_FAILURE(define("things", "Thing", R"(
  conversion:
    strategy: Webhook
    webhook:
      conversionReviewVersions: [v1]
      clientConfig: {url: "https://127.0.0.1:1/convert"}
  versions:
  - {name: v1, served: true, storage: true, schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}}
  - {name: v2, served: true, storage: false, schema: {openAPIV3Schema: {type: object, x-kubernetes-preserve-unknown-fields: true}}}
)"));
    auto admin = client("autoscale-gke-a");
    const kube::ResourceType first{"example.com", "v1", "things", "Thing", true};
    const kube::ResourceType second{"example.com", "v2", "things", "Thing", true};
    ASSERT_TRUE(admin.create(first, "default", yaml("apiVersion: example.com/v1\nkind: Thing\nmetadata: {name: t}")));
    EXPECT_TRUE(admin.get(first, "default", "t"));
    for (const auto& answer :
         {admin.get(second, "default", "t"),
          admin.create(second, "default", yaml("apiVersion: example.com/v2\nkind: Thing\nmetadata: {name: u}"))}) {
        ASSERT_FALSE(answer);
        EXPECT_EQ(answer.error().code, ErrorCode::Rejected) << answer.error().text();
        EXPECT_THAT(answer.error().message, HasSubstr("conversion webhook for example.com/v"));
        EXPECT_THAT(answer.error().message, HasSubstr("connection refused"));
    }
    EXPECT_TRUE(admin.remove(first, "default", "t", {}));
}

TEST_F(Definitions, K111anAggregatedApiThatIsDownDoesNotHideTheRest) {
    auto admin = client("autoscale-gke-a");
    const auto made = admin.create(
        apiServiceType, {},
        yaml("apiVersion: apiregistration.k8s.io/v1\nkind: APIService\nmetadata: {name: v1.absent.example.com}\n"
             "spec: {group: absent.example.com, version: v1, groupPriorityMinimum: 1000, versionPriority: 15, "
             "insecureSkipTLSVerify: true, service: {name: absent, namespace: default, port: 443}}"));
    ASSERT_TRUE(made) << made.error().text();
    // kubectl complains by now; ours tells what it can.
    ASSERT_TRUE(eventually([&] {
        const auto listed = fleet().kubectl("autoscale-gke-a", {"get", "apiservice", "v1.absent.example.com"});
        return listed.out.find("False") != std::string::npos;
    }));
    const auto all = admin.resources();
    ASSERT_TRUE(all) << all.error().text();
    bool pods = false, rays = false;
    for (const auto& type : *all) {
        pods = pods || type == kube::podType;
        rays = rays || type.kind == "RayCluster";
        EXPECT_NE(type.group, "absent.example.com");
    }
    EXPECT_TRUE(pods && rays);
    const auto absent = admin.resourceFor("absent.example.com/v1", "Ghost");
    ASSERT_FALSE(absent);
    EXPECT_EQ(absent.error().code, ErrorCode::Unreachable) << "not known is not the same as not there";
}

} // namespace
} // namespace thrifty::tests
