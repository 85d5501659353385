// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/embeddedfleetimpl.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace thrifty::sim {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;
using manifest::Value;

namespace {

constexpr const char* controlPlane = "nova";

bool isNovaKind(const Value& definition) {
    return definition.at("spec", "group").str().ends_with(".elotl.co");
}

Value namespaceObject(const std::string& name, const Value& labels) {
    Value object =
        Value::object({{"apiVersion", "v1"}, {"kind", "Namespace"}, {"metadata", Value::object({{"name", name}})}});
    if (labels.size() > 0)
        object.child("metadata").set("labels", labels);
    return object;
}

} // namespace

bool isPlainName(std::string_view name) {
    return !name.empty() && name.size() <= 253 && name.front() != '.' &&
           std::all_of(name.begin(), name.end(),
                       [](unsigned char c) { return std::isalnum(c) != 0 || c == '-' || c == '.' || c == '_'; });
}

const Value& clusterEntry(const Value& settings, std::string_view name) {
    for (const Value& entry : settings["clusters"].items()) {
        if (entry["name"].str() == name)
            return entry;
    }
    static const Value none;
    return none;
}

const EmbeddedFleet::Impl::Cluster* EmbeddedFleet::Impl::find(std::string_view name) const {
    const auto at = std::find_if(clusters.begin(), clusters.end(), [&](const Cluster& c) { return c.name == name; });
    return at == clusters.end() ? nullptr : &*at;
}

std::shared_ptr<kube::Transport> EmbeddedFleet::Impl::transportTo(const Cluster& cluster) const {
    auto transport = std::make_shared<InProcessTransport>(cluster.server, dispatcher, User::administrator());
    const std::lock_guard lock(mutex);
    std::erase_if(transports, [](const auto& weak) { return weak.expired(); });
    transports.push_back(transport);
    return transport;
}

Expected<void> EmbeddedFleet::Impl::makeClusters() {
    std::vector<std::string> names{controlPlane};
    for (const Value& entry : settings["clusters"].items())
        names.push_back(entry["name"].str());
    for (const std::string& name : names) {
        if (!isPlainName(name))
            return fail(ErrorCode::InvalidArgument, fmt::format("\"{}\" cannot be the name of a cluster", name),
                        "clusters");
        if (find(name) != nullptr)
            return fail(ErrorCode::InvalidArgument, fmt::format("two clusters are called \"{}\"", name), "clusters");
        const Value& entry = name == controlPlane ? settings["nova"] : clusterEntry(settings, name);
        ApiServer::Options options;
        options.name = name;
        options.version = entry["version"].str();
        Cluster cluster;
        cluster.name = name;
        cluster.credential = entry["credential"].stringOr("certificate");
        if (cluster.credential != "certificate" && cluster.credential != "token" && cluster.credential != "exec")
            return fail(ErrorCode::InvalidArgument, fmt::format("\"{}\" is no way to log in", cluster.credential),
                        "clusters." + name + ".credential", "certificate, token or exec");
        cluster.server = ApiServer::create(std::move(options), housekeeper);
        cluster.faults = std::make_shared<FaultSet>(static_cast<std::uint64_t>(settings["seed"].intOr(1)));
        cluster.token = randomToken();
        clusters.push_back(std::move(cluster));
    }
    return {};
}

Expected<void> EmbeddedFleet::Impl::readUsers() {
    std::vector<FleetUser> read;
    for (const Value& entry : settings["users"].items()) {
        Value described = entry;
        if (described["token"].str().empty()) {
            // A user keeps the token when the settings change while the fleet runs.
            const auto known = std::find_if(users.begin(), users.end(), [&](const FleetUser& user) {
                return user.account.user.name == entry["name"].str();
            });
            described.set("token", known != users.end() ? known->account.token : randomToken());
        }
        auto account = Authorizer::account(described);
        if (!account)
            return fail(account.error());
        if (!isPlainName(account->user.name))
            return fail(ErrorCode::InvalidArgument,
                        fmt::format("\"{}\" cannot be the name of a user", account->user.name), "users");
        FleetUser user{*std::move(account), {}};
        for (const Value& name : entry["clusters"].items())
            user.clusters.push_back(name.str());
        read.push_back(std::move(user));
    }
    users = std::move(read);
    for (const Cluster& cluster : clusters) {
        std::vector<Account> accounts{{User::administrator(), cluster.token, {}}};
        for (const FleetUser& user : users) {
            if (user.clusters.empty() ||
                std::find(user.clusters.begin(), user.clusters.end(), cluster.name) != user.clusters.end())
                accounts.push_back(user.account);
        }
        cluster.server->authorizer().setAccounts(std::move(accounts));
    }
    return {};
}

Expected<void> EmbeddedFleet::Impl::fill(const Cluster& cluster, const std::vector<Value>& definitions) const {
    // The workload clusters have the same definitions: the first checks them, the others take them over.
    const bool adopts = &cluster != &clusters[0] && &cluster != &clusters[1];
    if (adopts) {
        if (auto adopted = cluster.server->adoptDefinitions(*clusters[1].server); !adopted)
            return adopted;
    }
    for (const Value& definition : definitions) {
        if (adopts)
            break;
        if (cluster.name != controlPlane && isNovaKind(definition))
            continue;
        if (auto made = cluster.server->seed(definition); !made)
            return fail(std::move(made.error()).at(definition.at("metadata", "name").str()));
    }
    std::vector<std::string> names{"default", "kube-system", "kube-public", "kube-node-lease", "elotl"};
    for (const Value& name : settings["namespaces"].items())
        names.push_back(name.str());
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    for (const std::string& name : names) {
        if (auto made = cluster.server->seed(namespaceObject(name, settings["namespaceLabels"][name])); !made)
            return fail(made.error());
    }
    return {};
}

} // namespace thrifty::sim
