// SPDX-License-Identifier: GPL-3.0-or-later
// delete, deletecollection, and what the housekeeper does afterwards: dependents, namespaces, definitions, old events.
#include "manifest/json.h"
#include "sim/server/apicall.h"
#include "sim/server/requestbody.h"
#include "sim/server/status.h"

#include <algorithm>
#include <fmt/format.h>
#include <set>

namespace thrifty::sim {

using manifest::Value;

namespace {

constexpr std::string_view orphanFinalizer = "orphan";
constexpr std::string_view foregroundFinalizer = "foregroundDeletion";

bool hasFinalizer(const Value& object, std::string_view name) {
    const auto& finalizers = object.at("metadata", "finalizers").items();
    return std::any_of(finalizers.begin(), finalizers.end(), [&](const Value& item) { return item.str() == name; });
}

void addFinalizer(Value& object, std::string_view name) {
    if (!hasFinalizer(object, name))
        object.child("metadata").child("finalizers").append(name);
}

void dropFinalizer(Value& object, std::string_view name) {
    Value& metadata = object.child("metadata");
    Value* finalizers = metadata.find("finalizers");
    if (finalizers == nullptr)
        return;
    std::erase_if(finalizers->mutableItems(), [&](const Value& item) { return item.str() == name; });
    if (finalizers->size() == 0)
        metadata.erase("finalizers");
}

/// Background, Foreground or Orphan as the options and the query say; empty: the kind's own default.
std::string propagationOf(const Route& route, const Value& options) {
    std::string wanted = options["propagationPolicy"].stringOr(route.param("propagationPolicy"));
    if (wanted.empty() && options["orphanDependents"].isBool())
        wanted = options["orphanDependents"].boolOr(false) ? "Orphan" : "Background";
    return wanted;
}

} // namespace

namespace {

/// The kinds whose deletion is answered with the object.
bool showsDeleted(const KindInfo& kind) {
    static const std::set<std::string, std::less<>> shown{
        "Pod", "Service", "ServiceAccount", "PersistentVolumeClaim", "PersistentVolume", "ResourceQuota"};
    return kind.type.group.empty() && shown.count(kind.type.kind) > 0;
}

} // namespace

ApiResult<Answer> ApiServer::deleteObject(Call& call) {
    const KindInfo& kind = *call.kind;
    Value options = Value::object();
    if (call.hasBody()) {
        auto given = body(call);
        if (!given)
            return refuse(given.error());
        options = *std::move(given);
    }
    std::string propagation = propagationOf(call.route, options);
    if (!propagation.empty() && propagation != "Background" && propagation != "Foreground" && propagation != "Orphan")
        return refuse(invalid("", "DeleteOptions", "",
                              {{"FieldValueNotSupported",
                                fmt::format("Unsupported value: \"{}\": supported values: \"Foreground\", "
                                            "\"Background\", \"Orphan\", \"nil\"",
                                            propagation),
                                "propagationPolicy"}}));
    for (const Value& dry : options["dryRun"].items())
        call.dryRun = call.dryRun || dry.str() == "All";
    if (propagation.empty() && kind.type.kind == "Job") {
        propagation = "Orphan";
        call.warnings.emplace_back("child pods are preserved by default when jobs are deleted; set "
                                   "propagationPolicy=Background to remove them or set propagationPolicy=Orphan to "
                                   "suppress this warning");
    }
    const std::lock_guard lock(m_writeMutex);
    const ObjectPtr live = m_store->find(collectionOf(kind), call.route.ns, call.route.name);
    if (!live)
        return refuse(notFound(call.group(), call.resource(), call.route.name));
    const std::string& uid = options.at("preconditions", "uid").str();
    const std::string& version = options.at("preconditions", "resourceVersion").str();
    // Here the server names the kind, not the resource.
    if (!uid.empty() && uid != live->uid())
        return refuse(conflict(call.group(), kind.type.kind, live->name(),
                               fmt::format("the UID in the precondition ({}) does not match the UID in record ({}). "
                                           "The object might have been deleted and then recreated",
                                           uid, live->uid())));
    if (!version.empty() && version != std::to_string(live->version()))
        return refuse(conflict(call.group(), call.resource(), live->name(),
                               fmt::format("the ResourceVersion in the precondition ({}) does not match the "
                                           "ResourceVersion in record ({}). The object might have been modified",
                                           version, live->version())));
    if (kind.type.kind == "Namespace" &&
        (live->name() == "default" || live->name() == "kube-system" || live->name() == "kube-public"))
        return refuse(forbidden("", "namespaces", live->name(), "this namespace may not be deleted"));
    const Value success = successStatus(call.group(), call.resource(), live->name(), live->uid());
    if (call.dryRun)
        return showsDeleted(kind) ? objectAnswer(call, 200, live)
                                  : Answer{jsonResponse(200, manifest::toJson(success)), nullptr};
    const ObjectPtr last = erase(kind, live, propagation);
    // What still stands is shown as it is, and so are some kinds; the rest is a bare success.
    if (showsDeleted(kind) || m_store->find(collectionOf(kind), live->ns(), live->name()))
        return objectAnswer(call, 200, last);
    return Answer{jsonResponse(200, manifest::toJson(success)), nullptr};
}

ApiResult<Answer> ApiServer::deleteCollection(Call& call) {
    Value options = Value::object();
    if (call.hasBody()) {
        auto given = body(call);
        if (!given)
            return refuse(given.error());
        options = *std::move(given);
    }
    for (const Value& dry : options["dryRun"].items())
        call.dryRun = call.dryRun || dry.str() == "All";
    const std::string propagation = propagationOf(call.route, options);
    const std::lock_guard lock(m_writeMutex);
    std::uint64_t version = 0;
    auto objects = selected(call, version);
    if (!objects)
        return refuse(objects.error());
    std::string text =
        fmt::format("{{\"kind\":\"{}\",\"apiVersion\":\"{}\",\"metadata\":{{\"resourceVersion\":\"{}\"}},"
                    "\"items\":[",
                    call.kind->listKind, call.kind->type.apiVersion(), version);
    bool first = true;
    for (const ObjectPtr& object : *objects) {
        if (!first)
            text += ',';
        first = false;
        text += typedJson(convertTo(*call.kind, object->value()));
        if (!call.dryRun)
            erase(*call.kind, object, propagation);
    }
    return Answer{jsonResponse(200, text + "]}\n"), nullptr};
}

ApiResult<Answer> ApiServer::evictPod(Call& call) {
    const std::lock_guard lock(m_writeMutex);
    const ObjectPtr live = m_store->find(collectionOf(*call.kind), call.route.ns, call.route.name);
    if (!live)
        return refuse(notFound("", "pods", call.route.name));
    if (!call.dryRun)
        erase(*call.kind, live, "Background");
    return Answer{
        jsonResponse(201, R"({"kind":"Status","apiVersion":"v1","metadata":{},"status":"Success","code":201})"),
        nullptr};
}

/// Under m_writeMutex.
ObjectPtr ApiServer::erase(const KindInfo& kind, const ObjectPtr& live, std::string_view propagation) {
    const CollectionName collection = collectionOf(kind);
    Value next = live->value();
    const bool hasDependents = !m_store->dependents(live->uid()).empty();
    if (propagation == "Orphan" && hasDependents)
        addFinalizer(next, orphanFinalizer);
    if (propagation == "Foreground" && hasDependents)
        addFinalizer(next, foregroundFinalizer);
    // A namespace goes last, after all that is in it.
    if (kind.type.kind == "Namespace" && next.at("spec", "finalizers").size() == 0)
        next.child("spec").set("finalizers", Value::array({"kubernetes"}));
    if (!held(next))
        return finish(collection, live);
    if (!marked(next)) {
        next.child("metadata").set("deletionTimestamp", nowText());
        next.child("metadata").set("deletionGracePeriodSeconds", 0);
        if (kind.type.kind == "Namespace")
            next.child("status").set("phase", "Terminating");
    } else if (next == live->value()) {
        return live;
    }
    ObjectPtr stored = m_store->put(collection, std::move(next));
    if (kind.type.kind == "Namespace")
        later(&ApiServer::finishNamespace, stored->name());
    if (kind.type.kind == "CustomResourceDefinition")
        later(&ApiServer::finishCrd, stored->name());
    if (hasDependents)
        later(&ApiServer::releaseOwner, stored->uid());
    return stored;
}

/// Under m_writeMutex.
ObjectPtr ApiServer::finish(const CollectionName& collection, const ObjectPtr& live) {
    ObjectPtr last = m_store->remove(collection, live->ns(), live->name());
    if (!last)
        return live;
    if (!m_store->dependents(live->uid()).empty())
        later(&ApiServer::collectDependents, live->uid());
    for (const Value& owner : live->value().at("metadata", "ownerReferences").items())
        later(&ApiServer::releaseOwner, owner["uid"].str());
    if (!live->ns().empty()) {
        refreshQuotas(live->ns());
        const ObjectPtr ns = m_store->find("/namespaces", "", live->ns());
        if (ns && marked(ns->value()))
            later(&ApiServer::finishNamespace, live->ns());
    }
    if (collection == "apiextensions.k8s.io/customresourcedefinitions") {
        later(&ApiServer::forgetCrd, live->name());
    } else if (const auto slash = collection.find('/'); collection.find('.') < slash) {
        // The last object of a custom kind lets its definition go.
        const std::string crd = collection.substr(slash + 1) + "." + collection.substr(0, slash);
        const ObjectPtr definition = m_store->find("apiextensions.k8s.io/customresourcedefinitions", "", crd);
        if (definition && marked(definition->value()))
            later(&ApiServer::finishCrd, crd);
    }
    return last;
}

void ApiServer::later(void (ApiServer::*task)(const std::string&), std::string argument) {
    m_housekeeper->post([weak = weak_from_this(), task, argument = std::move(argument)] {
        if (const auto self = weak.lock())
            ((*self).*task)(argument);
    });
}

const KindInfo* ApiServer::kindOf(const CollectionName& collection) const {
    const auto slash = collection.find('/');
    return m_kinds.findResource(collection.substr(0, slash), collection.substr(slash + 1));
}

/// The owner is gone: what has no other owner goes too, the rest loses the reference.
void ApiServer::collectDependents(const std::string& ownerUid) {
    const std::shared_lock kinds(m_kindsMutex);
    const std::lock_guard lock(m_writeMutex);
    if (m_store->hasUid(ownerUid))
        return;
    for (const ObjectStore::Place& place : m_store->dependents(ownerUid))
        collect(place);
}

void ApiServer::adoptOrCollect(const ObjectStore::Place& place) {
    const std::shared_lock kinds(m_kindsMutex);
    const std::lock_guard lock(m_writeMutex);
    collect(place);
}

/// Under both locks: removes the references to owners that are not there, or the object when none is left.
void ApiServer::collect(const ObjectStore::Place& place) {
    const ObjectPtr live = m_store->find(place.collection, place.key.ns, place.key.name);
    const KindInfo* kind = kindOf(place.collection);
    if (!live || kind == nullptr)
        return;
    const Value& owners = live->value().at("metadata", "ownerReferences");
    Value kept = Value::array();
    for (const Value& owner : owners.items()) {
        if (m_store->hasUid(owner["uid"].str()))
            kept.append(owner);
    }
    if (kept.size() == owners.size())
        return;
    if (kept.size() == 0) {
        if (!marked(live->value()))
            erase(*kind, live, "Background");
        return;
    }
    Value next = live->value();
    next.child("metadata").set("ownerReferences", std::move(kept));
    m_store->put(place.collection, std::move(next));
}

/// An owner that waits for its dependents: orphans are let go, foreground deletion goes down and then up again.
void ApiServer::releaseOwner(const std::string& ownerUid) {
    const std::shared_lock kinds(m_kindsMutex);
    const std::lock_guard lock(m_writeMutex);
    const auto place = m_store->placeOf(ownerUid);
    if (!place)
        return;
    const ObjectPtr owner = m_store->find(place->collection, place->key.ns, place->key.name);
    if (!owner || !marked(owner->value()))
        return;
    const bool orphan = hasFinalizer(owner->value(), orphanFinalizer);
    const bool foreground = hasFinalizer(owner->value(), foregroundFinalizer);
    if (!orphan && !foreground)
        return;
    bool waiting = false;
    for (const ObjectStore::Place& child : m_store->dependents(ownerUid)) {
        const ObjectPtr live = m_store->find(child.collection, child.key.ns, child.key.name);
        const KindInfo* kind = kindOf(child.collection);
        if (!live || kind == nullptr)
            continue;
        Value kept = Value::array();
        bool blocks = false;
        for (const Value& reference : live->value().at("metadata", "ownerReferences").items()) {
            if (reference["uid"].str() == ownerUid)
                blocks = blocks || reference["blockOwnerDeletion"].boolOr(false);
            else
                kept.append(reference);
        }
        if (orphan || kept.size() > 0) {
            Value next = live->value();
            if (kept.size() > 0)
                next.child("metadata").set("ownerReferences", std::move(kept));
            else
                next.child("metadata").erase("ownerReferences");
            m_store->put(child.collection, std::move(next));
            continue;
        }
        if (!marked(live->value()))
            erase(*kind, live, "Foreground");
        if (blocks && m_store->hasUid(live->uid()))
            waiting = true;
    }
    if (waiting)
        return;
    Value next = owner->value();
    dropFinalizer(next, orphanFinalizer);
    dropFinalizer(next, foregroundFinalizer);
    const bool gone = !held(next);
    const ObjectPtr stored = m_store->put(place->collection, std::move(next));
    if (gone)
        finish(place->collection, stored);
}

void ApiServer::finishNamespace(const std::string& name) {
    const std::shared_lock kinds(m_kindsMutex);
    const std::lock_guard lock(m_writeMutex);
    const ObjectPtr ns = m_store->find("/namespaces", "", name);
    if (!ns || !marked(ns->value()))
        return;
    bool empty = true;
    for (const CollectionName& collection : m_store->collections()) {
        const KindInfo* kind = kindOf(collection);
        if (kind == nullptr || !kind->type.namespaced)
            continue;
        for (const ObjectPtr& object : m_store->list(collection, name).objects) {
            if (!marked(object->value()))
                erase(*kind, object, "Background");
            empty = empty && !m_store->find(collection, name, object->name());
        }
    }
    if (!empty)
        return; // the last object's finish() comes back here
    Value next = ns->value();
    next.child("spec").erase("finalizers");
    const bool gone = !held(next);
    const ObjectPtr stored = m_store->put("/namespaces", std::move(next));
    if (gone)
        finish("/namespaces", stored);
}

void ApiServer::finishCrd(const std::string& name) {
    const std::shared_lock kinds(m_kindsMutex);
    const std::lock_guard lock(m_writeMutex);
    constexpr const char* definitions = "apiextensions.k8s.io/customresourcedefinitions";
    const ObjectPtr crd = m_store->find(definitions, "", name);
    if (!crd || !marked(crd->value()))
        return;
    const CollectionName collection =
        crd->value().at("spec", "group").str() + "/" + crd->value().at("spec", "names", "plural").str();
    if (const KindInfo* kind = kindOf(collection)) {
        for (const ObjectPtr& object : m_store->list(collection, "").objects) {
            if (!marked(object->value()))
                erase(*kind, object, "Background");
        }
    }
    if (m_store->count(collection) > 0)
        return;
    Value next = crd->value();
    dropFinalizer(next, crdFinalizer);
    const bool gone = !held(next);
    const ObjectPtr stored = m_store->put(definitions, std::move(next));
    if (gone)
        finish(definitions, stored);
}

/// The definition is gone, and with it the kind.
void ApiServer::forgetCrd(const std::string& name) {
    const std::unique_lock kinds(m_kindsMutex);
    const std::lock_guard lock(m_writeMutex);
    if (!m_store->find("apiextensions.k8s.io/customresourcedefinitions", "", name))
        m_kinds.removeCrd(name);
}

/// Under m_writeMutex: comes back when the oldest event is due.
void ApiServer::planExpiry() {
    if (m_expiryPlanned || m_eventAges.empty())
        return;
    m_expiryPlanned = true;
    m_housekeeper->postAt(m_eventAges.front().due, [weak = weak_from_this()] {
        if (const auto self = weak.lock())
            self->expireEvents();
    });
}

void ApiServer::expireEvents() {
    const std::lock_guard lock(m_writeMutex);
    const auto now = std::chrono::steady_clock::now();
    for (; !m_eventAges.empty() && m_eventAges.front().due <= now; m_eventAges.pop_front()) {
        const EventAge& age = m_eventAges.front();
        // An event that was written again since has a later entry of its own.
        const ObjectPtr event = m_store->find("/events", age.key.ns, age.key.name);
        if (event && event->version() == age.version)
            finish("/events", event);
    }
    m_expiryPlanned = false;
    planExpiry();
}

} // namespace thrifty::sim
