// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/pricebook.h"

#include <memory>
#include <string>
#include <string_view>

namespace thrifty::session {

/// By which prices the user wants to see and rank.
struct PriceBookChoice {
    bool listOnly = false; ///< no price book, even where one lies in the usual place
    std::string file;      ///< this one, which must be there; empty: the usual place, where there may be none
    bool operator==(const PriceBookChoice&) const = default;
};

/// price-book.yaml beside settings.yaml.
[[nodiscard]] std::string defaultPriceBookPath();

/// Reads a price book:
///
///     asOf: 2026-11-01            # what its date is said to be; without it the day on which it was read
///     rules:                      # the first that matches holds; what is left out does not matter
///       - provider: aws           # aws, gcp, azure, or another word of the fleet
///         region: us-east-1
///         cluster: autoscale-eks  # Nova's name
///         nodeType: p4d.*
///         gpuSku: A100
///         priceCategory: on-demand # or spot
///         from: 2026-01-01        # both days included, in UTC
///         until: 2026-12-31
///         percent: -12.5          # a change of the list price, or
///         pricePerNodeHour: "2.10" # a price of its own
///         note: Enterprise agreement
///     addOns:                     # all that match; for a provider, region or cluster
///       - name: egress
///         provider: aws
///         perHour: "0.35"
///
/// `today` is an ISO 8601 day. Errors name file, line and what to do: a field that nobody knows, a number that cannot
/// be, a rule without a price or with two, one that an earlier rule leaves nothing to, an add-on that stands there
/// twice, a book that says nothing or more than 1000 things.
[[nodiscard]] domain::Expected<domain::PriceBook> parsePriceBook(const std::string& name, std::string text,
                                                                 std::string_view today);

/// The book that was chosen; null: none. A book in the usual place that cannot be read is an error as well: a run
/// without the user's prices would look like one with them.
[[nodiscard]] domain::Expected<std::shared_ptr<const domain::PriceBook>> loadPriceBook(const PriceBookChoice& choice,
                                                                                       std::string_view today);

/// The same for a run whose answers are put into an earlier result (null: into none). Refused: the result went by
/// another price book, so that figures of both would rank together.
[[nodiscard]] domain::Expected<std::shared_ptr<const domain::PriceBook>>
loadPriceBookFor(const PriceBookChoice& choice, const domain::EstimateResult* earlier, std::string_view today);

} // namespace thrifty::session
