// SPDX-License-Identifier: GPL-3.0-or-later
// One stored object, read and written through several groups and versions.
#include "sim/kinds/strategy.h"

#include <array>
#include <utility>

namespace thrifty::sim {

using manifest::Value;

namespace {

/// core/v1 name, events.k8s.io/v1 name.
constexpr std::array<std::pair<const char*, const char*>, 7> eventFields{{
    {"involvedObject", "regarding"},
    {"message", "note"},
    {"source", "deprecatedSource"},
    {"firstTimestamp", "deprecatedFirstTimestamp"},
    {"lastTimestamp", "deprecatedLastTimestamp"},
    {"count", "deprecatedCount"},
    {"reportingComponent", "reportingController"},
}};

void renameEventFields(Value& event, bool toModern) {
    for (auto& [name, value] : event.mutableMembers()) {
        for (const auto& [core, modern] : eventFields) {
            if (name == (toModern ? core : modern)) {
                name = toModern ? modern : core;
                break;
            }
        }
    }
}

bool isEventOf(const Value& object, std::string_view apiVersion) {
    return object["kind"].str() == "Event" && object["apiVersion"].str() == apiVersion;
}

} // namespace

Value convertTo(const KindInfo& kind, Value object) {
    if (isEventOf(object, "v1") && kind.type.group == "events.k8s.io")
        renameEventFields(object, true);
    else if (isEventOf(object, "events.k8s.io/v1") && kind.type.group.empty())
        renameEventFields(object, false);
    if (const std::string version = kind.type.apiVersion(); object["apiVersion"].str() != version)
        object.set("apiVersion", version);
    return object;
}

Value convertToStorage(const KindInfo& kind, Value object) {
    if (isEventOf(object, "events.k8s.io/v1"))
        renameEventFields(object, false);
    const std::string version =
        kind.storageGroup.empty() ? kind.storageVersion : kind.storageGroup + "/" + kind.storageVersion;
    if (object["apiVersion"].str() != version)
        object.set("apiVersion", version);
    return object;
}

} // namespace thrifty::sim
