// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/controllers/site.h"

#include <chrono>
#include <optional>

namespace thrifty::sim::control {

/// Jobs: as many pods at once as parallelism allows, until enough have succeeded.
class JobController : public Controller {
  public:
    explicit JobController(Site& site)
        : Controller(site, jobKind, "job-controller") {}
    void reconcile(const ObjectRef& job) override;

  private:
    [[nodiscard]] Value podOf(const ObjectRef& job, std::optional<std::int64_t> index);
};

/// CronJobs: a Job each time the schedule fires.
class CronJobController : public Controller {
  public:
    explicit CronJobController(Site& site)
        : Controller(site, cronJobKind, "cronjob-controller") {}
    void reconcile(const ObjectRef& cronJob) override;

  private:
    void fire(const ObjectRef& cronJob);
    std::map<std::string, std::int64_t> m_planned; ///< uid: the generation whose timer runs
};

/// The first whole minute after `from` that a cron expression of five fields names (UTC), also "@hourly" and the like;
/// none for one that cannot be read or that names no minute within a year.
[[nodiscard]] std::optional<std::chrono::sys_time<std::chrono::minutes>>
nextFiring(const std::string& schedule, std::chrono::sys_time<std::chrono::minutes> from);

} // namespace thrifty::sim::control
