// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/gating.h"

#include "manifest/gateplan.h"
#include "manifest/json.h"
#include "manifest/path.h"
#include "manifest/podtemplates.h"
#include "manifest/yamlwriter.h"

#include <algorithm>

namespace thrifty::manifest {

using domain::ErrorCode;
using domain::Expected;

namespace {

void collectPodSpecs(const Value& object, const std::string& path, std::vector<std::string>& out) {
    if (object["items"].isArray()) {
        const std::string items = pathTo(path, "items");
        for (std::size_t i = 0; i < object["items"].size(); ++i)
            collectPodSpecs(object["items"][i], pathTo(items, i), out);
        return;
    }
    for (const PodTemplate& found : podTemplatesOf(object))
        out.push_back(path + found.specPath.substr(1));
}

/// A change of one document: edits of the file's text, and what to tell about them.
struct DocumentChange {
    struct Change {
        std::string path;
        std::size_t at = 0; ///< offset in the old text
        bool done = false;  ///< false: nothing had to be done
    };
    std::vector<TextEdit> edits;
    std::vector<Change> changes;
    std::string reformatted;
};

class Gater {
  public:
    Gater(const File& file, std::string_view gate, bool add)
        : m_file(file)
        , m_gate(gate)
        , m_add(add) {}

    Expected<GatedFile> run() {
        GatedFile result;
        result.name = m_file.name;
        std::vector<TextEdit> edits;
        std::vector<DocumentChange::Change> changes;
        for (std::size_t i = 0; i < m_file.documents.size(); ++i) {
            auto change = changeOf(i);
            if (!change)
                return domain::fail(std::move(change.error()));
            std::move(change->edits.begin(), change->edits.end(), std::back_inserter(edits));
            std::move(change->changes.begin(), change->changes.end(), std::back_inserter(changes));
            if (!change->reformatted.empty())
                result.reformatted.push_back(std::move(change->reformatted));
        }
        result.text = applied(m_file.text, edits);
        result.changed = result.text != m_file.text;
        tell(result, edits, changes);
        return result;
    }

  private:
    Expected<DocumentChange> changeOf(std::size_t index) {
        const Document& document = m_file.documents[index];
        DocumentChange change;
        std::vector<std::string> paths;
        collectPodSpecs(document.value(), "$", paths);
        if (paths.empty())
            return change;
        std::string reason;
        bool whole = false;
        bool verify = document.impl().document().aliases;
        for (const std::string& path : paths) {
            const auto found = findNode(document.impl(), path);
            if (!found)
                return domain::fail(ErrorCode::Internal, "no place for " + path, m_file.name);
            if (auto wrong = notAList(document, path); !wrong.message.empty())
                return domain::fail(std::move(wrong));
            GatePlan plan =
                m_add ? planGate(document.impl(), *found, m_gate) : planUngate(document.impl(), *found, m_gate);
            const Node& node = document.impl().tree->nodes[found->node];
            change.changes.push_back({path, plan.edits.empty() ? node.begin : plan.edits.front().begin,
                                      plan.kind != GatePlan::Kind::Nothing});
            verify = verify || plan.verify;
            whole = whole || plan.kind == GatePlan::Kind::Reformat;
            if (!plan.reason.empty() && (reason.empty() || plan.kind == GatePlan::Kind::Reformat))
                reason = plan.reason;
            if (plan.kind == GatePlan::Kind::Inside || plan.kind == GatePlan::Kind::Lines)
                std::move(plan.edits.begin(), plan.edits.end(), std::back_inserter(change.edits));
            if (plan.kind == GatePlan::Kind::Inside && change.reformatted.empty())
                change.reformatted = named(index) + " was edited inside a line: " + plan.reason;
        }
        const bool wanted =
            std::any_of(change.changes.begin(), change.changes.end(), [](const auto& c) { return c.done; });
        if (wanted && (whole || (verify && !editsAreRight(document, change.edits)))) {
            if (reason.empty())
                reason = document.impl().document().aliases ? "an anchor is used in more than one place"
                                                            : "its layout cannot be edited in place";
            reformat(document, change);
            change.reformatted = named(index) + " was reformatted: " + reason;
        }
        return change;
    }

