// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "manifest/document.h"

#include <string>
#include <vector>

namespace thrifty::manifest {

struct GateEdit {
    std::string path; ///< of the pod spec
    int line = 0;     ///< 1-based line in the new text
    std::string what; ///< "gate added", "gate removed", "already gated"
};

struct GatedFile {
    std::string name;
    std::string text; ///< the whole new text
    std::vector<GateEdit> edits;
    std::vector<std::string>
        reformatted; ///< "document 2 (Deployment/web) was reformatted: flow style"; empty: every untouched byte is kept
    bool changed = false;
};

/// Adds `gate` to every pod template that lacks it (after the gates it has), keeping every other byte.
[[nodiscard]] domain::Expected<GatedFile> gate(const File& file, std::string_view gate);
/// Removes `gate` from every pod template; a schedulingGates list that becomes empty goes with its key.
[[nodiscard]] domain::Expected<GatedFile> ungate(const File& file, std::string_view gate);
/// The same on a tree: used for the copies that are sent.
void gateObject(Value& object, std::string_view gate);
void ungateObject(Value& object, std::string_view gate);

/// The node at a path as markOf writes them ("$.spec.template.spec", "$.items[2]"); null when absent.
[[nodiscard]] const Value* nodeAt(const Value& root, std::string_view path);
[[nodiscard]] Value* nodeAt(Value& root, std::string_view path);

} // namespace thrifty::manifest
