// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/gating.h"

#include "manifest/json.h"
#include "manifest/podtemplates.h"
#include "support/paths.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <random>
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
    for (std::string line; std::getline(in, line);) {
        if (line.ends_with('\r')) // the last line may come to have a line end
            line.pop_back();
        lines.push_back(line);
    }
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

TEST(Gating, editsInsideALineOrReformatsWhereItMustAndSaysSo) {
    struct Case {
        const char* what;
        std::string before, after;
        std::vector<std::string> said;
    };
    const std::string pod = "apiVersion: v1\nkind: Pod\nmetadata: {name: x}\n";
    for (const auto& [what, before, after, said] : std::vector<Case>{
             {"a flow pod spec",
              pod + "spec: {containers: [{name: a}]} # c\n",
              pod + "spec: {schedulingGates: [{name: nodecostestimate}], containers: [{name: a}]} # c\n",
              {"document 1 (Pod/x) was edited inside a line: flow style"}},
             {"a flow list of gates",
              pod + "spec:\n  schedulingGates: [{name: other}] # c\n  containers: []\n",
              pod + "spec:\n  schedulingGates: [{name: other}, {name: nodecostestimate}] # c\n  containers: []\n",
              {"document 1 (Pod/x) was edited inside a line: flow style"}},
             {"an empty flow list",
              pod + "spec:\n  schedulingGates: []\n  containers: []\n",
              pod + "spec:\n  schedulingGates: [{name: nodecostestimate}]\n  containers: []\n",
              {"document 1 (Pod/x) was edited inside a line: flow style"}},
             {"an explicit null",
              pod + "spec:\n  schedulingGates: ~\n  containers: []\n",
              pod + "spec:\n  schedulingGates: [{name: nodecostestimate}]\n  containers: []\n",
              {"document 1 (Pod/x) was edited inside a line: flow style"}},
             {"an empty pod spec",
              pod + "spec: {}\n",
              pod + "spec: {schedulingGates: [{name: nodecostestimate}]}\n",
              {"document 1 (Pod/x) was edited inside a line: flow style"}},
             {"JSON in one line",
              "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"spec\": {\"a\": 1}}",
              "{\"apiVersion\": \"v1\", \"kind\": \"Pod\", \"spec\": {\"schedulingGates\": [{\"name\": "
              "\"nodecostestimate\"}], \"a\": 1}}",
              {"document 1 (Pod/) was edited inside a line: flow style"}},
             {"a pod spec that a merge makes",
              pod + "x: &b\n  schedulingGates:\n  - name: other\nspec:\n  <<: *b\n  containers: [] # c\n",
              "apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\nx:\n  schedulingGates:\n  - name: other\nspec:\n"
              "  schedulingGates:\n  - name: other\n  - name: nodecostestimate\n  containers: []\n",
              {"document 1 (Pod/x) was reformatted: the gates stand behind an anchor"}},
             {"an anchor that shows elsewhere, too",
              pod + "spec: &s\n  containers: []\ncopy: *s\n",
              "apiVersion: v1\nkind: Pod\nmetadata:\n  name: x\nspec:\n  schedulingGates:\n  - name: nodecostestimate\n"
              "  containers: []\ncopy:\n  containers: []\n",
              {"document 1 (Pod/x) was reformatted: an anchor is used in more than one place"}},
             {"the second of three documents only, CRLF",
              "a: 1 # c\r\n---\r\napiVersion: v1\r\nkind: Pod\r\nspec: &s\r\n  a: b\r\ncopy: *s\r\n---\r\nb:   2\r\n",
              "a: 1 # c\r\n---\r\napiVersion: v1\r\nkind: Pod\r\nspec:\r\n  schedulingGates:\r\n  - name: "
              "nodecostestimate\r\n  a: b\r\ncopy:\r\n  a: b\r\n---\r\nb:   2\r\n",
              {"document 2 (Pod/) was reformatted: an anchor is used in more than one place"}}}) {
        const GatedFile result = gated(before);
        EXPECT_EQ(result.text, after) << what;
        EXPECT_EQ(result.reformatted, said) << what;
    }
}

TEST(Gating, editsAnAnchorOnceWhereAllItsUsesAreTemplates) {
    const std::string before =
        "apiVersion: ray.io/v1\nkind: RayCluster\nspec:\n  headGroupSpec:\n    template: &t\n      spec:\n"
        "        containers:\n        - name: ray\n  workerGroupSpecs:\n  - groupName: w\n    template: *t\n";
    const GatedFile result = gated(before);
    EXPECT_TRUE(result.reformatted.empty());
    EXPECT_TRUE(onlyAddsLines(before, result.text));
    EXPECT_EQ(linesOf(result.text).size(), linesOf(before).size() + 2);
    EXPECT_EQ(ungated(result.text), before);
}

