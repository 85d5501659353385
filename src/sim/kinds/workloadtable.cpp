// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/timestamp.h"
#include "sim/kinds/tableprinters.h"

#include <fmt/format.h>
#include <map>

namespace thrifty::sim {

using manifest::Value;

namespace {

Value::Array deploymentCells(const Value& object, std::int64_t now) {
    const Value &spec = object["spec"], &status = object["status"], &pods = spec["template"]["spec"];
    return {object["metadata"]["name"],
            fmt::format("{}/{}", status["readyReplicas"].intOr(0), spec["replicas"].intOr(0)),
            status["updatedReplicas"].intOr(0),
            status["availableReplicas"].intOr(0),
            ageOf(object["metadata"]["creationTimestamp"], now),
            containersShown(pods, "name"),
            containersShown(pods, "image"),
            selectorShown(spec["selector"])};
}

Value::Array replicaSetCells(const Value& object, std::int64_t now) {
    const Value &spec = object["spec"], &status = object["status"], &pods = spec["template"]["spec"];
    return {object["metadata"]["name"],
            spec["replicas"].intOr(0),
            status["replicas"].intOr(0),
            status["readyReplicas"].intOr(0),
            ageOf(object["metadata"]["creationTimestamp"], now),
            containersShown(pods, "name"),
            containersShown(pods, "image"),
            selectorShown(spec["selector"])};
}

Value::Array statefulSetCells(const Value& object, std::int64_t now) {
    const Value &spec = object["spec"], &status = object["status"], &pods = spec["template"]["spec"];
    return {object["metadata"]["name"],
            fmt::format("{}/{}", status["readyReplicas"].intOr(0), spec["replicas"].intOr(0)),
            ageOf(object["metadata"]["creationTimestamp"], now), containersShown(pods, "name"),
            containersShown(pods, "image")};
}

Value::Array daemonSetCells(const Value& object, std::int64_t now) {
    const Value &spec = object["spec"], &status = object["status"], &pods = spec["template"]["spec"];
    return {object["metadata"]["name"],
            status["desiredNumberScheduled"].intOr(0),
            status["currentNumberScheduled"].intOr(0),
            status["numberReady"].intOr(0),
            status["updatedNumberScheduled"].intOr(0),
            status["numberAvailable"].intOr(0),
            selectorShown(pods["nodeSelector"]),
            ageOf(object["metadata"]["creationTimestamp"], now),
            containersShown(pods, "name"),
            containersShown(pods, "image"),
            selectorShown(spec["selector"])};
}

std::string jobStatus(const Value& job) {
    const auto holds = [&](std::string_view type) {
        for (const Value& condition : job["status"]["conditions"].items()) {
            if (condition["type"].str() == type && condition["status"].str() == "True")
                return true;
        }
        return false;
    };
    if (holds("Complete"))
        return "Complete";
    if (holds("Failed"))
        return "Failed";
    if (job["metadata"].has("deletionTimestamp"))
        return "Terminating";
    if (holds("Suspended"))
        return "Suspended";
    return holds("FailureTarget") ? "FailureTarget" : holds("SuccessCriteriaMet") ? "SuccessCriteriaMet" : "Running";
}

Value::Array jobCells(const Value& job, std::int64_t now) {
    const Value &spec = job["spec"], &status = job["status"], &pods = spec["template"]["spec"];
    const std::int64_t done = status["succeeded"].intOr(0), parallel = spec["parallelism"].intOr(1);
    std::string completions;
    if (spec.has("completions"))
        completions = fmt::format("{}/{}", done, spec["completions"].intOr(0));
    else
        completions = parallel > 1 ? fmt::format("{}/1 of {}", done, parallel) : fmt::format("{}/1", done);
    std::string duration;
    if (status.has("startTime")) {
        const auto end = domain::parseRfc3339(status["completionTime"].str());
        const auto until =
            end ? std::chrono::floor<std::chrono::seconds>(*end).time_since_epoch().count() : std::int64_t{now};
        duration = ageOf(status["startTime"], until);
    }
    return {job["metadata"]["name"],
            jobStatus(job),
            completions,
            duration,
            ageOf(job["metadata"]["creationTimestamp"], now),
            containersShown(pods, "name"),
            containersShown(pods, "image"),
            selectorShown(spec["selector"])};
}

Value::Array cronJobCells(const Value& object, std::int64_t now) {
    const Value &spec = object["spec"], &status = object["status"];
    const Value& pods = spec.at("jobTemplate", "spec", "template", "spec");
    return {object["metadata"]["name"],
            spec["schedule"].str(),
            orNone(spec["timeZone"].str()),
            spec["suspend"].boolOr(false) ? "True" : "False",
            static_cast<std::int64_t>(status["active"].size()),
            status.has("lastScheduleTime") ? ageOf(status["lastScheduleTime"], now) : std::string("<none>"),
            ageOf(object["metadata"]["creationTimestamp"], now),
            containersShown(pods, "name"),
            containersShown(pods, "image"),
            selectorShown(spec.at("jobTemplate", "spec", "selector"))};
}

constexpr TableColumn nameColumn{"Name", "string", 0, "name"};
constexpr TableColumn containers{"Containers", "string", 1}, images{"Images", "string", 1},
    selector{"Selector", "string", 1};

} // namespace

const TablePrinter* workloadPrinter(std::string_view kind) {
    static const std::map<std::string_view, TablePrinter> printers = {
        {"Deployment",
         {{nameColumn,
           {"Ready"},
           {"Up-to-date", "integer"},
           {"Available", "integer"},
           {"Age"},
           containers,
           images,
           selector},
          deploymentCells}},
        {"ReplicaSet",
         {{nameColumn,
           {"Desired", "integer"},
           {"Current", "integer"},
           {"Ready", "integer"},
           {"Age"},
           containers,
           images,
           selector},
          replicaSetCells}},
        {"ReplicationController",
         {{nameColumn,
           {"Desired", "integer"},
           {"Current", "integer"},
           {"Ready", "integer"},
           {"Age"},
           containers,
           images,
           selector},
          replicaSetCells}},
        {"StatefulSet", {{nameColumn, {"Ready"}, {"Age"}, containers, images}, statefulSetCells}},
        {"DaemonSet",
         {{nameColumn,
           {"Desired", "integer"},
           {"Current", "integer"},
           {"Ready", "integer"},
           {"Up-to-date", "integer"},
           {"Available", "integer"},
           {"Node Selector"},
           {"Age"},
           containers,
           images,
           selector},
          daemonSetCells}},
        {"Job",
         {{nameColumn, {"Status"}, {"Completions"}, {"Duration"}, {"Age"}, containers, images, selector}, jobCells}},
        {"CronJob",
         {{nameColumn,
           {"Schedule"},
           {"Timezone"},
           {"Suspend", "boolean"},
           {"Active", "integer"},
           {"Last Schedule"},
           {"Age"},
           containers,
           images,
           selector},
          cronJobCells}},
    };
    const auto found = printers.find(kind);
    return found == printers.end() ? nullptr : &found->second;
}

} // namespace thrifty::sim
