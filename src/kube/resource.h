// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace thrifty::kube {

/// A REST resource: enough to build its paths.
struct ResourceType {
    std::string group;   ///< "" for core
    std::string version; ///< "v1"
    std::string plural;  ///< "pods"
    std::string kind;    ///< "Pod"
    bool namespaced = true;

    [[nodiscard]] std::string apiVersion() const { return group.empty() ? version : group + "/" + version; }
    bool operator==(const ResourceType&) const = default;
};

/// "/api/v1/namespaces/serving/pods/web-0", each name percent-encoded. An empty namespace means all (or not
/// namespaced), an empty name means the collection.
[[nodiscard]] std::string resourcePath(const ResourceType& type, std::string_view ns, std::string_view name = {});
[[nodiscard]] std::string percentEncode(std::string_view text);

} // namespace thrifty::kube
