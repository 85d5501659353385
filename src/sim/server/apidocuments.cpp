// SPDX-License-Identifier: GPL-3.0-or-later
// What is not an object: version, health, discovery, schemas, and the reviews that answer at once.
#include "manifest/json.h"
#include "sim/kinds/discovery.h"
#include "sim/kinds/openapi.h"
#include "sim/server/apicall.h"
#include "sim/server/status.h"

#include <fmt/format.h>

namespace thrifty::sim {

using manifest::Value;

namespace {

Answer json(const Value& value) {
    return {jsonResponse(200, manifest::toJson(value)), nullptr};
}

Answer text(std::string body) {
    return {{200, {{"Content-Type", "text/plain; charset=utf-8"}}, std::move(body)}, nullptr};
}

Answer found(const std::optional<Value>& value) {
    return value ? json(*value) : Answer{errorResponse(pathNotFound()), nullptr};
}

/// The version document with the cluster's own version: "v1.33.4-gke.1" is major 1, minor 33.
Value versionAs(const std::string& version) {
    Value document = versionDocument();
    const auto dot = version.find('.');
    if (!version.starts_with('v') || dot == std::string::npos)
        return document;
    document.set("major", version.substr(1, dot - 1));
    document.set("minor", version.substr(dot + 1, version.find('.', dot + 1) - dot - 1));
    document.set("gitVersion", version);
    return document;
}

Value listOf(const std::vector<std::string>& texts) {
    Value list = Value::array();
    for (const std::string& item : texts)
        list.append(item);
    return list;
}

} // namespace

ApiResult<Answer> ApiServer::document(Call& call) {
    const auto& at = call.route.segments;
    if (call.request.method != kube::Method::Get)
        return refuse(at.empty() || at[0] == "version" ? methodNotAllowed() : pathNotFound());
    if (at.empty())
        return json(Value::object({{"paths", Value::array({"/api", "/api/v1", "/apis", "/healthz", "/livez",
                                                           "/openapi/v3", "/readyz", "/version"})}}));
    const std::string& first = at[0];
    if (first == "healthz" || first == "livez" || first == "readyz")
        return text("ok");
    if (first == "version" && at.size() == 1)
        return json(versionAs(m_options.version));
    if (first == "openapi" && at.size() >= 2 && at[1] == "v3") {
        if (at.size() == 2)
            return json(openApiIndex(m_kinds));
        std::string path;
        for (std::size_t i = 2; i < at.size(); ++i)
            path += (path.empty() ? "" : "/") + at[i];
        const auto schema = openApiDocument(m_kinds, path);
        return schema ? ApiResult<Answer>(Answer{jsonResponse(200, *schema), nullptr}) : refuse(pathNotFound());
    }
    if (first != "api" && first != "apis")
        return refuse(pathNotFound());
    const bool core = first == "api";
    if (at.size() == 1) {
        if (const std::string_view version = aggregatedVersionAccepted(call.header("Accept")); !version.empty()) {
            Answer answer = json(aggregatedDocument(m_kinds, core, version));
            answer.response.headers = {{"Content-Type", aggregatedContentType(version)}};
            return answer;
        }
        return json(core ? apiVersionsDocument(m_options.serverAddress) : apiGroupListDocument(m_kinds));
    }
    if (core)
        return at.size() == 2 ? found(resourceListDocument(m_kinds, "", at[1]))
                              : ApiResult<Answer>(refuse(pathNotFound()));
    if (at.size() == 2)
        return found(apiGroupDocument(m_kinds, at[1]));
    return at.size() == 3 ? found(resourceListDocument(m_kinds, at[1], at[2]))
                          : ApiResult<Answer>(refuse(pathNotFound()));
}

ApiResult<Answer> ApiServer::review(Call& call) {
    auto asked = body(call);
    if (!asked)
        return refuse(asked.error());
    Value object = *std::move(asked);
    object.set("kind", call.kind->type.kind);
    object.set("apiVersion", call.kind->type.apiVersion());
    object.child("metadata");
    if (!object["metadata"].isObject())
        object.set("metadata", Value::object());
    const std::string& kind = call.kind->type.kind;
    const User* subject = &call.user;
    User other;
    if (kind == "SubjectAccessReview" || kind == "LocalSubjectAccessReview") {
        other.name = object.at("spec", "user").str();
        for (const Value& group : object.at("spec", "groups").items())
            other.groups.push_back(group.str());
        subject = &other;
    }
    if (kind == "SelfSubjectRulesReview") {
        object.set("status", m_authorizer.rulesOf(call.user, object.at("spec", "namespace").str()));
    } else if (kind == "SelfSubjectReview") {
        Value info = Value::object({{"username", call.user.name}});
        if (!call.user.uid.empty())
            info.set("uid", call.user.uid);
        info.set("groups", listOf(call.user.groups));
        object.set("status", Value::object({{"userInfo", std::move(info)}}));
    } else if (kind.ends_with("AccessReview")) {
        const Value& wanted = object.at("spec", "resourceAttributes");
        const Value& path = object.at("spec", "nonResourceAttributes");
        if (!wanted.isObject() && !path.isObject())
            return refuse(invalid(call.group(), kind, "",
                                  {{"FieldValueInvalid",
                                    "Invalid value: \"null\": exactly one of nonResourceAttributes or "
                                    "resourceAttributes must be specified",
                                    "spec.resourceAttributes"}}));
        Attributes attributes{wanted["verb"].str(),
                              wanted["group"].str(),
                              wanted["resource"].str(),
                              wanted["subresource"].str(),
                              wanted["namespace"].str(),
                              wanted["name"].str(),
                              {}};
        if (path.isObject()) {
            attributes.verb = path["verb"].str();
            attributes.path = path["path"].str();
        }
        const bool allowed = m_authorizer.allows(*subject, attributes);
        Value status = Value::object({{"allowed", allowed}});
        if (allowed)
            status.set("reason", "RBAC: allowed by the roles of this fleet");
        object.set("status", std::move(status));
    } else {
        return refuse(methodNotAllowed());
    }
    return Answer{jsonResponse(201, typedJson(object)), nullptr};
}

} // namespace thrifty::sim
