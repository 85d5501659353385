// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/money.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace thrifty::report {

/// What the figures of a report for people are per. What programs read (JSON, usd_per_hour in CSV) stays per hour.
struct ShownUnit {
    const char* name = "hour";
    int hours = 1;
    int decimals = 4;
    /// An amount an hour in this unit: exact until it is rounded; "too large".
    [[nodiscard]] std::string text(domain::Money perHour) const;
    /// The same, with as many decimals as it takes where the unit's would say that it is nothing, and all by the hour.
    [[nodiscard]] std::string exact(domain::Money perHour) const;
    /// Whether amounts whose sum is `sum` do not add up to it as they are shown, each rounded by itself.
    [[nodiscard]] bool roundsApart(const std::vector<domain::Money>& parts, domain::Money sum) const;
    /// The same of `count` times `each`.
    [[nodiscard]] bool roundsApart(domain::Money each, std::int64_t count, domain::Money sum) const;
    [[nodiscard]] std::string per() const;   ///< "per month (730 h)"
    [[nodiscard]] std::string brief() const; ///< "$/hr", "$/month"
    [[nodiscard]] bool isHour() const { return hours == 1; }
};

/// All that a user can choose, as the window has them.
inline constexpr std::array<ShownUnit, 5> shownUnits{
    {{"hour", 1, 4}, {"day", 24, 2}, {"week", 168, 2}, {"month", 730, 0}, {"year", 8760, 0}}};

} // namespace thrifty::report
