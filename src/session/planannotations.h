// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/plannerservice.h"

#include <string>
#include <string_view>

namespace thrifty::session {

// Annotations of a cost order, made to be read in a review.
inline constexpr std::string_view orderKey = "thrifty-nova/order";
inline constexpr std::string_view variantKey = "thrifty-nova/variant";
inline constexpr std::string_view leftOutKey = "thrifty-nova/left-out";
inline constexpr std::string_view capsKey = "thrifty-nova/max-node-cost";
inline constexpr std::string_view priceSourceKey = "thrifty-nova/price-source";
inline constexpr std::string_view priceBookKey = "thrifty-nova/price-book";
inline constexpr std::string_view estimatedAtKey = "thrifty-nova/estimated-at";
inline constexpr std::string_view toolKey = "thrifty-nova/tool";
inline constexpr std::string_view digestKey = "thrifty-nova/result-sha256";
/// In a line of the order: the list price that ranked a cluster without one of its own follows, and the day it is of.
inline constexpr std::string_view byListPrice = "  by list price ";
inline constexpr std::string_view overrideKey = "thrifty-nova/override-reason";         ///< set by the apply itself
inline constexpr std::string_view overriddenKey = "thrifty-nova/overridden-guardrails"; ///< one a line

/// What a reviewer wants to know beside the order, as annotations: one line per cluster with rank, name, total and what
/// is bought; by a price book what the user pays, the list price beside it, and which book it was (never its path);
/// what was left out and why (known facts among it), and what is pinned against a known fact; where the prices come
/// from; run, tool and digest of the result. Never longer than the API server takes (256 KiB for all).
[[nodiscard]] domain::LabelMap planAnnotations(const domain::EstimateResult& result,
                                               const domain::VariantEstimate& variant, const PolicyPlan& plan);

/// Event and status texts, and reasons people give, end up in annotations: one line, no control characters.
[[nodiscard]] std::string oneLine(std::string text);

/// "1 x e2-highmem-4, 2 x g2-standard-32 spot", "nothing: static"; what a cluster's total buys.
[[nodiscard]] std::string whatIsBought(const domain::ClusterEstimate& cluster);

} // namespace thrifty::session
