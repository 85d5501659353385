// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/documentimpl.h"
#include "manifest/textedit.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::manifest {

/// How the text of one pod spec is to change.
struct GatePlan {
    enum class Kind {
        Nothing,  ///< it has (or lacks) the gate already
        Lines,    ///< whole lines are added or removed
        Inside,   ///< a line changes: flow style
        Reformat, ///< the text cannot be edited here
    };
    Kind kind = Kind::Nothing;
    std::vector<TextEdit> edits;
    std::string reason;  ///< for Inside and Reformat: "flow style"
    bool verify = false; ///< unusual enough to read the result back before it is trusted
};

/// The edits that add `gate` to the pod spec at `podSpec` (an object), or take it away.
[[nodiscard]] GatePlan planGate(const Document::Impl& document, const FoundNode& podSpec, std::string_view gate);
[[nodiscard]] GatePlan planUngate(const Document::Impl& document, const FoundNode& podSpec, std::string_view gate);

} // namespace thrifty::manifest
