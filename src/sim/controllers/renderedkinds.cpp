// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/controllers/renderedkinds.h"

#include "manifest/json.h"

#include <algorithm>

namespace thrifty::sim::control {

namespace {

/// What an object was rendered from, so that a change of its owner is told from defaults of the API server.
constexpr std::string_view hashAnnotation = "operator/rendered-hash";

RenderedKind::Tally tallyOf(const Value& child) {
    RenderedKind::Tally tally;
    const Value& status = child["status"];
    if (child["kind"].str() == "Pod") {
        tally.wanted = 1;
        tally.active = isActive(child) ? 1 : 0;
        tally.ready = isReady(child) ? 1 : 0;
        tally.succeeded = status["phase"].str() == "Succeeded" ? 1 : 0;
    } else if (child["kind"].str() == "JobSet") {
        tally.wanted = 1;
        for (const Value& one : status["replicatedJobsStatus"].items()) {
            tally.active += one["active"].intOr(0);
            tally.ready += one["ready"].intOr(0);
        }
        tally.succeeded = status["terminalState"].str() == "Completed" ? 1 : 0;
    } else {
        tally.wanted = child["spec"]["replicas"].intOr(1);
        tally.active = status["replicas"].intOr(0);
        tally.ready = status["readyReplicas"].intOr(0);
    }
    return tally;
}

} // namespace

const std::vector<RenderedKind>& renderedKinds() {
    static const std::vector<RenderedKind> kinds = [] {
        std::vector<RenderedKind> rows;
        addTrainingKinds(rows);
        addServingKinds(rows);
        return rows;
    }();
    return kinds;
}

RenderedController::RenderedController(Site& site, const RenderedKind& row)
    : Controller(site, *row.kind, row.manager)
    , m_row(row) {}

void RenderedController::reconcile(const ObjectRef& object) {
    std::map<std::pair<const Kind*, std::string>, ObjectRef> have;
    for (const Kind* kind : {&podKind, &deploymentKind, &jobSetKind})
        for (const auto& child : cluster().controlledBy(*kind, *object))
            have[{kind, nameOf(*child)}] = child;
    std::map<std::string, RenderedKind::Tally> groups;
    bool refused = false;
    for (Child& child : m_row.children(*object, site())) {
        Value& wanted = child.object;
        wanted.set("apiVersion", child.kind->type.apiVersion());
        wanted.set("kind", child.kind->type.kind);
        const std::string hash = hexFrom(hashOf({manifest::toJson(wanted)}), 16);
        wanted.child("metadata").set("namespace", namespaceOf(*object));
        wanted.child("metadata").set("ownerReferences", Value::array({ownerReference(*object)}));
        setAnnotation(wanted, hashAnnotation, hash);
        RenderedKind::Tally& tally = groups[child.group];
        const auto place = have.find({child.kind, nameOf(wanted)});
        if (place == have.end()) {
            const std::int64_t pods = child.kind == &deploymentKind ? wanted["spec"]["replicas"].intOr(1) : 1;
            const bool made =
                child.kind == &podKind ? createPod(wanted, object) : createChild(*child.kind, wanted, object);
            tally.wanted += pods;
            refused = refused || !made;
            if (refused)
                break;
            continue;
        }
        const RenderedKind::Tally one = tallyOf(*place->second);
        tally.wanted += one.wanted;
        tally.active += one.active;
        tally.ready += one.ready;
        tally.succeeded += one.succeeded;
        if (child.kind != &podKind && annotationOf(*place->second, hashAnnotation) != hash) {
            Value next = *place->second;
            next.set("spec", wanted["spec"]);
            setAnnotation(next, hashAnnotation, hash);
            (void)cluster().update(*child.kind, next, manager());
        }
        have.erase(place);
    }
    if (!refused)
        for (const auto& [key, child] : have) // made by us and not wanted any more
            if (!beingDeleted(*child) && !annotationOf(*child, hashAnnotation).empty())
                deleteChild(*key.first, child, object);
    Value status = (*object)["status"].isObject() ? (*object)["status"] : Value::object({});
    setStatus(object, m_row.status(*object, groups, std::move(status)));
}

} // namespace thrifty::sim::control
