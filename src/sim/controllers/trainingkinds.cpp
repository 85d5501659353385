// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/renderedkinds.h"

#include <algorithm>

namespace thrifty::sim::control {

namespace {

using Groups = std::map<std::string, RenderedKind::Tally>;
const std::string prefix = "training.kubeflow.org/";

std::string lower(std::string text) {
    std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return std::tolower(c); });
    return text;
}

/// A kind of the training operator: replica specs by role, each replica a pod.
struct ReplicatedJob {
    const Kind* kind;
    const char* specs;      ///< key of the replica specs
    const char* operatorId; ///< value of the operator-name label
    const char* master;     ///< the role that is labelled as master when it is there
};

const ReplicatedJob replicatedJobs[] = {
    {&pytorchJobKind, "pytorchReplicaSpecs", "pytorchjob-controller", "Master"},
    {&tfJobKind, "tfReplicaSpecs", "tfjob-controller", "Chief"},
    {&mpiJobKind, "mpiReplicaSpecs", "mpijob-controller", "Launcher"},
    {&xgboostJobKind, "xgbReplicaSpecs", "xgboostjob-controller", "Master"},
    {&paddleJobKind, "paddleReplicaSpecs", "paddlejob-controller", "Master"},
    {&jaxJobKind, "jaxReplicaSpecs", "jaxjob-controller", "Worker"},
};

std::vector<Child> replicaPods(const ReplicatedJob& row, const Value& job) {
    std::vector<Child> children;
    if (job["spec"]["runPolicy"]["suspend"].boolOr(false))
        return children;
    for (const auto& [role, replica] : job["spec"][row.specs].members())
        for (std::int64_t i = 0; i < replica["replicas"].intOr(1); ++i) {
            Value pod =
                Value::object({{"metadata", replica["template"]["metadata"].isObject() ? replica["template"]["metadata"]
                                                                                       : Value::object({})},
                               {"spec", replica["template"]["spec"]}});
            pod.child("metadata").set("name", nameOf(job) + "-" + lower(role) + "-" + std::to_string(i));
            setLabel(pod, prefix + "job-name", nameOf(job));
            setLabel(pod, prefix + "replica-type", lower(role));
            setLabel(pod, prefix + "replica-index", std::to_string(i));
            setLabel(pod, prefix + "operator-name", row.operatorId);
            if (role == row.master && i == 0)
                setLabel(pod, prefix + "job-role", "master");
            // The template's own policy gives way to the replica spec's.
            const std::string restart = replica["restartPolicy"].stringOr("Never");
            pod.child("spec").set("restartPolicy", restart == "ExitCode" ? "Never" : restart);
            if (row.kind == &pytorchJobKind && role == "Worker" && job["spec"][row.specs].has("Master"))
                pod.child("spec")
                    .child("initContainers")
                    .append(Value::object(
                        {{"name", "init-pytorch"},
                         {"image", "alpine:3.10"},
                         {"command",
                          Value::array({"sh", "-c", "until nslookup " + nameOf(job) + "-master-0; do sleep 2; done"})},
                         {"resources",
                          Value::object({{"limits", Value::object({{"cpu", "100m"}, {"memory", "20Mi"}})},
                                         {"requests", Value::object({{"cpu", "50m"}, {"memory", "10Mi"}})}})}}));
            children.push_back({&podKind, std::move(pod), role});
        }
    return children;
}

void setPhase(Value& status, const std::string& kind, std::string_view phase, bool on) {
    const std::string message = kind + " is " + lower(std::string(phase)) + ".";
    setCondition(status.child("conditions"), {phase, on, kind + std::string(phase), message, true});
}

Value replicaStatus(const Value& job, const Groups& groups, Value status) {
    const std::string kind = job["kind"].str();
    Value replicas = Value::object({});
    std::int64_t wanted = 0, ready = 0, succeeded = 0;
    for (const auto& [role, tally] : groups) {
        Value one = Value::object({});
        if (tally.active > 0)
            one.set("active", tally.active);
        if (tally.succeeded > 0)
            one.set("succeeded", tally.succeeded);
        replicas.set(role, one);
        wanted += tally.wanted;
        ready += tally.ready;
        succeeded += tally.succeeded;
    }
    if (groups.size() > 0)
        status.set("replicaStatuses", replicas);
    if (status["startTime"].isNull())
        status.set("startTime", now());
    setPhase(status, kind, "Created", true);
    const bool suspended = job["spec"]["runPolicy"]["suspend"].boolOr(false);
    if (suspended || !conditionOf(status["conditions"], "Suspended").isNull())
        setPhase(status, kind, "Suspended", suspended);
    if (wanted > 0 && succeeded == wanted) {
        setPhase(status, kind, "Running", false);
        setPhase(status, kind, "Succeeded", true);
        if (status["completionTime"].isNull())
            status.set("completionTime", now());
    } else if (wanted > 0 && ready == wanted) {
        setPhase(status, kind, "Running", true);
    }
    return status;
}

