// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/json.h"
#include "sim/kinds/discovery.h"
#include "sim/kinds/kindregistry.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <set>

namespace thrifty::sim {
namespace {

using manifest::Value;

Value json(std::string_view text) {
    return manifest::parseJson(text).value();
}

const char* const widgetCrd = R"({"metadata": {"name": "widgets.example.com"}, "spec": {
    "group": "example.com", "scope": "Namespaced",
    "names": {"plural": "widgets", "kind": "Widget", "shortNames": ["wd"], "categories": ["all"]},
    "versions": [
      {"name": "v1beta1", "served": true, "storage": false, "schema": {"openAPIV3Schema": {"type": "object"}}},
      {"name": "v1", "served": true, "storage": true,
       "subresources": {"status": {}, "scale": {"specReplicasPath": ".spec.size", "statusReplicasPath": ".status.size"}},
       "additionalPrinterColumns": [{"name": "Size", "type": "integer", "jsonPath": ".spec.size", "priority": 1}],
       "schema": {"openAPIV3Schema": {"type": "object", "required": ["spec"], "properties": {
         "spec": {"type": "object", "properties": {"size": {"type": "integer", "format": "int32", "default": 1},
                                                   "ports": {"type": "array", "x-kubernetes-list-type": "map",
                                                             "x-kubernetes-list-map-keys": ["name"],
                                                             "items": {"type": "object", "properties": {"name": {"type": "string"}}}}}}}}}}]}})";

TEST(KindRegistry, EveryBuiltInKindHasItsFieldTable) {
    const KindRegistry kinds;
    EXPECT_GE(kinds.all().size(), 40u);
    for (const KindInfo* kind : kinds.all()) {
        ASSERT_NE(kind->fields, nullptr) << kind->type.kind;
        EXPECT_NE(kind->fields->field("metadata"), nullptr) << kind->type.kind;
        EXPECT_EQ(kinds.find(kind->type.group, kind->type.version, kind->type.plural), kind);
        EXPECT_EQ(kinds.findKind(kind->type.apiVersion(), kind->type.kind), kind);
    }
}

TEST(KindRegistry, FieldTableKnowsNumbersKeysAndStrategies) {
    const Schema& podSpec = *builtinType("core.v1.PodSpec");
    const Field& containers = *podSpec.field("containers");
    EXPECT_EQ(containers.number, 2);
    EXPECT_TRUE(containers.required);
    EXPECT_TRUE(containers.patchMerge);
    EXPECT_EQ(containers.type->mergeKey, "name");
    EXPECT_EQ(containers.type->element->name, "core.v1.Container");
    EXPECT_EQ(containers.type->element->field("ports")->type->keys,
              (std::vector<std::string>{"containerPort", "protocol"}));
    EXPECT_TRUE(podSpec.field("volumes")->retainKeys);
    EXPECT_TRUE(podSpec.field("nodeSelector")->atomic);
    EXPECT_EQ(podSpec.field("nosuchfield"), nullptr);
    // Members of embedded structs stand in the object itself.
    EXPECT_NE(builtinType("core.v1.Volume")->field("emptyDir"), nullptr);
    EXPECT_NE(builtinType("core.v1.Probe")->field("httpGet"), nullptr);
    EXPECT_EQ(builtinType("meta.v1.ObjectMeta")->field("finalizers")->type->listType, Schema::ListType::Set);
}

TEST(KindRegistry, DefinitionsComeAndGo) {
    KindRegistry kinds;
    const auto before = kinds.generation();
    ASSERT_TRUE(kinds.addCrd(json(widgetCrd)));
    EXPECT_GT(kinds.generation(), before);
    const KindInfo* v1 = kinds.find("example.com", "v1", "widgets");
    ASSERT_NE(v1, nullptr);
    EXPECT_EQ(kinds.findResource("example.com", "widgets"), v1) << "v1 is preferred to v1beta1";
    EXPECT_EQ(v1->singular, "widget");
    EXPECT_EQ(v1->listKind, "WidgetList");
    EXPECT_TRUE(v1->hasStatus);
    EXPECT_EQ(v1->scale.specReplicas, ".spec.size");
    EXPECT_EQ(v1->storageVersion, "v1");
    ASSERT_EQ(v1->columns.size(), 1u);
    EXPECT_EQ(v1->columns[0].priority, 1);
    const Schema& spec = *v1->fields->field("spec")->type;
    EXPECT_TRUE(v1->fields->field("spec")->required);
    EXPECT_EQ(spec.field("size")->fallback, Value(1));
    EXPECT_EQ(spec.field("ports")->type->listType, Schema::ListType::Map);
    EXPECT_EQ(v1->fields->field("metadata")->type, builtinType("meta.v1.ObjectMeta"));

    KindRegistry other;
    ASSERT_TRUE(other.addCrd(json(widgetCrd)));
    EXPECT_EQ(other.find("example.com", "v1", "widgets")->fields, v1->fields) << "one schema for all servers";

    kinds.removeCrd("widgets.example.com");
    EXPECT_EQ(kinds.findResource("example.com", "widgets"), nullptr);
    EXPECT_FALSE(kinds.hasGroup("example.com"));
}

