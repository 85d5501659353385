// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"
#include "sim/kinds/apierror.h"
#include "sim/kinds/kindregistry.h"

#include <string_view>

namespace thrifty::sim {

/// The object in a body of content type application/vnd.kubernetes.protobuf (magic, runtime.Unknown, message), with
/// apiVersion and kind set. Unknown field numbers are skipped; bytes that are no such message are a 400. Knows every
/// built-in kind and meta/v1 DeleteOptions (also inside policy/v1 Eviction).
[[nodiscard]] ApiResult<manifest::Value> decodeProtobuf(const KindRegistry& kinds, std::string_view body);

} // namespace thrifty::sim
