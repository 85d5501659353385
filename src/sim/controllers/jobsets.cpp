// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/jobsets.h"

#include <algorithm>

namespace thrifty::sim::control {

namespace {

const std::string prefix = "jobset.sigs.k8s.io/";

std::int64_t podsOf(const Value& job) {
    const Value& spec = job["spec"];
    const std::int64_t parallelism = spec["parallelism"].intOr(1);
    return spec["completions"].isNull() ? parallelism : std::min(parallelism, spec["completions"].intOr(1));
}

} // namespace

Value JobSetController::jobOf(const ObjectRef& set, const Value& replicated, std::int64_t index,
                              std::int64_t globalIndex, std::int64_t total) const {
    const std::string& jobName = replicated["name"].str();
    const std::string name = nameOf(*set) + "-" + jobName + "-" + std::to_string(index);
    Value job =
        Value::object({{"apiVersion", "batch/v1"},
                       {"kind", "Job"},
                       {"metadata", replicated["template"]["metadata"].isObject() ? replicated["template"]["metadata"]
                                                                                  : Value::object({})},
                       {"spec", replicated["template"]["spec"]}});
    job.child("metadata").set("name", name);
    job.child("metadata").set("namespace", namespaceOf(*set));
    job.child("metadata").set("ownerReferences", Value::array({ownerReference(*set)}));
    Value& spec = job.child("spec");
    Value& podTemplate = spec.child("template");
    const std::pair<std::string, std::string> labels[] = {
        {"jobset-name", nameOf(*set)},
        {"jobset-uid", uidOf(*set)},
        {"replicatedjob-name", jobName},
        {"replicatedjob-replicas", std::to_string(replicated["replicas"].intOr(1))},
        {"global-replicas", std::to_string(total)},
        {"job-index", std::to_string(index)},
        {"job-global-index", std::to_string(globalIndex)},
        {"job-key", hexFrom(hashOf({namespaceOf(*set), name}), 16) + hexFrom(hashOf({name, namespaceOf(*set)}), 16)},
        {"group-name", replicated["groupName"].stringOr("default")},
        {"restart-attempt", std::to_string((*set)["status"]["restarts"].intOr(0))},
    };
    for (const auto& [key, value] : labels)
        for (Value* object : {&job, &podTemplate}) {
            setLabel(*object, prefix + key, value);
            setAnnotation(*object, prefix + key, value);
        }
    if ((*set)["spec"]["network"]["enableDNSHostnames"].boolOr(true))
        podTemplate.child("spec").set("subdomain", (*set)["spec"]["network"]["subdomain"].stringOr(nameOf(*set)));
    if (podTemplate["spec"]["restartPolicy"].isNull())
        podTemplate.child("spec").set("restartPolicy", "OnFailure");
    if (spec["completionMode"].isNull())
        spec.set("completionMode", "Indexed");
    if (spec["completions"].isNull())
        spec.set("completions", spec["parallelism"].intOr(1));
    spec.set("suspend", (*set)["spec"]["suspend"].boolOr(false));
    return job;
}

bool JobSetController::mayStart(const Value& spec, const Value& replicated,
                                const std::map<std::string, Progress>& progress,
                                const std::vector<std::string>& before) {
    const auto reached = [&](const std::string& name, bool complete) {
        const auto place = progress.find(name);
        if (place == progress.end())
            return false;
        const Progress& one = place->second;
        return (complete ? one.succeeded : one.ready + one.succeeded) >= one.replicas;
    };
    if (spec["startupPolicy"]["startupPolicyOrder"].str() == "InOrder")
        return std::all_of(before.begin(), before.end(), [&](const auto& name) { return reached(name, false); });
    const auto& depends = replicated["dependsOn"].items();
    return std::all_of(depends.begin(), depends.end(),
                       [&](const Value& one) { return reached(one["name"].str(), one["status"].str() == "Complete"); });
}

void JobSetController::reconcile(const ObjectRef& set) {
    const Value& spec = (*set)["spec"];
    if (!(*set)["status"]["terminalState"].str().empty())
        return;
    const bool suspended = spec["suspend"].boolOr(false);
    std::map<std::string, ObjectRef> jobs;
    std::map<std::string, Progress> progress;
    for (const auto& job : cluster().controlledBy(jobKind, *set))
        jobs[nameOf(*job)] = job;
    std::int64_t total = 0, jobsDone = 0, failed = 0;
    for (const Value& replicated : spec["replicatedJobs"].items()) {
        Progress& one = progress[replicated["name"].str()];
        one.replicas = replicated["replicas"].intOr(1);
        total += one.replicas;
        for (std::int64_t i = 0; i < one.replicas; ++i) {
            const auto place = jobs.find(nameOf(*set) + "-" + replicated["name"].str() + "-" + std::to_string(i));
            if (place == jobs.end())
                continue;
            const Value& status = (*place->second)["status"];
            one.suspended += (*place->second)["spec"]["suspend"].boolOr(false) ? 1 : 0;
            one.active += status["active"].intOr(0) > 0 ? 1 : 0;
            if (conditionTrue(*place->second, "Complete"))
                ++one.succeeded;
            else if (conditionTrue(*place->second, "Failed"))
                ++one.failed;
            else if (status["ready"].intOr(0) + status["succeeded"].intOr(0) >= podsOf(*place->second))
                ++one.ready;
        }
        jobsDone += one.succeeded;
        failed += one.failed;
    }
    std::vector<std::string> before;
    std::int64_t globalIndex = 0;
    bool waiting = false;
    for (const Value& replicated : spec["replicatedJobs"].items()) {
        const bool start = suspended || mayStart(spec, replicated, progress, before);
        waiting = waiting || !start;
        before.push_back(replicated["name"].str());
        for (std::int64_t i = 0; i < replicated["replicas"].intOr(1); ++i, ++globalIndex) {
            const Value wanted = jobOf(set, replicated, i, globalIndex, total);
            const auto place = jobs.find(nameOf(wanted));
            if (place == jobs.end()) {
                if (start && !createChild(jobKind, wanted, set))
                    return;
            } else if ((*place->second)["spec"]["suspend"].boolOr(false) != suspended) {
                (void)cluster().patch(jobKind, *place->second,
                                      Value::object({{"spec", Value::object({{"suspend", suspended}})}}), manager());
            }
        }
    }
    Value status = Value::object({{"restarts", 0}});
    Value list{Value::Array{}};
    for (const Value& replicated : spec["replicatedJobs"].items()) {
        const Progress& one = progress[replicated["name"].str()];
        list.append(Value::object({{"name", replicated["name"]},
                                   {"ready", one.ready},
                                   {"succeeded", one.succeeded},
                                   {"failed", one.failed},
                                   {"active", one.active},
                                   {"suspended", one.suspended}}));
    }
    status.set("replicatedJobsStatus", list);
    Value conditions = (*set)["status"]["conditions"];
    if (suspended || !conditionOf(conditions, "Suspended").isNull())
        setCondition(conditions, {"Suspended", suspended, suspended ? "SuspendedJobs" : "ResumeJobs",
                                  suspended ? "jobset is suspended" : "jobset is resumed"});
    if (spec["startupPolicy"]["startupPolicyOrder"].str() == "InOrder" && !suspended)
        setCondition(conditions, {waiting ? "StartupPolicyInProgress" : "StartupPolicyCompleted", true,
                                  waiting ? "StartupPolicyInProgress" : "StartupPolicyCompleted",
                                  waiting ? "startup policy is in progress" : "startup policy has completed"});
    if (total > 0 && jobsDone == total) {
        setCondition(conditions, {"Completed", true, "AllJobsCompleted", "jobset completed successfully"});
        status.set("terminalState", "Completed");
    } else if (failed > 0) {
        setCondition(conditions, {"Failed", true, "FailedJobs", "jobset failed due to one or more job failures"});
        status.set("terminalState", "Failed");
    }
    if (conditions.size() > 0)
        status.set("conditions", conditions);
    setStatus(set, status);
}

} // namespace thrifty::sim::control
