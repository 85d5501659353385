// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"

#include <QString>

#include <chrono>
#include <optional>

namespace thrifty::app {

/// What stands where a price would stand, in the language on screen: "no node type", "no event in 120 s". The rule
/// which words these are is report::stateWords; `timeout` is named where it is known.
[[nodiscard]] QString stateText(const domain::ClusterEstimate& cluster, std::optional<std::chrono::seconds> timeout);

/// "×1.13", "no base", or empty without a price; the rule is report::ratioCell.
[[nodiscard]] QString ratioText(const domain::ClusterEstimate& cluster, const domain::ClusterEstimate* base);

/// A machine of the cluster's price list bought as spot: may be taken back at any time.
[[nodiscard]] bool isSpot(const domain::ClusterEstimate& cluster);
/// Has a price that says what it would cost: static clusters on which the workload fits, and estimates.
[[nodiscard]] bool isPriced(const domain::ClusterEstimate& cluster);

/// "1st", "2nd" in the language on screen.
[[nodiscard]] QString ordinal(int number);

/// "GKE us-central1-a": the cloud's service and the place, as far as they are known.
[[nodiscard]] QString placeText(const std::string& provider, const std::string& region, const std::string& zone);

/// "Aug 2026": what is enough of a list price's date where a tooltip has the day. What is less precise stays as it is
/// ("2026-08").
[[nodiscard]] QString monthText(const std::string& isoDate);

} // namespace thrifty::app
