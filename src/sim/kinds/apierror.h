// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"

#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

namespace thrifty::sim {

/// One entry of a Status' details.causes.
struct Cause {
    std::string reason;  ///< "FieldValueRequired"
    std::string message; ///< "Required value"
    std::string field;   ///< "spec.template.spec.containers"; empty: none
    bool operator==(const Cause&) const = default;
};

/// What an API server answers when it refuses. The HTTP status is `code`, the body is status().
struct ApiError {
    int code = 500;
    std::string reason; ///< "Invalid", "Conflict", "NotFound", "BadRequest"
    std::string message;
    std::string name, group, kind; ///< details; all empty and no causes: the Status has no details
    std::vector<Cause> causes;
    int retryAfterSeconds = 0;

    /// The metav1.Status object that goes over the wire.
    [[nodiscard]] manifest::Value status() const;
    bool operator==(const ApiError&) const = default;
};

template <class T>
using ApiResult = tl::expected<T, ApiError>;

/// 400 with exactly this message.
[[nodiscard]] ApiError badRequest(std::string message);
/// 422: `Deployment.apps "web" is invalid: a: Required value` or `: [a: ..., b: ...]`; causes must not be empty.
[[nodiscard]] ApiError invalid(std::string_view group, std::string_view kind, std::string_view name,
                               std::vector<Cause> causes);
/// 409: `Operation cannot be fulfilled on deployments.apps "web": <why>`
[[nodiscard]] ApiError conflict(std::string_view group, std::string_view plural, std::string_view name,
                                std::string_view why);
/// 404: `deployments.apps "web" not found`
[[nodiscard]] ApiError notFound(std::string_view group, std::string_view plural, std::string_view name);
/// 409: `deployments.apps "web" already exists`
[[nodiscard]] ApiError alreadyExists(std::string_view group, std::string_view plural, std::string_view name);
/// 500 with "Internal error occurred: " before the message.
[[nodiscard]] ApiError internalError(std::string_view message);

} // namespace thrifty::sim
