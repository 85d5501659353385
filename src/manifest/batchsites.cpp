// SPDX-License-Identifier: GPL-3.0-or-later
#include "manifest/templatesite.h"

#include <algorithm>
#include <array>

namespace thrifty::manifest {

using domain::GateBehaviour;

namespace {

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return text;
}

bool hasAnnotation(const Value& metadata, std::string_view key) {
    return metadata["annotations"].has(key);
}

void addJobSet(const Located& object, TemplateSites& sites, Problems& problems) {
    const Located spec = object["spec"];
    const bool suspended = flag(spec["suspend"], problems);
    const bool inOrder = spec.at("startupPolicy", "startupPolicyOrder")->str() == "InOrder";
    constexpr std::string_view exclusive = "alpha.jobset.sigs.k8s.io/exclusive-topology";
    const Located jobs = spec["replicatedJobs"];
    for (std::size_t i = 0; i < jobs->items().size(); ++i) {
        const Located job = jobs[i];
        const Located jobSpec = job.at("template", "spec");
        TemplateSite site =
            templateAt(pathTo(jobSpec.path, "template"), objectGroup(*object) + "/" + job["name"]->scalarText());
        const std::int64_t replicas = count(job["replicas"], problems).value_or(1);
        const std::int64_t pods = times(replicas, jobPods(jobSpec, problems));
        std::int64_t underGate = pods;
        if (suspended || flag(jobSpec["suspend"], problems) || (inOrder && i > 0) || job["dependsOn"]->size() > 0)
            underGate = 0; // held back until something else is ready
        else if (hasAnnotation((*object)["metadata"], exclusive) ||
                 hasAnnotation(job.at("template")->at("metadata"), exclusive))
            underGate = std::min(pods, replicas); // followers wait for their leader to be placed
        site.setPods(pods, underGate);
        // One job of the set is scaled by its own pods, several by their number.
        site.podsField = jobPodsField(jobSpec);
        if (replicas != 1) {
            site.podsField = {};
            site.podsField.replicas = pathTo(job.path, "replicas");
            site.podsField.each = jobPods(jobSpec, problems);
        }
        sites.push_back(std::move(site));
    }
}

void addLeaderWorkerSet(const Located& object, TemplateSites& sites, Problems& problems) {
    const Located spec = object["spec"];
    const Located templates = spec["leaderWorkerTemplate"];
    const std::int64_t replicas = count(spec["replicas"], problems).value_or(1);
    const std::int64_t size = std::max<std::int64_t>(count(templates["size"], problems).value_or(1), 1);
    const bool leaderFirst = spec["startupPolicy"]->str() == "LeaderReady" ||
                             hasAnnotation((*object)["metadata"], "leaderworkerset.sigs.k8s.io/exclusive-topology");
    const bool ownLeader = templates["leaderTemplate"]->isObject();
    const std::string group = objectGroup(*object);
    if (ownLeader) {
        TemplateSite leader = templateAt(pathTo(templates.path, "leaderTemplate"), group + "/leader");
        leader.setPods(replicas, replicas);
        leader.podsField.replicas = "$.spec.replicas";
        sites.push_back(std::move(leader));
    }
    const std::int64_t perReplica = ownLeader ? size - 1 : size;
    TemplateSite worker = templateAt(pathTo(templates.path, "workerTemplate"), ownLeader ? group + "/worker" : group);
    worker.podsPerReplica = perReplica;
    // One replica is scaled by its size, several by their number.
    worker.podsField.replicas = replicas == 1 ? pathTo(templates.path, "size") : "$.spec.replicas";
    worker.podsField.each = replicas == 1 ? 1 : perReplica;
    worker.podsField.plus = replicas == 1 && ownLeader ? 1 : 0;
    const std::int64_t pods = times(replicas, perReplica);
    worker.setPods(pods, !leaderFirst ? pods : ownLeader ? 0 : std::min(pods, replicas));
    sites.push_back(std::move(worker));
}

struct ReplicaSpecKind {
    const char* kind;
    const char* field;
};
constexpr std::array replicaSpecKinds{
    ReplicaSpecKind{"PyTorchJob", "pytorchReplicaSpecs"}, ReplicaSpecKind{"TFJob", "tfReplicaSpecs"},
    ReplicaSpecKind{"MPIJob", "mpiReplicaSpecs"},         ReplicaSpecKind{"XGBoostJob", "xgbReplicaSpecs"},
    ReplicaSpecKind{"PaddleJob", "paddleReplicaSpecs"},   ReplicaSpecKind{"JAXJob", "jaxReplicaSpecs"},
};

void addReplicaSpecs(const Located& object, const char* field, TemplateSites& sites, Problems& problems) {
    const Located spec = object["spec"];
    const bool suspended = flag(spec.at("runPolicy", "suspend"), problems);
    const bool launcherWaits = spec["launcherCreationPolicy"]->str() == "WaitForWorkersReady";
    const Located elastic = spec["elasticPolicy"];
    const Located roles = spec[field];
    for (const auto& [name, role] : roles->members()) {
        const Located located = roles[name];
        TemplateSite site = templateAt(pathTo(located.path, "template"), objectGroup(*object) + "/" + lower(name));
        const std::int64_t replicas = count(located["replicas"], problems).value_or(1);
        const bool held = suspended || (launcherWaits && name == "Launcher");
        site.setPods(replicas, held ? 0 : replicas);
        site.podsField.replicas = pathTo(located.path, "replicas");
        if (name == "Worker" && elastic->isObject()) {
            site.minPods = count(elastic["minReplicas"], problems).value_or(replicas);
            site.maxPods = count(elastic["maxReplicas"], problems).value_or(replicas);
            site.podsField.least = pathTo(elastic.path, "minReplicas");
            site.podsField.most = pathTo(elastic.path, "maxReplicas");
        }
        sites.push_back(std::move(site));
    }
}

/// A TrainJob has no template of its own: its runtime has. What it can carry a gate in is an override for the job
/// called "node"; without one, equivalent pods are priced.
void addTrainJob(const Located& object, TemplateSites& sites, Problems& problems) {
    const Located spec = object["spec"];
    const std::string group = objectGroup(*object);
    const bool suspended = flag(spec["suspend"], problems);
    const bool initialized = spec["initializer"]->isObject(); // its job must end before the nodes start
    const std::int64_t nodes = count(spec.at("trainer", "numNodes"), problems).value_or(1);
    bool found = false;
    for (const bool ofTemplate : {true, false}) { // v2.1 overrides templates, v2.0 only pod specs
        const Located overrides = spec[ofTemplate ? "podTemplateOverrides" : "podSpecOverrides"];
        for (std::size_t i = 0; i < overrides->items().size(); ++i) {
            const Located one = overrides[i];
            TemplateSite site = templateAt(one.path, group);
            if (!ofTemplate) {
                site.specPath = one.path;
                site.metadataPath = pathTo(one.path, "metadata");
                site.annotationsPath.clear(); // v2.0 overrides nothing but pod specs
            }
            const Value::Array& targets = one["targetJobs"]->items();
            const bool nodeJob = std::any_of(targets.begin(), targets.end(),
                                             [](const Value& target) { return target["name"].str() == "node"; });
            if (nodeJob && !found && (!ofTemplate || one["spec"]->isObject())) {
                found = true;
                site.group += "/node";
                site.setPods(nodes, suspended || initialized ? 0 : nodes);
                site.podsField.replicas = "$.spec.trainer.numNodes";
                site.resourcePaths.push_back("$.spec.trainer.resourcesPerNode");
            } else {
                site.group += "/" + (targets.empty() ? std::string("override") : targets.front()["name"].scalarText());
                site.setPods(nodeJob ? 0 : 1, nodeJob || suspended ? 0 : 1);
            }
            sites.push_back(std::move(site));
        }
    }
    if (found)
        return;
    TemplateSite site = templateAt("$.spec.trainer", group + "/node");
    site.hasPodSpec = false;
    site.gate = GateBehaviour::DropsGate;
    site.setPods(nodes, suspended ? 0 : nodes);
    site.podsField.replicas = "$.spec.trainer.numNodes";
    site.annotationsPath.clear();
    site.resourcePaths.push_back("$.spec.trainer.resourcesPerNode");
    sites.push_back(std::move(site));
}

} // namespace

bool addBatchSites(const Located& object, TemplateSites& sites, Problems& problems) {
    if (isKind(*object, "jobset.x-k8s.io", "JobSet")) {
        addJobSet(object, sites, problems);
        return true;
    }
    if (isKind(*object, "leaderworkerset.x-k8s.io", "LeaderWorkerSet")) {
        addLeaderWorkerSet(object, sites, problems);
        return true;
    }
    if (isKind(*object, "trainer.kubeflow.org", "TrainJob")) {
        const std::size_t before = sites.size();
        addTrainJob(object, sites, problems);
        markOperatorRequests(sites, before);
        return true;
    }
    for (const ReplicaSpecKind& known : replicaSpecKinds) {
        if (isKind(*object, "kubeflow.org", known.kind)) {
            addReplicaSpecs(object, known.field, sites, problems);
            return true;
        }
    }
    return false;
}

} // namespace thrifty::manifest
