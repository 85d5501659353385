// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"

#include <string>
#include <string_view>
#include <vector>

namespace thrifty::sim::control {

using manifest::Value;

// Reading the parts of a Kubernetes object that every controller needs.
[[nodiscard]] const std::string& nameOf(const Value& object);
[[nodiscard]] const std::string& namespaceOf(const Value& object);
[[nodiscard]] const std::string& uidOf(const Value& object);
[[nodiscard]] const std::string& labelOf(const Value& object, std::string_view key);
[[nodiscard]] const std::string& annotationOf(const Value& object, std::string_view key);
[[nodiscard]] bool beingDeleted(const Value& object);
/// The owner reference with controller: true, or a null value.
[[nodiscard]] const Value& controllerOf(const Value& object);
/// resourceVersion as a number, 0 when it is none: only for telling older from newer.
[[nodiscard]] std::uint64_t versionOf(const Value& object);
[[nodiscard]] Value ownerReference(const Value& owner);

// Pods.
[[nodiscard]] bool isGated(const Value& pod);
[[nodiscard]] bool hasGate(const Value& pod, std::string_view gate); ///< anywhere in the list
[[nodiscard]] bool isReady(const Value& pod);
[[nodiscard]] bool isFinished(const Value& pod); ///< Succeeded or Failed
[[nodiscard]] bool isActive(const Value& pod);   ///< neither finished nor being deleted
/// A pod from a template: labels, annotations and spec as they stand, the owner as controller.
[[nodiscard]] Value podFromTemplate(const Value& podTemplate, const Value& owner, const std::string& name);
void setLabel(Value& object, std::string_view key, Value value);
void setAnnotation(Value& object, std::string_view key, Value value);

// Conditions. The list keeps its order; lastTransitionTime changes with the status only.
[[nodiscard]] const Value& conditionOf(const Value& conditions, std::string_view type);
[[nodiscard]] bool conditionTrue(const Value& object, std::string_view type);
struct Condition {
    std::string_view type;
    bool status = false;
    std::string_view reason, message;
    bool updateTime = false; ///< has lastUpdateTime (Deployments, Kubeflow)
};
void setCondition(Value& conditions, const Condition& condition);

/// Now, as RFC 3339 with seconds ("2025-11-18T10:00:20Z") or with microseconds.
[[nodiscard]] std::string now();
[[nodiscard]] std::string nowMicros();

/// a/b/c of a tree, "" for what is not there: "spec.template.spec.nodeName" with dots.
[[nodiscard]] const Value& at(const Value& tree, std::string_view dottedPath);
/// The merge patch that turns `before` into `after`; a null value when they are equal.
[[nodiscard]] Value mergePatchBetween(const Value& before, const Value& after);
/// Does the metav1.LabelSelector select these labels? An empty selector selects everything, a broken one nothing.
[[nodiscard]] bool selects(const Value& selector, const Value& labels);

} // namespace thrifty::sim::control