TEST(KindRegistry, BadDefinitionsAreRefusedWithCauses) {
    KindRegistry kinds;
    Value crd = json(widgetCrd);
    crd.child("metadata").set("name", "widgets.wrong");
    crd.child("spec").child("versions").mutableItems()[1].set("storage", false);
    const auto result = kinds.addCrd(crd);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, 422);
    ASSERT_EQ(result.error().causes.size(), 2u);
    EXPECT_EQ(result.error().causes[0].field, "metadata.name");
    EXPECT_EQ(result.error().causes[1].field, "spec.versions");
    EXPECT_FALSE(kinds.hasGroup("example.com"));
}

TEST(KindRegistry, EstablishedDefinitionHasItsConditions) {
    const Value crd = KindRegistry::establishedCrd(json(widgetCrd), "2026-01-02T03:04:05Z");
    EXPECT_EQ(crd.at("status", "conditions")[1]["type"].str(), "Established");
    EXPECT_EQ(crd.at("status", "acceptedNames", "listKind").str(), "WidgetList");
    EXPECT_EQ(crd.at("status", "storedVersions")[0].str(), "v1");
}

std::set<std::string> namesIn(const Value& resourceList) {
    std::set<std::string> names;
    for (const Value& entry : resourceList["resources"].items())
        names.insert(entry["name"].str());
    return names;
}

TEST(Discovery, CoreResourcesWithSubresources) {
    const KindRegistry kinds;
    const Value list = resourceListDocument(kinds, "", "v1").value();
    EXPECT_EQ(list["groupVersion"].str(), "v1");
    const auto names = namesIn(list);
    for (const char* name : {"pods", "pods/status", "pods/eviction", "pods/log", "nodes", "namespaces/finalize"})
        EXPECT_TRUE(names.count(name)) << name;
    for (const Value& entry : list["resources"].items()) {
        if (entry["name"].str() == "pods/eviction") {
            EXPECT_EQ(entry["group"].str(), "policy");
            EXPECT_EQ(entry["kind"].str(), "Eviction");
        }
    }
    EXPECT_FALSE(resourceListDocument(kinds, "no.such", "v1"));
}

TEST(Discovery, LegacyAndAggregatedNameTheSameResources) {
    KindRegistry kinds;
    ASSERT_TRUE(kinds.addCrd(json(widgetCrd)));
    const Value groups = apiGroupListDocument(kinds);
    const Value aggregated = aggregatedDocument(kinds, false);
    EXPECT_EQ(aggregated["apiVersion"].str(), "apidiscovery.k8s.io/v2");
    ASSERT_EQ(groups["groups"].size(), aggregated["items"].size());
    for (std::size_t g = 0; g < groups["groups"].size(); ++g) {
        const Value& legacy = groups["groups"][g];
        const Value& modern = aggregated["items"][g];
        EXPECT_EQ(legacy["name"], modern.at("metadata", "name"));
        EXPECT_EQ(apiGroupDocument(kinds, legacy["name"].str())->at("preferredVersion"), legacy["preferredVersion"]);
        ASSERT_EQ(legacy["versions"].size(), modern["versions"].size());
        for (const Value& version : modern["versions"].items()) {
            std::set<std::string> names;
            for (const Value& resource : version["resources"].items()) {
                names.insert(resource["resource"].str());
                for (const Value& sub : resource["subresources"].items())
                    names.insert(resource["resource"].str() + "/" + sub["subresource"].str());
            }
            EXPECT_EQ(names, namesIn(*resourceListDocument(kinds, legacy["name"].str(), version["version"].str())));
        }
    }
    EXPECT_EQ(groups["groups"][groups["groups"].size() - 1].at("preferredVersion", "version").str(), "v1");
    EXPECT_EQ(aggregatedDocument(kinds, true)["items"][0]["versions"][0]["version"].str(), "v1");
}

TEST(Discovery, AcceptHeader) {
    // What kubectl 1.32 sends first.
    EXPECT_EQ(aggregatedVersionAccepted("application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
                                        "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,"
                                        "application/json"),
              "v2");
    EXPECT_EQ(aggregatedVersionAccepted("application/json;as=APIGroupDiscoveryList;v=v2beta1;g=apidiscovery.k8s.io"),
              "v2beta1");
    EXPECT_EQ(aggregatedVersionAccepted("application/json"), "");
    EXPECT_EQ(aggregatedVersionAccepted("application/vnd.kubernetes.protobuf,*/*"), "");
}

TEST(ApiError, StatusOverTheWire) {
    const Value status =
        invalid("apps", "Deployment", "web", {{"FieldValueRequired", "Required value", "spec.selector"}}).status();
    EXPECT_EQ(status["message"].str(), "Deployment.apps \"web\" is invalid: spec.selector: Required value");
    EXPECT_EQ(status["code"], Value(422));
    EXPECT_EQ(status.at("details", "causes")[0]["field"].str(), "spec.selector");
    EXPECT_EQ(status.at("details", "kind").str(), "Deployment");
    EXPECT_EQ(notFound("", "pods", "a").status()["message"].str(), "pods \"a\" not found");
    EXPECT_EQ(conflict("apps", "deployments", "web", "the object has been modified").message,
              "Operation cannot be fulfilled on deployments.apps \"web\": the object has been modified");
    EXPECT_FALSE(badRequest("no").status().has("details"));
}

} // namespace
} // namespace thrifty::sim
