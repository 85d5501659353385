// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/results.h"

namespace thrifty::tests {

using namespace domain;

namespace {

Money usd(const char* text) {
    return Money::parse(text).value();
}
Timestamp at(const char* text) {
    return parseRfc3339(text).value();
}

GroupEstimate group(const char* name, std::int64_t pods, const char* type, const char* price, std::int64_t nodes,
                    const char* sku = "", std::int64_t gpusPerNode = 0, std::int64_t gpusPerPod = 0) {
    GroupEstimate group;
    group.group = GroupName(name);
    group.pods = pods;
    group.nodeType = type;
    group.category = PriceCategory::OnDemand;
    group.pricePerNodeHour = usd(price);
    group.nodeCount = nodes;
    group.gpuSku = sku;
    if (gpusPerNode > 0)
        group.gpusPerNode = gpusPerNode;
    group.gpusPerPod = gpusPerPod;
    group.event =
        EventEvidence{Uid("5e1f0c52-1d2b-4a0e-9a30-000000000001"), at("2025-11-18T10:00:20Z"),
                      "Estimated cost $" + usd(price).text() + " per hour for node type " + type +
                          " (on-demand); estimated node count " + std::to_string(nodes) + " for matching gated pods"};
    return group;
}

GroupEstimate without(const char* name, std::int64_t pods, ReasonCode code, const char* reason) {
    GroupEstimate group;
    group.group = GroupName(name);
    group.pods = pods;
    group.reasonCode = code;
    group.reason = reason;
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

ClusterEstimate fixed(const char* name, Fits fits) {
    ClusterEstimate cluster;
    cluster.name = ClusterName(name);
    cluster.context = ContextName(name);
    cluster.state = ClusterState::Static;
    cluster.fits = fits;
    cluster.totalPerHour = Money();
    if (fits == Fits::No) {
        cluster.reasonCode = ReasonCode::DoesNotFit;
        cluster.reason = "gpu-group needs 2 GPUs on one node, the largest free node has 1";
    } else if (fits == Fits::Unknown) {
        cluster.reasonCode = ReasonCode::FitUnknown;
        cluster.reason = "the cluster does not report its free capacity";
    }
    return cluster;
}

ClusterEstimate unpriced(const char* name, ClusterState state, ReasonCode code, const char* reason,
                         std::vector<GroupEstimate> groups = {}) {
    ClusterEstimate cluster;
    cluster.name = ClusterName(name);
    cluster.context = ContextName(name);
    cluster.state = state;
    cluster.reasonCode = code;
    cluster.reason = reason;
    cluster.groups = std::move(groups);
    sumGroups(cluster);
    cluster.totalPerHour.reset();
    return cluster;
}

GroupEstimate e2Head() {
    return group("headgroup", 1, "e2-highmem-4", "0.1808", 1);
}
GroupEstimate r5aHead() {
    return group("headgroup", 1, "r5a.xlarge", "0.226", 1);
}
GroupEstimate e4asHead() {
    return group("headgroup", 1, "Standard_E4as_v5", "0.226", 1);
}

ClusterEstimate zoneWithoutGpus() {
    return unpriced("autoscale-gke-f", ClusterState::NoNodeType, ReasonCode::NoNodeType,
                    "gpu-group: No node type found: no instance type satisfies the pod's constraints",
                    {e2Head(), without("gpu-group", 2, ReasonCode::NoNodeType,
                                       "No node type found: no instance type satisfies the pod's constraints")});
}

VariantEstimate variant(const char* name, std::vector<ClusterEstimate> clusters) {
    VariantEstimate variant;
    variant.name = VariantName(name);
    variant.clusters = std::move(clusters);
    rank(variant);
    return variant;
}

EstimateResult frame() {
    EstimateResult result;
    result.run = RunId("01KABCDEFGHJKMNPQRSTVWXYZ0");
    result.startedAt = at("2025-11-18T10:00:00Z");
    result.finishedAt = at("2025-11-18T10:00:21.500000Z");
    result.ns = Namespace("serving");
    result.group = {"app.kubernetes.io/instance", "llm-serving"};
    result.workloadName = "llm-serving";
    result.novaContext = ContextName("nova");
    result.priceSource = "Luna events of this run";
    result.workload = {{"llm-2x1gpu.yaml", std::string(64, 'a')}};
    return result;
}

} // namespace

EstimateResult publishedResult(std::size_t variants) {
    EstimateResult result = frame();
    result.variants = {
        variant(
            "2x1 GPU",
            {estimated("autoscale-aks",
                       {e4asHead(), group("gpu-group", 2, "Standard_NV36ads_A10_v5", "3.2", 2, "A10", 1, 1)}),
             estimated("autoscale-eks", {r5aHead(), group("gpu-group", 2, "g6.8xlarge", "2.0144", 2, "L4", 1, 1)}),
             estimated("autoscale-gke-a", {e2Head(), group("gpu-group", 2, "g2-standard-32", "1.7343", 2, "L4", 1, 1)}),
             zoneWithoutGpus(), fixed("static-gke", Fits::Yes)}),
        variant(
            "2x2 GPU",
            {estimated("autoscale-aks",
                       {e4asHead(), group("gpu-group", 2, "Standard_NV72ads_A10_v5", "6.52", 2, "A10", 2, 2)}),
             estimated("autoscale-eks", {r5aHead(), group("gpu-group", 2, "g6.12xlarge", "4.6016", 1, "L4", 4, 2)}),
             estimated("autoscale-gke-a", {e2Head(), group("gpu-group", 2, "g2-standard-24", "2.0008", 2, "L4", 2, 2)}),
             zoneWithoutGpus(), fixed("static-gke", Fits::No)}),
        variant(
            "2x A100",
            {estimated("autoscale-aks",
                       {e4asHead(), group("gpu-group", 2, "Standard_NC24ads_A100_v4", "3.673", 2, "A100", 1, 1)}),
             estimated("autoscale-eks", {r5aHead(), group("gpu-group", 2, "p4d.24xlarge", "21.9576", 1, "A100", 8, 1)}),
             estimated("autoscale-gke-a", {e2Head(), group("gpu-group", 2, "a2-highgpu-2g", "7.339", 2, "A100", 2, 1)}),
             estimated("autoscale-gke-f", {e2Head(), group("gpu-group", 2, "a2-highgpu-2g", "7.339", 2, "A100", 2, 1)}),
             fixed("static-gke", Fits::Unknown)})};
    result.variants.resize(std::min(variants, result.variants.size()));
    return result;
}

EstimateResult yoursResult(std::size_t variants) {
    EstimateResult result = publishedResult(variants);
    PriceBook book;
    book.use = {"price-book.yaml", std::string(60, 'a') + "0123", "2025-11-01"};
    book.day = "2025-11-18";
    PriceRule contract, aws;
    contract.nodes.nodeType = "Standard_NV36ads_*";
    contract.change = usd("2.75");
    contract.line = 3;
    contract.note = "committed until <June>";
    aws.scope.provider = "aws";
    aws.change = parsePercent("-20").value();
    aws.line = 7;
    aws.note = "enterprise agreement";
    book.rules = {contract, aws};
    book.addOns = {{{"", "", ClusterName("autoscale-eks"), "", ""}, {"egress", usd("0.05"), 12, "measured"}}};
    result.priceBook = book.use;
    for (VariantEstimate& variant : result.variants) {
        for (ClusterEstimate& cluster : variant.clusters)
            applyPriceBook(cluster, book,
                           {cluster.name.str() == "autoscale-eks" ? "aws" : "another", "", cluster.name});
        rank(variant);
    }
    return result;
}

EstimateResult resultOf(const std::vector<std::pair<const char*, std::int64_t>>& clusters) {
    VariantEstimate variant;
    variant.name = VariantName("base");
    for (const auto& [name, micros] : clusters) {
        ClusterEstimate cluster;
        cluster.name = ClusterName(name);
        cluster.state = ClusterState::Estimated;
        cluster.fits = Fits::Yes;
        cluster.totalPerHour = Money::fromMicros(micros);
        variant.clusters.push_back(cluster);
    }
    rank(variant);
    EstimateResult result;
    result.variants.push_back(variant);
    return result;
}

EstimateResult difficultResult() {
    EstimateResult result = frame();
    result.workload = {{"-", ""}, {"Ordner/\xC3\xBC\"x\".yaml", std::string(64, '0')}};
    result.notes = {"submitter of RayJob/batch is not included: it has no pod before the cluster is ready"};
    result.leftovers = {"serving/RayService/llm-serving-tn-00c0ffee-1 on autoscale-eks"};
    GroupEstimate spot = group("gpu-group", 2, "g6.8xlarge", "0.9871", 2, "L4", 1, 1);
    spot.category = PriceCategory::Spot;
    spot.minPods = 2;
    spot.maxPods = 6;
    GroupEstimate shared = without("cpu-group", 3, ReasonCode::None, "same requirements as headgroup");
    shared.countedWith = GroupName("headgroup");
    GroupEstimate untold = group("odd", 1, "", "12.5", 1);
    untold.category = PriceCategory::Unknown;
    untold.event.reset();
    ClusterEstimate hostile =
        unpriced("=HYPERLINK(\"http://x\")", ClusterState::Unparsed, ReasonCode::UnparsedEvent,
                 "@team <b>bold</b> | [link](http://example.org) \x1b[31mred\x1b[0m \xE2\x80\xAEtxet\nsecond line");
    ClusterEstimate unmapped =
        unpriced("unmapped", ClusterState::Unreachable, ReasonCode::NoContext, "no kubeconfig context is mapped to it");
    unmapped.context = ContextName();
    result.variants = {variant(
        "base",
        {estimated("eks", {r5aHead(), spot, shared}), estimated("odd-type", {untold}), fixed("on-prem-full", Fits::No),
         fixed("on-prem-silent", Fits::Unknown), zoneWithoutGpus(),
         unpriced(
             "a-cluster-with-a-name-that-is-far-longer-than-any-column-should-be", ClusterState::NoEstimate,
             ReasonCode::NoEventInTime, "gpu-group: no estimate in 120 s for 1 of 2 pods",
             {e2Head(), without("gpu-group", 2, ReasonCode::NoEventInTime, "no estimate in 120 s for 1 of 2 pods")}),
         unpriced("quota", ClusterState::NoEstimate, ReasonCode::RefusedByQuota, "exceeded quota: team-a"),
         unpriced("shared", ClusterState::NoEstimate, ReasonCode::ForeignPods, "3 nodes for 2 pods"),
         unpriced("gone", ClusterState::Unreachable, ReasonCode::Unreachable, "connection refused"),
         unpriced("login", ClusterState::Unreachable, ReasonCode::LoginExpired, "the token has expired"),
         unpriced("closed", ClusterState::Forbidden, ReasonCode::Forbidden, "cannot list events"),
         unpriced("asleep", ClusterState::NotReady, ReasonCode::Standby, "standby: not woken unasked"), unmapped,
         hostile})};
    for (ClusterEstimate& cluster : result.variants.front().clusters) {
        if (cluster.name.str() == "gone")
            cluster.listPrice = domain::ListPrice{Money::parse("1.9742").value(), "2026-08-03", true, {spot}};
    }
    return result;
}

namespace {

GroupEstimate plain(const char* name, std::int64_t pods, const char* type, const char* price, std::int64_t nodes) {
    GroupEstimate one = group(name, pods, type, price, nodes);
    one.event.reset();
    return one;
}

} // namespace

EstimateResult a100Result() {
    VariantEstimate variant;
    variant.name = VariantName("base");
    ClusterEstimate own;
    own.name = ClusterName("static-gke");
    own.context = ContextName("static-gke");
    own.state = ClusterState::Static;
    own.fits = Fits::No;
    own.totalPerHour = Money();
    variant.clusters = {
        own,
        estimated("autoscale-aks", {plain("headgroup", 1, "Standard_E4as_v5", "0.226", 1),
                                    plain("gpu-group", 2, "Standard_NC24ads_A100_v4", "3.673", 2)}),
        estimated("autoscale-gke-a", {plain("headgroup", 1, "e2-highmem-4", "0.1808", 1),
                                      plain("gpu-group", 2, "a2-highgpu-2g", "7.339", 2)}),
        estimated("autoscale-eks", {plain("headgroup", 1, "r5a.xlarge", "0.226", 1),
                                    plain("gpu-group", 2, "p4d.24xlarge", "21.9576", 1)}),
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
