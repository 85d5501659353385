// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/podtemplates.h"
#include "manifest/variantbuilder.h"

#include <string>
#include <vector>

namespace thrifty::manifest {

extern const domain::SelectionAnnotations keys; ///< Luna's

[[nodiscard]] std::vector<File> parsed(const std::string& text);
[[nodiscard]] std::vector<File> sample(const std::string& name); ///< a shipped one
[[nodiscard]] VariantText built(const std::vector<File>& files, const domain::VariantPlan& plan);
[[nodiscard]] std::vector<domain::PodGroup> groupsOf(const std::vector<File>& files);
[[nodiscard]] std::vector<domain::PodGroup> groupsOf(const VariantText& variant);
/// What it says, a line each; what blocks an estimate after a "!".
[[nodiscard]] std::vector<std::string> messages(const VariantText& variant);

} // namespace thrifty::manifest
