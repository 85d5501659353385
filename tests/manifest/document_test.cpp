// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/document.h"
#include "manifest/gating.h"
#include "manifest/json.h"

#include "support/dataset.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thrifty::manifest {
namespace {

File parsed(const std::string& text) {
    auto file = parseFile("f.yaml", text);
    EXPECT_TRUE(file) << text << "\n" << (file ? "" : file.error().text());
    return file ? std::move(*file) : File{};
}

TEST(Document, knowsTheBytesOfEachDocument) {
    const File file = parsed("# head\na: 1\n---\n# second\nb: 2\n--- # marked\nc: 3\n...\n--- {d: 4}\n---\n");
    ASSERT_EQ(file.documents.size(), 5u);
    EXPECT_EQ(file.documents[0].text(), "# head\na: 1\n");
    EXPECT_EQ(file.documents[1].text(), "# second\nb: 2\n");
    EXPECT_EQ(file.documents[2].text(), "c: 3\n");
    EXPECT_EQ(file.documents[3].text(), " {d: 4}\n");
    EXPECT_EQ(toJson(file.documents[3].value()), R"({"d":4})");
    EXPECT_TRUE(file.documents[4].empty());
    EXPECT_TRUE(file.documents[4].value().isNull());
}

TEST(Document, marksNodesByLineAndColumn) {
    const File file =
        parsed("\xEF\xBB\xBF"
               "apiVersion: v1\r\nspec:\r\n  items:\r\n  - name: \xC3\xA4\xC3\xB6 # two\r\n    x: \"\xE2\x82\xAC\"\r\n"
               "  - {name: b, 'y.z': c}\r\n  anchored: &a !!str text\r\n  again: *a\r\n");
    struct Case {
        const char* path;
        int line, column;
    };
    for (const auto& [path, line, column] : {Case{"$", 1, 1},
                                             {"$.spec", 3, 3},
                                             {"$.spec.items", 4, 3},
                                             {"$.spec.items[0]", 4, 5},
                                             {"$.spec.items[0].name", 4, 11},
                                             {"$.spec.items[0].x", 5, 8},
                                             {"$.spec.items[1]", 6, 5},
                                             {"$.spec.items[1].name", 6, 12},
                                             {"$.spec.items[1]['y.z']", 6, 22},
                                             {"$.spec.anchored", 7, 22},
                                             {"$.spec.again", 8, 10}}) {
        const auto mark = file.documents[0].markOf(path);
        ASSERT_TRUE(mark) << path;
        EXPECT_EQ(mark->line, line) << path;
        EXPECT_EQ(mark->column, column) << path;
    }
    for (const char* path :
         {"", "spec", "$.nothing", "$.spec.items[2]", "$.spec[0]", "$.spec.items.name", "$[", "$..a"})
        EXPECT_FALSE(file.documents[0].markOf(path)) << path;
}

TEST(Document, namesThePlaceOfEveryError) {
    struct Case {
        const char* text;
        const char* place;
        const char* words;
    };
    for (const auto& [text, place, words] :
         {Case{"a:\n\tb: 1\n", "f.yaml:2:1", "tab"},
          {"a: 1\n  b: 2\n", "f.yaml:2:4", "mapping values"},
          {"a: 1\nb: 2\na: 3\n", "f.yaml:3:1", "\"a\" is there twice. kubectl 1.32"},
          {"yes: 1\ntrue: 2\n", "f.yaml:2:1", "\"true\" is there twice"},
          {"a: *x\n", "f.yaml:1:4", "unknown anchor \"x\""},
          {"a: &x [*x]\n", "f.yaml:1:8", "contains itself"},
          {"a: .inf\n", "f.yaml:1:4", "has no JSON form"},
          {"a: 1\n? [x]\n: 2\n", "f.yaml:2:3", "a key must be a text"},
          {"~: 1\n", "f.yaml:1:1", "cannot be a key"},
          {"<<: 1\n", "f.yaml:1:5", "merge key"},
          {"a: !!int x\n", "f.yaml:1:10", "is not a !!int"},
          {"a: {b: c\n", "f.yaml:2:1", "did not find expected ',' or '}'"},
          {"a: 'b\n", "f.yaml:2:1", "unexpected end"},
          {"a: \xC3\xA4\xFF\n", "f.yaml:1:5", "not UTF-8"},
          {"a: 1\nb: \x01\n", "f.yaml:2:4", "control characters"},
          {"\xFF\xFE"
           "a",
           "f.yaml", "UTF-16"},
          {"a: 1\n...\nb: 2\n", "f.yaml:3:1", "Begin the next document with a --- line"}}) {
        const auto file = parseFile("f.yaml", text);
        ASSERT_FALSE(file) << text;
        EXPECT_EQ(file.error().place, place) << text << file.error().text();
        EXPECT_NE(file.error().text().find(words), std::string::npos) << text << file.error().text();
    }
}

TEST(Document, keepsItsLimits) {
    const auto codeOf = [](const std::string& text, ReadLimits limits = {}) {
        const auto file = parseFile("f.yaml", text, limits);
        EXPECT_FALSE(file);
        return file ? std::string() : std::string(toString(file.error().code)) + " " + file.error().place;
    };
    EXPECT_EQ(codeOf(std::string((10u << 20) + 1, '#')), "limit f.yaml");
    std::string laughs = "a: &a [x,x,x,x,x,x,x,x,x,x]\n";
    for (char c = 'b'; c < 'k'; ++c)
        laughs += std::string(1, c) + ": &" + c + " [*" + char(c - 1) + ",*" + char(c - 1) + ",*" + char(c - 1) + ",*" +
                  char(c - 1) + ",*" + char(c - 1) + ",*" + char(c - 1) + ",*" + char(c - 1) + ",*" + char(c - 1) +
                  "]\n";
    EXPECT_EQ(codeOf(laughs), "limit f.yaml:1:16"); // the x that was one too many
    EXPECT_EQ(codeOf("a: " + std::string(250, '[') + std::string(250, ']')), "limit f.yaml:1:203");
    EXPECT_EQ(codeOf("{\"a\": " + std::string(250, '[') + std::string(250, ']') + "}"), "limit f.yaml:1:206");
    std::string chain = "a0: &a0 [x]\n"; // each alias one deeper: the text is flat, the value is not
    for (int i = 1; i < 250; ++i)
        chain += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [*a" + std::to_string(i - 1) + "]\n";
    EXPECT_TRUE(codeOf(chain).starts_with("limit f.yaml:"));
    std::string many;
    for (int i = 0; i < 10'001; ++i)
        many += "---\na: 1\n";
    EXPECT_EQ(codeOf(many), "limit f.yaml:20001:1");
}

TEST(Document, answersFastForListsAndDirectivesOfManyThousands) {
    std::string list = "apiVersion: v1\nkind: List\nitems:\n";
    constexpr int many = 30'000;
    for (int i = 0; i < many; ++i)
        list += "- {apiVersion: v1, kind: Pod}\n";
    std::vector<File> files;
    files.push_back(parsed(list));
    const auto objects = objectsOf(files);
    ASSERT_TRUE(objects);
    ASSERT_EQ(objects->size(), static_cast<std::size_t>(many));
    EXPECT_EQ(objects->back().mark.line, many + 3);
    EXPECT_FALSE(files[0].documents[0].markOf("$.items[30000]"));

    std::string directives;
    for (int i = 0; i < 1001; ++i)
        directives += "%TAG !a" + std::to_string(i) + "! tag:x,2000:\n";
    const auto refused = parseFile("f.yaml", directives + "---\na: 1\n");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().text(), "f.yaml:1001:1: more than 1000 %TAG lines");
}

TEST(Document, readsFoldersByNameAndNamesWhatIsMissing) {
    const auto files = readFiles({tests::dataPath("manifests/kinds")});
    ASSERT_TRUE(files) << files.error().text();
    ASSERT_GT(files->size(), 8u);
    EXPECT_TRUE(
        std::is_sorted(files->begin(), files->end(), [](const File& a, const File& b) { return a.name < b.name; }));
    const auto missing = readFiles({"/nowhere/x.yaml"});
    ASSERT_FALSE(missing);
    EXPECT_EQ(missing.error().code, domain::ErrorCode::NotFound);
    EXPECT_EQ(missing.error().place, "/nowhere/x.yaml");
    const auto none = readFiles({tests::dataPath("manifests")});
    ASSERT_FALSE(none);
    EXPECT_NE(none.error().message.find("no .yaml, .yml or .json file"), std::string::npos);
}

TEST(Document, readsJsonAsKubectlDoes) {
    const File file = parsed("\n{\"apiVersion\": \"v1\", \"n\": 1.50, \"big\": 9223372036854775808, \"e\": 1e3,\n"
                             "\t\"s\": \"\\ud83d\\ude00\\/\\u00e4\", \"l\": [], \"o\": {}}\n"
                             "{\"b\": 2}\n---\n{\"c\": \"0777\"}\n");
    ASSERT_EQ(file.documents.size(), 3u);
    EXPECT_TRUE(file.documents[0].isJson());
    EXPECT_EQ(toJson(file.documents[0].value()), "{\"apiVersion\":\"v1\",\"n\":1.5,\"big\":9223372036854775808,\"e\":"
                                                 "1000,\"s\":\"\xF0\x9F\x98\x80/\xC3\xA4\",\"l\":[],\"o\":{}}");
    EXPECT_EQ(file.documents[1].text(), "{\"b\": 2}");
    EXPECT_EQ(toJson(file.documents[2].value()), R"({"c":"0777"})");
    EXPECT_EQ(file.documents[0].markOf("$.s")->line, 3);
    EXPECT_EQ(file.documents[0].markOf("$.s")->column, 7);
    EXPECT_FALSE(parsed("{a: 1}\n").documents[0].isJson());
    EXPECT_FALSE(parseFile("f.json", "{\"a\": 1, \"a\": 2}"));
}

// As YAML it would be a text, and a number that becomes a text is another manifest; kubectl refuses it in JSON too.
TEST(Document, refusesJsonNumbersThatNoDoubleHolds) {
    for (const std::string number : {"1e400", "-1e999", "1.5E+309"}) {
        const auto file = parseFile("f.json", "{\"kind\": \"X\",\n \"n\": [" + number + "]}\n");
        ASSERT_FALSE(file) << number;
        EXPECT_EQ(file.error().place, "f.json:2:8") << number;
        EXPECT_NE(file.error().text().find("the number " + number + " is too large"), std::string::npos)
            << file.error().text();
    }
    EXPECT_EQ(parsed("{\"n\": \"1e400\"}").documents[0].value()["n"], Value("1e400"));
    EXPECT_EQ(parsed("v: 1e400\n").documents[0].value()["v"], Value("1e400")); // as kubectl reads YAML
}

TEST(Document, takesListsApart) {
    std::vector<File> files;
    files.push_back(parsed("# nothing\n---\n---\napiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n"
                           "- apiVersion: v1\n  kind: ConfigMapList\n  items: [{apiVersion: v1, kind: ConfigMap}]\n"));
    const auto objects = objectsOf(files);
    ASSERT_TRUE(objects) << objects.error().text();
    ASSERT_EQ(objects->size(), 2u);
    EXPECT_EQ((*objects)[0].path, "$.items[0]");
    EXPECT_EQ((*objects)[0].mark.line, 7);
    EXPECT_EQ((*objects)[1].path, "$.items[1].items[0]");
    EXPECT_EQ((*objects)[1].value["kind"].str(), "ConfigMap");
}

TEST(Document, refusesWhatIsNoObject) {
    struct Case {
        const char* text;
        const char* message;
    };
    for (const auto& [text, message] :
         {Case{"- a\n", "f.yaml:1:1: a Kubernetes object must be a mapping with apiVersion and kind"},
          {"a: 1\n---\nkind: Pod\n", "f.yaml:1:1: the object has no apiVersion"},
          {"apiVersion: v1\nkind: 1\n", "f.yaml:2:7: kind must be a text"},
          {"apiVersion: v1\nkind: Pod\nmetadata: x\n", "f.yaml:3:11: metadata must be a mapping"}}) {
        std::vector<File> files;
        files.push_back(parsed(text));
        const auto objects = objectsOf(files);
        ASSERT_FALSE(objects) << text;
        EXPECT_EQ(objects.error().text(), message);
    }
}

} // namespace
} // namespace thrifty::manifest
