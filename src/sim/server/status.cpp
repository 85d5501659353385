// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/server/status.h"

#include "manifest/json.h"

#include <fmt/format.h>

namespace thrifty::sim {

using manifest::Value;

std::string qualifiedResource(std::string_view group, std::string_view resource) {
    return group.empty() ? std::string(resource) : fmt::format("{}.{}", resource, group);
}

ApiError errorWith(int code, std::string_view reason, std::string message) {
    ApiError error;
    error.code = code;
    error.reason = reason;
    error.message = std::move(message);
    return error;
}

ApiError pathNotFound() {
    return errorWith(404, "NotFound", "the server could not find the requested resource");
}

ApiError forbidden(std::string_view group, std::string_view resource, std::string_view name, std::string_view why) {
    const std::string quoted = name.empty() ? std::string() : fmt::format(" \"{}\"", name);
    ApiError error = errorWith(403, "Forbidden",
                               fmt::format("{}{} is forbidden: {}", qualifiedResource(group, resource), quoted, why));
    error.group = group;
    error.kind = resource;
    error.name = name;
    return error;
}

ApiError unauthorized() {
    return errorWith(401, "Unauthorized", "Unauthorized");
}

ApiError expired(std::string message) {
    return errorWith(410, "Expired", std::move(message));
}

ApiError methodNotAllowed() {
    return errorWith(405, "MethodNotAllowed", "the server does not allow this method on the requested resource");
}

ApiError notAcceptable() {
    return errorWith(406, "NotAcceptable",
                     "only the following media types are accepted: application/json, application/json;stream=watch");
}

ApiError unsupportedMediaType(std::string_view accepted) {
    return errorWith(
        415, "UnsupportedMediaType",
        fmt::format("the body of the request was in an unknown format - accepted media types include: {}", accepted));
}

ApiError tooLarge() {
    return errorWith(413, "RequestEntityTooLarge", "Request entity too large: limit is 3145728");
}

Value successStatus(std::string_view group, std::string_view resource, std::string_view name, std::string_view uid) {
    Value details = Value::object({{"name", name}});
    if (!group.empty())
        details.set("group", group);
    details.set("kind", resource);
    if (!uid.empty())
        details.set("uid", uid);
    return Value::object({{"kind", "Status"},
                          {"apiVersion", "v1"},
                          {"metadata", Value::object()},
                          {"status", "Success"},
                          {"details", std::move(details)}});
}

kube::Response jsonResponse(int status, std::string body) {
    return {status, {{"Content-Type", "application/json"}}, std::move(body)};
}

kube::Response errorResponse(const ApiError& error) {
    kube::Response response = jsonResponse(error.code, manifest::toJson(error.status()));
    if (error.retryAfterSeconds > 0)
        response.headers.push_back({"Retry-After", std::to_string(error.retryAfterSeconds)});
    return response;
}

} // namespace thrifty::sim
