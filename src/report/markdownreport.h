// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "report/shownunit.h"

#include <string>
#include <string_view>

namespace thrifty::report {

/// The result as GitHub-flavoured Markdown for a pull request: headline, matrix, nodes, reasons, what is not included.
[[nodiscard]] std::string markdown(const domain::EstimateResult& result, const ShownUnit& unit = {});

/// Foreign text as plain words of one line: no markup, HTML, link, mention or table column comes out of it.
[[nodiscard]] std::string markdownText(std::string_view text);

} // namespace thrifty::report
