// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/controllers/site.h"

namespace thrifty::sim::control {

/// ReplicaSets: as many pods as asked for; of the surplus the least useful go first.
class ReplicaSetController : public Controller {
  public:
    explicit ReplicaSetController(Site& site)
        : Controller(site, replicaSetKind, "replicaset-controller") {}
    void reconcile(const ObjectRef& set) override;
};

/// Deployments: a ReplicaSet for each template, rolled from the old ones to the new one.
class DeploymentController : public Controller {
  public:
    explicit DeploymentController(Site& site)
        : Controller(site, deploymentKind, "deployment-controller") {}
    void reconcile(const ObjectRef& deployment) override;

  private:
    ObjectRef newReplicaSet(const ObjectRef& deployment, const std::vector<ObjectRef>& sets);
    void scale(const ObjectRef& set, std::int64_t replicas, const ObjectRef& deployment);
    void roll(const ObjectRef& deployment, const ObjectRef& newest, const std::vector<ObjectRef>& old);
    void writeStatus(const ObjectRef& deployment, const ObjectRef& newest);
};

/// A count, or a percentage of `whole` rounded up or down: what maxSurge and maxUnavailable hold.
[[nodiscard]] std::int64_t countOrPercent(const Value& value, std::int64_t whole, bool roundUp, std::int64_t fallback);

} // namespace thrifty::sim::control
