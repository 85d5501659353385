// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/gating.h"

#include "manifest/podtemplates.h"

#include <algorithm>

namespace thrifty::manifest {

namespace {

constexpr const char* gatesKey = "schedulingGates";

bool isGate(const Value& item, std::string_view gate) {
    return item["name"].isString() && item["name"].str() == gate;
}

void addGate(Value& podSpec, std::string_view gate) {
    if (const Value* gates = podSpec.find(gatesKey); gates != nullptr && !gates->isNull()) {
        const Value::Array& items = gates->items();
        if (!gates->isArray() ||
            std::any_of(items.begin(), items.end(), [&](const Value& i) { return isGate(i, gate); }))
            return;
        podSpec.child(gatesKey).append(Value::object({{"name", gate}}));
        return;
    }
    podSpec.erase(gatesKey);
    Value::Object& members = podSpec.mutableMembers();
    members.emplace(members.begin(), gatesKey, Value::array({Value::object({{"name", gate}})}));
}

void removeGate(Value& podSpec, std::string_view gate) {
    Value* gates = podSpec.find(gatesKey);
    if (gates == nullptr || !gates->isArray())
        return;
    Value::Array& items = gates->mutableItems();
    const auto removed = std::erase_if(items, [&](const Value& item) { return isGate(item, gate); });
    if (removed > 0 && items.empty())
        podSpec.erase(gatesKey);
}

template <class Edit>
void forEachPodSpec(Value& object, Edit&& edit) {
    if (object["items"].isArray()) {
        for (Value& item : object.child("items").mutableItems())
            forEachPodSpec(item, edit);
        return;
    }
    for (const PodTemplate& found : podTemplatesOf(object)) {
        if (Value* podSpec = nodeAt(object, found.specPath); podSpec != nullptr && podSpec->isObject())
            edit(*podSpec);
    }
}

} // namespace

void gateObject(Value& object, std::string_view gate) {
    forEachPodSpec(object, [&](Value& podSpec) { addGate(podSpec, gate); });
}

void ungateObject(Value& object, std::string_view gate) {
    forEachPodSpec(object, [&](Value& podSpec) { removeGate(podSpec, gate); });
}

} // namespace thrifty::manifest
