// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/gating.h"
#include "manifest/json.h"
#include "manifest/value.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace thrifty::manifest {
namespace {

Value pod() {
    return *parseJson(
        R"({"metadata":{"name":"p","labels":{"a":"1"}},"spec":{"containers":[{"name":"c"}],"gates":[]}})");
}

TEST(Value, aCopyChangesAlone) {
    const Value original = pod();
    const std::string before = toJson(original);
    Value copy = original;
    EXPECT_TRUE(copy.sharesWith(original));
    copy.child("metadata").child("labels").set("a", "2");
    copy.child("spec").child("containers").mutableItems()[0].set("image", "i");
    copy.child("spec").child("gates").append("g");
    EXPECT_TRUE(copy.child("metadata").erase("name"));
    copy.find("spec")->set("nodeName", "n");
    EXPECT_EQ(toJson(original), before);
    EXPECT_EQ(toJson(copy), R"({"metadata":{"labels":{"a":"2"}},"spec":{"containers":[{"name":"c","image":"i"}],)"
                            R"("gates":["g"],"nodeName":"n"}})");
    EXPECT_FALSE(copy.sharesWith(original));
}

// A gate that is added to a copy must not stand in the object that it was copied from.
TEST(Value, aPlaceFoundByItsPathBelongsToTheCopyAlone) {
    const Value original = pod();
    Value copy = original;
    ASSERT_NE(nodeAt(copy, "$.spec.containers[0]"), nullptr);
    nodeAt(copy, "$.spec.containers[0]")->set("name", "changed");
    nodeAt(copy, "$.metadata.labels")->set("b", "2");
    EXPECT_EQ(nodeAt(copy, "$.spec.nothing"), nullptr);
    EXPECT_EQ(original, pod());
    EXPECT_EQ(copy.at("spec", "containers")[0]["name"].str(), "changed");
    EXPECT_EQ(copy.at("metadata", "labels", "b").str(), "2");
}

TEST(Value, whatIsNotWrittenToStaysShared) {
    const Value original = pod();
    Value copy = original;
    copy.child("metadata").set("name", "q");
    EXPECT_TRUE(copy["spec"].sharesWith(original["spec"]));
    EXPECT_FALSE(copy.child("metadata").erase("absent"));
    EXPECT_TRUE(copy["metadata"]["labels"].sharesWith(original["metadata"]["labels"]));
    EXPECT_EQ(copy["spec"], original["spec"]);
    EXPECT_NE(copy, original);
}

TEST(Value, emptyAndMovedFromOnesCanBeUsed) {
    Value object = Value::object(), list = Value::array();
    EXPECT_TRUE(object.isObject());
    EXPECT_TRUE(list.isArray());
    Value taken = std::move(object);
    EXPECT_TRUE(taken.isObject());
    object = taken; // NOLINT(bugprone-use-after-move): that it may be assigned to is what is tested
    object.set("a", 1);
    EXPECT_EQ(taken.size(), 0u);
    object.erase("a");
    Value copy = object;
    copy.set("b", 2);
    EXPECT_EQ(toJson(object), "{}");
    EXPECT_EQ(toJson(copy), R"({"b":2})");
    list.append(list);
    EXPECT_EQ(toJson(list), "[[]]");
}

TEST(Value, threadsMayEachHaveACopy) {
    const Value original = pod();
    const std::string before = toJson(original);
    std::vector<std::thread> threads;
    for (int number = 0; number < 4; ++number)
        threads.emplace_back([&original, number] {
            for (int round = 0; round < 500; ++round) {
                Value copy = original;
                copy.child("metadata").child("labels").set("a", number);
                EXPECT_EQ(copy["metadata"]["labels"]["a"].intOr(-1), number);
            }
        });
    for (std::thread& thread : threads)
        thread.join();
    EXPECT_EQ(toJson(original), before);
}

} // namespace
} // namespace thrifty::manifest
