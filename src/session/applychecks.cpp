// SPDX-License-Identifier: GPL-3.0-or-later
// The checks that look at the request and at what stands in the control plane; those that look at the clusters are in
// clusterchecks.cpp.
#include "fleet/ownership.h"
#include "manifest/podtemplates.h"
#include "session/clusterchecks.h"
#include "session/guardrailchecks.h"
#include "session/madefrom.h"
#include "session/now.h"
#include "session/parallel.h"
#include "session/preparedapply.h"

#include <algorithm>
#include <mutex>
#include <set>

namespace thrifty::session {

namespace {

using manifest::Value;

std::string listed(const std::vector<std::string>& names, std::size_t most = 8) {
    std::string text;
    for (std::size_t i = 0; i < std::min(names.size(), most); ++i)
        text += (i == 0 ? "" : ", ") + names[i];
    return names.size() > most ? text + " and " + std::to_string(names.size() - most) + " more" : text;
}

std::string named(const domain::ObjectId& id) {
    return id.text() + (id.ns.empty() ? "" : " in " + id.ns.str());
}

domain::LabelMap labelsOf(const Value& object) {
    return manifest::stringMap(object.at("metadata", "labels"));
}

Check check(std::string id, CheckState state, std::string text, bool own = false) {
    return {std::move(id), state, std::move(text), own};
}

void checkDryRun(const PreparedApply& prepared, std::vector<Check>& checks) {
    std::size_t refused = 0;
    for (const PreparedObject& object : prepared.objects) {
        if (object.takenOver)
            checks.push_back(check("conflict", CheckState::Warning,
                                   named(object.id) + ": fields are taken over: " + object.takenOver->message, true));
        if (!object.refused)
            continue;
        ++refused;
        const bool conflict = object.refused->code == domain::ErrorCode::Conflict;
        checks.push_back(check(conflict ? "conflict" : "dry-run", CheckState::Failed,
                               (object.place.empty() ? "" : object.place + ": ") + named(object.id) + ": " +
                                   object.refused->text()));
    }
    if (refused == 0)
        checks.push_back(check("dry-run", CheckState::Ok,
                               "the control plane accepts all " + std::to_string(prepared.objects.size()) +
                                   " objects in a dry run"));
}

void checkOrder(FleetContext& fleet, const ApplyRequest& request, const PreparedApply& prepared,
                std::vector<Check>& checks) {
    const PreparedObject& order = prepared.objects.front();
    if (!order.before)
        return;
    const std::string kind = fleet.manager->traits().orderKind;
    const Value& before = *order.before;
    if (before.at("metadata", "labels")[fleet::ownership::managedByKey].str() != fleet::ownership::managedByValue)
        checks.push_back(
            check("foreign-policy", CheckState::Warning,
                  kind + " " + order.id.name + " is there and was not written by Thrifty Nova; its difference is shown",
                  true));
    else if (before.at("spec", "groupBy") != order.body.at("spec", "groupBy") ||
             before.at("spec", "resourceSelectors") != order.body.at("spec", "resourceSelectors"))
        checks.push_back(check("other-selector", CheckState::Warning,
                               kind + " " + order.id.name + " is there for other objects than " + request.group.key +
                                   "=" + request.group.value + "; its difference is shown",
                               true));
}

/// The kinds in which another workload's object can stand. What servers and controllers keep for themselves is none,
/// though controllers copy labels onto it; nor are the fleet manager's own kinds.
std::vector<kube::ResourceType> selectableKinds(const std::vector<kube::ResourceType>& types,
                                                const std::string& orderGroup) {
    static const std::set<std::string, std::less<>> kept{
        "Binding",
        "ComponentStatus",
        "ControllerRevision",
        "Endpoints",
        "EndpointSlice",
        "Event",
        "FlowSchema",
        "CertificateSigningRequest",
        "CSINode",
        "CSIStorageCapacity",
        "IPAddress",
        "Lease",
        "Node",
        "APIService",
        "VolumeAttachment",
        "NodeMetrics",
        "PodMetrics",
        "PriorityLevelConfiguration",
        "StorageVersion",
        "LeaseCandidate",
    };
    std::vector<kube::ResourceType> found;
    for (const kube::ResourceType& type : types) {
        const bool once = std::none_of(found.begin(), found.end(), [&](const kube::ResourceType& other) {
            return other.plural == type.plural && other.group == type.group;
        });
        if (once && type.plural.find('/') == std::string::npos && !kept.contains(type.kind) && type.group != orderGroup)
            found.push_back(type);
    }
    return found;
}

/// Every object carries the label, and nothing else in the control plane does.
void checkSelector(FleetContext& fleet, const ApplyRequest& request, const PreparedApply& prepared,
                   std::vector<Check>& checks, std::stop_token stop) {
    const std::string label = request.group.key + "=" + request.group.value;
    std::set<std::string> mine;
    std::vector<std::string> without;
    for (const PreparedObject& object : prepared.objects) {
        if (object.isOrder)
            continue;
        mine.insert(object.type.plural + "." + object.type.group + "/" + object.id.name);
        const domain::LabelMap labels = labelsOf(object.body);
        const auto found = labels.find(request.group.key);
        if (found == labels.end() || found->second != request.group.value)
            without.push_back(object.place + " " + object.id.text());
    }
    if (!without.empty()) {
        checks.push_back(check("selector", CheckState::Failed,
                               "the policy would not select " + listed(without) +
                                   ": another value stands in metadata.labels than in " + label));
        return;
    }
    const auto types = fleet.control->resources(stop);
    if (!types) {
        checks.push_back(check("selector", CheckState::Warning,
                               "whether " + label + " selects anything else is not known: " + types.error().text()));
        return;
    }
    const auto asked = selectableKinds(*types, fleet.manager->traits().orderType.group);
    std::mutex mutex;
    std::vector<std::string> others, unread;
    forEachInParallel(
        asked.size(),
        [&](std::size_t i) {
            const kube::ResourceType& type = asked[i];
            kube::ListOptions options;
            options.labelSelector = label;
            const auto list =
                fleet.control->list(type, type.namespaced ? request.ns.str() : std::string(), options, stop);
            const std::lock_guard lock(mutex);
            if (!list) {
                if (list.error().code == domain::ErrorCode::Forbidden)
                    unread.push_back(type.plural);
                return;
            }
            for (const Value& item : list->items) {
                const std::string name = item.at("metadata", "name").str();
                if (item.at("metadata", "ownerReferences").size() == 0 &&
                    !mine.contains(type.plural + "." + type.group + "/" + name))
                    others.push_back(type.kind + "/" + name);
            }
        },
        8);
    std::sort(others.begin(), others.end());
    std::sort(unread.begin(), unread.end());
    if (!others.empty())
        checks.push_back(check("selector", CheckState::Failed,
                               label + " selects other objects as well: " + listed(others) +
                                   "; they would move with this workload: choose a label of its own"));
    else if (!unread.empty())
        checks.push_back(check("selector", CheckState::Warning,
                               label + " selects every object; for others it could not look at " +
                                   std::to_string(unread.size()) + (unread.size() == 1 ? " kind" : " kinds") +
                                   " (no right to list): " + listed(unread, 12) + "; ask for list there to be sure"));
    else
        checks.push_back(check("selector", CheckState::Ok, label + " selects every object and nothing else"));
}

void checkOverlap(FleetContext& fleet, const ApplyRequest& request, const PreparedApply& prepared,
                  std::vector<Check>& checks, std::stop_token stop) {
    std::set<std::string> names;
    for (const PreparedObject& object : prepared.objects) {
        if (object.isOrder)
            continue;
        const auto matching = fleet.manager->ordersMatching(request.ns, object.id, labelsOf(object.body), stop);
        if (!matching) {
            checks.push_back(check("overlap", CheckState::Failed,
                                   "whether another policy matches cannot be told: " + matching.error().text()));
            return;
        }
        for (const fleet::ExistingOrder& order : *matching) {
            if (order.name != request.policy.name)
                names.insert(order.name);
        }
    }
    const std::string& kind = fleet.manager->traits().orderKind;
    if (names.empty())
        checks.push_back(check("overlap", CheckState::Ok, "no other " + kind + " matches these objects"));
    else
        checks.push_back(check(
            "overlap", CheckState::Failed,
            kind + " " + listed({names.begin(), names.end()}) +
                " matches these objects too, and which one wins is not defined: remove it or narrow its selector"));
}

std::string managerOf(const Value& object) {
    const Value& labels = object.at("metadata", "labels");
    const Value& annotations = object.at("metadata", "annotations");
    if (annotations.has("argocd.argoproj.io/tracking-id") || labels.has("argocd.argoproj.io/instance"))
        return "Argo CD";
    if (labels.has("kustomize.toolkit.fluxcd.io/name") || labels.has("helm.toolkit.fluxcd.io/name"))
        return "Flux";
    if (annotations.has("meta.helm.sh/release-name") || labels["app.kubernetes.io/managed-by"].str() == "Helm")
        return "Helm";
    return {};
}

void checkOwner(const PreparedApply& prepared, std::vector<Check>& checks) {
    bool owned = false;
    for (const PreparedObject& object : prepared.objects) {
        const std::string live = object.before ? managerOf(*object.before) : std::string();
        const std::string given = managerOf(object.body);
        if (live.empty() && given.empty())
            continue;
        owned = true;
        if (!live.empty())
            checks.push_back(
                check("owner", CheckState::Failed,
                      named(object.id) + " belongs to " + live +
                          ", which would undo or fight this: export instead (thrifty-nova-cli policy ...) and let " +
                          live + " apply it"));
        else
            checks.push_back(check("owner", CheckState::Warning,
                                   named(object.id) + " is marked as " + given +
                                       "'s in the manifest: export instead if " + given + " applies it"));
    }
    if (!owned)
        checks.push_back(check("owner", CheckState::Ok, "no object belongs to Argo CD, Flux or Helm"));
}

void checkAge(FleetContext& fleet, const ApplyRequest& request, std::vector<Check>& checks) {
    const domain::EstimateResult& result = request.result;
    const auto age = std::chrono::duration_cast<std::chrono::minutes>(currentTime() - result.finishedAt);
    const std::string again = ": estimate again";
    const std::string old = age.count() < 1    ? "the estimate is less than a minute old"
                            : age.count() == 1 ? "the estimate is 1 minute old"
                                               : "the estimate is " + std::to_string(age.count()) + " minutes old";
    if (age > request.maxAge)
        checks.push_back(
            check("age", CheckState::Failed, old + ", more than " + std::to_string(request.maxAge.count()) + again));
    else if (age < std::chrono::minutes(-5))
        checks.push_back(check("age", CheckState::Failed,
                               "the estimate is from the future (" + domain::toRfc3339(result.finishedAt) +
                                   "): compare this machine's clock with the one that estimated"));
    else
        checks.push_back(check("age", CheckState::Ok, old));
    if (result.ns != request.ns || result.group != request.group)
        checks.push_back(check("same-workload", CheckState::Failed,
                               "the estimate is for " + result.group.key + "=" + result.group.value + " in namespace " +
                                   result.ns.str() + again));
    if (!result.novaContext.empty() && result.novaContext != fleet.snapshot.novaContext)
        checks.push_back(check("same-workload", CheckState::Failed,
                               "the estimate was made through context " + result.novaContext.str() + ", not " +
                                   fleet.snapshot.novaContext.str() + again));
    std::vector<std::string> changed;
    for (const domain::SourceFile& file : request.manifest.workload.files) {
        if (!wasRead(result, file.sha256))
            changed.push_back(file.name);
    }
    if (!changed.empty())
        checks.push_back(check("files", CheckState::Failed,
                               listed(changed) + " is not what was estimated (its SHA-256 differs)" + again));
    else if (!madeFrom(result, request.variant, request.manifest.workload.files))
        checks.push_back(
            check("files", CheckState::Failed, "the manifests are those of another variant than the order's" + again));
    else
        checks.push_back(check("files", CheckState::Ok, "the manifests are those that were estimated"));
}

/// What the order leaves out because the user knows something, and what it keeps although they do.
void checkFacts(const ApplyRequest& request, std::vector<Check>& checks) {
    for (const domain::LeftOut& left : request.policy.order.leftOut) {
        if (left.fact)
            checks.push_back(check("facts", CheckState::Ok, left.name.str() + " is left out: " + left.why));
    }
    for (const domain::OrderEntry& entry : request.policy.order.entries) {
        if (entry.inSpiteOf)
            checks.push_back(check("facts", CheckState::Warning,
                                   entry.name.str() + " is pinned all the same: " + factText(*entry.inSpiteOf)));
    }
}

} // namespace

domain::Expected<std::vector<Check>> checkApply(FleetContext& fleet, const ApplyRequest& request,
                                                const PreparedApply& prepared, std::stop_token stop) {
    std::vector<Check> checks;
    checkAge(fleet, request, checks);
    checkFacts(request, checks);
    checkGuardrails(fleet, request, prepared, checks);
    checkSelector(fleet, request, prepared, checks, stop);
    checkNamespace(fleet, request, checks, stop);
    checkOverlap(fleet, request, prepared, checks, stop);
    checkOwner(prepared, checks);
    checkOrder(fleet, request, prepared, checks);
    checkMoves(fleet, request, prepared, checks, stop);
    checkDryRun(prepared, checks);
    if (stop.stop_requested())
        return domain::fail(domain::ErrorCode::Cancelled, "cancelled");
    return checks;
}

} // namespace thrifty::session
