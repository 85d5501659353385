// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/controllers/site.h"

namespace thrifty::sim::control {

/// JobSet 0.9: Jobs of each replicated job, in order where the startup policy or dependsOn ask for it.
class JobSetController : public Controller {
  public:
    explicit JobSetController(Site& site)
        : Controller(site, jobSetKind, "jobset-controller") {}
    void reconcile(const ObjectRef& set) override;

  private:
    struct Progress { ///< of the Jobs of one replicated job
        std::int64_t replicas = 0, ready = 0, succeeded = 0, failed = 0, active = 0, suspended = 0;
    };
    [[nodiscard]] Value jobOf(const ObjectRef& set, const Value& replicated, std::int64_t index,
                              std::int64_t globalIndex, std::int64_t total) const;
    [[nodiscard]] static bool mayStart(const Value& spec, const Value& replicated,
                                       const std::map<std::string, Progress>& progress,
                                       const std::vector<std::string>& before);
};

/// LeaderWorkerSet 0.8: a StatefulSet of leaders, and for each leader pod one of its workers.
class LeaderWorkerSetController : public Controller {
  public:
    explicit LeaderWorkerSetController(Site& site);
    void reconcile(const ObjectRef& set) override;

  private:
    void ensureLeaders(const ObjectRef& set);
    void ensureWorkers(const ObjectRef& set, const ObjectRef& leader);
    void labelLeader(const ObjectRef& set, const ObjectRef& leader);
};

} // namespace thrifty::sim::control
