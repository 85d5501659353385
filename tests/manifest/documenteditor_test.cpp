// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/documenteditor.h"

#include <gtest/gtest.h>

namespace thrifty::manifest {
namespace {

using Kind = Change::Kind;

DocumentEditor editorOf(const std::string& text) {
    const auto file = parseFile("f.yaml", text);
    EXPECT_TRUE(file) << (file ? "" : file.error().text());
    return DocumentEditor(file->documents.front());
}

struct Case {
    const char* what;
    const char* before;
    std::vector<Change> changes;
    const char* after; ///< null: refused, and nothing changed
};

TEST(DocumentEditor, changesOnlyWhatWasAsked) {
    const Value item = Value::object({{"key", "k"}, {"value", "spot"}});
    for (const Case& one : std::vector<Case>{
             {"a number", "a: 1 # one\nb: 2\n", {{Kind::Set, "$.a", 7}}, "a: 7 # one\nb: 2\n"},
             {"quotes stay",
              "a: \"1\"\nb: '1'\n",
              {{Kind::Set, "$.a", "7"}, {Kind::Set, "$.b", "it's"}},
              "a: \"7\"\nb: 'it''s'\n"},
             {"a word that needs quotes", "a: x\n", {{Kind::Set, "$.a", "true"}}, "a: \"true\"\n"},
             {"a word with a comma in brackets", "{a: x, b: y}\n", {{Kind::Set, "$.b", "p,q"}}, "{a: x, b: \"p,q\"}\n"},
             {"a key without content", "a:\nb: 2\n", {{Kind::Set, "$.a", 3}}, "a: 3\nb: 2\n"},
             {"a new key", "m:\n  a: 1 # one\n# end\n", {{Kind::Set, "$.m.b", 2}}, "m:\n  a: 1 # one\n  b: 2\n# end\n"},
             {"a new key is quoted as its neighbours",
              "m:\n  a: \"x\"\n",
              {{Kind::Set, "$.m.b", "y"}},
              "m:\n  a: \"x\"\n  b: \"y\"\n"},
             {"a new key without a line end", "m:\n  a: 1", {{Kind::Set, "$.m.b", 2}}, "m:\n  a: 1\n  b: 2"},
             {"CRLF",
              "m:\r\n  a: 1\r\nn: 1\r\n",
              {{Kind::Set, "$.m.x.z", 2}},
              "m:\r\n  a: 1\r\n  x:\r\n    z: 2\r\nn: 1\r\n"},
             {"keys on the way",
              "m:\n- a: 1\n",
              {{Kind::Set, "$.m[0].l['x.y/z']", "2"}},
              "m:\n- a: 1\n  l:\n    x.y/z: \"2\"\n"},
             {"a mapping that is empty", "m:\nn: 1\n", {{Kind::Set, "$.m.a", "x"}}, "m:\n  a: x\nn: 1\n"},
             {"brackets that are empty", "m: {}\n", {{Kind::Set, "$.m.a", "x"}}, "m: {a: x}\n"},
             {"into brackets", "m: {a: 1}\n", {{Kind::Set, "$.m.b", "x"}}, "m: {a: 1, b: x}\n"},
             {"into JSON",
              "{\n  \"m\": {\n    \"a\": \"1\"\n  }\n}\n",
              {{Kind::Set, "$.m.b", "x"}},
              "{\n  \"m\": {\n    \"a\": \"1\",\n    \"b\": \"x\"\n  }\n}\n"},
             {"a longer list",
              "l:\n- a # first\n- b\nm: 1\n",
              {{Kind::Set, "$.l", Value::array({"x", "b", "c"})}},
              "l:\n- x # first\n- b\n- c\nm: 1\n"},
             {"a shorter list",
              "l:\n  - a\n  - b\nm: 1\n",
              {{Kind::Set, "$.l", Value::array({"a"})}},
              "l:\n  - a\nm: 1\n"},
             {"lists in brackets",
              "l: [\"a\", \"b\"]\nm: [a]\n",
              {{Kind::Set, "$.l", Value::array({"c"})}, {Kind::Set, "$.m", Value::array({"a", "b"})}},
              "l: [\"c\"]\nm: [a, b]\n"},
             {"an item",
              "l:\n  - a: 1\n# end\n",
              {{Kind::AddItem, "$.l", item}},
              "l:\n  - a: 1\n  - key: k\n    value: spot\n# end\n"},
             {"an item into brackets",
              "l: [{a: 1}]\n",
              {{Kind::AddItem, "$.l", item}},
              "l: [{a: 1}, {key: k, value: spot}]\n"},
             {"the first item",
              "m:\n  x: 1\n",
              {{Kind::AddItem, "$.m.l", item}},
              "m:\n  x: 1\n  l:\n  - key: k\n    value: spot\n"},
             {"an item goes",
              "l:\n- a # a\n# of b\n- b # b\n- c\n",
              {{Kind::Remove, "$.l[1]", {}}},
              "l:\n- a # a\n# of b\n- c\n"},
             {"the last item goes with its list",
              "l:\n- a: 1\n  b: 2\nm: 1\n",
              {{Kind::Remove, "$.l[0]", {}}},
              "m: 1\n"},
             {"a key goes", "a: 1\nb: 2 # two\nc: 3\n", {{Kind::Remove, "$.b", {}}}, "a: 1\nc: 3\n"},
             {"the first key of an item goes",
              "l:\n- a: 1\n  b: 2\n",
              {{Kind::Remove, "$.l[0].a", {}}},
              "l:\n- b: 2\n"},
             {"the last key goes with its mapping", "m:\n  a: 1\nb: 1\n", {{Kind::Remove, "$.m.a", {}}}, "b: 1\n"},
             {"out of brackets", "m: {a: 1, b: 2}\n", {{Kind::Remove, "$.m.b", {}}}, "m: {a: 1}\n"},
             {"a line of a text block",
              "t: |\n    a: 1\n\n    b: 2 # b\nm: 1\n",
              {{Kind::Set, "$.t", "a: 1\n\nb: 44 # b\n"}},
              "t: |\n    a: 1\n\n    b: 44 # b\nm: 1\n"},
             {"more lines of a text block", "t: |\n  a\n", {{Kind::Set, "$.t", "a\nb\n"}}, nullptr},
             {"an anchor that shows elsewhere", "a: &x 1\nb: *x\n", {{Kind::Set, "$.a", 2}}, nullptr},
             {"an anchor whose places change together",
              "a: &x {num: 1}\nb: *x\n",
              {{Kind::Set, "$.a.num", 2}, {Kind::Set, "$.b.num", 2}},
              "a: &x {num: 2}\nb: *x\n"},
             {"an anchor that nobody uses", "a: &x 1\nb: 1\n", {{Kind::Set, "$.a", 2}}, "a: &x 2\nb: 1\n"},
             {"all or nothing", "a: 1\nb: |\n  text\n", {{Kind::Set, "$.a", 2}, {Kind::Set, "$.b", "x"}}, nullptr},
         }) {
        DocumentEditor editor = editorOf(one.before);
        const auto done = editor.apply(one.changes);
        EXPECT_EQ(done.has_value(), one.after != nullptr) << one.what;
        EXPECT_EQ(editor.text(), one.after != nullptr ? one.after : one.before) << one.what;
        if (!done) {
            EXPECT_FALSE(done.error().message.empty()) << one.what;
        }
    }
}

TEST(DocumentEditor, writesAmountsAsTheTextDoes) {
    const DocumentEditor editor = editorOf("plain: {a: 1, b: 500m}\nquoted: {a: \"1\"}\nnone: {}\n");
    EXPECT_EQ(editor.asWritten("$.plain.a", "2"), Value(2));
    EXPECT_EQ(editor.asWritten("$.plain.b", "2"), Value(2));
    EXPECT_EQ(editor.asWritten("$.plain.a", "500m"), Value("500m"));
    EXPECT_EQ(editor.asWritten("$.plain.c", "2"), Value(2));
    EXPECT_EQ(editor.asWritten("$.quoted.a", "2"), Value("2"));
    EXPECT_EQ(editor.asWritten("$.quoted['nvidia.com/gpu']", "2"), Value("2"));
    EXPECT_EQ(editor.asWritten("$.none.a", "2"), Value(2));
    EXPECT_EQ(editor.asWritten("$.none.a", "99999999999999999999"), Value("99999999999999999999"));
}

} // namespace
} // namespace thrifty::manifest
