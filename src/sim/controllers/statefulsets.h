// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/controllers/site.h"

namespace thrifty::sim::control {

/// StatefulSets: pods NAME-0, NAME-1, ... in order, each after the one before is ready (OrderedReady), or all at once
/// (Parallel); claims from volumeClaimTemplates, which stay.
class StatefulSetController : public Controller {
  public:
    explicit StatefulSetController(Site& site)
        : Controller(site, statefulSetKind, "statefulset-controller") {}
    void reconcile(const ObjectRef& set) override;

  private:
    [[nodiscard]] Value podAt(const ObjectRef& set, std::int64_t ordinal, const std::string& revision) const;
    void ensureClaims(const ObjectRef& set, Value& pod, std::int64_t ordinal);
};

/// DaemonSets: a pod on each node that takes it.
class DaemonSetController : public Controller {
  public:
    explicit DaemonSetController(Site& site);
    void reconcile(const ObjectRef& set) override;
};

} // namespace thrifty::sim::control
