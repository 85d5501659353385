// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"
#include "sim/kinds/kindregistry.h"

#include <memory>
#include <string>
#include <string_view>

namespace thrifty::sim {

/// GET /openapi/v3: {"paths": {"api/v1": {"serverRelativeURL": "/openapi/v3/api/v1?hash=..."}, ...}}
[[nodiscard]] manifest::Value openApiIndex(const KindRegistry& kinds);
/// GET /openapi/v3/api/v1 and /openapi/v3/apis/GROUP/VERSION: `path` is "api/v1" or "apis/apps/v1"; null: 404.
/// The text is made once for built-in groups and shared by all servers.
[[nodiscard]] std::shared_ptr<const std::string> openApiDocument(const KindRegistry& kinds, std::string_view path);

} // namespace thrifty::sim
