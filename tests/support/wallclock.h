// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace thrifty::tests {

/// As long as it lives, this process sees the time of day this much later, while the monotonic clock goes on as ever:
/// what a program sees whose machine slept. A program that links this has its own clock_gettime in front of the C
/// library's, so everything in it sees the same time.
class WallClockLeap {
  public:
    explicit WallClockLeap(std::chrono::seconds ahead);
    ~WallClockLeap();
    WallClockLeap(const WallClockLeap&) = delete;
    WallClockLeap& operator=(const WallClockLeap&) = delete;
};

} // namespace thrifty::tests
