// SPDX-License-Identifier: GPL-3.0-or-later
#include "fleet/labelselector.h"

#include <algorithm>

namespace thrifty::fleet {

namespace {

bool holds(const manifest::Value& expression, const domain::LabelMap& labels) {
    const auto found = labels.find(expression["key"].str());
    const bool present = found != labels.end();
    const auto& values = expression["values"].items();
    const bool listed = present && std::any_of(values.begin(), values.end(), [&](const manifest::Value& value) {
                            return value.scalarText() == found->second;
                        });
    const std::string& op = expression["operator"].str();
    if (op == "In")
        return listed;
    if (op == "NotIn")
        return !listed;
    if (op == "Exists")
        return present;
    if (op == "DoesNotExist")
        return !present;
    return true;
}

} // namespace

bool selects(const manifest::Value& selector, const domain::LabelMap& labels) {
    for (const auto& [key, value] : selector["matchLabels"].members()) {
        const auto found = labels.find(key);
        if (found == labels.end() || found->second != value.scalarText())
            return false;
    }
    const auto& expressions = selector["matchExpressions"].items();
    return std::all_of(expressions.begin(), expressions.end(),
                       [&](const manifest::Value& expression) { return holds(expression, labels); });
}

} // namespace thrifty::fleet
