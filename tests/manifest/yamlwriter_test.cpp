// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/yamlwriter.h"

#include "manifest/document.h"
#include "manifest/json.h"

#include <gtest/gtest.h>

namespace thrifty::manifest {
namespace {

TEST(YamlWriter, quotesExactlyWhatWouldBeReadOtherwise) {
    for (const char* plain : {"text",      "a b",
                              "a:b",       "http://a:80/x",
                              "a#b",       "nvidia.com/gpu",
                              "16Gi",      "500m",
                              "1.2.3",     "10.0.0.1",
                              "v1",        "yEs",
                              "-x",        "-1a",
                              ":x",        "0x",
                              "a,b",       "L4,A10G",
                              "it's",      "a\"b",
                              "2001-13-x", "e3",
                              "ä",         "\xF0\x9F\x98\x80",
                              "a[0]",      "1 2",
                              "--x",       "=x"})
        EXPECT_EQ(yamlScalar(plain), plain);
    for (const char* other : {"",
                              " a",
                              "a ",
                              "yes",
                              "No",
                              "ON",
                              "y",
                              "n",
                              "true",
                              "null",
                              "~",
                              "1",
                              "0777",
                              "0o17",
                              "1_000",
                              "1e3",
                              "1e999",
                              ".5",
                              ".5_0",
                              ".inf",
                              "1:30",
                              "190:20:30.5",
                              "2001-01-01",
                              "2001-1-1T00:00:00Z",
                              "=",
                              "<<",
                              "a: b",
                              "a:",
                              "a #b",
                              "#a",
                              "- a",
                              "-",
                              "? a",
                              "*a",
                              "&a",
                              "!a",
                              "|",
                              ">",
                              "%a",
                              "@a",
                              "`a",
                              "'a",
                              "\"a",
                              "[a]",
                              "{a}",
                              "]",
                              ",a",
                              "---",
                              "--- a",
                              "...",
                              "a\tb",
                              "a\nb",
                              "\x7f",
                              "a\xC2\x85"
                              "b",
                              "\xE2\x80\xA8",
                              "\xEF\xBB\xBF"
                              "a",
                              "\x01"}) {
        const std::string written = yamlScalar(other);
        EXPECT_TRUE(written.starts_with('"') && written.ends_with('"')) << other;
        const auto file = parseFile("f", "v: " + written + "\n" + written + ": 1\n");
        ASSERT_TRUE(file) << written << file.error().text();
        EXPECT_EQ(file->documents[0].value()["v"].str(), other) << written;
        EXPECT_TRUE(file->documents[0].value().has(other)) << written;
    }
}

TEST(YamlWriter, writesAsKubectlPrints) {
    const auto value = parseJson(R"({"kind":"Pod","metadata":{"labels":{"a/b":"1"},"annotations":{}},
        "spec":{"containers":[{"name":"a","args":[],"env":[{"name":"X","value":"yes"}],"nested":[[1,[2.5,null]],[]]}],
        "script":"set -e\n\n  run\n","strip":"a\nb","keep":"a\n\n","cr":"a\r\nb","lead":" a\nb","num":-1,"b":false}})");
    ASSERT_TRUE(value);
    const std::string text = toYaml(*value);
    EXPECT_EQ(text, "kind: Pod\n"
                    "metadata:\n"
                    "  labels:\n"
                    "    a/b: \"1\"\n"
                    "  annotations: {}\n"
                    "spec:\n"
                    "  containers:\n"
                    "  - name: a\n"
                    "    args: []\n"
                    "    env:\n"
                    "    - name: X\n"
                    "      value: \"yes\"\n"
                    "    nested:\n"
                    "    - - 1\n"
                    "      - - 2.5\n"
                    "        - null\n"
                    "    - []\n"
                    "  script: |\n"
                    "    set -e\n"
                    "\n"
                    "      run\n"
                    "  strip: |-\n"
                    "    a\n"
                    "    b\n"
                    "  keep: \"a\\n\\n\"\n"
                    "  cr: \"a\\r\\nb\"\n"
                    "  lead: \" a\\nb\"\n"
                    "  num: -1\n"
                    "  b: false\n");
    EXPECT_EQ(parseFile("f", text)->documents[0].value(), *value);
    EXPECT_EQ(toYaml(Value()), "null\n");
    EXPECT_EQ(toYaml(Value::array()), "[]\n");
    EXPECT_EQ(toYaml(Value("a\nb\n")), "|\n  a\n  b\n");
    const std::string longKey(2000, 'k');
    const Value withLongKey = Value::object({{longKey, Value::object({{"a", 1}})}, {"b", 2}});
    EXPECT_EQ(parseFile("f", toYaml(withLongKey))->documents[0].value(), withLongKey);
}

} // namespace
} // namespace thrifty::manifest
