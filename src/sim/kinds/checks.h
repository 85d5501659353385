// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of validation, one per file; validation.cpp calls them.
#pragma once

#include "sim/kinds/causes.h"
#include "sim/kinds/schema.h"

#include <string>

namespace thrifty::sim {

/// A custom resource against its schema. `place` is the path of `value` ("spec.size"), "" for the object itself.
void checkSchema(const Schema& schema, const manifest::Value& value, const std::string& place, Causes& causes);
/// A label selector (matchLabels, matchExpressions).
void checkLabelSelector(const manifest::Value& selector, const std::string& place, Causes& causes);
/// Labels or annotations.
void checkLabels(const manifest::Value& labels, const std::string& place, Causes& causes);
void checkAnnotations(const manifest::Value& annotations, const std::string& place, Causes& causes);
/// A pod spec of a pod or a template.
void checkPodSpec(const manifest::Value& spec, const std::string& place, Causes& causes);
/// What may not change in a pod.
void checkPodUpdate(const manifest::Value& before, const manifest::Value& after, Causes& causes);
/// Deployment, ReplicaSet, StatefulSet, DaemonSet, Job, CronJob: `kind` decides.
void checkWorkload(std::string_view kind, const manifest::Value& object, Causes& causes);
void checkWorkloadUpdate(std::string_view kind, const manifest::Value& before, const manifest::Value& after,
                         Causes& causes);
/// Whether a template's labels satisfy a selector.
[[nodiscard]] bool selectorMatches(const manifest::Value& selector, const manifest::Value& labels);

} // namespace thrifty::sim
