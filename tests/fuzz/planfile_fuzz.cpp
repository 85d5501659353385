// SPDX-License-Identifier: GPL-3.0-or-later
// Plan files come by mail and from repositories: whatever is in them, reading ends, and what was read is written and
// read again as the same plan.
#include "session/planfile.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace thrifty::session;
    const auto first = readPlan(std::string(reinterpret_cast<const char*>(data), size), "fuzz", "/srv/plans");
    if (!first)
        return 0;
    const auto text = planText(first->plan, "/srv/plans");
    const auto second = text ? readPlan(*text, "again", "/srv/plans") : first;
    if (!second || second->plan != first->plan) {
        std::fprintf(stderr, "did not come back:\n%s\n", text ? text->c_str() : text.error().text().c_str());
        std::abort();
    }
    return 0;
}
