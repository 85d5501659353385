// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/selectors.h"

#include "manifest/json.h"

#include <gtest/gtest.h>

namespace thrifty::sim {
namespace {

using manifest::Value;

Value labels(std::string_view json) {
    return manifest::parseJson(json).value();
}

struct LabelCase {
    const char* selector;
    bool matches;
};

class LabelSelectors : public testing::TestWithParam<LabelCase> {};

TEST_P(LabelSelectors, matchAsTheApiServerDoes) {
    const auto selector = LabelSelector::parse(GetParam().selector);
    ASSERT_TRUE(selector) << selector.error().message;
    EXPECT_EQ(selector->matches(labels(R"({"app":"web","tier":"front","build":"42","ray.io/is-ray-node":"yes"})")),
              GetParam().matches)
        << GetParam().selector;
}

INSTANTIATE_TEST_SUITE_P(Cases, LabelSelectors,
                         testing::Values(LabelCase{"", true}, LabelCase{"app=web", true}, LabelCase{"app==web", true},
                                         LabelCase{"app=db", false}, LabelCase{"app!=db", true},
                                         LabelCase{"none!=db", true}, LabelCase{"app", true}, LabelCase{"none", false},
                                         LabelCase{"!none", true}, LabelCase{"!app", false},
                                         LabelCase{"app in (db, web)", true}, LabelCase{"app in (db)", false},
                                         LabelCase{"app notin (db)", true}, LabelCase{"none notin (db)", true},
                                         LabelCase{"none in (db)", false}, LabelCase{"build>41", true},
                                         LabelCase{"build<42", false}, LabelCase{"ray.io/is-ray-node=yes", true},
                                         LabelCase{"app in (web,db),tier=front,!none", true},
                                         LabelCase{"app=web,tier=back", false}));

TEST(LabelSelector, refusesWhatIsNoSelector) {
    for (const char* text : {"app in (web", "=web", "app is (web)", "app=a b", "a,,b", "app!web"})
        EXPECT_FALSE(LabelSelector::parse(text)) << text;
}

TEST(LabelSelector, readsTheObjectFormAndPrintsIt) {
    const auto selector = LabelSelector::fromValue(labels(
        R"({"matchLabels":{"app":"web"},"matchExpressions":[{"key":"tier","operator":"In","values":["a","b"]},{"key":"x","operator":"DoesNotExist"}]})"));
    ASSERT_TRUE(selector);
    EXPECT_EQ(selector->text(), "app=web,tier in (a,b),!x");
    EXPECT_TRUE(selector->matches(labels(R"({"app":"web","tier":"b"})")));
    EXPECT_FALSE(selector->matches(labels(R"({"app":"web","tier":"b","x":""})")));
    EXPECT_FALSE(LabelSelector::fromValue(labels(R"({"matchExpressions":[{"key":"a","operator":"Like"}]})")));
}

TEST(FieldSelector, knowsOnlyIndexedFields) {
    const std::vector<std::string> known{"spec.nodeName", "status.phase", "involvedObject.uid", "source",
                                         "spec.unschedulable"};
    const Value pod = labels(
        R"({"metadata":{"name":"web","namespace":"serving"},"spec":{},"status":{"phase":"Pending"},"involvedObject":{"uid":"u"},"source":{"component":"luna"}})");
    const auto matches = [&](const char* text) {
        const auto selector = FieldSelector::parse(text, known);
        EXPECT_TRUE(selector) << text;
        return selector && selector->matches(pod);
    };
    EXPECT_TRUE(matches("metadata.name=web,metadata.namespace=serving"));
    EXPECT_TRUE(matches("spec.nodeName="));
    EXPECT_FALSE(matches("spec.nodeName!="));
    EXPECT_TRUE(matches("status.phase!=Running"));
    EXPECT_TRUE(matches("involvedObject.uid==u,source=luna"));
    EXPECT_TRUE(matches("spec.unschedulable=false"));
    const auto refused = FieldSelector::parse("spec.foo=x", known);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, 400);
    EXPECT_EQ(refused.error().message, "field label not supported: spec.foo");
    EXPECT_EQ(FieldSelector::parse("metadata.name=web", known)->name(), "web");
}

} // namespace
} // namespace thrifty::sim
