// SPDX-License-Identifier: GPL-3.0-or-later
#include "results.h"

#include "domain/ranking.h"

namespace thrifty::tests {

using namespace domain;

namespace {

GroupEstimate group(const char* name, std::int64_t pods, const char* type, const char* price, std::int64_t nodes) {
    GroupEstimate group;
    group.group = GroupName(name);
    group.pods = pods;
    group.nodeType = type;
    group.category = PriceCategory::OnDemand;
    group.pricePerNodeHour = Money::parse(price).value();
    group.nodeCount = nodes;
    return group;
}

ClusterEstimate estimated(const char* name, std::vector<GroupEstimate> groups) {
    ClusterEstimate cluster;
    cluster.name = ClusterName(name);
    cluster.context = ContextName(name);
    cluster.state = ClusterState::Estimated;
    cluster.fits = Fits::Yes;
    cluster.groups = std::move(groups);
    sumGroups(cluster);
    return cluster;
}

} // namespace

EstimateResult a100Result() {
    VariantEstimate variant;
    variant.name = VariantName("base");
    ClusterEstimate fixed;
    fixed.name = ClusterName("static-gke");
    fixed.context = ContextName("static-gke");
    fixed.state = ClusterState::Static;
    fixed.fits = Fits::No;
    fixed.totalPerHour = Money();
    variant.clusters = {
        fixed,
        estimated("autoscale-aks", {group("headgroup", 1, "Standard_E4as_v5", "0.226", 1),
                                    group("gpu-group", 2, "Standard_NC24ads_A100_v4", "3.673", 2)}),
        estimated("autoscale-gke-a", {group("headgroup", 1, "e2-highmem-4", "0.1808", 1),
                                      group("gpu-group", 2, "a2-highgpu-2g", "7.339", 2)}),
        estimated("autoscale-eks", {group("headgroup", 1, "r5a.xlarge", "0.226", 1),
                                    group("gpu-group", 2, "p4d.24xlarge", "21.9576", 1)}),
    };
    ClusterEstimate silent;
    silent.name = ClusterName("autoscale-gke-f");
    silent.context = ContextName("autoscale-gke-f");
    silent.state = ClusterState::NoEstimate;
    silent.reasonCode = ReasonCode::NoEventInTime;
    silent.reason = "no event in 120 s\nfor 2 pods";
    variant.clusters.push_back(silent);
    rank(variant);

    EstimateResult result;
    result.run = RunId("01KB3Z5Q8Y0V2N4T6W8X1Y3Z5A");
    result.startedAt = parseRfc3339("2025-11-18T10:00:00Z").value();
    result.finishedAt = parseRfc3339("2025-11-18T10:00:20Z").value();
    result.ns = Namespace("serving");
    result.group = {"app.kubernetes.io/instance", "rayservice"};
    result.workloadName = "llm";
    result.novaContext = ContextName("nova");
    result.priceSource = "Luna events of this run";
    result.workload = {{"llm.yaml", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"}};
    result.variants = {variant};
    return result;
}

} // namespace thrifty::tests
