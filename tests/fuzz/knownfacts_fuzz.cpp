// SPDX-License-Identifier: GPL-3.0-or-later
// What is known about clusters is written by hand and changed by the program: whatever is in the file, reading ends,
// and a change to a file that can be read adds or takes away just that fact.
#include "session/knownfactsfile.h"

#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace thrifty;
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto known = session::parseKnownFacts("fuzz", text, "2026-11-22");
    if (!known)
        return 0;
    (void)domain::expiredFacts(*known);
    for (const domain::KnownFact& fact : known->facts)
        (void)domain::claimOfFactText(domain::factText(fact));
    domain::KnownFact more;
    more.cluster = domain::ClusterName("a cluster of its own");
    more.nodes.gpuSku = "A100";
    more.noted = "2026-11-22";
    const auto with = session::withFact("fuzz", text, more);
    if (!with)
        return 0; // a layout that is not edited in place
    const auto less = session::withoutFact("fuzz", *with, more);
    if (less && session::parseKnownFacts("fuzz", *less, "2026-11-22")->facts.size() != known->facts.size()) {
        std::fprintf(stderr, "became\n%s\n", less->c_str());
        std::abort();
    }
    return 0;
}
