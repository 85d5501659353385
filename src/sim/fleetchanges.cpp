// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/embeddedfleetimpl.h"

#include <algorithm>
#include <fmt/format.h>

namespace thrifty::sim {

using domain::ErrorCode;
using domain::Expected;
using domain::fail;
using manifest::Value;

namespace {

/// The faults that the settings name for a cluster: the fleet's for it or for all, and its own.
Expected<std::vector<Fault>> faultsFor(const Value& settings, const std::string& name) {
    std::vector<Fault> faults;
    const auto take = [&](const Value& list, bool own) -> Expected<void> {
        for (const Value& entry : list.items()) {
            const std::string& cluster = entry["cluster"].str();
            if (!own && !cluster.empty() && cluster != "*" && cluster != name)
                continue;
            auto fault = Fault::fromValue(entry);
            if (!fault)
                return fail(fault.error());
            faults.push_back(*std::move(fault));
        }
        return {};
    };
    if (auto taken = take(settings["faults"], false); !taken)
        return fail(taken.error());
    if (auto taken = take(clusterEntry(settings, name)["faults"], true); !taken)
        return fail(taken.error());
    return faults;
}

} // namespace

Expected<void> EmbeddedFleet::Impl::applyFaults(const Value& from) {
    std::vector<std::vector<Fault>> all;
    for (const Cluster& cluster : clusters) {
        auto faults = faultsFor(from, cluster.name);
        if (!faults)
            return fail(faults.error());
        all.push_back(*std::move(faults));
    }
    for (std::size_t i = 0; i < clusters.size(); ++i)
        clusters[i].faults->replace(std::move(all[i]));
    if (https)
        https->refresh();
    return {};
}

Expected<void> EmbeddedFleet::Impl::change(const Value& wanted) {
    if (!wanted.isObject())
        return fail(ErrorCode::InvalidArgument, "settings are a mapping");
    const std::lock_guard lock(mutex);
    Value merged = settings;
    mergeSettings(merged, wanted);
    for (const Value& entry : wanted["clusters"].items()) {
        if (find(entry["name"].str()) == nullptr)
            return fail(ErrorCode::NotFound, fmt::format("no cluster \"{}\"", entry["name"].str()), "clusters", "");
    }
    const auto& named = wanted["clusters"].items();
    const bool faults = wanted.has("faults") ||
                        std::any_of(named.begin(), named.end(), [](const Value& entry) { return entry.has("faults"); });
    if (faults) {
        if (auto applied = applyFaults(merged); !applied)
            return applied;
    }
    if (controllers) {
        if (auto changed = controllers->change(wanted); !changed)
            return changed;
    }
    settings = std::move(merged);
    return wanted.has("users") ? readUsers() : Expected<void>();
}

Expected<void> EmbeddedFleet::Impl::addFaults(const std::vector<Value>& list) {
    std::vector<Fault> faults;
    for (const Value& entry : list) {
        const std::string& name = entry["cluster"].str();
        if (name != "*" && find(name) == nullptr)
            return fail(ErrorCode::NotFound, fmt::format("no cluster \"{}\"", name), "faults.cluster",
                        "\"*\" stands for all");
        auto fault = Fault::fromValue(entry);
        if (!fault)
            return fail(fault.error());
        faults.push_back(*std::move(fault));
    }
    for (std::size_t i = 0; i < list.size(); ++i) {
        for (const Cluster& cluster : clusters) {
            const std::string& name = list[i]["cluster"].str();
            if (name == "*" || name == cluster.name)
                cluster.faults->add(faults[i]);
        }
    }
    https->refresh();
    return {};
}

Expected<void> EmbeddedFleet::Impl::forClusters(const std::string& name,
                                                const std::function<void(const Cluster&)>& action) const {
    if (!name.empty() && name != "*" && find(name) == nullptr)
        return fail(ErrorCode::NotFound, fmt::format("no cluster \"{}\"", name));
    for (const Cluster& cluster : clusters) {
        if (name.empty() || name == "*" || name == cluster.name)
            action(cluster);
    }
    return {};
}

Value EmbeddedFleet::Impl::state() const {
    Value list = Value::array();
    for (const Cluster& cluster : clusters) {
        Value objects = Value::object();
        for (const CollectionName& collection : cluster.server->store().collections())
            objects.set(collection.starts_with('/') ? "core" + collection : collection,
                        static_cast<std::int64_t>(cluster.server->store().count(collection)));
        list.append(Value::object({{"name", cluster.name},
                                   {"server", fmt::format("https://127.0.0.1:{}", cluster.port)},
                                   {"resourceVersion", std::to_string(cluster.server->store().version())},
                                   {"objects", std::move(objects)},
                                   {"faults", cluster.faults->list()}}));
    }
    return Value::object({{"scenario", scenarioName},
                          {"connections", static_cast<std::int64_t>(https->connections())},
                          {"clusters", std::move(list)}});
}

} // namespace thrifty::sim
