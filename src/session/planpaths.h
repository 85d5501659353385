// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace thrifty::session {

/// How a plan in `folder` (absolute) names `path`: relative when at most two folders up, "~/..." in the home folder,
/// else absolute. A plan in a repository then works in everybody's checkout and names nobody's home.
[[nodiscard]] std::string pathInPlan(const std::string& path, const std::string& folder);
/// The path that a plan in `folder` means.
[[nodiscard]] std::string pathFromPlan(const std::string& written, const std::string& folder);

} // namespace thrifty::session
