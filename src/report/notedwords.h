// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"

#include <string>
#include <string_view>
#include <vector>

namespace thrifty::report {

// What the user noted about clusters, where the result is handed out with it (domain::withNoted).

/// Above the lines.
inline constexpr std::string_view notedTitle = "Noted by hand; orders leave these clusters out unless they are pinned";

/// One for each cluster and fact, whatever the number of variants it holds for.
struct NotedLine {
    domain::ClusterName cluster;
    std::string variants; ///< "2 GPUs each; A100"
    std::string text;     ///< "you noted on 20 Nov 2026: no A100 here (quota 0)", as the policy says it
};
[[nodiscard]] std::vector<NotedLine> notedLines(const domain::EstimateResult& result);

} // namespace thrifty::report
