// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/madefrom.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>

namespace thrifty::session {

namespace {

using domain::SourceFile;

template <class Iterator>
std::vector<std::string> digests(Iterator from, Iterator to) {
    std::vector<std::string> found;
    std::transform(from, to, std::back_inserter(found), [](const SourceFile& file) { return file.sha256; });
    std::sort(found.begin(), found.end());
    return found;
}

/// Whether the variant at that place can have had the file, when some variants share texts.
bool mayHaveHad(const domain::EstimateResult& result, std::size_t place, const SourceFile& file) {
    std::vector<std::string> texts; // of files of that name
    for (const SourceFile& kept : result.workload) {
        if (kept.name == file.name)
            texts.push_back(kept.sha256);
    }
    if (texts.size() < 2) // shared by all, or read under another name
        return wasRead(result, file.sha256);
    const auto at = std::find(texts.begin(), texts.end(), file.sha256);
    const auto index = static_cast<std::size_t>(at - texts.begin());
    return texts.size() == result.variants.size() ? index == place : at != texts.end() && index <= place;
}

} // namespace

bool wasRead(const domain::EstimateResult& result, const std::string& sha256) {
    return std::any_of(result.workload.begin(), result.workload.end(),
                       [&](const SourceFile& kept) { return kept.sha256 == sha256; });
}

bool madeFrom(const domain::EstimateResult& result, const domain::VariantName& variant,
              const std::vector<SourceFile>& files) {
    const auto found = std::find_if(result.variants.begin(), result.variants.end(),
                                    [&](const domain::VariantEstimate& each) { return each.name == variant; });
    if (result.variants.empty() || files.empty() || (found == result.variants.end() && !variant.empty()))
        return false;
    const auto place = variant.empty() ? std::size_t{0} : static_cast<std::size_t>(found - result.variants.begin());
    if (result.workload.size() == result.variants.size() * files.size()) {
        const auto own = result.workload.begin() + static_cast<std::ptrdiff_t>(place * files.size());
        return digests(own, own + static_cast<std::ptrdiff_t>(files.size())) == digests(files.begin(), files.end());
    }
    return std::all_of(files.begin(), files.end(),
                       [&](const SourceFile& file) { return mayHaveHad(result, place, file); });
}

} // namespace thrifty::session
