// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/clustertriage.h"

#include "kube/kinds.h"
#include "session/parallel.h"

#include <algorithm>

namespace thrifty::session {

using domain::ClusterEstimate;
using domain::ClusterState;
using domain::ErrorCode;
using domain::ReasonCode;

namespace {

ClusterEstimate withReason(const domain::Cluster& cluster, ClusterState state, ReasonCode code, std::string reason) {
    ClusterEstimate answer;
    answer.name = cluster.name;
    answer.context = cluster.context;
    answer.state = state;
    answer.reasonCode = code;
    answer.reason = std::move(reason);
    return answer;
}

/// What is known without asking the cluster.
std::optional<ClusterEstimate> knownAnswer(const ClusterConnection& connection, const EstimateRequest& request,
                                           const fleet::Estimator& estimator) {
    const domain::Cluster& cluster = connection.cluster;
    if (cluster.standby && !request.wakeStandby)
        return withReason(cluster, ClusterState::NotReady, ReasonCode::Standby,
                          "in standby; an estimate would wake it and its nodes would cost money");
    if (!cluster.ready && !cluster.standby)
        return withReason(cluster, ClusterState::NotReady, ReasonCode::NotReady, cluster.notReadyReason);
    if (cluster.allocation == domain::Allocation::Static)
        return std::nullopt;
    if (cluster.context.empty())
        return withReason(cluster, ClusterState::NoEstimate, ReasonCode::NoContext,
                          "no kubeconfig context is mapped to it; use --map " + cluster.name.str() + "=CONTEXT");
    if (connection.reach == Reach::Failed && connection.problem)
        return answerFor(cluster, *connection.problem);
    if (!connection.mayReadPods || !connection.mayReadEvents)
        return withReason(cluster, ClusterState::Forbidden, ReasonCode::Forbidden,
                          std::string("may not read ") + (connection.mayReadPods ? "events" : "pods"));
    if (connection.reach == Reach::Reached && !connection.estimatorPresent && !connection.estimatorUnknown)
        return withReason(cluster, ClusterState::NoEstimate, ReasonCode::NotManaged,
                          "autoscaled, but " + estimator.traits().product + " does not run there");
    return std::nullopt;
}

void askNodes(Triage& cluster, std::stop_token stop) {
    if (cluster.client == nullptr || cluster.connection->reach == Reach::Failed)
        return;
    const auto list = cluster.client->list(kube::nodeType, {}, {}, stop);
    if (!list)
        return;
    cluster.nodes.emplace();
    for (const manifest::Value& node : list->items)
        cluster.nodes->emplace(node.at("metadata", "name").str(), nodeFactsFrom(node));
}

void askNamespace(Triage& cluster, const domain::Namespace& ns, std::stop_token stop) {
    const domain::Cluster& about = cluster.connection->cluster;
    const auto found = cluster.client->get(kube::namespaceType, {}, ns.str(), stop);
    if (!found && found.error().code == ErrorCode::NotFound) {
        cluster.answer = withReason(about, ClusterState::NoEstimate, ReasonCode::NamespaceMissing,
                                    "namespace " + ns.str() + " does not exist there");
        return;
    }
    // Not every role may look at the namespace or its quotas; that alone says nothing.
    if (!found && found.error().code != ErrorCode::Forbidden) {
        cluster.answer = answerFor(about, found.error());
        return;
    }
    if (auto quotas = cluster.client->list(kube::quotaType, ns.str(), {}, stop))
        cluster.quotas = std::move(quotas->items);
    if (const auto budgets = cluster.client->list(kube::budgetType, ns.str(), {}, stop)) {
        for (const manifest::Value& budget : budgets->items) {
            const manifest::Value& selector = budget.at("spec", "selector");
            // An empty selector takes every pod, none at all takes no pod.
            if (selector.isObject() && selector["matchLabels"].size() == 0 && selector["matchExpressions"].size() == 0)
                cluster.budgets.push_back(budget.at("metadata", "name").str());
        }
    }
}

} // namespace

ClusterEstimate answerFor(const domain::Cluster& cluster, const domain::Error& error) {
    const std::string text = error.message + (error.hint.empty() ? "" : ". " + error.hint);
    switch (error.code) {
    case ErrorCode::Certificate:
        return withReason(cluster, ClusterState::Unreachable, ReasonCode::Certificate, text);
    case ErrorCode::Unauthorized:
        return withReason(cluster, ClusterState::Forbidden, ReasonCode::LoginExpired, text);
    case ErrorCode::Forbidden:
    case ErrorCode::Refused:
        return withReason(cluster, ClusterState::Forbidden, ReasonCode::Forbidden, text);
    case ErrorCode::Cancelled:
        return withReason(cluster, ClusterState::NoEstimate, ReasonCode::Cancelled, text);
    default:
        return withReason(cluster, ClusterState::Unreachable, ReasonCode::Unreachable, text);
    }
}

domain::Expected<std::vector<Triage>> triage(FleetContext& fleet, const EstimateRequest& request,
                                             std::stop_token stop) {
    for (const std::vector<domain::ClusterName>* names : {&request.only, &request.exclude}) {
        for (const domain::ClusterName& name : *names) {
            if (fleet.connection(name) == nullptr)
                return domain::fail(ErrorCode::InvalidArgument, "the fleet has no cluster " + name.str(), {},
                                    "`clusters` lists them");
        }
    }
    std::vector<Triage> clusters;
    for (const ClusterConnection& connection : fleet.snapshot.clusters) {
        const auto in = [&](const std::vector<domain::ClusterName>& names) {
            return std::find(names.begin(), names.end(), connection.cluster.name) != names.end();
        };
        if ((!request.only.empty() && !in(request.only)) || in(request.exclude))
            continue;
        Triage& cluster = clusters.emplace_back();
        cluster.connection = &connection;
        cluster.client = fleet.client(connection.cluster.name);
        cluster.answer = knownAnswer(connection, request, *fleet.estimator);
        cluster.isStatic = connection.cluster.allocation == domain::Allocation::Static && !cluster.answer;
        if (!cluster.answer && !cluster.isStatic && cluster.client == nullptr)
            cluster.answer = withReason(connection.cluster, ClusterState::NoEstimate, ReasonCode::NoContext,
                                        "no kubeconfig context is mapped to it");
    }
    forEachInParallel(clusters.size(), [&](std::size_t at) {
        if (clusters[at].isStatic)
            askNodes(clusters[at], stop);
        else if (clusters[at].takesPart())
            askNamespace(clusters[at], request.ns, stop);
    });
    return clusters;
}

ClusterEstimate staticAnswer(const Triage& cluster, const domain::Workload& workload, const EstimateRequest& request) {
    const domain::Cluster& about = cluster.connection->cluster;
    ClusterEstimate answer = withReason(about, ClusterState::Static, ReasonCode::None, {});
    const auto owner = request.ownerPrice.find(about.name);
    answer.totalPerHour = owner == request.ownerPrice.end() ? domain::Money() : owner->second;
    answer.fits = staticFit(about, workload.groups, cluster.nodes);
    if (answer.fits == domain::Fits::No) {
        answer.reasonCode = ReasonCode::DoesNotFit;
        answer.reason = "the free capacity does not hold the workload";
    } else if (answer.fits == domain::Fits::Unknown) {
        answer.reasonCode = ReasonCode::FitUnknown;
        answer.reason = about.freeByNode.empty() ? "its free capacity is not reported"
                                                 : "enough is free, but whether on the nodes that the pods ask for is "
                                                   "not known";
    }
    addYourPrices(answer, about, request);
    return answer;
}

void addYourPrices(ClusterEstimate& answer, const domain::Cluster& cluster, const EstimateRequest& request) {
    if (request.priceBook)
        domain::applyPriceBook(answer, *request.priceBook, placeOf(cluster));
}

domain::PricePlace placeOf(const domain::Cluster& cluster) {
    return {catalog::providerKey(cluster.provider), cluster.region, cluster.name};
}

} // namespace thrifty::session
