// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "report/shownunit.h"

#include <string>
#include <string_view>

namespace thrifty::report {

/// One row per variant and cluster, so that a column of prices can be summed and averaged in a spreadsheet:
/// variant, cluster, context, rank, state, fits, usd_per_hour, at_least_usd_per_hour, nodes, reason_code, reason, run,
/// finished_at. RFC 4180 (CRLF, quotes doubled). Where there is no price, or the workload does not
/// fit, the number is empty and the state says why; where no node type exists there is no lower bound either. By a
/// price book five columns follow: your_usd_per_hour, your_at_least_usd_per_hour, add_ons, price_book_sha256,
/// price_book_date; usd_per_hour stays the list's. With list prices three columns follow, filled only where there is no
/// price: list_usd_per_hour, list_as_of (the oldest figure in it), list_note ("half rate": spot at half of on-demand).
/// Where the user noted something against a cluster one column follows: noted, the sentence where orders leave it out.
/// In another unit than the hour a last column follows with what the user pays, unrounded: usd_per_day, usd_per_week,
/// usd_per_month (730 h) or usd_per_year.
[[nodiscard]] std::string csv(const domain::EstimateResult& result, const ShownUnit& unit = {});

/// One row per variant, cluster and pod group, with node type, price, count and the event as it came.
[[nodiscard]] std::string groupsCsv(const domain::EstimateResult& result);

/// A field as it may stand in a CSV file that a spreadsheet opens: text that would be taken for a formula gets an
/// apostrophe in front; quoted where it must be.
[[nodiscard]] std::string csvField(std::string_view text);

} // namespace thrifty::report
