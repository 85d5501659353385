// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/variantdraft.h"

#include "manifest/gating.h"
#include "manifest/textpage.h"

#include <algorithm>

namespace thrifty::manifest {

using domain::PlanField;

namespace {

/// Line breaks as a mark counts them.
int breaksIn(std::string_view text) {
    return static_cast<int>(lineStarts(text).size()) - 1;
}

} // namespace

DocumentEditor& VariantDraft::editor(const GroupSite& site) {
    const auto key = std::pair(site.file, site.document);
    const auto found = m_editors.find(key);
    if (found != m_editors.end())
        return found->second;
    return m_editors.emplace(key, DocumentEditor(m_files[site.file].documents[site.document])).first->second;
}

const Value& VariantDraft::object(const GroupSite& site) {
    const Value* found = nodeAt(editor(site).value(), site.objectPath);
    return found != nullptr ? *found : site.object;
}

Value VariantDraft::asWritten(const GroupSite& site, std::string_view path, const std::string& text) {
    return editor(site).asWritten(site.inDocument(path), text);
}

bool VariantDraft::apply(const GroupSite& site, PlanField field, std::vector<DraftStep> steps) {
    const auto make = [&](const std::vector<const DraftStep*>& chosen) {
        std::vector<Change> changes;
        for (const DraftStep* step : chosen) {
            changes.push_back(step->change);
            changes.back().path = site.inDocument(step->change.path);
        }
        auto done = editor(site).apply(changes);
        if (done) {
            for (const DraftStep* step : chosen)
                record(site, field, *step);
        }
        return done;
    };
    std::vector<const DraftStep*> all, own, following;
    for (const DraftStep& step : steps) {
        all.push_back(&step);
        (step.follower.empty() ? own : following).push_back(&step);
    }
    if (all.empty() || make(all))
        return true;
    if (!own.empty()) {
        if (const auto done = make(own); !done) {
            block(site, field,
                  std::string(fieldName(field)) + " cannot be changed here: " + done.error().message +
                      (own.front()->value.empty() ? std::string("; take it away by hand")
                                                  : "; change it to " + own.front()->value + " by hand"),
                  own.front()->change.path);
            return false;
        }
    }
    for (const DraftStep* step : following) {
        if (const auto done = make({step}); !done)
            note(site, field,
                 step->follower + " stays as it is: " + done.error().message +
                     (step->value.empty() ? std::string("; take it away by hand")
                                          : "; change it to " + step->value + " by hand"),
                 step->change.path);
    }
    return true;
}

void VariantDraft::record(const GroupSite& site, PlanField field, const DraftStep& step) {
    m_edits.push_back({{site.group.name, field, step.follower, step.value, site.file, site.document,
                        site.inDocument(step.change.path), 0},
                       {site.file, site.document, site.inDocument(step.change.path), 0}});
}

bool VariantDraft::setBlock(const GroupSite& site, PlanField field, const std::string& path, const std::string& text,
                            const std::vector<BlockLine>& lines) {
    const auto done = editor(site).apply({{Change::Kind::Set, site.inDocument(path), Value(text)}});
    if (!done) {
        note(site, field, path.substr(path.find_last_of('.') + 1) + " stays as it is: " + done.error().message, path);
        return false;
    }
    for (const BlockLine& line : lines)
        m_edits.push_back(
            {{site.group.name, field, line.follower, line.value, site.file, site.document, site.inDocument(path), 0},
             {site.file, site.document, site.inDocument(path), line.line}});
    return true;
}

void VariantDraft::issue(const GroupSite& site, PlanField field, bool blocks, std::string message,
                         const std::string& path, int column, int lineInBlock) {
    VariantIssue issue{site.group.name, field, blocks, std::move(message), m_files[site.file].name, 0, column};
    m_issues.push_back({std::move(issue), {site.file, site.document, site.inDocument(path), lineInBlock}});
}

void VariantDraft::note(const GroupSite& site, PlanField field, std::string message, const std::string& path) {
    issue(site, field, false, std::move(message), path, 0, 0);
}

void VariantDraft::noteInBlock(const GroupSite& site, PlanField field, std::string message, const std::string& path,
                               int line) {
    issue(site, field, false, std::move(message), path, 0, line);
}

void VariantDraft::block(const GroupSite& site, PlanField field, std::string message, const std::string& path,
                         int column) {
    issue(site, field, true, std::move(message), path, column, 0);
}

void VariantDraft::block(const domain::GroupName& group, std::string message) {
    m_issues.push_back({{group, PlanField::Pods, true, std::move(message), {}, 0, 0}, {}});
}

bool VariantDraft::isBlocked(const domain::GroupName& group, PlanField field) const {
    return std::any_of(m_issues.begin(), m_issues.end(), [&](const auto& issue) {
        return issue.first.blocks && issue.first.group == group && issue.first.field == field;
    });
}

int VariantDraft::lineOf(const Place& place, const std::vector<std::vector<int>>& linesBefore) const {
    const auto edited = m_editors.find({place.file, place.document});
    const Document& document =
        edited != m_editors.end() ? edited->second.document() : m_files[place.file].documents[place.document];
    for (std::string path = place.path;;) {
        if (auto mark = document.markOf(path)) {
            // A document that was not edited, or could not be read alone, has the lines of its old file.
            const int begins = document.impl().tree->markAt(document.offset()).line;
            const int before = linesBefore[place.file][place.document] - (begins - 1);
            // Lines are counted only in a text that is written as it reads.
            const auto node = findNode(document.impl(), path);
            const bool literal = document.impl().tree->nodes[node->node].style == NodeStyle::Literal;
            return before + mark->line + (literal ? place.lineInBlock : 0);
        }
        const auto cut = path.find_last_of(".[");
        if (cut == std::string::npos || cut == 0)
            return linesBefore[place.file][place.document] + 1;
        path.resize(cut);
    }
}

int VariantDraft::originalLineOf(const Place& place) const {
    const Document& document = m_files[place.file].documents[place.document];
    const auto node = findNode(document.impl(), place.path);
    const bool literal = node && document.impl().tree->nodes[node->node].style == NodeStyle::Literal;
    return manifest::lineOf(document, place.path) + (literal ? place.lineInBlock : 0);
}

VariantText VariantDraft::text() const {
    VariantText result;
    std::vector<std::vector<int>> linesBefore;
    for (std::size_t i = 0; i < m_files.size(); ++i) {
        const File& file = m_files[i];
        VariantFile out{file.name, {}, false};
        linesBefore.emplace_back();
        std::size_t copied = 0;
        int lines = 0; // counted piece by piece: a file may have thousands of documents
        const auto append = [&](std::string_view piece) {
            out.text += piece;
            lines += breaksIn(piece);
        };
        for (std::size_t d = 0; d < file.documents.size(); ++d) {
            const Document& document = file.documents[d];
            append(std::string_view(file.text).substr(copied, document.offset() - copied));
            linesBefore.back().push_back(lines);
            const auto edited = m_editors.find({i, d});
            append(edited != m_editors.end() ? edited->second.text() : document.text());
            copied = document.offset() + document.text().size();
        }
        append(std::string_view(file.text).substr(copied));
        out.changed = out.text != file.text;
        result.files.push_back(std::move(out));
    }
    for (const auto& [edit, place] : m_edits) {
        result.edits.push_back(edit);
        result.edits.back().line = lineOf(place, linesBefore);
    }
    for (const auto& [issue, place] : m_issues) {
        result.issues.push_back(issue);
        if (!place.path.empty())
            result.issues.back().line = originalLineOf(place);
    }
    return result;
}

} // namespace thrifty::manifest
