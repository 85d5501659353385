// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the text: no crash; a gated text means what the gated tree means; ungating gives the bytes back; what is
// written is read as the same value; every group can be asked for.
#include "manifest/document.h"
#include "manifest/gating.h"
#include "manifest/podtemplates.h"
#include "manifest/yamlwriter.h"

#include <cstdlib>
#include <iostream>

using namespace thrifty::manifest;

namespace {

constexpr const char* gateName = "nodecostestimate";

void require(bool holds, const char* what, const std::string& text) {
    if (holds)
        return;
    std::cerr << what << "\n---- text\n" << text << "\n----\n";
    std::abort();
}

std::vector<Value> valuesOf(const File& file) {
    std::vector<Value> values;
    for (const Document& document : file.documents)
        values.push_back(document.value());
    return values;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    const std::string text(reinterpret_cast<const char*>(data), size);
    ReadLimits limits;
    limits.aliasNodes = 5'000;
    const auto file = parseFile("fuzz", text, limits);
    if (!file) {
        require(!file.error().message.empty() && !file.error().place.empty(), "an error without words or place", text);
        return 0;
    }
    for (const Document& document : file->documents) {
        const auto mark = document.markOf("$");
        require(mark && mark->offset <= text.size() && mark->line > 0 && mark->column > 0, "no mark", text);
        const auto read = parseFile("written", toYaml(document.value()));
        require(read && read->documents.size() == 1 && read->documents[0].value() == document.value(),
                "written wrongly", toYaml(document.value()));
        (void)podGroupsOf(document.value());
    }
    std::vector<File> files{*file};
    (void)workloadOf(files);

    const auto gated = gate(*file, gateName);
    if (!gated)
        return 0;
    const auto after = parseFile("gated", gated->text);
    require(after.has_value(), "the gated text cannot be read", gated->text);
    auto expected = valuesOf(*file);
    for (Value& value : expected)
        gateObject(value, gateName);
    require(valuesOf(*after) == expected, "the gated text means something else", gated->text);
    const auto back = ungate(*after, gateName);
    require(back.has_value(), "cannot be ungated", gated->text);
    const auto plain = parseFile("ungated", back->text);
    require(plain.has_value(), "the ungated text cannot be read", back->text);
    expected = valuesOf(*after);
    for (Value& value : expected)
        ungateObject(value, gateName);
    require(valuesOf(*plain) == expected, "the ungated text means something else", back->text);
    if (gated->reformatted.empty() && back->reformatted.empty() && text.find("schedulingGates") == std::string::npos &&
        text.find('\\') == std::string::npos)
        require(back->text == text, "the bytes did not come back", back->text);
    return 0;
}
