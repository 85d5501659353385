// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fleet/estimator.h"

namespace thrifty::fleet::luna {

/// Luna's settings that decide what we must write and which pods it could count together. The defaults are Luna's own
/// where they are published; the memory threshold is a stand-in.
struct LunaSettings {
    domain::LabelMap podLabels{{"elotl-luna", "true"}};
    domain::Quantity binSelectCpu = domain::Quantity::fromUnits(2);
    domain::Quantity binSelectMemory = domain::Quantity::fromUnits(2'000'000'000);
};

/// Luna: prices pods that carry the gate "nodecostestimate" by an event on each of them.
class LunaEstimator final : public Estimator {
  public:
    explicit LunaEstimator(LunaSettings settings = {});

    [[nodiscard]] const EstimatorTraits& traits() const override { return m_traits; }
    [[nodiscard]] Sighting seenOn(kube::ApiClient& cluster, std::stop_token stop) const override;
    [[nodiscard]] SightingRight sightingRight() const override;
    [[nodiscard]] Verdict read(std::string_view text, std::string_view provider) const override;
    [[nodiscard]] bool mayMerge(const domain::PodGroup& a, const domain::PodGroup& b) const override;
    [[nodiscard]] bool mayMerge(const domain::PodGroup& group, const manifest::Value& pod) const override;
    [[nodiscard]] domain::Expected<catalog::NodeRequest> nodeRequest(const domain::PodGroup& group) const override;
    [[nodiscard]] bool manages(const domain::LabelMap& labels, const domain::LabelMap& annotations) const override;
    [[nodiscard]] std::pair<std::string, std::string> nodeCap(domain::Money perHour) const override;

  private:
    [[nodiscard]] bool mayBePacked(const domain::ResourceList& requests, const domain::LabelMap& annotations) const;
    [[nodiscard]] bool sameSet(const domain::ResourceList& requestsA, const domain::LabelMap& annotationsA,
                               const domain::ResourceList& requestsB, const domain::LabelMap& annotationsB) const;

    LunaSettings m_settings;
    EstimatorTraits m_traits;
};

} // namespace thrifty::fleet::luna
