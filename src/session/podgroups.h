// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/workload.h"

#include <string_view>

namespace thrifty::session {

/// The group of a workload that a pod belongs to, by its name: operators put the owner's name first and, where an owner
/// has several groups, the group's name behind it. Empty where that does not tell.
[[nodiscard]] domain::GroupName groupOfPod(std::string_view pod, const domain::Workload& workload);

} // namespace thrifty::session
