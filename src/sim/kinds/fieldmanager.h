// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"
#include "sim/kinds/apierror.h"
#include "sim/kinds/kindregistry.h"

#include <string>
#include <string_view>

namespace thrifty::sim {

/// Who writes, for metadata.managedFields.
struct FieldWriter {
    std::string manager;     ///< ?fieldManager=, or managerFromUserAgent()
    std::string subresource; ///< "", "status", "scale"
    std::string time;        ///< RFC 3339, seconds
};

/// The manager of a write without ?fieldManager=: the User-Agent up to the first '/' ("kubectl"), at most 128 bytes.
[[nodiscard]] std::string managerFromUserAgent(std::string_view userAgent);
/// 422 when the name has more than 128 characters or control characters.
[[nodiscard]] ApiResult<void> checkManagerName(std::string_view manager);

/// Server-side apply. `live` is null for an object that does not exist yet. The result has its managedFields, but is
/// not defaulted or validated yet: call applyDefaults, prepareFor..., validate..., then finishWrite.
/// Conflicts are a 409 with a FieldManagerConflict cause for each field, unless `force`.
[[nodiscard]] ApiResult<manifest::Value> serverSideApply(const KindInfo& kind, const manifest::Value* live,
                                                         manifest::Value applied, const FieldWriter& writer,
                                                         bool force);

/// Any other write (create, update, patch): `after` gets managedFields in which the writer owns, as operation Update,
/// what it changed against `before` (null: created). A client that sends managedFields [] or [{}] resets them.
void trackUpdate(const KindInfo& kind, const manifest::Value* before, manifest::Value& after,
                 const FieldWriter& writer);

/// Nothing but managedFields times or nothing at all differs: the write keeps its resourceVersion.
[[nodiscard]] bool sameContent(const manifest::Value& before, const manifest::Value& after);

} // namespace thrifty::sim
