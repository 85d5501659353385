// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/fleetconnection.h"

#include "fleet/products.h"
#include "session/contextmapping.h"
#include "session/parallel.h"
#include "session/prices.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <set>
#include <thread>

namespace thrifty::session {

using domain::ErrorCode;

namespace {

domain::Expected<domain::ContextName> controlContext(const ConnectRequest& request, const kube::Kubeconfig& config) {
    const domain::ContextName& wanted = request.novaContext.empty() ? config.current : request.novaContext;
    if (wanted.empty() && config.contexts.empty())
        return domain::fail(ErrorCode::InvalidArgument, "no kubeconfig with a context was found", {},
                            "give one with --kubeconfig or in KUBECONFIG, or try the embedded fleet with --demo");
    if (wanted.empty())
        return domain::fail(ErrorCode::InvalidArgument, "no context is current in the kubeconfigs", {},
                            "name the control plane's context with --nova-context");
    if (config.find(wanted) == nullptr) {
        std::string names;
        for (const kube::KubeContext& context : config.contexts)
            names += (names.empty() ? "" : ", ") + context.name.str();
        return domain::fail(ErrorCode::InvalidArgument, "no kubeconfig context is called " + wanted.str(), {},
                            names.empty() ? "the kubeconfigs name no context" : "there are: " + names);
    }
    return wanted;
}

/// Only what was chosen takes part; everything else is as if no kubeconfig named it.
kube::Kubeconfig onlyChosen(kube::Kubeconfig config, const ConnectRequest& request) {
    std::set<domain::ContextName> chosen(request.contexts.begin(), request.contexts.end());
    if (!chosen.empty()) {
        chosen.insert(request.novaContext);
        for (const auto& [cluster, context] : request.map)
            chosen.insert(context);
        std::erase_if(config.contexts,
                      [&](const kube::KubeContext& context) { return !chosen.contains(context.name); });
    }
    if (config.find(config.current) == nullptr)
        config.current = {};
    return config;
}

/// Asks every context for a fleet manager's clusters. Error: none serves them, or more than one does.
domain::Expected<domain::ContextName> findControl(const FleetContext& fleet, const ConnectRequest& request,
                                                  const WayTo& way, std::stop_token stop) {
    // Half of what people have in a kubeconfig is dead. Once one context serves the clusters the others get a moment
    // more to say that they do too, not the half minute that a dead address takes.
    constexpr auto patience = std::chrono::seconds(3);
    std::stop_source enough;
    const std::stop_callback passOn(stop, [&] { enough.request_stop(); });
    std::mutex mutex;
    std::condition_variable_any found;
    bool one = false;
    std::jthread timer([&](const std::stop_token& done) {
        std::unique_lock lock(mutex);
        if (found.wait(lock, done, [&] { return one; }))
            if (found.wait_for(lock, done, patience, [] { return false; }); !done.stop_requested())
                enough.request_stop();
    });
    const auto& contexts = fleet.kubeconfig.contexts;
    std::vector<std::optional<domain::Error>> problems(contexts.size());
    forEachInParallel(
        contexts.size(),
        [&](std::size_t at) {
            auto transport = way(contexts[at].name);
            if (!transport) {
                problems[at] = std::move(transport).error();
            } else {
                auto client = std::make_shared<kube::ApiClient>(std::move(*transport), contexts[at].name.str());
                if (auto clusters = fleet::makeFleetManager(client)->clusters(enough.get_token()); !clusters) {
                    problems[at] = std::move(clusters).error();
                } else {
                    const std::lock_guard lock(mutex);
                    one = true;
                    found.notify_all();
                }
            }
            if (problems[at] && problems[at]->code == ErrorCode::Cancelled)
                problems[at] = {ErrorCode::Timeout, "no answer while the control plane was looked for", {}, {}};
            // A workload cluster does not know the kind: it answered all the same.
            const bool answered = !problems[at] || problems[at]->code == ErrorCode::NotFound;
            if (request.told)
                request.told(contexts[at].name, answered ? std::nullopt : problems[at]);
        },
        32);
    timer.request_stop();
    timer.join();
    if (stop.stop_requested())
        return domain::fail(ErrorCode::Cancelled, "cancelled while looking for the control plane");
    std::vector<domain::ContextName> serving;
    std::string names;
    for (std::size_t at = 0; at < contexts.size(); ++at) {
        if (problems[at])
            continue;
        serving.push_back(contexts[at].name);
        names += (names.empty() ? "" : ", ") + contexts[at].name.str();
    }
    if (serving.size() == 1)
        return serving.front();
    const std::string product = fleet::makeFleetManager(nullptr)->traits().product;
    if (serving.empty())
        return domain::fail(ErrorCode::NotFound, "no context serves " + product + " clusters", {},
                            "choose the control plane");
    return domain::fail(ErrorCode::Conflict, "more than one context serves " + product + " clusters: " + names, {},
                        "choose the control plane");
}

/// Why the control plane did not list its clusters, with what to do.
domain::Error controlError(domain::Error error, const ConnectRequest& request, const domain::ContextName& context,
                           const std::string& product) {
    if (error.code == ErrorCode::NotFound) {
        error.message =
            "context " + context.str() + " is not " + product + "'s control plane: it does not know clusters";
        error.hint = request.novaContext.empty()
                         ? "it is the current context; name the control plane's context with --nova-context"
                         : "name the control plane's context with --nova-context";
    } else if (error.hint.empty() && error.code == ErrorCode::Unauthorized) {
        error.hint = "log in again, then repeat";
    }
    return std::move(error).at(context.str());
}

void ask(ClusterConnection& row, kube::ApiClient& client, const fleet::Estimator& estimator, std::stop_token stop) {
    auto version = client.serverVersion(stop);
    if (!version) {
        row.reach = Reach::Failed;
        row.problem = std::move(version).error();
        return;
    }
    row.reach = Reach::Reached;
    row.serverVersion = *version;
    // /version needs no login on many clusters; who we are does.
    if (auto user = client.whoAmI(stop)) {
        row.user = *user;
    } else if (user.error().code == ErrorCode::Unauthorized) {
        row.reach = Reach::Failed;
        row.problem = std::move(user).error();
        return;
    }
    const fleet::Presence presence = estimator.presentOn(client, stop);
    row.estimatorPresent = presence == fleet::Presence::Present;
    row.estimatorUnknown = presence == fleet::Presence::Unknown;
}

} // namespace

domain::Expected<std::unique_ptr<FleetContext>> connect(const PlannerService::Settings& settings,
                                                        const ConnectRequest& request, std::stop_token stop) {
    auto fleet = std::make_unique<FleetContext>();
    fleet->settings = withDefaults(settings);
    auto config = kube::loadKubeconfigs(request.kubeconfigs);
    if (!config)
        return domain::fail(std::move(config).error());
    fleet->kubeconfig = onlyChosen(std::move(*config), request);
    for (const domain::Error& problem : fleet->kubeconfig.problems)
        fleet->snapshot.problems.push_back(problem.text());

    auto prices = loadPrices(fleet->settings.pricesDirectory);
    if (!prices)
        return domain::fail(std::move(prices).error());
    fleet->prices = std::move(*prices);

    fleet->pool = std::make_unique<kube::TransportPool>();
    kube::TransportOptions options;
    options.allowPlugin = request.allowPlugin;
    options.userAgent = "thrifty-nova/" THRIFTY_VERSION;
    options.mayWrite = request.mayWrite;
    const auto way = [&](const domain::ContextName& context) {
        return fleet->pool->transportFor(fleet->kubeconfig, context, options);
    };
    if (auto attached = attach(*fleet, request, way, stop); !attached)
        return domain::fail(std::move(attached).error());
    return fleet;
}

domain::Expected<void> attach(FleetContext& fleet, const ConnectRequest& request, const WayTo& way,
                              std::stop_token stop) {
    const bool find = request.novaContext.empty() && request.findControl;
    const auto control = find ? findControl(fleet, request, way, stop) : controlContext(request, fleet.kubeconfig);
    if (!control)
        return domain::fail(control.error());
    auto transport = way(*control);
    if (!transport)
        return domain::fail(std::move(transport).error());
    fleet.control = std::make_shared<kube::ApiClient>(std::move(*transport), control->str());
    fleet.manager = fleet::makeFleetManager(fleet.control);
    fleet.estimator = fleet::makeEstimator();
    const std::string& product = fleet.manager->traits().product;
    auto clusters = fleet.manager->clusters(stop);
    if (request.told)
        request.told(*control, clusters ? std::nullopt : std::optional(clusters.error()));
    if (!clusters)
        return domain::fail(controlError(std::move(clusters).error(), request, *control, product));

    FleetSnapshot& snapshot = fleet.snapshot;
    snapshot.novaContext = *control;
    snapshot.novaServer = fleet.control->transport().server();
    snapshot.product = product;
    snapshot.contextsAsked = find ? static_cast<int>(fleet.kubeconfig.contexts.size()) : 0;
    if (auto version = fleet.control->serverVersion(stop))
        snapshot.novaVersion = *version;
    if (auto user = fleet.control->whoAmI(stop))
        snapshot.novaUser = *user;
    const auto mapped = mapContexts(*clusters, fleet.kubeconfig, *control, request.map);
    if (!mapped)
        return domain::fail(mapped.error());
    for (domain::Cluster& cluster : *clusters) {
        ClusterConnection& row = snapshot.clusters.emplace_back();
        row.cluster = std::move(cluster);
        const MappedContext& guess = mapped->at(row.cluster.name);
        row.cluster.context = guess.context;
        row.guessed = guess.guessed;
    }
    std::sort(snapshot.clusters.begin(), snapshot.clusters.end(),
              [](const auto& a, const auto& b) { return a.cluster.name < b.cluster.name; });
    // Only what is mapped is ever contacted.
    std::vector<std::pair<ClusterConnection*, std::shared_ptr<kube::ApiClient>>> asked;
    for (ClusterConnection& row : snapshot.clusters) {
        if (row.cluster.context.empty())
            continue;
        auto found = way(row.cluster.context);
        if (!found) {
            row.reach = Reach::Failed;
            row.problem = std::move(found).error();
            continue;
        }
        auto client = std::make_shared<kube::ApiClient>(std::move(*found), row.cluster.context.str());
        fleet.clusters.emplace(row.cluster.name, client);
        asked.emplace_back(&row, std::move(client));
    }
    if (request.connectClusters)
        forEachInParallel(
            asked.size(),
            [&](std::size_t at) {
                ask(*asked[at].first, *asked[at].second, *fleet.estimator, stop);
                if (request.told)
                    request.told(asked[at].first->cluster.context, asked[at].first->problem);
            },
            32);
    if (stop.stop_requested())
        return domain::fail(ErrorCode::Cancelled, "cancelled while connecting");
    return {};
}

} // namespace thrifty::session
