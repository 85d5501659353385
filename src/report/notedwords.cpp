// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/notedwords.h"

#include <algorithm>

namespace thrifty::report {

std::vector<NotedLine> notedLines(const domain::EstimateResult& result) {
    std::vector<NotedLine> lines;
    for (const domain::VariantEstimate& variant : result.variants) {
        for (const domain::ClusterEstimate& cluster : variant.clusters) {
            if (cluster.noted.empty())
                continue;
            const auto same = std::find_if(lines.begin(), lines.end(), [&](const NotedLine& line) {
                return line.cluster == cluster.name && line.text == cluster.noted;
            });
            if (same == lines.end())
                lines.push_back({cluster.name, variant.name.str(), cluster.noted});
            else
                same->variants += "; " + variant.name.str();
        }
    }
    return lines;
}

} // namespace thrifty::report
