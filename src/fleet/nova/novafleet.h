// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/fleetmanager.h"

namespace thrifty::fleet::nova {

/// Nova's control plane: an API server whose objects are placed on workload clusters by SchedulePolicies. Without a
/// client it knows its traits and builds objects; asking it anything is then an error.
class NovaFleet final : public FleetManager {
  public:
    explicit NovaFleet(std::shared_ptr<kube::ApiClient> control);

    [[nodiscard]] const FleetTraits& traits() const override;
    [[nodiscard]] domain::Expected<std::vector<domain::Cluster>> clusters(std::stop_token stop) override;
    [[nodiscard]] manifest::Value spreadObject(const SpreadRequest& request) const override;
    [[nodiscard]] manifest::Value orderObject(const OrderRequest& request) const override;
    [[nodiscard]] std::vector<domain::ClusterName> orderOf(const manifest::Value& object) const override;
    [[nodiscard]] domain::Expected<std::vector<ExistingOrder>> ordersMatching(const domain::Namespace& ns,
                                                                              const domain::ObjectId& object,
                                                                              const domain::LabelMap& labels,
                                                                              std::stop_token stop) override;
    [[nodiscard]] domain::Expected<Placement> placementOf(const domain::ObjectId& object, const std::string& orderName,
                                                          const domain::GroupLabel& group,
                                                          std::stop_token stop) override;
    [[nodiscard]] std::unique_ptr<FollowHandle> follow(const std::string& orderName, const domain::Namespace& ns,
                                                       const domain::GroupLabel& group,
                                                       std::function<void(const Placement&)> placed,
                                                       std::function<void(const PlacementEvent&)> event,
                                                       std::function<void(const domain::Error&)> problem) override;
    [[nodiscard]] bool triggersFailOver(const manifest::Value& podEvent) const override;

  private:
    std::shared_ptr<kube::ApiClient> m_control;
};

} // namespace thrifty::fleet::nova
