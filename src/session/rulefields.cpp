// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/rulefields.h"

#include "session/privatefile.h"

#include <utility>

namespace thrifty::session {

domain::Error withHint(domain::Error error, const char* hint) {
    if (error.hint.empty())
        error.hint = hint;
    return error;
}

domain::Expected<std::optional<std::string>> ruleFileText(const std::string& path, bool named, const char* whatToDo) {
    auto text = readWholeFile(path, ruleFileBytes);
    if (text)
        return std::optional(std::move(*text));
    if (text.error().code == domain::ErrorCode::NotFound && !named)
        return std::nullopt;
    return domain::fail(domain::Error{text.error().code, text.error().message, text.error().place, whatToDo});
}

bool isDay(std::string_view text) {
    return text.size() == 10 && domain::parseRfc3339(std::string(text) + "T00:00:00Z").has_value();
}

std::string dayOf(domain::Timestamp time) {
    return domain::toRfc3339(time).substr(0, 10);
}

std::string dayIn(StrictReader& from, std::string_view key) {
    std::string day = from.line(key, longestName);
    if (!day.empty() && !isDay(day)) {
        from.wrong(key, "\"" + day + "\" is not a day; write it as 2026-12-31");
        return {};
    }
    return day;
}

domain::NodeCondition nodesIn(StrictReader& from) {
    domain::NodeCondition nodes;
    nodes.nodeType = from.line("nodeType", longestName);
    nodes.gpuSku = from.line("gpuSku", longestName);
    if (const std::string word = from.line("priceCategory", longestName); !word.empty()) {
        nodes.category = domain::priceCategoryFrom(word);
        if (!nodes.category || nodes.category == domain::PriceCategory::Unknown)
            from.wrong("priceCategory", "\"" + word + "\" is neither on-demand nor spot");
    }
    return nodes;
}

} // namespace thrifty::session
