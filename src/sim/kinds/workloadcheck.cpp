// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/checks.h"
#include "sim/kinds/validation.h"

#include <algorithm>
#include <fmt/format.h>

namespace thrifty::sim {

using manifest::Value;

namespace {

bool isEmptySelector(const Value& selector) {
    return selector["matchLabels"].size() == 0 && selector["matchExpressions"].size() == 0;
}

void checkTemplate(const Value& templ, const std::string& place, Causes& causes) {
    checkLabels(templ["metadata"]["labels"], place + ".metadata.labels", causes);
    checkAnnotations(templ["metadata"]["annotations"], place + ".metadata.annotations", causes);
    checkPodSpec(templ["spec"], place + ".spec", causes);
}

void checkSelectorAndTemplate(std::string_view kind, const Value& spec, const Value& templ, Causes& causes) {
    if (!spec.has("selector")) {
        causes.required("spec.selector");
    } else {
        checkLabelSelector(spec["selector"], "spec.selector", causes);
        if (isEmptySelector(spec["selector"]))
            causes.invalidValue("spec.selector", spec["selector"],
                                fmt::format("empty selector is invalid for {}", kind));
    }
    const Value& labels = templ["metadata"]["labels"];
    if (spec.has("selector") && !isEmptySelector(spec["selector"]) && !selectorMatches(spec["selector"], labels))
        causes.invalidValue("spec.template.metadata.labels", labels.isNull() ? Value::object() : labels,
                            "`selector` does not match template `labels`");
    checkTemplate(templ, "spec.template", causes);
    const Value& policy = templ["spec"]["restartPolicy"];
    if (!policy.isNull() && policy.str() != "Always")
        causes.unsupported("spec.template.spec.restartPolicy", policy, {"Always"});
}

/// Claims of a StatefulSet are volumes of its pods, of the same names.
Value withClaimVolumes(const Value& spec) {
    Value templ = spec["template"];
    for (const Value& claim : spec["volumeClaimTemplates"].items()) {
        const std::string& name = claim["metadata"]["name"].str();
        const auto& volumes = templ["spec"]["volumes"].items();
        const auto same = [&](const Value& volume) { return volume["name"].str() == name; };
        if (std::none_of(volumes.begin(), volumes.end(), same))
            templ.child("spec").child("volumes").append(Value::object({{"name", name}}));
    }
    return templ;
}

void checkJobSpec(const Value& spec, const std::string& place, Causes& causes) {
    for (const char* name :
         {"parallelism", "completions", "activeDeadlineSeconds", "backoffLimit", "ttlSecondsAfterFinished"})
        causes.notNegative(place + "." + name, spec[name]);
    causes.oneOf(place + ".completionMode", spec["completionMode"], {"Indexed", "NonIndexed"});
    if (spec["completionMode"].str() == "Indexed" && spec["completions"].isNull())
        causes.required(place + ".completions", "when completion mode is Indexed");
    checkTemplate(spec["template"], place + ".template", causes);
    const std::string& policy = spec.at("template", "spec", "restartPolicy").str();
    if (policy == "Always" || policy.empty())
        causes.unsupported(place + ".template.spec.restartPolicy", Value(policy), {"OnFailure", "Never"});
}

void checkCronJob(const Value& spec, Causes& causes) {
    if (spec["schedule"].str().empty())
        causes.required("spec.schedule");
    else {
        const std::string& schedule = spec["schedule"].str();
        const auto words = static_cast<int>(std::count(schedule.begin(), schedule.end(), ' ')) + 1;
        if (schedule[0] != '@' && words < 5)
            causes.invalidValue("spec.schedule", spec["schedule"],
                                fmt::format("expected exactly 5 fields, found {}: [{}]", words, schedule));
    }
    causes.oneOf("spec.concurrencyPolicy", spec["concurrencyPolicy"], {"Allow", "Forbid", "Replace"});
    checkJobSpec(spec.at("jobTemplate", "spec"), "spec.jobTemplate.spec", causes);
}

} // namespace

bool selectorMatches(const Value& selector, const Value& labels) {
    for (const auto& [key, value] : selector["matchLabels"].members()) {
        const Value* label = labels.find(key);
        if (!label || label->str() != value.str())
            return false;
    }
    for (const Value& expression : selector["matchExpressions"].items()) {
        const Value* label = labels.find(expression["key"].str());
        const std::string& op = expression["operator"].str();
        const auto& values = expression["values"].items();
        const bool in = label && std::find(values.begin(), values.end(), *label) != values.end();
        if ((op == "In" && !in) || (op == "NotIn" && in) || (op == "Exists" && !label) ||
            (op == "DoesNotExist" && label))
            return false;
    }
    return true;
}

void checkWorkload(std::string_view kind, const Value& object, Causes& causes) {
    const Value& spec = object["spec"];
    if (kind == "Job") {
        checkJobSpec(spec, "spec", causes);
        return;
    }
    if (kind == "CronJob") {
        checkCronJob(spec, causes);
        return;
    }
    for (const char* name : {"replicas", "minReadySeconds", "revisionHistoryLimit", "progressDeadlineSeconds"})
        causes.notNegative(std::string("spec.") + name, spec[name]);
    std::string lowerKind(kind);
    lowerKind[0] = static_cast<char>(lowerKind[0] - 'A' + 'a');
    if (kind == "StatefulSet")
        lowerKind = "statefulset";
    checkSelectorAndTemplate(lowerKind, spec, kind == "StatefulSet" ? withClaimVolumes(spec) : spec["template"],
                             causes);
    if (kind == "Deployment") {
        causes.oneOf("spec.strategy.type", spec["strategy"]["type"], {"Recreate", "RollingUpdate"});
        if (spec["strategy"]["type"].str() == "Recreate" && spec["strategy"].has("rollingUpdate"))
            causes.forbidden("spec.strategy.rollingUpdate", "may not be specified when strategy `type` is 'Recreate'");
    }
    if (kind == "StatefulSet")
        causes.oneOf("spec.podManagementPolicy", spec["podManagementPolicy"], {"OrderedReady", "Parallel"});
}

namespace {

/// The template of a suspended job may still be steered to other nodes.
Value fixedTemplate(Value templ, bool suspended) {
    if (!suspended)
        return templ;
    if (Value* metadata = templ.find("metadata"); metadata && metadata->isObject()) {
        metadata->erase("labels");
        metadata->erase("annotations");
    }
    if (Value* spec = templ.find("spec"); spec && spec->isObject()) {
        for (const char* name : {"affinity", "nodeSelector", "tolerations", "schedulingGates"})
            spec->erase(name);
    }
    return templ;
}

} // namespace

void checkWorkloadUpdate(std::string_view kind, const Value& before, const Value& after, Causes& causes) {
    const Value &old = before["spec"], &now = after["spec"];
    const auto fixed = [&](const char* name) {
        if (old[name] != now[name])
            causes.invalidValue(std::string("spec.") + name, now[name], "field is immutable");
    };
    if (kind == "Deployment" || kind == "ReplicaSet" || kind == "DaemonSet") {
        fixed("selector");
    } else if (kind == "Job") {
        if (now["completionMode"].str() != "Indexed")
            fixed("completions");
        fixed("selector");
        fixed("completionMode");
        const bool suspended = old["suspend"].boolOr(false) && before["status"]["startTime"].isNull();
        if (fixedTemplate(old["template"], suspended) != fixedTemplate(now["template"], suspended))
            causes.invalidValue("spec.template", now["template"], "field is immutable");
    } else if (kind == "StatefulSet") {
        Value a = old, b = now;
        for (const char* name : {"replicas", "ordinals", "template", "updateStrategy", "revisionHistoryLimit",
                                 "persistentVolumeClaimRetentionPolicy", "minReadySeconds"}) {
            a.erase(name);
            b.erase(name);
        }
        if (a != b)
            causes.forbidden("spec",
                             "updates to statefulset spec for fields other than 'replicas', 'ordinals', 'template', "
                             "'updateStrategy', 'revisionHistoryLimit', 'persistentVolumeClaimRetentionPolicy' and "
                             "'minReadySeconds' are forbidden");
    }
}

} // namespace thrifty::sim
