// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace thrifty::kube {

/// Standard base64 with padding; blanks and line ends in between are left out. None: it is something else.
[[nodiscard]] std::optional<std::string> base64Decode(std::string_view text);
[[nodiscard]] std::string base64Encode(std::string_view bytes);

} // namespace thrifty::kube
