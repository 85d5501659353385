// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/filesread.h"

#include <algorithm>

namespace thrifty::report {

std::vector<domain::SourceFile> filesRead(const domain::EstimateResult& result) {
    std::vector<domain::SourceFile> files;
    for (const domain::SourceFile& file : result.workload) {
        if (std::none_of(files.begin(), files.end(),
                         [&](const domain::SourceFile& known) { return known.name == file.name; }))
            files.push_back(file);
    }
    return files;
}

} // namespace thrifty::report
