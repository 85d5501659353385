// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/transport.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace thrifty::sim {

/// A request line taken apart: "/apis/apps/v1/namespaces/serving/deployments/web/scale?dryRun=All".
struct Route {
    std::vector<std::string> segments; ///< of the path, decoded
    std::map<std::string, std::string, std::less<>> query;
    std::string path; ///< without the query

    bool isResource = false; ///< what follows is set only then
    std::string group, version, ns, resource, name, subresource;
    /// get, list, watch, create, update, patch, delete, deletecollection
    std::string verb;

    [[nodiscard]] std::string_view param(std::string_view key) const;
    [[nodiscard]] bool flag(std::string_view key) const; ///< "true" or "1"
};

[[nodiscard]] Route parseRoute(kube::Method method, std::string_view target);
[[nodiscard]] std::string percentDecode(std::string_view text, bool plusIsSpace);

} // namespace thrifty::sim
