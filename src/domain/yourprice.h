// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "domain/money.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <variant>

namespace thrifty::domain {

/// A change of a list price in millionths of it: -125000 is 12.5 percent less.
struct PriceShare {
    std::int64_t millionths = 0;
    bool operator==(const PriceShare&) const = default;
};

/// What a rule of a price book makes of a list price: another share of it, or a price per node and hour of its own.
using PriceChange = std::variant<PriceShare, Money>;

/// The price per node and hour that the rule makes of this list price; a share is rounded half to even, as all money
/// here is. Error: more money than can be counted.
[[nodiscard]] Expected<Money> changedPrice(const PriceChange& change, Money list);

/// "-12.5", "8": percent without the sign of it, as a price book says it.
[[nodiscard]] std::string percentText(PriceShare share);
/// Reads that: up to four decimals, from -100 to 1000. Error: anything else.
[[nodiscard]] Expected<PriceShare> parsePercent(std::string_view text);

/// What a node costs the user where a rule of the price book holds, beside the list price.
struct YourPrice {
    Money perNodeHour;
    PriceChange change; ///< what made it of the list price
    int line = 0;       ///< of the rule in the price book
    std::string note;   ///< of the rule; may be empty
    bool operator==(const YourPrice&) const = default;
};

/// Something that the user pays on a cluster besides nodes: disks, traffic, the control plane.
struct AddOn {
    std::string name;
    Money perHour;
    int line = 0; ///< in the price book
    std::string note;
    bool operator==(const AddOn&) const = default;
};

/// Which price book a result went by. Never where it lies: results are sent to others.
struct PriceBookUse {
    std::string file;   ///< its name without folders
    std::string sha256; ///< of its bytes, lower-case hex
    std::string date;   ///< ISO 8601 day: what the book says of itself, or the day on which it was read
    bool operator==(const PriceBookUse&) const = default;
};

} // namespace thrifty::domain
