// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/renderedkinds.h"

#include <algorithm>

namespace thrifty::sim::control {

namespace {

using Groups = std::map<std::string, RenderedKind::Tally>;

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

/// A Deployment from labels and a pod spec; the labels are its selector as well.
Child deployment(const std::string& name, const std::string& group, std::int64_t replicas, const Value& selector,
                 Value podMetadata, Value podSpec) {
    for (const auto& [key, value] : selector.members())
        podMetadata.child("labels").set(key, value);
    const Value labels = podMetadata["labels"];
    return {&deploymentKind,
            Value::object({{"metadata", Value::object({{"name", name}, {"labels", labels}})},
                           {"spec", Value::object({{"replicas", replicas},
                                                   {"selector", Value::object({{"matchLabels", selector}})},
                                                   {"template", Value::object({{"metadata", std::move(podMetadata)},
                                                                               {"spec", std::move(podSpec)}})}})}}),
            group};
}

std::pair<std::int64_t, std::int64_t> wantedAndReady(const Groups& groups) {
    std::pair<std::int64_t, std::int64_t> sum{0, 0};
    for (const auto& [group, tally] : groups) {
        sum.first += tally.wanted;
        sum.second += tally.ready;
    }
    return sum;
}

bool allReady(const Groups& groups) {
    const auto [wanted, ready] = wantedAndReady(groups);
    return !groups.empty() && ready >= wanted;
}

// ---- KServe ---------------------------------------------------------------------------------------------------------

/// Keys of a component that are not a pod spec's.
bool isComponentKey(std::string_view key) {
    static const std::vector<std::string_view> keys{"minReplicas",
                                                    "maxReplicas",
                                                    "scaleTarget",
                                                    "scaleMetric",
                                                    "model",
                                                    "workerSpec",
                                                    "containerConcurrency",
                                                    "timeout",
                                                    "canaryTrafficPercent",
                                                    "logger",
                                                    "batcher",
                                                    "labels",
                                                    "annotations",
                                                    "deploymentStrategy",
                                                    "sklearn",
                                                    "xgboost",
                                                    "tensorflow",
                                                    "pytorch",
                                                    "triton",
                                                    "onnx",
                                                    "huggingface",
                                                    "pmml",
                                                    "lightgbm",
                                                    "paddle",
                                                    "autoScaling",
                                                    "scaleMetricType"};
    return std::find(keys.begin(), keys.end(), key) != keys.end();
}

std::vector<Child> inferenceDeployments(const Value& service, const Site&) {
    std::vector<Child> children;
    for (const std::string component : {"predictor", "transformer", "explainer"}) {
        const Value& spec = service["spec"][component];
        if (!spec.isObject())
            continue;
        const std::string name = nameOf(service) + "-" + component;
        Value podSpec = Value::object({});
        for (const auto& [key, value] : spec.members())
            if (!isComponentKey(key))
                podSpec.set(key, value);
        if (podSpec["containers"].size() == 0) { // the image comes from the model's runtime
            Value container = Value::object({{"name", "kserve-container"}, {"image", "kserve/runtime"}});
            if (spec["model"]["resources"].size() > 0)
                container.set("resources", spec["model"]["resources"]);
            podSpec.set("containers", Value::array({std::move(container)}));
        }
        Value metadata = Value::object({});
        for (const auto section : {"labels", "annotations"}) {
            for (const auto& [key, value] : service["metadata"][section].members())
                if (key.rfind("nova.elotl.co/", 0) != 0 && key.rfind("kubectl.", 0) != 0)
                    metadata.child(section).set(key, value);
            for (const auto& [key, value] : spec[section].members())
                metadata.child(section).set(key, value);
        }
        metadata.child("labels").set("serving.kserve.io/inferenceservice", nameOf(service));
        metadata.child("labels").set("component", component);
        children.push_back(deployment(name, component, spec["minReplicas"].intOr(1),
                                      Value::object({{"app", "isvc." + name}}), metadata, podSpec));
        if (spec["workerSpec"].isObject()) { // multi-node: the workers beside the head
            Value workers = spec["workerSpec"];
            const std::int64_t count = spec["workerSpec"]["pipelineParallelSize"].intOr(2) - 1;
            for (const auto key : {"pipelineParallelSize", "tensorParallelSize"})
                workers.erase(key);
            if (count > 0 && workers["containers"].size() > 0)
                children.push_back(deployment(name + "-worker", component + "-worker", count,
                                              Value::object({{"app", "isvc." + name + "-worker"}}), metadata, workers));
        }
    }
    return children;
}

Value inferenceStatus(const Value& service, const Groups& groups, Value status) {
    bool all = true;
    for (const auto& [component, tally] : groups) {
        const bool ready = tally.ready >= tally.wanted;
        all = all && ready;
        std::string type = component + "Ready";
        type.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(type.front())));
        setCondition(status.child("conditions"), {type, ready, ready ? "" : "MinimumReplicasUnavailable", ""});
    }
    setCondition(status.child("conditions"), {"Ready", all, "", ""});
    const std::string host = nameOf(service) + "-" + namespaceOf(service) + ".example.com";
    if (all)
        status.set("url", "http://" + host);
    status.set("observedGeneration", service["metadata"]["generation"]);
    return status;
}

