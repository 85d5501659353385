// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resource.h"

#include <string_view>
#include <vector>

namespace thrifty::sim::control {

/// A kind that some controller reads or writes. Compared by address: there is one object of each.
struct Kind {
    kube::ResourceType type;
    bool custom = false;   ///< from a CustomResourceDefinition: a cluster may lack it
    bool workload = false; ///< makes pods, itself or through children: has an operator
    bool status = true;    ///< has a status subresource
};

extern const Kind podKind, nodeKind, eventKind, namespaceKind, serviceKind, claimKind, configMapKind, secretKind,
    accountKind, deploymentKind, replicaSetKind, statefulSetKind, daemonSetKind, jobKind, cronJobKind, clusterKind,
    policyKind, groupKind, rayClusterKind, rayServiceKind, rayJobKind, jobSetKind, leaderWorkerSetKind, trainJobKind,
    trainingRuntimeKind, clusterTrainingRuntimeKind, inferenceServiceKind, nimServiceKind, dynamoKind, milvusKind,
    pytorchJobKind, tfJobKind, mpiJobKind, xgboostJobKind, paddleJobKind, jaxJobKind;

/// Every kind that Nova copies to workload clusters, in the order in which they should be written (what others need
/// comes first).
[[nodiscard]] const std::vector<const Kind*>& placedKinds();
/// The kinds with operators, pods excluded.
[[nodiscard]] const std::vector<const Kind*>& workloadKinds();
/// By apiVersion's group and kind (any version); null when no controller knows it.
[[nodiscard]] const Kind* kindNamed(std::string_view apiVersion, std::string_view kind);

} // namespace thrifty::sim::control
