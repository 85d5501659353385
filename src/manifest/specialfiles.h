// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace thrifty::manifest {

/// Whether it is a pipe, a device or a socket: to read it may wait for ever.
[[nodiscard]] bool isSpecialFile(const std::string& path);

/// What readTexts() passes over in a folder: special files that are named like manifests.
[[nodiscard]] std::vector<std::string> specialFilesIn(const std::string& folder);

} // namespace thrifty::manifest
