// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/fieldmanager.h"
#include "sim/kinds/fieldset.h"
#include "sim/kinds_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace thrifty::sim {
namespace {

using manifest::toJson;
using manifest::Value;
using test::deployment;
using test::json;
using test::kindOf;
using ::testing::ElementsAre;

class FieldManager : public ::testing::Test {
  protected:
    FieldManager() { EXPECT_TRUE(kinds.addCrd(test::widgetCrd())); }

    const KindInfo& deployments() { return kindOf(kinds, "apps/v1", "Deployment"); }
    const KindInfo& configMaps() { return kindOf(kinds, "v1", "ConfigMap"); }

    /// What the server does with an apply; the live object becomes the result.
    ApiResult<Value> apply(const KindInfo& kind, Value& live, Value applied, std::string manager, bool force = false) {
        auto result = serverSideApply(kind, live.isNull() ? nullptr : &live, std::move(applied),
                                      {std::move(manager), "", "2026-01-01T00:00:00Z"}, force);
        if (result)
            live = *result;
        return result;
    }
    void update(const KindInfo& kind, Value& live, Value after, std::string manager, std::string subresource = {}) {
        trackUpdate(kind, live.isNull() ? nullptr : &live, after,
                    {std::move(manager), std::move(subresource), "2026-01-02T00:00:00Z"});
        live = std::move(after);
    }
    Value configMap(const char* data) {
        return Value::object({{"apiVersion", "v1"},
                              {"kind", "ConfigMap"},
                              {"metadata", json("{'name': 'cm', 'namespace': 'default'}")},
                              {"data", json(data)}});
    }
    std::vector<std::string> managers(const Value& live) {
        std::vector<std::string> out;
        for (const Value& entry : live["metadata"]["managedFields"].items())
            out.push_back(entry["manager"].str() + " " + entry["operation"].str() + " " + toJson(entry["fieldsV1"]));
        return out;
    }

    KindRegistry kinds;
};

TEST_F(FieldManager, AppliedFieldsAreOwnedByLeaf) {
    Value live;
    Value applied = deployment();
    applied.child("spec").set("replicas", 2);
    ASSERT_TRUE(apply(deployments(), live, applied, "ci"));
    const Value& entry = live["metadata"]["managedFields"][0];
    EXPECT_EQ(entry["operation"].str(), "Apply");
    EXPECT_EQ(entry["fieldsType"].str(), "FieldsV1");
    EXPECT_EQ(entry["apiVersion"].str(), "apps/v1");
    EXPECT_THAT(
        pathsOf(entry["fieldsV1"]),
        ElementsAre(
            ".spec.selector", ".spec.template.metadata.labels.app", ".spec.template.spec.containers[name=\"main\"]",
            ".spec.template.spec.containers[name=\"main\"].name", ".spec.template.spec.containers[name=\"main\"].image",
            ".spec.template.spec.containers[name=\"main\"].ports[containerPort=80,protocol=\"TCP\"]",
            ".spec.template.spec.containers[name=\"main\"].ports[containerPort=80,protocol=\"TCP\"].containerPort",
            ".spec.replicas"));
}

TEST_F(FieldManager, ConflictNamesManagerAndField) {
    Value live;
    Value created = deployment();
    created.child("spec").set("replicas", 1);
    update(deployments(), live, created, "kubectl-client-side-apply");
    Value applied = deployment();
    applied.child("spec").set("replicas", 3);
    const auto refused = apply(deployments(), live, applied, "ci");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, 409);
    EXPECT_EQ(
        refused.error().message,
        "Apply failed with 1 conflict: conflict with \"kubectl-client-side-apply\" using apps/v1: .spec.replicas");
    ASSERT_EQ(refused.error().causes.size(), 1u);
    EXPECT_EQ(
        refused.error().causes[0],
        (Cause{"FieldManagerConflict", "conflict with \"kubectl-client-side-apply\" using apps/v1", ".spec.replicas"}));

    ASSERT_TRUE(apply(deployments(), live, applied, "ci", true));
    EXPECT_EQ(live["spec"]["replicas"], Value(3));
    for (const Value& entry : live["metadata"]["managedFields"].items())
        EXPECT_EQ(entry["fieldsV1"]["f:spec"].has("f:replicas"), entry["manager"].str() == "ci");
}

