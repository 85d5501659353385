// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/preflightrun.h"

#include "fleet/ownership.h"
#include "kube/kinds.h"
#include "manifest/podtemplates.h"
#include "session/now.h"
#include "session/parallel.h"
#include "session/staticfit.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <ctime>

namespace thrifty::session {

using domain::ErrorCode;
using std::chrono::system_clock;

namespace {

AccessRight right(const kube::ResourceType& type, const char* verb, const std::string& ns, bool essential) {
    return {verb, type.group, type.plural, type.namespaced ? ns : std::string(), essential};
}

/// Workload clusters are only ever read: get, list and watch.
std::vector<AccessRight> readerRights(const fleet::Estimator& estimator, const std::string& ns) {
    std::vector<AccessRight> rights;
    if (!ns.empty()) {
        for (const kube::ResourceType* type : {&kube::podType, &kube::eventType}) {
            rights.push_back(right(*type, "list", ns, true));
            rights.push_back(right(*type, "watch", ns, true));
        }
        rights.push_back(right(kube::quotaType, "list", ns, false));
    }
    rights.push_back(right(kube::namespaceType, "get", {}, false));
    rights.push_back(right(kube::nodeType, "list", {}, false));
    const fleet::SightingRight sighting = estimator.sightingRight();
    rights.push_back(right(sighting.type, "get", sighting.ns, false));
    return rights;
}

/// On the control plane a run makes copies of the workload and an order, watches them, and removes them again.
std::vector<AccessRight> plannerRights(const fleet::FleetTraits& traits, const std::string& ns,
                                       const std::vector<kube::ResourceType>& kinds) {
    std::vector<AccessRight> rights;
    for (const char* verb : {"get", "list", "watch", "create", "patch", "delete"})
        rights.push_back(right(traits.orderType, verb, {}, true));
    if (!ns.empty()) {
        for (const kube::ResourceType& type : kinds) {
            for (const char* verb : {"get", "list", "watch", "create", "patch", "delete"})
                rights.push_back(right(type, verb, ns, true));
        }
    }
    rights.push_back(right(kube::namespaceType, "get", {}, false));
    return rights;
}

void askRights(std::vector<AccessRight>& rights, kube::ApiClient& client, const std::stop_token& stop) {
    for (AccessRight& one : rights) {
        const auto answer = client.mayI({one.verb, one.group, one.resource, one.ns, {}}, stop);
        if (!answer)
            return; // the rest stays unknown
        one.state = *answer == kube::Access::Allowed  ? AccessRight::State::Allowed
                    : *answer == kube::Access::Denied ? AccessRight::State::Denied
                                                      : AccessRight::State::Unknown;
    }
}

/// The first request pays for the connection, so the second is measured.
std::optional<domain::Error> askReach(ClusterPreflight& row, kube::ApiClient& client, const std::stop_token& stop) {
    auto version = client.serverVersion(stop);
    if (!version)
        return std::move(version).error();
    kube::Request request;
    request.target = "/version";
    const auto sent = system_clock::now();
    const auto started = std::chrono::steady_clock::now();
    const auto answer = kube::send(client.transport(), std::move(request), stop);
    if (!answer)
        return answer.error();
    row.latency = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - started);
    row.clockAhead = clockAhead(kube::headerValue(answer->headers, "Date"), sent, system_clock::now());
    // Gates are kept from 1.27 on: before, they are dropped silently and the copy's pods would run.
    const std::string_view text = *version;
    int major = 0, minor = 0;
    const std::size_t begin = text.starts_with('v') ? 1 : 0;
    const auto afterMajor = std::from_chars(text.data() + begin, text.data() + text.size(), major);
    if (afterMajor.ec == std::errc() && afterMajor.ptr != text.data() + text.size() && *afterMajor.ptr == '.' &&
        std::from_chars(afterMajor.ptr + 1, text.data() + text.size(), minor).ec == std::errc())
        row.gates = major > 1 || minor >= 27 ? Seen::Yes : Seen::No;
    auto user = client.whoAmI(stop);
    if (!user)
        return std::move(user).error();
    row.user = *user;
    return std::nullopt;
}

Seen seen(const domain::Expected<manifest::Value>& found) {
    return found ? Seen::Yes : found.error().code == ErrorCode::NotFound ? Seen::No : Seen::Unknown;
}

std::vector<kube::ResourceType> askKinds(ClusterPreflight& row, kube::ApiClient& client,
                                         const std::vector<NeededKind>& kinds, const std::stop_token& stop) {
    std::vector<kube::ResourceType> types;
    for (const NeededKind& kind : kinds) {
        const auto type = client.resourceFor(kind.apiVersion, kind.kind, stop);
        row.kinds.push_back({kind, type                                       ? Seen::Yes
                                   : type.error().code == ErrorCode::NotFound ? Seen::No
                                                                              : Seen::Unknown});
        if (type)
            types.push_back(*type);
    }
    return types;
}

void askNamespaces(ClusterPreflight& row, kube::ApiClient& client, const std::string& ns, const std::stop_token& stop) {
    if (const auto list = client.list(kube::namespaceType, {}, {}, stop)) {
        row.namespaces.emplace();
        for (const manifest::Value& one : list->items)
            row.namespaces->push_back(one.at("metadata", "name").str());
        std::sort(row.namespaces->begin(), row.namespaces->end());
    }
    if (!ns.empty())
        row.ns = seen(client.get(kube::namespaceType, {}, ns, stop));
}

void askGatedPods(ClusterPreflight& row, kube::ApiClient& client, const fleet::Estimator& estimator,
                  const std::string& ns, const std::stop_token& stop) {
    const auto pods = client.list(kube::podType, ns, {}, stop);
    if (!pods)
        return;
    int others = 0;
    for (const manifest::Value& pod : pods->items) {
        const auto& gates = pod.at("spec", "schedulingGates").items();
        const bool gated = std::any_of(gates.begin(), gates.end(), [&](const manifest::Value& gate) {
            return gate["name"].str() == estimator.traits().gate;
        });
        others += gated && !pod.at("metadata", "labels").has(fleet::ownership::runKey) ? 1 : 0;
    }
    row.gatedPodsOfOthers = others;
}

/// The model as the cloud or the GPU feature discovery writes it: "nvidia-l4" is L4.
std::string gpuModel(const manifest::Value& node) {
    const manifest::Value& labels = node.at("metadata", "labels");
    for (const char* key :
         {"cloud.google.com/gke-accelerator", "nvidia.com/gpu.product", "k8s.amazonaws.com/accelerator"}) {
        std::string model = labels[key].str();
        if (model.empty())
            continue;
        for (const std::string_view maker : {"nvidia-tesla-", "nvidia-", "NVIDIA-", "Tesla-"}) {
            if (model.starts_with(maker))
                model.erase(0, maker.size());
        }
        std::transform(model.begin(), model.end(), model.begin(),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
        return model;
    }
    return {};
}

void askNodes(ClusterPreflight& row, kube::ApiClient& client, const domain::Cluster& cluster,
              const std::stop_token& stop) {
    const auto nodes = client.list(kube::nodeType, {}, {}, stop);
    if (!nodes)
        return;
    row.nodes = static_cast<int>(nodes->items.size());
    for (const manifest::Value& node : nodes->items) {
        const auto free = cluster.freeByNode.find(node.at("metadata", "name").str());
        if (free == cluster.freeByNode.end())
            continue;
        if (const auto gpus = domain::gpuCount(free->second); gpus > 0)
            row.freeGpus[gpuModel(node)] += static_cast<int>(gpus);
    }
}

ClusterPreflight checkCluster(FleetContext& fleet, const ClusterConnection& connection, const PreflightRequest& request,
                              const std::stop_token& stop) {
    const domain::Cluster& cluster = connection.cluster;
    ClusterPreflight row;
    row.cluster = cluster.name;
    row.context = cluster.context;
    kube::ApiClient* client = fleet.client(cluster.name);
    if (client == nullptr) {
        row.error = connection.problem
                        ? *connection.problem
                        : domain::Error{ErrorCode::NotFound, "no context is mapped to it", {}, "map a context to it"};
        return row;
    }
    if (row.error = askReach(row, *client, stop); row.error)
        return row;
    const std::string ns = request.ns.str();
    row.rights = readerRights(*fleet.estimator, ns);
    askRights(row.rights, *client, stop);
    askNamespaces(row, *client, ns, stop);
    (void)askKinds(row, *client, request.kinds, stop);
    askNodes(row, *client, cluster, stop);
    if (cluster.allocation == domain::Allocation::Static)
        return row;
    const fleet::Sighting sighting = fleet.estimator->seenOn(*client, stop);
    row.estimator = sighting.presence == fleet::Presence::Present  ? Seen::Yes
                    : sighting.presence == fleet::Presence::Absent ? Seen::No
                                                                   : Seen::Unknown;
    row.estimatorVersion = sighting.version;
    if (!ns.empty())
        askGatedPods(row, *client, *fleet.estimator, ns, stop);
    return row;
}

ClusterPreflight checkControl(FleetContext& fleet, const PreflightRequest& request, const std::stop_token& stop) {
    ClusterPreflight row;
    row.context = fleet.snapshot.novaContext;
    kube::ApiClient& client = *fleet.control;
    if (row.error = askReach(row, client, stop); row.error)
        return row;
    const auto kinds = askKinds(row, client, request.kinds, stop);
    row.rights = plannerRights(fleet.manager->traits(), request.ns.str(), kinds);
    askRights(row.rights, client, stop);
    askNamespaces(row, client, request.ns.str(), stop);
    return row;
}

} // namespace

std::optional<std::chrono::seconds> clockAhead(std::string_view date, system_clock::time_point sent,
                                               system_clock::time_point received) {
    std::tm parts{};
    const std::string text(date);
    // The names in an HTTP date are English whatever the locale, so they are read here.
    constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    char month[4] = {};
    if (std::sscanf(text.c_str(), "%*3s, %2d %3s %4d %2d:%2d:%2d GMT", &parts.tm_mday, month, &parts.tm_year,
                    &parts.tm_hour, &parts.tm_min, &parts.tm_sec) != 6)
        return std::nullopt;
    const auto found = months.find(month);
    if (found == std::string_view::npos || found % 3 != 0)
        return std::nullopt;
    parts.tm_mon = static_cast<int>(found / 3);
    parts.tm_year -= 1900;
    const auto begin = system_clock::from_time_t(timegm(&parts));
    const auto end = begin + std::chrono::seconds(1);
    // The server's clock read something in [begin, end) at some time in [sent, received].
    if (begin > received)
        return std::chrono::duration_cast<std::chrono::seconds>(begin - received + std::chrono::milliseconds(999));
    if (end < sent)
        return -std::chrono::duration_cast<std::chrono::seconds>(sent - end + std::chrono::milliseconds(999));
    return std::chrono::seconds(0);
}

domain::Expected<Preflight> runPreflight(FleetContext& fleet, const PreflightRequest& request,
                                         const std::function<void(const ClusterPreflight&)>& told,
                                         std::stop_token stop) {
    Preflight result;
    result.at = currentTime();
    result.ns = request.ns;
    const auto& connections = fleet.snapshot.clusters;
    result.clusters.resize(connections.size());
    forEachInParallel(
        connections.size() + 1,
        [&](std::size_t at) {
            if (stop.stop_requested())
                return;
            ClusterPreflight row =
                at == 0 ? checkControl(fleet, request, stop) : checkCluster(fleet, connections[at - 1], request, stop);
            if (told && !stop.stop_requested())
                told(row);
            (at == 0 ? result.control : result.clusters[at - 1]) = std::move(row);
        },
        32);
    if (stop.stop_requested())
        return domain::fail(ErrorCode::Cancelled, "cancelled while checking the fleet");
    return result;
}

} // namespace thrifty::session
