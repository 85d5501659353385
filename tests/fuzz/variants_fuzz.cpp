// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the manifest and the plan: no crash; a plan that asks for nothing gives the bytes back; what is built can be
// read, and says what was planned unless an issue says that it does not. The first bytes make the plan, the rest is the
// manifest.
#include "manifest/groupvalues.h"
#include "manifest/variantbuilder.h"
#include "manifest/varianttemplates.h"

#include <algorithm>
#include <cstdlib>
#include <iostream>

using namespace thrifty;
using namespace thrifty::manifest;

namespace {

constexpr std::size_t planBytes = 12;

void require(bool holds, const char* what, const std::string& text) {
    if (holds)
        return;
    std::cerr << what << "\n---- text\n" << text << "\n----\n";
    std::abort();
}

domain::GroupEdit editFrom(const unsigned char* byte) {
    domain::GroupEdit edit;
    const auto wants = [&](int field) { return (byte[field / 8] >> (field % 8) & 1) != 0; };
    if (wants(0))
        edit.pods = byte[2] % 12;
    if (wants(1))
        edit.cpu = domain::Quantity::fromMilli(byte[3] * 125);
    if (wants(2))
        edit.memory = domain::Quantity::fromUnits(std::int64_t{byte[4]} << 28);
    if (wants(3))
        edit.gpusPerPod = byte[5] % 9;
    if (wants(4))
        edit.gpuSkus = byte[6] % 2 == 0 ? std::vector<std::string>{} : std::vector<std::string>{"A100", "L4"};
    if (wants(5))
        edit.price = static_cast<domain::PriceChoice>(byte[7] % 3);
    if (wants(6))
        edit.maxGpusPerNode = byte[8] % 9;
    if (wants(7))
        edit.maxPricePerNodeHour = domain::Money::fromMicros(byte[9] * 10'000);
    if (wants(8))
        edit.familiesIn = std::vector<std::string>{"g6"};
    if (wants(9))
        edit.familiesOut = std::vector<std::string>{"t3"};
    if (wants(10))
        edit.typeExpression = std::string(1, static_cast<char>(byte[10] % 95 + 32));
    return edit;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    if (size < planBytes)
        return 0;
    const domain::SelectionAnnotations keys{.product = "x",
                                            .gpuSkus = "x/skus",
                                            .offerings = "x/offerings",
                                            .maxGpus = "x/max-gpus",
                                            .maxCost = "x/max-cost",
                                            .familiesIn = "x/in",
                                            .familiesOut = "x/out",
                                            .typeExpression = "x/type",
                                            .onDemand = "on-demand",
                                            .spot = "spot"};
    const std::string text(reinterpret_cast<const char*>(data) + planBytes, size - planBytes);
    ReadLimits limits;
    limits.aliasNodes = 5'000;
    auto file = parseFile("fuzz", text, limits);
    if (!file)
        return 0;
    const std::vector<File> files{std::move(*file)};
    const auto base = groupValues(files, keys);
    if (!base || base->empty() || base->size() > 50)
        return 0;
    const auto same = buildVariant(files, {}, keys);
    require(same && same->files.front().text == text && same->edits.empty(), "an empty plan changed the text", text);

    domain::VariantPlan plan;
    plan.groups[base->front().group.name] = editFrom(data);
    plan.groups[base->back().group.name] = editFrom(data);
    const auto variant = buildVariant(files, plan, keys);
    if (!variant)
        return 0; // the edited manifest means nothing: an amount that overflows, for example
    const auto after = parseVariant(*variant);
    require(after.has_value(), "the built text cannot be read", variant->files.front().text);
    const auto now = groupValues(*after, keys);
    require(now && now->size() == base->size(), "the built text has other groups", variant->files.front().text);
    if (variant->blocked())
        return 0;
    for (std::size_t i = 0; i < base->size(); ++i) {
        const auto edit = plan.groups.find((*base)[i].group.name);
        if (edit == plan.groups.end())
            continue;
        require(reduced((*now)[i].values, edit->second).empty(), "the plan did not come out",
                variant->files.front().text);
    }
    return 0;
}
