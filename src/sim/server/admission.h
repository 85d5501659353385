// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sim/kinds/kindregistry.h"
#include "sim/server/objectstore.h"

namespace thrifty::sim {

/// The namespace of a new object exists and is not going away.
[[nodiscard]] ApiResult<void> admitNamespace(const ObjectStore& store, const KindInfo& kind, std::string_view ns,
                                             std::string_view name);
/// Containers without requests or limits get those of the namespace's LimitRanges; what is above a maximum or below a
/// minimum is refused.
[[nodiscard]] ApiResult<void> admitLimits(const ObjectStore& store, const KindInfo& kind, std::string_view ns,
                                          manifest::Value& pod);
/// The object still fits into every ResourceQuota of its namespace.
[[nodiscard]] ApiResult<void> admitQuota(const ObjectStore& store, const KindInfo& kind, std::string_view ns,
                                         const manifest::Value& object);
/// ResourceQuotas of the namespace with status.used as it is now, where that has changed.
[[nodiscard]] std::vector<manifest::Value> quotasToUpdate(const ObjectStore& store, std::string_view ns);
} // namespace thrifty::sim
