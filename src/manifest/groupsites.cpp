// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/groupsites.h"

#include "manifest/gating.h"

namespace thrifty::manifest {

using domain::Expected;
using domain::Quantity;

namespace {

std::int64_t gpusIn(const Value& object, const std::string& path) {
    const Value* resources = nodeAt(object, path);
    if (resources == nullptr)
        return 0;
    const auto requests = containerRequests({resources, path});
    return requests ? domain::gpuCount(*requests) : 0;
}

} // namespace

Expected<std::vector<GroupSite>> groupSites(const std::vector<File>& files) {
    auto objects = objectsOf(files);
    if (!objects)
        return domain::fail(std::move(objects.error()));
    auto workload = workloadOf(files);
    if (!workload)
        return domain::fail(std::move(workload.error()));
    std::vector<GroupSite> sites;
    std::size_t next = 0;
    for (std::size_t i = 0; i < objects->size(); ++i) {
        if (workload->objects[i].role == domain::ObjectRole::NotApplied)
            continue;
        const ManifestObject& object = (*objects)[i];
        Problems none; // workloadOf has found them all
        for (TemplateSite& site : sitesOf(object.value, none)) {
            if (next == workload->groups.size())
                return domain::fail(domain::ErrorCode::Internal, "a pod group without a place");
            sites.push_back({std::move(workload->groups[next++]), std::move(site), object.value, object.file,
                             object.document, object.path});
        }
    }
    return sites;
}

std::string mainResources(const Value& object, const TemplateSite& site) {
    const Value* podSpec = nodeAt(object, site.specPath);
    std::vector<std::string> holders;
    std::size_t containers = 0;
    if (podSpec != nullptr) {
        containers = (*podSpec)["containers"].size();
        for (std::size_t i = 0; i < containers; ++i)
            holders.push_back(pathTo(pathTo(site.specPath, "containers"), i) + ".resources");
    }
    holders.insert(holders.end(), site.resourcePaths.begin(), site.resourcePaths.end());
    for (const std::string& holder : holders) {
        if (gpusIn(object, holder) > 0)
            return holder;
    }
    if (containers > 0)
        return holders.front();
    for (const std::string& holder : holders) {
        if (const Value* resources = nodeAt(object, holder); resources != nullptr && resources->isObject())
            return holder;
    }
    return holders.empty() ? std::string() : holders.back();
}

std::string resourcesFor(const Value& object, const TemplateSite& site, std::string_view resource) {
    const Value* podSpec = nodeAt(object, site.specPath);
    if (podSpec != nullptr && (*podSpec)["containers"].isArray() && requestIn((*podSpec)["resources"], resource))
        return pathTo(site.specPath, "resources");
    return mainResources(object, site);
}

std::optional<Quantity> requestIn(const Value& resources, std::string_view resource) {
    for (const char* list : {"requests", "limits"}) {
        const Value& amount = resources[list][resource];
        if (!amount.isString() && !amount.isNumber())
            continue;
        if (const auto quantity = Quantity::parse(amount.scalarText()))
            return *quantity;
    }
    return std::nullopt;
}

std::string gpuResourceIn(const Value& resources) {
    for (const char* name : {"nvidia.com/gpu", "amd.com/gpu", "gpu.intel.com/i915", "gpu"}) {
        if (requestIn(resources, name))
            return name;
    }
    return "nvidia.com/gpu";
}

} // namespace thrifty::manifest
