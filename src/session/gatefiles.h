// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"

#include <string>
#include <vector>

namespace thrifty::session {

struct GateResult {
    std::string name; ///< as the user named it
    std::string text; ///< the whole new text
    bool changed = false;
    std::vector<std::string> notes;       ///< "web.yaml:12: gate added", "web.yaml:30: already gated"
    std::vector<std::string> reformatted; ///< documents whose text could not be kept, and why
};

/// Adds the estimator's gate to every pod template of the files, or takes it away; everything else of the text stays.
/// Writes nothing and replaces no placeholders.
[[nodiscard]] domain::Expected<std::vector<GateResult>> gateFiles(const std::vector<std::string>& paths, bool ungate);

/// Replaces the content of a file in one step and keeps its mode; for `--in-place` and `--output-dir`.
[[nodiscard]] domain::Expected<void> replaceFile(const std::string& path, const std::string& text);

} // namespace thrifty::session
