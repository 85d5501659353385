// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/novapolicy.h"

#include <algorithm>
#include <cstdlib>

namespace thrifty::sim::control {

Policy readPolicy(const Value& object) {
    const Value& spec = object["spec"];
    Policy policy;
    policy.name = nameOf(object);
    policy.spec = spec;
    policy.clusterSelector = spec["clusterSelector"];
    policy.namespaceSelector = spec["namespaceSelector"];
    policy.everyNamespace = policy.namespaceSelector.isNull();
    policy.resourceSelectors = spec["resourceSelectors"];
    policy.groupKey = spec["groupBy"]["labelKey"].str();
    for (const Value& expression : spec["orderedClusterSelector"]["matchExpressions"].items())
        if (expression["operator"].str() == "In" && policy.orderKey.empty()) {
            policy.orderKey = expression["key"].str();
            for (const Value& value : expression["values"].items())
                policy.order.push_back(value.scalarText());
        }
    if (const Value& spread = spec["spreadConstraints"]; spread.isObject()) {
        policy.mode = spread["spreadMode"].str() == "Duplicate" ? PlacementMode::Duplicate : PlacementMode::Divide;
        policy.topologyKey = spread["topologyKey"].stringOr("kubernetes.io/metadata.name");
        for (const Value& share : spread["percentageSplit"].items())
            policy.percentages[share["topologyValue"].scalarText()] = share["percentage"].intOr(0);
        policy.overrides = spread["overrides"];
    }
    return policy;
}

bool Policy::matches(const Kind& kind, const Value& object, const Value& nsLabels) const {
    if (kind.type.namespaced && !everyNamespace && !selects(namespaceSelector, nsLabels))
        return false;
    const auto& kinds = resourceSelectors["kinds"].items();
    const bool kindFits = kinds.empty() || std::any_of(kinds.begin(), kinds.end(), [&](const Value& one) {
                              const std::string group = one["group"].str() == "core" ? "" : one["group"].str();
                              return one["kind"].str() == kind.type.kind && group == kind.type.group;
                          });
    const auto& labels = resourceSelectors["labelSelectors"].items();
    return kindFits && std::any_of(labels.begin(), labels.end(), [&](const Value& selector) {
               return selects(selector, object["metadata"]["labels"]);
           });
}

bool Policy::allows(const Value& labels) const {
    if (!clusterSelector.isNull() && !selects(clusterSelector, labels))
        return false;
    return orderKey.empty() || std::find(order.begin(), order.end(), labels[orderKey].str()) != order.end();
}

bool setField(Value& object, std::string_view path, const Value& value) {
    Value* place = &object;
    while (!path.empty()) {
        if (path.front() == '.')
            path.remove_prefix(1);
        if (path.empty())
            return false;
        if (path.front() != '[') {
            const auto end = std::min(path.find_first_of(".["), path.size());
            if (end == 0 || place->isArray())
                return false;
            place = &place->child(path.substr(0, end));
            path.remove_prefix(end);
            continue;
        }
        const auto close = path.find(']');
        if (close == std::string_view::npos || close < 2)
            return false;
        const std::string_view inside = path.substr(1, close - 1);
        path.remove_prefix(close + 1);
        if (inside.front() == '\'' || inside.front() == '"') {
            if (inside.size() < 2 || inside.back() != inside.front() || place->isArray())
                return false;
            place = &place->child(inside.substr(1, inside.size() - 2));
            continue;
        }
        const std::string digits(inside);
        if (digits.find_first_not_of("0123456789") != std::string::npos || digits.size() > 6 || !place->isArray())
            return false;
        const auto index = static_cast<std::size_t>(std::strtoul(digits.c_str(), nullptr, 10));
        if (index >= place->size())
            return false;
        place = &place->mutableItems()[index];
    }
    *place = value;
    return true;
}

} // namespace thrifty::sim::control
