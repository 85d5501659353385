// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/podgroup.h"
#include "domain/workload.h"
#include "kube/apiclient.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace thrifty::session {

/// Tells which of a workload's objects a pod on a workload cluster belongs to, by walking up the owner references: no
/// label of the workload needs to be on its pods. Owners are asked once. Not thread-safe.
class PodOwners {
  public:
    PodOwners(kube::ApiClient& cluster, domain::Namespace ns, std::vector<domain::ObjectId> roots);
    /// None: somebody else's pod. An owner that may not be read is taken where its name has the shape that
    /// the root's controller gives (ownernames.h).
    [[nodiscard]] std::optional<domain::ObjectId> rootOf(const manifest::Value& pod, std::stop_token stop);

  private:
    [[nodiscard]] const domain::ObjectId* matching(const std::string& apiVersion, const std::string& kind,
                                                   const std::string& name) const;
    [[nodiscard]] std::optional<domain::ObjectId> climb(const manifest::Value& owner, int depth, std::stop_token stop);
    kube::ApiClient& m_cluster;
    domain::Namespace m_ns;
    std::vector<domain::ObjectId> m_roots;
    std::map<std::string, std::optional<domain::ObjectId>> m_known; ///< by the owner's uid
};

/// The objects of a workload that make pods.
[[nodiscard]] std::vector<domain::ObjectId> podMakersOf(const domain::Workload& workload);
/// Pods that the workload has when it runs: what an operator creates only later or per node is not counted.
[[nodiscard]] int expectedPods(const domain::Workload& workload);

/// The workload's pods on a cluster that have not ended.
[[nodiscard]] domain::Expected<std::vector<manifest::Value>> podsOf(kube::ApiClient& cluster,
                                                                    const domain::Namespace& ns,
                                                                    const std::vector<domain::ObjectId>& roots,
                                                                    std::stop_token stop);

} // namespace thrifty::session
