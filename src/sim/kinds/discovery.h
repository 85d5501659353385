// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"
#include "sim/kinds/kindregistry.h"

#include <optional>
#include <string>
#include <string_view>

namespace thrifty::sim {

/// GET /version: speaks as Kubernetes 1.32.
[[nodiscard]] manifest::Value versionDocument();
/// GET /api without aggregation: APIVersions. `serverAddress` is "127.0.0.1:6443".
[[nodiscard]] manifest::Value apiVersionsDocument(std::string_view serverAddress);
/// GET /apis without aggregation: APIGroupList.
[[nodiscard]] manifest::Value apiGroupListDocument(const KindRegistry& kinds);
/// GET /apis/GROUP: APIGroup; none: no such group (404).
[[nodiscard]] std::optional<manifest::Value> apiGroupDocument(const KindRegistry& kinds, std::string_view group);
/// GET /api/v1 and /apis/GROUP/VERSION: APIResourceList; none: 404.
[[nodiscard]] std::optional<manifest::Value> resourceListDocument(const KindRegistry& kinds, std::string_view group,
                                                                  std::string_view version);
/// GET /api or /apis with Accept: application/json;g=apidiscovery.k8s.io;v=v2;as=APIGroupDiscoveryList. Answer it with
/// aggregatedContentType, of the version that was asked for ("v2" or "v2beta1").
[[nodiscard]] manifest::Value aggregatedDocument(const KindRegistry& kinds, bool core, std::string_view version = "v2");
[[nodiscard]] std::string aggregatedContentType(std::string_view version = "v2");
/// "v2" or "v2beta1" when the Accept header prefers aggregated discovery in JSON; empty: it does not.
[[nodiscard]] std::string_view aggregatedVersionAccepted(std::string_view acceptHeader);

} // namespace thrifty::sim