// ---- NIM ------------------------------------------------------------------------------------------------------------

std::vector<Child> nimDeployment(const Value& service, const Site&) {
    const Value& spec = service["spec"];
    Value container =
        Value::object({{"name", nameOf(service) + "-ctr"},
                       {"image", spec["image"]["repository"].str() + ":" + spec["image"]["tag"].stringOr("latest")}});
    for (const auto key : {"resources", "env", "command", "args"})
        if (spec.has(key))
            container.set(key, spec[key]);
    Value podSpec = Value::object({{"containers", Value::array({std::move(container)})}});
    for (const auto key :
         {"nodeSelector", "tolerations", "affinity", "schedulerName", "runtimeClassName", "initContainers"})
        if (spec.has(key))
            podSpec.set(key, spec[key]);
    for (const Value& sidecar : spec["sidecarContainers"].items())
        podSpec.child("containers").append(sidecar);
    Value metadata = Value::object({});
    for (const auto section : {"labels", "annotations"})
        if (spec[section].size() > 0)
            metadata.set(section, spec[section]);
    for (const auto& [key, value] : {std::pair<const char*, std::string>{"app.kubernetes.io/name", nameOf(service)},
                                     {"app.kubernetes.io/instance", nameOf(service)},
                                     {"app.kubernetes.io/part-of", "nim-service"},
                                     {"app.kubernetes.io/managed-by", "k8s-nim-operator"}})
        metadata.child("labels").set(key, value);
    // A multi-node service is `replicas` groups of `size` pods.
    const std::int64_t pods = spec["replicas"].intOr(1) * std::max<std::int64_t>(1, spec["multiNode"]["size"].intOr(1));
    return {deployment(nameOf(service), "nim", pods, Value::object({{"app", nameOf(service)}}), metadata, podSpec)};
}

Value nimStatus(const Value&, const Groups& groups, Value status) {
    const bool ready = allReady(groups);
    status.set("state", ready ? "Ready" : "NotReady");
    status.set("availableReplicas", wantedAndReady(groups).second);
    setCondition(status.child("conditions"), {"Ready", ready, ready ? "Ready" : "NotReady", ""});
    return status;
}

// ---- Dynamo ---------------------------------------------------------------------------------------------------------

Value plainResources(const Value& resources) {
    Value result = Value::object({});
    for (const auto section : {"requests", "limits"})
        for (const auto& [key, value] : resources[section].members())
            if (key == "gpu")
                result.child(section).set("nvidia.com/gpu", value.scalarText());
            else if (key != "custom" && key != "gpuType")
                result.child(section).set(key, value.scalarText());
    // GPUs are not overcommitted: a request alone needs its limit.
    if (const Value& gpus = result["requests"]["nvidia.com/gpu"];
        !gpus.isNull() && !result["limits"].has("nvidia.com/gpu"))
        result.child("limits").set("nvidia.com/gpu", Value(gpus));
    return result;
}

