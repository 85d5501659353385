// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/fleetmanager.h"
#include "fleet/nova/schedulegroup.h"

#include <map>
#include <memory>
#include <mutex>
#include <set>
#include <string>

namespace thrifty::fleet::nova {

/// Watches the ScheduleGroups of a policy and the events about them. Callbacks come on the transport's thread.
class NovaFollow final : public FleetManager::FollowHandle {
  public:
    NovaFollow(kube::ApiClient& control, std::string policy, domain::Namespace ns, domain::GroupLabel group,
               std::function<void(const Placement&)> placed, std::function<void(const PlacementEvent&)> event,
               std::function<void(const domain::Error&)> problem);
    ~NovaFollow() override;

  private:
    struct State;
    std::shared_ptr<State> m_state;
    std::unique_ptr<kube::Watcher> m_groups, m_events;
};

} // namespace thrifty::fleet::nova
