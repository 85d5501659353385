// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/estimate.h"
#include "domain/podgroup.h"
#include "manifest/value.h"

#include <string>
#include <vector>

namespace thrifty::session {

/// What pod groups ask of their nodes (GPU models, price category, caps, families) that the nodes which were priced for
/// the variant do not have: then it is not what was estimated. A cap of the policy must stand on its group and decides
/// there in place of the manifest's, so nothing that was priced is held against it.
[[nodiscard]] std::vector<std::string> differencesFromSelection(const std::vector<domain::PodGroup>& groups,
                                                                const domain::VariantEstimate& variant,
                                                                const manifest::Value& policy);

} // namespace thrifty::session