std::vector<Child> dynamoDeployments(const Value& graph, const Site& site) {
    const bool grove = site.settings().grove && annotationOf(graph, "nvidia.com/enable-grove") != "false";
    std::vector<Child> children;
    for (const auto& [service, spec] : graph["spec"]["services"].members()) {
        const std::string name = nameOf(graph) + "-" + lower(service);
        Value podSpec = spec["extraPodSpec"].isObject() ? spec["extraPodSpec"] : Value::object({});
        Value main = podSpec["mainContainer"].isObject() ? podSpec["mainContainer"] : Value::object({});
        podSpec.erase("mainContainer");
        main.set("name", "main");
        if (main["image"].isNull())
            main.set("image", "nvidia/dynamo");
        if (spec["resources"].size() > 0)
            main.set("resources", plainResources(spec["resources"]));
        Value containers = Value::array({main});
        for (const Value& more : podSpec["containers"].items())
            containers.append(more);
        podSpec.set("containers", containers);
        if (grove) // Grove puts its own gate in place of the user's and takes it off again once the gang exists
            podSpec.erase("schedulingGates");
        Value metadata = spec["extraPodMetadata"].isObject() ? spec["extraPodMetadata"] : Value::object({});
        metadata.child("labels").set("nvidia.com/dynamo-graph-deployment-name", nameOf(graph));
        if (grove) {
            metadata.child("labels").set("grove.io/podclique", name);
            metadata.child("labels").set("grove.io/podgang", nameOf(graph) + "-0");
        }
        const std::int64_t nodes = std::max<std::int64_t>(1, spec["multinode"]["nodeCount"].intOr(1));
        children.push_back(deployment(
            name, service, spec["replicas"].intOr(1) * nodes,
            Value::object({{"nvidia.com/dynamo-component", service}, {"nvidia.com/dynamo-namespace", nameOf(graph)}}),
            metadata, podSpec));
    }
    return children;
}

Value dynamoStatus(const Value&, const Groups& groups, Value status) {
    const bool ready = allReady(groups);
    status.set("state", ready ? "successful" : "pending");
    setCondition(status.child("conditions"),
                 {"Ready", ready, ready ? "all_resources_are_ready" : "some_resources_are_not_ready", ""});
    return status;
}

// ---- Milvus ---------------------------------------------------------------------------------------------------------

std::vector<Child> milvusDeployments(const Value& milvus, const Site&) {
    const Value& components = milvus["spec"]["components"];
    const bool cluster = milvus["spec"]["mode"].str() == "cluster";
    std::vector<std::string> names{"standalone"};
    if (cluster) {
        names = {"proxy", "mixCoord", "queryNode", "dataNode"};
        for (const std::string optional :
             {"rootCoord", "queryCoord", "dataCoord", "indexCoord", "indexNode", "streamingNode", "cdc"})
            if (components.has(optional))
                names.push_back(optional);
    }
    std::vector<Child> children;
    for (const auto& component : names) {
        const Value& own = components[component];
        const auto pick = [&](std::string_view key) -> const Value& {
            return own.has(key) ? own[key] : components[key];
        };
        Value container =
            Value::object({{"name", lower(component)}, {"image", components["image"].stringOr("milvusdb/milvus")}});
        if (pick("resources").size() > 0)
            container.set("resources", pick("resources"));
        Value podSpec = Value::object({{"containers", Value::array({std::move(container)})}});
        for (const auto key : {"nodeSelector", "tolerations", "affinity", "schedulerName"})
            if (!pick(key).isNull())
                podSpec.set(key, pick(key));
        Value metadata = Value::object({});
        if (pick("podLabels").size() > 0)
            metadata.set("labels", pick("podLabels"));
        if (pick("podAnnotations").size() > 0)
            metadata.set("annotations", pick("podAnnotations"));
        children.push_back(deployment(nameOf(milvus) + "-milvus-" + lower(component), component,
                                      own["replicas"].intOr(1),
                                      Value::object({{"app.kubernetes.io/name", "milvus"},
                                                     {"app.kubernetes.io/instance", nameOf(milvus)},
                                                     {"app.kubernetes.io/component", lower(component)}}),
                                      metadata, podSpec));
    }
    return children;
}

Value milvusStatus(const Value& milvus, const Groups& groups, Value status) {
    const bool ready = allReady(groups);
    status.set("status", ready ? "Healthy" : "Pending");
    setCondition(status.child("conditions"),
                 {"MilvusReady", ready, ready ? "ReasonMilvusHealthy" : "ReasonMilvusComponentNotHealthy", ""});
    setCondition(status.child("conditions"),
                 {"MilvusUpdated", ready, ready ? "MilvusComponentsUpdated" : "MilvusComponentsUpdating", ""});
    status.set("observedGeneration", milvus["metadata"]["generation"]);
    return status;
}

} // namespace

void addServingKinds(std::vector<RenderedKind>& kinds) {
    kinds.push_back({&inferenceServiceKind, "kserve-controller", inferenceDeployments, inferenceStatus});
    kinds.push_back({&nimServiceKind, "k8s-nim-operator", nimDeployment, nimStatus});
    kinds.push_back({&dynamoKind, "dynamo-operator", dynamoDeployments, dynamoStatus});
    kinds.push_back({&milvusKind, "milvus-operator", milvusDeployments, milvusStatus});
}

} // namespace thrifty::sim::control
