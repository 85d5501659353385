// SPDX-License-Identifier: GPL-3.0-or-later
// What the cells of many tables share.
#include "domain/timestamp.h"
#include "sim/kinds/tableprinters.h"

#include <algorithm>
#include <fmt/format.h>

namespace thrifty::sim {

using manifest::Value;

std::string humanDuration(std::int64_t seconds) {
    if (seconds < -1)
        return "<invalid>";
    if (seconds < 0)
        return "0s";
    const auto pair = [](std::int64_t big, char bigUnit, std::int64_t small, char smallUnit) {
        return small == 0 ? fmt::format("{}{}", big, bigUnit) : fmt::format("{}{}{}{}", big, bigUnit, small, smallUnit);
    };
    const std::int64_t minutes = seconds / 60, hours = seconds / 3600, days = hours / 24;
    if (seconds < 120)
        return fmt::format("{}s", seconds);
    if (minutes < 10)
        return pair(minutes, 'm', seconds % 60, 's');
    if (minutes < 180)
        return fmt::format("{}m", minutes);
    if (hours < 8)
        return pair(hours, 'h', minutes % 60, 'm');
    if (hours < 48)
        return fmt::format("{}h", hours);
    if (hours < 24 * 8)
        return pair(days, 'd', hours % 24, 'h');
    if (days < 365 * 2)
        return fmt::format("{}d", days);
    if (days < 365 * 8)
        return pair(days / 365, 'y', days % 365, 'd');
    return fmt::format("{}y", days / 365);
}

std::string ageOf(const Value& time, std::int64_t now) {
    const auto at = domain::parseRfc3339(time.str());
    if (!at)
        return "<unknown>";
    const auto seconds = std::chrono::floor<std::chrono::seconds>(*at).time_since_epoch().count();
    return humanDuration(now - seconds);
}

std::string orNone(std::string text) {
    return text.empty() ? "<none>" : std::move(text);
}

std::string selectorShown(const Value& selector) {
    std::vector<std::string> parts;
    const Value& labels =
        selector.has("matchLabels") || selector.has("matchExpressions") ? selector["matchLabels"] : selector;
    for (const auto& [key, value] : labels.members())
        parts.push_back(key + "=" + value.str());
    std::sort(parts.begin(), parts.end());
    for (const Value& expression : selector["matchExpressions"].items()) {
        std::string values;
        for (const Value& value : expression["values"].items())
            values += (values.empty() ? "" : ",") + value.str();
        const std::string& op = expression["operator"].str();
        const std::string& key = expression["key"].str();
        parts.push_back(op == "Exists"         ? key
                        : op == "DoesNotExist" ? "!" + key
                                               : fmt::format("{} {} ({})", key, op == "In" ? "in" : "notin", values));
    }
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : ",") + part;
    return orNone(text);
}

std::string containersShown(const Value& podSpec, const char* field) {
    std::string text;
    for (const Value& container : podSpec["containers"].items())
        text += (text.empty() ? "" : ",") + container[field].str();
    return text;
}

} // namespace thrifty::sim
