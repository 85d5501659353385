// SPDX-License-Identifier: GPL-3.0-or-later
// patch, and the scale subresource, which is a patch by another name.
#include "manifest/json.h"
#include "sim/kinds/patches.h"
#include "sim/server/apicall.h"
#include "sim/server/requestbody.h"
#include "sim/server/status.h"

namespace thrifty::sim {

using manifest::Value;

namespace {

constexpr std::string_view patchTypes =
    "application/json-patch+json, application/merge-patch+json, application/strategic-merge-patch+json, "
    "application/apply-patch+yaml";

} // namespace

/// Server-side apply. `call` has passed the check of its manager's name.
ApiResult<Answer> ApiServer::applyPatch(Call& call) {
    const KindInfo& kind = *call.kind;
    if (call.route.param("fieldManager").empty())
        return refuse(invalid("meta.k8s.io", "PatchOptions", "",
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
    auto merged =
        serverSideApply(kind, live ? &before : nullptr, *std::move(applied), call.writer(), call.route.flag("force"));
    if (!merged)
        return refuse(merged.error());
    auto stored = live ? replace(call, live, *std::move(merged), true) : insert(call, *std::move(merged), true);
    if (!stored)
        return refuse(stored.error());
    return objectAnswer(call, live ? 200 : 201, *stored);
}

ApiResult<Answer> ApiServer::patchObject(Call& call) {
    const KindInfo& kind = *call.kind;
    const std::string_view type = mediaType(call.header("Content-Type"));
    if (auto checked = checkManagerName(call.route.param("fieldManager")); !checked)
        return refuse(checked.error());
    if (type == "application/apply-patch+yaml")
        return applyPatch(call);
    if (type != "application/json-patch+json" && type != "application/merge-patch+json" &&
        type != "application/strategic-merge-patch+json")
        return refuse(unsupportedMediaType(patchTypes));
    auto patch = jsonBody(call);
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
        given = jsonBody(call);
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

} // namespace thrifty::sim
