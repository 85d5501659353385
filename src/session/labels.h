// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace thrifty::session {

// What marks objects as ours and tells their story. The prefix is a valid one that nobody else uses.
inline constexpr std::string_view managedByKey = "app.kubernetes.io/managed-by";
inline constexpr std::string_view managedByValue = "thrifty-nova";
inline constexpr std::string_view runKey = "thrifty-nova/run";         ///< label and annotation: the run's id
inline constexpr std::string_view ownerKey = "thrifty-nova/owner";     ///< annotation: user@machine
inline constexpr std::string_view expiresKey = "thrifty-nova/expires"; ///< annotation: RFC 3339

// Annotations of a cost order, made to be read in a review.
inline constexpr std::string_view orderKey = "thrifty-nova/order";
inline constexpr std::string_view leftOutKey = "thrifty-nova/left-out";
inline constexpr std::string_view capsKey = "thrifty-nova/max-node-cost";
inline constexpr std::string_view priceSourceKey = "thrifty-nova/price-source";
inline constexpr std::string_view estimatedAtKey = "thrifty-nova/estimated-at";
inline constexpr std::string_view toolKey = "thrifty-nova/tool";
inline constexpr std::string_view digestKey = "thrifty-nova/result-sha256";

} // namespace thrifty::session
