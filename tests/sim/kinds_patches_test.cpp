// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/patches.h"
#include "sim/kinds_support.h"

#include <gtest/gtest.h>

namespace thrifty::sim {
namespace {

using manifest::Value;
using test::json;

struct PatchCase {
    const char *what, *object, *patch, *result; // result null: refused
};

TEST(JsonPatch, ExamplesOfRfc6902) {
    const PatchCase cases[] = {
        {"A.1 add a member", "{'foo': 'bar'}", "[{'op': 'add', 'path': '/baz', 'value': 'qux'}]",
         "{'baz': 'qux', 'foo': 'bar'}"},
        {"A.2 add an element", "{'foo': ['bar', 'baz']}", "[{'op': 'add', 'path': '/foo/1', 'value': 'qux'}]",
         "{'foo': ['bar', 'qux', 'baz']}"},
        {"A.3 remove a member", "{'baz': 'qux', 'foo': 'bar'}", "[{'op': 'remove', 'path': '/baz'}]", "{'foo': 'bar'}"},
        {"A.4 remove an element", "{'foo': ['bar', 'qux', 'baz']}", "[{'op': 'remove', 'path': '/foo/1'}]",
         "{'foo': ['bar', 'baz']}"},
        {"A.5 replace", "{'baz': 'qux', 'foo': 'bar'}", "[{'op': 'replace', 'path': '/baz', 'value': 'boo'}]",
         "{'baz': 'boo', 'foo': 'bar'}"},
        {"A.6 move a value", "{'foo': {'bar': 'baz', 'waldo': 'fred'}, 'qux': {'corge': 'grault'}}",
         "[{'op': 'move', 'from': '/foo/waldo', 'path': '/qux/thud'}]",
         "{'foo': {'bar': 'baz'}, 'qux': {'corge': 'grault', 'thud': 'fred'}}"},
        {"A.7 move an element", "{'foo': ['all', 'grass', 'cows', 'eat']}",
         "[{'op': 'move', 'from': '/foo/1', 'path': '/foo/3'}]", "{'foo': ['all', 'cows', 'eat', 'grass']}"},
        {"A.8 test", "{'baz': 'qux', 'foo': ['a', 2, 'c']}",
         "[{'op': 'test', 'path': '/baz', 'value': 'qux'}, {'op': 'test', 'path': '/foo/1', 'value': 2}]",
         "{'baz': 'qux', 'foo': ['a', 2, 'c']}"},
        {"A.9 failed test", "{'baz': 'qux'}", "[{'op': 'test', 'path': '/baz', 'value': 'bar'}]", nullptr},
        {"A.10 nested member", "{'foo': 'bar'}", "[{'op': 'add', 'path': '/child', 'value': {'grandchild': {}}}]",
         "{'foo': 'bar', 'child': {'grandchild': {}}}"},
        {"A.11 unknown members are ignored", "{'foo': 'bar'}",
         "[{'op': 'add', 'path': '/baz', 'value': 'qux', 'xyz': 123}]", "{'foo': 'bar', 'baz': 'qux'}"},
        {"A.12 parent is missing", "{'foo': 'bar'}", "[{'op': 'add', 'path': '/baz/bat', 'value': 'qux'}]", nullptr},
        {"A.14 escapes", "{'/': 9, '~1': 10}", "[{'op': 'test', 'path': '/~01', 'value': 10}]", "{'/': 9, '~1': 10}"},
        {"A.15 text is no number", "{'/': 9, '~1': 10}", "[{'op': 'test', 'path': '/~01', 'value': '10'}]", nullptr},
        {"A.16 add at the end", "{'foo': ['bar']}", "[{'op': 'add', 'path': '/foo/-', 'value': ['abc', 'def']}]",
         "{'foo': ['bar', ['abc', 'def']]}"},
        {"copy", "{'a': {'b': 1}}", "[{'op': 'copy', 'from': '/a', 'path': '/c'}]", "{'a': {'b': 1}, 'c': {'b': 1}}"},
        {"into itself", "{'a': {'b': 1}}", "[{'op': 'move', 'from': '/a', 'path': '/a/b'}]", nullptr},
        {"index out of range", "{'a': [1]}", "[{'op': 'add', 'path': '/a/2', 'value': 1}]", nullptr},
        {"index with zeros", "{'a': [1, 2]}", "[{'op': 'remove', 'path': '/a/01'}]", nullptr},
        {"remove what is not there", "{}", "[{'op': 'remove', 'path': '/a'}]", nullptr},
        {"replace what is not there", "{}", "[{'op': 'replace', 'path': '/a', 'value': 1}]", nullptr},
        {"no pointer", "{}", "[{'op': 'add', 'path': 'a', 'value': 1}]", nullptr},
        {"no operation", "{}", "[{'op': 'bend', 'path': '/a'}]", nullptr},
    };
    for (const PatchCase& c : cases) {
        const auto result = jsonPatch(json(c.object), json(c.patch));
        ASSERT_EQ(result.has_value(), c.result != nullptr) << c.what;
        if (result) {
            EXPECT_EQ(*result, json(c.result)) << c.what;
        } else {
            EXPECT_EQ(result.error().code, 422) << c.what;
        }
    }
    EXPECT_EQ(jsonPatch(Value::object(), json("{}")).error().code, 400);
}

TEST(JsonPatch, CopiesCannotExplode) {
    Value patch = Value::array();
    for (int i = 0; i < 64; ++i)
        patch.append(json("{'op': 'copy', 'from': '/a', 'path': '/a/-'}"));
    EXPECT_FALSE(jsonPatch(json("{'a': ['0123456789']}"), patch));
}

TEST(MergePatch, ExamplesOfRfc7386) {
    const PatchCase cases[] = {
        {"", "{'a':'b'}", "{'a':'c'}", "{'a':'c'}"},
        {"", "{'a':'b'}", "{'b':'c'}", "{'a':'b','b':'c'}"},
        {"", "{'a':'b'}", "{'a':null}", "{}"},
        {"", "{'a':'b','b':'c'}", "{'a':null}", "{'b':'c'}"},
        {"", "{'a':['b']}", "{'a':'c'}", "{'a':'c'}"},
        {"", "{'a':'c'}", "{'a':['b']}", "{'a':['b']}"},
        {"", "{'a':{'b':'c'}}", "{'a':{'b':'d','c':null}}", "{'a':{'b':'d'}}"},
        {"", "{'a':[{'b':'c'}]}", "{'a':[1]}", "{'a':[1]}"},
        {"", "['a','b']", "['c','d']", "['c','d']"},
        {"", "{'a':'b'}", "['c']", "['c']"},
        {"", "{'a':'foo'}", "'bar'", "'bar'"},
        {"", "{'e':null}", "{'a':1}", "{'e':null,'a':1}"},
        {"", "[1,2]", "{'a':'b','c':null}", "{'a':'b'}"},
        {"", "{}", "{'a':{'bb':{'ccc':null}}}", "{'a':{'bb':{}}}"},
    };
    for (const PatchCase& c : cases)
        EXPECT_EQ(mergePatch(json(c.object), json(c.patch)), json(c.result)) << c.object << " " << c.patch;
}

TEST(StrategicMerge, ByTheFieldTable) {
    const PatchCase cases[] = {
        {"items merge by name", "{'containers': [{'name': 'a', 'image': '1'}, {'name': 'b', 'image': '1'}]}",
         "{'containers': [{'name': 'b', 'image': '2'}]}",
         "{'containers': [{'name': 'a', 'image': '1'}, {'name': 'b', 'image': '2'}]}"},
        {"an order moves the named items", "{'containers': [{'name': 'a'}, {'name': 'b'}, {'name': 'c'}]}",
         "{'$setElementOrder/containers': [{'name': 'c'}, {'name': 'a'}], 'containers': [{'name': 'c', 'image': 'x'}]}",
         "{'containers': [{'name': 'b'}, {'name': 'c', 'image': 'x'}, {'name': 'a'}]}"},
        {"delete an item", "{'containers': [{'name': 'a'}, {'name': 'b'}]}",
         "{'containers': [{'name': 'a', '$patch': 'delete'}]}", "{'containers': [{'name': 'b'}]}"},
        {"replace a list", "{'containers': [{'name': 'a'}]}", "{'containers': [{'name': 'z'}, {'$patch': 'replace'}]}",
         "{'containers': [{'name': 'z'}]}"},
        {"replace an object", "{'securityContext': {'runAsUser': 1}}",
         "{'securityContext': {'runAsGroup': 2, '$patch': 'replace'}}", "{'securityContext': {'runAsGroup': 2}}"},
        {"delete an object", "{'securityContext': {'runAsUser': 1}}", "{'securityContext': {'$patch': 'delete'}}",
         "{}"},
        {"null removes", "{'hostname': 'x', 'subdomain': 'y'}", "{'hostname': null}", "{'subdomain': 'y'}"},
        {"atomic lists are replaced", "{'tolerations': [{'key': 'a'}]}", "{'tolerations': [{'key': 'b'}]}",
         "{'tolerations': [{'key': 'b'}]}"},
        {"retained keys", "{'volumes': [{'name': 'v', 'emptyDir': {}}]}",
         "{'volumes': [{'name': 'v', '$retainKeys': ['name', 'hostPath'], 'hostPath': {'path': '/x'}}]}",
         "{'volumes': [{'name': 'v', 'hostPath': {'path': '/x'}}]}"},
        {"ports merge by containerPort",
         "{'containers': [{'name': 'a', 'ports': [{'containerPort': 80, 'protocol': 'TCP'}]}]}",
         "{'containers': [{'name': 'a', 'ports': [{'containerPort': 80, 'name': 'http'}]}]}",
         "{'containers': [{'name': 'a', 'ports': [{'containerPort': 80, 'protocol': 'TCP', 'name': 'http'}]}]}"},
        {"nulls in new items vanish", "{}", "{'containers': [{'name': 'a', 'command': null}]}",
         "{'containers': [{'name': 'a'}]}"},
        {"an item without its key", "{'containers': [{'name': 'a'}]}", "{'containers': [{'image': 'x'}]}", nullptr},
        {"an unknown directive", "{'securityContext': {'runAsUser': 1}}", "{'securityContext': {'$patch': 'bend'}}",
         nullptr},
    };
    for (const PatchCase& c : cases) {
        const auto result = strategicMerge(builtinType("core.v1.PodSpec"), json(c.object), json(c.patch));
        ASSERT_EQ(result.has_value(), c.result != nullptr) << c.what;
        if (result) {
            EXPECT_EQ(manifest::toJson(*result), manifest::toJson(json(c.result))) << c.what;
        }
    }
}

TEST(StrategicMerge, PlainValueLists) {
    const Schema* metadata = builtinType("meta.v1.ObjectMeta");
    EXPECT_EQ(*strategicMerge(metadata, json("{'finalizers': ['a', 'b']}"), json("{'finalizers': ['c', 'a']}")),
              json("{'finalizers': ['c', 'a', 'b']}"));
    EXPECT_EQ(*strategicMerge(metadata, json("{'finalizers': ['a', 'b']}"),
                              json("{'$deleteFromPrimitiveList/finalizers': ['a']}")),
              json("{'finalizers': ['b']}"));
}

TEST(StrategicMerge, CustomResourcesHaveNone) {
    KindRegistry kinds;
    ASSERT_TRUE(kinds.addCrd(test::widgetCrd()));
    EXPECT_EQ(strategicMergePatch(test::kindOf(kinds, "example.com/v1", "Widget"), Value::object(), Value::object())
                  .error()
                  .code,
              415);
}

} // namespace
} // namespace thrifty::sim
