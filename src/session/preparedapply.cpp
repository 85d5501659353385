// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/preparedapply.h"

#include "manifest/document.h"
#include "manifest/gating.h"
#include "manifest/json.h"
#include "manifest/podtemplates.h"
#include "session/objectdiff.h"
#include "session/planannotations.h"
#include "session/planbuilder.h"
#include "session/privatefile.h"

#include <algorithm>

namespace thrifty::session {

namespace {

using manifest::Value;

/// The price cap as the estimator's annotation on the templates of the groups that have one.
void capTemplates(Value& object, const domain::ObjectId& id, const ApplyRequest& request,
                  const fleet::Estimator& estimator) {
    for (const domain::PodGroup& group : request.manifest.workload.groups) {
        const auto cap = request.policy.nodeCaps.find(group.name);
        if (cap == request.policy.nodeCaps.end() || group.owner.kind != id.kind || group.owner.name != id.name)
            continue;
        Value* pod = manifest::nodeAt(object, group.templatePath);
        if (pod == nullptr)
            continue;
        const auto [key, value] = estimator.nodeCap(cap->second);
        pod->child("metadata").child("annotations").set(key, value);
    }
}

void ask(FleetContext& fleet, bool takeOver, PreparedObject& object, std::stop_token stop) {
    kube::ApiClient& control = *fleet.control;
    auto live = control.get(object.type, object.id.ns.str(), object.id.name, stop);
    if (live)
        object.before = std::move(*live);
    else if (live.error().code != domain::ErrorCode::NotFound) {
        object.refused = std::move(live).error();
        return;
    }
    kube::WriteOptions options;
    options.dryRun = true;
    auto answer = control.apply(object.type, object.id.ns.str(), object.id.name, object.body, options, stop);
    if (!answer && answer.error().code == domain::ErrorCode::Conflict && takeOver) {
        // What is taken from whom is shown before it is.
        object.takenOver = std::move(answer).error();
        options.force = true;
        answer = control.apply(object.type, object.id.ns.str(), object.id.name, object.body, options, stop);
    }
    if (!answer) {
        object.refused = std::move(answer).error();
        return;
    }
    object.dryRun = std::move(*answer);
    if (object.before)
        object.diff = objectDiff(*object.before, object.dryRun);
}

} // namespace

std::string PreparedObject::verb() const {
    return !before ? "create" : diff.empty() ? "keep" : "change";
}

std::string PreparedApply::token() const {
    std::string text;
    for (const PreparedObject& object : objects) {
        text += object.id.apiVersion() + " " + object.id.ns.str() + " " + object.id.text() + "\n";
        text += manifest::toJson(object.body) + "\n";
        if (object.before) {
            text += object.before->at("metadata", "uid").str() + "\n";
            text += manifest::toJson(withoutServerFields(*object.before)) + "\n";
        }
        text += manifest::toJson(withoutServerFields(object.dryRun)) + "\n";
        text += (object.refused ? object.refused->message : "") + "\n";
    }
    return sha256(text);
}

domain::Expected<PreparedApply> prepareApply(FleetContext& fleet, const ApplyRequest& request, std::stop_token stop) {
    PreparedApply prepared;
    auto policy = parsePolicy(*fleet.manager, request.policy.yaml, "the policy");
    if (!policy)
        return domain::fail(std::move(policy).error());
    PreparedObject order;
    order.type = fleet.manager->traits().orderType;
    order.id = manifest::idOf(*policy);
    order.body = std::move(*policy);
    order.isOrder = true;
    prepared.objects.push_back(std::move(order));

    auto objects = manifest::objectsOf(request.manifest.files);
    if (!objects)
        return domain::fail(std::move(objects).error());
    const std::vector<domain::WorkloadObject>& roles = request.manifest.workload.objects;
    const std::string gate = fleet.estimator->traits().gate;
    for (std::size_t i = 0; i < objects->size(); ++i) {
        manifest::ManifestObject& source = (*objects)[i];
        const std::string place = request.manifest.files[source.file].name + ":" + std::to_string(source.mark.line);
        if (i < roles.size() && roles[i].role == domain::ObjectRole::NotApplied) {
            prepared.warnings.push_back(place + ": " + roles[i].id.text() + " is not applied: " + roles[i].reason);
            continue;
        }
        PreparedObject object;
        object.id = manifest::idOf(source.value);
        object.body = std::move(source.value);
        object.place = place;
        if (object.id.name.empty())
            return domain::fail(domain::ErrorCode::InvalidArgument, object.id.kind + " has no metadata.name", place,
                                "give it a name: an apply must find it again");
        auto type = fleet.control->resourceFor(object.id.apiVersion(), object.id.kind, stop);
        if (!type)
            return domain::fail(std::move(type).error().at(place));
        object.type = std::move(*type);
        if (object.type.namespaced) {
            if (!object.id.ns.empty() && object.id.ns != request.ns)
                return domain::fail(domain::ErrorCode::InvalidArgument,
                                    object.id.text() + " is in namespace " + object.id.ns.str() + ", not in " +
                                        request.ns.str(),
                                    place, "name the namespace with -n, or change the manifest");
            object.id.ns = request.ns;
            object.body.child("metadata").set("namespace", request.ns.str());
        }
        // The policy selects by this label: an object that says nothing about it gets it, one that says otherwise is
        // left to the checks.
        if (!object.body.at("metadata", "labels").has(request.group.key)) {
            object.body.child("metadata").child("labels").set(request.group.key, request.group.value);
            prepared.warnings.push_back(place + ": " + object.id.text() + " gets the label " + request.group.key + "=" +
                                        request.group.value + ", by which the policy selects it");
        }
        manifest::ungateObject(object.body, gate);
        object.body.erase("status");
        capTemplates(object.body, object.id, request, *fleet.estimator);
        prepared.objects.push_back(std::move(object));
    }
    for (PreparedObject& object : prepared.objects) {
        ask(fleet, request.takeOver, object, stop);
        if (stop.stop_requested())
            return domain::fail(domain::ErrorCode::Cancelled, "cancelled");
    }
    for (const std::string& warning : fleet.control->takeWarnings())
        prepared.warnings.push_back("the server says: " + warning);
    return prepared;
}

void stampOverride(FleetContext& fleet, PreparedObject& order, const std::string& reason,
                   const std::vector<std::string>& overridden, std::stop_token stop) {
    std::string lines;
    for (const std::string& guardrail : overridden)
        lines += guardrail + "\n";
    Value& annotations = order.body.child("metadata").child("annotations");
    annotations.set(overrideKey, reason);
    annotations.set(overriddenKey, lines);
    ask(fleet, order.takenOver.has_value(), order, stop);
}

} // namespace thrifty::session
