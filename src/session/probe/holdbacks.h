// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"

#include <string>

namespace thrifty::session {

/// Takes out of a copy what keeps its pods from appearing while everything is gated (ordered start, suspension,
/// exclusive topology), and what it would make besides pods: claims, services under names of the user's, load
/// balancers. `name` is the copy's own name.
void removeHoldBacks(manifest::Value& copy, const std::string& name);

} // namespace thrifty::session
