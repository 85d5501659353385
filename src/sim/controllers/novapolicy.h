// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/controllers/controlledkinds.h"
#include "sim/controllers/objects.h"

#include <map>
#include <string>
#include <vector>

namespace thrifty::sim::control {

enum class PlacementMode { Single, Duplicate, Divide };

/// What a SchedulePolicy (or a placement annotation) says, read from the object.
struct Policy {
    std::string name;
    PlacementMode mode = PlacementMode::Single;
    std::string groupKey; ///< groupBy.labelKey; empty: every object by itself
    Value clusterSelector, namespaceSelector, resourceSelectors;
    bool everyNamespace = false; ///< no namespaceSelector
    std::string orderKey;        ///< label of the Cluster objects that `order` speaks of; empty: no order
    std::vector<std::string> order;
    std::string topologyKey;
    std::map<std::string, std::int64_t> percentages;
    Value overrides;
    Value spec; ///< as it stands: tells whether the policy was edited since a decision

    /// `nsLabels`: of the object's namespace; ignored for objects without one.
    [[nodiscard]] bool matches(const Kind& kind, const Value& object, const Value& nsLabels) const;
    /// Is a cluster with these labels eligible?
    [[nodiscard]] bool allows(const Value& clusterLabels) const;
};
[[nodiscard]] Policy readPolicy(const Value& object);

/// Sets the value at a path such as metadata.labels['a.b/c'] or spec.template.spec.containers[0].image; false when the
/// path cannot be read or leads through something that is not there.
bool setField(Value& object, std::string_view path, const Value& value);

} // namespace thrifty::sim::control
