// SPDX-License-Identifier: GPL-3.0-or-later
#include "census.h"

#include "manifest/json.h"

#include <algorithm>
#include <utility>

namespace thrifty::tests {

using manifest::Value;

namespace {

/// Kinds that a cluster at rest writes by itself.
bool restless(const kube::ResourceType& type) {
    static const std::set<std::string> kinds{"Event",         "Lease",           "APIService", "EndpointSlice",
                                             "Endpoints",     "ComponentStatus", "IPAddress",  "ReplicaSet.metrics",
                                             "StorageVersion"};
    return kinds.count(type.kind) > 0;
}

/// The autoscaler's own business: its nodes stay until they have idled for minutes, and it runs on them.
bool isAutoscalers(const kube::ResourceType& type, const Value& object) {
    const std::string& name = object.at("metadata", "name").str();
    return (type.kind == "Node" && name.starts_with("luna-")) ||
           (type.kind == "Pod" && object.at("metadata", "namespace").str() == "elotl") ||
           (type.kind == "CSINode" && name.starts_with("luna-"));
}

std::string contentOf(Value object) {
    object.erase("status");
    Value& metadata = object.child("metadata");
    for (const char* key : {"resourceVersion", "generation", "managedFields"})
        metadata.erase(key);
    return manifest::toJson(object);
}

} // namespace

Census censusOf(kube::ApiClient client) {
    Census census;
    const auto types = client.resources();
    if (!types)
        throw std::runtime_error(types.error().text());
    std::set<std::string> seen; // one version of a kind is enough
    for (const kube::ResourceType& type : *types) {
        if (restless(type) || !seen.insert(type.group + "/" + type.plural).second)
            continue;
        const auto list = client.list(type, {});
        if (!list)
            continue; // a kind that cannot be listed
        for (const Value& item : list->items) {
            if (isAutoscalers(type, item))
                continue;
            census[type.kind + "." + type.group + " " + item.at("metadata", "namespace").str() + "/" +
                   item.at("metadata", "name").str()] = contentOf(item);
        }
    }
    return census;
}

Census censusOf(const std::function<kube::ApiClient(const std::string&)>& client) {
    Census all;
    for (const std::string& cluster : RealFleet::clusters()) {
        for (auto& [name, content] : censusOf(client(cluster)))
            all[cluster + ": " + name] = std::move(content);
    }
    return all;
}

Census censusAtRest(const std::function<kube::ApiClient(const std::string&)>& client) {
    Census now = censusOf(client);
    const bool rests = eventually(
        [&] {
            Census before = std::exchange(now, censusOf(client));
            return before == now && std::none_of(now.begin(), now.end(), [](const auto& object) {
                       return object.second.find("\"deletionTimestamp\":") != std::string::npos;
                   });
        },
        std::chrono::minutes(3));
    if (!rests)
        throw std::runtime_error("the fleet did not come to rest");
    return now;
}

std::string difference(const Census& before, const Census& after) {
    std::string text;
    for (const auto& [name, content] : after) {
        const auto was = before.find(name);
        if (was == before.end())
            text += "new " + name + "\n";
        else if (was->second != content)
            text += "changed " + name + "\n  " + was->second + "\n  " + content + "\n";
    }
    for (const auto& [name, content] : before) {
        if (after.count(name) == 0)
            text += "gone " + name + "\n";
    }
    return text;
}

} // namespace thrifty::tests
