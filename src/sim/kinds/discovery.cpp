// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/discovery.h"

#include <algorithm>
#include <fmt/format.h>

namespace thrifty::sim {

using manifest::Value;

namespace {

constexpr std::string_view kubernetesVersion = "v1.32.4";

/// A subresource as discovery lists it: its kind may live in another group.
struct Subresource {
    std::string name, group, version, kind;
    std::vector<std::string> verbs;
};

std::vector<Subresource> subresourcesOf(const KindInfo& info) {
    const std::vector<std::string> change = {"get", "patch", "update"};
    std::vector<Subresource> out;
    for (const std::string& name : info.subresources) {
        if (name == "eviction")
            out.push_back({name, "policy", "v1", "Eviction", {"create"}});
        else if (name == "binding")
            out.push_back({name, "", "v1", "Binding", {"create"}});
        else if (name == "finalize")
            out.push_back({name, "", "v1", "Namespace", {"update"}});
        else
            out.push_back({name, info.type.group, info.type.version, info.type.kind, {"get"}});
    }
    if (info.hasScale)
        out.push_back({"scale", "autoscaling", "v1", "Scale", change});
    if (info.hasStatus)
        out.push_back({"status", info.type.group, info.type.version, info.type.kind, change});
    std::sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return out;
}

Value list(const std::vector<std::string>& texts) {
    Value::Array items;
    for (const std::string& text : texts)
        items.emplace_back(text);
    return items;
}

struct GroupVersions {
    std::string group;
    std::vector<std::string> versions; // preferred first
};

/// The groups in the order in which their kinds stand, without core.
std::vector<GroupVersions> groupsOf(const KindRegistry& kinds) {
    std::vector<GroupVersions> groups;
    for (const KindInfo* info : kinds.all()) {
        if (info->type.group.empty())
            continue;
        auto at =
            std::find_if(groups.begin(), groups.end(), [&](const auto& g) { return g.group == info->type.group; });
        if (at == groups.end())
            at = groups.insert(groups.end(), {info->type.group, {}});
        if (std::find(at->versions.begin(), at->versions.end(), info->type.version) == at->versions.end())
            at->versions.push_back(info->type.version);
    }
    return groups;
}

Value groupValue(const GroupVersions& group) {
    const auto version = [&](const std::string& name) {
        return Value::object({{"groupVersion", group.group + "/" + name}, {"version", name}});
    };
    Value out = Value::object({{"name", group.group}});
    for (const std::string& name : group.versions)
        out.child("versions").append(version(name));
    out.set("preferredVersion", version(group.versions.front()));
    return out;
}

Value kindValue(std::string_view group, std::string_view version, std::string_view kind) {
    return Value::object({{"group", group}, {"version", version}, {"kind", kind}});
}

Value aggregatedResource(const KindInfo& info) {
    Value out = Value::object({{"resource", info.type.plural},
                               {"responseKind", kindValue(info.type.group, info.type.version, info.type.kind)},
                               {"scope", info.type.namespaced ? "Namespaced" : "Cluster"},
                               {"singularResource", info.singular},
                               {"verbs", list(info.verbs)}});
    if (!info.shortNames.empty())
        out.set("shortNames", list(info.shortNames));
    if (!info.categories.empty())
        out.set("categories", list(info.categories));
    for (const Subresource& sub : subresourcesOf(info))
        out.child("subresources")
            .append(Value::object({{"subresource", sub.name},
                                   {"responseKind", kindValue(sub.group, sub.version, sub.kind)},
                                   {"verbs", list(sub.verbs)}}));
    return out;
}

Value aggregatedVersion(const KindRegistry& kinds, std::string_view group, std::string_view version) {
    Value out = Value::object({{"version", version}, {"resources", Value::array()}, {"freshness", "Current"}});
    for (const KindInfo* info : kinds.all()) {
        if (info->type.group == group && info->type.version == version)
            out.child("resources").append(aggregatedResource(*info));
    }
    return out;
}

} // namespace

Value versionDocument() {
    return Value::object({{"major", "1"},
                          {"minor", "32"},
                          {"gitVersion", kubernetesVersion},
                          {"gitCommit", "0000000000000000000000000000000000000000"},
                          {"gitTreeState", "clean"},
                          {"buildDate", "2025-04-22T00:00:00Z"},
                          {"goVersion", "go1.23.6"},
                          {"compiler", "gc"},
                          {"platform", "linux/amd64"}});
}

Value apiVersionsDocument(std::string_view serverAddress) {
    return Value::object(
        {{"kind", "APIVersions"},
         {"versions", Value::array({"v1"})},
         {"serverAddressByClientCIDRs",
          Value::array({Value::object({{"clientCIDR", "0.0.0.0/0"}, {"serverAddress", serverAddress}})})}});
}

Value apiGroupListDocument(const KindRegistry& kinds) {
    Value out = Value::object({{"kind", "APIGroupList"}, {"apiVersion", "v1"}, {"groups", Value::array()}});
    for (const GroupVersions& group : groupsOf(kinds))
        out.child("groups").append(groupValue(group));
    return out;
}

std::optional<Value> apiGroupDocument(const KindRegistry& kinds, std::string_view name) {
    for (const GroupVersions& group : groupsOf(kinds)) {
        if (group.group != name)
            continue;
        Value out = Value::object({{"kind", "APIGroup"}, {"apiVersion", "v1"}});
        const Value content = groupValue(group);
        for (const auto& [key, value] : content.members())
            out.set(key, value);
        return out;
    }
    return std::nullopt;
}

std::optional<Value> resourceListDocument(const KindRegistry& kinds, std::string_view group, std::string_view version) {
    Value resources = Value::array();
    for (const KindInfo* info : kinds.all()) {
        if (info->type.group != group || info->type.version != version)
            continue;
        Value entry = Value::object({{"name", info->type.plural},
                                     {"singularName", info->singular},
                                     {"namespaced", info->type.namespaced},
                                     {"kind", info->type.kind},
                                     {"verbs", list(info->verbs)}});
        if (!info->shortNames.empty())
            entry.set("shortNames", list(info->shortNames));
        if (!info->categories.empty())
            entry.set("categories", list(info->categories));
        resources.append(std::move(entry));
        for (const Subresource& sub : subresourcesOf(*info)) {
            Value child = Value::object({{"name", info->type.plural + "/" + sub.name},
                                         {"singularName", ""},
                                         {"namespaced", info->type.namespaced},
                                         {"kind", sub.kind},
                                         {"verbs", list(sub.verbs)}});
            if (sub.group != group || sub.version != version) {
                child.set("group", sub.group);
                child.set("version", sub.version);
            }
            resources.append(std::move(child));
        }
    }
    if (resources.size() == 0)
        return std::nullopt;
    return Value::object({{"kind", "APIResourceList"},
                          {"apiVersion", "v1"},
                          {"groupVersion", group.empty() ? std::string(version) : fmt::format("{}/{}", group, version)},
                          {"resources", std::move(resources)}});
}

Value aggregatedDocument(const KindRegistry& kinds, bool core, std::string_view version) {
    Value items = Value::array();
    if (core) {
        items.append(Value::object({{"metadata", Value::object({{"creationTimestamp", {}}})},
                                    {"versions", Value::array({aggregatedVersion(kinds, "", "v1")})}}));
    } else {
        for (const GroupVersions& group : groupsOf(kinds)) {
            Value entry =
                Value::object({{"metadata", Value::object({{"name", group.group}, {"creationTimestamp", {}}})}});
            for (const std::string& name : group.versions)
                entry.child("versions").append(aggregatedVersion(kinds, group.group, name));
            items.append(std::move(entry));
        }
    }
    return Value::object({{"kind", "APIGroupDiscoveryList"},
                          {"apiVersion", fmt::format("apidiscovery.k8s.io/{}", version)},
                          {"metadata", Value::object()},
                          {"items", std::move(items)}});
}

std::string aggregatedContentType(std::string_view version) {
    return fmt::format("application/json;g=apidiscovery.k8s.io;v={};as=APIGroupDiscoveryList", version);
}

std::string_view aggregatedVersionAccepted(std::string_view accept) {
    while (!accept.empty()) {
        const auto end = accept.find(',');
        const std::string_view part = accept.substr(0, end);
        accept.remove_prefix(end == std::string_view::npos ? accept.size() : end + 1);
        if (part.find("application/json") == std::string_view::npos)
            continue; // protobuf, which we do not answer in
        if (part.find("as=APIGroupDiscoveryList") == std::string_view::npos)
            return {}; // plain JSON is preferred to what follows
        if (part.find("v=v2beta1") != std::string_view::npos)
            return "v2beta1";
        if (part.find("v=v2") != std::string_view::npos)
            return "v2";
    }
    return {};
}

} // namespace thrifty::sim
