// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/transport.h"
#include "sim/kinds/apierror.h"

#include <string>
#include <string_view>

namespace thrifty::sim {

// The refusals that need no knowledge of kinds; the others stand in kinds/apierror.h.

[[nodiscard]] inline tl::unexpected<ApiError> refuse(ApiError error) {
    return tl::unexpected<ApiError>(std::move(error));
}

/// "pods" or "deployments.apps": how messages name a resource.
[[nodiscard]] std::string qualifiedResource(std::string_view group, std::string_view resource);

inline constexpr std::string_view modifiedText =
    "the object has been modified; please apply your changes to the latest version and try again";

[[nodiscard]] ApiError pathNotFound(); ///< 404 "the server could not find the requested resource"
/// 403: `pods "web" is forbidden: why`; an empty name is left out.
[[nodiscard]] ApiError forbidden(std::string_view group, std::string_view resource, std::string_view name,
                                 std::string_view why);
[[nodiscard]] ApiError unauthorized();                                  ///< 401
[[nodiscard]] ApiError expired(std::string message);                    ///< 410
[[nodiscard]] ApiError methodNotAllowed();                              ///< 405
[[nodiscard]] ApiError notAcceptable();                                 ///< 406
[[nodiscard]] ApiError unsupportedMediaType(std::string_view accepted); ///< 415
[[nodiscard]] ApiError tooLarge();                                      ///< 413
/// The same error, about one object: kind is the resource, as details have it.
[[nodiscard]] ApiError errorWith(int code, std::string_view reason, std::string message);

/// What a successful delete answers when there is no object left to show.
[[nodiscard]] manifest::Value successStatus(std::string_view group, std::string_view resource, std::string_view name,
                                            std::string_view uid);
[[nodiscard]] kube::Response jsonResponse(int status, std::string body);
[[nodiscard]] kube::Response errorResponse(const ApiError& error);

} // namespace thrifty::sim
