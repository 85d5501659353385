// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/textedit.h"

#include <algorithm>

namespace thrifty::manifest {

std::string applied(std::string_view text, std::vector<TextEdit> edits) {
    std::stable_sort(edits.begin(), edits.end(),
                     [](const TextEdit& a, const TextEdit& b) { return a.begin < b.begin; });
    edits.erase(std::unique(edits.begin(), edits.end()), edits.end());
    std::string out;
    std::size_t growth = 0;
    for (const TextEdit& edit : edits)
        growth += edit.text.size();
    out.reserve(text.size() + growth);
    std::size_t copied = 0;
    for (const TextEdit& edit : edits) {
        if (edit.begin < copied) // inside what another edit took away
            continue;
        out.append(text, copied, edit.begin - copied);
        out += edit.text;
        copied = edit.end;
    }
    out.append(text, copied);
    return out;
}

} // namespace thrifty::manifest
