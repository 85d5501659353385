// SPDX-License-Identifier: GPL-3.0-or-later
// create, update, patch and the subresources that write.
#include "manifest/document.h"
#include "manifest/json.h"
#include "sim/kinds/patches.h"
#include "sim/kinds/protobuf.h"
#include "sim/server/admission.h"
#include "sim/server/apicall.h"
#include "sim/server/status.h"

#include <algorithm>
#include <fmt/format.h>

namespace thrifty::sim {

using manifest::Value;

namespace {

constexpr std::string_view bodyTypes = "application/json, application/yaml, application/vnd.kubernetes.protobuf";
constexpr std::string_view patchTypes =
    "application/json-patch+json, application/merge-patch+json, application/strategic-merge-patch+json, "
    "application/apply-patch+yaml";

ApiResult<Value> fromJson(std::string_view text) {
    auto value = manifest::parseJson(text);
    if (!value)
        return refuse(badRequest("error decoding the body: " + value.error().message));
    return *std::move(value);
}

ApiResult<Value> fromYaml(std::string_view text) {
    auto file = manifest::parseFile("body", std::string(text));
    if (!file)
        return refuse(badRequest("error parsing YAML: " + file.error().text()));
    for (const manifest::Document& document : file->documents) {
        if (!document.empty())
            return document.value();
    }
    return refuse(badRequest("error parsing YAML: the body has no document"));
}

/// The media type without its parameters.
std::string_view mediaType(std::string_view header) {
    header = header.substr(0, header.find(';'));
    while (header.ends_with(' '))
        header.remove_suffix(1);
    return header;
}

bool marked(const Value& object) {
    return object["metadata"].has("deletionTimestamp");
}

bool held(const Value& object) {
    return object.at("metadata", "finalizers").size() > 0 || object.at("spec", "finalizers").size() > 0;
}

bool isCrd(const KindInfo& kind) {
    return kind.type.kind == "CustomResourceDefinition" && !kind.custom;
}

constexpr std::string_view crdFinalizer = "customresourcecleanup.apiextensions.k8s.io";

} // namespace

ApiResult<Value> ApiServer::body(Call& call) const {
    const std::string_view type = mediaType(call.header("Content-Type"));
    if (type == "application/vnd.kubernetes.protobuf")
        return decodeProtobuf(m_kinds, call.request.body);
    ApiResult<Value> value = refuse(unsupportedMediaType(bodyTypes));
    if (type.empty() || type == "application/json")
        value = fromJson(call.request.body);
    else if (type == "application/yaml" || type == "application/apply-patch+yaml")
        value = fromYaml(call.request.body);
    if (value && !value->isObject())
        return refuse(badRequest("the body is not an object"));
    return value;
}

namespace {

/// The object says what it is, and it is what the path says.
ApiResult<void> checkType(const KindInfo& kind, Value& object) {
    const std::string& apiVersion = object["apiVersion"].str();
    const std::string& name = object["kind"].str();
    if (!name.empty() && name != kind.type.kind)
        return refuse(badRequest(fmt::format("the object provided is unrecognized (must be of type {}): {} in version "
                                             "\"{}\" cannot be handled as a {}",
                                             kind.type.kind, name, apiVersion, kind.type.kind)));
    if (!apiVersion.empty() && apiVersion != kind.type.apiVersion())
        return refuse(badRequest(fmt::format("the API version in the data ({}) does not match the expected API version "
                                             "({})",
                                             apiVersion, kind.type.apiVersion())));
    object.set("apiVersion", kind.type.apiVersion());
    object.set("kind", kind.type.kind);
    if (!object["metadata"].isObject())
        object.set("metadata", Value::object());
    return {};
}

ApiResult<void> checkPlace(const Route& route, const KindInfo& kind, Value& object) {
    Value& metadata = object.child("metadata");
    const std::string& ns = metadata["namespace"].str();
    if (!kind.type.namespaced) {
        metadata.erase("namespace");
    } else if (!ns.empty() && ns != route.ns) {
        return refuse(
            badRequest("the namespace of the provided object does not match the namespace sent on the request"));
    } else {
        metadata.set("namespace", route.ns);
    }
    const std::string& name = metadata["name"].str();
    if (!route.name.empty() && !name.empty() && name != route.name)
        return refuse(badRequest(
            fmt::format("the name of the object ({}) does not match the name on the URL ({})", name, route.name)));
    if (!route.name.empty())
        metadata.set("name", route.name);
    return {};
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
    if (!metadata["resourceVersion"].str().empty())
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

ApiResult<Answer> ApiServer::patchObject(Call& call) {
    const KindInfo& kind = *call.kind;
    const std::string_view type = mediaType(call.header("Content-Type"));
    if (auto checked = checkManagerName(call.route.param("fieldManager")); !checked)
        return refuse(checked.error());
    if (type == "application/apply-patch+yaml") {
        if (call.route.param("fieldManager").empty())
            return refuse(
                invalid("meta.k8s.io", "PatchOptions", "",
                        {{"FieldValueRequired", "Required value: is required for apply patch", "fieldManager"}}));
        auto applied = body(call);
        if (!applied)
            return refuse(applied.error());
        if ((*applied)["kind"].str().empty() || (*applied)["apiVersion"].str().empty())
            return refuse(badRequest("Object 'Kind' is missing in the apply patch"));
        if (auto checked = checkType(kind, *applied); !checked)
            return refuse(checked.error());
        if (auto checked = checkPlace(call.route, kind, *applied); !checked)
            return refuse(checked.error());
        auto warnings = decodeFields(kind, *applied, call.validation);
        if (!warnings)
            return refuse(warnings.error());
        call.warnings = *std::move(warnings);
        const std::lock_guard lock(m_writeMutex);
        const ObjectPtr live = m_store->find(collectionOf(kind), call.route.ns, call.route.name);
        if (!live && !call.route.subresource.empty())
            return refuse(notFound(call.group(), call.resource(), call.route.name));
        const Value before = live ? convertTo(kind, live->value()) : Value();
        if (!live && !applied->at("metadata", "uid").str().empty())
            return refuse(conflict(call.group(), call.resource(), call.route.name,
                                   "uid mismatch: the provided object specified uid " +
                                       applied->at("metadata", "uid").str() + ", and no existing object was found"));
        auto merged = serverSideApply(kind, live ? &before : nullptr, *std::move(applied), call.writer(),
                                      call.route.flag("force"));
        if (!merged)
            return refuse(merged.error());
        auto stored = live ? replace(call, live, *std::move(merged), true) : insert(call, *std::move(merged), true);
        if (!stored)
            return refuse(stored.error());
        return objectAnswer(call, live ? 200 : 201, *stored);
    }
    if (type != "application/json-patch+json" && type != "application/merge-patch+json" &&
        type != "application/strategic-merge-patch+json")
        return refuse(unsupportedMediaType(patchTypes));
    auto patch = fromJson(call.request.body);
    if (!patch)
        return refuse(patch.error());
    const std::lock_guard lock(m_writeMutex);
    const ObjectPtr live = m_store->find(collectionOf(kind), call.route.ns, call.route.name);
    if (!live)
        return refuse(notFound(call.group(), call.resource(), call.route.name));
    Value before = convertTo(kind, live->value());
    ApiResult<Value> after = Value();
    if (type == "application/json-patch+json")
        after = jsonPatch(std::move(before), *patch);
    else if (type == "application/merge-patch+json" && !patch->isObject())
        return refuse(
            badRequest("error decoding patch: json: cannot unmarshal into Go value of type map[string]interface {}"));
    else if (type == "application/merge-patch+json")
        after = mergePatch(std::move(before), *patch);
    else
        after = strategicMergePatch(kind, std::move(before), *patch);
    if (!after)
        return refuse(after.error());
    if (auto checked = checkType(kind, *after); !checked)
        return refuse(checked.error());
    if (auto checked = checkPlace(call.route, kind, *after); !checked)
        return refuse(checked.error());
    auto warnings = decodeFields(kind, *after, call.validation);
    if (!warnings)
        return refuse(warnings.error());
    call.warnings = *std::move(warnings);
    auto stored = replace(call, live, *std::move(after), false);
    if (!stored)
        return refuse(stored.error());
    return objectAnswer(call, 200, *stored);
}

ApiResult<Answer> ApiServer::writeScale(Call& call) {
    const KindInfo& kind = *call.kind;
    const auto answer = [&](const Value& object) {
        return Answer{jsonResponse(200, typedJson(scaleOf(kind, object))), nullptr};
    };
    ApiResult<Value> given = Value();
    if (call.route.verb == "update") {
        given = body(call);
    } else if (call.route.verb == "patch") {
        given = fromJson(call.request.body);
    } else if (call.route.verb != "get") {
        return refuse(methodNotAllowed());
    }
    if (!given)
        return refuse(given.error());
    const std::lock_guard lock(m_writeMutex);
    const ObjectPtr live = m_store->find(collectionOf(kind), call.route.ns, call.route.name);
    if (!live)
        return refuse(notFound(call.group(), call.resource(), call.route.name));
    Value object = convertTo(kind, live->value());
    if (call.route.verb == "get")
        return answer(object);
    Value scale = *given;
    if (call.route.verb == "patch") {
        const std::string_view type = mediaType(call.header("Content-Type"));
        if (type == "application/json-patch+json") {
            auto patched = jsonPatch(scaleOf(kind, object), *given);
            if (!patched)
                return refuse(patched.error());
            scale = *std::move(patched);
        } else if (type == "application/merge-patch+json" || type == "application/strategic-merge-patch+json") {
            scale = mergePatch(scaleOf(kind, object), *given);
        } else {
            return refuse(unsupportedMediaType(patchTypes));
        }
    }
    const std::string& version = scale.at("metadata", "resourceVersion").str();
    if (!version.empty() && version != std::to_string(live->version()))
        return refuse(conflict(call.group(), call.resource(), live->name(), modifiedText));
    if (auto set = applyScale(kind, object, scale); !set)
        return refuse(set.error());
    // The scale is a view: what is written is the object, and it counts as an update of its spec.
    call.route.subresource.clear();
    auto stored = replace(call, live, std::move(object), false);
    if (!stored)
        return refuse(stored.error());
    return answer(convertTo(kind, (*stored)->value()));
}

ApiResult<Answer> ApiServer::bindPod(Call& call) {
    auto binding = body(call);
    if (!binding)
        return refuse(binding.error());
    const std::string& node = binding->at("target", "name").str();
    if (node.empty())
        return refuse(
            invalid("", "Binding", call.route.name, {{"FieldValueRequired", "Required value", "target.name"}}));
    const std::lock_guard lock(m_writeMutex);
    const ObjectPtr live = m_store->find(collectionOf(*call.kind), call.route.ns, call.route.name);
    if (!live)
        return refuse(notFound("", "pods", call.route.name));
    const Value& pod = live->value();
    const auto refused = [&](std::string_view why) {
        ApiError error = conflict("", "pods/binding", live->name(), why);
        return refuse(std::move(error));
    };
    if (marked(pod))
        return refused(fmt::format("pod {} is being deleted, cannot be assigned to a host", live->name()));
    if (!pod.at("spec", "nodeName").str().empty())
        return refused(
            fmt::format("pod {} is already assigned to node \"{}\"", live->name(), pod.at("spec", "nodeName").str()));
    if (pod.at("spec", "schedulingGates").size() > 0)
        return refused(fmt::format("pod {} has non-empty .spec.schedulingGates", live->name()));
    Value bound = pod;
    bound.child("spec").set("nodeName", node);
    Value scheduled = Value::object(
        {{"type", "PodScheduled"}, {"status", "True"}, {"lastProbeTime", Value()}, {"lastTransitionTime", nowText()}});
    Value& conditions = bound.child("status").child("conditions");
    bool found = false;
    for (Value& condition : conditions.mutableItems()) {
        if (condition["type"].str() == "PodScheduled") {
            condition = scheduled;
            found = true;
        }
    }
    if (!found)
        conditions.append(std::move(scheduled));
    if (!call.dryRun)
        m_store->put(collectionOf(*call.kind), std::move(bound));
    return Answer{jsonResponse(201, manifest::toJson(Value::object({{"kind", "Status"},
                                                                    {"apiVersion", "v1"},
                                                                    {"metadata", Value::object()},
                                                                    {"status", "Success"},
                                                                    {"code", 201}}))),
                  nullptr};
}

} // namespace thrifty::sim
