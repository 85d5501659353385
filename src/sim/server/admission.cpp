// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/admission.h"

#include "domain/quantity.h"
#include "manifest/podtemplates.h"
#include "sim/server/status.h"

#include <fmt/format.h>

namespace thrifty::sim {

using domain::Quantity;
using domain::ResourceList;
using manifest::Value;

namespace {

const CollectionName namespaces = "/namespaces";
const CollectionName pods = "/pods";
const CollectionName quotas = "/resourcequotas";
const CollectionName limitRanges = "/limitranges";

bool isPod(const KindInfo& kind) {
    return kind.type.kind == "Pod" && kind.type.group.empty();
}

Quantity quantityOf(const Value& value) {
    return Quantity::parse(value.scalarText()).value_or(Quantity());
}

bool terminal(const Value& pod) {
    const std::string& phase = pod.at("status", "phase").str();
    return phase == "Succeeded" || phase == "Failed";
}

/// Sum over containers of resources.limits; init containers count when they need more at once.
ResourceList limitsOf(const Value& spec) {
    ResourceList total;
    for (const Value& container : spec["containers"].items()) {
        ResourceList one;
        for (const auto& [name, amount] : container.at("resources", "limits").members())
            one[name] = quantityOf(amount);
        domain::addTo(total, one);
    }
    for (const Value& container : spec["initContainers"].items()) {
        ResourceList one;
        for (const auto& [name, amount] : container.at("resources", "limits").members())
            one[name] = quantityOf(amount);
        domain::raiseTo(total, one);
    }
    return total;
}

/// What one object counts against quotas, by the names that quotas use.
ResourceList usageOf(const std::string& group, const std::string& plural, const Value& object) {
    ResourceList usage;
    usage["count/" + qualifiedResource(group, plural)] = Quantity::fromUnits(1);
    if (!group.empty())
        return usage;
    usage[plural] = Quantity::fromUnits(1);
    if (plural != "pods")
        return usage;
    if (terminal(object))
        return {{"count/pods", Quantity::fromUnits(1)}};
    if (const auto requests = manifest::podRequests(object["spec"])) {
        for (const auto& [name, amount] : *requests) {
            usage["requests." + name] = amount;
            if (name == "cpu" || name == "memory" || name == "ephemeral-storage")
                usage[name] = amount;
        }
    }
    for (const auto& [name, amount] : limitsOf(object["spec"]))
        usage["limits." + name] = amount;
    return usage;
}

/// Quotas with scopes count only some pods; the fleet has none that it could tell apart, so they admit everything.
bool applies(const Value& quota) {
    return quota.at("spec", "scopes").size() == 0 && !quota.at("spec", "scopeSelector").isObject();
}

/// "count/jobs.batch" -> the collection "batch/jobs"; "pods", "requests.cpu" -> "/pods".
CollectionName countedCollection(const std::string& name) {
    if (name.starts_with("count/")) {
        const std::string resource = name.substr(6);
        const auto dot = resource.find('.');
        return dot == std::string::npos ? "/" + resource : resource.substr(dot + 1) + "/" + resource.substr(0, dot);
    }
    static const std::vector<std::string> counted{
        "configmaps", "secrets", "services", "persistentvolumeclaims", "replicationcontrollers", "resourcequotas"};
    for (const std::string& plural : counted) {
        if (name == plural)
            return "/" + plural;
    }
    return pods;
}

ResourceList usedBy(const ObjectStore& store, std::string_view ns, const Value& quota) {
    ResourceList used;
    std::map<CollectionName, ResourceList> sums;
    for (const auto& [name, limit] : quota.at("spec", "hard").members()) {
        const CollectionName collection = countedCollection(name);
        const auto [sum, fresh] = sums.try_emplace(collection);
        if (fresh) {
            const auto slash = collection.find('/');
            for (const ObjectPtr& object : store.list(collection, ns).objects)
                domain::addTo(sum->second,
                              usageOf(collection.substr(0, slash), collection.substr(slash + 1), object->value()));
        }
        used[name] = domain::amountOf(sum->second, name);
    }
    return used;
}

bool binaryAmount(std::string_view name) {
    return name.ends_with("memory") || name.ends_with("storage");
}

std::string listed(const std::vector<std::pair<std::string, Quantity>>& amounts) {
    std::string text;
    for (const auto& [name, amount] : amounts)
        text += fmt::format("{}{}={}", text.empty() ? "" : ",", name, amount.text(binaryAmount(name)));
    return text;
}

} // namespace

ApiResult<void> admitNamespace(const ObjectStore& store, const KindInfo& kind, std::string_view ns,
                               std::string_view name) {
    if (!kind.type.namespaced)
        return {};
    const ObjectPtr found = store.find(namespaces, "", ns);
    if (!found)
        return refuse(notFound("", "namespaces", ns));
    if (found->value().at("status", "phase").str() != "Terminating")
        return {};
    ApiError error =
        forbidden(kind.type.group, kind.type.plural, name,
                  fmt::format("unable to create new content in namespace {} because it is being terminated", ns));
    error.causes.push_back(
        {"NamespaceTerminating", fmt::format("namespace {} is being terminated", ns), "metadata.namespace"});
    return refuse(std::move(error));
}

ApiResult<void> admitLimits(const ObjectStore& store, const KindInfo& kind, std::string_view ns, Value& pod) {
    if (!isPod(kind) || store.count(limitRanges) == 0)
        return {};
    const std::string name = pod.at("metadata", "name").str();
    for (const ObjectPtr& range : store.list(limitRanges, ns).objects) {
        for (const Value& limit : range->value().at("spec", "limits").items()) {
            if (limit["type"].str() != "Container")
                continue;
            for (const char* list : {"initContainers", "containers"}) {
                Value* containers = pod.child("spec").find(list);
                if (containers == nullptr)
                    continue;
                for (Value& container : containers->mutableItems()) {
                    Value& resources = container.child("resources");
                    const auto fill = [&](const char* part, const Value& defaults) {
                        for (const auto& [resource, amount] : defaults.members()) {
                            if (!resources[part].has(resource))
                                resources.child(part).set(resource, amount);
                        }
                    };
                    fill("limits", limit["default"]);
                    fill("requests", limit["defaultRequest"]);
                    for (const auto& [resource, most] : limit["max"].members()) {
                        const Value& have = resources["limits"][resource];
                        if (!have.isNull() && quantityOf(have) > quantityOf(most))
                            return refuse(forbidden("", "pods", name,
                                                    fmt::format("maximum {} usage per Container is {}, but limit is {}",
                                                                resource, most.scalarText(), have.scalarText())));
                    }
                    for (const auto& [resource, least] : limit["min"].members()) {
                        const Value& have = resources["requests"][resource];
                        if (!have.isNull() && quantityOf(have) < quantityOf(least))
                            return refuse(
                                forbidden("", "pods", name,
                                          fmt::format("minimum {} usage per Container is {}, but request is {}",
                                                      resource, least.scalarText(), have.scalarText())));
                    }
                }
            }
        }
    }
    return {};
}

ApiResult<void> admitQuota(const ObjectStore& store, const KindInfo& kind, std::string_view ns, const Value& object) {
    if (!kind.type.namespaced || store.count(quotas) == 0)
        return {};
    const std::string& name = object.at("metadata", "name").str();
    const ResourceList wanted = usageOf(kind.type.group, kind.type.plural, object);
    for (const ObjectPtr& quota : store.list(quotas, ns).objects) {
        if (!applies(quota->value()))
            continue;
        const Value& hard = quota->value().at("spec", "hard");
        std::vector<std::string> missing;
        std::vector<std::pair<std::string, Quantity>> requested, used, limited;
        const ResourceList usage = usedBy(store, ns, quota->value());
        for (const auto& [resource, limit] : hard.members()) {
            const auto need = wanted.find(resource);
            if (need == wanted.end()) {
                const bool compute = resource == "cpu" || resource == "memory" || resource == "requests.cpu" ||
                                     resource == "requests.memory" || resource == "limits.cpu" ||
                                     resource == "limits.memory";
                if (isPod(kind) && compute)
                    missing.push_back(resource);
                continue;
            }
            const Quantity have = domain::amountOf(usage, resource);
            if (have + need->second > quantityOf(limit)) {
                requested.emplace_back(resource, need->second);
                used.emplace_back(resource, have);
                limited.emplace_back(resource, quantityOf(limit));
            }
        }
        if (!missing.empty()) {
            std::string text;
            for (const std::string& resource : missing)
                text += fmt::format("{}{} for: {}", text.empty() ? "" : "; ", resource,
                                    object.at("spec", "containers")[std::size_t{0}]["name"].str());
            return refuse(forbidden(kind.type.group, kind.type.plural, name,
                                    fmt::format("failed quota: {}: must specify {}", quota->name(), text)));
        }
        if (!requested.empty())
            return refuse(forbidden(kind.type.group, kind.type.plural, name,
                                    fmt::format("exceeded quota: {}, requested: {}, used: {}, limited: {}",
                                                quota->name(), listed(requested), listed(used), listed(limited))));
    }
    return {};
}

std::vector<Value> quotasToUpdate(const ObjectStore& store, std::string_view ns) {
    std::vector<Value> changed;
    if (store.count(quotas) == 0)
        return changed;
    for (const ObjectPtr& quota : store.list(quotas, ns).objects) {
        if (quota->value().at("metadata").has("deletionTimestamp"))
            continue;
        Value used = Value::object();
        for (const auto& [resource, amount] : usedBy(store, ns, quota->value()))
            used.set(resource, amount.text(binaryAmount(resource)));
        Value status = Value::object({{"hard", quota->value().at("spec", "hard")}, {"used", std::move(used)}});
        if (quota->value()["status"] == status)
            continue;
        Value next = quota->value();
        next.set("status", std::move(status));
        changed.push_back(std::move(next));
    }
    return changed;
}

} // namespace thrifty::sim
