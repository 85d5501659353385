// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/timestamp.h"

namespace thrifty::session {

/// The system's clock, as precise as Kubernetes writes times.
[[nodiscard]] inline domain::Timestamp currentTime() {
    return std::chrono::time_point_cast<std::chrono::microseconds>(std::chrono::system_clock::now());
}

} // namespace thrifty::session
