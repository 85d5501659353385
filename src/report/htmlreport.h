// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "report/shownunit.h"

#include <string>
#include <string_view>
#include <vector>

namespace thrifty::report {

struct HtmlOptions {
    /// Clusters in the order in which they got their colours; those that are not named follow by name.
    std::vector<domain::ClusterName> colours;
    ShownUnit unit{}; ///< of all figures
};

/// The result as one page of HTML that needs nothing beside it: no script, no font, no picture from elsewhere; it
/// prints on A4. What it costs least where, the matrix with heat, a bar chart a variant, the nodes and the estimator's
/// own words behind every price, why prices are missing, and what no price contains.
[[nodiscard]] std::string html(const domain::EstimateResult& result, const HtmlOptions& options = {});

/// Foreign text as it may stand in HTML, in an element or a quoted attribute: printable, one line, without markup.
[[nodiscard]] std::string htmlText(std::string_view text);

} // namespace thrifty::report
