// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/openapi.h"
#include "sim/kinds_support.h"

#include <gtest/gtest.h>
#include <set>

namespace thrifty::sim {
namespace {

using manifest::Value;

void collectReferences(const Value& value, std::set<std::string>& out) {
    if (const Value* target = value.find("$ref"); target && target->isString())
        out.insert(target->str());
    for (const auto& [name, member] : value.members())
        collectReferences(member, out);
    for (const Value& item : value.items())
        collectReferences(item, out);
}

class OpenApi : public ::testing::Test {
  protected:
    OpenApi() { EXPECT_TRUE(kinds.addCrd(test::widgetCrd())); }
    Value document(std::string_view path) {
        const auto text = openApiDocument(kinds, path);
        return text ? manifest::parseJson(*text).value() : Value();
    }
    KindRegistry kinds;
};

TEST_F(OpenApi, EveryDocumentOfTheIndexIsWhole) {
    const Value index = openApiIndex(kinds);
    EXPECT_GE(index["paths"].size(), 15u);
    for (const auto& [path, entry] : index["paths"].members()) {
        EXPECT_EQ(entry["serverRelativeURL"].str().rfind("/openapi/v3/" + path + "?hash=", 0), 0u);
        const Value doc = document(path);
        EXPECT_EQ(doc["openapi"].str(), "3.0.0");
        std::set<std::string> references;
        collectReferences(doc, references);
        for (const std::string& reference : references) {
            const std::string prefix = "#/components/schemas/";
            ASSERT_EQ(reference.rfind(prefix, 0), 0u);
            EXPECT_TRUE(doc.at("components", "schemas", reference.substr(prefix.size())).isObject())
                << path << " " << reference;
        }
    }
    EXPECT_EQ(openApiDocument(kinds, "apis/no.such/v1"), nullptr);
}

TEST_F(OpenApi, SaysHowToPatch) {
    const Value doc = document("apis/apps/v1");
    const Value& podSpec = doc.at("components", "schemas", "io.k8s.api.core.v1.PodSpec");
    const Value& containers = podSpec["properties"]["containers"];
    EXPECT_EQ(containers["x-kubernetes-patch-merge-key"].str(), "name");
    EXPECT_EQ(containers["x-kubernetes-patch-strategy"].str(), "merge");
    EXPECT_EQ(podSpec["properties"]["volumes"]["x-kubernetes-patch-strategy"].str(), "merge,retainKeys");
    EXPECT_EQ(
        doc.at("components", "schemas", "io.k8s.api.apps.v1.Deployment", "x-kubernetes-group-version-kind")[0]["kind"]
            .str(),
        "Deployment");
    const Value& patch = doc.at("paths", "/apis/apps/v1/namespaces/{namespace}/deployments/{name}", "patch");
    std::set<std::string> parameters;
    for (const Value& parameter : patch["parameters"].items())
        parameters.insert(parameter["name"].str());
    EXPECT_TRUE(parameters.count("fieldValidation") && parameters.count("dryRun"));
    EXPECT_TRUE(patch.at("requestBody", "content").has("application/strategic-merge-patch+json"));
    EXPECT_EQ(patch.at("x-kubernetes-group-version-kind", "kind").str(), "Deployment");
}

TEST_F(OpenApi, CustomKindsBringTheirSchema) {
    const Value doc = document("apis/example.com/v1");
    const Value& widget = doc.at("components", "schemas", "com.example.v1.Widget");
    EXPECT_EQ(widget["properties"]["spec"]["properties"]["size"]["type"].str(), "integer");
    EXPECT_EQ(widget["x-kubernetes-group-version-kind"][0]["group"].str(), "example.com");
    const Value& patch = doc.at("paths", "/apis/example.com/v1/namespaces/{namespace}/widgets/{name}", "patch");
    EXPECT_FALSE(patch.at("requestBody", "content").has("application/strategic-merge-patch+json"));
}

TEST_F(OpenApi, BuiltInDocumentsAreSharedAndAddressesFollowTheContent) {
    const KindRegistry other;
    EXPECT_EQ(openApiDocument(other, "api/v1"), openApiDocument(kinds, "api/v1"));
    const Value before = openApiIndex(kinds);
    Value crd = test::widgetCrd();
    crd.child("spec")
        .child("versions")
        .mutableItems()[0]
        .child("schema")
        .child("openAPIV3Schema")
        .set("description", "x");
    ASSERT_TRUE(kinds.addCrd(crd));
    const Value after = openApiIndex(kinds);
    EXPECT_NE(before["paths"]["apis/example.com/v1"], after["paths"]["apis/example.com/v1"]);
    EXPECT_EQ(before["paths"]["api/v1"], after["paths"]["api/v1"]);
}

} // namespace
} // namespace thrifty::sim
