// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace thrifty::fleet::ownership {

// What we write on the top level of everything that is ours, and by which we know it again. The run is a label, so that
// it can be selected; owner and expiry are annotations, because a label could not hold them.
inline constexpr std::string_view managedByKey = "app.kubernetes.io/managed-by";
inline constexpr std::string_view managedByValue = "thrifty-nova";
inline constexpr std::string_view runKey = "thrifty-nova/run";
inline constexpr std::string_view groupKey = "thrifty-nova/group"; ///< on copies' pod templates: variant and pod group
inline constexpr std::string_view ownerKey = "thrifty-nova/owner";
inline constexpr std::string_view expiresKey = "thrifty-nova/expires"; ///< RFC 3339
inline constexpr std::string_view kindsKey = "thrifty-nova/kinds";     ///< on a spread order: what its run makes

} // namespace thrifty::fleet::ownership
