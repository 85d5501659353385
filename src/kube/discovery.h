// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "kube/resource.h"
#include "manifest/value.h"

#include <string>
#include <vector>

namespace thrifty::kube {

/// What to send as Accept to be given everything in one answer where the server can (1.26 and later).
[[nodiscard]] std::string aggregatedDiscoveryAccept();
/// The resources of an APIGroupDiscoveryList, preferred versions first; subresources are left out, and so are
/// kinds that are only posted, such as reviews.
[[nodiscard]] std::vector<ResourceType> fromAggregated(const manifest::Value& list);
/// The resources of an APIResourceList.
[[nodiscard]] std::vector<ResourceType> fromResourceList(const manifest::Value& list);
/// "/api/v1" or "/apis/apps/v1" for "v1" and "apps/v1".
[[nodiscard]] std::string discoveryPath(std::string_view apiVersion);
/// The group versions of an APIVersions ("v1") or APIGroupList ("apps/v1"), each group's preferred version first.
[[nodiscard]] std::vector<std::string> groupVersions(const manifest::Value& list);

} // namespace thrifty::kube
