// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/planfield.h"
#include "domain/selectionannotations.h"
#include "domain/variantplan.h"
#include "manifest/document.h"

#include <string>
#include <vector>

namespace thrifty::manifest {

/// A place of the text that changed, and for which field of which group.
struct VariantEdit {
    domain::GroupName group;
    domain::PlanField field = domain::PlanField::Pods;
    std::string follower;     ///< what moved with the field: "num-gpus", "maxReplicas"; empty: the field itself
    std::string value;        ///< what stands there now: "2", "nvidia-a100-40gb, nvidia-a100-80gb"; empty: taken away
    std::size_t file = 0;     ///< index into the files
    std::size_t document = 0; ///< index into the file's documents
    std::string path;         ///< in the document
    int line = 0;             ///< 1-based, in the new text

    /// "gpu-group: num-gpus 2 follows the GPUs per pod"
    [[nodiscard]] std::string sentence() const;
};

/// Something that the user has to look at.
struct VariantIssue {
    domain::GroupName group; ///< empty: no such group, or the object as a whole
    domain::PlanField field = domain::PlanField::Pods;
    bool blocks = false; ///< the text does not say what the plan says: it must not be estimated
    std::string message; ///< what was not done and why, and what to change by hand
    std::string file;    ///< as the user named it; empty: no place
    int line = 0;        ///< 1-based, in the user's own text, where it is to be changed; 0: no place
    int column = 0;      ///< 1-based character of the field, for an expression that cannot be read

    [[nodiscard]] std::string place() const; ///< "serve.yaml:12", or empty
};

struct VariantFile {
    std::string name; ///< as the user named it
    std::string text; ///< the whole new text
    bool changed = false;
};

/// The manifests of a variant.
struct VariantText {
    std::vector<VariantFile> files; ///< as many as went in, in their order
    std::vector<VariantEdit> edits;
    std::vector<VariantIssue> issues;

    [[nodiscard]] bool blocked() const;
};

/// 1-based line of the node at `path`, or of the nearest node above it that is there.
[[nodiscard]] int lineOf(const Document& document, std::string path);

/// What a field is called in sentences: "GPUs per pod".
[[nodiscard]] std::string_view fieldName(domain::PlanField field);

/// The text of each file as the plan wants it, with the smallest difference: every byte that has nothing to do with the
/// plan stays. Fields that say what the base says change nothing. What depends on a field in the object's kind moves
/// with it; what cannot be edited is an issue and keeps its text. `keys` are those of the product that makes nodes.
/// Errors are those of workloadOf().
[[nodiscard]] domain::Expected<VariantText>
buildVariant(const std::vector<File>& files, const domain::VariantPlan& plan, const domain::SelectionAnnotations& keys);

/// The built files, parsed: what an estimate is given.
[[nodiscard]] domain::Expected<std::vector<File>> parseVariant(const VariantText& variant);

} // namespace thrifty::manifest
