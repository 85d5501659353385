// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"
#include "sim/kinds/apierror.h"
#include "sim/kinds/kindregistry.h"

namespace thrifty::sim {

/// RFC 6902. 422 when the patch cannot be applied (a failed test, a path that is not there), 400 when it is no patch.
[[nodiscard]] ApiResult<manifest::Value> jsonPatch(manifest::Value object, const manifest::Value& patch);
/// RFC 7386.
[[nodiscard]] manifest::Value mergePatch(manifest::Value object, const manifest::Value& patch);
/// Strategic merge by the kind's field table: merge keys, $patch, $retainKeys, $setElementOrder,
/// $deleteFromPrimitiveList. 415 for kinds without a built-in table (custom resources), as the real server says it.
[[nodiscard]] ApiResult<manifest::Value> strategicMergePatch(const KindInfo& kind, manifest::Value object,
                                                             const manifest::Value& patch);
/// The same on any schema (null: none), for tests and tools.
[[nodiscard]] ApiResult<manifest::Value> strategicMerge(const FieldTable* fields, manifest::Value object,
                                                        const manifest::Value& patch);

} // namespace thrifty::sim
