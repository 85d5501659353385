// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the text: no crash; nothing is replaced that was not asked for; with every name set, none is left.
#include "manifest/variables.h"

#include <cstdlib>

using namespace thrifty::manifest;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto untouched = substitute(text, {}, "fuzz");
    if (!untouched || *untouched != text)
        std::abort();
    const auto placeholders = placeholdersIn(text);
    Substitution all;
    all.all = true;
    const auto strict = substitute(text, all, "fuzz");
    if (strict.has_value() != placeholders.empty())
        std::abort();
    for (const Placeholder& placeholder : placeholders) {
        if (placeholder.mark.offset >= text.size() || text[placeholder.mark.offset] != '$' || placeholder.name.empty())
            std::abort();
        all.values[placeholder.name] = "."; // ends any name that it would run into
    }
    const auto replaced = substitute(text, all, "fuzz");
    if (!replaced)
        std::abort();
    return 0;
}
