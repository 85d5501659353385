// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/podgroup.h"

#include <string_view>

namespace thrifty::session {

/// Whether an object of that kind has a name that the controller of `root` gives to what it makes: "llm-7d9c5b6f8" is a
/// ReplicaSet of Deployment "llm", "llm-serving-7d9c5b6f8" is not. For objects whose own owner may not be read; a name
/// that could also be another workload's is not taken.
[[nodiscard]] bool isNamedAfter(const domain::ObjectId& root, std::string_view kind, std::string_view name);

} // namespace thrifty::session
