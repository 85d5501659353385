// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"

#include <cstddef>
#include <limits>
#include <string>
#include <string_view>

namespace thrifty::session {

/// Makes the folder and the missing ones above it, mode 0700 whatever the umask.
[[nodiscard]] domain::Expected<void> makePrivateDirectory(const std::string& path);
/// Replaces the file in one step (temporary file beside it, fsync, rename), mode 0600 whatever the umask; a symbolic
/// link at `path` is replaced, never followed.
[[nodiscard]] domain::Expected<void> writePrivateFile(const std::string& path, std::string_view text);
/// NotFound when there is no such file; Limit when it is larger than `most` bytes.
[[nodiscard]] domain::Expected<std::string> readWholeFile(const std::string& path,
                                                          std::size_t most = std::numeric_limits<std::size_t>::max());
/// Lower-case hex.
[[nodiscard]] std::string sha256(std::string_view bytes);

} // namespace thrifty::session
