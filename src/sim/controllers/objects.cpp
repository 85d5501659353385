// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/objects.h"

#include "domain/timestamp.h"
#include "sim/server/selectors.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>

namespace thrifty::sim::control {

namespace {
const Value nothing;
} // namespace

const std::string& nameOf(const Value& object) {
    return object["metadata"]["name"].str();
}
const std::string& namespaceOf(const Value& object) {
    return object["metadata"]["namespace"].str();
}
const std::string& uidOf(const Value& object) {
    return object["metadata"]["uid"].str();
}
const std::string& labelOf(const Value& object, std::string_view key) {
    return object["metadata"]["labels"][key].str();
}
const std::string& annotationOf(const Value& object, std::string_view key) {
    return object["metadata"]["annotations"][key].str();
}
bool beingDeleted(const Value& object) {
    return !object["metadata"]["deletionTimestamp"].isNull();
}

const Value& controllerOf(const Value& object) {
    for (const Value& owner : object["metadata"]["ownerReferences"].items())
        if (owner["controller"].boolOr(false))
            return owner;
    return nothing;
}

std::uint64_t versionOf(const Value& object) {
    return std::strtoull(object["metadata"]["resourceVersion"].str().c_str(), nullptr, 10);
}

Value ownerReference(const Value& owner) {
    return Value::object({{"apiVersion", owner["apiVersion"]},
                          {"kind", owner["kind"]},
                          {"name", nameOf(owner)},
                          {"uid", uidOf(owner)},
                          {"controller", true},
                          {"blockOwnerDeletion", true}});
}

bool isGated(const Value& pod) {
    return pod["spec"]["schedulingGates"].size() > 0;
}

bool hasGate(const Value& pod, std::string_view gate) {
    const auto& gates = pod["spec"]["schedulingGates"].items();
    return std::any_of(gates.begin(), gates.end(), [&](const Value& one) { return one["name"].str() == gate; });
}

bool isReady(const Value& pod) {
    return conditionTrue(pod, "Ready") && !beingDeleted(pod);
}

bool isFinished(const Value& pod) {
    const std::string& phase = pod["status"]["phase"].str();
    return phase == "Succeeded" || phase == "Failed";
}

bool isActive(const Value& pod) {
    return !isFinished(pod) && !beingDeleted(pod);
}

void setLabel(Value& object, std::string_view key, Value value) {
    object.child("metadata").child("labels").set(key, std::move(value));
}

void setAnnotation(Value& object, std::string_view key, Value value) {
    object.child("metadata").child("annotations").set(key, std::move(value));
}

Value podFromTemplate(const Value& podTemplate, const Value& owner, const std::string& name) {
    Value metadata = Value::object({{"name", name}, {"namespace", namespaceOf(owner)}});
    for (const auto key : {"labels", "annotations"})
        if (podTemplate["metadata"][key].size() > 0)
            metadata.set(key, podTemplate["metadata"][key]);
    metadata.set("ownerReferences", Value::array({ownerReference(owner)}));
    return Value::object(
        {{"apiVersion", "v1"}, {"kind", "Pod"}, {"metadata", std::move(metadata)}, {"spec", podTemplate["spec"]}});
}

const Value& conditionOf(const Value& conditions, std::string_view type) {
    for (const Value& condition : conditions.items())
        if (condition["type"].str() == type)
            return condition;
    return nothing;
}

bool conditionTrue(const Value& object, std::string_view type) {
    return conditionOf(object["status"]["conditions"], type)["status"].str() == "True";
}

void setCondition(Value& conditions, const Condition& wanted) {
    const std::string status = wanted.status ? "True" : "False";
    Value condition = Value::object(
        {{"type", wanted.type}, {"status", status}, {"reason", wanted.reason}, {"message", wanted.message}});
    const Value& old = conditionOf(conditions, wanted.type);
    const bool sameStatus = old["status"].str() == status;
    const bool same = sameStatus && old["reason"].str() == wanted.reason && old["message"].str() == wanted.message;
    condition.set("lastTransitionTime", sameStatus ? old["lastTransitionTime"] : Value(now()));
    if (wanted.updateTime)
        condition.set("lastUpdateTime", same ? old["lastUpdateTime"] : Value(now()));
    if (!conditions.isArray())
        conditions = Value(Value::Array{});
    for (Value& one : conditions.mutableItems())
        if (one["type"].str() == wanted.type) {
            one = std::move(condition);
            return;
        }
    conditions.append(std::move(condition));
}

std::string now() {
    return domain::toRfc3339(std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now()));
}

std::string nowMicros() {
    std::string text =
        domain::toRfc3339(std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now()));
    if (text.find('.') == std::string::npos)
        text.insert(text.size() - 1, ".000000");
    return text;
}

const Value& at(const Value& tree, std::string_view path) {
    const Value* place = &tree;
    while (!path.empty()) {
        const auto dot = path.find('.');
        place = &(*place)[path.substr(0, dot)];
        if (dot == std::string_view::npos)
            break;
        path.remove_prefix(dot + 1);
    }
    return *place;
}

Value mergePatchBetween(const Value& before, const Value& after) {
    if (!before.isObject() || !after.isObject())
        return before == after ? Value() : after;
    Value patch;
    for (const auto& [key, value] : after.members()) {
        const Value* old = before.find(key);
        if (old && *old == value)
            continue;
        patch.set(key, old && old->isObject() && value.isObject() ? mergePatchBetween(*old, value) : value);
    }
    for (const auto& [key, value] : before.members())
        if (!after.has(key))
            patch.set(key, Value());
    return patch;
}

bool selects(const Value& selector, const Value& labels) {
    const auto parsed = LabelSelector::fromValue(selector);
    return parsed && parsed->matches(labels);
}

} // namespace thrifty::sim::control
