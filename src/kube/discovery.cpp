// SPDX-License-Identifier: GPL-3.0-or-later
#include "kube/discovery.h"

#include <algorithm>

namespace thrifty::kube {

using manifest::Value;

namespace {

std::pair<std::string, std::string> split(std::string_view apiVersion) {
    const auto slash = apiVersion.find('/');
    if (slash == std::string_view::npos)
        return {std::string{}, std::string(apiVersion)};
    return {std::string(apiVersion.substr(0, slash)), std::string(apiVersion.substr(slash + 1))};
}

/// Reviews and bindings are only posted: there is nothing to read. A server that names no verbs is taken at its word.
bool onlyPosted(const Value& verbs) {
    const auto& items = verbs.items();
    return !items.empty() && std::none_of(items.begin(), items.end(), [](const Value& verb) {
        return verb.str() == "get" || verb.str() == "list";
    });
}

} // namespace

std::string aggregatedDiscoveryAccept() {
    return "application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList,"
           "application/json;g=apidiscovery.k8s.io;v=v2beta1;as=APIGroupDiscoveryList,application/json";
}

std::vector<ResourceType> fromAggregated(const Value& list) {
    std::vector<ResourceType> types;
    for (const Value& group : list["items"].items()) {
        const std::string& groupName = group.at("metadata", "name").str();
        for (const Value& version : group["versions"].items()) {
            for (const Value& resource : version["resources"].items()) {
                ResourceType type;
                type.group = groupName;
                type.version = version["version"].str();
                type.plural = resource["resource"].str();
                type.kind = resource.at("responseKind", "kind").str();
                type.namespaced = resource["scope"].str() == "Namespaced";
                if (!onlyPosted(resource["verbs"]) && !type.version.empty() && !type.plural.empty() &&
                    !type.kind.empty())
                    types.push_back(std::move(type));
            }
        }
    }
    return types;
}

std::vector<ResourceType> fromResourceList(const Value& list) {
    std::vector<ResourceType> types;
    const auto [group, version] = split(list["groupVersion"].str());
    for (const Value& resource : list["resources"].items()) {
        const std::string& name = resource["name"].str();
        if (name.empty() || name.find('/') != std::string::npos || onlyPosted(resource["verbs"]))
            continue;
        types.push_back({group, version, name, resource["kind"].str(), resource["namespaced"].boolOr(false)});
    }
    return types;
}

std::string discoveryPath(std::string_view apiVersion) {
    const auto [group, version] = split(apiVersion);
    return group.empty() ? "/api/" + percentEncode(version)
                         : "/apis/" + percentEncode(group) + "/" + percentEncode(version);
}

std::vector<std::string> groupVersions(const Value& list) {
    std::vector<std::string> found;
    for (const Value& version : list["versions"].items())
        found.push_back(version.str());
    for (const Value& group : list["groups"].items()) {
        const std::string& preferred = group.at("preferredVersion", "groupVersion").str();
        const std::size_t first = found.size();
        for (const Value& version : group["versions"].items())
            found.push_back(version["groupVersion"].str());
        const auto begin = found.begin() + static_cast<std::ptrdiff_t>(first);
        if (const auto at = std::find(begin, found.end(), preferred); at != found.end())
            std::rotate(begin, at, at + 1);
    }
    std::erase(found, std::string{});
    return found;
}

} // namespace thrifty::kube
