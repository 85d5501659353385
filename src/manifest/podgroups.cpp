// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/gating.h"
#include "manifest/templatesite.h"

namespace thrifty::manifest {

using domain::Expected;
using domain::PodGroup;
using domain::Quantity;
using domain::ResourceList;

namespace {

Expected<void> addQuantities(const Located& list, ResourceList& into, bool keepExisting) {
    if (!list->isNull() && !list->isObject())
        return domain::fail(unreadable(list, "a mapping of resource names to quantities"));
    for (const auto& [name, value] : list->members()) {
        const Located field = list[name];
        if (!value.isString() && !value.isNumber())
            return domain::fail(unreadable(field, "a quantity such as 500m or 16Gi"));
        const auto quantity = Quantity::parse(value.scalarText());
        if (!quantity || *quantity < Quantity())
            return domain::fail(unreadable(field, "a quantity such as 500m or 16Gi"));
        // Dynamo writes its accelerators as "gpu".
        const std::string key = name == "gpu" ? "nvidia.com/gpu" : name;
        if (keepExisting)
            into.emplace(key, *quantity);
        else
            into[key] = *quantity;
    }
    return {};
}

Expected<ResourceList> ofContainer(const Located& container) {
    return containerRequests(container["resources"]);
}

std::vector<domain::Toleration> tolerationsOf(const Value& podSpec) {
    std::vector<domain::Toleration> tolerations;
    for (const Value& item : podSpec["tolerations"].items())
        tolerations.push_back({item["key"].scalarText(), item["operator"].scalarText(), item["value"].scalarText(),
                               item["effect"].scalarText()});
    return tolerations;
}

std::vector<domain::NodeSelectorTerm> requiredTermsOf(const Value& podSpec) {
    std::vector<domain::NodeSelectorTerm> terms;
    const Value& required =
        podSpec.at("affinity", "nodeAffinity", "requiredDuringSchedulingIgnoredDuringExecution", "nodeSelectorTerms");
    for (const Value& item : required.items()) {
        domain::NodeSelectorTerm term;
        for (const char* list : {"matchExpressions", "matchFields"}) {
            for (const Value& expression : item[list].items()) {
                domain::NodeRequirement requirement{
                    expression["key"].scalarText(), expression["operator"].scalarText(), {}};
                for (const Value& value : expression["values"].items())
                    requirement.values.push_back(value.scalarText());
                term.push_back(std::move(requirement));
            }
        }
        if (!term.empty()) // an empty term matches no node
            terms.push_back(std::move(term));
    }
    return terms;
}

domain::LabelMap over(domain::LabelMap base, const Value& own) {
    for (const auto& [key, value] : own.members())
        base[key] = value.scalarText();
    return base;
}

} // namespace

Expected<ResourceList> containerRequests(const Located& resources) {
    ResourceList requests;
    if (!resources->isNull() && !resources->isObject())
        return domain::fail(unreadable(resources, "a mapping with requests and limits"));
    if (auto read = addQuantities(resources["requests"], requests, false); !read)
        return domain::fail(std::move(read.error()));
    if (auto read = addQuantities(resources["limits"], requests, true); !read)
        return domain::fail(std::move(read.error()));
    // The trainer's resourcesPerNode and Milvus have requests and limits as well; nothing else is a request.
    return requests;
}

Expected<ResourceList> podRequests(const Located& podSpec, const std::vector<Located>& resources) {
    ResourceList running;  // containers and sidecars, all at once
    ResourceList sidecars; // those that run already while a later init container does
    ResourceList starting; // the largest moment while init containers run
    const Located inits = podSpec["initContainers"];
    for (std::size_t i = 0; i < inits->items().size(); ++i) {
        const auto requests = ofContainer(inits[i]);
        if (!requests)
            return requests;
        ResourceList moment = sidecars;
        addTo(moment, *requests);
        raiseTo(starting, moment);
        if (inits[i]["restartPolicy"]->str() == "Always")
            sidecars = std::move(moment);
    }
    running = sidecars;
    const Located containers = podSpec["containers"];
    for (std::size_t i = 0; i < containers->items().size(); ++i) {
        const auto requests = ofContainer(containers[i]);
        if (!requests)
            return requests;
        addTo(running, *requests);
    }
    for (const Located& further : resources) {
        const auto requests = containerRequests(further);
        if (!requests)
            return requests;
        addTo(running, *requests);
    }
    raiseTo(running, starting);
    // Requests of the pod as a whole replace the sums of its containers, resource by resource.
    const bool podLevel = podSpec["containers"]->isArray() && podSpec["resources"]->isObject();
    if (podLevel) {
        const auto whole = containerRequests(podSpec["resources"]);
        if (!whole)
            return whole;
        for (const auto& [name, amount] : *whole)
            running[name] = amount;
    }
    ResourceList overhead;
    if (auto read = addQuantities(podSpec["overhead"], overhead, false); !read)
        return domain::fail(std::move(read.error()));
    addTo(running, overhead);
    return running;
}

Expected<ResourceList> podRequests(const Value& podSpec) {
    return podRequests(Located{&podSpec, "$"}, {});
}

Expected<PodGroup> podGroupOf(const Value& object, const TemplateSite& site) {
    static const Value none;
    PodGroup group;
    group.name = domain::GroupName(site.group);
    group.owner = idOf(object);
    group.templatePath = site.templatePath;
    group.pods = site.pods;
    group.minPods = site.minPods;
    group.maxPods = site.maxPods;
    group.podsUnderGate = site.podsUnderGate;
    group.gate = site.gate;

    const Value* found = nodeAt(object, site.specPath);
    const Value& podSpec = found != nullptr ? *found : none;
    const Value* metadata = nodeAt(object, site.metadataPath);
    std::vector<Located> resources;
    for (const std::string& path : site.resourcePaths) {
        if (const Value* value = nodeAt(object, path))
            resources.push_back({value, path});
    }
    auto requests = podRequests(Located{&podSpec, site.specPath}, resources);
    if (!requests)
        return domain::fail(std::move(requests.error()));
    group.requests = std::move(*requests);
    addTo(group.requests, site.extra);
    std::erase_if(group.requests, [](const auto& request) { return request.second.isZero(); });
    group.requestsUnknown = site.operatorRequests && group.requests.empty();

    group.labels = over(site.inheritedLabels, metadata != nullptr ? (*metadata)["labels"] : none);
    group.annotations = over(site.inheritedAnnotations, metadata != nullptr ? (*metadata)["annotations"] : none);
    group.nodeSelector = stringMap(podSpec["nodeSelector"]);
    group.tolerations = tolerationsOf(podSpec);
    group.requiredNodeTerms = requiredTermsOf(podSpec);
    for (const Value& item : podSpec["schedulingGates"].items())
        group.schedulingGates.push_back(item["name"].scalarText());
    return group;
}

Expected<std::vector<PodGroup>> podGroupsOf(const Value& object) {
    Problems problems;
    const TemplateSites sites = sitesOf(object, problems);
    if (problems.first())
        return domain::fail(*problems.first());
    std::vector<PodGroup> groups;
    for (const TemplateSite& site : sites) {
        auto group = podGroupOf(object, site);
        if (!group)
            return domain::fail(std::move(group.error()));
        groups.push_back(std::move(*group));
    }
    return groups;
}

} // namespace thrifty::manifest