    /// schedulingGates that is neither absent, null nor a list: nothing that we could add to.
    [[nodiscard]] domain::Error notAList(const Document& document, const std::string& path) const {
        const Value* podSpec = nodeAt(document.value(), path);
        const Value& gates = (*podSpec)["schedulingGates"];
        if (gates.isNull() || gates.isArray())
            return {};
        const Mark mark = document.markOf(path + ".schedulingGates").value_or(Mark{1, 1, 0});
        return {ErrorCode::Parse,
                "schedulingGates must be a list",
                m_file.name + ":" + std::to_string(mark.line) + ":" + std::to_string(mark.column),
                {}};
    }

    [[nodiscard]] Value expected(const Document& document) const {
        Value value = document.value();
        if (m_add)
            gateObject(value, m_gate);
        else
            ungateObject(value, m_gate);
        return value;
    }

    /// Reads the edited document back: it must mean what the edited tree means.
    [[nodiscard]] bool editsAreRight(const Document& document, const std::vector<TextEdit>& edits) const {
        std::vector<TextEdit> local = edits;
        for (TextEdit& edit : local) {
            if (edit.begin < document.offset() || edit.end > document.offset() + document.text().size())
                return false;
            edit.begin -= document.offset();
            edit.end -= document.offset();
        }
        const auto read = parseFile(m_file.name, applied(document.text(), std::move(local)));
        return read && read->documents.size() == 1 && read->documents.front().value() == expected(document);
    }

    void reformat(const Document& document, DocumentChange& change) const {
        std::size_t begin = document.offset();
        const std::size_t end = begin + document.text().size();
        std::string text = document.isJson() ? toPrettyJson(expected(document)) : toYaml(expected(document));
        if (begin == 0 && m_file.text.starts_with("\xEF\xBB\xBF"))
            begin = 3;
        else if (begin > 0 && m_file.text[begin - 1] != '\n' && m_file.text[begin - 1] != '\r' && !document.isJson())
            text.insert(0, "\n");
        if (m_file.text.find("\r\n") != std::string::npos) {
            std::string lines;
            for (const char c : text)
                lines += c == '\n' ? std::string("\r\n") : std::string(1, c);
            text = std::move(lines);
        }
        change.edits = {{begin, end, std::move(text)}};
        for (auto& one : change.changes)
            one.at = begin;
    }

    /// "document 2 (Deployment/web)"
    [[nodiscard]] std::string named(std::size_t index) const {
        const Value& value = m_file.documents[index].value();
        std::string text = "document " + std::to_string(index + 1);
        if (!value["kind"].str().empty())
            text += " (" + idOf(value).text() + ")";
        return text;
    }

    /// Paths with their lines in the new text.
    void tell(GatedFile& result, std::vector<TextEdit> edits,
              const std::vector<DocumentChange::Change>& changes) const {
        std::stable_sort(edits.begin(), edits.end(),
                         [](const TextEdit& a, const TextEdit& b) { return a.begin < b.begin; });
        const auto lines = lineStarts(result.text);
        for (const auto& change : changes) {
            std::size_t at = change.at;
            const TextEdit* last = nullptr;
            for (const TextEdit& edit : edits) {
                if (edit.begin >= change.at)
                    break;
                if (last != nullptr && *last == edit)
                    continue;
                at += edit.text.size();
                at -= edit.end - edit.begin;
                last = &edit;
            }
            const auto line = std::upper_bound(lines.begin(), lines.end(), at) - lines.begin();
            const char* what =
                m_add ? (change.done ? "gate added" : "already gated") : (change.done ? "gate removed" : "not gated");
            result.edits.push_back({change.path, static_cast<int>(line), what});
        }
    }

    const File& m_file;
    std::string_view m_gate;
    bool m_add;
};

} // namespace

Expected<GatedFile> gate(const File& file, std::string_view gate) {
    return Gater(file, gate, true).run();
}

Expected<GatedFile> ungate(const File& file, std::string_view gate) {
    return Gater(file, gate, false).run();
}

} // namespace thrifty::manifest