TEST_F(FieldManager, SeveralConflictsAreListedByManager) {
    Value live;
    ASSERT_TRUE(apply(configMaps(), live, configMap("{'a': '1', 'b': '1'}"), "one"));
    ASSERT_TRUE(apply(configMaps(), live, configMap("{'c': '1'}"), "two"));
    const auto refused = apply(configMaps(), live, configMap("{'a': '2', 'b': '2', 'c': '2'}"), "three");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message, "Apply failed with 3 conflicts: conflicts with \"one\":\n- .data.a\n- .data.b\n"
                                       "conflicts with \"two\":\n- .data.c");
}

TEST_F(FieldManager, EqualValuesAreSharedNotFoughtOver) {
    Value live;
    ASSERT_TRUE(apply(configMaps(), live, configMap("{'a': '1'}"), "one"));
    ASSERT_TRUE(apply(configMaps(), live, configMap("{'a': '1'}"), "two"));
    EXPECT_THAT(managers(live),
                ElementsAre("one Apply {\"f:data\":{\"f:a\":{}}}", "two Apply {\"f:data\":{\"f:a\":{}}}"));
    // One lets go: the other keeps it. Both let go: it is gone.
    ASSERT_TRUE(apply(configMaps(), live, configMap("{}"), "one"));
    EXPECT_EQ(live["data"]["a"].str(), "1");
    ASSERT_TRUE(apply(configMaps(), live, configMap("{}"), "two"));
    EXPECT_FALSE(live["data"].has("a"));
}

TEST_F(FieldManager, FieldsNoLongerAppliedGo) {
    Value live;
    Value applied = deployment();
    applied.child("metadata").child("labels").set("team", "a");
    applied.child("spec")
        .child("template")
        .child("spec")
        .child("containers")
        .append(json("{'name': 'side', 'image': 'x'}"));
    ASSERT_TRUE(apply(deployments(), live, applied, "ci"));
    ASSERT_TRUE(apply(deployments(), live, deployment(), "ci"));
    EXPECT_FALSE(live["metadata"].has("labels"));
    EXPECT_EQ(live["spec"]["template"]["spec"]["containers"].size(), 1u);
}

TEST_F(FieldManager, OthersFieldsInAnItemKeepIt) {
    Value live;
    ASSERT_TRUE(apply(deployments(), live, deployment(), "ci"));
    Value debug = json(
        "{'apiVersion': 'apps/v1', 'kind': 'Deployment', 'metadata': {'name': 'web'}, 'spec': {'template': {'spec': "
        "{'containers': [{'name': 'main', 'env': [{'name': 'DEBUG', 'value': '1'}]}]}}}}");
    ASSERT_TRUE(apply(deployments(), live, debug, "debugger"));
    const Value& container = live["spec"]["template"]["spec"]["containers"][0];
    EXPECT_EQ(container["image"].str(), "nginx:1.27");
    EXPECT_EQ(container["env"][0]["value"].str(), "1");
    debug.child("spec").child("template").child("spec").erase("containers");
    ASSERT_TRUE(apply(deployments(), live, debug, "debugger"));
    ASSERT_EQ(live["spec"]["template"]["spec"]["containers"].size(), 1u);
    EXPECT_FALSE(live["spec"]["template"]["spec"]["containers"][0].has("env"));
}

TEST_F(FieldManager, UpdatesTakeOverWhatTheyChange) {
    Value live;
    ASSERT_TRUE(apply(configMaps(), live, configMap("{'a': '1', 'b': '1'}"), "one"));
    Value changed = live;
    changed.child("data").set("b", "2");
    update(configMaps(), live, changed, "kubectl-edit");
    EXPECT_THAT(managers(live),
                ElementsAre("one Apply {\"f:data\":{\"f:a\":{}}}", "kubectl-edit Update {\"f:data\":{\"f:b\":{}}}"));
    Value without = live;
    without.child("data").erase("b");
    update(configMaps(), live, without, "kubectl-edit");
    EXPECT_THAT(managers(live), ElementsAre("one Apply {\"f:data\":{\"f:a\":{}}}"));
}

TEST_F(FieldManager, SubresourcesAreManagersOfTheirOwn) {
    Value live;
    update(deployments(), live, deployment(), "controller");
    Value reported = live;
    reported.child("status").set("replicas", 1);
    update(deployments(), live, reported, "controller", "status");
    const Value& fields = live["metadata"]["managedFields"];
    ASSERT_EQ(fields.size(), 2u);
    EXPECT_FALSE(fields[0].has("subresource"));
    EXPECT_EQ(fields[1]["subresource"].str(), "status");
    EXPECT_EQ(toJson(fields[1]["fieldsV1"]), "{\"f:status\":{\"f:replicas\":{}}}");
    Value both = live;
    both.child("spec").set("replicas", 2);
    both.child("status").set("replicas", 2);
    update(deployments(), live, both, "editor");
    EXPECT_EQ(toJson(live["metadata"]["managedFields"][1]["fieldsV1"]) +
                  toJson(live["metadata"]["managedFields"][2]["fieldsV1"]),
              "{\"f:status\":{\"f:replicas\":{}}}{\"f:spec\":{\"f:replicas\":{}}}");
}

