// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace thrifty::kube {

/// Time and chance as the client sees them, so that tests can decide both. Thread-safe.
class Clock {
  public:
    virtual ~Clock() = default;
    [[nodiscard]] virtual std::chrono::steady_clock::time_point now() const = 0;
    [[nodiscard]] virtual std::chrono::system_clock::time_point wallNow() const = 0;
    [[nodiscard]] virtual double random() = 0; ///< [0, 1)

    /// The machine's own clock and a generator that is seeded differently in every process.
    [[nodiscard]] static Clock& system();
};

} // namespace thrifty::kube
