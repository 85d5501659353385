// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/quantity.h"
#include "manifest/value.h"
#include "session/probe/probeplan.h"

#include <optional>
#include <string>
#include <vector>

namespace thrifty::session {

/// What the copies that are on a cluster at the same time count for in a ResourceQuota ("pods", "requests.cpu", ...).
[[nodiscard]] domain::ResourceList quotaNeed(const std::vector<const ProbeVariant*>& together);
/// The name by name larger of two needs, for copies that are not there together.
void raiseNeed(domain::ResourceList& need, const domain::ResourceList& other);

/// A sentence when a quota (a ResourceQuota object) has no room for the need; none when it has. Quotas that count only
/// some pods (scopes) are left out, because what is in scope cannot be told for sure.
[[nodiscard]] std::optional<std::string> quotaShortage(const manifest::Value& quota, const domain::ResourceList& need);

} // namespace thrifty::session
