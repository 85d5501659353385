// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"

#include <string>

namespace thrifty::kube {

/// The bytes of a file, at most 16 MB. NotFound when there is none; Io when it is a folder or may not be read.
[[nodiscard]] domain::Expected<std::string> readFile(const std::string& path);

} // namespace thrifty::kube
