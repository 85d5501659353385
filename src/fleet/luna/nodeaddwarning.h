// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/timestamp.h"
#include "manifest/value.h"

#include <optional>
#include <string>
#include <string_view>

namespace thrifty::fleet::luna {

inline constexpr std::string_view nodeAddWarningReason = "NodeAddRequestWarning";

/// Luna could not get a node for a pod. Its wording is not published, so the text is only kept, never taken apart.
struct NodeAddWarning {
    std::string pod, podUid, text;
    domain::Timestamp time;
};
[[nodiscard]] std::optional<NodeAddWarning> nodeAddWarningFrom(const manifest::Value& event);

} // namespace thrifty::fleet::luna
