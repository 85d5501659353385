// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/templatesite.h"

#include <algorithm>
#include <array>

namespace thrifty::manifest {

using domain::GateBehaviour;

namespace {

/// What a KServe component may name its one model server; each may have resources.
constexpr std::array modelServers{"model",   "huggingface", "lightgbm",   "onnx",   "paddle",  "pmml",
                                  "pytorch", "sklearn",     "tensorflow", "triton", "xgboost", "art"};

void addInferenceComponent(const Located& object, const char* name, bool keepsGate, TemplateSites& sites,
                           Problems& problems) {
    const Located component = object["spec"][name];
    if (!component->isObject())
        return;
    const std::string group = objectGroup(*object) + "/" + name;
    TemplateSite site;
    site.group = group;
    // The pod spec is inlined, and labels and annotations stand beside its fields.
    site.templatePath = site.specPath = site.metadataPath = component.path;
    site.annotationsPath = pathTo(component.path, "annotations");
    site.podsField.replicas = pathTo(component.path, "minReplicas");
    site.podsField.most = pathTo(component.path, "maxReplicas");
    site.gate = keepsGate ? GateBehaviour::Passes : GateBehaviour::DropsGate;
    site.inheritedLabels = stringMap(object->at("metadata", "labels"));
    site.inheritedAnnotations = stringMap(object->at("metadata", "annotations"));
    const std::int64_t replicas = count(component["minReplicas"], problems).value_or(1);
    site.setPods(replicas, replicas);
    if (const auto most = count(component["maxReplicas"], problems); most && *most > replicas)
        site.maxPods = *most;
    for (const char* server : modelServers) {
        if (component[server]->isObject())
            site.resourcePaths.push_back(pathTo(component[server].path, "resources"));
    }
    sites.push_back(site);

    const Located workers = component["workerSpec"];
    if (!workers->isObject())
        return;
    TemplateSite worker = site;
    worker.group = group + "/worker";
    worker.templatePath = worker.specPath = worker.metadataPath = workers.path;
    worker.annotationsPath = pathTo(workers.path, "annotations");
    worker.resourcePaths.clear();
    const std::int64_t size = count(workers["pipelineParallelSize"], problems).value_or(2);
    worker.podsPerReplica = std::max<std::int64_t>(size - 1, 0);
    const std::int64_t pods = times(replicas, worker.podsPerReplica);
    worker.setPods(pods, pods);
    worker.podsField = {};
    if (replicas == 1) {
        worker.podsField.replicas = pathTo(workers.path, "pipelineParallelSize");
        worker.podsField.usual = 2;
        worker.podsField.plus = 1;
    } else {
        worker.fixedPods("the pods of each replica follow its pipelineParallelSize");
    }
    if (site.maxPods)
        worker.maxPods = times(*site.maxPods, worker.podsPerReplica);
    sites.push_back(std::move(worker));
}

void addInferenceService(const Located& object, TemplateSites& sites, Problems& problems) {
    // Knative refuses pod fields that it does not know; a plain Deployment carries them over.
    const std::string& mode = object->at("metadata", "annotations")["serving.kserve.io/deploymentMode"].str();
    const bool keepsGate = mode != "Serverless" && mode != "Knative";
    for (const char* component : {"predictor", "transformer", "explainer"})
        addInferenceComponent(object, component, keepsGate, sites, problems);
}

void addNimService(const Located& object, TemplateSites& sites, Problems& problems) {
    const Located spec = object["spec"];
    TemplateSite site;
    site.group = objectGroup(*object);
    site.templatePath = site.specPath = site.metadataPath = "$.spec"; // its own fields, named as in a pod spec
    site.annotationsPath = "$.spec.annotations";
    site.hasPodSpec = false;
    site.gate = GateBehaviour::DropsGate;
    const Located nodes = spec["multiNode"];
    const std::int64_t size =
        nodes->isObject() ? std::max<std::int64_t>(count(nodes["size"], problems).value_or(1), 1) : 1;
    const std::int64_t replicas = count(spec["replicas"], problems).value_or(1);
    site.podsPerReplica = size;
    site.setPods(times(replicas, size), 0);
    site.podsField.replicas = "$.spec.replicas";
    site.podsField.each = size;
    const Located hpa = spec.at("scale", "hpa");
    if (flag(spec.at("scale", "enabled"), problems) && hpa->isObject()) {
        site.minPods = times(count(hpa["minReplicas"], problems).value_or(1), size);
        site.maxPods = times(count(hpa["maxReplicas"], problems).value_or(replicas), size);
        site.pods = std::clamp(site.pods, site.minPods, std::max(site.minPods, *site.maxPods));
        site.podsField.least = pathTo(hpa.path, "minReplicas");
        site.podsField.most = pathTo(hpa.path, "maxReplicas");
    }
    site.resourcePaths.push_back("$.spec.resources");
    const Located sidecars = spec["sidecarContainers"];
    for (std::size_t i = 0; i < sidecars->items().size(); ++i)
        site.resourcePaths.push_back(pathTo(sidecars[i].path, "resources"));
    sites.push_back(std::move(site));
}

void addDynamo(const Located& object, TemplateSites& sites, Problems& problems) {
    const Located spec = object["spec"];
    // Grove replaces the gates of every pod by its own and takes that away itself.
    const bool grove = object->at("metadata", "annotations")["nvidia.com/enable-grove"].scalarText() != "false";
    const auto finish = [&](TemplateSite site, const Located& service) {
        site.gate = grove ? GateBehaviour::DropsGate : GateBehaviour::Passes;
        const std::int64_t replicas = count(service["replicas"], problems).value_or(1);
        site.podsPerReplica =
            std::max<std::int64_t>(count(service.at("multinode", "nodeCount"), problems).value_or(1), 1);
        const std::int64_t pods = times(replicas, site.podsPerReplica);
        site.setPods(pods, pods);
        site.podsField.replicas = pathTo(service.path, "replicas");
        site.podsField.each = site.podsPerReplica;
        const Located scaling = service["autoscaling"];
        if (flag(scaling["enabled"], problems)) {
            site.minPods = times(count(scaling["minReplicas"], problems).value_or(1), site.podsPerReplica);
            site.maxPods = times(count(scaling["maxReplicas"], problems).value_or(replicas), site.podsPerReplica);
            site.podsField.least = pathTo(scaling.path, "minReplicas");
            site.podsField.most = pathTo(scaling.path, "maxReplicas");
        }
        site.resourcePaths.push_back(pathTo(service.path, "resources"));
        sites.push_back(std::move(site));
    };
    const Located services = spec["services"];
    for (const auto& [name, unused] : services->members()) {
        const Located service = services[name];
        TemplateSite site;
        site.group = objectGroup(*object) + "/" + name;
        site.templatePath = site.specPath = pathTo(service.path, "extraPodSpec");
        site.metadataPath = pathTo(service.path, "extraPodMetadata");
        site.annotationsPath = pathTo(site.metadataPath, "annotations");
        site.hasPodSpec = service["extraPodSpec"]->isObject();
        site.inheritedLabels = stringMap((*service)["labels"]);
        site.inheritedAnnotations = stringMap((*service)["annotations"]);
        if (service.at("extraPodSpec", "mainContainer")->isObject())
            site.resourcePaths.push_back(site.specPath + ".mainContainer.resources");
        finish(std::move(site), service);
    }
    const Located components = spec["components"]; // v1beta1
    for (std::size_t i = 0; i < components->items().size(); ++i) {
        const Located component = components[i];
        TemplateSite site = templateAt(pathTo(component.path, "podTemplate"),
                                       objectGroup(*object) + "/" + component["name"]->scalarText());
        site.hasPodSpec = component.at("podTemplate", "spec")->isObject();
        finish(std::move(site), component);
    }
}

void addMilvus(const Located& object, TemplateSites& sites, Problems& problems) {
    const Located components = object.at("spec", "components");
    const bool cluster = object->at("spec", "mode").str() == "cluster";
    const auto named = [&](std::string_view name) { return components[name]->isObject(); };
    const bool separate = named("rootCoord") || named("queryCoord") || named("dataCoord") || named("indexCoord");
    for (const char* name : {"proxy", "mixCoord", "rootCoord", "queryCoord", "dataCoord", "indexCoord", "queryNode",
                             "dataNode", "indexNode", "streamingNode", "standalone", "cdc"}) {
        const std::string_view view = name;
        const bool byDefault =
            cluster ? view == "proxy" || view == "queryNode" || view == "dataNode" || (view == "mixCoord" && !separate)
                    : view == "standalone";
        const bool runs = named(name) && (view == "cdc" || cluster != (view == "standalone"));
        if (!byDefault && !runs)
            continue;
        const Located component = components[name];
        TemplateSite site;
        site.group = objectGroup(*object) + "/" + name;
        site.templatePath = site.specPath = site.metadataPath = component.path;
        site.annotationsPath = pathTo(component.path, "podAnnotations");
        site.hasPodSpec = false;
        site.gate = GateBehaviour::DropsGate;
        const std::int64_t replicas = count(component["replicas"], problems).value_or(1);
        site.setPods(replicas, 0);
        site.podsField.replicas = pathTo(component.path, "replicas");
        site.inheritedLabels = stringMap((*component)["podLabels"]);
        site.inheritedAnnotations = stringMap((*component)["podAnnotations"]);
        const bool ownResources = component["resources"]->isObject();
        site.resourcePaths.push_back(pathTo(ownResources ? component.path : components.path, "resources"));
        sites.push_back(std::move(site));
    }
}

} // namespace

bool addServingSites(const Located& object, TemplateSites& sites, Problems& problems) {
    const std::size_t before = sites.size();
    if (isKind(*object, "serving.kserve.io", "InferenceService")) {
        addInferenceService(object, sites, problems);
        markOperatorRequests(sites, before); // the serving runtime's, or KServe's own
    } else if (isKind(*object, "apps.nvidia.com", "NIMService"))
        addNimService(object, sites, problems);
    else if (isKind(*object, "nvidia.com", "DynamoGraphDeployment"))
        addDynamo(object, sites, problems);
    else if (isKind(*object, "milvus.io", "Milvus"))
        addMilvus(object, sites, problems);
    else
        return false;
    return true;
}

} // namespace thrifty::manifest
