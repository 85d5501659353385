// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/kinds/apierror.h"

#include <fmt/format.h>

namespace thrifty::sim {

using manifest::Value;

namespace {

std::string qualified(std::string_view resource, std::string_view group) {
    return group.empty() ? std::string(resource) : fmt::format("{}.{}", resource, group);
}

ApiError about(int code, std::string_view reason, std::string_view group, std::string_view kind, std::string_view name,
               std::string message) {
    ApiError error;
    error.code = code;
    error.reason = reason;
    error.group = group;
    error.kind = kind;
    error.name = name;
    error.message = std::move(message);
    return error;
}

} // namespace

Value ApiError::status() const {
    Value out = Value::object({{"kind", "Status"},
                               {"apiVersion", "v1"},
                               {"metadata", Value::object()},
                               {"status", "Failure"},
                               {"message", message}});
    if (!reason.empty())
        out.set("reason", reason);
    Value details;
    if (!name.empty())
        details.set("name", name);
    if (!group.empty())
        details.set("group", group);
    if (!kind.empty())
        details.set("kind", kind);
    for (const Cause& cause : causes) {
        Value entry = Value::object({{"reason", cause.reason}, {"message", cause.message}});
        if (!cause.field.empty())
            entry.set("field", cause.field);
        details.child("causes").append(std::move(entry));
    }
    if (retryAfterSeconds > 0)
        details.set("retryAfterSeconds", retryAfterSeconds);
    // What is wrong with a path or a method has no object to tell about.
    if (details.isNull() && (reason == "NotFound" || reason == "MethodNotAllowed"))
        details = Value::object();
    if (!details.isNull())
        out.set("details", std::move(details));
    out.set("code", code);
    return out;
}

ApiError badRequest(std::string message) {
    ApiError error;
    error.code = 400;
    error.reason = "BadRequest";
    error.message = std::move(message);
    return error;
}

ApiError invalid(std::string_view group, std::string_view kind, std::string_view name, std::vector<Cause> causes) {
    std::string list;
    for (const Cause& cause : causes) {
        if (!list.empty())
            list += ", ";
        list += cause.field.empty() ? cause.message : fmt::format("{}: {}", cause.field, cause.message);
    }
    if (causes.size() > 1)
        list = fmt::format("[{}]", list);
    ApiError error = about(422, "Invalid", group, kind, name,
                           fmt::format("{} \"{}\" is invalid: {}", qualified(kind, group), name, list));
    error.causes = std::move(causes);
    return error;
}

ApiError conflict(std::string_view group, std::string_view plural, std::string_view name, std::string_view why) {
    return about(409, "Conflict", group, plural, name,
                 fmt::format("Operation cannot be fulfilled on {} \"{}\": {}", qualified(plural, group), name, why));
}

ApiError notFound(std::string_view group, std::string_view plural, std::string_view name) {
    return about(404, "NotFound", group, plural, name,
                 fmt::format("{} \"{}\" not found", qualified(plural, group), name));
}

ApiError alreadyExists(std::string_view group, std::string_view plural, std::string_view name) {
    return about(409, "AlreadyExists", group, plural, name,
                 fmt::format("{} \"{}\" already exists", qualified(plural, group), name));
}

ApiError internalError(std::string_view message) {
    ApiError error;
    error.reason = "InternalError";
    error.message = fmt::format("Internal error occurred: {}", message);
    error.causes.push_back({"", std::string(message), ""});
    return error;
}

} // namespace thrifty::sim
