// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/document/plandocument.h"
#include "domain/expected.h"
#include "manifest/document.h"

#include <string>
#include <vector>

namespace thrifty::app {

/// The manifests of a variant as they may leave the program: for a repository, for a review.
struct Outgoing {
    std::vector<manifest::File> files;
    std::vector<std::string> open; ///< variables that stay ${NAME} in them, because their values look like secrets
};

/// The plan's texts with its variables filled in, but for those that look like secrets, and the variant's edits made.
/// Contacts nobody; large manifests take a moment, so call it from a job.
[[nodiscard]] domain::Expected<Outgoing> outgoing(const PlanState& plan, const domain::VariantPlan& variant);

} // namespace thrifty::app
