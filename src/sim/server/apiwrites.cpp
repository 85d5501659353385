// SPDX-License-Identifier: GPL-3.0-or-later
// create and update.
#include "sim/server/admission.h"
#include "sim/server/apicall.h"
#include "sim/server/requestbody.h"
#include "sim/server/status.h"

#include <algorithm>
#include <fmt/format.h>

namespace thrifty::sim {

using manifest::Value;

namespace {

bool isCrd(const KindInfo& kind) {
    return kind.type.kind == "CustomResourceDefinition" && !kind.custom;
}

} // namespace

ApiResult<Answer> ApiServer::createObject(Call& call) {
    auto object = body(call);
    if (!object)
        return refuse(object.error());
    if (auto checked = checkManagerName(call.route.param("fieldManager")); !checked)
        return refuse(checked.error());
    const std::lock_guard lock(m_writeMutex);
    auto stored = insert(call, *std::move(object), false);
    if (!stored)
        return refuse(stored.error());
    return objectAnswer(call, 201, *stored);
}

/// Everything from the client's object to the stored one. Under m_writeMutex.
ApiResult<ObjectPtr> ApiServer::insert(Call& call, Value object, bool applied) {
    const KindInfo& kind = *call.kind;
    if (auto checked = checkType(kind, object); !checked)
        return refuse(checked.error());
    if (auto checked = checkPlace(call.route, kind, object); !checked)
        return refuse(checked.error());
    if (!applied) {
        auto warnings = decodeFields(kind, object, call.validation);
        if (!warnings)
            return refuse(warnings.error());
        call.warnings.insert(call.warnings.end(), warnings->begin(), warnings->end());
    }
    Value& metadata = object.child("metadata");
    // The store would refuse it; a dry run ends before the store.
    if (!metadata["resourceVersion"].str().empty() && !call.dryRun)
        return refuse(badRequest("resourceVersion should not be set on objects to be created"));
    for (const char* mine : {"uid", "creationTimestamp", "deletionTimestamp", "deletionGracePeriodSeconds",
                             "resourceVersion", "selfLink", "generation"})
        metadata.erase(mine);
    const std::string ns = metadata["namespace"].str();
    if (auto admitted = admitNamespace(*m_store, kind, ns, metadata["name"].str()); !admitted)
        return refuse(admitted.error());
    const CollectionName collection = collectionOf(kind);
    if (metadata["name"].str().empty() && !metadata["generateName"].str().empty()) {
        // Longer prefixes are cut so that the suffix always fits.
        const std::string prefix = metadata["generateName"].str().substr(0, 58);
        do
            metadata.set("name", prefix + newSuffix());
        while (m_store->find(collection, ns, metadata["name"].str()));
    }
    metadata.set("uid", newUid());
    metadata.set("creationTimestamp", nowText());
    applyDefaults(kind, object);
    prepareForCreate(kind, object);
    if (auto admitted = admitLimits(*m_store, kind, ns, object); !admitted)
        return refuse(admitted.error());
    if (auto valid = validateCreate(kind, object); !valid)
        return refuse(valid.error());
    const std::string name = object.at("metadata", "name").str();
    if (m_store->find(collection, ns, name))
        return refuse(alreadyExists(call.group(), call.resource(), name));
    if (auto admitted = admitQuota(*m_store, kind, ns, object); !admitted)
        return refuse(admitted.error());
    if (isCrd(kind)) {
        if (auto added = crdWritten(object); !added)
            return refuse(added.error());
        if (call.dryRun)
            m_kinds.removeCrd(name);
        object = KindRegistry::establishedCrd(std::move(object), nowText());
        object.child("metadata").child("finalizers").append(crdFinalizer);
    }
    if (!applied)
        trackUpdate(kind, nullptr, object, call.writer());
    object = convertToStorage(kind, std::move(object));
    if (call.dryRun)
        return std::make_shared<const StoredObject>(std::move(object), 0);
    const bool owned = object.at("metadata", "ownerReferences").size() > 0;
    ObjectPtr stored = m_store->put(collection, std::move(object));
    afterWrite(collection, stored, owned);
    return stored;
}

/// What follows from a write: quota use, the life of events, owners that are not there. Under m_writeMutex.
void ApiServer::afterWrite(const CollectionName& collection, const ObjectPtr& stored, bool newlyOwned) {
    if (collection == "/events") {
        m_eventAges.push_back(
            {std::chrono::steady_clock::now() + m_options.eventTtl, {stored->ns(), stored->name()}, stored->version()});
        planExpiry();
    }
    if (!stored->ns().empty())
        refreshQuotas(stored->ns());
    if (newlyOwned)
        m_housekeeper->post(
            [weak = weak_from_this(), place = ObjectStore::Place{collection, {stored->ns(), stored->name()}}] {
                if (const auto self = weak.lock())
                    self->adoptOrCollect(place);
            });
}

void ApiServer::refreshQuotas(const std::string& ns) {
    for (Value& quota : quotasToUpdate(*m_store, ns))
        m_store->put("/resourcequotas", std::move(quota));
}

ApiResult<void> ApiServer::crdWritten(const Value& crd) {
    return m_kinds.addCrd(crd);
}

ApiResult<Answer> ApiServer::updateObject(Call& call) {
    auto object = body(call);
    if (!object)
        return refuse(object.error());
    const KindInfo& kind = *call.kind;
    if (auto checked = checkType(kind, *object); !checked)
        return refuse(checked.error());
    if (auto checked = checkPlace(call.route, kind, *object); !checked)
        return refuse(checked.error());
    auto warnings = decodeFields(kind, *object, call.validation);
    if (!warnings)
        return refuse(warnings.error());
    call.warnings = *std::move(warnings);
    const std::lock_guard lock(m_writeMutex);
    const ObjectPtr live = m_store->find(collectionOf(kind), call.route.ns, call.route.name);
    if (!live)
        return refuse(notFound(call.group(), call.resource(), call.route.name));
    if (kind.custom && object->at("metadata", "resourceVersion").str().empty())
        return refuse(invalid(call.group(), kind.type.kind, call.route.name,
                              {{"FieldValueInvalid", "Invalid value: 0x0: must be specified for an update",
                                "metadata.resourceVersion"}}));
    auto stored = replace(call, live, *std::move(object), false);
    if (!stored)
        return refuse(stored.error());
    return objectAnswer(call, 200, *stored);
}

/// From the wanted state to the stored one. `after` is in the version of the request. Under m_writeMutex.
ApiResult<ObjectPtr> ApiServer::replace(Call& call, const ObjectPtr& live, Value after, bool applied) {
    const KindInfo& kind = *call.kind;
    const std::string& name = live->name();
    const Value before = convertTo(kind, live->value());
    const std::string& wantedUid = after.at("metadata", "uid").str();
    // Who sends a whole object means another one; who changes the field of this one must not.
    if (!wantedUid.empty() && wantedUid != live->uid() && call.route.verb == "patch")
        return refuse(invalid(call.group(), kind.type.kind, name,
                              {{"FieldValueInvalid",
                                fmt::format("Invalid value: \"{}\": field is immutable", wantedUid), "metadata.uid"}}));
    if (!wantedUid.empty() && wantedUid != live->uid())
        return refuse(conflict(call.group(), call.resource(), name,
                               fmt::format("Precondition failed: UID in precondition: {}, UID in object meta: {}",
                                           wantedUid, live->uid())));
    const std::string& wantedVersion = after.at("metadata", "resourceVersion").str();
    if (!wantedVersion.empty() && wantedVersion != std::to_string(live->version()))
        return refuse(conflict(call.group(), call.resource(), name, modifiedText));
    after.child("metadata").set("resourceVersion", before.at("metadata", "resourceVersion"));
    if (kind.type.kind == "Namespace" && call.route.subresource != "finalize")
        after.child("spec").set("finalizers", before.at("spec", "finalizers"));
    applyDefaults(kind, after);
    prepareForUpdate(kind, before, after, call.route.subresource);
    if (marked(before)) {
        // An object that goes away may lose finalizers but gets no new ones.
        std::vector<Cause> causes;
        for (const Value& finalizer : after.at("metadata", "finalizers").items()) {
            const auto& old = before.at("metadata", "finalizers").items();
            if (std::find(old.begin(), old.end(), finalizer) == old.end())
                causes.push_back({"FieldValueForbidden",
                                  fmt::format("Forbidden: no new finalizers can be added if the object is being "
                                              "deleted, found new finalizers []string{{\"{}\"}}",
                                              finalizer.str()),
                                  "metadata.finalizers"});
        }
        if (!causes.empty())
            return refuse(invalid(call.group(), kind.type.kind, name, std::move(causes)));
    }
    if (auto valid = validateUpdate(kind, before, after, call.route.subresource); !valid)
        return refuse(valid.error());
    if (isCrd(kind)) {
        if (!call.dryRun) {
            if (auto added = crdWritten(after); !added)
                return refuse(added.error());
        }
        after = KindRegistry::establishedCrd(std::move(after), nowText());
    }
    if (!applied)
        trackUpdate(kind, &before, after, call.writer());
    if (sameContent(before, after))
        return live;
    const bool owners = after.at("metadata", "ownerReferences") != before.at("metadata", "ownerReferences");
    Value next = convertToStorage(kind, std::move(after));
    if (call.dryRun)
        return std::make_shared<const StoredObject>(std::move(next), live->version());
    const CollectionName collection = collectionOf(kind);
    const bool gone = marked(next) && !held(next);
    const bool foreground = gone;
    ObjectPtr stored = m_store->put(collection, std::move(next));
    if (foreground)
        finish(collection, stored);
    else
        afterWrite(collection, stored, owners && stored->value().at("metadata", "ownerReferences").size() > 0);
    return stored;
}

} // namespace thrifty::sim
