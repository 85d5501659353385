// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the text: no crash, and what is read is written and read again as the same value, by both readers of JSON.
#include "manifest/document.h"
#include "manifest/json.h"

#include <cstdlib>

using namespace thrifty::manifest;

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    const auto value = parseJson(text);
    if (!value)
        return 0;
    for (const std::string& written : {toJson(*value), toPrettyJson(*value)}) {
        const auto again = parseJson(written);
        if (!again || !(*again == *value))
            std::abort();
    }
    if (value->isObject()) {
        ReadLimits limits;
        limits.depth = 2000;
        const auto file = parseFile("fuzz.json", text, limits);
        if (file &&
            (file->documents.size() != 1 || !file->documents[0].isJson() || !(file->documents[0].value() == *value)))
            std::abort();
    }
    return 0;
}