TEST(Gating, tellsPathsAndLines) {
    const GatedFile result =
        gated("apiVersion: v1\nkind: List\nitems:\n- apiVersion: v1\n  kind: Pod\n  spec:\n    a: b\n- apiVersion: "
              "v1\n  kind: Pod\n"
              "  spec:\n    schedulingGates:\n    - name: nodecostestimate\n- apiVersion: v1\n  kind: Service\n"
              "- apiVersion: v1\n  kind: Pod\n  spec:\n    c: d\n");
    ASSERT_EQ(result.edits.size(), 3u);
    EXPECT_EQ(result.edits[0].path, "$.items[0].spec");
    EXPECT_EQ(result.edits[0].line, 7);
    EXPECT_EQ(result.edits[0].what, "gate added");
    EXPECT_EQ(result.edits[1].path, "$.items[1].spec");
    EXPECT_EQ(result.edits[1].line, 13);
    EXPECT_EQ(result.edits[1].what, "already gated");
    EXPECT_EQ(result.edits[2].line, 20);
}

TEST(Gating, removesOurGateWhereverItStands) {
    struct Case {
        std::string before, after;
    };
    const std::string head = "apiVersion: v1\nkind: Pod\nspec:\n";
    for (const auto& [before, after] : std::vector<Case>{
             {head + "  schedulingGates: # gates\n  - name: \"nodecostestimate\" # ours\n  a: b\n", head + "  a: b\n"},
             {head + "  a: b\n  schedulingGates:\n    - name: nodecostestimate\n  # after\n",
              head + "  a: b\n  # after\n"},
             {head + "  schedulingGates:\n  - name: first # 1\n  - name: nodecostestimate\n  # about last\n  - name: "
                     "last\n",
              head + "  schedulingGates:\n  - name: first # 1\n  # about last\n  - name: last\n"},
             {head + "  schedulingGates:\n  - {name: nodecostestimate}\n  - name: last\n",
              head + "  schedulingGates:\n  - name: last\n"},
             {head + "  schedulingGates:\n  -\n    name: nodecostestimate\n  - name: last\n",
              head + "  schedulingGates:\n  - name: last\n"},
             {head + "  schedulingGates: [{name: nodecostestimate}]\n  a: b\n", head + "  a: b\n"},
             {head + "  schedulingGates: [ {name: nodecostestimate}, {name: x} ]\n",
              head + "  schedulingGates: [ {name: x} ]\n"},
             {head + "  schedulingGates: [{name: x}, {name: nodecostestimate}, {name: nodecostestimate}]\n",
              head + "  schedulingGates: [{name: x}]\n"},
             {head + "  a: b\n  schedulingGates:\n  - name: nodecostestimate", head + "  a: b"},
             {head + "  a: b\r\n  schedulingGates:\r\n  - name: nodecostestimate", head + "  a: b"},
             {head + "  schedulingGates:\n  - name: nodecostestimate\n", "apiVersion: v1\nkind: Pod\nspec: {}\n"},
             {"apiVersion: v1\nkind: Pod\nspec: {schedulingGates: [{name: nodecostestimate}], a: b}\n",
              "apiVersion: v1\nkind: Pod\nspec: {a: b}\n"},
             {"apiVersion: v1\nkind: Pod\nspec: {a: b, schedulingGates: [{name: nodecostestimate}]}\n",
              "apiVersion: v1\nkind: Pod\nspec: {a: b}\n"},
             {"apiVersion: v1\nkind: Pod\nspec: {schedulingGates: [{name: nodecostestimate}]}\n",
              "apiVersion: v1\nkind: Pod\nspec: {}\n"},
             {"apiVersion: trainer.kubeflow.org/v1alpha1\nkind: TrainJob\nspec:\n  podSpecOverrides:\n  - "
              "schedulingGates:\n    - name: nodecostestimate\n"
              "    targetJobs:\n    - name: node\n",
              "apiVersion: trainer.kubeflow.org/v1alpha1\nkind: TrainJob\nspec:\n  podSpecOverrides:\n  - "
              "targetJobs:\n    - name: node\n"},
             {head + "  schedulingGates:\n  - name: other\n  a: nodecostestimate\n",
              head + "  schedulingGates:\n  - name: other\n  a: nodecostestimate\n"}}) {
        EXPECT_EQ(ungated(before), after) << before;
    }
}

TEST(Gating, findsRoomWherePodSpecsBeginBehindADash) {
    const std::string head = "apiVersion: trainer.kubeflow.org/v1alpha1\nkind: TrainJob\nspec:\n  podSpecOverrides:\n";
    for (const char* const rest :
         {"  - targetJobs:\n    - name: node\n    nodeSelector: {a: b}\n", "  - targetJobs:\n      - name: node\n",
          "  - targetJobs:\n      - name: node", "  - targetJobs: [{name: node}] # c\n# end\n"}) {
        const GatedFile result = gated(head + rest);
        EXPECT_TRUE(result.reformatted.empty()) << rest;
        EXPECT_TRUE(onlyAddsLines(head + rest, result.text)) << result.text;
        EXPECT_EQ(ungated(result.text), head + rest);
    }
}

TEST(Gating, refusesGatesThatAreNoList) {
    const auto result = gate(parsed("apiVersion: v1\nkind: Pod\nspec:\n  schedulingGates: yes\n"), gateName);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().text(), "f.yaml:4:20: schedulingGates must be a list");
}

/// Writes manifests in many styles from a stream of random choices.
class Composer {
  public:
    explicit Composer(unsigned seed)
        : m_random(seed) {}

