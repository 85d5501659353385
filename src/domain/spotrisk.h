// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <optional>
#include <string>
#include <string_view>

namespace thrifty::domain {

/// How many of the spot nodes of one type a cloud took back within a month, as the range that it publishes.
struct InterruptionBucket {
    int fromPercent = 0;
    std::optional<int> toPercent; ///< none: there is no upper bound
    std::string asOf;             ///< ISO 8601

    [[nodiscard]] std::string label() const; ///< "<5%", "5-10%", ">20%"
    [[nodiscard]] std::string words() const; ///< "less than 5 %", "5 to 10 %", "more than 20 %"
    bool operator==(const InterruptionBucket&) const = default;
};

/// Reads a label as it is published. None: it is no such range.
[[nodiscard]] std::optional<InterruptionBucket> bucketFrom(std::string_view label, std::string_view asOf);

/// What public lists say about the risk of spot nodes of one type in one place. What they do not say is unknown: never
/// that nodes are never reclaimed, never that they cost nothing.
struct SpotRisk {
    std::string provider, region;
    bool published = false;                      ///< the cloud publishes such rates at all
    std::optional<InterruptionBucket> reclaimed; ///< none: not published, or not in the list
    std::optional<Money> onDemandPerNodeHour;    ///< what the same node costs on demand, by list; none: not listed
    std::string onDemandAsOf;
    bool operator==(const SpotRisk&) const = default;
};

/// What a spot node comes to when the share of its hours in which it is reclaimed is bought on demand instead:
/// spot x (1 - r) + on-demand x r.
struct ExpectedPrice {
    Money perNodeHour;
    int percent = 0;     ///< r: the range's upper bound, or its lower one where it has no upper
    bool atMost = false; ///< r is an upper bound, so this is one too; else it is at least this
    bool operator==(const ExpectedPrice&) const = default;
};

/// Why there is none.
enum class NoExpectedPrice {
    NoRate,          ///< how often the nodes are reclaimed is not known
    NoSpotPrice,     ///< what they cost is not known
    NoOnDemandPrice, ///< what they cost on demand is not listed
    SpotIsDearer,    ///< on demand is listed below this spot price, so the rate bounds nothing
    TooLarge,        ///< more money than can be counted
};

} // namespace thrifty::domain
