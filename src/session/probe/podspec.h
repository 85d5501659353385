// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "manifest/value.h"

#include <string_view>

namespace thrifty::session {

/// Takes out of a pod spec what a copy must not have: the service account, claims of every kind (with what mounts
/// them), a fixed node.
void stripPodSpec(manifest::Value& spec);

/// Whether an annotation of a pod template may stand on a copy's pods: not those by which queues or exclusive placement
/// hold pods back.
[[nodiscard]] bool isPodAnnotation(std::string_view key);

} // namespace thrifty::session