/// The JobSet of a TrainJob: the runtime's, filled in; a single group of nodes where the runtime is not there.
std::vector<Child> trainJobSet(const Value& job, const Site& site) {
    const Value& spec = job["spec"];
    const Value& ref = spec["runtimeRef"];
    const bool namespaced = ref["kind"].str() == "TrainingRuntime";
    const ObjectRef runtime = site.cluster().find(namespaced ? trainingRuntimeKind : clusterTrainingRuntimeKind,
                                                  namespaced ? namespaceOf(job) : "", ref["name"].str());
    Value set =
        runtime
            ? Value::object({{"spec", (*runtime)["spec"]["template"]["spec"]}})
            : Value::object(
                  {{"spec", Value::object({{"replicatedJobs", Value::array({Value::object({{"name", "node"}})})}})}});
    set.child("metadata").set("name", nameOf(job));
    for (const auto section : {"labels", "annotations"})
        for (const auto& [key, value] : spec[section].members())
            set.child("metadata").child(section).set(key, value);
    set.child("spec").set("suspend", spec["suspend"].boolOr(false));
    const std::int64_t nodes =
        spec["trainer"]["numNodes"].intOr(runtime ? (*runtime)["spec"]["mlPolicy"]["numNodes"].intOr(1) : 1);
    for (Value& replicated : set.child("spec").child("replicatedJobs").mutableItems()) {
        Value& jobTemplate = replicated.child("template");
        const std::string name = replicated["name"].str();
        const bool trainer = name == "node" || name == "trainer-node" ||
                             labelOf(jobTemplate, "trainer.kubeflow.org/trainjob-ancestor-step") == "trainer";
        if (trainer) { // before anything inside the spec is held by reference
            jobTemplate.child("spec").set("parallelism", nodes);
            jobTemplate.child("spec").set("completions", nodes);
        }
        Value& podTemplate = jobTemplate.child("spec").child("template");
        if (trainer) {
            Value& containers = podTemplate.child("spec").child("containers");
            if (containers.size() == 0)
                containers.append(Value::object({{"name", "node"}, {"image", "example.com/trainer"}}));
            Value& main = containers.mutableItems().front();
            for (const auto key : {"image", "command", "args"})
                if (spec["trainer"].has(key))
                    main.set(key, spec["trainer"][key]);
            for (const Value& variable : spec["trainer"]["env"].items())
                main.child("env").append(variable);
            if (spec["trainer"]["resourcesPerNode"].size() > 0)
                main.set("resources", spec["trainer"]["resourcesPerNode"]);
        }
        const auto targets = [&](const Value& override) {
            const auto& jobs = override["targetJobs"].items();
            return std::any_of(jobs.begin(), jobs.end(), [&](const Value& one) { return one["name"].str() == name; });
        };
        const auto lay = [&](const Value& podSpec) {
            for (const auto& [key, value] : podSpec.members())
                if (key != "targetJobs" && key != "containers" && key != "initContainers")
                    podTemplate.child("spec").set(key, value);
        };
        for (const Value& override : spec["podTemplateOverrides"].items())
            if (targets(override)) {
                lay(override["spec"]);
                for (const auto section : {"labels", "annotations"})
                    for (const auto& [key, value] : override["metadata"][section].members())
                        podTemplate.child("metadata").child(section).set(key, value);
            }
        for (const Value& override : spec["podSpecOverrides"].items())
            if (targets(override))
                lay(override);
    }
    return {{&jobSetKind, std::move(set), "node"}};
}

Value trainStatus(const Value& job, const Groups& groups, Value status) {
    const bool suspended = job["spec"]["suspend"].boolOr(false);
    const auto place = groups.find("node");
    const bool complete = place != groups.end() && place->second.succeeded > 0;
    if (suspended || !conditionOf(status["conditions"], "Suspended").isNull())
        setCondition(status.child("conditions"), {"Suspended", suspended, suspended ? "Suspended" : "Resumed", ""});
    if (complete)
        setCondition(status.child("conditions"),
                     {"Complete", true, "AllJobsCompleted", "jobset completed successfully"});
    return status;
}

} // namespace

void addTrainingKinds(std::vector<RenderedKind>& kinds) {
    for (const ReplicatedJob& row : replicatedJobs)
        kinds.push_back({row.kind, "training-operator",
                         [&row](const Value& job, const Site&) { return replicaPods(row, job); }, replicaStatus});
    kinds.push_back({&trainJobKind, "trainer", trainJobSet, trainStatus});
}

} // namespace thrifty::sim::control
