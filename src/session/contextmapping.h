// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/cluster.h"
#include "kube/kubeconfig.h"

#include <map>
#include <string>
#include <vector>

namespace thrifty::session {

struct MappedContext {
    domain::ContextName context; ///< empty: none
    bool guessed = false;
};

/// Which kubeconfig context belongs to which cluster. What is given wins; the rest is guessed from names, from the
/// surest rule to the weakest: the context is called like the cluster; like the cloud's name of it; it ends in one of
/// the two as the clouds' tools write it (EKS ARN, gke_PROJECT_PLACE_NAME, eksctl, "-admin", "kind-"), in the right
/// region. A guess must be the only one of its rule, and no context serves two clusters.
/// Errors: a name that the fleet or the kubeconfig does not have, one context for two clusters.
[[nodiscard]] domain::Expected<std::map<domain::ClusterName, MappedContext>>
mapContexts(const std::vector<domain::Cluster>& clusters, const kube::Kubeconfig& config,
            const domain::ContextName& control, const std::map<domain::ClusterName, domain::ContextName>& given);

} // namespace thrifty::session
