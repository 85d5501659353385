// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "domain/namedtext.h"
#include "report/htmlreport.h"

#include <vector>

namespace thrifty::report {

/// The result in every form that a review needs: estimate.json, estimate.csv, estimate.md, estimate.html.
[[nodiscard]] std::vector<domain::NamedText> estimateFiles(const domain::EstimateResult& result,
                                                           const HtmlOptions& options = {});

} // namespace thrifty::report
