// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/plannerservice.h"

#include "fleet/products.h"
#include "manifest/yamlwriter.h"
#include "session/cleanupjournal.h"
#include "session/estimaterun.h"
#include "session/fleetconnection.h"
#include "session/fleetcontext.h"
#include "session/objectdiff.h"
#include "session/placementfollower.h"
#include "session/planapplier.h"
#include "session/planbuilder.h"
#include "session/preflightrun.h"
#include "session/readmanifest.h"
#include "session/withdraw.h"

#include <algorithm>

namespace thrifty::session {

struct PlannerService::Impl {
    Settings settings;
    std::unique_ptr<FleetContext> fleet;

    [[nodiscard]] domain::Expected<FleetContext*> connected() const {
        if (!fleet)
            return domain::fail(domain::ErrorCode::InvalidArgument, "not connected to a fleet");
        return fleet.get();
    }

    /// The control plane's context and those of the clusters that a write reaches through it.
    [[nodiscard]] domain::Expected<void> mayWrite(const std::vector<domain::ClusterName>* clusters) const {
        std::vector<domain::ContextName> contexts{fleet->snapshot.novaContext};
        for (const ClusterConnection& connection : fleet->snapshot.clusters) {
            const bool reached = clusters == nullptr || std::find(clusters->begin(), clusters->end(),
                                                                  connection.cluster.name) != clusters->end();
            if (reached && !connection.cluster.context.empty())
                contexts.push_back(connection.cluster.context);
        }
        return mayWriteTo(fleet->settings, contexts);
    }
};

bool ApplyReview::blocked() const {
    return std::any_of(checks.begin(), checks.end(),
                       [](const Check& check) { return check.state == CheckState::Failed && !check.mayBeOverridden; });
}

std::vector<std::string> ApplyReview::violated() const {
    std::vector<std::string> found;
    for (const Check& check : checks) {
        if (check.state == CheckState::Failed && check.mayBeOverridden)
            found.push_back(check.text);
    }
    return found;
}

PlannerService::PlannerService(Settings settings)
    : m_impl(std::make_unique<Impl>()) {
    m_impl->settings = withDefaults(std::move(settings));
}
PlannerService::~PlannerService() = default;

void PlannerService::allowProduction(const std::vector<domain::ContextName>& contexts) {
    std::vector<std::string> names;
    for (const domain::ContextName& context : contexts)
        names.push_back(context.str());
    if (m_impl->fleet)
        m_impl->fleet->settings.allowedProduction = names;
    m_impl->settings.allowedProduction = std::move(names);
}

domain::Expected<FleetSnapshot> PlannerService::connectFleet(const ConnectRequest& request, std::stop_token stop) {
    auto fleet = connect(m_impl->settings, request, stop);
    if (!fleet)
        return domain::fail(std::move(fleet).error());
    m_impl->fleet = std::move(*fleet);
    return m_impl->fleet->snapshot;
}

domain::Expected<Preflight> PlannerService::preflight(const PreflightRequest& request,
                                                      const std::function<void(const ClusterPreflight&)>& told,
                                                      std::stop_token stop) {
    const auto fleet = m_impl->connected();
    return fleet ? runPreflight(**fleet, request, told, stop) : domain::fail(fleet.error());
}

domain::Expected<domain::EstimateResult> PlannerService::estimate(const EstimateRequest& request,
                                                                  const RunObserver& observer, std::stop_token stop) {
    const auto fleet = m_impl->connected();
    if (!fleet)
        return domain::fail(fleet.error());
    std::vector<domain::ClusterName> taking;
    for (const ClusterConnection& connection : (*fleet)->snapshot.clusters) {
        const domain::ClusterName& name = connection.cluster.name;
        const auto in = [&](const auto& names) { return std::find(names.begin(), names.end(), name) != names.end(); };
        if ((request.only.empty() || in(request.only)) && !in(request.exclude))
            taking.push_back(name);
    }
    if (auto allowed = m_impl->mayWrite(&taking); !allowed)
        return domain::fail(allowed.error());
    auto result = runEstimate(**fleet, request, observer, stop);
    if (result && result->workloadName.empty() && !request.variants.empty()) {
        for (const domain::WorkloadObject& object : request.variants.front().manifest.workload.objects) {
            if (object.role == domain::ObjectRole::Priced && result->workloadName.empty())
                result->workloadName = object.id.name;
        }
    }
    return result;
}

domain::Expected<PolicyPlan> PlannerService::buildPolicy(const PolicyRequest& request) const {
    if (m_impl->fleet)
        return buildPlan(*m_impl->fleet->manager, request);
    return buildPlan(*fleet::makeFleetManager(nullptr), request);
}

domain::Expected<std::optional<std::string>> PlannerService::policyThatIsThere(const std::string& name,
                                                                               std::stop_token stop) {
    const auto fleet = m_impl->connected();
    if (!fleet)
        return domain::fail(fleet.error());
    auto live = (*fleet)->control->get((*fleet)->manager->traits().orderType, {}, name, stop);
    if (live)
        return manifest::toYaml(withoutServerFields(std::move(*live)));
    if (live.error().code == domain::ErrorCode::NotFound)
        return std::nullopt;
    return domain::fail(std::move(live).error());
}

domain::Expected<ApplyReview> PlannerService::reviewApply(const ApplyRequest& request, std::stop_token stop) {
    const auto fleet = m_impl->connected();
    return fleet ? reviewPlan(**fleet, request, stop) : domain::fail(fleet.error());
}

domain::Expected<ApplyOutcome> PlannerService::apply(const ApplyRequest& request, const ApplyReview& reviewed,
                                                     const RunObserver& observer, std::stop_token stop) {
    const auto fleet = m_impl->connected();
    if (!fleet)
        return domain::fail(fleet.error());
    std::vector<domain::ClusterName> order;
    for (const domain::OrderEntry& entry : request.policy.order.entries)
        order.push_back(entry.name);
    if (auto allowed = m_impl->mayWrite(&order); !allowed)
        return domain::fail(allowed.error());
    return applyPlan(**fleet, request, reviewed, observer, stop);
}

domain::Expected<PlacementStory> PlannerService::follow(const FollowRequest& request,
                                                        const std::function<void(const PlacementStory&)>& changed,
                                                        std::stop_token stop) {
    const auto fleet = m_impl->connected();
    return fleet ? followPlacement(**fleet, request, changed, stop) : domain::fail(fleet.error());
}

domain::Expected<WritePlan> PlannerService::reviewWithdraw(const domain::RunId& run, std::stop_token stop) {
    const auto fleet = m_impl->connected();
    return fleet ? reviewWithdrawal(**fleet, run, stop) : domain::fail(fleet.error());
}

domain::Expected<void> PlannerService::withdraw(const domain::RunId& run, const RunObserver& observer,
                                                std::stop_token stop) {
    const auto fleet = m_impl->connected();
    if (!fleet)
        return domain::fail(fleet.error());
    if (auto allowed = m_impl->mayWrite(nullptr); !allowed)
        return allowed;
    return withdrawRun(**fleet, run, observer, stop);
}

domain::Expected<std::vector<Leftover>> PlannerService::leftovers(std::stop_token stop) {
    const auto fleet = m_impl->connected();
    return fleet ? findLeftovers(**fleet, stop) : domain::fail(fleet.error());
}

domain::Expected<std::vector<std::string>> PlannerService::cleanUp(const std::optional<domain::RunId>& run,
                                                                   const RunObserver& observer, std::stop_token stop) {
    // Taking away what we made is allowed everywhere: leaving it on a production cluster would be worse.
    const auto fleet = m_impl->connected();
    return fleet ? removeLeftovers(**fleet, run, observer, stop) : domain::fail(fleet.error());
}

domain::Expected<Manifest> PlannerService::loadManifest(const std::vector<std::string>& paths,
                                                        const manifest::Substitution& substitution) {
    const auto texts = manifest::readTexts(paths);
    return texts ? readManifest(*texts, substitution) : domain::fail(texts.error());
}

} // namespace thrifty::session
