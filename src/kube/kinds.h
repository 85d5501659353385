// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resource.h"

namespace thrifty::kube {

// The resources the program speaks by name; everything else is found by discovery.
inline const ResourceType podType{"", "v1", "pods", "Pod", true};
inline const ResourceType eventType{"", "v1", "events", "Event", true};
inline const ResourceType nodeType{"", "v1", "nodes", "Node", false};
inline const ResourceType namespaceType{"", "v1", "namespaces", "Namespace", false};
inline const ResourceType budgetType{"policy", "v1", "poddisruptionbudgets", "PodDisruptionBudget", true};
inline const ResourceType quotaType{"", "v1", "resourcequotas", "ResourceQuota", true};
inline const ResourceType deploymentType{"apps", "v1", "deployments", "Deployment", true};

} // namespace thrifty::kube
