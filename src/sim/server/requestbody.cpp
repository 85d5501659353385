// SPDX-License-Identifier: GPL-3.0-or-later
// What a write brings: its text or tree, and whether it is about what the path names.
#include "sim/server/requestbody.h"

#include "manifest/document.h"
#include "manifest/json.h"
#include "sim/kinds/protobuf.h"
#include "sim/server/apicall.h"
#include "sim/server/status.h"

#include <fmt/format.h>

namespace thrifty::sim {

using manifest::Value;

namespace {

constexpr std::string_view bodyTypes = "application/json, application/yaml, application/vnd.kubernetes.protobuf";

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

} // namespace

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

ApiResult<Value> ApiServer::jsonBody(const Call& call) const {
    return call.objects.body != nullptr ? *call.objects.body : fromJson(call.request.body);
}

ApiResult<Value> ApiServer::body(Call& call) const {
    const std::string_view type = mediaType(call.header("Content-Type"));
    if (type == "application/vnd.kubernetes.protobuf")
        return decodeProtobuf(m_kinds, call.request.body);
    ApiResult<Value> value = refuse(unsupportedMediaType(bodyTypes));
    if (type.empty() || type == "application/json")
        value = jsonBody(call);
    else if (type == "application/yaml" || type == "application/apply-patch+yaml")
        value = fromYaml(call.request.body);
    // Nothing is an object without fields, and refused for what it lacks.
    if (value && value->isNull())
        return Value::object();
    if (value && !value->isObject())
        return refuse(badRequest("the body is not an object"));
    return value;
}

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

} // namespace thrifty::sim
