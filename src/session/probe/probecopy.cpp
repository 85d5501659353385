// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/probe/probecopy.h"

#include "fleet/ownership.h"
#include "manifest/gating.h"
#include "session/probe/holdbacks.h"
#include "session/probe/podspec.h"

#include <algorithm>
#include <set>

namespace thrifty::session {

using manifest::Value;
namespace ownership = fleet::ownership;

namespace {

/// Labels that a selector of the object names.
std::set<std::string> selectedLabels(const Value& selector) {
    std::set<std::string> keys;
    for (const auto& [key, value] : selector["matchLabels"].members())
        keys.insert(key);
    for (const Value& expression : selector["matchExpressions"].items())
        keys.insert(expression["key"].str());
    return keys;
}

Value ourLabels(const ProbeMark& mark) {
    return Value::object({{std::string(ownership::managedByKey), std::string(ownership::managedByValue)},
                          {std::string(ownership::runKey), mark.run.str()}});
}

/// The labels of a pod: the estimator's, the ones our selector names with a value of the run, and our marks. Every
/// other label goes: a Service or a PodDisruptionBudget of the live workload could select by any of them, and queues
/// (Kueue and its like) take pods by theirs.
Value podLabels(const Value& original, const std::set<std::string>& selected, const MarkedTemplate& at,
                const ProbeMark& mark, const fleet::EstimatorTraits& estimator) {
    Value labels = Value::object();
    bool managed = false;
    for (const auto& [key, value] : original.members()) {
        const auto known = estimator.podLabels.find(key);
        if (known == estimator.podLabels.end())
            continue;
        labels.set(key, value.scalarText());
        managed = managed || value.scalarText() == known->second;
    }
    if (!managed && !estimator.podLabels.empty())
        labels.set(estimator.podLabels.begin()->first, estimator.podLabels.begin()->second);
    for (const std::string& key : selected) {
        if (!estimator.podLabels.contains(key))
            labels.set(key, mark.run.str());
    }
    labels.set(ownership::managedByKey, std::string(ownership::managedByValue));
    labels.set(ownership::runKey, mark.run.str());
    labels.set(ownership::groupKey, at.groupMark);
    return labels;
}

/// The selector of the copy: the original's keys with the run's value, and the run itself.
Value runSelector(const std::set<std::string>& selected, const ProbeMark& mark, const std::string& groupMark,
                  const fleet::EstimatorTraits& estimator) {
    Value labels = Value::object();
    for (const std::string& key : selected) {
        if (!estimator.podLabels.contains(key))
            labels.set(key, mark.run.str());
    }
    labels.set(ownership::runKey, mark.run.str());
    labels.set(ownership::groupKey, groupMark);
    return Value::object({{"matchLabels", std::move(labels)}});
}

/// The member at the end of a path, made when it is missing (a template may have no metadata).
Value& metadataAt(Value& object, const std::string& path) {
    if (Value* found = manifest::nodeAt(object, path))
        return *found;
    const auto dot = path.rfind('.');
    Value* parent = manifest::nodeAt(object, dot == std::string::npos ? std::string("$") : path.substr(0, dot));
    return (parent != nullptr ? *parent : object)
        .set(path.substr(dot == std::string::npos ? 0 : dot + 1), Value::object());
}

} // namespace

std::string probeName(std::string_view original, const ProbeMark& mark, std::size_t number) {
    std::string stem(original.substr(0, 20));
    for (char& c : stem) {
        if (c == '.' || c == '_')
            c = '-';
        else if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    while (!stem.empty() && stem.back() == '-')
        stem.pop_back();
    // A name may not start with a digit where a Service is made of it.
    if (stem.empty() || stem.front() < 'a' || stem.front() > 'z')
        stem = ("p" + stem).substr(0, 20);
    return stem + "-tn-" + mark.hex + "-" + std::to_string(number);
}

Value probeMetadata(const std::string& name, const ProbeMark& mark) {
    return Value::object({{"name", name},
                          {"namespace", mark.ns.str()},
                          {"labels", ourLabels(mark)},
                          {"annotations", Value::object({{std::string(ownership::ownerKey), mark.owner},
                                                         {std::string(ownership::expiresKey), mark.expires}})}});
}

Value probeCopy(const Value& original, const std::string& name, const std::vector<MarkedTemplate>& templates,
                const ProbeMark& mark, const fleet::EstimatorTraits& estimator) {
    Value copy = original;
    copy.erase("status");
    const bool isPod = original["kind"].str() == "Pod" && original["apiVersion"].str() == "v1";
    const Value originalMetadata = original["metadata"];
    copy.set("metadata", probeMetadata(name, mark));

    std::set<std::string> selected = selectedLabels(original.at("spec", "selector"));
    const bool job = original["kind"].str() == "Job";
    if (job) {
        // A Job selects by a label that its controller makes; a selector of the user's must not be copied.
        selected.clear();
        copy.child("spec").erase("selector");
        copy.child("spec").erase("manualSelector");
    } else if (copy.at("spec", "selector").has("matchLabels") || copy.at("spec", "selector").has("matchExpressions")) {
        const std::string groupMark = templates.empty() ? std::string() : templates.front().groupMark;
        copy.child("spec").set("selector", runSelector(selected, mark, groupMark, estimator));
    }
    removeHoldBacks(copy, name);

    for (const MarkedTemplate& at : templates) {
        Value* spec = manifest::nodeAt(copy, at.specPath);
        if (spec == nullptr)
            continue;
        stripPodSpec(*spec);
        if (isPod) {
            // A pod's own metadata is its template's: our marks, the estimator's labels and annotations.
            Value& metadata = copy.child("metadata");
            metadata.set("labels", podLabels(originalMetadata["labels"], selected, at, mark, estimator));
            for (const auto& [key, value] : originalMetadata["annotations"].members()) {
                if (isPodAnnotation(key))
                    metadata.child("annotations").set(key, value.scalarText());
            }
            continue;
        }
        Value& metadata = metadataAt(copy, at.metadataPath);
        const Value before = metadata;
        metadata = Value::object({{"labels", podLabels(before["labels"], selected, at, mark, estimator)}});
        Value annotations = Value::object();
        for (const auto& [key, value] : before["annotations"].members()) {
            if (isPodAnnotation(key))
                annotations.set(key, value.scalarText());
        }
        if (annotations.size() > 0)
            metadata.set("annotations", std::move(annotations));
    }
    manifest::gateObject(copy, estimator.gate);
    return copy;
}

} // namespace thrifty::session
