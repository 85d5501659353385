// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/strategy.h"
#include "sim/kinds/validation.h"
#include "sim/kinds_support.h"

#include <functional>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::sim {
namespace {

using manifest::Value;
using test::deployment;
using test::json;
using test::kindOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

class Validation : public ::testing::Test {
  protected:
    Validation() { EXPECT_TRUE(kinds.addCrd(test::widgetCrd())); }

    const KindInfo& kind(std::string_view apiVersion, std::string_view name) { return kindOf(kinds, apiVersion, name); }
    const KindInfo& deployments() { return kind("apps/v1", "Deployment"); }
    const KindInfo& pods() { return kind("v1", "Pod"); }
    const KindInfo& widgets() { return kind("example.com/v1", "Widget"); }

    Value pod(std::string_view more = "") {
        return json("{'apiVersion': 'v1', 'kind': 'Pod', 'metadata': {'name': 'p', 'namespace': 'serving'}, 'spec': "
                    "{'containers': [{'name': 'main', 'image': 'busybox'}]" +
                    std::string(more) + "}}");
    }
    /// "field: message" of the causes of a create.
    std::vector<std::string> problems(const KindInfo& info, Value object) {
        applyDefaults(info, object);
        prepareForCreate(info, object);
        return texts(validateCreate(info, object));
    }
    std::vector<std::string> texts(const ApiResult<void>& result) {
        std::vector<std::string> out;
        if (result)
            return out;
        EXPECT_EQ(result.error().code, 422);
        for (const Cause& cause : result.error().causes)
            out.push_back(cause.field + ": " + cause.message);
        return out;
    }
    /// The message of a refused decoding, or what it warned of.
    std::string decoded(const KindInfo& info, Value& object, FieldValidation level) {
        const auto result = decodeFields(info, object, level);
        if (!result)
            return result.error().message;
        std::string text;
        for (const std::string& warning : *result)
            text += "[" + warning + "]";
        return text;
    }