    std::string file() {
        m_out.clear();
        m_break = one(4) ? "\r\n" : "\n";
        const int documents = 1 + pick(4);
        for (int i = 0; i < documents; ++i) {
            m_indent = one(3) ? 2 : 0;
            m_step = one(3) ? 4 : 2;
            if (i > 0 || one(2))
                line(0, "---");
            comment(0);
            document();
        }
        if (one(5))
            while (m_out.ends_with('\n') || m_out.ends_with('\r'))
                m_out.pop_back();
        return m_out;
    }

  private:
    bool one(int in) { return pick(in) == 0; }
    int pick(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }

    void line(std::size_t indent, const std::string& text) {
        m_out.append(indent, ' ');
        m_out += text;
        if (one(6))
            m_out += " # remark";
        m_out += m_break;
    }
    void comment(std::size_t indent) {
        if (one(4)) {
            m_out.append(indent, ' ');
            m_out += "# \xC3\xA4 comment: - [ {" + m_break;
        }
        if (one(8))
            m_out += m_break;
    }

    void document() {
        switch (pick(4)) {
        case 0:
            line(0, "apiVersion: v1");
            line(0, "kind: ConfigMap");
            line(0, "data:");
            m_out +=
                "  script: |" + m_break + "    schedulingGates:" + m_break + "    - name: nodecostestimate" + m_break;
            break;
        case 1:
            line(0, "apiVersion: v1");
            line(0, "kind: Pod");
            podSpec(0);
            break;
        case 2:
            line(0, "kind: Deployment");
            line(0, "apiVersion: apps/v1");
            line(0, "spec:");
            line(m_step, "template:");
            podSpec(2 * m_step);
            line(m_step, "replicas: 2");
            break;
        default:
            line(0, "apiVersion: ray.io/v1");
            line(0, "kind: RayCluster");
            line(0, "spec:");
            line(m_step, "headGroupSpec:");
            line(2 * m_step, "template:");
            podSpec(3 * m_step);
            line(m_step, "workerGroupSpecs:");
            for (int i = pick(3); i >= 0; --i) {
                line(m_step + m_indent, "- groupName: g" + std::to_string(i));
                line(m_step + m_indent + 2, "template:");
                podSpec(m_step + m_indent + 4);
            }
        }
    }

    void podSpec(std::size_t indent) {
        comment(indent);
        line(indent, "spec:");
        const std::size_t at = indent + m_step;
        const bool gatesFirst = one(2);
        comment(at);
        if (gatesFirst)
            gates(at);
        line(at, "containers:");
        for (int i = pick(2); i >= 0; --i) {
            line(at + m_indent, "- name: 'c" + std::to_string(i) + "'");
            comment(at + m_indent + 2);
            if (one(2)) {
                m_out.append(at + m_indent + 2, ' ');
                m_out += "command: |-" + m_break;
                m_out.append(at + m_indent + 6, ' ');
                m_out += "run: $HOME # no comment" + m_break + (one(2) ? m_break : "");
            } else {
                line(at + m_indent + 2, "resources: {limits: {cpu: 1}}");
            }
        }
        if (!gatesFirst)
            gates(at);
        comment(at);
    }

    void gates(std::size_t at) {
        const int count = pick(6) - 2; // mostly none
        if (count <= 0)
            return;
        line(at, "schedulingGates:");
        for (int i = 0; i < count; ++i) {
            line(at + m_indent, one(3) ? "- {name: nodecostestimate}" : "- name: other" + std::to_string(i));
            comment(at + m_indent);
        }
    }

    std::mt19937 m_random;
    std::string m_out, m_break;
    std::size_t m_indent = 0, m_step = 2;
};

TEST(Gating, keepsItsPromisesOnGeneratedManifests) {
    int changed = 0;
    for (unsigned seed = 0; seed < 2000; ++seed) {
        const std::string text = Composer(seed).file();
        const GatedFile result = gated(text);
        ASSERT_FALSE(HasFailure()) << "seed " << seed << "\n" << text;
        EXPECT_TRUE(result.reformatted.empty()) << "seed " << seed;
        ASSERT_TRUE(onlyAddsLines(text, result.text)) << "seed " << seed << "\n" << text << "\n====\n" << result.text;
        changed += result.changed;
        const std::string back = ungated(result.text);
        ASSERT_FALSE(HasFailure()) << "seed " << seed << "\n" << text;
        const bool hadOurs = text.find("{name: nodecostestimate}") != std::string::npos;
        if (!hadOurs) {
            ASSERT_EQ(back, text) << "seed " << seed;
        }
    }
    EXPECT_GT(changed, 1000);
}

TEST(Gating, worksOnThePublishedManifests) {
    const char* given = std::getenv("THRIFTY_SHARED");
    const std::filesystem::path shared = given != nullptr ? given : thrifty::tests::sourceDir() + "/../shared";
    const std::filesystem::path root = shared / "workloads" / "elotl-skyray";
    if (!std::filesystem::exists(root))
        GTEST_SKIP() << "the published manifests are not here; THRIFTY_SHARED names their folder";
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
