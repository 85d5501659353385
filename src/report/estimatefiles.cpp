// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/estimatefiles.h"

#include "report/csvreport.h"
#include "report/markdownreport.h"
#include "report/resultfile.h"

namespace thrifty::report {

std::vector<domain::NamedText> estimateFiles(const domain::EstimateResult& result, const HtmlOptions& options) {
    return {{"estimate.json", toJson(result)},
            {"estimate.csv", csv(result, options.unit)},
            {"estimate.md", markdown(result, options.unit)},
            {"estimate.html", html(result, options)}};
}

} // namespace thrifty::report
