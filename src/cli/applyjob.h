// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/exitcode.h"
#include "session/plannerservice.h"

#include <string>

namespace thrifty::cli {

class Runtime;

/// Shows checks and differences, asks what has to be asked, applies. The runtime is connected. The outcome's text goes
/// to `output`.
[[nodiscard]] ExitCode runApplyJob(Runtime& runtime, const session::ApplyRequest& request, bool dryRun,
                                   std::string& output);

/// Follows until settled and tells the story while it happens.
[[nodiscard]] domain::Expected<session::PlacementStory> runFollowJob(Runtime& runtime,
                                                                     const session::FollowRequest& request);

} // namespace thrifty::cli
