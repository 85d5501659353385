// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/guardrailpreview.h"

#include "session/catalognames.h"
#include "session/guardrailchecks.h"

#include <algorithm>

namespace thrifty::session {

std::vector<Check> guardrailPreview(const PlannerService::Settings& settings, const domain::VariantEstimate& estimate,
                                    const domain::ClusterOrder& order, const FleetSnapshot* fleet) {
    if (settings.guardrails.path.empty())
        return {};
    const auto names = catalogNames(settings.pricesDirectory);
    if (!names)
        return {{"guardrails", CheckState::Failed, names.error().text()}};
    std::vector<std::string> skus;
    for (const GpuModel& gpu : names->gpus)
        skus.push_back(gpu.sku);
    const auto guardrails = settings.guardrails.load(skus);
    if (!guardrails)
        return {{"guardrails", CheckState::Failed, guardrails.error().text()}};
    if (!*guardrails)
        return {};
    const auto clusterOf = [fleet](const domain::ClusterName& name) -> const domain::Cluster* {
        if (fleet == nullptr)
            return nullptr;
        const auto found = std::find_if(fleet->clusters.begin(), fleet->clusters.end(),
                                        [&](const ClusterConnection& each) { return each.cluster.name == name; });
        return found == fleet->clusters.end() ? nullptr : &found->cluster;
    };
    return guardrailChecks(**guardrails, {estimate, order, clusterOf,
                                          domain::fail(domain::ErrorCode::NotFound, "no control plane was asked")});
}

} // namespace thrifty::session
