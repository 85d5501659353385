// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/jobs.h"

#include <algorithm>
#include <set>

namespace thrifty::sim::control {

namespace {

constexpr std::string_view indexKey = "batch.kubernetes.io/job-completion-index";

bool succeeded(const ObjectRef& pod) {
    return (*pod)["status"]["phase"].str() == "Succeeded";
}

} // namespace

Value JobController::podOf(const ObjectRef& job, std::optional<std::int64_t> index) {
    const std::string base = nameOf(*job) + (index ? "-" + std::to_string(*index) : "") + "-";
    Value pod = podFromTemplate((*job)["spec"]["template"], *job, cluster().names().generate(base));
    for (const auto key : {"batch.kubernetes.io/job-name", "job-name"})
        setLabel(pod, key, nameOf(*job));
    for (const auto key : {"batch.kubernetes.io/controller-uid", "controller-uid"})
        setLabel(pod, key, uidOf(*job));
    if (index) {
        setLabel(pod, indexKey, std::to_string(*index));
        setAnnotation(pod, indexKey, std::to_string(*index));
        pod.child("spec").set("hostname", nameOf(*job) + "-" + std::to_string(*index));
    }
    return pod;
}

void JobController::reconcile(const ObjectRef& job) {
    const Value& spec = (*job)["spec"];
    if (conditionTrue(*job, "Complete") || conditionTrue(*job, "Failed"))
        return;
    const std::int64_t parallelism = spec["parallelism"].intOr(1);
    const bool counted = !spec["completions"].isNull();
    const std::int64_t completions = spec["completions"].intOr(1);
    const bool suspended = spec["suspend"].boolOr(false);
    const bool indexed = spec["completionMode"].str() == "Indexed";

    std::vector<ObjectRef> active;
    std::int64_t done = 0, failed = 0, ready = 0;
    std::set<std::int64_t> taken; // indexes that are done or being worked on
    for (const auto& pod : cluster().controlledBy(podKind, *job)) {
        const Value& index = (*pod)["metadata"]["annotations"][indexKey];
        if (succeeded(pod))
            ++done;
        else if ((*pod)["status"]["phase"].str() == "Failed")
            ++failed;
        else if (isActive(*pod))
            active.push_back(pod);
        else
            continue;
        ready += isReady(*pod) && isActive(*pod) ? 1 : 0;
        if (!index.isNull() && (*pod)["status"]["phase"].str() != "Failed")
            taken.insert(std::stoll("0" + index.str()));
    }
    const bool complete = counted ? done >= completions : done > 0 && active.empty();
    const bool hopeless = failed > spec["backoffLimit"].intOr(6);
    std::int64_t wanted = 0;
    if (!suspended && !complete && !hopeless)
        wanted = counted    ? std::min(parallelism, completions - done)
                 : done > 0 ? static_cast<std::int64_t>(active.size())
                            : parallelism;
    while (static_cast<std::int64_t>(active.size()) < wanted) {
        std::optional<std::int64_t> index;
        if (indexed) {
            index = 0;
            while (taken.count(*index) > 0)
                ++*index;
            taken.insert(*index);
        }
        Value pod = podOf(job, index);
        const std::string name = nameOf(pod);
        if (!createPod(std::move(pod), job))
            break;
        active.push_back(cluster().find(podKind, namespaceOf(*job), name));
    }
    while (static_cast<std::int64_t>(active.size()) > wanted) {
        if (active.back())
            deleteChild(podKind, active.back(), job);
        active.pop_back();
    }

    Value status = Value::object({});
    Value conditions = (*job)["status"]["conditions"];
    const Value& started = (*job)["status"]["startTime"];
    if (!suspended)
        status.set("startTime", started.isNull() ? Value(now()) : started);
    if (suspended || conditionOf(conditions, "Suspended")["status"].str() == "True")
        setCondition(conditions, {"Suspended", suspended, suspended ? "JobSuspended" : "JobResumed",
                                  suspended ? "Job suspended" : "Job resumed"});
    if (complete) {
        for (const auto type : {"SuccessCriteriaMet", "Complete"})
            setCondition(conditions, {type, true, "CompletionsReached", "Reached expected number of succeeded pods"});
        status.set("completionTime", now());
    } else if (hopeless) {
        for (const auto type : {"FailureTarget", "Failed"})
            setCondition(conditions,
                         {type, true, "BackoffLimitExceeded", "Job has reached the specified backoff limit"});
    }
    if (conditions.size() > 0)
        status.set("conditions", conditions);
    if (!active.empty())
        status.set("active", static_cast<std::int64_t>(active.size()));
    if (done > 0)
        status.set("succeeded", done);
    if (failed > 0)
        status.set("failed", failed);
    status.set("ready", ready);
    status.set("terminating", 0);
    status.set("uncountedTerminatedPods", Value(Value::Object{}));
    setStatus(job, status);
}

namespace {

/// "*/15", "1-5", "3,7", "2-10/2" over low..high; none when it cannot be read.
std::optional<std::set<int>> cronField(const std::string& field, int low, int high) {
    std::set<int> values;
    std::size_t begin = 0;
    while (begin <= field.size()) {
        const auto comma = std::min(field.find(',', begin), field.size());
        std::string part = field.substr(begin, comma - begin);
        begin = comma + 1;
        int step = 1;
        if (const auto slash = part.find('/'); slash != std::string::npos) {
            step = std::atoi(part.c_str() + slash + 1);
            part.resize(slash);
        }
        int from = low, to = high;
        if (part != "*") {
            if (part.empty() || part.find_first_not_of("0123456789-") != std::string::npos || part.size() > 5)
                return std::nullopt;
            from = to = std::atoi(part.c_str());
            if (const auto dash = part.find('-'); dash != std::string::npos)
                to = std::atoi(part.c_str() + dash + 1);
        }
        if (step < 1 || from < low || to > high || from > to)
            return std::nullopt;
        for (int value = from; value <= to; value += step)
            values.insert(value);
    }
    return values;
}

std::string spelledOut(const std::string& schedule) {
    static const std::map<std::string, std::string> macros{
        {"@hourly", "0 * * * *"},  {"@daily", "0 0 * * *"},  {"@midnight", "0 0 * * *"}, {"@weekly", "0 0 * * 0"},
        {"@monthly", "0 0 1 * *"}, {"@yearly", "0 0 1 1 *"}, {"@annually", "0 0 1 1 *"}};
    const auto place = macros.find(schedule);
    return place == macros.end() ? schedule : place->second;
}

} // namespace

std::optional<std::chrono::sys_time<std::chrono::minutes>>
nextFiring(const std::string& schedule, std::chrono::sys_time<std::chrono::minutes> from) {
    using namespace std::chrono;
    std::vector<std::string> fields;
    std::string text = spelledOut(schedule) + " ", word;
    for (const char c : text) {
        if (c != ' ')
            word += c;
        else if (!word.empty())
            fields.push_back(std::move(word)), word.clear();
    }
    if (fields.size() != 5)
        return std::nullopt;
    const auto minute = cronField(fields[0], 0, 59), hour = cronField(fields[1], 0, 23),
               day = cronField(fields[2], 1, 31), month = cronField(fields[3], 1, 12),
               weekday = cronField(fields[4], 0, 7);
    if (!minute || !hour || !day || !month || !weekday)
        return std::nullopt;
    for (sys_days date = floor<days>(from + minutes(1)), end = date + days(366); date < end; date += days(1)) {
        const year_month_day civil(date);
        const int wday = static_cast<int>(std::chrono::weekday(date).c_encoding());
        const bool onDay = day->count(static_cast<int>(unsigned(civil.day()))) > 0;
        const bool onWeekday = weekday->count(wday) > 0 || (wday == 0 && weekday->count(7) > 0);
        // Cron's own rule: when both are restricted, either will do.
        const bool either = fields[2] != "*" && fields[4] != "*";
        if (month->count(static_cast<int>(unsigned(civil.month()))) == 0 ||
            !(either ? onDay || onWeekday : onDay && onWeekday))
            continue;
        for (const int h : *hour)
            for (const int m : *minute)
                if (const auto moment = date + hours(h) + minutes(m); moment > from)
                    return time_point_cast<minutes>(moment);
    }
    return std::nullopt;
}

void CronJobController::reconcile(const ObjectRef& cronJob) {
    Value active{Value::Array{}};
    for (const auto& job : cluster().controlledBy(jobKind, *cronJob))
        if (!conditionTrue(*job, "Complete") && !conditionTrue(*job, "Failed"))
            active.append(Value::object({{"apiVersion", "batch/v1"},
                                         {"kind", "Job"},
                                         {"name", nameOf(*job)},
                                         {"namespace", namespaceOf(*job)},
                                         {"uid", uidOf(*job)}}));
    Value status = (*cronJob)["status"];
    if (active.size() > 0)
        status.set("active", active);
    else
        status.erase("active");
    setStatus(cronJob, status);

    const std::int64_t generation = (*cronJob)["metadata"]["generation"].intOr(0);
    auto& planned = m_planned[uidOf(*cronJob)];
    if ((*cronJob)["spec"]["suspend"].boolOr(false) || planned == generation)
        return;
    const auto now = std::chrono::system_clock::now();
    const auto next = nextFiring((*cronJob)["spec"]["schedule"].str(), std::chrono::floor<std::chrono::minutes>(now));
    if (!next)
        return;
    planned = generation;
    cluster().after(std::chrono::ceil<std::chrono::milliseconds>(*next - now),
                    [this, generation, uid = uidOf(*cronJob), ns = namespaceOf(*cronJob), name = nameOf(*cronJob)] {
                        const ObjectRef later = cluster().find(cronJobKind, ns, name);
                        if (!later || uidOf(*later) != uid || (*later)["metadata"]["generation"].intOr(0) != generation)
                            return;
                        m_planned.erase(uid);
                        if (!(*later)["spec"]["suspend"].boolOr(false))
                            fire(later);
                        again(later, Milliseconds(0));
                    });
}

void CronJobController::fire(const ObjectRef& cronJob) {
    const std::string policy = (*cronJob)["spec"]["concurrencyPolicy"].stringOr("Allow");
    if ((*cronJob)["status"]["active"].size() > 0) {
        if (policy == "Forbid")
            return;
        if (policy == "Replace")
            for (const auto& job : cluster().controlledBy(jobKind, *cronJob))
                deleteChild(jobKind, job, cronJob);
    }
    const Value& jobTemplate = (*cronJob)["spec"]["jobTemplate"];
    const auto minutes = std::chrono::floor<std::chrono::minutes>(std::chrono::system_clock::now());
    Value job = Value::object(
        {{"apiVersion", "batch/v1"},
         {"kind", "Job"},
         {"metadata",
          Value::object({{"name", nameOf(*cronJob) + "-" + std::to_string(minutes.time_since_epoch().count())},
                         {"namespace", namespaceOf(*cronJob)},
                         {"ownerReferences", Value::array({ownerReference(*cronJob)})}})},
         {"spec", jobTemplate["spec"]}});
    for (const auto key : {"labels", "annotations"})
        if (jobTemplate["metadata"][key].size() > 0)
            job.child("metadata").set(key, jobTemplate["metadata"][key]);
    if (createChild(jobKind, job, cronJob)) {
        Value status = (*cronJob)["status"];
        status.set("lastScheduleTime", now());
        setStatus(cronJob, status);
    }
}

} // namespace thrifty::sim::control
