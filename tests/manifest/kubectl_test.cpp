// SPDX-License-Identifier: GPL-3.0-or-later
// Protects that a manifest means to us what it means to kubectl; tests/data/manifests/kubectl/README.md tells where the
// expected values come from.
#include "manifest/document.h"
#include "manifest/json.h"
#include "support/dataset.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <set>

namespace thrifty::manifest {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> goldenFiles() {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(tests::dataPath("manifests/kubectl"))) {
        const std::string name = entry.path().filename().string();
        if (entry.path().extension() == ".yaml" || name == "stream.json")
            names.push_back(name);
    }
    return names;
}

TEST(Kubectl, readsWholeFilesAlike) {
    const auto names = goldenFiles();
    EXPECT_GE(names.size(), 9u);
    for (const std::string& name : names) {
        const auto file = parseFile(name, tests::data("manifests/kubectl/" + name));
        ASSERT_TRUE(file) << file.error().text();
        ASSERT_EQ(file->documents.size(), 1u);
        const Value& read = file->documents.front().value();
        const auto golden =
            parseJson(tests::data("manifests/kubectl/" + fs::path(name).stem().string() + ".golden.json"));
        ASSERT_TRUE(golden);
        for (const auto& [key, expected] : golden->members()) {
            if (key == "metadata")
                continue;
            ASSERT_EQ(read[key].size(), expected.size()) << name << " " << key << "\n" << toPrettyJson(read[key]);
            for (std::size_t i = 0; i < expected.items().size(); ++i)
                EXPECT_EQ(read[key][i], expected[i]) << name << " " << key << " item " << i << ": "
                                                     << toJson(read[key][i]) << " is not " << toJson(expected[i]);
            for (const auto& [inner, value] : expected.members())
                EXPECT_EQ(read[key][inner], value) << name << " " << key << "." << inner << ": "
                                                   << toJson(read[key][inner]) << " is not " << toJson(value);
            EXPECT_EQ(read[key], expected) << name << " " << key;
        }
        EXPECT_EQ(read.size(), golden->size()) << name;
    }
}

TEST(Kubectl, readsAndRefusesSmallTextsAlike) {
    // What libyaml reads although kubectl's reader does not; nothing of it can reach a cluster as something else.
    const std::set<std::string, std::less<>> moreLenient{
        "%YAML 1.2\n---\na: b", // ours is one document behind a directive; the case's head makes it two for kubectl
    };
    const auto cases = parseJson(tests::data("manifests/kubectl/single-cases.json"));
    ASSERT_TRUE(cases);
    ASSERT_GT(cases->size(), 80u);
    for (const Value& one : cases->items()) {
        const std::string& text = one["text"].str();
        const auto file = parseFile("f.yaml", "apiVersion: e.x/v1\nkind: G\nmetadata: {name: g}\n" + text + "\n");
        if (one.has("refuses")) {
            EXPECT_TRUE(!file || moreLenient.contains(text))
                << text << "\nkubectl: " << one["refuses"].str()
                << "\nours: " << (file ? toJson(file->documents.front().value()) : "");
            continue;
        }
        ASSERT_TRUE(file) << text << ": " << file.error().text();
        Value value = file->documents.front().value();
        for (const char* key : {"apiVersion", "kind", "metadata"})
            value.erase(key);
        EXPECT_EQ(value, one["reads"]) << text << ": " << toJson(value);
    }
}

} // namespace
} // namespace thrifty::manifest
