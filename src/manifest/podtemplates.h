// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/expected.h"
#include "domain/workload.h"
#include "manifest/document.h"

#include <string>
#include <vector>

namespace thrifty::manifest {

/// A pod template found in an object: where its pod spec and its metadata stand.
struct PodTemplate {
    domain::GroupName group;  ///< "headgroup", "gpu-group", "Deployment/web"; unique inside the object
    std::string specPath;     ///< "$.spec.template.spec": the pod spec (where schedulingGates belongs)
    std::string metadataPath; ///< "$.spec.template.metadata": labels and annotations; may not exist yet
};

/// Every pod template of the object, by kind as in the reference's section 5; an unknown kind with
/// spec.template.spec.containers works too. None: an object without pods.
[[nodiscard]] std::vector<PodTemplate> podTemplatesOf(const Value& object);

/// The pod groups the object makes: counts, requests as the scheduler counts them, labels, gates. Errors name the
/// field and what is wrong with it ("${CPU}" where a quantity must stand); the caller adds file and line.
[[nodiscard]] domain::Expected<std::vector<domain::PodGroup>> podGroupsOf(const Value& object);

/// The requests of one pod as the scheduler counts them: max(init, sum of containers and sidecars) plus overhead;
/// limits stand in for missing requests.
[[nodiscard]] domain::Expected<domain::ResourceList> podRequests(const Value& podSpec);

/// Everything the manifests mean. Errors carry file:line:column.
[[nodiscard]] domain::Expected<domain::Workload> workloadOf(const std::vector<File>& files);

/// apiVersion, kind, metadata of an object.
[[nodiscard]] domain::ObjectId idOf(const Value& object);
/// The group's key in sums and in the JSON: unique across the workload's objects.
[[nodiscard]] domain::LabelMap stringMap(const Value& value);

} // namespace thrifty::manifest
