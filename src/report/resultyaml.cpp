// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/yamlwriter.h"
#include "report/resultfile.h"

namespace thrifty::report {

std::string toYaml(const domain::EstimateResult& result) {
    return manifest::toYaml(toValue(result));
}

} // namespace thrifty::report
