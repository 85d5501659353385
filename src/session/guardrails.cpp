// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/guardrails.h"

#include "catalog/pricecatalog.h"
#include "domain/words.h"
#include "manifest/document.h"
#include "session/privatefile.h"
#include "session/strictreader.h"
#include "session/usersettings.h"

#include <algorithm>

namespace thrifty::session {

namespace {

using manifest::Value;

constexpr const char* whatToDo = "correct it: nothing is applied while it cannot be read; or move it away to apply "
                                 "without guardrails";

/// A field that stands there without a value says nothing: whoever wrote it meant a limit.
std::optional<std::string> emptyField(const Value& value, const std::string& path) {
    for (const auto& [key, member] : value.members()) {
        const std::string at = manifest::pathTo(path, key);
        if (member.isNull())
            return at;
        if (auto inside = emptyField(member, at))
            return inside;
    }
    return std::nullopt;
}

void readTotals(StrictReader from, TotalLimits& limits) {
    limits.perHour = from.money("maxTotalPerHour");
    limits.spotPerHour = from.money("maxSpotTotalPerHour");
    from.end();
}

void readIncrease(StrictReader from, Guardrails& guardrails) {
    guardrails.increasePerHour = from.money("maxPerHour");
    if (const auto written = from.text("maxPercent")) {
        // A percentage is read as exactly as money is; finer than hundredths is a slip.
        const auto percent = domain::Money::typed(*written);
        if (!percent || percent->micros() % 10'000 != 0)
            from.wrong("maxPercent", "must be a percentage with at most two decimals, for example 25");
        else
            guardrails.increasePercent = percent->micros() / 10'000;
    }
    from.end();
}

void readForbidden(StrictReader from, Guardrails& guardrails, const std::vector<std::string>& knownSkus) {
    for (const std::string& written : from.texts("gpuSkus")) {
        const auto known = std::find_if(knownSkus.begin(), knownSkus.end(),
                                        [&](const std::string& sku) { return domain::sameWord(sku, written); });
        if (known != knownSkus.end()) {
            guardrails.gpuSkus.push_back(*known);
            continue;
        }
        std::string all;
        for (const std::string& sku : knownSkus)
            all += (all.empty() ? "" : ", ") + sku;
        from.wrong("gpuSkus", "the price list has no GPU \"" + written + "\"; it has " + all);
    }
    for (const std::string& written : from.texts("providers"))
        guardrails.providers.push_back(catalog::providerKey(written));
    guardrails.regions = from.texts("regions");
    from.end();
}

} // namespace

std::string Guardrails::defaultPath() {
    return configDirectory() + "/guardrails.yaml";
}

domain::Expected<Guardrails> Guardrails::parse(const std::string& name, const std::string& text,
                                               const std::vector<std::string>& knownSkus) {
    const auto file = manifest::parseFile(name, text);
    if (!file) {
        domain::Error error = file.error();
        error.hint = whatToDo;
        return domain::fail(std::move(error));
    }
    Guardrails guardrails;
    const auto filled = std::count_if(file->documents.begin(), file->documents.end(),
                                      [](const manifest::Document& document) { return !document.empty(); });
    if (filled == 0)
        return guardrails;
    if (filled > 1)
        return domain::fail(domain::ErrorCode::Parse, "more than one document; guardrails are one YAML mapping", name,
                            whatToDo);
    const manifest::Document& document = *std::find_if(file->documents.begin(), file->documents.end(),
                                                       [](const manifest::Document& each) { return !each.empty(); });
    if (!document.value().isObject())
        return domain::fail(domain::ErrorCode::Parse, "guardrails are one YAML mapping", name, whatToDo);
    if (const auto empty = emptyField(document.value(), "$")) {
        const auto mark = document.markOf(*empty);
        return domain::fail(domain::ErrorCode::Parse, empty->substr(2) + " has no value",
                            mark ? name + ":" + std::to_string(mark->line) + ":" + std::to_string(mark->column) : name,
                            whatToDo);
    }
    std::optional<domain::Error> error;
    StrictReader from(document, name, error);
    from.object("first", [&](StrictReader first) { readTotals(std::move(first), guardrails.first); });
    from.object("kept", [&](StrictReader kept) { readTotals(std::move(kept), guardrails.kept); });
    from.object("increase", [&](StrictReader increase) { readIncrease(std::move(increase), guardrails); });
    from.object("forbidden",
                [&](StrictReader forbidden) { readForbidden(std::move(forbidden), guardrails, knownSkus); });
    from.end();
    if (error) {
        error->hint = whatToDo;
        return domain::fail(std::move(*error));
    }
    return guardrails;
}

domain::Expected<std::optional<Guardrails>> GuardrailsFile::load(const std::vector<std::string>& knownSkus) const {
    if (path.empty())
        return std::nullopt;
    const auto text = readWholeFile(path);
    if (!text) {
        if (text.error().code == domain::ErrorCode::NotFound && !named)
            return std::nullopt;
        domain::Error error = text.error();
        if (error.place.empty())
            error.place = path;
        error.hint = named && error.code == domain::ErrorCode::NotFound ? "name a file that is there" : whatToDo;
        return domain::fail(std::move(error));
    }
    auto guardrails = Guardrails::parse(path, *text, knownSkus);
    if (!guardrails)
        return domain::fail(std::move(guardrails).error());
    return std::optional(std::move(*guardrails));
}

} // namespace thrifty::session
