// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/documenteditor.h"
#include "manifest/groupsites.h"
#include "manifest/variantbuilder.h"

#include <map>
#include <utility>

namespace thrifty::manifest {

/// A change of one place, and what to tell about it.
struct DraftStep {
    Change change;
    std::string value;    ///< what stands there then, for people
    std::string follower; ///< empty: the field itself
};

/// The documents of a variant while it is built, with what was done and what could not be.
class VariantDraft {
  public:
    explicit VariantDraft(const std::vector<File>& files)
        : m_files(files) {}

    /// The object as it is by now.
    [[nodiscard]] const Value& object(const GroupSite& site);
    /// `text` for a scalar at a path of the object, in the writing of its place.
    [[nodiscard]] Value asWritten(const GroupSite& site, std::string_view path, const std::string& text);
    /// Makes the steps (paths of the object) for a field: all at once, or the field alone and then what follows it.
    /// What cannot be done becomes an issue; false when the field itself could not be set.
    bool apply(const GroupSite& site, domain::PlanField field, std::vector<DraftStep> steps);

    /// Something to look at; `path` of the object says where.
    void note(const GroupSite& site, domain::PlanField field, std::string message, const std::string& path);
    /// The field is not what the plan says.
    void block(const GroupSite& site, domain::PlanField field, std::string message, const std::string& path,
               int column = 0);
    /// The same where there is no place in the text.
    void block(const domain::GroupName& group, std::string message);
    /// A line of the text block at `path`, counted from its first line.
    void noteInBlock(const GroupSite& site, domain::PlanField field, std::string message, const std::string& path,
                     int line);
    /// Makes one change whose edits are told by the lines of the text block at `path`.
    struct BlockLine {
        std::string follower, value;
        int line = 0;
    };
    bool setBlock(const GroupSite& site, domain::PlanField field, const std::string& path, const std::string& text,
                  const std::vector<BlockLine>& lines);

    [[nodiscard]] bool isBlocked(const domain::GroupName& group, domain::PlanField field) const;
    /// Texts, and every line as it is in them.
    [[nodiscard]] VariantText text() const;

  private:
    struct Place {
        std::size_t file = 0, document = 0;
        std::string path; ///< in the document; empty: none
        int lineInBlock = 0;
    };
    DocumentEditor& editor(const GroupSite& site);
    void record(const GroupSite& site, domain::PlanField field, const DraftStep& step);
    void issue(const GroupSite& site, domain::PlanField field, bool blocks, std::string message,
               const std::string& path, int column, int lineInBlock);
    [[nodiscard]] int lineOf(const Place& place, const std::vector<std::vector<int>>& linesBefore) const;

    [[nodiscard]] int originalLineOf(const Place& place) const;

    const std::vector<File>& m_files;
    std::map<std::pair<std::size_t, std::size_t>, DocumentEditor> m_editors;
    std::vector<std::pair<VariantEdit, Place>> m_edits;
    std::vector<std::pair<VariantIssue, Place>> m_issues;
};

} // namespace thrifty::manifest
