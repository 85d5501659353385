// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/ids.h"

#include <string>
#include <string_view>
#include <vector>

namespace thrifty::domain {

/// Names of clouds, machines and GPUs are written in upper and lower case as it comes; they are ASCII, and only ASCII
/// letters change.
[[nodiscard]] std::string lowerCase(std::string_view text);
/// The same word but for that.
[[nodiscard]] bool sameWord(std::string_view a, std::string_view b);

/// "a, b"
[[nodiscard]] std::string joined(const std::vector<ClusterName>& names);

/// "20 Nov 2026"; a day that is none stays as it is.
[[nodiscard]] std::string dayText(const std::string& isoDay);

} // namespace thrifty::domain
