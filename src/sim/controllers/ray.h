// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/controllers/site.h"

namespace thrifty::sim::control {

/// KubeRay 1.4: a head pod and the workers of each group, all at once.
class RayClusterController : public Controller {
  public:
    explicit RayClusterController(Site& site)
        : Controller(site, rayClusterKind, "kuberay-operator") {}
    void reconcile(const ObjectRef& ray) override;

  private:
    [[nodiscard]] Value rayPod(const ObjectRef& ray, const Value& group, bool head);
    void ensureHeadService(const ObjectRef& ray);
    void writeStatus(const ObjectRef& ray, const std::vector<ObjectRef>& pods);
};

/// A RayCluster of its own, replaced by a second one when the cluster's part of the spec changes.
class RayServiceController : public Controller {
  public:
    explicit RayServiceController(Site& site)
        : Controller(site, rayServiceKind, "kuberay-operator") {}
    void reconcile(const ObjectRef& service) override;
};

/// A RayCluster and, once it is ready, the Job that submits to it.
class RayJobController : public Controller {
  public:
    explicit RayJobController(Site& site)
        : Controller(site, rayJobKind, "kuberay-operator") {}
    void reconcile(const ObjectRef& job) override;

  private:
    [[nodiscard]] ObjectRef submitter(const ObjectRef& job, const std::string& rayName);
};

/// Pods that a worker group wants: replicas within its bounds, times the hosts of a replica.
[[nodiscard]] std::int64_t rayWorkers(const Value& group);

} // namespace thrifty::sim::control