    KindRegistry kinds;
};

TEST_F(Validation, UnknownFieldsByLevel) {
    Value object = deployment();
    object.child("spec").set("foo", 1);
    object.child("spec").child("template").child("spec").child("containers").mutableItems()[0].set("imag", "x");
    Value copy = object;
    EXPECT_EQ(decoded(deployments(), copy, FieldValidation::Strict),
              "Deployment in version \"v1\" cannot be handled as a Deployment: strict decoding error: unknown field "
              "\"spec.template.spec.containers[0].imag\", unknown field \"spec.foo\"");
    copy = object;
    EXPECT_EQ(decoded(deployments(), copy, FieldValidation::Warn),
              "[unknown field \"spec.template.spec.containers[0].imag\"][unknown field \"spec.foo\"]");
    EXPECT_EQ(copy, deployment()) << "unknown fields are gone";
    copy = object;
    EXPECT_EQ(decoded(deployments(), copy, FieldValidation::Ignore), "");
    EXPECT_EQ(copy, deployment());
}

TEST_F(Validation, TypeErrorsAreWordedAsTheDecoderDoes) {
    struct Case {
        const char* what;
        std::function<void(Value&)> change;
        const char* message;
    };
    const Case cases[] = {
        {"string for a number", [](Value& o) { o.child("spec").set("replicas", "3"); },
         "json: cannot unmarshal string into Go struct field DeploymentSpec.spec.replicas of type int32"},
        {"fraction", [](Value& o) { o.child("spec").set("replicas", 1.5); },
         "json: cannot unmarshal number 1.5 into Go struct field DeploymentSpec.spec.replicas of type int32"},
        {"number for text",
         [](Value& o) {
             o.child("spec").child("template").child("spec").child("containers").mutableItems()[0].set("image", 7);
         },
         "json: cannot unmarshal number into Go struct field Container.spec.template.spec.containers.image of type "
         "string"},
        {"object for a list",
         [](Value& o) { o.child("spec").child("template").child("spec").set("containers", Value::object()); },
         "json: cannot unmarshal object into Go struct field PodSpec.spec.template.spec.containers of type "
         "[]v1.Container"},
        {"label that is no text", [](Value& o) { o.child("metadata").child("labels").set("a", true); },
         "json: cannot unmarshal bool into Go struct field ObjectMeta.metadata.labels of type string"},
    };
    for (const Case& c : cases) {
        Value object = deployment();
        c.change(object);
        EXPECT_EQ(decoded(deployments(), object, FieldValidation::Warn),
                  std::string("Deployment in version \"v1\" cannot be handled as a Deployment: ") + c.message)
            << c.what;
    }
    Value bad = pod();
    bad.child("spec").child("containers").mutableItems()[0].child("resources").child("requests").set("cpu", "lots");
    EXPECT_THAT(decoded(pods(), bad, FieldValidation::Warn), HasSubstr("quantities must match the regular expression"));
}

TEST_F(Validation, NullsMeanAbsent) {
    Value object = deployment();
    object.child("metadata").set("creationTimestamp", {});
    object.child("spec").set("replicas", {});
    EXPECT_EQ(decoded(deployments(), object, FieldValidation::Strict), "");
    EXPECT_EQ(object, deployment());
}

TEST_F(Validation, TextsOfASecretAreDataOnly) {
    Value secret = json("{'apiVersion': 'v1', 'kind': 'Secret', 'metadata': {'name': 's'}, 'data': {'a': 'b2xk', 'b': "
                        "'Yg=='}, 'stringData': {'a': 'new', 'c': ''}}");
    EXPECT_EQ(decoded(kind("v1", "Secret"), secret, FieldValidation::Strict), "");
    EXPECT_FALSE(secret.has("stringData"));
    EXPECT_EQ(secret["data"], json("{'a': 'bmV3', 'b': 'Yg==', 'c': ''}"));
}

TEST_F(Validation, NumbersForQuantitiesBecomeText) {
    Value object = pod();
    object.child("spec").child("containers").mutableItems()[0].child("resources").child("limits").set("cpu", 2);
    EXPECT_EQ(decoded(pods(), object, FieldValidation::Strict), "");
    EXPECT_EQ(object["spec"]["containers"][0]["resources"]["limits"]["cpu"], Value("2"));
}

TEST_F(Validation, DefaultsOfADeployment) {
    Value object = deployment();
    applyDefaults(deployments(), object);
    const Value& spec = object["spec"];
    EXPECT_EQ(spec["replicas"], Value(1));
    EXPECT_EQ(spec["strategy"],
              json("{'type': 'RollingUpdate', 'rollingUpdate': {'maxSurge': '25%', 'maxUnavailable': '25%'}}"));
    EXPECT_EQ(spec["progressDeadlineSeconds"], Value(600));
    const Value& podSpec = spec["template"]["spec"];
    EXPECT_EQ(podSpec["restartPolicy"].str(), "Always");
    EXPECT_EQ(podSpec["dnsPolicy"].str(), "ClusterFirst");
    EXPECT_EQ(podSpec["containers"][0]["imagePullPolicy"].str(), "IfNotPresent");
    EXPECT_EQ(podSpec["containers"][0]["ports"][0]["protocol"].str(), "TCP");
    EXPECT_FALSE(podSpec.has("enableServiceLinks")) << "only pods get it";
    const Value once = object;
    applyDefaults(deployments(), object);
    EXPECT_EQ(object, once);
}

TEST_F(Validation, DefaultsThatDependOnOtherFields) {
    Value latest = pod();
    applyDefaults(pods(), latest);
    EXPECT_EQ(latest["spec"]["containers"][0]["imagePullPolicy"].str(), "Always");
    Value limited = pod();
    limited.child("spec").child("containers").mutableItems()[0].child("resources").child("limits").set("cpu", "1");
    applyDefaults(pods(), limited);
    EXPECT_EQ(limited["spec"]["containers"][0]["resources"]["requests"]["cpu"].str(), "1");
    Value recreate = deployment();
    recreate.child("spec").child("strategy").set("type", "Recreate");
    applyDefaults(deployments(), recreate);
    EXPECT_FALSE(recreate["spec"]["strategy"].has("rollingUpdate"));
    Value widget = json("{'spec': {'size': 2}}");
    applyDefaults(widgets(), widget);
    EXPECT_EQ(widget["spec"]["mode"].str(), "a");
}

TEST_F(Validation, DefaultsOfAService) {
    const KindInfo& services = kind("v1", "Service");
    Value service = json("{'metadata': {'name': 's'}, 'spec': {'type': 'LoadBalancer', 'ports': [{'port': 80}]}}");
    applyDefaults(services, service);
    EXPECT_EQ(service["spec"]["ports"][0]["targetPort"], Value(80));
    EXPECT_EQ(service["spec"]["externalTrafficPolicy"].str(), "Cluster");
    EXPECT_EQ(service["spec"]["allocateLoadBalancerNodePorts"], Value(true));
}

TEST_F(Validation, GoodObjectsPass) {
    EXPECT_THAT(problems(deployments(), deployment()), ElementsAre());
    EXPECT_THAT(problems(pods(), pod(", 'schedulingGates': [{'name': 'nodecostestimate'}]")), ElementsAre());
    EXPECT_THAT(
        problems(widgets(),
                 json("{'metadata': {'name': 'w'}, 'spec': {'size': 2, 'parts': [{'name': 'a', 'weight': '1%'}]}}")),
        ElementsAre());
}

TEST_F(Validation, WhatIsWrongWithDeployments) {
    struct Case {
        std::function<void(Value&)> change;
        const char* problem;
    };
    const Case cases[] = {
        {[](Value& o) { o.child("spec").child("template").child("spec").erase("containers"); },
         "spec.template.spec.containers: Required value"},
        {[](Value& o) { o.child("spec").erase("selector"); }, "spec.selector: Required value"},
        {[](Value& o) { o.child("spec").set("replicas", -1); },
         "spec.replicas: Invalid value: -1: must be greater than or equal to 0"},
        {[](Value& o) { o.child("spec").child("template").child("metadata").child("labels").set("app", "other"); },
         "spec.template.metadata.labels: Invalid value: {\"app\":\"other\"}: `selector` does not match template "
         "`labels`"},
        {[](Value& o) { o.child("spec").child("template").child("spec").set("restartPolicy", "Never"); },
         "spec.template.spec.restartPolicy: Unsupported value: \"Never\": supported values: \"Always\""},
    };
    for (const Case& c : cases) {
        Value object = deployment();
        c.change(object);
        EXPECT_THAT(problems(deployments(), object), ElementsAre(c.problem));
    }
}

TEST_F(Validation, WhatIsWrongWithPods) {
    const auto gpu = [&](const char* resources) {
        Value object = pod();
        object.child("spec").child("containers").mutableItems()[0].set("resources", json(resources));
        return problems(pods(), object);
    };
    EXPECT_THAT(
        gpu("{'requests': {'nvidia.com/gpu': '1'}}"),
        ElementsAre(
            "spec.containers[0].resources.limits: Required value: Limit must be set for non overcommitable resources"));
    EXPECT_THAT(
        gpu("{'requests': {'nvidia.com/gpu': '1'}, 'limits': {'nvidia.com/gpu': '2'}}"),
        ElementsAre(
            "spec.containers[0].resources.requests: Invalid value: \"1\": must be equal to nvidia.com/gpu limit of 2"));
    EXPECT_THAT(gpu("{'requests': {'cpu': '2'}, 'limits': {'cpu': '1'}}"),
                ElementsAre("spec.containers[0].resources.requests: Invalid value: \"2\": must be less than or equal "
                            "to cpu limit of 1"));
    Value mounts = pod();
    mounts.child("spec")
        .child("containers")
        .mutableItems()[0]
        .child("volumeMounts")
        .append(json("{'name': 'data', 'mountPath': '/data'}"));
    EXPECT_THAT(problems(pods(), mounts), ElementsAre("spec.containers[0].volumeMounts[0].name: Not found: \"data\""));
    EXPECT_THAT(problems(pods(), pod(", 'schedulingGates': [{'name': 'a'}, {'name': 'a'}]")),
                ElementsAre("spec.schedulingGates[1]: Duplicate value: \"a\""));
    Value labels = pod();
    labels.child("metadata").child("labels").set("a b", "-x");
    EXPECT_EQ(problems(pods(), labels).size(), 2u);
    Value name = pod();
    name.child("metadata").set("name", "No_Name");
    ASSERT_EQ(problems(pods(), name).size(), 1u);
    EXPECT_THAT(problems(pods(), name)[0], HasSubstr("a lowercase RFC 1123 subdomain"));
}

TEST_F(Validation, JobsNeedARestartPolicyAndGetTheirLabels) {
    const KindInfo& jobs = kind("batch/v1", "Job");
    Value job = json("{'metadata': {'name': 'j', 'uid': 'u-1'}, 'spec': {'template': {'spec': {'containers': [{'name': "
                     "'c', 'image': 'i'}]}}}}");
    EXPECT_THAT(problems(jobs, job),
                ElementsAre("spec.template.spec.restartPolicy: Unsupported value: \"Always\": supported "
                            "values: \"OnFailure\", \"Never\""));
    job.child("spec").child("template").child("spec").set("restartPolicy", "Never");
    applyDefaults(jobs, job);
    prepareForCreate(jobs, job);
    EXPECT_TRUE(validateCreate(jobs, job));
    EXPECT_EQ(job["spec"]["template"]["metadata"]["labels"]["batch.kubernetes.io/job-name"].str(), "j");
    EXPECT_EQ(job["spec"]["selector"]["matchLabels"]["batch.kubernetes.io/controller-uid"].str(), "u-1");
    EXPECT_EQ(job["spec"]["completions"], Value(1));
}

TEST_F(Validation, CustomResourcesAgainstTheirSchema) {
    const auto widget = [&](const char* spec) {
        Value object = json("{'metadata': {'name': 'w'}}");
        object.set("spec", json(spec));
        return problems(widgets(), object);
    };
    EXPECT_THAT(widget("{}"), ElementsAre("spec.size: Required value"));
    EXPECT_THAT(
        widget("{'size': 'big'}"),
        ElementsAre("spec.size: Invalid value: \"string\": spec.size in body must be of type integer: \"string\""));
    EXPECT_THAT(widget("{'size': 11}"),
                ElementsAre("spec.size: Invalid value: 11: spec.size in body should be less than or equal to 10"));
    EXPECT_THAT(widget("{'size': 1, 'mode': 'z'}"),
                ElementsAre("spec.mode: Unsupported value: \"z\": supported values: \"a\", \"b\""));
    EXPECT_THAT(widget("{'size': 1, 'code': 'A1'}"),
                ElementsAre("spec.code: Invalid value: \"A1\": spec.code in body should match '^[a-z]+$'"));
    EXPECT_THAT(widget("{'size': 1, 'flags': ['x', 'x']}"), ElementsAre("spec.flags[1]: Duplicate value: \"x\""));
    EXPECT_THAT(widget("{'size': 1, 'parts': [{'name': 'a'}, {'name': 'a'}]}"),
                ElementsAre("spec.parts[1]: Duplicate value: {\"name\":\"a\"}"));
    Value pruned =
        json("{'metadata': {'name': 'w', 'foo': 1}, 'spec': {'size': 1, 'bar': {'x': 1}, 'any': {'kept': 1}}}");
    EXPECT_EQ(decoded(widgets(), pruned, FieldValidation::Warn),
              "[unknown field \"metadata.foo\"][unknown field \"spec.bar\"]");
    EXPECT_EQ(pruned, json("{'metadata': {'name': 'w'}, 'spec': {'size': 1, 'any': {'kept': 1}}}"));
}

TEST_F(Validation, WhatMayNotChange) {
    Value before = deployment();
    before.child("metadata").set("uid", "1");
    Value after = before;
    after.child("spec").child("selector").child("matchLabels").set("app", "x");
    after.child("spec").child("template").child("metadata").child("labels").set("app", "x");
    EXPECT_THAT(texts(validateUpdate(deployments(), before, after)),
                ElementsAre("spec.selector: Invalid value: {\"matchLabels\":{\"app\":\"x\"}}: field is immutable"));
    Value gated = pod(", 'schedulingGates': [{'name': 'nodecostestimate'}]");
    applyDefaults(pods(), gated);
    Value open = gated;
    open.child("spec").erase("schedulingGates");
    EXPECT_TRUE(validateUpdate(pods(), gated, open)) << "gates may be removed";
    EXPECT_EQ(texts(validateUpdate(pods(), open, gated)).size(), 1u) << "but not added";
    Value renamed = open;
    renamed.child("spec").child("containers").mutableItems()[0].set("command", json("['sleep']"));
    ASSERT_EQ(texts(validateUpdate(pods(), open, renamed)).size(), 1u);
    EXPECT_THAT(texts(validateUpdate(pods(), open, renamed))[0],
                HasSubstr("pod updates may not change fields other than"));
    Value image = open;
    image.child("spec").child("containers").mutableItems()[0].set("image", "other");
    EXPECT_TRUE(validateUpdate(pods(), open, image));
}

TEST_F(Validation, StatusAndGenerationFollowTheSubresource) {
    Value created = deployment();
    created.set("status", json("{'replicas': 7}"));
    applyDefaults(deployments(), created);
    prepareForCreate(deployments(), created);
    EXPECT_EQ(created["status"], Value::object());
    EXPECT_EQ(created["metadata"]["generation"], Value(1));

    Value changed = created;
    changed.child("spec").set("replicas", 3);
    changed.set("status", json("{'replicas': 9}"));
    prepareForUpdate(deployments(), created, changed);
    EXPECT_EQ(changed["metadata"]["generation"], Value(2));
    EXPECT_EQ(changed["status"], Value::object());

    Value reported = changed;
    reported.child("spec").set("replicas", 50);
    reported.set("status", json("{'replicas': 3}"));
    prepareForUpdate(deployments(), changed, reported, "status");
    EXPECT_EQ(reported["spec"]["replicas"], Value(3));
    EXPECT_EQ(reported["status"]["replicas"], Value(3));
    EXPECT_EQ(reported["metadata"]["generation"], Value(2));
}

TEST_F(Validation, GatedPodsSayWhyTheyWait) {
    Value object = pod(", 'schedulingGates': [{'name': 'nodecostestimate'}]");
    applyDefaults(pods(), object);
    prepareForCreate(pods(), object);
    EXPECT_EQ(object["status"]["phase"].str(), "Pending");
    EXPECT_EQ(object["status"]["qosClass"].str(), "BestEffort");
    EXPECT_EQ(object["status"]["conditions"][0]["reason"].str(), "SchedulingGated");
}

TEST_F(Validation, ScaleReadsAndWrites) {
    Value object = deployment();
    object.child("spec").set("replicas", 2);
    EXPECT_EQ(scaleOf(deployments(), object)["spec"]["replicas"], Value(2));
    EXPECT_EQ(scaleOf(deployments(), object)["status"]["selector"].str(), "app=web");
    EXPECT_TRUE(applyScale(deployments(), object, json("{'spec': {'replicas': 5}}")));
    EXPECT_EQ(object["spec"]["replicas"], Value(5));
    EXPECT_FALSE(applyScale(deployments(), object, json("{'spec': {'replicas': -5}}")));
}

TEST_F(Validation, EventsReadTheSameThroughBothGroups) {
    const Value core =
        json("{'apiVersion': 'v1', 'kind': 'Event', 'metadata': {'name': 'e'}, 'involvedObject': {'kind': 'Pod'},"
             "'message': 'text', 'count': 2, 'reportingComponent': 'luna', 'type': 'Normal'}");
    const Value modern = convertTo(kind("events.k8s.io/v1", "Event"), core);
    EXPECT_EQ(modern["apiVersion"].str(), "events.k8s.io/v1");
    EXPECT_EQ(modern["note"].str(), "text");
    EXPECT_EQ(modern["regarding"]["kind"].str(), "Pod");
    EXPECT_EQ(modern["deprecatedCount"], Value(2));
    EXPECT_EQ(convertToStorage(kind("events.k8s.io/v1", "Event"), modern), core);
}

TEST(FieldValidationLevel, Words) {
    EXPECT_EQ(parseFieldValidation(""), FieldValidation::Warn);
    EXPECT_EQ(parseFieldValidation("Strict"), FieldValidation::Strict);
    EXPECT_FALSE(parseFieldValidation("Sometimes"));
}

} // namespace
} // namespace thrifty::sim
