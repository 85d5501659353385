// SPDX-License-Identifier: GPL-3.0-or-later
// The estimator's sentences are foreign text: whatever they hold, reading them ends and never makes a figure of
// nothing.
#include "fleet/luna/costevent.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    for (const char* provider : {"aws", "gcp", "azure", ""}) {
        const auto verdict = thrifty::fleet::luna::readCostEvent(text, provider);
        const auto* priced = std::get_if<thrifty::fleet::Priced>(&verdict);
        if (priced != nullptr && (priced->perNodeHour.micros() <= 0 || priced->nodeCount.value_or(1) < 1))
            std::abort();
    }
    return 0;
}