TEST_F(FieldManager, ManagedFieldsCanBeReset) {
    Value live;
    update(configMaps(), live, configMap("{'a': '1'}"), "one");
    Value cleared = live;
    cleared.child("metadata").set("managedFields", json("[{}]"));
    update(configMaps(), live, cleared, "two");
    EXPECT_FALSE(live["metadata"].has("managedFields"));
    EXPECT_FALSE(apply(configMaps(), live, configMap("{'a': '2'}"), "ci")) << "before-first-apply owns what was there";
}

TEST_F(FieldManager, ApplyingTheSameChangesNothing) {
    Value live;
    ASSERT_TRUE(apply(deployments(), live, deployment(), "ci"));
    const Value once = live;
    const auto again = serverSideApply(deployments(), &live, deployment(), {"ci", "", "2026-05-05T00:00:00Z"}, false);
    ASSERT_TRUE(again);
    EXPECT_EQ(*again, once);
    EXPECT_TRUE(sameContent(once, *again));
    Value changed = once;
    changed.child("spec").set("replicas", 9);
    EXPECT_FALSE(sameContent(once, changed));
}

TEST_F(FieldManager, CustomListsMergeByTheirKeys) {
    const KindInfo& widgets = kindOf(kinds, "example.com/v1", "Widget");
    const auto widget = [](const char* spec) {
        Value object = json("{'apiVersion': 'example.com/v1', 'kind': 'Widget', 'metadata': {'name': 'w'}}");
        object.set("spec", json(spec));
        return object;
    };
    Value live;
    ASSERT_TRUE(apply(widgets, live, widget("{'flags': ['a'], 'parts': [{'name': 'x', 'weight': 1}]}"), "one"));
    ASSERT_TRUE(apply(widgets, live, widget("{'flags': ['b'], 'parts': [{'name': 'y', 'weight': 2}]}"), "two"));
    EXPECT_EQ(live["spec"],
              json("{'flags': ['a', 'b'], 'parts': [{'name': 'x', 'weight': 1}, {'name': 'y', 'weight': 2}]}"));
    const auto refused = apply(widgets, live, widget("{'parts': [{'name': 'x', 'weight': 7}]}"), "two");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().message,
              "Apply failed with 1 conflict: conflict with \"one\": .spec.parts[name=\"x\"].weight");
    ASSERT_TRUE(apply(widgets, live, widget("{'flags': ['b']}"), "two"));
    EXPECT_EQ(live["spec"], json("{'flags': ['a', 'b'], 'parts': [{'name': 'x', 'weight': 1}]}"));
}

TEST_F(FieldManager, RefusesWhatIsNoApply) {
    Value live;
    Value withFields = configMap("{}");
    withFields.child("metadata").set("managedFields", json("[{'manager': 'x'}]"));
    EXPECT_EQ(apply(configMaps(), live, withFields, "ci").error().message, "metadata.managedFields must be nil");
    EXPECT_FALSE(checkManagerName(std::string(129, 'a')));
    EXPECT_TRUE(checkManagerName("thrifty-nova"));
    EXPECT_EQ(managerFromUserAgent("kubectl/v1.32.4 (linux/amd64) kubernetes/59526cd"), "kubectl");
}

TEST(FieldSets, Algebra) {
    const FieldSet a = json("{'f:x': {'.': {}, 'f:y': {}, 'f:z': {}}, 'f:w': {}}");
    const FieldSet b = json("{'f:x': {'f:z': {}}, 'f:v': {}}");
    EXPECT_EQ(intersect(a, b), json("{'f:x': {'f:z': {}}}"));
    EXPECT_EQ(subtract(a, b), json("{'f:x': {'.': {}, 'f:y': {}}, 'f:w': {}}"));
    EXPECT_EQ(subtract(a, a), Value::object());
    EXPECT_EQ(unite(b, a), unite(a, b));
    EXPECT_EQ(subtract(unite(a, b), b), subtract(a, b));
    EXPECT_EQ(subtract(json("{'f:x': {'.': {}, 'f:y': {}}}"), json("{'f:x': {'f:y': {}}}")), json("{'f:x': {}}"));
}

} // namespace
} // namespace thrifty::sim
