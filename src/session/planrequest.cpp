// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/planrequest.h"

#include "manifest/podtemplates.h"
#include "session/variants.h"

namespace thrifty::session {

using domain::ErrorCode;
using domain::fail;

namespace {

domain::Expected<Manifest> built(const Manifest& base, const domain::VariantPlan& variant) {
    const auto text = buildVariant(base.files, variant);
    if (!text)
        return fail(text.error());
    for (const manifest::VariantIssue& issue : text->issues) {
        if (issue.blocks)
            return fail(ErrorCode::Refused, issue.message, issue.place());
    }
    auto files = manifest::parseVariant(*text);
    if (!files)
        return fail(std::move(files).error());
    auto workload = manifest::workloadOf(*files);
    if (!workload)
        return fail(std::move(workload).error());
    return Manifest{std::move(*files), std::move(*workload)};
}

} // namespace

domain::Expected<EstimateRequest> estimateRequestOf(const Plan& plan, const std::map<std::string, std::string>& more) {
    if (plan.manifests.empty())
        return fail(ErrorCode::InvalidArgument, "the plan names no manifest", "workload.manifests");
    if (plan.ns.empty())
        return fail(ErrorCode::InvalidArgument, "the plan names no namespace", "workload.namespace");
    if (plan.group.key.empty() || plan.group.value.empty())
        return fail(ErrorCode::InvalidArgument, "the plan names no group label", "workload.group");
    manifest::Substitution substitution;
    substitution.values.insert(plan.variables.begin(), plan.variables.end());
    for (const auto& [name, value] : more)
        substitution.values[name] = value;
    auto base = PlannerService::loadManifest(plan.manifests, substitution);
    if (!base)
        return fail(std::move(base).error());

    EstimateRequest request;
    request.ns = plan.ns;
    request.group = plan.group;
    request.only = plan.only;
    request.exclude = plan.exclude;
    request.timeout = plan.timeout;
    request.variants.push_back(
        {plan.variants.empty() ? domain::VariantName("base") : plan.variants.front().name, *base});
    for (std::size_t i = 1; i < plan.variants.size(); ++i) {
        const domain::VariantPlan& variant = plan.variants[i];
        if (!variant.enabled)
            continue;
        auto manifest = built(*base, variant);
        if (!manifest)
            return fail(std::move(manifest.error()).at(variant.name.str()));
        request.variants.push_back({variant.name, std::move(*manifest)});
    }
    return request;
}

ConnectRequest connectRequestOf(const Plan& plan) {
    ConnectRequest request;
    request.kubeconfigs = plan.kubeconfigs;
    request.novaContext = plan.novaContext;
    request.map = plan.map;
    return request;
}

} // namespace thrifty::session
