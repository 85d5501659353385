// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/gating.h"

#include "manifest/json.h"
#include "manifest/podtemplates.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <sstream>

namespace thrifty::manifest {
namespace {

constexpr const char* gateName = "nodecostestimate";

File parsed(const std::string& text, const std::string& name = "f.yaml") {
    auto file = parseFile(name, text);
    EXPECT_TRUE(file) << text << "\n" << (file ? "" : file.error().text());
    return file ? std::move(*file) : File{};
}

std::vector<std::string> linesOf(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream in(text);
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

/// Whether `gated` is `plain` with lines added.
bool onlyAddsLines(const std::string& plain, const std::string& gated) {
    const auto before = linesOf(plain);
    const auto after = linesOf(gated);
    std::size_t at = 0;
    for (const std::string& line : after)
        at += at < before.size() && line == before[at];
    return at == before.size();
}

/// Gates, and checks what must hold for every file: the text means what the gated tree means.
GatedFile gated(const std::string& text) {
    const File file = parsed(text);
    auto result = gate(file, gateName);
    EXPECT_TRUE(result) << (result ? "" : result.error().text());
    if (!result)
        return {};
    const File after = parsed(result->text);
    EXPECT_EQ(after.documents.size(), file.documents.size());
    for (std::size_t i = 0; i < after.documents.size() && i < file.documents.size(); ++i) {
        Value expected = file.documents[i].value();
        gateObject(expected, gateName);
        EXPECT_EQ(after.documents[i].value(), expected) << result->text;
    }
    const auto again = gate(after, gateName);
    EXPECT_TRUE(again && !again->changed) << result->text;
    return *result;
}

std::string ungated(const std::string& text) {
    const File file = parsed(text);
    const auto result = ungate(file, gateName);
    EXPECT_TRUE(result);
    const File after = parsed(result->text);
    for (std::size_t i = 0; i < after.documents.size() && i < file.documents.size(); ++i) {
        Value expected = file.documents[i].value();
        ungateObject(expected, gateName);
        EXPECT_EQ(after.documents[i].value(), expected) << result->text;
    }
    return result->text;
}

TEST(Gating, addsLinesInTheStyleOfTheText) {
    struct Case {
        const char* what;
        std::string before, after;
    };
    const std::string head = "apiVersion: v1\nkind: Pod\nmetadata: {name: x}\n";
    for (const auto& [what, before, after] : std::vector<Case>{
             {"lists at their key's column", head + "spec:\n  containers:\n  - name: a\n",
              head + "spec:\n  schedulingGates:\n  - name: nodecostestimate\n  containers:\n  - name: a\n"},
             {"lists indented", head + "spec:\n    containers:\n      - name: a\n",
              head + "spec:\n    schedulingGates:\n      - name: nodecostestimate\n    containers:\n      - name: a\n"},
             {"comments stay", head + "spec: # pod\n  # first\n  containers: # list\n  - name: a # one\n# end\n",
              head +
                  "spec: # pod\n  # first\n  schedulingGates:\n  - name: nodecostestimate\n  containers: # list\n  - "
                  "name: a # one\n# end\n"},
             {"CRLF stays", "apiVersion: v1\r\nkind: Pod\r\nspec:\r\n  containers:\r\n  - name: a\r\n",
              "apiVersion: v1\r\nkind: Pod\r\nspec:\r\n  schedulingGates:\r\n  - name: nodecostestimate\r\n  "
              "containers:\r\n  - name: a\r\n"},
             {"no line end at the end", head + "spec:\n  containers:\n  - name: a",
              head + "spec:\n  schedulingGates:\n  - name: nodecostestimate\n  containers:\n  - name: a"},
             {"a list of gates is extended",
              head + "spec:\n  containers:\n  - name: a\n  schedulingGates:\n    - name: other # theirs\n  # after\n  "
                     "nodeName: x\n",
              head + "spec:\n  containers:\n  - name: a\n  schedulingGates:\n    - name: other # theirs\n    - name: "
                     "nodecostestimate\n  # after\n  nodeName: x\n"},
             {"a list of gates at the end without line end",
              head + "spec:\n  containers:\n  - name: a\n  schedulingGates:\n  - name: other",
              head +
                  "spec:\n  containers:\n  - name: a\n  schedulingGates:\n  - name: other\n  - name: nodecostestimate"},
             {"an empty key gets its list", head + "spec:\n  schedulingGates:\n  containers:\n  - name: a\n",
              head + "spec:\n  schedulingGates:\n  - name: nodecostestimate\n  containers:\n  - name: a\n"},
             {"pretty JSON",
              "{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"Pod\",\n  \"spec\": {\n    \"containers\": [{\"name\": "
              "\"a\"}]\n  }\n}\n",
              "{\n  \"apiVersion\": \"v1\",\n  \"kind\": \"Pod\",\n  \"spec\": {\n    \"schedulingGates\": [{\"name\": "
              "\"nodecostestimate\"}],\n    \"containers\": [{\"name\": \"a\"}]\n  }\n}\n"}}) {
        const GatedFile result = gated(before);
        EXPECT_EQ(result.text, after) << what;
        EXPECT_TRUE(result.reformatted.empty()) << what;
        EXPECT_TRUE(result.changed);
        if (before.find("schedulingGates") == std::string::npos) {
            EXPECT_EQ(ungated(result.text), before) << what;
        }
    }
}

TEST(Gating, worksOnThePublishedManifests) {
    const std::filesystem::path root = "/work/shared/workloads/elotl-skyray";
    if (!std::filesystem::exists(root))
        GTEST_SKIP() << root << " is not on this machine";
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        const std::string path = entry.path().string();
        if (!entry.is_regular_file() || path.find("policies") != std::string::npos)
            continue;
        const auto files = readFiles({path});
        ASSERT_TRUE(files) << files.error().text();
        const std::string& text = files->front().text;
        const GatedFile result = gated(text);
        const bool already = path.find(".schedgate") != std::string::npos;
        EXPECT_EQ(result.changed, !already) << path;
        EXPECT_TRUE(result.reformatted.empty());
        EXPECT_TRUE(onlyAddsLines(text, result.text));
        EXPECT_EQ(result.edits.size(), 2u) << path;
        for (const GateEdit& edit : result.edits)
            EXPECT_EQ(edit.what, already ? "already gated" : "gate added");
        if (!already) {
            EXPECT_EQ(ungated(result.text), text);
        }
    }
}

} // namespace
} // namespace thrifty::manifest
