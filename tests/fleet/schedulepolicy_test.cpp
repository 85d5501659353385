// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/nova/schedulepolicy.h"

#include "manifest/json.h"

#include <gtest/gtest.h>

namespace {

using namespace thrifty;
using manifest::Value;

Value json(std::string_view text) {
    auto value = manifest::parseJson(text);
    EXPECT_TRUE(value) << text;
    return value ? *value : Value();
}

TEST(SchedulePolicy, spreadsARunToItsClustersOnly) {
    fleet::SpreadRequest request;
    request.run = domain::RunId("01HZX");
    request.name = "tn-01hzx";
    request.ns = domain::Namespace("serving");
    request.labelKey = "thrifty-nova/run";
    request.labelValue = "01HZX";
    request.clusters = {domain::ClusterName("b"), domain::ClusterName("a")};
    request.annotations = {{"thrifty-nova/owner", "me@here"}};
    EXPECT_EQ(fleet::nova::spreadPolicy(request), json(R"({
        "apiVersion": "policy.elotl.co/v1alpha1", "kind": "SchedulePolicy",
        "metadata": {"name": "tn-01hzx",
                     "labels": {"app.kubernetes.io/managed-by": "thrifty-nova", "thrifty-nova/run": "01HZX"},
                     "annotations": {"thrifty-nova/owner": "me@here"}},
        "spec": {"namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "serving"}},
                 "resourceSelectors": {"labelSelectors": [{"matchLabels": {"thrifty-nova/run": "01HZX"}}]},
                 "groupBy": {"labelKey": "thrifty-nova/run"},
                 "clusterSelector": {"matchExpressions":
                     [{"key": "kubernetes.io/metadata.name", "operator": "In", "values": ["b", "a"]}]},
                 "spreadConstraints": {"spreadMode": "Duplicate", "topologyKey": "kubernetes.io/metadata.name"}}})"));
}

// W35: names and values that look like numbers or booleans stay strings, and the order of the values is the priority.
TEST(SchedulePolicy, keepsTheOrderAndEveryValueAString) {
    fleet::OrderRequest request;
    request.name = "serving-llm-cost-order";
    request.ns = domain::Namespace("serving");
    request.group = {"app.kubernetes.io/instance", "true"};
    request.order = {domain::ClusterName("123"), domain::ClusterName("a")};
    const Value policy = fleet::nova::orderedPolicy(request);
    EXPECT_EQ(policy["spec"], json(R"({
        "namespaceSelector": {"matchLabels": {"kubernetes.io/metadata.name": "serving"}},
        "resourceSelectors": {"labelSelectors": [{"matchLabels": {"app.kubernetes.io/instance": "true"}}]},
        "groupBy": {"labelKey": "app.kubernetes.io/instance"},
        "orderedClusterSelector": {"matchExpressions":
            [{"key": "kubernetes.io/metadata.name", "operator": "In", "values": ["123", "a"]}]}})"));
    const fleet::ExistingOrder read = fleet::nova::existingOrder(policy);
    EXPECT_TRUE(read.ours);
    EXPECT_EQ(read.order, request.order);
}

bool matches(std::string_view spec, const domain::LabelMap& labels,
             const domain::ObjectId& object = {"ray.io", "v1", "RayService", domain::Namespace("serving"), "x"}) {
    Value policy = Value::object({{"spec", json(spec)}});
    return fleet::nova::policyMatches(policy, {{"kubernetes.io/metadata.name", "serving"}, {"team", "ml"}}, object,
                                      labels);
}

TEST(SchedulePolicy, matchesAsNovaDoes) {
    const domain::LabelMap labels{{"thrifty-nova/run", "01HZX"}, {"app.kubernetes.io/managed-by", "thrifty-nova"}};
    // Everything: no selectors, empty ones, and the form with an empty list of expressions.
    EXPECT_TRUE(matches(R"({})", labels));
    EXPECT_TRUE(matches(R"({"namespaceSelector": {}, "resourceSelectors": {"labelSelectors": []}})", labels));
    EXPECT_TRUE(matches(R"({"resourceSelectors": {"labelSelectors": [{"matchExpressions": []}]}})", labels));
    // Alternatives: one that holds is enough.
    EXPECT_TRUE(matches(R"({"resourceSelectors": {"labelSelectors": [
        {"matchLabels": {"app": "redis"}}, {"matchExpressions": [{"key": "app", "operator": "DoesNotExist"}]}]}})",
                        labels));
    EXPECT_FALSE(matches(R"({"resourceSelectors": {"labelSelectors": [{"matchLabels": {"app": "redis"}}]}})", labels));
    EXPECT_TRUE(matches(R"({"resourceSelectors": {"labelSelectors": [{"matchExpressions":
        [{"key": "app.kubernetes.io/managed-by", "operator": "In", "values": ["x", "thrifty-nova"]}]}]}})",
                        labels));
    EXPECT_FALSE(matches(R"({"resourceSelectors": {"labelSelectors": [{"matchExpressions":
        [{"key": "app.kubernetes.io/managed-by", "operator": "NotIn", "values": ["thrifty-nova"]}]}]}})",
                         labels));
    EXPECT_TRUE(matches(R"({"resourceSelectors": {"labelSelectors": [{"matchExpressions":
        [{"key": "app.kubernetes.io/managed-by", "operator": "Exists"}]}]}})",
                        labels));
    // Namespaces by any of their labels.
    EXPECT_TRUE(matches(R"({"namespaceSelector": {"matchLabels": {"team": "ml"}}})", labels));
    EXPECT_FALSE(matches(R"({"namespaceSelector": {"matchLabels": {"team": "web"}}})", labels));
    // Kinds narrow; core is spelled out there.
    EXPECT_FALSE(matches(
        R"({"resourceSelectors": {"kinds": [{"group": "apps", "version": "v1", "kind": "Deployment"}]}})", labels));
    EXPECT_TRUE(matches(R"({"resourceSelectors": {"kinds": [{"group": "core", "version": "v1", "kind": "Pod"}]}})",
                        labels, {"", "v1", "Pod", domain::Namespace("serving"), "x"}));
}

} // namespace
